import assert from 'node:assert/strict';
import type { MergeOutcome } from '../../../../../src/core/sidecar/merge/model.ts';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';
import { mergeMarkedSidecar, mergeSidecars } from '../../../../support/merge-sidecars.ts';
import { handFormatted, seededRandom } from '../hand-formatted.ts';
import { judge, rowOfPath, tableOf } from './oracle.ts';
import { newSidecar, work } from './two-annotators.ts';

const isFull = process.env.DATELINE_FUZZ === 'full';
const CANONICAL = isFull ? 3_000 : 30;
const BY_HAND = isFull ? 5_000 : 40;

const entries = (table: ReadonlyMap<string, string>): string[] =>
  [...table].map(([row, said]) => `${row} = ${said}`).sort();
const rowsOfConflicts = (merged: MergeOutcome): string[] =>
  merged.conflicts.map(({ path }) => rowOfPath(path, merged.settled)).sort();
const isWhole = (merged: MergeOutcome): boolean => merged.conflicts[0]?.path.length === 0;

/** Everything that holds of any merge. */
function check(base: string | undefined, ours: string, theirs: string): MergeOutcome {
  const merged = mergeSidecars(base, ours, theirs);
  assert.notEqual(merged.status, 'refused', merged.problems[0]?.message);
  if (merged.problems.length > 0) {
    return merged;
  }
  assert.ok(parseSidecar(merged.settled).writable);
  const verdict = judge(base, ours, theirs);
  assert.deepEqual(entries(tableOf(merged.settled)), entries(verdict.rows));
  assert.deepEqual(rowsOfConflicts(merged), [...verdict.conflicts].sort());

  const mirrored = mergeSidecars(base, theirs, ours);
  assert.equal(mirrored.status, merged.status);
  assert.deepEqual(rowsOfConflicts(mirrored), rowsOfConflicts(merged));
  if (merged.status === 'clean') {
    assert.deepEqual(entries(tableOf(mirrored.text)), entries(tableOf(merged.text)));
    assert.equal(mergeSidecars(base, merged.text, theirs).text, merged.text);
    assert.deepEqual(entries(tableOf(mergeSidecars(base, ours, merged.text).text)), entries(tableOf(merged.text)));
  } else {
    const [sides, others] = [splitConflictMarkers(merged.text), splitConflictMarkers(mirrored.text)];
    assert.ok(sides && others);
    assert.deepEqual(entries(tableOf(sides.ours)), entries(tableOf(others.theirs)));
    assert.deepEqual(entries(tableOf(sides.theirs)), entries(tableOf(others.ours)));
    const again = mergeMarkedSidecar(merged.text);
    assert.ok(again);
    assert.deepEqual(entries(tableOf(again.settled)), entries(tableOf(merged.settled)));
    assert.deepEqual(rowsOfConflicts(again), rowsOfConflicts(merged));
  }
  return merged;
}

describe('any merge of sidecars', () => {
  it(`comes to what the data alone says, both ways round and again (${CANONICAL} files as Dateline writes them)`, function () {
    this.timeout(3_600_000);
    let conflicting = 0;
    for (let seed = 0; seed < CANONICAL; seed++) {
      const random = seededRandom(seed + 1);
      const isNew = seed % 7 === 0;
      const base = isNew ? undefined : newSidecar(random, 1 + random(8));
      const start = base ?? newSidecar(random, 0);
      const ours = work(random, start, 'alice', random(3), random(5), random(2));
      const theirs = work(random, start, 'bob', random(3), random(5), random(2));
      try {
        const merged = check(base, ours, theirs);
        assert.deepEqual(merged.problems, []);
        conflicting += merged.conflicts.length > 0 ? 1 : 0;
      } catch (error) {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    assert.ok(conflicting > CANONICAL / 20, `only ${conflicting} merges had conflicts`);
  });

  it(`holds for files formatted by hand (${BY_HAND})`, function () {
    this.timeout(3_600_000);
    let whole = 0;
    for (let seed = 0; seed < BY_HAND; seed++) {
      const random = seededRandom(seed + 77_000);
      const base = handFormatted(seed);
      const ours = work(random, base, 'alice', random(3), random(4), random(2));
      const theirs = work(random, base, 'bob', random(3), random(4), random(2));
      try {
        whole += isWhole(check(base, ours, theirs)) ? 1 : 0;
      } catch (error) {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    assert.ok(whole <= BY_HAND * 0.02, `${whole} of ${BY_HAND} could only be kept whole`);
  });
});
