import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually.ts';
import { keepRootFiles, TestFolder } from './support/workspace.ts';

const ARTICLE = `Guard and Council trade blame

BEIRUT, 4 March 2026 - The Steppe Guard said on Tuesday that three men had died in Nabk. France called for calm.
Salma Rizkana spoke to the Steppe Guard on Wednesday.
`;

const SIDECAR = `format: dateline-claims/1
claims:
  # of the night
  c-fffff1:
    type: harm   # or status?
    quote: "three men had died in Nabk"
    at: [92, 118]
    claimant: steppe-guard
    event:
      actors: {value: ["steppe-guard"], guessed: true}
    relations:
      - {type: refines, to: c-fffff2}
  c-fffff2:
    type: demand
    quote: "France called for calm"
    at: [120, 142]
    claimant: france
    inside: c-fffff1
mentions:
  m-fffff3: {quote: "Guard", at: [0, 5], scope: this, verdict: relink, kind: actor, link: steppe-guard}
`;

const otherSidecar = (blame: string) => `format: dateline-claims/1
claims:
  c-eeeee1:
    type: denial
    quote: "Nobody died"
    at: [0, 11]
    relations:
      - {type: contradicts, to: "${blame}#c-fffff1"}
`;

describe('navigation', () => {
  let folder: TestFolder;
  /** How other articles call this one, from the corpus’s root. */
  let blame: string;
  let editor: vscode.TextEditor;
  let sidecar: vscode.TextDocument;
  let other: vscode.Uri;
  let putBack: () => Promise<void>;

  beforeEach(async () => {
    putBack = await keepRootFiles();
    folder = new TestFolder();
    blame = `${vscode.workspace.asRelativePath(folder.uri, false)}/blame`;
    other = await folder.write('other.claims.yaml', otherSidecar(blame));
    await folder.write('other.txt', 'Nobody died, says the Council.\n');
    sidecar = await vscode.workspace.openTextDocument(await folder.write('blame.claims.yaml', SIDECAR));
    editor = await folder.article('blame.txt', ARTICLE);
    await eventually(
      'the claims in the corpus',
      async () => (await targets('vscode.executeDefinitionProvider', sidecar, 'to: c-fffff2', 6)).length > 0,
    );
    await eventually(
      'the mentions',
      async () => (await targets('vscode.executeDefinitionProvider', editor.document, 'Steppe Guard', 2)).length > 0,
    );
  });

  afterEach(async () => {
    await vscode.workspace.saveAll(false);
    await folder.clear();
    await putBack();
  });

  const positionOf = (document: vscode.TextDocument, words: string, inside = 1) => {
    const at = document.getText().indexOf(words);
    assert.notEqual(at, -1, words);
    return document.positionAt(at + inside);
  };

  /** Where a provider leads to: the file's name and the words there. */
  async function targets(command: string, document: vscode.TextDocument, words: string, inside = 1): Promise<string[]> {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      command,
      document.uri,
      positionOf(document, words, inside),
    );
    const told: string[] = [];
    for (const place of found) {
      const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange!];
      // Other tests leave files behind that the editor still shows.
      if (uri.path.includes('/tests/') && !uri.path.startsWith(`${folder.uri.path}/`)) {
        continue;
      }
      const opened = await vscode.workspace.openTextDocument(uri);
      told.push(`${uri.path.split('/').at(-1)}:${range.start.line + 1}: ${opened.getText(range)}`);
    }
    return told;
  }
  const definitions = (document: vscode.TextDocument, words: string, inside?: number) =>
    targets('vscode.executeDefinitionProvider', document, words, inside);
  const references = (document: vscode.TextDocument, words: string, inside?: number) =>
    targets('vscode.executeReferenceProvider', document, words, inside);

  it('goes from a mention to its entry in the corpus’s gazetteer', async () => {
    const [entry] = await definitions(editor.document, 'Steppe Guard', 3);
    assert.match(entry!, /^gazetteer\.yaml:\d+: steppe-guard$/);
  });

  it('shows a built-in entry as a read-only file that says how to change it', async () => {
    const [entry] = await definitions(editor.document, 'France', 3);
    assert.match(entry!, /^france\.yaml:\d+: france$/);
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      positionOf(editor.document, 'France'),
    );
    const [place] = found as unknown as (vscode.Location & vscode.LocationLink)[];
    const document = await vscode.workspace.openTextDocument(place!.targetUri ?? place!.uri);
    assert.equal(document.uri.scheme, 'dateline-entry');
    assert.match(document.getText(), /# .*copy its lines to gazetteer\.yaml/);
    assert.match(document.getText(), /^ {2}france:\n {4}name: .*France/m);
    assert.equal(document.languageId, 'yaml');
  });

  it('goes from ids in a sidecar to entry, type and claim, and from quotes to the words', async () => {
    assert.match((await definitions(sidecar, 'claimant: steppe-guard', 12))[0]!, /^gazetteer\.yaml:\d+: steppe-guard$/);
    assert.match((await definitions(sidecar, 'type: harm', 8))[0]!, /^codebook\.yaml:\d+: harm$/);
    assert.deepEqual(await definitions(sidecar, 'to: c-fffff2', 6), ['blame.claims.yaml:13: c-fffff2']);
    assert.deepEqual(await definitions(sidecar, 'inside: c-fffff1', 10), ['blame.claims.yaml:4: c-fffff1']);
    assert.deepEqual(await definitions(sidecar, 'three men', 3), ['blame.txt:3: three men had died in Nabk']);
    assert.deepEqual(await definitions(sidecar, 'at: [120', 6), ['blame.txt:3: France called for calm']);
    const far = await vscode.workspace.openTextDocument(other);
    assert.deepEqual(await definitions(far, 'blame#c-fffff1', 3), ['blame.claims.yaml:4: c-fffff1']);
  });

  it('finds all mentions and claims of an actor, from the article and from the sidecar', async () => {
    for (const found of [
      await references(editor.document, 'Steppe Guard', 3),
      await references(sidecar, 'claimant: steppe', 12),
    ]) {
      const here = found
        .filter(place => place.startsWith('blame'))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      assert.deepEqual(here, [
        'blame.claims.yaml:8: steppe-guard',
        'blame.claims.yaml:10: "steppe-guard"',
        'blame.txt:1: Guard',
        'blame.txt:3: Steppe Guard',
        'blame.txt:4: Steppe Guard',
      ]);
      assert.ok(
        found.some(place => place.startsWith('01-harbour-post-chtaura-talks.txt')),
        'articles that are not open',
      );
      assert.ok(
        found.some(place => place.startsWith('gazetteer.yaml')),
        'the entry itself',
      );
    }
  });

  it('finds all that stands in relation to a claim', async () => {
    assert.deepEqual((await references(sidecar, 'c-fffff1:', 3)).sort(), [
      'blame.claims.yaml:18: c-fffff1',
      'blame.claims.yaml:4: c-fffff1',
      `other.claims.yaml:8: "${blame}#c-fffff1"`,
    ]);
  });

  it('links relations to their claims', async () => {
    await vscode.workspace.openTextDocument(other);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', other, 10);
    const link = links.find(({ target }) => target?.path.endsWith('blame.claims.yaml'));
    assert.equal(link?.target?.fragment, '4,3');
  });

  async function rename(document: vscode.TextDocument, words: string, inside: number, to: string): Promise<void> {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, words, inside),
      to,
    );
    for (const [uri] of edit.entries()) {
      assert.ok(uri.path.endsWith('.yaml'), `${uri.path} is to be changed`);
    }
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  }

  it('refuses to rename with the reason', async () => {
    const refused = (words: string, inside: number, to: string) => rename(sidecar, words, inside, to);
    await assert.rejects(refused('claimant: france', 12, 'gaul'), /built-in gazetteer/);
    await assert.rejects(refused('three men', 3, 'x'), /only ids can be renamed/);
    await assert.rejects(refused('claimant: steppe-guard', 12, 'salma-rizkana'), /taken/);
    await assert.rejects(refused('c-fffff1:', 3, 'no id'), /is no id/);
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand('vscode.prepareRename', sidecar.uri, positionOf(sidecar, 'guessed', 2)),
      ),
      /only ids can be renamed/,
    );
  });

  it('renames nothing where one file that names the id cannot be written to', async () => {
    const broken = `${otherSidecar(blame).replace('contradicts, to', 'refines, to: [, to')}    claimant: steppe-guard\n`;
    await folder.write('broken.txt', 'Nobody died.\n');
    await folder.write('broken.claims.yaml', broken);
    await eventually('the refusal', async () => {
      try {
        await vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          sidecar.uri,
          positionOf(sidecar, 'claimant: steppe', 12),
          'other-guard',
        );
        return false;
      } catch (error) {
        return String(error).includes('broken.claims.yaml');
      }
    });
  });

  async function actions(words: string, selected: boolean): Promise<vscode.CodeAction[]> {
    const start = positionOf(editor.document, words, 0);
    const end = selected ? start.translate(0, words.length) : start;
    editor.selection = new vscode.Selection(start, end);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(start, end),
    );
  }

  it('offers on a mention to confirm, relink and remove it, and does so', async () => {
    const found = await actions('Steppe Guard', false);
    const titles = found.map(({ title }) => title);
    assert.ok(titles.includes('Confirm “Steppe Guard” as Steppe Guard'), titles.join('\n'));
    assert.ok(titles.some(title => title.startsWith('Link “Steppe Guard”')));
    const everywhere = found.find(({ title }) => title.includes('in This Article (2 Times)'));
    assert.ok(everywhere, titles.join('\n'));
    await vscode.commands.executeCommand(everywhere.command!.command, ...everywhere.command!.arguments!);
    await eventually('the correction in the sidecar', async () =>
      /scope: article[\s\S]*verdict: reject/.test((await folder.read('blame.claims.yaml')) ?? ''),
    );
    await eventually(
      'the highlight gone',
      async () => (await definitions(editor.document, 'Steppe Guard', 3)).length === 0,
    );
  });

  it('offers to tag a selection, and to change, delete and show a claim', async () => {
    const selected = (await actions('Salma Rizkana spoke', true)).map(({ title }) => title);
    assert.ok(selected.includes('Tag as Claim…'), selected.join('\n'));
    assert.ok(selected.some(title => title.startsWith('Add “Salma Rizkana spoke”')));
    const claim = (await actions('men had died', false)).map(({ title }) => title);
    for (const verb of ['Change Claim', 'Delete Claim', 'Show Claim']) {
      assert.ok(
        claim.some(title => title.startsWith(verb)),
        claim.join('\n'),
      );
    }
  });
});
