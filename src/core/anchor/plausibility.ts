import type { StoredAnchor } from './model.ts';
import { bothSides, type Surroundings, worseSide } from './surroundings.ts';

/** A place that the search would offer, and what speaks for it. */
export interface Evidence {
  readonly start: number;
  /** 1 minus the edits per character of the quote. */
  readonly likeness: number;
  /** Is there a name, figure, denial or hedge on one side only? */
  readonly differs: boolean;
  /** Is there any word on one side only, slips of the keyboard apart? */
  readonly reworded: boolean;
  /** Does what stood on both sides of the quote now stand together, the quote gone from between? */
  readonly isGap: boolean;
  readonly around: Surroundings;
}

interface Weights {
  readonly likeness: number;
  readonly around: number;
  readonly near: number;
  readonly otherSentence: number;
  readonly otherFacts: number;
  readonly size: number;
  /** The sum that a place needs. */
  readonly least: number;
}

/**
 * Fitted by logistic regression to 12,000 generated edits of generated and of real news (surviving quotes against deleted
 * ones, a third of the texts pushed down by new paragraphs), then set where one surviving quote in a thousand is lost.
 * What is turned down stays a candidate.
 */
const LONG: Weights = {
  likeness: 6.6,
  around: 5.7,
  near: 1.4,
  otherSentence: 0.7,
  otherFacts: 0.6,
  size: 5.9,
  least: 11.4,
};
const SHORT: Weights = {
  likeness: 3.2,
  around: 9.6,
  near: 3.4,
  otherSentence: 1.7,
  otherFacts: 0.9,
  size: 2.5,
  least: 7.9,
};

/** The same as in the search: from here on the same words are hardly the same by chance. */
const LONG_QUOTE = 40;
const LONGEST_COUNTED = 80;
/** UTF-16 units over which nearness fades to a third. */
const REACH = 500;
/** How much of the surroundings other words need on the worse side: at the old place, and far from it. */
const NEAR_SIDES = 0.3;
const FAR_SIDES = 0.8;
/** Surroundings of which nothing is stored count as half alike. */
const UNKNOWN = 0.5;

/**
 * Is a place likelier what became of a quote than something that only resembles it? For a search without the annotated
 * text, where a sentence of the same mould elsewhere cannot be told from the quote by its words alone.
 * @param expected where the quote might begin today
 */
export function isPlausible(anchor: StoredAnchor, place: Evidence, expected: readonly number[]): boolean {
  const { quote } = anchor;
  const long = quote.length >= LONG_QUOTE;
  const weights = long ? LONG : SHORT;
  const distance = Math.min(...expected.map(start => Math.abs(place.start - start)));
  // Sentences are moved alone, away from all their neighbours; that many words are not written twice by chance.
  const whole = place.likeness === 1 && place.around.sentenceShare === 1 && !place.around.sentenceDiffers;
  if (long && whole) {
    return true;
  }
  const nearness = Math.exp(-distance / REACH);
  if (isTorn(place, long, nearness)) {
    return false;
  }
  const sum =
    weights.likeness * place.likeness +
    weights.around * (bothSides(place.around) ?? UNKNOWN) +
    weights.near * nearness -
    weights.otherSentence * Number(place.around.sentenceDiffers) -
    weights.otherFacts * Number(place.differs) +
    (weights.size * Math.min(quote.length, LONGEST_COUNTED)) / LONGEST_COUNTED;
  return sum >= weights.least;
}

/**
 * Does something speak against a place whatever speaks for it? Other words need like surroundings on both sides, the more
 * so the farther they lie; a few words that are said often need them on both sides where they lie far from the old place,
 * in a sentence of which not everything is still there; and where the gap that the quote left has closed, nothing
 * stands for it but the same words at length.
 */
function isTorn({ reworded, isGap, around }: Evidence, long: boolean, nearness: number): boolean {
  const worse = worseSide(around) ?? 1;
  if (reworded) {
    return isGap || worse < FAR_SIDES - (FAR_SIDES - NEAR_SIDES) * nearness;
  }
  return !long && (isGap || (worse < NEAR_SIDES && nearness < 0.5 && around.sentenceShare < 1));
}
