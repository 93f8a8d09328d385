import type { Span } from '../text/span.ts';
import type { AnchorResult, Candidate } from './model.ts';

/** Other places shown beside a result; more do not help a person choose. */
const MOST_CANDIDATES = 5;

export function exact(span: Span, candidates: readonly Candidate[] = []): Extract<AnchorResult, { status: 'exact' }> {
  return { status: 'exact', certain: true, span: spanOf(span), score: 1, candidates: ranked(candidates) };
}

export function moved(
  span: Span,
  score: number,
  certain: boolean,
  candidates: readonly Candidate[] = [],
): AnchorResult {
  return { status: 'moved', certain, span: spanOf(span), score, candidates: ranked(candidates) };
}

/** `candidates` holds at least two. */
export function ambiguous(candidates: readonly Candidate[]): AnchorResult {
  const best = ranked(candidates);
  return { status: 'ambiguous', certain: false, score: best[0]!.score, candidates: best };
}

export function orphan(candidates: readonly Candidate[] = []): Extract<AnchorResult, { status: 'orphan' }> {
  return { status: 'orphan', certain: false, score: 0, candidates: ranked(candidates) };
}

export function spanOf(place: Span): Span {
  return { start: place.start, end: place.end };
}

function ranked(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map(one => ({ ...spanOf(one), score: one.score }))
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, MOST_CANDIDATES);
}
