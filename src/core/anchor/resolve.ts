import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Alignment, alignTexts } from './alignment.ts';
import { carrySpan, placeOf, stoodBefore } from './carry.ts';
import { describeAnchor } from './describe.ts';
import { bestIn, type LikePlace, likePlaces } from './likeness.ts';
import type { AnchorResult, AnnotatedArticle, Candidate, StoredAnchor, TodaysArticle } from './model.ts';
import { bestSide, bothSides, compareSurroundings, type Surroundings } from './surroundings.ts';
import { TodayIndex } from './today-index.ts';

/** From this length on the same words elsewhere in the text are hardly the same by chance. */
const LONG = 40;
/** Exact needs this much of the surroundings on one side, and a short quote on both. */
const NEAR = 0.75;
const SHORT = 15;
/** Two places whose surroundings differ by less than this are alike. */
const TIE = 0.12;
const MOST_CANDIDATES = 5;

/** Finds one anchor in today's text. For several of one article, `resolveAnchors` shares the indexes and the diff. */
export function resolveAnchor(anchor: StoredAnchor, today: TodaysArticle, annotated?: AnnotatedArticle): AnchorResult {
  return resolveAnchors([anchor], today, annotated)[0]!;
}

/**
 * Finds the anchors of one article in today's text, in the order given. From cheap to dear: the same hash; a word diff from
 * the annotated text, where it is at hand; the same words with the same surroundings; similar words in the same place. What
 * stood elsewhere in the annotated text already is never taken for the quote. All texts are LF without byte order mark.
 */
export function resolveAnchors(
  anchors: readonly StoredAnchor[],
  today: TodaysArticle,
  annotated: AnnotatedArticle = {},
): AnchorResult[] {
  const resolver = new Resolver(today, annotated);
  return anchors.map(anchor => resolver.resolve(anchor));
}

interface Seen extends Candidate {
  readonly around: Surroundings;
}

/** What the annotated text says about a place of today's. */
interface Witness {
  /** It stood in the annotated text already, and was not the quote. */
  stood(place: Span): boolean;
  /** It is new, and not where the quote was: then it has to say the very same. */
  displaced(place: Span): boolean;
}

/** Without the annotated text. */
const NO_WITNESS: Witness = { stood: () => false, displaced: () => false };

class Resolver {
  readonly #index: TodayIndex;
  readonly #annotated: string | undefined;
  readonly #unchanged: boolean;
  #oldIndex: TodayIndex | undefined;
  #alignment: Alignment | undefined;

  constructor(today: TodaysArticle, annotated: AnnotatedArticle) {
    this.#index = new TodayIndex(today.text);
    this.#annotated = annotated.text;
    this.#unchanged =
      annotated.text === today.text || (today.sha256 !== undefined && today.sha256 === annotated.sha256);
  }

  resolve(anchor: StoredAnchor): AnchorResult {
    if (anchor.quote.length === 0) {
      return orphan([]);
    }
    const { at, quote } = anchor;
    if (this.#unchanged && this.#index.text.slice(at.start, at.end) === quote) {
      return exact(at, []);
    }
    const origin = this.#unchanged ? undefined : this.#origin(anchor);
    return origin === undefined ? this.#search(anchor) : this.#carry(anchor, origin);
  }

  /** The quote's place in the annotated text: `at`, or the only place that is surely meant where `at` was wrong. */
  #origin(anchor: StoredAnchor): Span | undefined {
    const text = this.#annotated;
    if (text === undefined || text.slice(anchor.at.start, anchor.at.end) === anchor.quote) {
      return text === undefined ? undefined : anchor.at;
    }
    this.#oldIndex ??= new TodayIndex(text);
    const found = searchText(anchor, this.#oldIndex);
    return found.status === 'exact' ? found.span : undefined;
  }

  #search(anchor: StoredAnchor): AnchorResult {
    return searchText(anchor, this.#index);
  }

  #carry(anchor: StoredAnchor, origin: Span): AnchorResult {
    this.#alignment ??= alignTexts(this.#annotated!, this.#index.text);
    const alignment = this.#alignment;
    const carried = carrySpan(alignment, origin);
    const text = this.#index.text;
    if (carried !== undefined) {
      const doubtful = carried.sentenceChanged || carried.uncertain;
      const words = text.slice(carried.span.start, carried.span.end);
      if (words === anchor.quote) {
        return doubtful ? moved(carried.span, 0.95, false, []) : exact(carried.span, []);
      }
      if (fold(words, { joinSpaces: true }) === fold(anchor.quote, { joinSpaces: true })) {
        return moved(carried.span, 0.99, !doubtful, []);
      }
      if (carried.share >= 0.5) {
        return moved(carried.span, 0.9 * carried.share, false, []);
      }
    }
    // What git saw goes beyond the 32 characters that the sidecar keeps, and `at` may have been wrong there.
    const known = describeAnchor(this.#annotated!, origin);
    const own = placeOf(alignment, origin);
    const witness: Witness = {
      stood: place => stoodBefore(alignment, origin, place),
      displaced: place => place.start < own.start || place.end > own.end,
    };
    return this.#rewritten(known, alignment, origin, witness) ?? searchText(known, this.#index, witness);
  }

  /** A short quote whose every word was touched, still in its sentence. */
  #rewritten(anchor: StoredAnchor, alignment: Alignment, origin: Span, witness: Witness): AnchorResult | undefined {
    const word = alignment.old.words.findIndex(one => one.end > origin.start);
    const sentence = word < 0 ? undefined : alignment.sentenceOf(word).today;
    if (sentence === undefined) {
      return undefined;
    }
    const words = alignment.today.words;
    const window = { start: words[sentence.from]!.start, end: words[sentence.to - 1]!.end };
    const place = bestIn(anchor, this.#index, window);
    return place !== undefined && place.likeness >= 0.65 && !witness.stood(place)
      ? moved(spanOf(place), 0.8 * place.likeness, false, [])
      : undefined;
  }
}

