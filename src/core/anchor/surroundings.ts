import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Beyond, compareBeyond, isCutOf } from './beyond-sentence.ts';
import { commonWords } from './common.ts';
import { CONTEXT_LENGTH } from './describe.ts';
import type { StoredAnchor } from './model.ts';
import { ownSentence } from './own-sentence.ts';
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
  /** Did any word of that rest come or go, slips of the keyboard apart? */
  readonly sentenceReworded: boolean;
  /** Does the sentence stand beside an old neighbour, or beside none? Absent where too little of them was stored. */
  readonly beside?: Beyond;
  /** Is the quote all of its sentence, then and now? */
  readonly isWhole: boolean;
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

interface Side {
  readonly score?: number;
  readonly changed: boolean;
  readonly differs: boolean;
  readonly reworded: boolean;
  /** Weight of the stored words of the quote's own sentence, and of those still there. */
  readonly own: number;
  readonly ownKept: number;
  readonly beyond?: Beyond;
  /** Has the sentence no words on this side of the quote, then and now? */
  readonly isAll: boolean;
}

const UNKNOWN: Side = { changed: false, differs: false, reworded: false, own: 0, ownKept: 0, isAll: false };

/** Compares the surroundings of a place in today's text with those that the anchor stores. */
export function compareSurroundings(anchor: StoredAnchor, text: string, place: Span): Surroundings {
  const { before: head = '', quote, after: tail = '' } = anchor;
  const stored = windowOf(`${head}${quote}${tail}`, { start: head.length, end: head.length + quote.length });
  const from = Math.max(0, place.start - head.length - SLACK);
  const near = text.slice(from, place.end + tail.length + SLACK);
  const today = windowOf(near, { start: place.start - from, end: place.end - from });
  const before = compareBefore(anchor, stored, today, place.start);
  const after = compareAfter(anchor, stored, today);
  const beside = [before.beyond, after.beyond].find(side => side === 'kept') ?? before.beyond ?? after.beyond;
  return {
    ...(before.score === undefined ? {} : { before: before.score }),
    ...(after.score === undefined ? {} : { after: after.score }),
    sentenceChanged: before.changed || after.changed,
    sentenceDiffers: before.differs || after.differs,
    sentenceReworded: before.reworded || after.reworded,
    ...(beside === undefined ? {} : { beside }),
    isWhole: before.isAll && after.isAll,
    sentenceShare: before.own + after.own === 0 ? 1 : (before.ownKept + after.ownKept) / (before.own + after.own),
  };
}

/** A stretch of text round a place, and the sentence (or sentences) of that place. */
interface Window {
  readonly before: string;
  readonly after: string;
  /** Offset into `before` where the sentence begins, and into `after` where it ends. */
  readonly from: number;
  readonly to: number;
}

function windowOf(text: string, place: Span): Window {
  const own = ownSentence(text, place);
  return {
    before: text.slice(0, place.start),
    after: text.slice(place.end),
    from: own.start,
    to: own.end - place.end,
  };
}

