import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, pause } from './support/eventually.ts';
import { type Answer, answering } from './support/words.node.ts';
import { closeEditors, keepRootFiles, run, TestFolder } from './support/workspace.ts';

const SIDECAR = `# by hand
format: dateline-claims/1
claims:
  c-fffff1:
    type: harm   # or status?
    quote: "three men had died in Nabk"
    at: [92, 118]
    claimant: steppe-guard
    event:
      actors: {value: ["steppe-guard"], guessed: true}
`;
const otherSidecar = (path: string) => `format: dateline-claims/1
claims:
  c-eeeee1: {type: denial, quote: "Nobody", at: [0, 6], relations: [{type: contradicts, to: "${path}#c-fffff1"}]}
`;

// Questions are answered in place of the user, which only a host in Node lets tests do.
describe('renaming over several files', () => {
  let folder: TestFolder;
  let path: string;
  let sidecar: vscode.Uri;
  let putBack: () => Promise<void>;

  beforeEach(async () => {
    putBack = await keepRootFiles();
    folder = new TestFolder();
    path = `${vscode.workspace.asRelativePath(folder.uri, false)}/blame`;
    await folder.write('blame.txt', `${'x '.repeat(46)}three men had died in Nabk\n`);
    await folder.write('other.txt', 'Nobody died.\n');
    await folder.write('other.claims.yaml', otherSidecar(path));
    sidecar = await folder.write('blame.claims.yaml', SIDECAR);
  });
  afterEach(async () => {
    await vscode.workspace.saveAll(false);
    await folder.clear();
    await putBack();
  });

  /** The texts of all of Dateline's files at the root, by path, and of this folder's; empty while the editor saves one. */
  async function texts(): Promise<Map<string, string>> {
    const found = await vscode.workspace.findFiles('**/*.{claims.yaml,yaml}');
    const pairs = await Promise.all(
      found
        .filter(uri => !uri.path.includes('/tests/') || uri.path.startsWith(`${folder.uri.path}/`))
        .map(async uri => [uri.path, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))] as const),
    );
    return new Map(pairs.sort());
  }

  /** Renames what stands behind `words`, as F2 does, once the corpus knows it. */
  async function rename(
    words: string,
    to: string,
    answers: readonly Answer[],
    done: () => Promise<boolean | undefined> = async () => true,
  ): Promise<readonly string[]> {
    const document = await vscode.workspace.openTextDocument(sidecar);
    const position = document.positionAt(document.getText().indexOf(words) + words.length);
    await eventually('an id that can be renamed', async () => {
      await vscode.commands.executeCommand('vscode.prepareRename', sidecar, position);
      return true;
    });
    return answering(answers, async asked => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        sidecar,
        position,
        to,
      );
      assert.equal(edit.size, 0, 'nothing is changed before the answer');
      await eventually(
        'the questions',
        () => asked.length >= answers.filter(answer => typeof answer === 'string').length,
      );
      await pause(300);
      await eventually('the files as they are to be', done);
    });
  }

  it('asks with the files named, changes them all, and goes back in one step after they were closed', async () => {
    const before = await texts();
    const [asked] = await rename('claimant: steppe', 'guard-of-the-steppe', ['Rename']);
    assert.match(asked ?? '', /^Rename “steppe-guard” to “guard-of-the-steppe” in \d+ files\?/);
    assert.match(asked ?? '', /gazetteer\.yaml: \d+ places?/);
    await eventually('the new id', async () =>
      (await folder.read('blame.claims.yaml'))?.includes('guard-of-the-steppe'),
    );
    await eventually('no old id', async () =>
      [...(await texts()).values()].every(text => !/(?<![\w-])steppe-guard(?![\w-])/.test(text)),
    );
    assert.equal(
      await folder.read('blame.claims.yaml'),
      SIDECAR.replace('["steppe-guard"]', '[guard-of-the-steppe]').replace('steppe-guard', 'guard-of-the-steppe'),
    );
    await closeEditors();
    await run('dateline.annotations.undo');
    assert.deepEqual(await texts(), before);
  });

  it('renames a claim where it is and where others refer to it', async () => {
    await rename('  c-fff', 'c-night1', ['Rename']);
    await eventually('the new id', async () => (await folder.read('other.claims.yaml'))?.includes('#c-night1'));
    assert.equal(await folder.read('blame.claims.yaml'), SIDECAR.replaceAll('c-fffff1', 'c-night1'));
    assert.equal(await folder.read('other.claims.yaml'), otherSidecar(path).replaceAll('c-fffff1', 'c-night1'));
  });

  it('renames a type in the codebook and in all claims', async () => {
    await rename('type: ha', 'damage', ['Rename'], async () =>
      [...(await texts()).values()].every(text => text !== '' && !/type: harm\b|^ {2}harm:/m.test(text)),
    );
    assert.equal(await folder.read('blame.claims.yaml'), SIDECAR.replace('type: harm', 'type: damage'));
  });

  it('changes nothing where the answer is no, now or after a look at the changes', async () => {
    const before = await texts();
    await rename('type: ha', 'damage', ['']);
    await rename('type: ha', 'damage', ['Show Changes', 'Discard']);
    assert.deepEqual(await texts(), before);
  });

  it('renames after a look at the changes, and takes in what was written meanwhile', async () => {
    const late = `${SIDECAR}# a word more\n`;
    await rename(
      'type: ha',
      'damage',
      ['Show Changes', () => folder.write('blame.claims.yaml', late), 'Rename'],
      async () => [...(await texts()).values()].every(text => text !== '' && !/type: harm\b|^ {2}harm:/m.test(text)),
    );
    assert.equal(await folder.read('blame.claims.yaml'), late.replace('type: harm', 'type: damage'));
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith('Rename')),
      [],
    );
  });
});
