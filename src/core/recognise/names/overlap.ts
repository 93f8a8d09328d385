import type { Candidate } from './candidate.ts';

/** Whether a candidate has a token of a stretch, from its first to its last. */
export const meets = (candidate: Candidate, first: number, last: number): boolean =>
  candidate.first <= last && candidate.last >= first;

const length = (candidate: Candidate) => candidate.last - candidate.first + 1;
const RANK = { gazetteer: 4, document: 3, tagger: 2, sound: 1, rule: 0 } as const;

/** True where `a` is the better reading of overlapping words: longer, then surer, then from the better source. */
function beats(a: Candidate, b: Candidate): boolean {
  if (length(a) !== length(b)) return length(a) > length(b);
  if (RANK[a.source] !== RANK[b.source]) return RANK[a.source] > RANK[b.source];
  if (a.score !== b.score) return a.score > b.score;
  return a.first < b.first;
}

const byFirst = (a: Candidate, b: Candidate) => a.first - b.first;
const byStart = (a: Candidate, b: Candidate) => a.start - b.start;
const bestFirst = (a: Candidate, b: Candidate) => (beats(a, b) ? -1 : beats(b, a) ? 1 : 0);

/** The longest, then best candidates that do not overlap, in text order. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const inOrder = [...candidates];
  let ordered = true;
  for (let at = 1; at < inOrder.length && ordered; at++) ordered = inOrder[at]!.first >= inOrder[at - 1]!.first;
  if (!ordered) inOrder.sort(byFirst);
  let overlapping = false;
  for (let at = 1; at < inOrder.length && !overlapping; at++) overlapping = inOrder[at]!.first <= inOrder[at - 1]!.last;
  if (!overlapping) return inOrder;
  const chosen: Candidate[] = [];
  const taken = new Set<number>();
  for (const candidate of inOrder.sort(bestFirst)) {
    let free = true;
    for (let index = candidate.first; index <= candidate.last && free; index++) free = !taken.has(index);
    if (!free) continue;
    for (let index = candidate.first; index <= candidate.last; index++) taken.add(index);
    chosen.push(candidate);
  }
  return chosen.sort(byStart);
}
