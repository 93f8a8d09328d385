import { splitConflictMarkers } from '../../../src/core/sidecar/merge/split-markers.ts';
import { mergeSidecars } from '../../support/merge-sidecars.ts';
import { judge, rowOfPath, tableOf } from '../../unit/core/sidecar/merge/oracle.ts';
import { newScore, type Score, score } from './score.ts';
import { newTrial } from './trial.ts';

/** Merges of what two people made of one sidecar, both ways round and again. */
export function inMemory(count: number, start: number): { readonly score: Score; readonly times: number[] } {
  const total = newScore();
  const times: number[] = [];
  for (let seed = start + 1; total.files < count; seed++) {
    const { base, alice, bob } = newTrial(seed, true);
    for (const [name, ours] of alice) {
      const [before, theirs] = [base.get(name), bob.get(name)];
      if (theirs === undefined || ours === before || theirs === before || total.files >= count) {
        continue;
      }
      const begun = performance.now();
      const merged = mergeSidecars(before, ours, theirs);
      times.push(performance.now() - begun);
      total.files += 1;
      total.wholeFile += merged.problems.length > 0 ? 1 : 0;
      const verdict = judge(before, ours, theirs);
      score(total, verdict, before, ours, theirs, merged.text, merged.settled);
      const places = merged.conflicts.map(({ path: place }) => rowOfPath(place, merged.settled)).sort();
      const expected = [...verdict.conflicts].sort();
      total.wrongConflicts += places.join('\n') === expected.join('\n') ? 0 : 1;
      const mirrored = mergeSidecars(before, theirs, ours);
      const sides = [merged, mirrored].map(({ text }) => splitConflictMarkers(text) ?? { ours: text, theirs: text });
      const table = (raw: string): string => JSON.stringify([...tableOf(raw)].sort());
      total.orderDependent += table(sides[0]!.ours) === table(sides[1]!.theirs) ? 0 : 1;
      if (merged.status === 'clean') {
        total.changedAgain += mergeSidecars(before, merged.text, theirs).text === merged.text ? 0 : 1;
      }
    }
  }
  return { score: total, times };
}
