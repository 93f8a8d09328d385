import search from 'approx-string-match';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { commonWords } from './common.ts';
import type { StoredAnchor } from './model.ts';
import { withoutSlips } from './spelling.ts';
import { isWordCharacter, type TodayIndex } from './today-index.ts';
import { firstWordAfter, type Word, wordsOf } from './words.ts';

/** A place whose words resemble the quote. */
export interface LikePlace extends Span {
  /** 1 minus the edits per character of the quote, case and looks apart. */
  readonly likeness: number;
  /** Is there a name, figure, denial or hedge on one side only? */
  readonly differs: boolean;
  /** Is there any word on one side only? */
  readonly reworded: boolean;
  /** Share of the quote's names, figures and so on that stand there too, 0 to 1. */
  readonly shared: number;
}

const MOST_EDITS = 0.45;
/** A quote of more characters than a long article has nothing to gain and seconds to lose here. */
const LONGEST_PATTERN = 5000;
const LARGEST_TABLE = 4_000_000;
const BUCKET = 4;
const MOST_WINDOWS = 5;
/** Share of the votes that a window needs to be looked at. */
const FEWEST_VOTES = 0.2;

/**
 * Places that resemble a quote, best first. Words of the quote and its context vote, rare ones loudest, for the stretches
 * of the text where they stand in like order; inside the few best the quote is searched with edits allowed (Myers).
 */
export function likePlaces(anchor: StoredAnchor, index: TodayIndex): LikePlace[] {
  const found: LikePlace[] = [];
  if (anchor.quote.length > LONGEST_PATTERN) {
    return found;
  }
  for (const window of windowsFor(anchor, index)) {
    const place = bestIn(anchor, index, window);
    if (place && !found.some(one => one.start < place.end && place.start < one.end)) {
      found.push(place);
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** The stretch inside `window` that resembles the quote most; nothing where it takes too many edits. */
export function bestIn(anchor: StoredAnchor, index: TodayIndex, window: Span): LikePlace | undefined {
  const { folded, lower } = index;
  const pattern = fold(anchor.quote, { joinSpaces: true, ignoreCase: lower !== folded.text }).trim();
  if (pattern.length === 0 || pattern.length > LONGEST_PATTERN) {
    return undefined;
  }
  const from = folded.foldedOffset(window.start);
  const text = lower.slice(from, folded.foldedOffset(window.end));
  const matches = search(text, pattern, Math.floor(pattern.length * MOST_EDITS));
  const whole = (match: Span) =>
    Number(!isWordCharacter(text[match.start - 1])) + Number(!isWordCharacter(text[match.end]));
  const match = matches.reduce<(typeof matches)[number] | undefined>(
    (best, one) => (best === undefined || whole(one) > whole(best) ? one : best),
    undefined,
  );
  if (match === undefined) {
    return undefined;
  }
  const span = toWholeWords(anchor, index, folded.sourceSpan(from + match.start, from + match.end));
  const likeness = 1 - match.errors / pattern.length;
  return { ...span, likeness, ...compareFacts(anchor.quote, index.text.slice(span.start, span.end)) };
}

/** How the words of two wordings compare: slips of the keyboard count as the same word. */
export function compareFacts(first: string, second: string): Pick<LikePlace, 'differs' | 'reworded' | 'shared'> {
  const one = wordsOf(first);
  const other = wordsOf(second);
  if (one.length * other.length > LARGEST_TABLE) {
    return { differs: true, reworded: true, shared: 0 };
  }
  const { pairs } = commonWords(one, other);
  const inOne = new Set(pairs.map(pair => pair[0]));
  const inOther = new Set(pairs.map(pair => pair[1]));
  const loose = one.filter((_, at) => !inOne.has(at));
  const otherLoose = other.filter((_, at) => !inOther.has(at));
  const gone = withoutSlips(loose, otherLoose);
  const come = withoutSlips(otherLoose, loose);
  const telling = (words: readonly Word[]) => words.filter(word => word.telling).length;
  const facts = telling(one);
  return {
    differs: telling(gone) + telling(come) > 0,
    reworded: gone.length + come.length > 0,
    shared: facts === 0 ? 1 : 1 - telling(gone) / facts,
  };
}

function windowsFor(anchor: StoredAnchor, index: TodayIndex): Span[] {
  const { before = '', quote, after = '' } = anchor;
  const pattern = wordsOf(before + quote + after);
  const first = firstWordAfter(pattern, before.length);
  const length = firstWordAfter(pattern, before.length + quote.length - 1) + 1 - first;
  const { votes, most } = castVotes(pattern, index);
  const slack = 6 + (length >> 2);
  return [...votes]
    .filter(([, vote]) => vote >= most * FEWEST_VOTES)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WINDOWS)
    .map(([bucket]) => {
      const start = bucket * BUCKET + first;
      const from = index.words[Math.max(0, start - slack)];
      const to = index.words[Math.min(index.words.length - 1, start + 2 * BUCKET + length + slack)];
      return { start: from?.start ?? 0, end: to?.end ?? index.text.length };
    });
}

/** A vote goes to the difference of a word's index in the text and in the pattern, in buckets that overlap by half. */
function castVotes(pattern: readonly Word[], index: TodayIndex): { votes: Map<number, number>; most: number } {
  const votes = new Map<number, number>();
  let most = 0;
  for (const [at, word] of pattern.entries()) {
    const places = index.places.get(word.key) ?? [];
    const weight = Math.log2(1 + index.words.length / Math.max(1, places.length));
    most += weight;
    for (const place of places.slice(0, 400)) {
      const bucket = Math.floor((place - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + weight);
    }
  }
  return { votes, most };
}

/** The search counts edits, not words: an edge in the middle of a word goes to the nearer end of it. */
function toWholeWords(anchor: StoredAnchor, index: TodayIndex, span: Span): Span {
  const { text, words } = index;
  let { start, end } = span;
  if (isWordCharacter(anchor.quote[0])) {
    const at = firstWordAfter(words, start);
    const word = words[at];
    if (word && word.start < start) {
      const next = words[at + 1]?.start ?? start;
      start = start - word.start <= word.end - start ? word.start : Math.min(next, end);
    } else if (word && word.start < end) {
      start = word.start;
    }
  }
  if (isWordCharacter(anchor.quote.at(-1))) {
    const at = firstWordAfter(words, end - 1);
    const word = words[at];
    if (word && word.start < end && word.end > end) {
      const previous = words[at - 1]?.end ?? end;
      end = word.end - end <= end - word.start ? word.end : Math.max(previous, start);
    }
  }
  while (end > start && /\s/.test(text[end - 1]!)) {
    end--;
  }
  return { start, end: Math.max(start, end) };
}
