import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gitHistory } from '../../../../src/app/corpus/git-history.ts';
import { gitBlobId } from '../../../../src/core/text/digest.ts';
import { createGit } from '../../../../src/node/git.ts';
import { temporaryFolder } from '../../node/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

describe('what git remembers of a file', () => {
  const { folder, remove } = temporaryFolder();
  const repository = path.join(folder, 'corpus of ‘news’');
  const history = gitHistory(createGit(() => 'git'));
  const uriOf = (...name: string[]) => pathToFileURL(path.join(repository, ...name)).href;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: repository });

  before(() => {
    mkdirSync(path.join(repository, 'sub'), { recursive: true });
    git('init', '-q');
    git('config', 'core.autocrlf', 'false');
    writeFileSync(path.join(repository, 'sub', 'talks.txt'), 'Talks resume\r\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    writeFileSync(path.join(repository, 'sub', 'talks.txt'), 'Talks fail\n');
  });
  after(remove);

  it('gives back the bytes of an old version, and the id that it has or would have', async () => {
    const old = bytes('Talks resume\r\n');
    const id = await history.idOf(uriOf('sub', 'talks.txt'), old);
    assert.equal(id, gitBlobId(old));
    assert.equal(text(await history.bytesOf(uriOf('sub', 'talks.txt'), id!)), 'Talks resume\r\n');
    assert.equal(await history.idOf(uriOf('new.txt'), bytes('new\n')), gitBlobId(bytes('new\n')));
  });

  it('names the version that git would store, where git changes line ends', async () => {
    writeFileSync(path.join(repository, '.gitattributes'), '*.txt text eol=crlf\n');
    const id = await history.idOf(uriOf('sub', 'talks.txt'), bytes('a\r\nb\r\n'));
    assert.equal(id, gitBlobId(bytes('a\nb\n')));
  });

  it('knows nothing of objects that are not there, of ids that are none and of other kinds of objects', async () => {
    const tree = text(new Uint8Array(git('rev-parse', 'HEAD^{tree}')))!.trim();
    for (const id of ['0'.repeat(40), tree, 'HEAD', '--batch', '', 'HEAD:sub/talks.txt']) {
      assert.equal(await history.bytesOf(uriOf('sub', 'talks.txt'), id), undefined, id);
    }
  });

  it('knows nothing outside a repository, in other file systems, and without git', async () => {
    const outside = pathToFileURL(path.join(folder, 'alone.txt')).href;
    assert.equal(await history.idOf(outside, bytes('x')), undefined);
    for (const uri of [outside, 'vscode-vfs://github/x/talks.txt', pathToFileURL('/nowhere/at/all.txt').href]) {
      assert.equal(await history.bytesOf(uri, gitBlobId(bytes('Talks resume\r\n'))), undefined, uri);
    }
    for (const program of [undefined, path.join(folder, 'no-such-git')]) {
      const without = gitHistory(createGit(() => program));
      assert.equal(await without.idOf(uriOf('sub', 'talks.txt'), bytes('x')), undefined);
    }
  });

  it('looks at the repository of the file, whatever repository the process is called for', async () => {
    const before = process.env.GIT_DIR;
    process.env.GIT_DIR = path.join(folder, 'elsewhere');
    try {
      const id = gitBlobId(bytes('Talks resume\r\n'));
      assert.equal(text(await history.bytesOf(uriOf('sub', 'talks.txt'), id)), 'Talks resume\r\n');
    } finally {
      if (before === undefined) {
        delete process.env.GIT_DIR;
      } else {
        process.env.GIT_DIR = before;
      }
    }
  });
});
