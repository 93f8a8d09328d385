import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { commonWords } from './common.ts';
import { CONTEXT_LENGTH } from './describe.ts';
import type { StoredAnchor } from './model.ts';
import { withoutSlips } from './spelling.ts';
import { type Word, weightOf, wordsOf, wordWeight } from './words.ts';

/** How what stands round a place today compares with what stood round the quote. */
export interface Surroundings {
  /** 0 to 1 for each side; absent where the anchor has no words for it. */
  readonly before?: number;
  readonly after?: number;
  /** Did a name, figure, denial or hedge come or go in the rest of the quote's own sentence? */
  readonly sentenceChanged: boolean;
  /** The same, slips of the keyboard apart. */
  readonly sentenceDiffers: boolean;
  /** Did any word of that rest go, slips of the keyboard apart? */
  readonly sentenceReworded: boolean;
  /** How much of the rest of that sentence, as far as it was stored, is still there, 0 to 1. */
  readonly sentenceShare: number;
}

/** The better of the two sides, the worse, the mean of the two; absent where nothing is known. */
export function bestSide(one: Surroundings): number | undefined {
  return one.before === undefined ? one.after : Math.max(one.before, one.after ?? 0);
}

export function worseSide(one: Surroundings): number | undefined {
  return one.before === undefined ? one.after : Math.min(one.before, one.after ?? 1);
}

export function bothSides(one: Surroundings): number | undefined {
  if (one.before === undefined || one.after === undefined) {
    return one.before ?? one.after;
  }
  return (one.before + one.after) / 2;
}

