import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeFileFinder, nodeFileReader } from '../../../src/node/node-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('files of Node', () => {
  let folder = '';
  let remove: () => void = () => undefined;
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
  });
  afterEach(() => remove());

  const put = (name: string, content = 'x') => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const find = async (root = folder) =>
    (await nodeFileFinder.find(pathToFileURL(root).href)).map(uri =>
      path.relative(root, fileURLToPath(uri)).split(path.sep).join('/'),
    );

  it('finds articles and sidecars, whatever their names, and nothing else', async () => {
    const wanted = [
      'a.txt',
      'a.claims.yaml',
      'a.claims.alice.yml',
      'deep/er/100% “sure” #1?.txt',
      'deep.2026/وثيقة.txt',
    ];
    const others = [
      'README.txt',
      'requirements-dev.txt',
      'notes.md',
      'codebook.yaml',
      '.hidden.txt',
      '.git/a.txt',
      'node_modules/a.txt',
      'claims.yaml',
    ];
    for (const name of [...wanted, ...others]) {
      put(name);
    }
    assert.deepEqual((await find()).sort(), [...wanted].sort());
    for (const name of wanted) {
      const uri = pathToFileURL(path.join(folder, name)).href;
      assert.ok(nodeFileFinder.accepts(pathToFileURL(folder).href, uri), name);
      assert.equal((await nodeFileReader.read(uri)).ok, true, name);
    }
  });

  it('does not follow links of folders in a circle', async () => {
    put('a.txt');
    symlinkSync('.', path.join(folder, 'again'));
    assert.deepEqual(await find(), ['a.txt']);
  });

  it('has nothing to find in a folder that is gone, and names what cannot be read', async () => {
    rmSync(folder, { recursive: true });
    assert.deepEqual(await find(), []);
    const read = await nodeFileReader.read(pathToFileURL(path.join(folder, 'a.txt')).href);
    assert.equal(read.ok === false && read.reason, 'missing');
  });

  it('does not take a folder for a file', async () => {
    mkdirSync(path.join(folder, 'odd.txt'));
    assert.deepEqual(await find(), []);
    const read = await nodeFileReader.read(pathToFileURL(path.join(folder, 'odd.txt')).href);
    assert.equal(read.ok === false && read.reason, 'failed');
  });
});
