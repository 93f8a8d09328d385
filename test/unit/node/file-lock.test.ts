import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from '../../../src/node/file-lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** No system gives so high a number to a process. */
const NOBODY = 2 ** 30;

describe('lock of a file', () => {
  let folder = '';
  let remove: () => void = () => undefined;
  let file = '';

  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    file = path.join(folder, 'talks.claims.yaml');
  });
  afterEach(() => remove());

  /** The lock's own path, seen while it is held. */
  async function lockPath(): Promise<string> {
    return (await withLock(file, async () => path.join(folder, readdirSync(folder)[0]!)))!;
  }

  it('lets one task at a time have a file, and leaves nothing behind', async () => {
    let inside = 0;
    const task = async () => {
      inside++;
      assert.equal(inside, 1);
      await wait(5);
      inside--;
      return 'done';
    };
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => withLock(file, task))), Array(4).fill('done'));
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is given back where the task fails', async () => {
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await withLock(file, async () => 1), 1);
  });

  it('breaks the lock of a process that is gone', async () => {
    writeFileSync(await lockPath(), `${NOBODY}@${hostname()}#abc`);
    assert.equal(await withLock(file, async () => 1), 1);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('breaks an old lock whose holder cannot be asked, and an empty one sooner', async () => {
    const lock = await lockPath();
    for (const [words, age] of [
      ['1@elsewhere#abc', 40],
      ['', 3],
    ] as const) {
      writeFileSync(lock, words);
      utimesSync(lock, new Date(), new Date(Date.now() - age * 1_000));
      assert.equal(await withLock(file, async () => 1), 1);
    }
  });

  it('does not break the lock of a process that lives, here or elsewhere', async function () {
    this.timeout(30_000);
    const lock = await lockPath();
    writeFileSync(lock, `${process.ppid}@${hostname()}#abc`);
    assert.equal(await withLock(file, async () => 1), undefined);
    writeFileSync(lock, '1@elsewhere#abc');
    assert.equal(await withLock(file, async () => 1), undefined);
    assert.equal(readdirSync(folder).length, 1);
  });
});
