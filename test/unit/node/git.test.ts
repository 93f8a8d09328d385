import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGit } from '../../../src/node/git.ts';
import { temporaryFolder } from './temporary-folder.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('git', () => {
  let folder = '';
  let uri = '';
  let remove: () => void = () => undefined;
  const git = createGit(() => 'git');

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      this.skip();
    }
  });
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    uri = pathToFileURL(folder).href;
  });
  afterEach(() => remove());

  it('runs in a folder, with input, and answers in bytes', async () => {
    assert.ok((await git.run(uri, ['init', '-q'])).ok);
    const stored = await git.run(uri, ['hash-object', '-w', '--stdin'], 'قال\n');
    assert.ok(stored.ok);
    const read = await git.run(uri, ['cat-file', 'blob', decode(stored.output).trim()]);
    assert.equal(read.ok && decode(read.output), 'قال\n');
  });

  it('tells the exit status and what git said', async () => {
    const outcome = await git.run(uri, ['rev-parse', '--show-toplevel']);
    assert.ok(!outcome.ok);
    assert.equal(outcome.status, 128);
    assert.match(outcome.detail, /not a git repository/);
  });

  it('waits while another program holds a lock of git’s, and gives up on one that stays', async function () {
    this.timeout(20_000);
    const lock = path.join(folder, '.git', 'index.lock');
    assert.ok((await git.run(uri, ['init', '-q'])).ok);
    writeFileSync(path.join(folder, 'talks.txt'), 'Talks\n');
    writeFileSync(lock, '');
    setTimeout(() => rmSync(lock), 120);
    const waited = await git.run(uri, ['add', 'talks.txt']);
    assert.ok(waited.ok, waited.ok ? '' : waited.detail);
    writeFileSync(lock, '');
    const refused = await git.run(uri, ['add', 'talks.txt']);
    assert.match(refused.ok ? '' : refused.detail, /index\.lock': File exists/);
  });

  it('is not led into another repository by its environment', async () => {
    const other = path.join(folder, 'other');
    spawnSync('git', ['init', '-q', other]);
    process.env.GIT_DIR = path.join(other, '.git');
    try {
      assert.equal((await git.run(uri, ['rev-parse', '--git-dir'])).ok, false);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('says so where there is no git, where it may not run, and where the folder is none', async () => {
    const missing = await createGit(() => path.join(folder, 'no-git')).run(uri, ['--version']);
    assert.ok(!missing.ok && missing.status === undefined && missing.detail.includes('ENOENT'));
    const forbidden = await createGit(() => undefined).run(uri, ['--version']);
    assert.ok(!forbidden.ok && /not trusted/.test(forbidden.detail));
    assert.equal((await git.run('untitled:x', ['--version'])).ok, false);
    assert.equal((await git.run(pathToFileURL(path.join(folder, 'gone')).href, ['--version'])).ok, false);
  });
});
