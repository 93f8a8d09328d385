import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { eventually } from './support/eventually.ts';
import { closeEditors, run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

let texts = 0;
/** Each with words of its own: rejections are remembered by the text. */
const newText = () => `Bridge hit, report ${++texts}

HARGA, 4 March 2026 - Officials said the bridge was hit twice on Tuesday. The mayor told Radio Harga that nine people were hurt. “We will rebuild,” he said.

The army denied that it had fired on the town.
`;
const BRIDGE = 'the bridge was hit twice on Tuesday';
const HURT = 'nine people were hurt';
const REBUILD = 'We will rebuild';

describe('suggestion mode', () => {
  let folder: TestFolder;
  let editor: vscode.TextEditor;
  let text: string;
  before(saveByHandOnly);
  beforeEach(async () => {
    folder = new TestFolder();
    text = newText();
    editor = await folder.article('one.txt', text);
    await run('dateline.suggest.start');
  });
  afterEach(async () => {
    await run('dateline.suggest.stop');
    await folder.clear();
  });

  const selected = () => editor.document.getText(editor.selection);
  const claims = async () => parseSidecar((await folder.read('one.claims.yaml')) ?? '').claims;
  const quotes = async () => (await claims()).map(({ quote }) => quote);
  const isSelected = (words: string) => eventually(`“${words}” to be selected`, () => selected() === words);

  it('selects the first suggestion and goes round with next and previous, writing nothing', async () => {
    await isSelected(BRIDGE);
    await run('dateline.suggest.next');
    await isSelected(HURT);
    await run('dateline.suggest.previous');
    await run('dateline.suggest.previous');
    await eventually('the last suggestion', () => selected().includes('fired on the town'));
    await run('dateline.suggest.next');
    await isSelected(BRIDGE);
    assert.equal(await folder.read('one.claims.yaml'), undefined);
  });

  it('writes what is accepted with guesses marked as guesses, and goes on', async () => {
    await run('dateline.suggest.accept');
    await isSelected(HURT);
    const [claim, ...more] = await claims();
    assert.equal(more.length, 0);
    assert.equal(claim?.quote, BRIDGE);
    assert.equal(claim?.claimant?.guessed, true);
    assert.deepEqual(claim?.cue, { value: 'said', guessed: true });
    assert.ok(claim?.created);
    assert.equal(await folder.read('one.txt'), text);
    assert.equal(editor.document.isDirty, false);
  });

  it('writes what is reviewed without guesses', async () => {
    await run('dateline.suggest.acceptReviewed');
    await isSelected(HURT);
    const [claim] = await claims();
    assert.equal(claim?.status, 'reviewed');
    assert.doesNotMatch((await folder.read('one.claims.yaml'))!, /guessed/);
  });

  it('takes the type of a key, and writes nothing by that', async () => {
    await run('dateline.suggest.type', { key: '9' });
    assert.equal(await folder.read('one.claims.yaml'), undefined);
    await run('dateline.suggest.accept');
    assert.equal((await claims())[0]?.type, 'accusation');
  });

  it('remembers rejections for this text, outside the folder', async () => {
    await run('dateline.suggest.reject');
    await isSelected(HURT);
    assert.equal(await folder.read('one.claims.yaml'), undefined);
    await run('dateline.suggest.stop');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('dateline.suggest.start');
    await isSelected(HURT);
  });

  it('takes back the last decision, a rejection or a claim', async () => {
    await run('dateline.suggest.reject');
    await isSelected(HURT);
    await run('dateline.suggest.accept');
    await isSelected(REBUILD);
    await run('dateline.suggest.undo');
    await isSelected(HURT);
    assert.deepEqual(await quotes(), []);
    await run('dateline.suggest.undo');
    await isSelected(BRIDGE);
  });

  it('accepts all that are shown in one step, which one undo takes back', async () => {
    await run('dateline.suggest.reject');
    await run('dateline.suggest.acceptAll');
    const written = await quotes();
    assert.ok(written.length >= 3 && !written.includes(BRIDGE) && written.includes(REBUILD), written.join(' | '));
    await run('dateline.annotations.undo');
    assert.deepEqual(await quotes(), []);
  });

  it('takes keys pressed faster than it writes, one decision each', async () => {
    // As the keys do it: of several commands, one that runs for the first time can be overtaken.
    await Promise.all(['accept', 'reject', 'accept'].map(does => run('dateline.suggest.key', { does })));
    assert.deepEqual(await quotes(), [BRIDGE, REBUILD]);
  });

  it('does not offer what is tagged by hand', async () => {
    select(editor, HURT);
    await run('dateline.claim.tag', { key: '2' });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('dateline.suggest.start');
    await isSelected(BRIDGE);
    await run('dateline.suggest.next');
    await isSelected(REBUILD);
  });

  it('keeps typed letters out of the article while it is on, and lets them in again after', async () => {
    await vscode.commands.executeCommand('type', { text: 'q' });
    assert.equal(editor.document.getText(), text);
    await run('dateline.suggest.stop');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('type', { text: 'q' });
    await eventually('the letter', () => editor.document.getText() === `q${text}`);
    await vscode.commands.executeCommand('undo');
  });

  it('ends with the article', async () => {
    await closeEditors();
    await run('dateline.suggest.accept');
    assert.equal(await folder.read('one.claims.yaml'), undefined);
  });
});
