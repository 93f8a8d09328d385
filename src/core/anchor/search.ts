import type { Span } from '../text/span.ts';
import { hasClosedGap } from './closed-gap.ts';
import { type LikePlace, likePlaces } from './likeness.ts';
import type { AnchorResult, Candidate, StoredAnchor } from './model.ts';
import { isPlausible } from './plausibility.ts';
import { ambiguous, exact, moved, orphan } from './results.ts';
import {
  bestSide,
  bothSides,
  compareSurroundings,
  type Surroundings,
  touchesContext,
  worseSide,
} from './surroundings.ts';
import type { TodayIndex } from './today-index.ts';

/** What the annotated text says about a place of today's. */
export interface Witness {
  /** It stood in the annotated text already, and was not the quote. */
  stood(place: Span): boolean;
  /** It is new, and not where the quote was: then it has to say the very same. */
  displaced(place: Span): boolean;
}

/** Without the annotated text. */
const NO_WITNESS: Witness = { stood: () => false, displaced: () => false };

/** From this length on the same words elsewhere in the text are hardly the same by chance. */
const LONG = 40;
/** Exact needs this much of the surroundings on one side, and a short quote this much on the mean of both. */
const NEAR = 0.75;
const NEAR_BOTH = 0.85;
/** Less than this of a side is as good as nothing: then the other has to stand right at the quote, nothing in between. */
const LOST = 0.25;
/** Places whose scores differ by less than this are alike. */
const TIE = 0.06;
const LIKE_TIE = 0.03;
/** A place with other words is a rival of one with the quote's where its surroundings fit at least this nearly as well. */
const RIVAL = 0.15;
const RIVAL_LIKENESS = 0.6;

interface Seen extends Candidate {
  readonly around: Surroundings;
  readonly likeness: number;
  readonly differs: boolean;
  readonly reworded: boolean;
}

/**
 * Finds a quote by its words and surroundings. `exact` here means: the same characters; on one side the same surroundings,
 * on both for a quote of a few words; in the rest of its own sentence no name, figure, denial or hedge come or gone; and no
 * other place that fits as well, not even one with similar words. Without a witness what is not sure has to be plausible too.
 *
 * @param expected where the quote might begin today: its old place, and that place moved as its neighbours moved
 */
export function searchQuote(
  anchor: StoredAnchor,
  index: TodayIndex,
  witness: Witness = NO_WITNESS,
  expected: readonly number[] = [anchor.at.start],
): AnchorResult {
  const stays = ({ start, around }: Seen) => around.beside !== 'lost' || expected.includes(start);
  const verbatim = seen(anchor, index, index.exactPlaces(anchor), witness).filter(
    one => bothSides(one.around) === 1 && !one.around.sentenceChanged && !one.around.sentenceReworded && stays(one),
  );
  if (verbatim.length === 1) {
    return exact(verbatim[0]!);
  }
  const same = seen(anchor, index, index.foldedPlaces(anchor), witness);
  // The annotated text tells better than any measure.
  const offered = (place: Seen) =>
    witness !== NO_WITNESS || isPlausible(anchor, { ...place, isGap: hasClosedGap(anchor, index) }, expected);
  const first = chooseSame(anchor, same);
  if (first !== undefined && 'alike' in first) {
    return offered(first.alike[0]!) ? ambiguous(first.alike) : orphan(same);
  }
  const like = likeSeen(anchor, index, witness, same);
  const sure = first !== undefined && !first.contested && stays(first.place) && isSure(anchor, first.place, index);
  if (sure && !like.all.some(one => isRival(one, first.place))) {
    const others = same.filter(one => one !== first.place);
    const letters = index.text.slice(first.place.start, first.place.end) === anchor.quote;
    return letters ? exact(first.place, others) : moved(first.place, 0.99, true, others);
  }
  return chooseLike(first?.place, like, same, offered);
}

