import { type Quotation, quotations } from '../../text/quotations.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { lowerBound } from '../../text/spans-in-order.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokens.ts';

/** A sentence, or several that one quotation spans, with its words. Token ranges are [from, to) into `tokens`. */
export interface Unit extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

interface UnitisedText {
  readonly units: readonly Unit[];
  /** Outermost quotations, by position; `Token.quote` is an index into these. */
  readonly quotes: readonly Quotation[];
}

/** A run of words without a full stop, such as a transcript, is read in stretches of about so many UTF-16 units. */
const LONGEST = 3000;

/** Sentences between two chances to give way. */
const AT_ONCE = 64;

/**
 * Sentences of an LF text in order, those that a quotation joins taken together, each with its tokens. Yields every millisecond
 * or so.
 */
export function* unitise(text: string): Generator<void, UnitisedText, void> {
  const quotes = quotations(text).filter(one => one.depth === 0);
  const units: Unit[] = [];
  let quote = 0;
  const quoteOf = (offset: number): number => {
    while (quote < quotes.length && quotes[quote]!.end <= offset) {
      quote++;
    }
    const found = quotes[quote];
    return found !== undefined && found.start <= offset ? quote : -1;
  };
  let next = 0;
  let open: { start: number; end: number } | undefined;
  const flush = () => {
    if (open !== undefined) {
      const begin = open.start + datelineLength(text.slice(open.start, open.end));
      for (const span of stretches(text, { start: begin, end: open.end }, quotes)) {
        units.push({ ...span, text, tokens: tokenise(text, span, quoteOf) });
      }
    }
  };
  for (const [at, sentence] of sentences(text).entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
    while (next < quotes.length && quotes[next]!.end <= sentence.start) {
      next++;
    }
    const joining = quotes[next];
    const joins =
      joining !== undefined && open !== undefined && joining.start < open.end && joining.end > sentence.start;
    if (open !== undefined && (joins || namesSpeaker(text, open.end, sentence))) {
      open.end = sentence.end;
    } else {
      flush();
      open = { start: sentence.start, end: sentence.end };
    }
  }
  flush();
  return { units, quotes };
}

/** A span, or the parts of a long one, which are cut between words and not within a quotation. */
function* stretches(text: string, { start, end }: Span, quotes: readonly Quotation[]): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const quote = quotes[lowerBound(quotes, from + LONGEST) - 1];
    const blank = /\s/g;
    blank.lastIndex = Math.max(from + LONGEST, quote?.end ?? 0);
    const cut = blank.exec(text)?.index ?? end;
    if (cut >= end) break;
    yield { start: from, end: cut };
    from = cut + 1;
  }
  yield { start: from, end };
}

/** “…” – Umm Karim: the name behind a dash belongs to the quotation before it. */
function namesSpeaker(text: string, end: number, sentence: Span): boolean {
  return (
    /["”’]/.test(text[end - 1] ?? '') &&
    /^(?:–|—|-)\s*\p{Lu}/u.test(text.slice(sentence.start, sentence.start + 8)) &&
    !text.slice(end, sentence.start).includes('\n')
  );
}

const TOWN = "(?=[\\p{Lu}\\p{M}'’.-]{3})\\p{Lu}[\\p{Lu}\\p{M}'’.]*(?:[ -]\\p{Lu}[\\p{Lu}\\p{M}'’.]*)*";
const DAY = '(?:,?\\s+(?:[A-Z][a-z]{2,8}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+[A-Z][a-z]{2,8}\\.?)(?:,?\\s+\\d{4})?)?';
const NAME = '\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)?';
/**
 * "DAMASCUS:", "BEIRUT (AP) —", "DUMAYR, Syria:", "GENEVA, March 4 (Reuters) -", "BEIRUT/TEL AVIV —", "Beirut, Lebanon –": where and
 * when it was written, said by nobody.
 */
const DATELINE = new RegExp(
  `^(?:${TOWN}(?:(?:\\s?/\\s?|, | and )${TOWN})*(?:,\\s+[\\p{Lu}][\\p{L}. ]{1,30})?${DAY}(?:,?\\s+\\([A-Z][\\p{L} ./]{1,30}\\))?\\s*(?::|—|–|--?)\\s+|\\([A-Z][A-Za-z]{1,12}\\)\\s*(?:—|–|--?)\\s+|${NAME}, ${NAME} (?:—|–) (?=[\\p{Lu}“"]))`,
  'u',
);

/** UTF-16 units of the dateline that a sentence begins with; 0 without one. */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}

/** Offsets of a range of tokens. */
export function spanOfRange(unit: Unit, range: Range): Span {
  return { start: unit.tokens[range.from]!.start, end: unit.tokens[range.to - 1]!.end };
}
