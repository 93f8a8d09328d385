import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Alignment, alignTexts } from './alignment.ts';
import { carrySpan, placeOf, stoodBefore, wordRange } from './carry.ts';
import { describeAnchor } from './describe.ts';
import { bestIn } from './likeness.ts';
import type { AnchorResult, AnnotatedArticle, StoredAnchor, TodaysArticle } from './model.ts';
import { exact, moved, orphan } from './results.ts';
import { searchQuote, type Witness } from './search.ts';
import { TodayIndex } from './today-index.ts';

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
  const results = anchors.map(anchor => resolver.resolve(anchor));
  if (annotated.text !== undefined) {
    return results;
  }
  const sure = anchors.flatMap((anchor, index) => {
    const result = results[index]!;
    return result.status === 'exact' ? [{ start: anchor.at.start, shift: result.span.start - anchor.at.start }] : [];
  });
  // A quote that was searched for and not found for sure lies where its neighbours went, more likely than elsewhere.
  return anchors.map((anchor, index) => {
    const shift = results[index]!.certain ? 0 : shiftAt(anchor.at.start, sure);
    return shift === 0 ? results[index]! : resolver.resolve(anchor, shift);
  });
}

/** How far the surest neighbour of an old place moved. */
function shiftAt(start: number, sure: readonly { readonly start: number; readonly shift: number }[]): number {
  let nearest: (typeof sure)[number] | undefined;
  for (const one of sure) {
    if (nearest === undefined || Math.abs(one.start - start) < Math.abs(nearest.start - start)) {
      nearest = one;
    }
  }
  return nearest?.shift ?? 0;
}

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

  /** @param shift how far the text round the quote moved, as its neighbours tell */
  resolve(anchor: StoredAnchor, shift = 0): AnchorResult {
    if (anchor.quote.length === 0) {
      return orphan();
    }
    const { at, quote } = anchor;
    if (this.#unchanged && this.#index.text.slice(at.start, at.end) === quote) {
      return exact(at);
    }
    const origin = this.#unchanged ? undefined : this.#origin(anchor);
    return origin === undefined ? this.#search(anchor, shift) : this.#carry(anchor, origin);
  }

  /** The quote's place in the annotated text: `at`, or the only place that is surely meant where `at` was wrong. */
  #origin(anchor: StoredAnchor): Span | undefined {
    const text = this.#annotated;
    if (text === undefined || text.slice(anchor.at.start, anchor.at.end) === anchor.quote) {
      return text === undefined ? undefined : anchor.at;
    }
    this.#oldIndex ??= new TodayIndex(text);
    const found = searchQuote(anchor, this.#oldIndex);
    return found.status === 'exact' ? found.span : undefined;
  }

  #search(anchor: StoredAnchor, shift: number): AnchorResult {
    const { start } = anchor.at;
    return searchQuote(anchor, this.#index, undefined, shift === 0 ? [start] : [start, start + shift]);
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
        return doubtful ? moved(carried.span, 0.95, false) : exact(carried.span);
      }
      if (fold(words, { joinSpaces: true }) === fold(anchor.quote, { joinSpaces: true })) {
        return moved(carried.span, 0.99, !doubtful);
      }
      if (carried.share >= 0.5) {
        return moved(carried.span, 0.9 * carried.share, false);
      }
    }
    // What git saw goes beyond the 32 characters that the sidecar keeps, and `at` may have been wrong there.
    const known = describeAnchor(this.#annotated!, origin);
    const own = placeOf(alignment, origin);
    const witness: Witness = {
      stood: place => stoodBefore(alignment, origin, place),
      displaced: place => place.start < own.start || place.end > own.end,
    };
    return this.#rewritten(known, alignment, origin, witness) ?? searchQuote(known, this.#index, witness);
  }

  /** A short quote whose every word was touched, still in its sentence. */
  #rewritten(anchor: StoredAnchor, alignment: Alignment, origin: Span, witness: Witness): AnchorResult | undefined {
    const word = wordRange(alignment.old.words, origin).from;
    const sentence = word < alignment.old.words.length ? alignment.sentenceOf(word).today : undefined;
    if (sentence === undefined) {
      return undefined;
    }
    const words = alignment.today.words;
    const window = { start: words[sentence.from]!.start, end: words[sentence.to - 1]!.end };
    const place = bestIn(anchor, this.#index, window);
    return place !== undefined && place.likeness >= 0.65 && !witness.stood(place)
      ? moved(place, 0.8 * place.likeness, false)
      : undefined;
  }
}
