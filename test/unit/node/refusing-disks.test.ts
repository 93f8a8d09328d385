import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';
import { bundleWriter, isRoot, outputOf, startWriter } from './writer-process.ts';

const OLD = 'format: dateline-claims/1\nclaims: {}\n';

/** Prints the outcome of writing `size` bytes in the place of what stands in the file. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const [file, size] = process.argv.slice(2);
let before;
try { before = new Uint8Array(readFileSync(file)); } catch {}
writeAtomically(file, before, new Uint8Array(Number(size)).fill(97)).then(outcome => console.log(JSON.stringify(outcome)));
`;

interface Failed {
  readonly ok: boolean;
  readonly reason?: string;
  readonly detail?: string;
}

describe('disks that refuse', () => {
  let folder = '';
  let remove: () => void = () => undefined;
  let program = '';
  let files = '';
  let file = '';

  before(async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    ({ folder, remove } = temporaryFolder());
    chmodSync(folder, 0o755);
    program = await bundleWriter(folder, PROGRAM);
    files = path.join(folder, 'files');
    file = path.join(files, 'talks.claims.yaml');
  });
  beforeEach(() => {
    mkdirSync(files);
    chmodSync(files, 0o777);
    writeFileSync(file, OLD);
    chmodSync(file, 0o666);
  });
  afterEach(() => {
    chmodSync(files, 0o777);
    spawnSync('rm', ['-rf', files]);
  });
  after(() => remove?.());

  const write = async (target = file, size = 100): Promise<Failed> =>
    JSON.parse(await outputOf(startWriter(program, [target, String(size)], true)));

  it('writes where it may: the other tests fail for their own reason', async () => {
    assert.deepEqual(await write(), { ok: true });
    assert.equal(readFileSync(file, 'utf8'), 'a'.repeat(100));
  });

  it('leaves a file that is read-only, though its folder is not', async () => {
    chmodSync(file, 0o444);
    const outcome = await write();
    assert.equal(outcome.reason, 'denied', JSON.stringify(outcome));
    assert.equal(readFileSync(file, 'utf8'), OLD);
    assert.deepEqual(readdirSync(files), ['talks.claims.yaml']);
  });

  it('leaves a folder that is read-only', async () => {
    chmodSync(files, 0o555);
    assert.equal((await write()).reason, 'denied');
    assert.equal((await write(path.join(files, 'new.claims.yaml'))).reason, 'denied');
    assert.equal(readFileSync(file, 'utf8'), OLD);
    assert.deepEqual(readdirSync(files), ['talks.claims.yaml']);
  });

  it('says that a file which may not be read is denied', async () => {
    chmodSync(file, 0o000);
    // The program takes what it cannot read for missing; a file that stands there all the same is not written over.
    assert.equal((await write()).reason, 'changed');
    assert.equal(spawnSync('cat', [file]).stdout.toString(), isRoot ? OLD : '');
  });

  it('keeps the old file whole on a disk that is full', async function () {
    const disk = path.join(files, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=777', 'tmpfs', disk]).status !== 0) {
      // Only a superuser can make a small disk; the outcome for its error is tested with the annotation service.
      this.skip();
    }
    try {
      const small = path.join(disk, 'talks.claims.yaml');
      writeFileSync(small, OLD);
      chmodSync(small, 0o666);
      const outcome = await write(small, 200_000);
      assert.equal(outcome.reason, 'full', JSON.stringify(outcome));
      assert.equal(readFileSync(small, 'utf8'), OLD);
      assert.deepEqual(readdirSync(disk), ['talks.claims.yaml']);
      assert.equal((await write(path.join(disk, 'new.claims.yaml'), 200_000)).reason, 'full');
      assert.deepEqual(readdirSync(disk), ['talks.claims.yaml']);
      assert.deepEqual(await write(small, 2000), { ok: true });
      // Not even the lock has room.
      writeFileSync(path.join(disk, 'filler'), new Uint8Array(60 * 1024));
      assert.equal((await write(small, 2000)).reason, 'full');
      assert.deepEqual(readdirSync(disk), ['filler', 'talks.claims.yaml']);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});
