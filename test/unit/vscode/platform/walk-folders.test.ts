import assert from 'node:assert/strict';
import { fileRules, passes } from '../../../../src/vscode/platform/file-rules.ts';
import { walk } from '../../../../src/vscode/platform/walk-folders.ts';

const FILES = [
  'one.txt',
  'one.claims.yaml',
  'notes.md',
  'march/two.txt',
  'march/old/three.txt',
  'march/old/deep/four.txt',
  'old/five.txt',
  'old/five.claims.yaml',
  'old/deep/six.txt',
  'older/seven.txt',
  'node_modules/eight.txt',
  '.cache/nine.txt',
];

/** A walk over these files: folders that it listed, files that it found. */
async function walked(exclude: readonly string[]) {
  const rules = fileRules('**/*.txt', exclude);
  const listed: string[] = [];
  const found: string[] = [];
  await walk(rules, {
    yield: async () => undefined,
    list: async path => {
      listed.push(path);
      const inside = FILES.filter(file => path === '' || file.startsWith(`${path}/`));
      const rests = inside.map(file => (path === '' ? file : file.slice(path.length + 1)));
      return [...new Set(rests.map(rest => rest.split('/')[0]!))].map(name => ({
        name,
        isFolder: !rests.includes(name),
        isFile: rests.includes(name),
      }));
    },
    found: name => found.push([listed.at(-1), name].filter(Boolean).join('/')),
  });
  return { rules, listed: listed.sort(), found: found.sort() };
}

describe('the walk over a root', () => {
  it('lists each folder once, but none that is hidden or can hold no articles', async () => {
    const { listed, found } = await walked([]);
    assert.deepEqual(listed, ['', 'march', 'march/old', 'march/old/deep', 'old', 'old/deep', 'older']);
    assert.deepEqual(found, FILES.filter(file => !/\.md$|^node_modules|^\.cache/.test(file)).sort());
  });

  for (const pattern of ['old', 'old/**', 'old/**/*', 'old/*', '{old,else}']) {
    it(`lists nothing of a folder that “${pattern}” excludes`, async () => {
      const { rules, listed, found } = await walked([pattern]);
      assert.deepEqual(listed, ['', 'march', 'march/old', 'march/old/deep', 'older']);
      assert.deepEqual(
        found.filter(file => file.startsWith('old/')),
        [],
      );
      // What a watcher tells of the folder is passed over without a look at the disk.
      for (const folder of ['old', 'old/deep', 'old/new/folder']) {
        assert.equal(passes(rules, folder.split('/'), rules.enters), false, folder);
      }
      assert.equal(passes(rules, ['old', 'five.claims.yaml'], rules.takes), false);
      assert.equal(passes(rules, ['older', 'seven.txt'], rules.takes), true);
    });
  }

  for (const pattern of ['**/old', '**/old/**', '**/old/*']) {
    it(`lists nothing of any folder that “${pattern}” excludes`, async () => {
      const { listed, found } = await walked([pattern]);
      assert.deepEqual(listed, ['', 'march', 'older']);
      assert.deepEqual(found, ['march/two.txt', 'older/seven.txt', 'one.claims.yaml', 'one.txt']);
    });
  }

  it('goes on where a folder cannot be listed', async () => {
    const found: string[] = [];
    await walk(fileRules('**/*.txt', []), {
      yield: async () => undefined,
      list: async path => {
        if (path === 'gone') {
          throw new Error('It went.');
        }
        const isRoot = path === '';
        return isRoot
          ? [
              { name: 'kept', isFolder: true, isFile: false },
              { name: 'gone', isFolder: true, isFile: false },
            ]
          : [{ name: 'one.txt', isFolder: false, isFile: true }];
      },
      found: name => found.push(name),
    });
    assert.deepEqual(found, ['one.txt']);
  });
});
