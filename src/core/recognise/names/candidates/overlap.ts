import type { Candidate } from './candidate.ts';

/** Whether a candidate has a token of a stretch, from its first to its last. */
export const meets = (candidate: Candidate, first: number, last: number): boolean =>
  candidate.first <= last && candidate.last >= first;

/** Those that have a token of a stretch. A function of its own, as a closure in a loop has room made for it at each turn. */
export const meeting = (candidates: readonly Candidate[], first: number, last: number): readonly Candidate[] =>
  candidates.filter(one => meets(one, first, last));

/** Whether a stretch lies in one of them. */
export const isWithin = (candidates: readonly Candidate[], first: number, last: number): boolean =>
  candidates.some(one => one.first <= first && one.last >= last);

/** Whether one of them has a token before a stretch or after it. */
export const reachBeyond = (candidates: readonly Candidate[], first: number, last: number): boolean =>
  candidates.some(one => one.first < first || one.last > last);

const length = (candidate: Candidate) => candidate.last - candidate.first + 1;
const RANK = { gazetteer: 4, document: 3, tagger: 2, sound: 1, rule: 0 } as const;

/** True where `a` is the better reading of overlapping words: longer, then surer, then from the better source. */
function beats(a: Candidate, b: Candidate): boolean {
  if (length(a) !== length(b)) return length(a) > length(b);
  if (RANK[a.source] !== RANK[b.source]) return RANK[a.source] > RANK[b.source];
  if (a.score !== b.score) return a.score > b.score;
  return a.first < b.first;
}

const bestFirst = (a: Candidate, b: Candidate) => (beats(a, b) ? -1 : beats(b, a) ? 1 : 0);

/** Puts them in the order of their first tokens. They are few and mostly in order, so that nothing needs to be copied. */
export function sortByFirst(candidates: Candidate[]): Candidate[] {
  for (let next = 1; next < candidates.length; next++) {
    const candidate = candidates[next]!;
    let at = next;
    for (; at > 0 && candidates[at - 1]!.first > candidate.first; at--) candidates[at] = candidates[at - 1]!;
    candidates[at] = candidate;
  }
  return candidates;
}

/** The longest, then best candidates that do not overlap, in text order. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const inOrder = [...candidates];
  sortByFirst(inOrder);
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
  return sortByFirst(chosen);
}
