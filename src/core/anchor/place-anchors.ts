import type { PlaceDecision } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import { alignTexts } from './alignment.ts';
import { stoodBefore } from './carry.ts';
import type { AnchorResult, AnnotatedArticle, StoredAnchor, TodaysArticle } from './model.ts';
import { resolveAnchors } from './resolve.ts';
import { ambiguous, moved, orphan } from './results.ts';

/** An anchor with what a person decided about it in a later version of the article; a `StoredClaim` is one. */
export interface DecidedAnchor extends StoredAnchor {
  readonly placed?: PlaceDecision;
}

/** The text of a version of the article by its SHA-256, where it is at hand: LF, no byte order mark. */
export type Versions = (sha256: string) => string | undefined;

/**
 * Finds the anchors of one sidecar in today's text, in the order given. A decision of a person holds in the version that it
 * was made on; in a later one it is where the search starts, with that version for a witness. What such a search finds
 * elsewhere than the decision said is never exact, and what the person had before their eyes and turned down is not
 * offered again where that version is at hand.
 *
 * @param annotated the `sha256` of the sidecar's article
 */
export function placeAnchors(
  anchors: readonly DecidedAnchor[],
  today: TodaysArticle,
  annotated: string | undefined,
  versions: Versions = () => undefined,
): AnchorResult[] {
  const versionOf = (sha256: string | undefined): AnnotatedArticle => {
    const text = sha256 === undefined ? undefined : versions(sha256);
    return { ...(sha256 === undefined ? {} : { sha256 }), ...(text === undefined ? {} : { text }) };
  };
  // Where the annotated version is back, what was annotated counts again, not what was decided in between.
  const restored = today.sha256 !== undefined && today.sha256 === annotated;
  const decided = anchors.filter(({ placed }) => placed !== undefined && (!restored || placed.sha256 === today.sha256));
  const later = new Map<DecidedAnchor, AnchorResult>();
  for (const sha256 of new Set(decided.map(anchor => anchor.placed!.sha256))) {
    const group = decided.filter(anchor => anchor.placed!.sha256 === sha256);
    const results = inLaterVersion(group, today, versionOf(sha256));
    for (const [index, anchor] of group.entries()) {
      later.set(anchor, results[index]!);
    }
  }
  const open = anchors.filter(anchor => !isSettled(later.get(anchor)));
  const first = resolveAnchors(open, today, versionOf(annotated));
  const origins = new Map(open.map((anchor, index) => [anchor, first[index]!]));
  return anchors.map(anchor => {
    const decision = later.get(anchor);
    const origin = origins.get(anchor);
    if (decision === undefined || origin === undefined) {
      return decision ?? origin!;
    }
    return anchor.placed?.orphan === true
      ? stillGone(origin, today.text, versions(anchor.placed.sha256))
      : either(decision, origin);
  });
}

function isSettled(result: AnchorResult | undefined): boolean {
  return result !== undefined && 'settled' in result && result.settled === true;
}

/** Anchors that were decided on in one version, found by what was decided. */
function inLaterVersion(
  anchors: readonly DecidedAnchor[],
  today: TodaysArticle,
  version: AnnotatedArticle,
): AnchorResult[] {
  const same = today.sha256 !== undefined && today.sha256 === version.sha256;
  const standing = anchors.filter(anchor => anchor.placed?.at !== undefined);
  const results = resolveAnchors(standing.map(decidedAnchor), today, version);
  const found = new Map(standing.map((anchor, index) => [anchor, results[index]!]));
  return anchors.map(anchor => {
    const result = found.get(anchor);
    if (result === undefined) {
      return same ? { ...orphan(), settled: true } : orphan();
    }
    return result.status === 'exact' ? { ...result, settled: true } : result;
  });
}

/** The words and the place that a person decided for. */
function decidedAnchor({ quote, at, placed }: DecidedAnchor): StoredAnchor {
  return {
    quote: placed?.quote ?? quote,
    at: placed?.at ?? at,
    ...(placed?.before === undefined ? {} : { before: placed.before }),
    ...(placed?.after === undefined ? {} : { after: placed.after }),
  } as StoredAnchor;
}

/** The decision's place where it leads to one, else the annotated one, which the decision makes doubtful. */
function either(decision: AnchorResult, origin: AnchorResult): AnchorResult {
  if (decision.status === 'moved') {
    const other = 'span' in origin ? [{ ...origin.span, score: origin.score }] : origin.candidates;
    const rest = [...decision.candidates, ...other].filter(one => one.start !== decision.span.start);
    return moved(decision.span, decision.score, decision.certain, rest);
  }
  if (decision.status === 'ambiguous') {
    return decision;
  }
  return doubtful(origin, decision.candidates);
}

function doubtful(result: AnchorResult, more: AnchorResult['candidates'] = []): AnchorResult {
  const candidates = [...result.candidates, ...more];
  switch (result.status) {
    case 'exact':
      return moved(result.span, 0.95, false, candidates);
    case 'moved':
      return moved(result.span, result.score, false, candidates);
    case 'ambiguous':
      return ambiguous(candidates);
    case 'orphan':
      return orphan(candidates);
  }
}

/** A quote that was gone in `version` is gone, unless something new resembles it. */
function stillGone(origin: AnchorResult, text: string, version: string | undefined): AnchorResult {
  const offered: readonly Span[] =
    'span' in origin ? [origin.span] : origin.status === 'orphan' ? [] : origin.candidates;
  if (offered.length === 0) {
    return { ...orphan(origin.candidates), settled: true };
  }
  if (version !== undefined) {
    const alignment = alignTexts(version, text);
    if (offered.every(place => stoodBefore(alignment, { start: 0, end: 0 }, place))) {
      return { ...orphan(origin.candidates), settled: true };
    }
  }
  return doubtful(origin);
}