function seen(anchor: StoredAnchor, index: TodayIndex, places: readonly Span[], witness: Witness): Seen[] {
  return places
    .filter(place => !witness.stood(place))
    .map(place => {
      const around = compareSurroundings(anchor, index.text, place);
      return {
        ...place,
        around,
        likeness: 1,
        differs: false,
        reworded: false,
        score: 0.5 + 0.5 * (bothSides(around) ?? 0),
      };
    })
    .filter(place => !(place.around.sentenceDiffers && witness.displaced(place)))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** Among places with the same words, looks apart: one that its surroundings set apart, or a long quote's only one. */
function chooseSame(
  anchor: StoredAnchor,
  places: readonly Seen[],
): { place: Seen; contested: boolean } | { alike: readonly Seen[] } | undefined {
  const [best] = places;
  if (best === undefined) {
    return undefined;
  }
  const long = anchor.quote.length >= LONG;
  const near = bestSide(best.around);
  const alike = places.filter(one => best.score - one.score < TIE);
  if (alike.length > 1 && (long || near === undefined || near >= 0.5)) {
    // Alike to the letter: the one that has not stirred is meant, if one has not.
    const still = alike.find(one => one.start === anchor.at.start);
    return still === undefined ? { alike } : { place: still, contested: true };
  }
  // A few words are said often: in another sentence they are not these.
  const { sentenceDiffers, sentenceShare, beside, isWhole } = best.around;
  const supported =
    near === undefined ||
    isWhole ||
    (sentenceDiffers
      ? (bothSides(best.around) ?? 0) >= 0.6 || (near >= 0.5 && (sentenceShare >= 0.5 || beside === 'kept'))
      : near >= NEAR || (near >= 0.5 && sentenceShare >= 0.5));
  return long || supported ? { place: best, contested: false } : undefined;
}

function isSure(anchor: StoredAnchor, place: Seen, index: TodayIndex): boolean {
  const { around } = place;
  const long = anchor.quote.length >= LONG;
  // A headline that is said twice: one of the two is gone, and what stood behind it is not far from the other.
  if ((worseSide(around) ?? 1) < LOST && !touchesContext(anchor, index.text, place)) {
    return false;
  }
  // Other words in its sentence may be those of a twin's: then a neighbour has to vouch for it.
  const enough = long
    ? (bestSide(around) ?? 0) >= NEAR && (!around.sentenceReworded || around.beside === 'kept')
    : !around.sentenceReworded &&
      ((bothSides(around) ?? 0) >= NEAR_BOTH || (bestSide(around) === 1 && around.beside === 'kept'));
  return enough && !around.sentenceChanged && around.sentenceShare >= (long ? NEAR : NEAR_BOTH);
}

interface LikeSeen {
  readonly all: readonly (Seen & LikePlace)[];
  readonly accepted: readonly Seen[];
}

/** Places with similar words that are not among those with the same. */
function likeSeen(anchor: StoredAnchor, index: TodayIndex, witness: Witness, same: readonly Seen[]): LikeSeen {
  const all = likePlaces(anchor, index)
    .filter(place => !same.some(one => one.start < place.end && place.start < one.end))
    .map(place => {
      const around = compareSurroundings(anchor, index.text, place);
      return { ...place, around, score: 0.55 * place.likeness + 0.45 * (bothSides(around) ?? 0.3) };
    })
    .sort((a, b) => b.score - a.score);
  const accepted = all.filter(place => {
    const other = witness.displaced(place) && (place.differs || place.around.sentenceDiffers);
    return !other && !witness.stood(place) && isAcceptable(anchor, place, place.around);
  });
  return { all, accepted };
}

/** Similar words are the quote's in like surroundings, or where they are many and say nothing else. */
function isAcceptable(anchor: StoredAnchor, place: LikePlace, around: Surroundings): boolean {
  const both = bothSides(around) ?? 0;
  const best = bestSide(around) ?? 0;
  const long = anchor.quote.length >= LONG;
  if (place.shared < 0.5 && both < 0.6) {
    return false;
  }
  if (both >= 0.5 || best >= 0.8) {
    return place.likeness >= (long ? 0.55 : 0.6);
  }
  return (!place.differs && long && place.likeness >= 0.85) || (best >= 0.5 && place.likeness >= (long ? 0.7 : 0.8));
}

function isRival(like: Seen & LikePlace, place: Seen): boolean {
  return like.likeness >= RIVAL_LIKENESS && (bothSides(like.around) ?? 0) >= (bothSides(place.around) ?? 0) - RIVAL;
}

function chooseLike(
  place: Seen | undefined,
  like: LikeSeen,
  same: readonly Seen[],
  offered: (place: Seen) => boolean,
): AnchorResult {
  const all = [...same, ...like.all];
  const except = (chosen: Seen) => all.filter(one => one.start !== chosen.start);
  const [best, second] = like.accepted;
  const chosen = best === undefined || (place !== undefined && place.score >= best.score) ? place : best;
  if (chosen === undefined || !offered(chosen)) {
    return orphan(all);
  }
  return chosen === best && second !== undefined && best.score - second.score < LIKE_TIE
    ? ambiguous(like.accepted)
    : moved(chosen, chosen.score, false, except(chosen));
}
