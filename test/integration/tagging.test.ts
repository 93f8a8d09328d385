import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsInOutline, quotesOf, withoutChance } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { closeEditors, run, saveByHandOnly, select, showArticle, TestFolder } from './support/workspace.ts';

const TEXT = `Drone strike near An-Nabk

DAMASCUS, 4 March 2026 - A drone struck a depot on Tuesday, the Syrian Arab Red Crescent said.
“Not one mortar left our positions,” said Idris Hadduri. Four men may have died.
`;
const SIDECAR = `# by hand: keep me
format:   dateline-claims/1
claims:
    c-aaaaaa:   # odd indent
        type: harm
        quote: 'Four men may have died'
        at: [178, 200]
        my-field: [1,   2]   
`;

describe('tagging', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  const tag = (key: string) => run('dateline.claim.tag', { key });
  const sidecar = (name = 'one') => folder.read(`${name}.claims.yaml`);
  const hasDrone = async () => quotesOf(await sidecar()).includes('A drone struck a depot');

  async function tagDrone(name = 'one.txt', content: string | Uint8Array = TEXT): Promise<vscode.TextEditor> {
    const editor = await folder.article(name, content);
    select(editor, 'A drone struck a depot');
    assert.equal(typeof (await tag('1')), 'string', 'nothing was tagged');
    return editor;
  }

  /** Waits until the names and dates are known that guesses come from. */
  const recognised = ({ document }: vscode.TextEditor) =>
    eventually('the mentions that guesses come from', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(document.getText().indexOf('Tuesday') + 1),
      );
      return hovers.length > 0;
    });

  it('says in a new sidecar which outlet the article names in its first lines', async () => {
    const editor = await folder.article('one.txt', TEXT.replace('\n\n', '\n\nAl Jazeera | News\n\n'));
    await recognised(editor);
    select(editor, 'A drone struck a depot');
    await tag('1');
    assert.match((await sidecar())!, /^ {2}outlet: "Al Jazeera"$/m);
  });

  it('writes the selection into a new sidecar, exactly so', async () => {
    const editor = await folder.article('one.txt', TEXT);
    await recognised(editor);
    select(editor, ' A drone struck a depot on Tuesday');
    await tag('1');
    assert.equal(
      // Git names the article where the folder lies in a repository.
      withoutChance((await sidecar())!).replace(/^ {2}blob: "g[0-9a-f]{40}"\n/m, ''),
      `format: dateline-claims/1
article:
  sha256: "${await sha256(TEXT)}"
  title: "Drone strike near An-Nabk"
  published: "2026-03-04"
  published-basis: stated
claims:
  c-1:
    type: strike
    quote: "A drone struck a depot on Tuesday"
    at: [52, 85]
    before: "-Nabk\\n\\nDAMASCUS, 4 March 2026 - "
    after: ", the Syrian Arab Red Crescent s"
    claimant: {id: syrian-arab-red-crescent, guessed: true}
    cue: {value: "said", guessed: true}
    mode: {value: indirect, guessed: true}
    event:
      date: {value: "2026-03-03", guessed: true}
      date-precision: 1
    codebook: "1.1"
    created: "NOW"
`,
    );
    assert.equal(editor.document.isDirty, false);
    assert.equal(await folder.read('one.txt'), TEXT);
    assert.deepEqual(await claimsInOutline(editor.document.uri, 1), ['A drone struck a depot on Tuesday']);
  });

  it('takes the sentence where nothing is selected', async () => {
    const editor = await folder.article('one.txt', TEXT);
    const caret = editor.document.positionAt(TEXT.indexOf('Four men') + 10);
    editor.selection = new vscode.Selection(caret, caret);
    await tag('2');
    assert.deepEqual(quotesOf(await sidecar()), ['Four men may have died.']);
  });

  it('tags nothing where there are no words', async () => {
    const editor = await folder.article('one.txt', TEXT);
    editor.selection = new vscode.Selection(1, 0, 2, 0);
    assert.equal(await tag('2'), undefined);
    assert.equal(await sidecar(), undefined);
  });

  const ODD: Readonly<Record<string, { bytes: Uint8Array; text: string }>> = {
    'with CRLF': utf8(TEXT.replaceAll('\n', '\r\n'), TEXT),
    'with mixed line ends': utf8(TEXT.replace('\n', '\r\n'), TEXT),
    'with lone carriage returns': utf8(TEXT.replaceAll('\n', '\r'), TEXT),
    'with a BOM': utf8(`\ufeff${TEXT}`, TEXT),
    'with emoji, NBSP, soft hyphen and Arabic before the words': utf8(
      TEXT.replace('Drone strike', '🕊️ 👩‍👩‍👧 Dro\u00adne\u00a0strike أبو الليث'),
      TEXT.replace('Drone strike', '🕊️ 👩‍👩‍👧 Dro\u00adne\u00a0strike أبو الليث'),
    ),
    'in UTF-16 LE': { bytes: utf16(TEXT, true), text: TEXT },
    'in UTF-16 BE': { bytes: utf16(TEXT, false), text: TEXT },
    'without a last line end': utf8(TEXT.trimEnd(), TEXT.trimEnd()),
  };
  for (const [name, { bytes, text }] of Object.entries(ODD)) {
    it(`counts in the plain text of an article ${name}`, async () => {
      await tagDrone('one.txt', bytes);
      const start = text.indexOf('A drone struck');
      const written = (await sidecar())!;
      assert.match(written, new RegExp(`at: \\[${start}, ${start + 22}\\]`));
      assert.ok(written.includes(`sha256: "${await sha256(text)}"`));
      assert.deepEqual(await folder.bytes('one.txt'), bytes, 'the article was changed');
    });
  }

  it('tags unsaved words as they are, and saves nothing of the article', async () => {
    const editor = await folder.article('one.txt', TEXT);
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'NEW: '));
    select(editor, 'A drone struck a depot');
    await tag('1');
    const unsaved = editor.document.getText();
    assert.ok((await sidecar())!.includes(`at: [${unsaved.indexOf('A drone')}, ${unsaved.indexOf('A drone') + 22}]`));
    assert.ok((await sidecar())!.includes(`sha256: "${await sha256(unsaved)}"`));
    assert.ok(editor.document.isDirty);
    assert.equal(await folder.read('one.txt'), TEXT);
  });

  it('keeps every byte of a sidecar that is there', async () => {
    for (const before of [SIDECAR, `\ufeff${SIDECAR.replaceAll('\n', '\r\n')}`]) {
      folder = new TestFolder();
      await folder.write('one.claims.yaml', before);
      await tagDrone();
      const lines = (await sidecar())!.split(/(?<=\n)/);
      const kept = before.split(/(?<=\n)/);
      assert.deepEqual(
        lines.filter(line => kept.includes(line)),
        kept,
      );
      assert.equal(quotesOf((await sidecar())!).length, 2);
      await run('dateline.annotations.undo');
      assert.equal(await sidecar(), before);
    }
  });

  it('writes through a sidecar that is open and clean, where undo of the editor takes it back', async () => {
    for (const before of [SIDECAR, `\ufeff${SIDECAR.replaceAll('\n', '\r\n')}`]) {
      folder = new TestFolder();
      const uri = await folder.write('one.claims.yaml', before);
      const open = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(open, { preview: false });
      await tagDrone();
      assert.equal(open.isDirty, false);
      assert.ok(await hasDrone());
      assert.equal(open.getText(), (await sidecar())!.replace('\ufeff', ''));
      await vscode.window.showTextDocument(open);
      await vscode.commands.executeCommand('undo');
      assert.equal(open.getText(), before.replace('\ufeff', ''));
    }
  });

  it('adds to unsaved work in an open sidecar and does not save it behind the user’s back', async () => {
    const uri = await folder.write('one.claims.yaml', SIDECAR);
    const open = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(open, { preview: false });
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# typed, not saved\n'));
    await tagDrone();
    assert.ok(open.isDirty);
    assert.equal(await sidecar(), SIDECAR);
    assert.ok(open.getText().startsWith('# typed, not saved\n'));
    assert.ok(quotesOf(open.getText()).includes('A drone struck a depot'));
    assert.equal((await claimsInOutline(folder.at('one.txt'), 2)).length, 2);
    await run('dateline.annotations.undo');
    assert.equal(open.getText(), `# typed, not saved\n${SIDECAR}`);
    assert.ok(open.isDirty);
  });

  it('undoes and does again, also after the sidecar was open and closed', async () => {
    const uri = await folder.write('one.claims.yaml', `\ufeff${SIDECAR}`);
    const isOpen = () => vscode.workspace.textDocuments.some(document => document.uri.path === uri.path);
    // Not through openTextDocument, which keeps a document for minutes.
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    await eventually('the sidecar as a document', isOpen);
    await tagDrone();
    const after = await sidecar();
    await closeEditors();
    await eventually('the sidecar to be closed', () => !isOpen());
    await run('dateline.annotations.undo');
    assert.equal(await sidecar(), `\ufeff${SIDECAR}`);
    await run('dateline.annotations.redo');
    assert.equal(await sidecar(), after);
  });

  it('takes a new sidecar away when its first claim is undone, open or not, and nothing of it comes back', async () => {
    const editor = await tagDrone();
    await vscode.window.showTextDocument(folder.at('one.claims.yaml'), { preview: false });
    await run('dateline.annotations.undo');
    await eventually('no sidecar', async () => (await sidecar()) === undefined);
    await vscode.window.showTextDocument(editor.document);
    const again = await showArticle(editor.document.uri);
    select(again, 'Four men may have died');
    await tag('2');
    assert.deepEqual(quotesOf(await sidecar()), ['Four men may have died']);
  });

  it('does not bring back the claims of a sidecar that was deleted while it is open', async () => {
    const uri = await folder.write('one.claims.yaml', SIDECAR);
    await vscode.window.showTextDocument(uri, { preview: false });
    const editor = await folder.article('one.txt', TEXT);
    await claimsInOutline(editor.document.uri, 1);
    await folder.remove('one.claims.yaml');
    await claimsInOutline(editor.document.uri, 0);
    select(editor, 'A drone struck a depot');
    await tag('1');
    assert.deepEqual(quotesOf(await sidecar()), ['A drone struck a depot']);
  });

  it('takes in what somebody else wrote to an open sidecar a moment ago', async () => {
    const uri = await folder.write('one.claims.yaml', SIDECAR);
    await vscode.window.showTextDocument(uri, { preview: false });
    const editor = await folder.article('one.txt', TEXT);
    select(editor, 'A drone struck a depot');
    await folder.write('one.claims.yaml', SIDECAR.replace('keep me', 'somebody else was here'));
    await tag('1');
    assert.match((await sidecar())!, /somebody else was here/);
    assert.ok(await hasDrone());
  });

  it('refuses to undo over a later change and loses neither', async () => {
    await tagDrone();
    const byHand = `${await sidecar()}# a note\n`;
    await folder.write('one.claims.yaml', byHand);
    await run('dateline.annotations.undo');
    assert.equal(await sidecar(), byHand);
  });

  it('deletes a claim by its key, and undoes that', async () => {
    await folder.write('one.claims.yaml', SIDECAR);
    const editor = await folder.article('one.txt', TEXT);
    await claimsInOutline(editor.document.uri, 1);
    await run('dateline.claim.delete', `${folder.at('one.claims.yaml')}#c-aaaaaa`);
    assert.deepEqual(quotesOf(await sidecar()), []);
    assert.match((await sidecar())!, /# by hand: keep me/);
    await claimsInOutline(editor.document.uri, 0);
    await run('dateline.annotations.undo');
    assert.equal(await sidecar(), SIDECAR);
    await claimsInOutline(editor.document.uri, 1);
  });

  it('deletes nothing where the editor has lost the row that was clicked', async () => {
    await folder.write('one.claims.yaml', SIDECAR);
    const editor = await folder.article('one.txt', TEXT);
    await claimsInOutline(editor.document.uri, 1);
    select(editor, 'Four men may have died');
    // As the menu of a row calls it while its view is drawn anew.
    await run('dateline.claim.delete', undefined, undefined);
    assert.equal(await sidecar(), SIDECAR);
  });

  it('keeps every claim when many are tagged in one go', async () => {
    const words = TEXT.match(/\p{L}{4,}/gu)!.slice(0, 12);
    const editor = await folder.article('one.txt', TEXT);
    const running: Promise<unknown>[] = [];
    for (const word of words) {
      select(editor, word);
      running.push(tag('1'));
    }
    await Promise.all(running);
    assert.equal(quotesOf(await sidecar()).length, words.length);
    for (const _ of words) {
      await run('dateline.annotations.undo');
    }
    assert.equal(await sidecar(), undefined);
  });

  it('writes to the annotator’s own sidecar when the folder is laid out so', async () => {
    const settings = vscode.workspace.getConfiguration('dateline', folder.uri);
    await settings.update('annotator', 'alice', vscode.ConfigurationTarget.Workspace);
    await settings.update('sidecar.layout', 'perAnnotator', vscode.ConfigurationTarget.Workspace);
    try {
      await tagDrone();
      assert.equal(await sidecar(), undefined);
      const own = (await folder.read('one.claims.alice.yaml'))!;
      assert.deepEqual(quotesOf(own), ['A drone struck a depot']);
      assert.match(own, /annotator: alice/);
    } finally {
      await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('sidecar.layout', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

function utf8(raw: string, text: string): { bytes: Uint8Array; text: string } {
  return { bytes: new TextEncoder().encode(raw), text };
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
