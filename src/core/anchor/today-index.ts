import { type FoldedText, fold, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { StoredAnchor } from './model.ts';
import { type Word, wordsOf } from './words.ts';

/** More places than these of one quote are not told apart by looking at more of them. */
const MOST_PLACES = 200;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Today's text with what the search needs, each part made when first asked for, shared by all claims of an article. */
export class TodayIndex {
  readonly text: string;
  #words: readonly Word[] | undefined;
  #places: ReadonlyMap<string, readonly number[]> | undefined;
  #folded: FoldedText | undefined;
  #lower: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }

  /** For each word key the indices of the words that have it. */
  get places(): ReadonlyMap<string, readonly number[]> {
    if (this.#places === undefined) {
      const places = new Map<string, number[]>();
      for (const [index, word] of this.words.entries()) {
        const known = places.get(word.key);
        if (known) {
          known.push(index);
        } else {
          places.set(word.key, [index]);
        }
      }
      this.#places = places;
    }
    return this.#places;
  }

  /** Looks folded, runs of space joined, case kept. */
  get folded(): FoldedText {
    this.#folded ??= foldText(this.text, { joinSpaces: true });
    return this.#folded;
  }

  /** `folded.text` in lower case, with the same offsets. */
  get lower(): string {
    if (this.#lower === undefined) {
      const lower = this.folded.text.toLowerCase();
      // A few letters grow in lower case (İ): then the case stays.
      this.#lower = lower.length === this.folded.text.length ? lower : this.folded.text;
    }
    return this.#lower;
  }

  /** Where the quote stands to the character, as whole words if it was whole words. */
  exactPlaces(anchor: StoredAnchor): Span[] {
    return occurrences(this.text, anchor.quote)
      .map(start => ({ start, end: start + anchor.quote.length }))
      .filter(span => sameEdges(anchor, this.text, span));
  }

  /** Where it stands but for quotation marks, dashes, invisible characters, spaces and line ends. */
  foldedPlaces(anchor: StoredAnchor): Span[] {
    const quote = fold(anchor.quote, { joinSpaces: true }).trim();
    return occurrences(this.folded.text, quote)
      .map(start => this.folded.sourceSpan(start, start + quote.length))
      .filter(span => sameEdges(anchor, this.text, span));
  }
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  if (part.length > 0) {
    for (let at = text.indexOf(part); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(part, at + 1)) {
      found.push(at);
    }
  }
  return found;
}

/** "Iran" that stood alone is not found in "Iranian"; half a word that somebody marked is found in any word. */
function sameEdges(anchor: StoredAnchor, text: string, span: Span): boolean {
  const { quote, before = '', after = '' } = anchor;
  const cutBefore = isWordCharacter(before.at(-1)) && isWordCharacter(quote[0]);
  const cutAfter = isWordCharacter(quote.at(-1)) && isWordCharacter(after[0]);
  return (
    (cutBefore || !(isWordCharacter(text[span.start - 1]) && isWordCharacter(text[span.start]))) &&
    (cutAfter || !(isWordCharacter(text[span.end - 1]) && isWordCharacter(text[span.end])))
  );
}

export function isWordCharacter(letter: string | undefined): boolean {
  return letter !== undefined && WORD_CHARACTER.test(letter);
}
