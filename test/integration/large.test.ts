import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsOn, claimsInOutline, quotesOf } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

const LINE = 'DAMASCUS, 4 March 2026 - A drone fell near Tyre on Wednesday, the Lebanese army said. ';
const LAST = 'The very last words are here.';
const MEGABYTE = 1024 * 1024;

describe('large articles', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  it('of a megabyte on one line are marked and can be tagged', async function () {
    this.timeout(180_000);
    const text = LINE.repeat(MEGABYTE / LINE.length) + LAST;
    const editor = await folder.article('line.txt', text);
    select(editor, 'very last words');
    await run('dateline.claim.tag', { key: '1' });
    assert.deepEqual(quotesOf(await folder.read('line.claims.yaml')), ['very last words']);
    assert.deepEqual(await claimsInOutline(editor.document.uri, 1), ['very last words']);
    await eventually(
      'a card at the end of the line',
      async () => {
        const at = editor.document.positionAt(text.lastIndexOf('Tyre') + 1);
        const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          at,
        );
        return cards.length > 0;
      },
      120_000,
    );
  });

  it('of many megabytes keep their claims and leave the window at work', async () => {
    const text = `${LINE}\n`.repeat((20 * MEGABYTE) / (LINE.length + 1)) + LAST;
    const start = text.indexOf(LAST);
    await folder.write(
      'book.claims.yaml',
      `format: dateline-claims/1\nclaims:\n  c-aaaaaa: {type: harm, quote: "${LAST}", at: [${start}, ${start + LAST.length}]}\n`,
    );
    await folder.write('book.txt', text);
    const small = await folder.article('small.txt', LINE);
    await cardsOn(small.document.uri, 'Tyre', /location/);
    await eventually('the claim', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'very last words are here',
      );
      return found.some(({ location }) => location.uri.path.endsWith('book.txt'));
    });
    // The sidecar stood there before its article.
    await eventually('no problem', () => vscode.languages.getDiagnostics(folder.at('book.claims.yaml')).length === 0);
  });

  it('beyond 50 MB are named as a problem', async () => {
    const uri = await folder.write('huge.txt', new Uint8Array(50 * MEGABYTE + 1).fill(0x61));
    const [problem] = await eventually('the problem', () => {
      const problems = vscode.languages.getDiagnostics(uri);
      return problems.length > 0 && problems;
    });
    assert.equal(problem!.code, 'too-large');
    assert.match(problem!.message, /50 MB/);
  });

  it('that are empty have no marks and cannot be tagged', async () => {
    const editor = await folder.article('empty.txt', '');
    assert.equal(await run('dateline.claim.tag', { key: '1' }), undefined);
    assert.deepEqual(await claimsInOutline(editor.document.uri, 0), []);
    assert.equal(await folder.read('empty.claims.yaml'), undefined);
  });
});
