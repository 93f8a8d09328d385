import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../../../src/node/atomic-write.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const OLD = 'format: dateline-claims/1\nclaims: {}\n';
const NEW = 'format: dateline-claims/1\nclaims:\n  c-aaaaaa: {type: harm}\n';

describe('atomic write', () => {
  let folder = '';
  let remove: () => void = () => undefined;
  let file = '';

  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    file = path.join(folder, 'talks.claims.yaml');
  });
  afterEach(() => remove());

  const text = () => readFileSync(file, 'utf8');
  const reasonOf = (outcome: Awaited<ReturnType<typeof writeAtomically>>) => (outcome.ok ? 'ok' : outcome.reason);

  it('makes a new file, readable as the system makes files', async () => {
    writeFileSync(path.join(folder, 'by-hand'), '');
    assert.equal(reasonOf(await writeAtomically(file, undefined, bytes(NEW))), 'ok');
    assert.equal(text(), NEW);
    assert.equal(statSync(file).mode, statSync(path.join(folder, 'by-hand')).mode);
    assert.deepEqual(readdirSync(folder).sort(), ['by-hand', 'talks.claims.yaml']);
  });

  it('replaces a file whole, a longer one by a shorter one too', async () => {
    writeFileSync(file, NEW.repeat(5000));
    assert.equal(reasonOf(await writeAtomically(file, bytes(NEW.repeat(5000)), bytes(OLD))), 'ok');
    assert.equal(text(), OLD);
    assert.deepEqual(readdirSync(folder), ['talks.claims.yaml']);
  });

  it('removes a file', async () => {
    writeFileSync(file, OLD);
    assert.equal(reasonOf(await writeAtomically(file, bytes(OLD), undefined)), 'ok');
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(reasonOf(await writeAtomically(file, undefined, undefined)), 'ok');
  });

  it('keeps every byte: BOM, CRLF, NUL, bytes that are no text', async () => {
    const odd = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x00, 0xff, 0xfe]);
    writeFileSync(file, odd);
    const next = Uint8Array.from([...odd, 0x80]);
    assert.equal(reasonOf(await writeAtomically(file, odd, next)), 'ok');
    assert.deepEqual(new Uint8Array(readFileSync(file)), next);
  });

  for (const mode of [0o600, 0o640, 0o664, 0o666, 0o755]) {
    it(`keeps the mode ${mode.toString(8)}`, async function () {
      if (process.platform === 'win32') {
        this.skip();
      }
      writeFileSync(file, OLD);
      chmodSync(file, mode);
      assert.equal(reasonOf(await writeAtomically(file, bytes(OLD), bytes(NEW))), 'ok');
      assert.equal((statSync(file).mode & 0o7777).toString(8), mode.toString(8));
    });
  }

  it('keeps the owner, where it may', async function () {
    if (process.getuid?.() !== 0) {
      this.skip();
    }
    const { chownSync } = await import('node:fs');
    writeFileSync(file, OLD);
    chownSync(file, 65_534, 65_534);
    await writeAtomically(file, bytes(OLD), bytes(NEW));
    assert.equal(statSync(file).uid, 65_534);
    assert.equal(statSync(file).gid, 65_534);
  });

  it('writes through symbolic links, of files and of folders', async () => {
    const real = path.join(folder, 'real');
    mkdirSync(real);
    writeFileSync(path.join(real, 'shared.yaml'), OLD);
    symlinkSync(path.join('real', 'shared.yaml'), file);
    symlinkSync('real', path.join(folder, 'by-folder'));
    assert.equal(reasonOf(await writeAtomically(file, bytes(OLD), bytes(NEW))), 'ok');
    assert.ok(lstatSync(file).isSymbolicLink());
    assert.equal(readFileSync(path.join(real, 'shared.yaml'), 'utf8'), NEW);
    const again = path.join(folder, 'by-folder', 'shared.yaml');
    assert.equal(reasonOf(await writeAtomically(again, bytes(NEW), bytes(OLD))), 'ok');
    assert.deepEqual(readdirSync(real), ['shared.yaml']);
    assert.equal(readFileSync(path.join(real, 'shared.yaml'), 'utf8'), OLD);
  });

  it('leaves a link that leads nowhere, and says what is wrong', async () => {
    symlinkSync('nowhere.yaml', file);
    const outcome = await writeAtomically(file, undefined, bytes(NEW));
    assert.equal(outcome.ok === false && outcome.reason, 'failed');
    assert.match(outcome.ok ? '' : outcome.detail, /symbolic link/);
    assert.deepEqual(readdirSync(folder), ['talks.claims.yaml']);
  });

  for (const [state, before] of [
    ['holds something else', bytes('something else')],
    ['should not be there', undefined],
    ['holds the same and more', bytes(OLD.slice(0, -1))],
  ] as const) {
    it(`writes nothing over a file that ${state}`, async () => {
      writeFileSync(file, OLD);
      assert.equal(reasonOf(await writeAtomically(file, before, bytes(NEW))), 'changed');
      assert.equal(reasonOf(await writeAtomically(file, before, undefined)), 'changed');
      assert.equal(text(), OLD);
      assert.deepEqual(readdirSync(folder), ['talks.claims.yaml']);
    });
  }

  it('calls a file that went in the meantime changed, so that it is read again', async () => {
    assert.equal(reasonOf(await writeAtomically(file, bytes(OLD), bytes(NEW))), 'changed');
    assert.equal(existsSync(file), false);
  });

  it('says that the folder is missing', async () => {
    rmSync(folder, { recursive: true });
    assert.equal(reasonOf(await writeAtomically(file, undefined, bytes(NEW))), 'missing');
  });

  it('of two writers at once one wins and the other is told', async () => {
    writeFileSync(file, OLD);
    const outcomes = await Promise.all(
      ['one', 'two', 'three'].map(name => writeAtomically(file, bytes(OLD), bytes(`${NEW}# ${name}\n`))),
    );
    const winners = ['one', 'two', 'three'].filter((_, index) => outcomes[index]!.ok);
    // Between the last look and the rename lies a moment that no file system lets us close: several may win, none halves.
    assert.ok(winners.length >= 1);
    assert.ok(winners.some(name => text() === `${NEW}# ${name}\n`));
    assert.ok(outcomes.every(outcome => outcome.ok || outcome.reason === 'changed'));
    assert.deepEqual(readdirSync(folder), ['talks.claims.yaml']);
  });

  it('of many makers of one new file exactly one makes it', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `# maker ${index}\n`);
    const outcomes = await Promise.all(names.map(name => writeAtomically(file, undefined, bytes(name))));
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
    assert.equal(text(), names[outcomes.findIndex(({ ok }) => ok)]);
    assert.deepEqual(readdirSync(folder), ['talks.claims.yaml']);
  });

  it('takes names as long as the file system allows', async () => {
    file = path.join(folder, `${'n'.repeat(255 - '.claims.yaml'.length)}.claims.yaml`);
    assert.equal(reasonOf(await writeAtomically(file, undefined, bytes(OLD))), 'ok');
    assert.equal(reasonOf(await writeAtomically(file, bytes(OLD), bytes(NEW))), 'ok');
    assert.equal(text(), NEW);
  });

  it('clears away what a killed process left, and leaves what is being written and what is not ours', async () => {
    const left = path.join(folder, '.dateline-0123456789ab.tmp');
    const fresh = path.join(folder, '.dateline-ba9876543210.tmp');
    const notOurs = path.join(folder, '.talks.tmp');
    for (const name of [left, fresh, notOurs]) {
      writeFileSync(name, 'half');
    }
    const anHourAgo = Date.now() / 1000 - 3600;
    utimesSync(left, anHourAgo, anHourAgo);
    utimesSync(notOurs, anHourAgo, anHourAgo);
    await writeAtomically(file, undefined, bytes(NEW));
    assert.deepEqual([left, fresh, notOurs].map(existsSync), [false, true, true]);
  });
});
