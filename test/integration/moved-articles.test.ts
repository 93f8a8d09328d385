import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sha256Hex } from '../../src/core/text/digest.ts';
import { claimsInOutline } from './support/claims.ts';
import { eventually, pause } from './support/eventually.ts';
import { run, saveByHandOnly, showArticle, TestFolder } from './support/workspace.ts';

const TEXT = 'Four men died near the singular town of Rasoul.\n';
const sidecar = (more = '') =>
  `# by hand\nformat: dateline-claims/1\narticle: {sha256: "${sha256Hex(TEXT)}"}\nclaims:\n  c-aaaaaa: {type: harm, quote: "Four men died", at: [0, 13]${more}}   # kept\n`;

describe('articles that are moved without their sidecars', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  /** The light bulb's offers on the sidecar's first line. */
  async function offers(name: string): Promise<string[]> {
    const uri = folder.at(name);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
    );
    return actions.map(({ title }) => title);
  }

  it('are offered, not moved; the move is one step that can be undone', async () => {
    await folder.write('old.claims.yaml', sidecar());
    await folder.write('new/talks.txt', TEXT);
    await eventually('a word on where the article is', () =>
      vscode.languages
        .getDiagnostics(folder.at('old.claims.yaml'))
        .some(({ code, message }) => code === 'article-missing' && /new\/talks\.txt/.test(message)),
    );
    await eventually('the offer', async () =>
      (await offers('old.claims.yaml')).some(title => /^Move This Sidecar to .*new\/talks\.txt$/.test(title)),
    );
    await pause(300);
    assert.equal(await folder.read('new/talks.claims.yaml'), undefined);
    await run('dateline.sidecar.move', folder.at('old.claims.yaml').toString());
    assert.equal(await folder.read('new/talks.claims.yaml'), sidecar());
    assert.equal(await folder.read('old.claims.yaml'), undefined);
    await showArticle(folder.at('new/talks.txt'));
    assert.deepEqual(await claimsInOutline(folder.at('new/talks.txt'), 1), ['Four men died']);

    await run('dateline.annotations.undo');
    assert.equal(await folder.read('new/talks.claims.yaml'), undefined);
    assert.equal(await folder.read('old.claims.yaml'), sidecar());
  });

  it('keep their references: other sidecars call the article by its new path', async () => {
    const path = folder.uri.path.slice(folder.uri.path.indexOf('/tests/') + 1);
    const refers = (name: string) =>
      sidecar(`, relations: [{type: refines, to: "${path}/${name}#c-aaaaaa"}]`).replace(/sha256: "\w+/, 'sha256: "00');
    await folder.write('old.claims.yaml', sidecar());
    await folder.write('other.txt', 'Four men died elsewhere.\n');
    await folder.write('other.claims.yaml', refers('old'));
    await folder.write('new.txt', TEXT);
    await eventually('the offer', async () =>
      (await offers('old.claims.yaml')).some(title => title.startsWith('Move This Sidecar')),
    );
    await run('dateline.sidecar.move', folder.at('old.claims.yaml').toString());
    assert.equal(await folder.read('new.claims.yaml'), sidecar());
    assert.equal(await folder.read('other.claims.yaml'), refers('new'));
  });

  it('are offered no more once they are to be left', async () => {
    await folder.write('old.claims.yaml', sidecar());
    await folder.write('new.txt', TEXT);
    await eventually('the offer', async () =>
      (await offers('old.claims.yaml')).some(title => title.startsWith('Move This Sidecar')),
    );
    await run('dateline.sidecar.leave', folder.at('old.claims.yaml').toString());
    assert.deepEqual(
      (await offers('old.claims.yaml')).filter(title => title.startsWith('Move This Sidecar')),
      [],
    );
    await run('dateline.sidecar.move', folder.at('old.claims.yaml').toString());
    assert.equal(await folder.read('old.claims.yaml'), sidecar());
  });

  it('are not moved over unsaved work', async () => {
    await folder.write('old.claims.yaml', sidecar());
    await folder.write('new.txt', TEXT);
    await eventually('the offer', async () =>
      (await offers('old.claims.yaml')).some(title => title.startsWith('Move This Sidecar')),
    );
    const editor = vscode.window.activeTextEditor!;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
    await run('dateline.sidecar.move', folder.at('old.claims.yaml').toString());
    assert.equal(await folder.read('old.claims.yaml'), sidecar());
    assert.equal(editor.document.getText(), `# unsaved\n${sidecar()}`);
    assert.equal(await folder.read('new.claims.yaml'), undefined);
  });
});

describe('sorting claims', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  const claim = (id: string, start: number) => `  # on ${id}\n  ${id}: {type: harm, quote: "men", at: [${start}, 8]}\n`;
  const head = 'format: dateline-claims/1\nclaims:\n';

  it('puts them in the order of the text with their comments, and back in one step', async () => {
    await folder.article('talks.txt', TEXT);
    const before = head + claim('c-b', 7) + claim('c-a', 5);
    await folder.write('talks.claims.yaml', before);
    await claimsInOutline(folder.at('talks.txt'), 2).catch(() => undefined);
    await run('dateline.sidecar.sort');
    assert.equal(await folder.read('talks.claims.yaml'), head + claim('c-a', 5) + claim('c-b', 7));
    // Sorting again writes nothing, so that undo means the sorting.
    await run('dateline.sidecar.sort');
    await run('dateline.annotations.undo');
    assert.equal(await folder.read('talks.claims.yaml'), before);
  });

  it('works in the sidecar’s own editor, through the document', async () => {
    await folder.write('talks.txt', TEXT);
    await folder.write('talks.claims.yaml', head + claim('c-b', 7) + claim('c-a', 5));
    const document = await vscode.workspace.openTextDocument(folder.at('talks.claims.yaml'));
    await vscode.window.showTextDocument(document);
    await eventually('the claims in the corpus', async () => {
      await run('dateline.sidecar.sort');
      return document.getText() === head + claim('c-a', 5) + claim('c-b', 7);
    });
    assert.equal(document.isDirty, false);
  });
});
