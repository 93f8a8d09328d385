import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GitSharing } from '../../../../src/app/git-sharing/git-sharing.ts';
import type { Git, SidecarStore } from '../../../../src/app/ports.ts';
import { createGit } from '../../../../src/node/git.ts';
import { diskStore } from '../../../support/disk-store.ts';
import { temporaryFolder } from '../../node/temporary-folder.ts';

const full: SidecarStore = {
  ...diskStore,
  write: async () => ({ ok: false, reason: 'full', detail: 'no space' }),
};
const git = createGit(() => 'git');
const DRIVER = { program: process.execPath, script: '/opt/dateline 1.0/dist/cli.js' };

describe('git sharing', () => {
  let folder = '';
  let root = '';
  let remove: () => void = () => undefined;
  const config = () => readFileSync(path.join(folder, '.git', 'config'), 'utf8');
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const attributes = (at = folder) => path.join(at, '.gitattributes');
  const text = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      this.skip();
    }
  });
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    root = pathToFileURL(folder).href;
    run('init', '-q');
  });
  afterEach(() => remove());

  it('tells what it would write, writes that, and takes exactly that back', async () => {
    writeFileSync(attributes(), '*.txt text eol=lf');
    const before = config();
    const sharing = new GitSharing(git, diskStore, DRIVER);
    const plan = await sharing.plan(root);
    assert.ok(plan.ok);
    assert.deepEqual(plan.value, {
      attributes: `${root}/.gitattributes`,
      lines: [
        '*.claims.yaml merge=dateline',
        '*.claims.*.yaml merge=dateline',
        'codebook.yaml merge=dateline',
        'gazetteer.yaml merge=dateline',
      ],
      configures: true,
    });
    assert.equal(config(), before);
    assert.equal(text(attributes()), '*.txt text eol=lf');

    assert.ok((await sharing.setUp(root)).ok);
    assert.equal(
      run('check-attr', 'merge', 'a/talks.claims.alice.yaml'),
      'a/talks.claims.alice.yaml: merge: dateline\n',
    );
    assert.match(run('config', '--local', 'merge.dateline.driver'), /'\/opt\/dateline 1\.0\/dist\/cli\.js' merge/);
    const again = await sharing.plan(root);
    assert.ok(again.ok && again.value.lines.length === 0 && !again.value.configures);

    assert.deepEqual(await sharing.remove(root), { ok: true, value: { attributes: true, driver: true } });
    assert.equal(config(), before);
    assert.equal(text(attributes()), '*.txt text eol=lf');
  });

  it('removes a file that it made', async () => {
    const sharing = new GitSharing(git, diskStore, DRIVER);
    await sharing.setUp(root);
    await sharing.remove(root);
    assert.ok(!existsSync(attributes()));
  });

  it('leaves the lines that came with the repository, and a driver of another make', async () => {
    const sharing = new GitSharing(git, diskStore, DRIVER);
    await sharing.setUp(root);
    const committed = text(attributes());
    const clone = `${folder}/clone`;
    mkdirSync(clone);
    execFileSync('git', ['init', '-q'], { cwd: clone });
    writeFileSync(attributes(clone), committed!);
    const uri = pathToFileURL(clone).href;
    const plan = await sharing.setUp(uri);
    assert.ok(plan.ok && plan.value.lines.length === 0 && plan.value.configures);
    assert.deepEqual(await sharing.remove(uri), { ok: true, value: { attributes: false, driver: true } });
    assert.equal(text(attributes(clone)), committed);

    execFileSync('git', ['config', 'merge.dateline.driver', 'mine %A'], { cwd: clone });
    const other = await sharing.setUp(uri);
    assert.ok(other.ok && other.value.otherDriver === 'mine %A' && !other.value.configures);
    assert.deepEqual(await sharing.remove(uri), { ok: true, value: { attributes: false, driver: false } });
    assert.equal(
      execFileSync('git', ['config', 'merge.dateline.driver'], { cwd: clone, encoding: 'utf8' }),
      'mine %A\n',
    );
  });

  it('keeps the driver for another corpus of the repository', async () => {
    const before = config();
    const roots = ['one', 'two'].map(name => {
      mkdirSync(path.join(folder, name));
      return pathToFileURL(path.join(folder, name)).href;
    }) as [string, string];
    const sharing = new GitSharing(git, diskStore, DRIVER);
    await sharing.setUp(roots[0]);
    await sharing.setUp(roots[1]);
    assert.deepEqual(await sharing.remove(roots[0]), { ok: true, value: { attributes: true, driver: false } });
    assert.ok(existsSync(attributes(path.join(folder, 'two'))));
    assert.deepEqual(await sharing.remove(roots[1]), { ok: true, value: { attributes: true, driver: true } });
    assert.equal(config(), before);
  });

  it('leads a driver of an older version to this one, and sets up none by itself', async () => {
    const sharing = new GitSharing(git, diskStore, DRIVER);
    assert.equal(await sharing.refresh(root), false);
    await new GitSharing(git, diskStore, { ...DRIVER, script: '/opt/dateline 0.9/dist/cli.js' }).setUp(root);
    assert.equal(await sharing.refresh(root), true);
    assert.match(run('config', '--local', 'merge.dateline.driver'), /dateline 1\.0/);
    assert.equal(await sharing.refresh(root), false);
  });

  it('writes both or neither', async () => {
    const before = config();
    const outcome = await new GitSharing(git, full, DRIVER).setUp(root);
    assert.deepEqual(outcome, { ok: false, failure: { kind: 'failed', detail: 'no space' } });
    assert.equal(config(), before);
    const broken: Git = {
      run: (at, args, input) =>
        args.includes('--add') ? Promise.resolve({ ok: false, status: 4, detail: 'locked' }) : git.run(at, args, input),
    };
    assert.equal((await new GitSharing(broken, diskStore, DRIVER).setUp(root)).ok, false);
    assert.equal(config(), before);
    assert.ok(!existsSync(attributes()));
  });

  it('says where there is no repository', async () => {
    const outside = temporaryFolder();
    try {
      const uri = pathToFileURL(outside.folder).href;
      const none = { ok: false, failure: { kind: 'no-repository' } };
      assert.deepEqual(await new GitSharing(git, diskStore, DRIVER).setUp(uri), none);
      assert.deepEqual(await new GitSharing(git, diskStore, DRIVER).remove(uri), none);
    } finally {
      outside.remove();
    }
  });
});
