import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsAt, cardsOn, claimsInOutline, entitiesInOutline, markedClaims, plain } from './support/claims.ts';
import { eventually, pause } from './support/eventually.ts';
import { closeEditors, run, saveByHandOnly, showArticle, TestFolder, workspace } from './support/workspace.ts';

const TEXT = `Talks resume in Chtaura

BEIRUT, 4 March 2026 - The Steppe Guard said on Wednesday that no drone had left Palmyra.
Munir Qasrawi spoke to [reporters](command:workbench.action.quit) and <img src=x onerror=alert(1)> left.
`;

describe('articles', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());
  const corpus = (name: string) => vscode.Uri.joinPath(workspace(), name);

  it('have the language of articles; other texts of the window keep theirs', async () => {
    const editor = await folder.article('one.txt', TEXT);
    assert.equal(editor.document.languageId, 'dateline-article');
    const untitled = await vscode.workspace.openTextDocument({ content: TEXT });
    const excluded = await vscode.workspace.openTextDocument(await folder.write('README.txt', TEXT));
    const markdown = await vscode.workspace.openTextDocument(await folder.write('notes.md', TEXT));
    const outside = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(workspace(), '..', 'outside-the-corpus.txt').with({ scheme: 'untitled' }),
    );
    await pause(500);
    assert.deepEqual(
      [untitled, excluded, markdown, outside].map(({ languageId }) => languageId),
      ['plaintext', 'plaintext', 'markdown', 'plaintext'],
    );
  });

  it('keep a language that the user chose', async () => {
    const { document } = await folder.article('chosen.txt', TEXT);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await pause(500);
    assert.equal(document.languageId, 'markdown');
  });

  it('show who an actor is, where a place is and which day a date means', async () => {
    const { document } = await folder.article('one.txt', TEXT);
    const [actor] = await cardsOn(document.uri, 'Steppe Guard', /Steppe/);
    assert.match(plain(actor!), /armed-group/);
    assert.match(plain(actor!), /Once in this article/);
    const [place] = await cardsOn(document.uri, 'Chtaura', /Chtaura/);
    assert.match(place!.value, /\$\(location\)/);
    const [date] = await cardsOn(document.uri, 'Wednesday', /2026-03-04/);
    assert.match(date!.value, /\$\(calendar\)/);
    assert.deepEqual(await cardsAt(document.uri, new vscode.Position(0, 1)), [], 'a card on a plain word');
  });

  it('say whom else a name can mean, and link it there with one click', async () => {
    const { document } = await folder.article(
      'two.txt',
      'Votes were counted in Athens.\nGeorge Jordan is from Amman.\n',
    );
    const [card] = await cardsOn(document.uri, 'Athens', /Greece/);
    // Several of them lie in one land.
    assert.match(plain(card!), /May also be: .*Athens.*\(\w+ · United States · \d+\.\d° N \d+\.\d° W\)/);
    const [, command, query] =
      /\]\(command:(dateline\.mention\.relink)\?([^)]*athens-us%22[^)]*)\)/.exec(card!.value) ?? [];
    assert.ok(command && query, card!.value);
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(query)));
    await eventually('the correction in the sidecar', async () =>
      /verdict: relink\n {4}kind: place\n {4}link: athens-us\n/.test((await folder.read('two.claims.yaml')) ?? ''),
    );
    const [linked] = await cardsOn(document.uri, 'Athens', /Athens\*\* · \w+ · United States/);
    assert.doesNotMatch(plain(linked!), /May also be/, 'a person has decided');
  });

  it('offer the publication date where a day cannot be told without it, for the article of the hover', async () => {
    const { document } = await folder.article('undated.txt', 'The mayor spoke on Sunday for an hour.\n');
    const [open] = await cardsOn(document.uri, 'Sunday', /not to be known/);
    const argument = /command:dateline\.article\.setPublished\?([^)]*)\)/.exec(open!.value)?.[1] ?? 'null';
    assert.equal(JSON.parse(decodeURIComponent(argument))?.[0]?.uri, document.uri.toString());
    const day = document.positionAt(document.getText().indexOf('Sunday'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(day, day),
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Set the Publication Date…'), titles.join('\n'));
    assert.ok(titles.includes('Change the Date of “Sunday”…'), titles.join('\n'));
    const [length] = await cardsOn(document.uri, 'an hour', /duration/);
    assert.doesNotMatch(length!.value, /setPublished/, 'a length of time counts from nothing');
  });

  it('let a hover run its own commands only, and show what an article says as text', async () => {
    await folder.write(
      'trap.claims.yaml',
      `format: dateline-claims/1\nclaims:\n  c-aaaaaa:\n    type: harm\n    quote: "[reporters](command:workbench.action.quit) and <img src=x onerror=alert(1)> left"\n    at: [0, 1]\n    claimant: {label: "**[boss](command:workbench.action.quit)**"}\n    cue: "<b>said</b>"\n`,
    );
    const { document } = await folder.article('trap.txt', TEXT);
    await claimsInOutline(document.uri, 1);
    const cards = await cardsOn(document.uri, 'onerror', /boss/);
    for (const { value, isTrusted, supportHtml } of cards) {
      assert.notEqual(isTrusted, true);
      const commands = (isTrusted as { enabledCommands: readonly string[] }).enabledCommands;
      assert.ok(
        commands.every(command => command.startsWith('dateline.')),
        commands.join(),
      );
      assert.ok(!supportHtml);
      assert.doesNotMatch(value, /\]\(command:workbench/, 'a link of the article came alive');
      assert.doesNotMatch(value, /<(?:img|b)\b/, 'HTML of the article came through');
      const links = [...value.matchAll(/\]\(command:([\w.]+)/g)].map(match => match[1]!);
      assert.ok(links.length > 0 && links.every(link => commands.includes(link)), links.join());
    }
  });

  it('have an outline of their claims, actors and places, each claim on its words', async () => {
    const uri = corpus('05-radio-badia-denial.txt');
    await showArticle(uri);
    const claims = await claimsInOutline(uri, 6);
    assert.ok(claims.includes('nine shells fell on Maheen'), claims.join('\n'));
    const names = await eventually('entities', async () => {
      const found = await entitiesInOutline(uri);
      return found.includes('Steppe Guard') && found;
    });
    assert.ok(names.includes('Mahin') && names.includes('Abu Layth al-Sukhni'), names.join());
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    for (const symbol of symbols) {
      assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
      assert.ok(
        symbol.children.every(child => symbol.range.contains(child.range)),
        symbol.name,
      );
    }
  });

  it('are found by the words of their claims among the symbols of the workspace', async () => {
    const find = async (query: string) =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
      ).filter(({ location }) => location.uri.path.endsWith('.txt'));
    const hits = await eventually('a claim by its words', async () => {
      const found = await find('nine shells Maheen');
      return found.length > 0 && found;
    });
    assert.equal(hits[0]!.name, 'nine shells fell on Maheen');
    assert.match(hits[0]!.location.uri.path, /05-radio-badia-denial\.txt$/);
    assert.ok((await find('')).length >= 20, 'an empty query lists claims');
    assert.deepEqual(await find('nine shells in Zanzibar'), []);
  });

  it('lose and regain all marks with the setting “enable”, at once', async () => {
    const uri = corpus('05-radio-badia-denial.txt');
    const editor = await showArticle(uri);
    await claimsInOutline(uri, 6);
    const settings = vscode.workspace.getConfiguration('dateline');
    try {
      await settings.update('enable', 'off', vscode.ConfigurationTarget.Workspace);
      await eventually('no claims', async () => (await markedClaims(uri)).length === 0);
      await eventually('no card', async () => (await cardsAt(uri, new vscode.Position(4, 20))).length === 0);
      await eventually('plain text again', () => editor.document.languageId === 'plaintext');
      const ours = () => vscode.languages.getDiagnostics().flatMap(([, found]) => found);
      await eventually('no problem', () => !ours().some(({ source }) => source === 'dateline'));
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await claimsInOutline(uri, 6);
    await eventually('the language again', () => editor.document.languageId === 'dateline-article');
  });

  it('come and go with the setting “exclude”, at once', async () => {
    const { document } = await folder.article('draft-one.txt', TEXT);
    await cardsOn(document.uri, 'Steppe Guard', /Steppe/);
    const settings = vscode.workspace.getConfiguration('dateline', folder.uri);
    try {
      await settings.update('articles.exclude', ['**/draft-*.txt'], vscode.ConfigurationTarget.Workspace);
      const place = document.positionAt(document.getText().indexOf('Steppe') + 1);
      await eventually('no card', async () => (await cardsAt(document.uri, place)).length === 0);
    } finally {
      await settings.update('articles.exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await cardsOn(document.uri, 'Steppe Guard', /Steppe/);
  });

  it('show no card of a mention while highlights are off, but those of claims', async () => {
    const uri = corpus('05-radio-badia-denial.txt');
    await showArticle(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await cardsOn(uri, 'Maheen', /Mahin/);
    await run('dateline.highlights.toggle');
    try {
      const cards = await cardsAt(uri, document.positionAt(document.getText().indexOf('Maheen') + 1));
      assert.equal(cards.length, 1);
      assert.match(cards[0]!.value, /\$\(tag\)/);
    } finally {
      await run('dateline.highlights.toggle');
    }
    await cardsOn(uri, 'Maheen', /Mahin/);
  });

  it('show actors without a name once the setting asks for them, and forget them again', async () => {
    const { document } = await folder.article(
      'described.txt',
      'Three Lebanese officials met the rebels. The rebels left.\n',
    );
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 1);
    await cardsOn(document.uri, 'Lebanese', /Lebanon/);
    assert.deepEqual(await cardsAt(document.uri, at('officials')), []);
    const settings = vscode.workspace.getConfiguration('dateline', folder.uri);
    try {
      await settings.update('highlight.nominals', true, vscode.ConfigurationTarget.Workspace);
      const [card] = await cardsOn(document.uri, 'officials', /without a name/);
      assert.match(plain(card!), /\*\*Three Lebanese officials\*\* · person, without a name · Lebanon/);
      const [name] = await cardsOn(document.uri, 'Lebanese', /Lebanon/);
      assert.doesNotMatch(plain(name!), /without a name/, 'the name inside is still a name');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Witnesses said no. ');
      await vscode.workspace.applyEdit(edit);
      await cardsOn(document.uri, 'Witnesses', /without a name/);
      await cardsOn(document.uri, 'officials', /Three Lebanese officials/);
    } finally {
      await settings.update('highlight.nominals', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('no card', async () => (await cardsAt(document.uri, at('officials'))).length === 0);
  });

  it('take a claim type from codebook.yaml at once, saved or not', async () => {
    const uri = corpus('05-radio-badia-denial.txt');
    const codebook = corpus('codebook.yaml');
    const before = await vscode.workspace.fs.readFile(codebook);
    await showArticle(uri);
    await cardsOn(uri, 'nine shells', /Strike,.*raid/);
    try {
      const text = new TextDecoder().decode(before).replace('"Strike, raid, clash"', '"Use of force"');
      await vscode.workspace.fs.writeFile(codebook, new TextEncoder().encode(text));
      await cardsOn(uri, 'nine shells', /Use.*of.*force/);
      const document = await vscode.workspace.openTextDocument(codebook);
      await vscode.window.showTextDocument(document);
      const change = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf('Use of force');
      change.replace(codebook, new vscode.Range(document.positionAt(at), document.positionAt(at + 12)), 'Typed label');
      await vscode.workspace.applyEdit(change);
      assert.ok(document.isDirty);
      await cardsOn(uri, 'nine shells', /Typed.*label/);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.writeFile(codebook, before);
    }
    await cardsOn(uri, 'nine shells', /Strike,.*raid/);
  });

  it('highlight what gazetteer.yaml names, at once', async () => {
    const gazetteer = corpus('gazetteer.yaml');
    const before = await vscode.workspace.fs.readFile(gazetteer);
    const { document } = await folder.article('new-name.txt', 'The Zubrowka Column left the camp.\n');
    const place = new vscode.Position(0, 6);
    try {
      const text = new TextDecoder()
        .decode(before)
        .replace('actors:\n', 'actors:\n  zubrowka-column: {name: Zubrowka Column, kind: armed-group}\n');
      await vscode.workspace.fs.writeFile(gazetteer, new TextEncoder().encode(text));
      await cardsOn(document.uri, 'Zubrowka', /armed-group/);
    } finally {
      await vscode.workspace.fs.writeFile(gazetteer, before);
    }
    await eventually('no armed group', async () =>
      (await cardsAt(document.uri, place)).every(card => !plain(card).includes('armed-group')),
    );
  });
});
