import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { gitBlobId, sha256Hex } from '../../src/core/text/digest.ts';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

// The one sentence stands twice, nearly: without the old text nobody can tell which of the two is left.
const OLD =
  'Talks resume\n\nA drone fell near Tyre. Four men died there. Later a drone fell near Tyre. Nobody was hurt.\n';
const NEW = 'Talks resume\n\nNobody was hurt. Four men died there, it was said. Later a drone fell near Tyre.\n';

describe('an article in a git repository', () => {
  const folder = new TestFolder('witness');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder.uri.fsPath });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const problems = (name: string) => vscode.languages.getDiagnostics(folder.at(name)).map(({ code }) => String(code));
  const sidecar = async (name: string) => parseSidecar((await folder.read(name)) ?? '');

  before(async () => {
    await saveByHandOnly();
    await folder.write('talks.txt', OLD);
    git('init', '-q');
    git('config', 'core.autocrlf', 'false');
    git('add', '.');
    git('commit', '-qm', 'the article');
  });
  after(() => folder.clear());

  it('is named in a new sidecar by git’s id, and in each claim of a later version', async () => {
    const editor = await folder.article('talks.txt', OLD);
    for (const words of ['drone fell near Tyre', 'Four men died there']) {
      select(editor, words);
      await run('dateline.claim.tag', { key: '1' });
    }
    const { article, claims } = await sidecar('talks.claims.yaml');
    assert.equal(article.sha256, sha256Hex(OLD));
    assert.equal(article.blob, `g${gitBlobId(bytes(OLD))}`);
    assert.deepEqual(
      claims.map(({ placed }) => placed),
      [undefined, undefined],
    );
    git('add', '.');
    git('commit', '-qm', 'annotated');
  });

  it('carries its claims over to another version by the text that git still has', async () => {
    await folder.write('talks.txt', NEW);
    git('commit', '-qam', 'a new version');
    await claimsInOutline(folder.at('talks.txt'), 1);
    await eventually('one claim found, one known to be gone', () => {
      const codes = problems('talks.claims.yaml');
      return codes.includes('anchor-orphan') && !codes.includes('anchor-moved');
    });
  });

  it('says of a claim on the later version which version that is', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('talks.txt'));
    await eventually('the new text', () => document.getText() === NEW);
    const editor = await vscode.window.showTextDocument(document);
    select(editor, 'it was said');
    await run('dateline.claim.tag', { key: '1' });
    const claim = (await sidecar('talks.claims.yaml')).claims.find(({ quote }) => quote === 'it was said');
    assert.deepEqual(claim?.placed, {
      sha256: sha256Hex(NEW),
      blob: `g${gitBlobId(bytes(NEW))}`,
      at: claim?.at,
    });
  });

  it('knows when the article goes back to what was annotated', async () => {
    git('checkout', '-q', 'HEAD~1', '--', 'talks.txt');
    await eventually('no claim in doubt but that of the later version', () => {
      const codes = problems('talks.claims.yaml').filter(code => code.startsWith('anchor-'));
      return codes.length === 1;
    });
  });
});
