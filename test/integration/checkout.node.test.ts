import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { showArticle, TestFolder } from './support/workspace.ts';

const FILES = 400;
const TEXT = 'A wholly peculiar sentence stands here, and a drone fell.\n';
const sidecar = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return `format: dateline-claims/1\nclaims:\n  c-aaaaaa:\n    type: harm\n    quote: "${quote}"\n    at: [${start}, ${start + quote.length}]\n`;
};

describe('a change of branch', () => {
  let folder: TestFolder;
  const base = () => folder.uri.fsPath;

  /** As git does: file after file, without telling the editor. */
  const checkOut = (part: string, quote: string) => {
    mkdirSync(path.join(base(), part), { recursive: true });
    for (let file = 0; file < FILES; file++) {
      writeFileSync(path.join(base(), part, `${file}.txt`), TEXT);
      writeFileSync(path.join(base(), part, `${file}.claims.yaml`), sidecar(quote));
    }
  };

  const found = async (query: string) =>
    (
      await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
    ).filter(({ location }) => location.uri.fsPath.startsWith(base()));

  beforeEach(async () => {
    folder = new TestFolder();
    await folder.write('seen.txt', TEXT);
    await folder.write('seen.claims.yaml', sidecar('a drone fell'));
    await showArticle(folder.at('seen.txt'));
    await claimsInOutline(folder.at('seen.txt'), 1);
  });
  afterEach(() => folder.clear());

  it('that brings, changes and takes hundreds of sidecars is taken in whole', async function () {
    this.timeout(240_000);
    checkOut('march', 'wholly peculiar');
    const last = path.join(base(), 'march', `${FILES - 1}.txt`);
    await eventually(
      'the last new claim',
      async () => (await found('wholly peculiar')).some(({ location }) => location.uri.fsPath === last),
      120_000,
    );
    checkOut('march', 'peculiar sentence');
    await eventually('no old claim', async () => (await found('wholly peculiar')).length === 0, 120_000);
    await eventually('the changed claim', async () => (await found('peculiar sentence')).length > 0, 120_000);
  });

  it('in a folder that is excluded is passed over', async () => {
    checkOut('node_modules', 'wholly peculiar');
    checkOut('.cache', 'wholly peculiar');
    writeFileSync(path.join(base(), 'late.txt'), TEXT);
    writeFileSync(path.join(base(), 'late.claims.yaml'), sidecar('peculiar sentence'));
    await eventually('what came after it', async () => (await found('peculiar sentence')).length === 1, 60_000);
    await eventually('nothing else', async () => (await found('wholly peculiar')).length === 0);
  });
});
