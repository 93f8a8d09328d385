import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import type { AnchorResult } from '../../../../src/core/anchor/model.ts';
import { resolveAnchor } from '../../../../src/core/anchor/resolve.ts';
import { sentences } from '../../../../src/core/text/sentences.ts';
import type { Span } from '../../../../src/core/text/span.ts';
import { type EditKind, edit } from './edits.ts';
import type { Random } from './random.ts';

/** How long a quote is: a sentence or a good part of one, or a few words. */
export type QuoteLength = 'long' | 'short';

/** What came out for one quote after one edit. */
export interface Outcome {
  readonly quote: string;
  readonly old: string;
  readonly today: string;
  readonly truth: Span | undefined;
  readonly result: AnchorResult;
  /** A place that is the quote's own; for a deleted quote: orphan. */
  readonly right: boolean;
  /** Shown as certain although it should not be. */
  readonly falselyCertain: boolean;
  /** A deleted quote that was given one place, as certain or as moved. */
  readonly taken: boolean;
  /** The same, or several places to choose from: anything but an orphan. */
  readonly offered: boolean;
  /** The quote's own place is the one given, or among those that a person is given to choose from. */
  readonly inReach: boolean;
}

/** Characters in both, as a share of those in either. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** A quote in whole words: 15 to 40 characters, or 41 to 250. */
export function pickQuote(text: string, length: QuoteLength, random: Random): Span | undefined {
  const all = sentences(text).filter(one => one.end - one.start > 60);
  const sentence = random.pick(all);
  if (sentence === undefined) {
    return undefined;
  }
  if (length === 'long' && random.chance(0.5)) {
    return { start: sentence.start, end: Math.min(sentence.end, sentence.start + 400) };
  }
  const words = [...text.slice(sentence.start, sentence.end).matchAll(/\S+/g)];
  for (let attempt = 0; attempt < 20; attempt++) {
    const from = random.whole(0, words.length - 1);
    const to = random.whole(from, words.length - 1);
    const start = sentence.start + words[from]!.index;
    const end = sentence.start + words[to]!.index + words[to]![0].length;
    const size = end - start;
    if (length === 'short' ? size >= 15 && size <= 40 : size > 40 && size <= 250) {
      return { start, end };
    }
  }
  return undefined;
}

/** Edits the text for one quote and resolves it again; nothing where the kind of edit does not suit the quote. */
export function runTrial(
  old: string,
  quote: Span,
  kind: EditKind,
  random: Random,
  withOld: boolean,
): Outcome | undefined {
  const tracked = edit(old, kind, quote, random);
  if (tracked === undefined) {
    return undefined;
  }
  const today = tracked.text;
  const anchor = describeAnchor(old, quote);
  const { before, after } = anchor;
  // A quote that stood twice in one sentence word for word: only the annotated text can tell which of the two is left.
  if (!withOld && old.split(before.slice(-24) + anchor.quote + after.slice(0, 24)).length > 2) {
    return undefined;
  }
  const now = tracked.now(quote);
  const truth = kind.fate === 'deleted' ? undefined : now?.span;
  const result = resolveAnchor(
    anchor,
    { text: today, sha256: 'today' },
    withOld ? { sha256: 'old', text: old } : { sha256: 'old' },
  );
  const placed = result.status === 'exact' || result.status === 'moved' ? result.span : undefined;
  const right =
    truth === undefined ? result.status === 'orphan' : placed !== undefined && overlap(placed, truth) >= 0.8;
  const certain = result.certain;
  return {
    quote: anchor.quote,
    old,
    today,
    truth,
    result,
    right,
    falselyCertain: certain && (kind.fate !== 'survives' || !right),
    taken: kind.fate === 'deleted' && placed !== undefined,
    offered: kind.fate === 'deleted' && result.status !== 'orphan',
    inReach: truth !== undefined && (right || result.candidates.some(one => overlap(one, truth) >= 0.8)),
  };
}
