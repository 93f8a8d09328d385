import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsOn, plain } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

const FIRST =
  'Strike on the depot\n\nSARAQIB, 4 March 2026 - Seven drivers were killed at the Saraqib depot, the council said.\n';
const SECOND = 'Guard speaks\n\nSARAQIB, 4 March 2026 - Four drivers were killed at the Saraqib depot, a guard said.\n';
const sidecar = (text: string, id: string, quote: string, outlet: string) => {
  const start = text.indexOf(quote);
  return `format: dateline-claims/1
article:
  outlet: "${outlet}"   # keep me
claims:
  ${id}:   # and me
    type: harm
    quote: "${quote}"
    at: [${start}, ${start + quote.length}]
    my-field: [1,   2]
`;
};
const SEVEN = 'Seven drivers were killed at the Saraqib depot';
const FOUR = 'Four drivers were killed at the Saraqib depot';

describe('relations between claims', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(async () => {
    folder = new TestFolder('relations');
    await folder.write('one.claims.yaml', sidecar(FIRST, 'c-seven1', SEVEN, 'The First'));
    await folder.write('two.claims.yaml', sidecar(SECOND, 'c-fours1', FOUR, 'The Second'));
    await folder.write('two.txt', SECOND);
  });
  afterEach(() => folder.clear());

  /** Opens the list of partners at the claim of an article and takes its first row. */
  async function linkAt(editor: vscode.TextEditor, words: string): Promise<void> {
    select(editor, words);
    await cardsOn(editor.document.uri, words, /Seven|Four/);
    const linked = run('dateline.claim.link');
    let done = false;
    void linked.finally(() => {
      done = true;
    });
    // The list is filled in once the corpus has been compared; until then there is nothing to accept.
    await eventually('a relation drawn from the list', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    await linked;
  }

  const drawn = async () => [await folder.read('one.claims.yaml'), await folder.read('two.claims.yaml')].join('\n');

  it('are drawn with one Enter, change one line, and are shown on both sides', async () => {
    const editor = await folder.article('one.txt', FIRST);
    const before = [await folder.read('one.claims.yaml'), await folder.read('two.claims.yaml')];
    await linkAt(editor, SEVEN);
    const after = [await folder.read('one.claims.yaml'), await folder.read('two.claims.yaml')];
    const changed = after.findIndex((text, at) => text !== before[at]);
    assert.equal(after.filter((text, at) => text !== before[at]).length, 1, 'one file is changed');
    const lines = after[changed]!.split('\n');
    const kept = lines.filter(line => !/^\s+(?:relations:|- \{type:)/.test(line));
    assert.deepEqual(kept, before[changed]!.split('\n'), 'every other line is as it was');
    assert.match(
      after[changed]!,
      /- \{type: contradicts, to: "tests\/relations-\d+\/(?:one|two)#c-(?:seven1|fours1)", "?on"?: \[number\]/,
    );
    const here = await cardsOn(editor.document.uri, SEVEN, /Contradict(?:s|ed by) \(number\)/);
    assert.match(here.map(plain).join('\n'), /The Second/);
    const other = await vscode.window.showTextDocument(folder.at('two.txt'));
    const there = await cardsOn(other.document.uri, FOUR, /Contradict(?:s|ed by) \(number\)/);
    assert.match(there.map(plain).join('\n'), /The First/);
  });

  it('are taken back by undo, and drawn again by redo', async () => {
    const editor = await folder.article('one.txt', FIRST);
    const before = await drawn();
    await linkAt(editor, SEVEN);
    const after = await drawn();
    await run('dateline.annotations.undo');
    assert.equal(await drawn(), before);
    await run('dateline.annotations.redo');
    assert.equal(await drawn(), after);
  });

  it('are removed again without a trace', async () => {
    const editor = await folder.article('one.txt', FIRST);
    const before = await drawn();
    await linkAt(editor, SEVEN);
    await cardsOn(editor.document.uri, SEVEN, /Contradict/);
    select(editor, SEVEN);
    const removed = run('dateline.claim.unlink');
    let done = false;
    void removed.finally(() => {
      done = true;
    });
    await eventually('the relation removed', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    await removed;
    assert.equal(await drawn(), before);
  });
});
