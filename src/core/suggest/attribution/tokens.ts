import { stopKind } from '../../text/abbreviations.ts';
import type { Span } from '../../text/span.ts';
import { lexemeOf } from './lexeme.ts';
import { phrasalVerb } from './lexicon/phrasal-verbs.ts';
import type { Token } from './token.ts';
import { retag } from './verb-or-noun.ts';

const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[.&'’‑-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$€£]?\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)*%?|[’'](?:s|re|ve|d|ll|m)\b|\.\.\.|[^\s\p{L}\p{N}]/gu;

const POSSESSIVE = /['’]s$/iu;

const CONTRACTION = /['’](?:re|ve|d|ll|m)$/iu;

/** Words and marks of a stretch of text, tagged; `quoteOf` gives for an offset the outermost quotation that holds it. */
export function tokenise(text: string, span: Span, quoteOf: (offset: number) => number): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(part); match !== null; match = TOKEN.exec(part)) {
    let word = match[0];
    const start = span.start + match.index;
    const after = match.index + word.length;
    if (/['’]/.test(word)) {
      const tail = POSSESSIVE.exec(word) ?? CONTRACTION.exec(word);
      if (tail !== null && tail.index > 0) {
        word = word.slice(0, tail.index);
        TOKEN.lastIndex = match.index + word.length;
      }
    }
    if (
      part[after] === '.' &&
      TOKEN.lastIndex === after &&
      after + 1 < part.length &&
      isAbbreviated(word, part[after + 1]!)
    ) {
      word += '.';
      TOKEN.lastIndex = after + 1;
    }
    const { lower, capital, tag, form, reporting } = lexemeOf(word);
    tokens.push({
      start,
      end: start + word.length,
      lower,
      capital,
      tag,
      form,
      reporting,
      rest: 0,
      quote: quoteOf(start),
    });
  }
  joinPhrasalVerbs(tokens);
  retag(tokens);
  return tokens;
}

/** "Gov.", and whatever a comma or bracket follows: "Smith, R-N.Y., said". */
function isAbbreviated(word: string, next: string): boolean {
  return stopKind(word) !== undefined || /[,;)\]]/.test(next);
}

/** "pointed out": the verb has what it takes from both words, and the second is nothing by itself. */
function joinPhrasalVerbs(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const found = phrasalVerb(token.lower, offset => tokens[at + offset]?.lower);
    if (found === undefined || token.tag === 'prep') {
      continue;
    }
    const { verb, form, rest } = found;
    tokens[at] = { ...token, tag: 'noun', form, reporting: { verb, form }, rest: rest.length };
    for (let index = 1; index <= rest.length; index++) {
      tokens[at + index] = { ...tokens[at + index]!, tag: 'adv', form: undefined, reporting: undefined };
    }
    at += rest.length;
  }
}
