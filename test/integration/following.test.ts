import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsInOutline, markedClaims, quotesOf } from './support/claims.ts';
import { eventually, pause } from './support/eventually.ts';
import { run, saveByHandOnly, select, showArticle, TestFolder } from './support/workspace.ts';

const TEXT = `A first line with a claim one in it.

Then claim two stands here, and claim three after it.
The end.
`;

function sidecar(...quotes: string[]): string {
  const claims = quotes.map((quote, index) => {
    const start = TEXT.indexOf(quote);
    return `  c-aaaaa${index + 1}: {type: harm, quote: "${quote}", at: [${start}, ${start + quote.length}]}\n`;
  });
  return `format: dateline-claims/1\nclaims:\n${claims.join('')}`;
}
const ALL = ['claim one', 'claim two', 'claim three'];

describe('following changes', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  async function opened(content = TEXT): Promise<vscode.TextEditor> {
    await folder.write('one.claims.yaml', sidecar(...ALL));
    const editor = await folder.article('one.txt', content);
    await claimsInOutline(editor.document.uri, 3);
    return editor;
  }

  describe('of an article in the editor', () => {
    for (const [name, content] of [
      ['LF', TEXT],
      ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`claims move with their words at once, with several carets (${name})`, async () => {
        const editor = await opened(content);
        const { document } = editor;
        const at = (words: string) => document.positionAt(document.getText().indexOf(words));
        await editor.edit(edit => {
          edit.insert(new vscode.Position(0, 0), 'NEW 🕊️ HEADLINE\n\n');
          edit.replace(new vscode.Range(at('Then'), at('claim two')), 'And later ');
          edit.delete(new vscode.Range(at('The end'), document.lineAt(document.lineCount - 1).range.end));
          edit.insert(at('claim three'), 'the ');
        });
        assert.deepEqual(await markedClaims(document.uri), ALL);
        await vscode.commands.executeCommand('undo');
        assert.deepEqual(await markedClaims(document.uri), ALL);
        assert.equal(document.getText(), content);
      });
    }

    it('a claim whose words are typed into is to be confirmed, and comes back with undo', async () => {
      const editor = await opened();
      const { document } = editor;
      const inside = document.positionAt(TEXT.indexOf('claim two') + 6);
      await editor.edit(edit => edit.insert(inside, 'number '));
      await eventually('the mark to grow', async () => (await markedClaims(document.uri)).includes('claim number two'));
      const moved = await eventually('a problem of the sidecar', () =>
        vscode.languages
          .getDiagnostics(folder.at('one.claims.yaml'))
          .find(({ code }) => String(code).startsWith('anchor-')),
      );
      assert.ok(['anchor-moved', 'anchor-orphan'].includes(String(moved.code)));
      await vscode.commands.executeCommand('undo');
      await eventually('no problem', () => vscode.languages.getDiagnostics(folder.at('one.claims.yaml')).length === 0);
      assert.deepEqual(await claimsInOutline(document.uri, 3), ALL);
      assert.equal(await folder.read('one.claims.yaml'), sidecar(...ALL), 'the sidecar was written to');
    });

    it('unsaved changes count no more when the article is closed without saving', async () => {
      const editor = await opened();
      await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 2, 0)));
      await eventually('an orphan', () => vscode.languages.getDiagnostics(folder.at('one.claims.yaml')).length > 0);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await eventually('no problem', () => vscode.languages.getDiagnostics(folder.at('one.claims.yaml')).length === 0);
    });
  });

  describe('of names and places of files', () => {
    it('renaming an article in the editor takes its sidecars along', async () => {
      const editor = await opened();
      await folder.write('one.claims.bob.yaml', sidecar('claim one'));
      await claimsInOutline(editor.document.uri, 4);
      const change = new vscode.WorkspaceEdit();
      change.renameFile(editor.document.uri, folder.at('two parts.2026.txt'));
      assert.ok(await vscode.workspace.applyEdit(change));
      assert.equal(await folder.read('two parts.2026.claims.yaml'), sidecar(...ALL));
      assert.equal(await folder.read('two parts.2026.claims.bob.yaml'), sidecar('claim one'));
      assert.equal(await folder.read('one.claims.yaml'), undefined);
      await showArticle(folder.at('two parts.2026.txt'));
      await claimsInOutline(folder.at('two parts.2026.txt'), 4);
    });

    it('moving an article to another folder of the corpus takes its sidecars along', async () => {
      const editor = await opened();
      await vscode.workspace.fs.createDirectory(folder.at('archive'));
      const change = new vscode.WorkspaceEdit();
      change.renameFile(editor.document.uri, folder.at('archive/one.txt'));
      assert.ok(await vscode.workspace.applyEdit(change));
      assert.equal(await folder.read('archive/one.claims.yaml'), sidecar(...ALL));
      await showArticle(folder.at('archive/one.txt'));
      await claimsInOutline(folder.at('archive/one.txt'), 3);
    });

    it('a sidecar that already has the new name is not written over', async () => {
      const editor = await opened();
      await folder.write('two.claims.yaml', sidecar('claim two'));
      const change = new vscode.WorkspaceEdit();
      change.renameFile(editor.document.uri, folder.at('two.txt'));
      await vscode.workspace.applyEdit(change);
      assert.equal(await folder.read('two.claims.yaml'), sidecar('claim two'));
      const kept = (await folder.read('one.claims.yaml')) ?? '';
      assert.deepEqual(quotesOf(kept), ALL);
    });

    it('an article with unsaved changes keeps them, and its claims their places', async () => {
      const editor = await opened();
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Typed. '));
      const change = new vscode.WorkspaceEdit();
      change.renameFile(editor.document.uri, folder.at('two.txt'));
      assert.ok(await vscode.workspace.applyEdit(change));
      const again = await showArticle(folder.at('two.txt'));
      assert.ok(again.document.getText().startsWith('Typed. A first'));
      assert.deepEqual(await claimsInOutline(again.document.uri, 3), ALL);
    });

    it('renaming an article changes what other sidecars call it, in one step to undo', async () => {
      const editor = await opened();
      const path = vscode.workspace.asRelativePath(folder.uri, false);
      const refers = (name: string) =>
        `format: dateline-claims/1\nclaims:\n  c-bbbbb1: {type: harm, quote: "x", at: [0, 1], inside: "${path}/${name}#c-aaaaa1"}   # kept\n`;
      await folder.write('other.claims.yaml', refers('one'));
      await folder.article('other.txt', 'x and more\n');
      await claimsInOutline(folder.at('other.txt'), 1);
      const change = new vscode.WorkspaceEdit();
      change.renameFile(editor.document.uri, folder.at('two.txt'));
      assert.ok(await vscode.workspace.applyEdit(change));
      await eventually('the new path', async () => (await folder.read('other.claims.yaml')) === refers('two'));
      assert.equal(await folder.read('two.claims.yaml'), sidecar(...ALL));
      await run('dateline.annotations.undo');
      assert.equal(await folder.read('other.claims.yaml'), refers('one'));
    });

    it('renaming a folder moves everything in it', async () => {
      await folder.write('old/one.claims.yaml', sidecar(...ALL));
      const editor = await folder.article('old/one.txt', TEXT);
      await claimsInOutline(editor.document.uri, 3);
      const change = new vscode.WorkspaceEdit();
      change.renameFile(folder.at('old'), folder.at('new'));
      assert.ok(await vscode.workspace.applyEdit(change));
      await showArticle(folder.at('new/one.txt'));
      await claimsInOutline(folder.at('new/one.txt'), 3);
      assert.ok(!(await inWorkspace('claim one')).some(path => path.includes('/old/')));
    });
  });

  describe('from outside', () => {
    it('a sidecar that is created, changed, renamed and deleted shows at once', async () => {
      const editor = await folder.article('one.txt', TEXT);
      const { uri } = editor.document;
      await folder.write('one.claims.yaml', sidecar('claim one'));
      assert.deepEqual(await claimsInOutline(uri, 1), ['claim one']);
      await folder.write('one.claims.yaml', sidecar('claim two', 'claim three'));
      assert.deepEqual(await claimsInOutline(uri, 2), ['claim two', 'claim three']);
      await vscode.workspace.fs.rename(folder.at('one.claims.yaml'), folder.at('one.claims.bob.yaml'));
      await pause(500);
      assert.deepEqual(await claimsInOutline(uri, 2), ['claim two', 'claim three']);
      await vscode.workspace.fs.rename(folder.at('one.claims.bob.yaml'), folder.at('else.claims.yaml'));
      await claimsInOutline(uri, 0);
      await eventually('a word on the sidecar without article', () =>
        vscode.languages.getDiagnostics(folder.at('else.claims.yaml')).some(({ code }) => code === 'article-missing'),
      );
      await vscode.workspace.fs.rename(folder.at('else.claims.yaml'), folder.at('one.claims.yaml'));
      await claimsInOutline(uri, 2);
      await folder.remove('one.claims.yaml');
      await claimsInOutline(uri, 0);
    });

    it('what is typed into a sidecar counts before it is saved', async () => {
      const editor = await opened();
      const document = await vscode.workspace.openTextDocument(folder.at('one.claims.yaml'));
      const typing = await vscode.window.showTextDocument(document);
      select(typing, 'quote: "claim two"');
      await typing.edit(edit => edit.replace(typing.selection, 'quote: "Then claim two"'));
      await eventually('the claim as typed', async () =>
        (await markedClaims(editor.document.uri)).includes('Then claim two'),
      );
      assert.ok(document.isDirty);
    });

    it('an article that is changed on the disk keeps its claims on their words', async () => {
      const editor = await opened();
      await folder.write('one.txt', `UPDATED\n\n${TEXT}`);
      await eventually('the new text', () => editor.document.getText().startsWith('UPDATED'));
      assert.deepEqual(await claimsInOutline(editor.document.uri, 3), ALL);
    });

    it('an article that goes leaves its claims, and finds them when it comes back', async () => {
      const editor = await opened();
      const { uri } = editor.document;
      await folder.remove('one.txt');
      await eventually('a word on the missing article', () =>
        vscode.languages.getDiagnostics(folder.at('one.claims.yaml')).some(({ code }) => code === 'article-missing'),
      );
      await folder.write('one.txt', TEXT);
      await eventually(
        'no such word',
        () => vscode.languages.getDiagnostics(folder.at('one.claims.yaml')).length === 0,
      );
      await showArticle(uri);
      await claimsInOutline(uri, 3);
    });
  });

  it('finds everything on command, whatever was missed', async () => {
    await folder.write('one.txt', TEXT);
    await folder.write('one.claims.yaml', sidecar('claim three'));
    await run('dateline.corpus.refresh');
    assert.ok((await inWorkspace('claim three')).some(path => path.startsWith(folder.uri.path)));
  });
});

/** Paths of the articles whose claims are found by their words. */
async function inWorkspace(query: string): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.map(({ location }) => location.uri.path);
}