function compareBefore(anchor: StoredAnchor, stored: Window, today: Window, start: number): Side {
  if (anchor.before === undefined) {
    return anchor.at.start === start ? { ...UNKNOWN, score: 1 } : UNKNOWN;
  }
  // Where the text went on beyond what was stored, the outermost word may have been cut.
  const limited = anchor.at.start > anchor.before.length;
  const cut = limited ? /^[\p{L}\p{M}\p{N}'’]*/u.exec(anchor.before)![0] : '';
  return compareSide(
    {
      words: wordsOf(anchor.before, cut.length),
      from: stored.from,
      isOpen: limited && anchor.before.slice(cut.length, stored.from).trim() === '',
      isEdge: !limited,
      cut,
    },
    { words: wordsOf(today.before), from: today.from },
    true,
  );
}

function compareAfter(anchor: StoredAnchor, stored: Window, today: Window): Side {
  if (anchor.after === undefined) {
    return UNKNOWN;
  }
  const limited = anchor.after.length >= CONTEXT_LENGTH - 1;
  const cut = limited ? /[\p{L}\p{M}\p{N}'’]*$/u.exec(anchor.after)![0] : '';
  const whole = anchor.after.slice(0, anchor.after.length - cut.length).trimEnd();
  // Less than the limit is the end of the text, or what somebody wrote by hand.
  const isOpen = whole !== '' && stored.to >= whole.length && (limited || !/[.!?…]["”’)\]]*$/.test(whole));
  return compareSide(
    { words: wordsOf(whole), from: stored.to, isOpen, isEdge: !limited && !isOpen, cut },
    { words: wordsOf(today.after), from: today.to },
    false,
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
  readonly words: readonly Word[];
  /** Where the quote's own sentence begins (before the quote) or ends (behind it). */
  readonly from: number;
}

interface StoredStretch extends Stretch {
  /** The sentence goes on beyond what was stored. */
  readonly isOpen: boolean;
  /** The text ended there. */
  readonly isEdge: boolean;
  /** The part of a word that the limit left, outermost. */
  readonly cut: string;
}

function compareSide(stored: StoredStretch, today: Stretch, before: boolean): Side {
  const pairs = before ? commonFromEnd(stored.words, today.words) : commonWords(stored.words, today.words).pairs;
  const total = weightOf(stored.words);
  let kept = 0;
  for (const [index] of pairs) {
    kept += wordWeight(stored.words[index]!);
  }
  const score = total > 0 ? kept / total : stored.isEdge ? Number(today.words.length === 0) : undefined;
  const own = (word: Word, stretch: Stretch) => (before ? word.start >= stretch.from : word.end <= stretch.from);
  const keptStored = new Set(pairs.map(pair => pair[0]));
  const keptToday = new Set(pairs.map(pair => pair[1]));
  const gone = stored.words.filter((word, at) => !keptStored.has(at) && own(word, stored));
  // What lies farther out than anything stored says nothing where the stored context ends in mid-sentence.
  const outermost = before ? (pairs[0]?.[1] ?? today.words.length) : (pairs.at(-1)?.[1] ?? -1);
  const inside = (at: number) => !stored.isOpen || (before ? at > outermost : at < outermost);
  const come = today.words.filter((word, at) => !keptToday.has(at) && inside(at) && own(word, today));
  const telling = (words: readonly Word[]) => words.some(word => word.telling);
  const lost = withoutSlips(gone, today.words);
  const added = withoutSlips(come, stored.words);
  // The word of the sentence that the limit cut, where all that stood nearer to the quote is still there.
  const next = today.words[before ? outermost - 1 : outermost + 1];
  const cutGone = stored.isOpen && stored.cut !== '' && gone.length === 0 && !isCutOf(stored.cut, next, before);
  const outward = (stretch: Stretch) => {
    const words = stretch.words.filter(word => !own(word, stretch));
    return before ? words.reverse() : words;
  };
  const beyond = stored.isOpen
    ? undefined
    : compareBeyond({ ...stored, words: outward(stored) }, outward(today), before);
  return {
    ...(score === undefined ? {} : { score }),
    ...(beyond === undefined ? {} : { beyond }),
    reworded: lost.length > 0 || added.length > 0 || cutGone,
    own: weightOf(stored.words.filter(word => own(word, stored))),
    ownKept: weightOf(stored.words.filter((word, at) => keptStored.has(at) && own(word, stored))),
    changed: telling(gone) || telling(come) || (cutGone && next?.telling === true),
    differs: telling(lost) || telling(added),
    isAll:
      !stored.isOpen &&
      ![...stored.words.map(word => own(word, stored)), ...today.words.map(word => own(word, today))].includes(true),
  };
}

/** Of equal words those nearest to the quote correspond, so before it the lists are read backwards. */
function commonFromEnd(stored: readonly Word[], today: readonly Word[]): (readonly [number, number])[] {
  const { pairs } = commonWords(stored.toReversed(), today.toReversed());
  return pairs.map(([one, other]) => [stored.length - 1 - one, today.length - 1 - other] as const).reverse();
}
