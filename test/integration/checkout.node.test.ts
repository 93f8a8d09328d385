import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { sha256Hex } from '../../src/core/text/digest.ts';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { heardFolder, isHeard } from './support/heard.node.ts';
import { showArticle, type TestFolder } from './support/workspace.ts';

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

  // What the editor does not tell of, nobody can take in.
  beforeEach(async function () {
    this.timeout(120_000);
    folder = await heardFolder();
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
      async () => {
        const claims = await found('wholly peculiar');
        assert.ok(
          claims.some(({ location }) => location.uri.fsPath === last),
          `${claims.length} are found`,
        );
        return true;
      },
      120_000,
    );
    assert.ok(await isHeard(folder.at('march')), 'the editor tells of no change in the new folder');
    checkOut('march', 'peculiar sentence');
    await eventually(
      'no old claim',
      async () => {
        const left = (await found('wholly peculiar')).map(({ location }) => path.basename(location.uri.fsPath));
        assert.deepEqual(left, []);
        return true;
      },
      120_000,
    );
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

  describe('of git itself', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: base(),
        encoding: 'utf8',
      });
    const commit = (message: string) => {
      git('add', '-A');
      git('commit', '-qm', message);
    };
    const hashed = (quote: string) =>
      sidecar(quote).replace('\n', `\narticle: {sha256: "${sha256Hex(TEXT)}"}   # by hand\n`);
    const pathsOf = async (query: string) =>
      (await found(query)).map(({ location }) => path.relative(base(), location.uri.fsPath)).sort();
    const eventuallyAt = (query: string, ...paths: string[]) =>
      eventually(`“${query}” at ${paths.join(', ') || 'no place'}`, async () => {
        assert.deepEqual(await pathsOf(query), paths);
        return true;
      });

    beforeEach(async () => {
      git('init', '-q', '-b', 'main');
      git('config', 'core.autocrlf', 'false');
      await folder.write('seen.claims.yaml', hashed('a drone fell'));
      commit('main');
    });

    it('changes, brings and takes claims with the branch, and back', async () => {
      await eventuallyAt('a drone fell', 'seen.txt');
      git('checkout', '-q', '-b', 'other');
      await folder.write('seen.claims.yaml', hashed('wholly peculiar'));
      await folder.write('more/late.txt', TEXT);
      await folder.write('more/late.claims.yaml', hashed('peculiar sentence'));
      commit('other');
      await eventuallyAt('peculiar sentence', 'more/late.txt');
      for (let time = 0; time < 2; time++) {
        git('checkout', '-q', 'main');
        await eventuallyAt('a drone fell', 'seen.txt');
        await eventuallyAt('wholly peculiar');
        await eventuallyAt('peculiar sentence');
        git('checkout', '-q', 'other');
        await eventuallyAt('a drone fell');
        await eventuallyAt('wholly peculiar', 'seen.txt');
        await eventuallyAt('peculiar sentence', 'more/late.txt');
      }
      assert.equal(git('status', '--porcelain'), '');
    });

    it('moves an article with its sidecar: the claims are where both went', async () => {
      git('mv', 'seen.txt', 'heard.txt');
      git('mv', 'seen.claims.yaml', 'heard.claims.yaml');
      await eventuallyAt('a drone fell', 'heard.txt');
      assert.equal(await folder.read('heard.claims.yaml'), hashed('a drone fell'));
    });

    it('moves an article alone: its sidecar is offered the new place, and stays until somebody agrees', async () => {
      mkdirSync(path.join(base(), 'deep'));
      git('mv', 'seen.txt', 'deep/heard.txt');
      await eventually('a word on where the article is', () =>
        vscode.languages
          .getDiagnostics(folder.at('seen.claims.yaml'))
          .some(({ code, message }) => code === 'article-missing' && /deep\/heard\.txt/.test(message)),
      );
      assert.equal(await folder.read('seen.claims.yaml'), hashed('a drone fell'));
      await vscode.commands.executeCommand('dateline.sidecar.move', folder.at('seen.claims.yaml').toString());
      assert.equal(await folder.read('deep/heard.claims.yaml'), hashed('a drone fell'));
      assert.equal(await folder.read('seen.claims.yaml'), undefined);
      await eventuallyAt('a drone fell', 'deep/heard.txt');
    });
  });
});
