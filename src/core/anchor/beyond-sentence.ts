import { fold } from '../text/fold.ts';
import { isSlip } from './spelling.ts';
import { type Word, weightOf } from './words.ts';

/** Does what stood beyond the quote's own sentence, as far as it was stored, still stand right there? */
export type Beyond = 'kept' | 'lost';

/** Fewer and lighter words than these stand beside a sentence by chance, even where they are all that was stored. */
const TELLS = 4;
/** From here on those nearest to the sentence are enough, whatever became of the ones farther out. */
const TELLS_ALONE = 7;

/** What was stored of the neighbouring sentence. */
interface Neighbour {
  /** Outwards: the word nearest to the quote first. */
  readonly words: readonly Word[];
  /** The part of a word that the limit of the stored context left, outermost. */
  readonly cut: string;
  /** The text ended behind it. */
  readonly isEdge: boolean;
}

/**
 * Compares a sentence's neighbour with what stands there today. Nothing where too little of it was stored to tell.
 *
 * @param today the words beyond the sentence, outwards
 * @param before is it the neighbour in front?
 */
export function compareBeyond(stored: Neighbour, today: readonly Word[], before: boolean): Beyond | undefined {
  const { words, cut, isEdge } = stored;
  if (words.length === 0 && cut === '') {
    return isEdge ? (today.length === 0 ? 'kept' : 'lost') : undefined;
  }
  const first = words.findIndex((word, at) => !isSame(word, today[at]));
  const weight = weightOf(first === -1 ? words : words.slice(0, first));
  if (weight >= TELLS_ALONE) {
    return 'kept';
  }
  const isWhole = first === -1 && (cut === '' || isCutOf(cut, today[words.length], before));
  return !isWhole ? 'lost' : weight >= TELLS ? 'kept' : undefined;
}

function isSame(word: Word, other: Word | undefined): boolean {
  return other !== undefined && (word.key === other.key || isSlip(word.key, other.key));
}

/** Can a word have left this part when it was cut: its end, in front of the quote, or its beginning, behind it? */
export function isCutOf(part: string, word: Word | undefined, before: boolean): boolean {
  if (word === undefined) {
    return false;
  }
  const key = fold(part, { ignoreCase: true });
  const whole = before ? word.key.endsWith(key) : word.key.startsWith(key);
  const end = before ? word.key.slice(-key.length) : word.key.slice(0, key.length);
  return whole || isSlip(key, end);
}