/** Extra text read beside a place, so that words inserted into the context do not push the known ones out of sight. */
const SLACK = 24;
const SENTENCE_BREAK = /\n|[.!?…]["”’)\]]*\s+(?=["“‘([]*\p{Lu})/gu;

interface Side {
  readonly score?: number;
  readonly changed: boolean;
  readonly differs: boolean;
  readonly reworded: boolean;
  /** Weight of the stored words of the quote's own sentence, and of those still there. */
  readonly own: number;
  readonly ownKept: number;
}

/** Compares the surroundings of a place in today's text with those that the anchor stores. */
export function compareSurroundings(anchor: StoredAnchor, text: string, place: Span): Surroundings {
  const before = compareBefore(anchor, text, place);
  const after = compareAfter(anchor, text, place);
  return {
    ...(before.score === undefined ? {} : { before: before.score }),
    ...(after.score === undefined ? {} : { after: after.score }),
    sentenceChanged: before.changed || after.changed,
    sentenceDiffers: before.differs || after.differs,
    sentenceReworded: before.reworded || after.reworded,
    sentenceShare: before.own + after.own === 0 ? 1 : (before.ownKept + after.ownKept) / (before.own + after.own),
  };
}

function compareBefore(anchor: StoredAnchor, text: string, place: Span): Side {
  const stored = anchor.before;
  if (stored === undefined) {
    return {
      ...(anchor.at.start === place.start ? { score: 1 } : {}),
      changed: false,
      differs: false,
      reworded: false,
      own: 0,
      ownKept: 0,
    };
  }
  const today = text.slice(Math.max(0, place.start - stored.length - SLACK), place.start);
  if (stored.endsWith(today) && today.length === stored.length) {
    return { score: 1, changed: false, differs: false, reworded: false, own: 0, ownKept: 0 };
  }
  // Where the text went on beyond what was stored, the outermost word may have been cut.
  const limited = anchor.at.start > stored.length;
  const cut = limited ? /^[\p{L}\p{M}\p{N}'’]*/u.exec(stored)![0].length : 0;
  const storedBreak = lastBreak(stored, cut);
  const todayBreak = lastBreak(today, 0);
  return compareSide(
    { text: stored, words: wordsOf(stored, cut), from: storedBreak, open: limited && storedBreak === cut },
    { text: today, words: wordsOf(today), from: todayBreak },
    true,
    stored === '' ? place.start === 0 : undefined,
  );
}

function compareAfter(anchor: StoredAnchor, text: string, place: Span): Side {
  const stored = anchor.after;
  if (stored === undefined) {
    return { changed: false, differs: false, reworded: false, own: 0, ownKept: 0 };
  }
  const today = text.slice(place.end, place.end + stored.length + SLACK);
  const limited = stored.length >= CONTEXT_LENGTH - 1;
  const cut = limited ? /[\p{L}\p{M}\p{N}'’]*$/u.exec(stored)![0].length : 0;
  const whole = stored.slice(0, stored.length - cut);
  // Where the quote takes its sentence to the end, nothing behind it is of that sentence.
  const closed = /[.!?…]["”’)\]]*\s*$/.test(anchor.quote);
  const storedBreak = closed ? 0 : firstBreak(whole);
  return compareSide(
    {
      text: stored,
      words: wordsOf(whole),
      from: storedBreak ?? whole.length,
      open: storedBreak === undefined,
    },
    { text: today, words: wordsOf(today), from: closed ? 0 : (firstBreak(today) ?? today.length) },
    false,
    stored === '' ? place.end === text.length : undefined,
  );
}

/** Does all that was stored of one side stand right at a place, looks and spaces apart? */
export function touchesContext({ before, after }: StoredAnchor, text: string, place: Span): boolean {
  const [start, end] = [Math.max(0, place.start - 2 * CONTEXT_LENGTH), place.end + 2 * CONTEXT_LENGTH];
  const plain = (part: string) => fold(part, { joinSpaces: true }).trim();
  const [was, is] = [plain(before ?? ''), plain(after ?? '')];
  return (
    (was !== '' && plain(text.slice(start, place.start)).endsWith(was)) ||
    (is !== '' && plain(text.slice(place.end, end)).startsWith(is))
  );
}

interface Stretch {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where the quote's own sentence begins (before the quote) or ends (behind it). */
  readonly from: number;
}

/** `atEnd`: the text had ended here; does it still? `open`: the sentence goes on beyond what was stored. */
function compareSide(
  stored: Stretch & { open: boolean },
  today: Stretch,
  before: boolean,
  atEnd: boolean | undefined,
): Side {
  const pairs = before ? commonFromEnd(stored.words, today.words) : commonWords(stored.words, today.words).pairs;
  const total = weightOf(stored.words);
  let kept = 0;
  for (const [index] of pairs) {
    kept += wordWeight(stored.words[index]!);
  }
  const score = total > 0 ? kept / total : atEnd === undefined ? undefined : atEnd ? 1 : 0;
  const own = (word: Word, stretch: Stretch) => (before ? word.start >= stretch.from : word.end <= stretch.from);
  const keptStored = new Set(pairs.map(pair => pair[0]));
  const keptToday = new Set(pairs.map(pair => pair[1]));
  const gone = stored.words.filter((word, at) => !keptStored.has(at) && own(word, stored));
  // What lies farther out than anything stored says nothing where the stored context ends in mid-sentence.
  const outermost = before ? (pairs[0]?.[1] ?? today.words.length) : (pairs.at(-1)?.[1] ?? -1);
  const inside = (at: number) => !stored.open || (before ? at > outermost : at < outermost);
  const come = today.words.filter((word, at) => !keptToday.has(at) && inside(at) && own(word, today));
  const telling = (words: readonly Word[]) => words.some(word => word.telling);
  const lost = withoutSlips(gone, today.words);
  return {
    ...(score === undefined ? {} : { score }),
    reworded: lost.length > 0,
    own: weightOf(stored.words.filter(word => own(word, stored))),
    ownKept: weightOf(stored.words.filter((word, at) => keptStored.has(at) && own(word, stored))),
    changed: telling(gone) || telling(come),
    differs: telling(lost) || telling(withoutSlips(come, stored.words)),
  };
}

/** Of equal words those nearest to the quote correspond, so before it the lists are read backwards. */
function commonFromEnd(stored: readonly Word[], today: readonly Word[]): (readonly [number, number])[] {
  const { pairs } = commonWords(stored.toReversed(), today.toReversed());
  return pairs.map(([one, other]) => [stored.length - 1 - one, today.length - 1 - other] as const).reverse();
}

function lastBreak(text: string, least: number): number {
  let last = least;
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    last = Math.max(least, match.index + match[0].length);
  }
  // A full stop at the very end has no capital letter behind it here: the quote itself begins the sentence.
  return /[.!?…]["”’)\]]*\s+["“‘([]*$/.test(text) ? text.length : last;
}

function firstBreak(text: string): number | undefined {
  SENTENCE_BREAK.lastIndex = 0;
  return SENTENCE_BREAK.exec(text)?.index;
}
