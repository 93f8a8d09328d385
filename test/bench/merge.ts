// Two annotators on one corpus of sidecars: what a merge loses, doubles, brings back or mixes up, how often it has to ask,
// how long it takes, and how plain git does on the same files.
//   node test/run-bench.mjs merge [trials with git] [merges in memory] [seed]
// defaults 3 and 200; with DATELINE_FULL in the environment 200 and 10000. Another seed goes on where a run of as many
// trials as it says has ended.
import { parse } from 'yaml';
import { mergeSidecars } from '../support/merge-sidecars.ts';
import { seededRandom } from '../unit/core/sidecar/hand-formatted.ts';
import { newSidecar, work } from '../unit/core/sidecar/merge/two-annotators.ts';
import { inMemory } from './merge/in-memory.ts';
import type { Score } from './merge/score.ts';
import { withGit } from './merge/with-git.ts';

const DEFAULTS = process.env.DATELINE_FULL ? [200, 10_000] : [3, 200];
const [gitTrials = 0, memoryMerges = 0, seed = 0] = [...DEFAULTS, 0].map((count, index) =>
  Number(process.argv[2 + index] ?? count),
);

/** What is counted without being wrong. */
const COUNTED: readonly string[] = ['files', 'conflicting', 'clashing', 'bothChanged', 'editedAndDeleted'];

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(2)} %`;

/** What must be none, by name. */
const faults = (score: Score) => Object.entries(score).filter(([name]) => !COUNTED.includes(name));

function print(title: string, score: Score): void {
  const { files, conflicting, clashing, bothChanged, editedAndDeleted } = score;
  const counts = faults(score).map(([name, count]) => `${name} ${count}`);
  console.log(`${title}: ${files} files touched by both; ${counts.join(', ')}`);
  console.log(
    `  conflicting ${conflicting} (${percent(conflicting, files)}); by the data alone ${clashing} must: ` +
      `${editedAndDeleted} claims were edited by one and deleted by the other, ${bothChanged} fields changed by both`,
  );
}

function timing(): void {
  const random = seededRandom(5);
  const base = newSidecar(random, 60);
  const [ours, theirs] = [work(random, base, 'alice', 6, 6, 3), work(random, base, 'bob', 6, 6, 3)];
  const median = (run: () => unknown): number => {
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    });
    return times.sort((a, b) => a - b)[7] ?? 0;
  };
  const plain = median(() => parse(base));
  const merge = median(() => mergeSidecars(base, ours, theirs));
  console.log(
    `60 claims (${(base.length / 1024).toFixed(0)} KB), 15 changes on each side: ${merge.toFixed(1)} ms, ${(merge / plain).toFixed(1)} x yaml.parse (${plain.toFixed(1)} ms)`,
  );
}

async function main(): Promise<void> {
  timing();
  const memory = inMemory(memoryMerges, seed);
  print('In memory', memory.score);
  const times = memory.times.sort((a, b) => a - b);
  const centile = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`  median ${centile(0.5)} ms a merge, 95th centile ${centile(0.95)} ms`);
  const git = await withGit(gitTrials, seed);
  print(`git merge with the driver, ${gitTrials} trials`, git.ours);
  console.log(
    `  plain git on the same files: ${percent(git.plain.conflicting, git.plain.files)} conflicting; a merge with the driver took ${git.ms.toFixed(0)} ms`,
  );
  const wrong = [memory.score, git.ours].flatMap(faults);
  if (wrong.some(([, count]) => count > 0)) {
    console.error('A merge went wrong.');
    process.exitCode = 1;
  }
}

await main();
