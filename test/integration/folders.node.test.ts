import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { showArticle, TestFolder, workspace } from './support/workspace.ts';

const TEXT = 'A wholly singular sentence stands here.\n';
const SIDECAR = `format: dateline-claims/1\nclaims:\n  c-aaaaaa: {type: harm, quote: "wholly singular", at: [2, 17]}\n`;

// Checkouts make and delete whole folders, of which a watcher may tell in one event.
describe('folders that come and go outside the editor', () => {
  let folder: TestFolder;
  const base = () => folder.uri.fsPath;

  beforeEach(async () => {
    folder = new TestFolder();
    await folder.write('2026/march/one.txt', TEXT);
    await folder.write('2026/march/one.claims.yaml', SIDECAR);
    await showArticle(folder.at('2026/march/one.txt'));
    await claimsInOutline(folder.at('2026/march/one.txt'), 1);
  });
  afterEach(() => folder.clear());

  const found = async () =>
    (
      await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'wholly singular',
      )
    )
      .map(({ location }) => path.relative(base(), location.uri.fsPath))
      .filter(name => !name.startsWith('..'));

  it('a folder that is deleted takes its claims along', async () => {
    rmSync(path.join(base(), '2026'), { recursive: true });
    await eventually('no claim', async () => (await found()).length === 0);
  });

  it('a folder that is renamed takes its claims along', async () => {
    renameSync(path.join(base(), '2026'), path.join(base(), 'old.2026'));
    await eventually('the claim in its new place alone', async () => {
      const names = await found();
      return names.length === 1 && names[0] === path.join('old.2026', 'march', 'one.txt');
    });
  });

  it('a folder that is moved in or copied in brings its claims', async () => {
    const elsewhere = path.join(workspace().fsPath, '..', `elsewhere-${Date.now()}`);
    mkdirSync(elsewhere);
    cpSync(path.join(base(), '2026'), path.join(elsewhere, 'deep', '2026'), { recursive: true });
    cpSync(path.join(base(), '2026'), path.join(base(), 'copied'), { recursive: true });
    renameSync(path.join(elsewhere, 'deep'), path.join(base(), 'moved'));
    rmSync(elsewhere, { recursive: true });
    const names = await eventually('three claims', async () => {
      const now = await found();
      return now.length === 3 && now;
    });
    assert.deepEqual(
      names.sort(),
      [
        path.join('2026', 'march', 'one.txt'),
        path.join('copied', 'march', 'one.txt'),
        path.join('moved', '2026', 'march', 'one.txt'),
      ].sort(),
    );
  });
});