function searchText(anchor: StoredAnchor, index: TodayIndex, witness: Witness = NO_WITNESS): AnchorResult {
  const same = seen(anchor, index, index.exactPlaces(anchor), witness);
  const sure = same.filter(one => (bothSides(one.around) ?? 0) > 1 - TIE);
  if (sure.length === 1 && !sure[0]!.around.sentenceChanged) {
    return exact(spanOf(sure[0]!), others(same, sure[0]!));
  }
  const looks = same.length > 0 ? same : seen(anchor, index, index.foldedPlaces(anchor), witness);
  const found = chooseSame(anchor, index, looks);
  if (found !== undefined && (found.status !== 'moved' || found.score >= 0.8)) {
    return found;
  }
  return chooseLike(anchor, index, witness, found, looks);
}

function seen(anchor: StoredAnchor, index: TodayIndex, places: readonly Span[], witness: Witness): Seen[] {
  return places
    .filter(place => !witness.stood(place))
    .map(place => {
      const around = compareSurroundings(anchor, index.text, place);
      return { ...place, around, score: 0.5 + 0.5 * (bothSides(around) ?? 0) };
    })
    .filter(place => !(place.around.sentenceDiffers && witness.displaced(place)))
    .sort((a, b) => b.score - a.score || Math.abs(a.start - anchor.at.start) - Math.abs(b.start - anchor.at.start));
}

/** Among places with the same words (looks apart): one that its surroundings set apart, or a long quote's only one. */
function chooseSame(anchor: StoredAnchor, index: TodayIndex, places: readonly Seen[]): AnchorResult | undefined {
  const [best] = places;
  if (best === undefined) {
    return undefined;
  }
  const alike = places.filter(one => best.score - one.score < TIE / 2);
  const unknown = bothSides(best.around) === undefined;
  const near = bestSide(best.around) ?? 0;
  if (alike.length > 1 && (near >= 0.5 || unknown || anchor.quote.length >= LONG)) {
    // Alike to the letter: the one that has not stirred is meant, if one has not.
    const still = alike.find(one => one.start === anchor.at.start);
    if (still === undefined) {
      return { status: 'ambiguous', certain: false, score: alike[0]!.score, candidates: shown(alike) };
    }
    return moved(spanOf(still), still.score, false, others(places, still));
  }
  const enough = near >= NEAR && (anchor.quote.length >= SHORT || (bothSides(best.around) ?? 0) >= 0.6);
  if (enough && !best.around.sentenceChanged) {
    return index.text.slice(best.start, best.end) === anchor.quote
      ? exact(spanOf(best), others(places, best))
      : moved(spanOf(best), 0.99, true, others(places, best));
  }
  return near >= 0.5 || anchor.quote.length >= LONG
    ? moved(spanOf(best), best.score, false, others(places, best))
    : undefined;
}

/** Among places with similar words: only in like surroundings, or long and saying nothing else. */
function chooseLike(
  anchor: StoredAnchor,
  index: TodayIndex,
  witness: Witness,
  same: AnchorResult | undefined,
  looks: readonly Seen[],
): AnchorResult {
  const turnedDown: Candidate[] = looks.map(one => ({ ...spanOf(one), score: one.score }));
  const accepted: Candidate[] = [];
  for (const place of likePlaces(anchor, index)) {
    if (looks.some(one => one.start < place.end && place.start < one.end)) {
      continue;
    }
    const around = compareSurroundings(anchor, index.text, place);
    const score = 0.55 * place.likeness + 0.45 * (bothSides(around) ?? 0.3);
    const candidate = { ...spanOf(place), score };
    const other = witness.displaced(place) && (place.differs || around.sentenceDiffers);
    (!witness.stood(place) && !other && acceptable(anchor, place, around) ? accepted : turnedDown).push(candidate);
  }
  accepted.sort((a, b) => b.score - a.score);
  const [best, second] = accepted;
  if (best !== undefined && (same?.status !== 'moved' || best.score > same.score)) {
    return second !== undefined && best.score - second.score < TIE / 4
      ? { status: 'ambiguous', certain: false, score: best.score, candidates: accepted.slice(0, MOST_CANDIDATES) }
      : moved(spanOf(best), best.score, false, [...accepted.slice(1), ...turnedDown]);
  }
  return same ?? orphan([...accepted, ...turnedDown]);
}

function acceptable(anchor: StoredAnchor, place: LikePlace, around: Surroundings): boolean {
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

function exact(span: Span, candidates: readonly Candidate[]): AnchorResult {
  return { status: 'exact', certain: true, span, score: 1, candidates };
}

function moved(span: Span, score: number, certain: boolean, candidates: readonly Candidate[]): AnchorResult {
  return { status: 'moved', certain, span, score, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

function orphan(candidates: readonly Candidate[]): AnchorResult {
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  return { status: 'orphan', certain: false, score: 0, candidates: ranked.slice(0, MOST_CANDIDATES) };
}

function others(all: readonly Seen[], chosen: Span): Candidate[] {
  return shown(all.filter(one => one.start !== chosen.start));
}

function shown(all: readonly Seen[]): Candidate[] {
  return all.slice(0, MOST_CANDIDATES).map(one => ({ ...spanOf(one), score: one.score }));
}

function spanOf(place: Span): Span {
  return { start: place.start, end: place.end };
}
