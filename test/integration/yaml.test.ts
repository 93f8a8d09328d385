import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually.ts';
import { TestFolder, workspace } from './support/workspace.ts';

const ARTICLE = `Guard blames Council for fire in Nabk

BEIRUT, 4 March 2026 - The Steppe Guard said on Tuesday that three men had died in Nabk. Ali Mutlaq denied it.
`;

const SIDECAR = `# kept by hand
format: dateline-claims/1
article:
  title: "Guard blames Council for fire in Nabk"
  published: "2026-03-04"
claims:
  c-fffff1:
    type: harm
    quote: "three men had died in Nabk"
    at: [100, 126]
    claimant: steppe-guard
    event:
      date: "2026-03-03?"
      place: nabk
      actors: [steppe-guard, qalamoun-council]
    status: reviewed
    tags: [night]
    relations:
      - {type: refines, to: c-fffff2}
    annotator: alice
  c-fffff2:
    type: denial
    quote: "Ali Mutlaq denied it"
    at: [128, 148]
    claimant: ali-mutlaq
    annotator: bob
`;

describe('YAML files', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = new TestFolder();
    await folder.article('fire.txt', ARTICLE);
  });
  afterEach(() => folder.clear());

  /** Opens the sidecar and gives it this text, on the disk as well. */
  async function setSidecar(text: string): Promise<vscode.TextDocument> {
    const name = 'fire.claims.yaml';
    if ((await folder.read(name)) === undefined) {
      return vscode.workspace.openTextDocument(await folder.write(name, text));
    }
    const document = await vscode.workspace.openTextDocument(folder.at(name));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    return document;
  }

  /** Sets the text with `|` taken out. @returns the sidecar and the place of the mark. */
  async function sidecar(marked: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
    const offset = marked.indexOf('|');
    const document = await setSidecar(marked.slice(0, offset) + marked.slice(offset + 1));
    return { document, position: document.positionAt(offset) };
  }

  async function completions(marked: string): Promise<vscode.CompletionItem[]> {
    const { document, position } = await sidecar(marked);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    // The editor's own suggestions are words of the file.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  }

  const labels = (items: readonly vscode.CompletionItem[]) => items.map(({ label }) => String(label));
  const sorted = (items: vscode.CompletionItem[]) =>
    labels([...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)));

  it('complete the keys of a claim that are not there yet, with what they mean', async () => {
    const items = await completions(SIDECAR.replace('    status: reviewed\n', '    |\n'));
    const found = labels(items);
    assert.ok(
      ['cue', 'mode', 'note', 'numbers', 'status'].every(key => found.includes(key)),
      found.join(),
    );
    assert.ok(
      ['type', 'quote', 'relations', 'title'].every(key => !found.includes(key)),
      found.join(),
    );
    const factuality = items.find(({ label }) => label === 'factuality');
    assert.match(String(factuality!.documentation), /How sure the claimant is/);
  });

  it('complete keys of an event, of a relation in braces and of the file', async () => {
    const inEvent = await completions(SIDECAR.replace('      place: nabk\n', '      pl|\n'));
    assert.deepEqual(sorted(inEvent), ['date-precision', 'place', 'place-precision', 'targets', 'id']);
    const inRelation = await completions(SIDECAR.replace('to: c-fffff2}', 'to: c-fffff2, |}'));
    assert.deepEqual(sorted(inRelation), ['on', 'independent', 'note', 'annotator']);
    const atRoot = await completions(SIDECAR.replace('# kept by hand\n', '|\n'));
    assert.deepEqual(sorted(atRoot), ['codebook', 'passes', 'mentions']);
  });

  it('complete values: enumerations, types with definitions, tags and annotators in use', async () => {
    assert.deepEqual(sorted(await completions(SIDECAR.replace('status: reviewed', 'status: |'))), [
      'draft',
      'reviewed',
      'disputed',
      'withdrawn',
    ]);
    const types = await completions(SIDECAR.replace('type: denial', 'type: de|'));
    const denial = types.find(({ label }) => label === 'denial');
    assert.ok(denial, labels(types).join());
    assert.ok(String(denial.documentation).length > 10);
    assert.ok(labels(await completions(SIDECAR.replace('annotator: bob', 'annotator: |'))).includes('alice'));
  });

  it('complete actors and places by id, those of the article first', async () => {
    const actors = await eventually('the actors of the article first', async () => {
      const items = await completions(SIDECAR.replace('claimant: ali-mutlaq', 'claimant: |'));
      return sorted(items).slice(0, 2).includes('steppe-guard') && items;
    });
    const guard = actors.find(({ label }) => label === 'steppe-guard')!;
    assert.match(guard.detail!, /Steppe Guard.*armed-group/);
    assert.ok(labels(actors).includes('outlet'));
    assert.ok(actors.length < 250, 'capped');
    const typed = labels(await completions(SIDECAR.replace('claimant: ali-mutlaq', 'claimant: salma|')));
    assert.ok(typed.includes('salma-rizkana'), typed.join());
    const places = labels(await completions(SIDECAR.replace('place: nabk', 'place: chta|')));
    assert.ok(places.includes('chtaura'), places.join());
  });

  it('complete claims to relate to, of this article and of others, quoted where they must be', async () => {
    const near = await eventually('the claim of the same article', async () => {
      const items = await completions(SIDECAR.replace('to: c-fffff2', 'to: |'));
      return labels(items).includes('c-fffff2') && items;
    });
    assert.match(near.find(({ label }) => label === 'c-fffff2')!.detail!, /Ali Mutlaq denied it/);
    assert.ok(!labels(near).includes('c-fffff1'), 'not itself');
    const far = await completions(SIDECAR.replace('to: c-fffff2', 'to: c-ar6b|'));
    const other = far.find(({ label }) => label === '02-levant-dispatch-depot-strike#c-ar6bs8');
    assert.ok(other, labels(far).join());
    assert.equal(other.insertText, '"02-levant-dispatch-depot-strike#c-ar6bs8"');
    const inside = labels(await completions(SIDECAR.replace('status: reviewed', 'inside: |')));
    assert.deepEqual(inside, ['c-fffff2']);
  });

  it('offer nothing in comments, in quotes and in YAML files of others', async () => {
    assert.deepEqual(await completions(SIDECAR.replace('kept by hand', 'ty|')), []);
    assert.deepEqual(await completions(SIDECAR.replace('three men had', 'three | had')), []);
    const other = await folder.write('docker.yaml', 'claims:\n  c-1:\n    \n');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      other,
      new vscode.Position(2, 4),
    );
    assert.deepEqual(labels(list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property)), []);
  });

  it('complete the keys of codebook and gazetteer', async () => {
    for (const [name, entry, missing, present] of [
      ['codebook.yaml', '  harm:', 'acled', 'label'],
      ['gazetteer.yaml', '  bashira-qattan:', 'wikidata', 'kind'],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspace(), name));
      await vscode.window.showTextDocument(document);
      const below = document.positionAt(document.getText().indexOf(entry)).line + 1;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(below, 0), '    \n');
      await vscode.workspace.applyEdit(edit);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(below, 4),
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const found = labels(list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property));
      assert.ok(found.includes(missing) && !found.includes(present), `${name}: ${found.join()}`);
    }
  });

  async function cards(marked: string): Promise<string> {
    const { document, position } = await sidecar(marked);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents.map(content => (content as vscode.MarkdownString).value))
      .join('\n')
      .replace(/\\/g, '')
      .replace(/&nbsp;/g, ' ');
  }

  it('say on hover what ids, dates, types and keys mean', async () => {
    await eventually('the claim in the corpus', async () =>
      /three men/.test(await cards(SIDECAR.replace('c-fffff1:', 'c-ff|fff1:'))),
    );
    const claim = await cards(SIDECAR.replace('to: c-fffff2', 'to: c-ff|fff2'));
    assert.match(claim, /Ali Mutlaq denied it/);
    assert.match(claim, /word for word/);
    const actor = await cards(SIDECAR.replace('claimant: steppe-guard', 'claimant: step|pe-guard'));
    assert.match(actor, /Steppe Guard/);
    assert.match(actor, /armed-group/);
    assert.match(await cards(SIDECAR.replace('place: nabk', 'place: na|bk')), /\$\(location\)/);
    assert.match(await cards(SIDECAR.replace('"2026-03-03?"', '"2026-|03-03?"')), /3 March 2026, uncertain/);
    assert.match(await cards(SIDECAR.replace('type: denial', 'type: de|nial')), /\$\(tag\)/);
    assert.match(await cards(SIDECAR.replace('claimant: ali', 'clai|mant: ali')), /Who asserts it/);
    assert.match(await cards(SIDECAR.replace('type: refines', 'type: re|fines')), /more exactly/);
  });

  it('say dates in plain words', async () => {
    for (const [edtf, words] of [
      ['2026-03', 'March 2026'],
      ['2026-03-03~', '3 March 2026, approximate'],
      ['2026-03-03/2026-03-05', 'from 3 March 2026 to 5 March 2026'],
      ['2026-03-03/..', 'from 3 March 2026 on'],
      ['2026-03-XX', 'some day of March 2026'],
      ['2026-XX', 'some month of 2026'],
      ['202X', 'a year from 2020 to 2029'],
      ['2026-21', 'spring 2026'],
      ['2026-34', 'quarter 2 of 2026'],
      ['[2026-03-03,2026-03-04]', 'one of: 3 March 2026; 4 March 2026'],
      ['2026-03-03T23:40:00Z', '3 March 2026, 23:40:00 UTC'],
    ] as const) {
      const marked = SIDECAR.replace('"2026-03-03?"', `"|${edtf}"`);
      assert.ok((await cards(marked)).includes(`**${words}**`), `${edtf}: ${await cards(marked)}`);
    }
  });

  it('show words of a file as text on hover', async () => {
    const trap = '[click](command:workbench.action.quit) <img src=x>';
    const marked = SIDECAR.replace('"Ali Mutlaq denied it"', `"${trap}"`).replace('c-fffff2:', 'c-ff|fff2:');
    const { document, position } = await sidecar(marked);
    const value = await eventually('the card', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const all = hovers
        .flatMap(({ contents }) => contents.map(content => (content as vscode.MarkdownString).value))
        .join('\n');
      return all.includes('click') && all;
    });
    assert.ok(!value.includes('[click]('), value);
    assert.ok(!value.includes('<img '), value);
  });

  async function fixes(text: string, words: string, code: string): Promise<vscode.CodeAction[]> {
    const document = await setSidecar(text);
    const { uri } = document;
    await vscode.window.showTextDocument(document);
    await eventually(`a problem ${code}`, () =>
      vscode.languages.getDiagnostics(uri).some(diagnostic => diagnostic.code === code),
    );
    const start = document.positionAt(document.getText().indexOf(words));
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(start, start.translate(0, words.length)),
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  it('mend an unknown actor: the one that was meant, or a new entry', async () => {
    const found = await fixes(
      SIDECAR.replace('claimant: ali-mutlaq', 'claimant: ali-mutlak'),
      'ali-mutlak',
      'unknown-actor',
    );
    const titles = found.map(({ title }) => title);
    assert.equal(titles[0], 'Change to “ali-mutlaq”');
    assert.ok(
      titles.some(title => title.startsWith('Add “ali-mutlak”')),
      titles.join(),
    );
    await vscode.workspace.applyEdit(found[0]!.edit!);
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.equal(text, SIDECAR);
  });

  it('mend an unknown actor in a list, an unknown type and a missing format', async () => {
    const list = await fixes(SIDECAR.replace('qalamoun-council]', 'qalamon-council]'), 'qalamon', 'unknown-actor');
    assert.equal(list[0]?.title, 'Change to “qalamoun-council”');
    const type = await fixes(SIDECAR.replace('type: denial', 'type: denail'), 'denail', 'unknown-type');
    assert.equal(type[0]?.title, 'Change to “denial”');
    const format = await fixes(SIDECAR.replace('format: dateline-claims/1\n', ''), 'article', 'unknown-format');
    assert.deepEqual(
      format.map(({ title }) => title),
      ['Add the Line “format:”'],
    );
    const bad = await fixes(SIDECAR.replace('"2026-03-03?"', '"3 March"'), '3 March', 'bad-edtf');
    assert.deepEqual(bad, []);
  });

  it('offer to look at a place that is not certain, and change nothing', async () => {
    const found = await fixes(
      SIDECAR.replace('"Ali Mutlaq denied it"', '"a delegation left for Cairo at noon"'),
      'c-fffff2:',
      'anchor-orphan',
    );
    assert.deepEqual(
      found.map(({ title, edit }) => [title, edit]),
      [['Open the Article', undefined]],
    );
  });
});
