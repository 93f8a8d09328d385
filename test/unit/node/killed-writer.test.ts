import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { figure, isFull } from '../../support/figures.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { bundleWriter, startWriter } from './writer-process.ts';

const KILLS = isFull ? 1_000 : 150;
/** Writers at work side by side, each on a file of its own. */
const LANES = 3;

/** Puts two versions in each other's place for ever; says when it begins. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const [file, short, long] = process.argv.slice(2);
const versions = [readFileSync(short), readFileSync(long)];
async function main() {
  let now = readFileSync(file).equals(versions[0]) ? 0 : 1;
  process.stdout.write('begin');
  for (;;) {
    const outcome = await writeAtomically(file, versions[now], versions[1 - now]);
    if (!outcome.ok) {
      process.stdout.write(JSON.stringify(outcome));
      return;
    }
    now = 1 - now;
  }
}
main();
`;

function version(name: string, claims: number): Buffer {
  const lines = Array.from({ length: claims }, (_, index) => `  c-${name}${index}: {type: harm, quote: "${name}"}\n`);
  return Buffer.from(`format: dateline-claims/1\nclaims:\n${lines.join('')}`);
}

describe('a writer that is killed', () => {
  const { folder, remove } = temporaryFolder();
  after(remove);

  it(`leaves the old or the new version whole, at each of ${KILLS} moments`, async function () {
    this.timeout(60 * 60_000);
    const program = await bundleWriter(folder, PROGRAM);
    const versions = [version('old', 40), version('new', 9_000)] as const;
    const [short, long] = ['short', 'long'].map(name => path.join(folder, name)) as [string, string];
    writeFileSync(short, versions[0]);
    writeFileSync(long, versions[1]);
    const seen = [0, 0];
    let begun = 0;
    let interrupted = 0;
    const lane = async (name: string) => {
      const file = path.join(folder, `${name}.claims.yaml`);
      writeFileSync(file, versions[0]);
      while (begun < KILLS) {
        begun++;
        const child = startWriter(program, [file, short, long]);
        const ended = new Promise(resolve => child.once('close', resolve));
        let said = '';
        await new Promise<void>(resolve => {
          child.stdout!.on('data', chunk => {
            said += chunk;
            resolve();
          });
        });
        await wait(Math.random() * 25);
        child.kill('SIGKILL');
        await ended;
        assert.equal(said, 'begin');
        const found = readFileSync(file);
        const which = versions.findIndex(each => each.equals(found));
        assert.ok(which >= 0, `neither version but ${found.length} bytes`);
        seen[which]!++;
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, index) => lane(`lane-${index}`)));
    interrupted = readdirSync(folder).filter(name => /\.(?:tmp|lock)$/.test(name)).length;
    // Both versions were met and writes were cut short, so that the moments did fall into writing.
    assert.ok(seen[0]! > 0 && seen[1]! > 0, `met ${seen}`);
    assert.ok(interrupted > KILLS / 50, `only ${interrupted} writes were cut short`);
    figure(
      `${KILLS} kills: ${seen[0]} times the old version, ${seen[1]} times the new, 0 others; ${interrupted} cut short`,
    );
  });
});
