import { splitConflictMarkers } from '../../../src/core/sidecar/merge/split-markers.ts';
import { readJson, tableOf, type Verdict } from '../../unit/core/sidecar/merge/oracle.ts';

/** Counted over the files that both touched. */
export interface Score {
  files: number;
  lost: number;
  duplicated: number;
  resurrected: number;
  mixed: number;
  invalid: number;
  orderDependent: number;
  changedAgain: number;
  wrongConflicts: number;
  wholeFile: number;
  /** The driver left something else in the work tree than the same merge in memory. */
  unlikeMemory: number;
  conflicting: number;
  /** Where they must, as the data alone says: both changed one field to different values, or one edited what the other deleted. */
  clashing: number;
  /** How often each. */
  bothChanged: number;
  editedAndDeleted: number;
}

export const newScore = (): Score => ({
  files: 0,
  lost: 0,
  duplicated: 0,
  resurrected: 0,
  mixed: 0,
  invalid: 0,
  orderDependent: 0,
  changedAgain: 0,
  wrongConflicts: 0,
  wholeFile: 0,
  unlikeMemory: 0,
  conflicting: 0,
  clashing: 0,
  bothChanged: 0,
  editedAndDeleted: 0,
});

const idsIn = (raw: string | undefined): ReadonlyMap<string, string> => {
  const { claims } = readJson(raw ?? '') as { claims?: Record<string, unknown> };
  return new Map(Object.entries(claims ?? {}).map(([id, claim]) => [id, JSON.stringify(claim)]));
};

/** Counts what is wrong with a merged text against what the three versions say. */
export function score(
  into: Score,
  judgement: Verdict,
  base: string | undefined,
  ours: string,
  theirs: string,
  text: string,
  settled: string,
): void {
  let found: ReadonlyMap<string, string>;
  try {
    found = idsIn(settled);
  } catch {
    into.invalid += 1;
    return;
  }
  const [b, o, t] = [base, ours, theirs].map(idsIn);
  for (const id of new Set([...o!.keys(), ...t!.keys(), ...b!.keys()])) {
    const [old, mine, its] = [b!.get(id), o!.get(id), t!.get(id)];
    const isDeleted = old !== undefined && ((mine === undefined && its === old) || (its === undefined && mine === old));
    const isGone = (mine === undefined && its === undefined) || isDeleted;
    into.lost += !isGone && !found.has(id) ? 1 : 0;
    into.resurrected += isGone && found.has(id) ? 1 : 0;
  }
  into.duplicated += (settled.match(/^ {2}c-[a-z0-9]{6}:/gm) ?? []).length - found.size;
  const same = (a: ReadonlyMap<string, string>, c: ReadonlyMap<string, string>): boolean =>
    a.size === c.size && [...a].every(([row, said]) => c.get(row) === said);
  into.mixed += same(tableOf(settled), judgement.rows) ? 0 : 1;
  const hasConflicts = judgement.conflicts.size > 0;
  const isMarked = splitConflictMarkers(text) !== undefined;
  into.wrongConflicts += hasConflicts === isMarked ? 0 : 1;
  into.conflicting += isMarked ? 1 : 0;
  into.clashing += hasConflicts ? 1 : 0;
  for (const place of judgement.conflicts) {
    const isWhole = /^claims\/[^/]+$/.test(place);
    into.editedAndDeleted += isWhole ? 1 : 0;
    into.bothChanged += isWhole ? 0 : 1;
  }
}
