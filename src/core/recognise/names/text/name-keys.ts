/** The keys under which names are found: folded words and what joins them. */
import { GAP } from './gaps.ts';
import { SHAPE, Tokens } from './tokens.ts';

/** Between the words of one name: how the gap is written in a key, or undefined where a name cannot go on. */
export function joint(gap: number): string | undefined {
  switch (gap) {
    case GAP.space:
    case GAP.hyphen:
    case GAP.tightDash:
    case GAP.abbreviation:
    case GAP.newline:
      return ' ';
    case GAP.comma:
      return ', ';
    case GAP.ampersand:
      return ' and ';
    case GAP.slash:
      return ' / ';
    default:
      return undefined;
  }
}

/** The folded words from `first` to `last`, joined by single spaces. */
export function keyOf(tokens: Tokens, first: number, last: number): string {
  let key = tokens.word(first);
  for (let at = first + 1; at <= last; at++) key += ` ${tokens.word(at)}`;
  return key;
}

/** The key under which a name is found: its folded words as the tokeniser sees them; a leading "the" is left out. */
export function keyOfName(name: string): string {
  const tokens = new Tokens(name);
  let key = '';
  const first = tokens.count > 1 && tokens.word(0) === 'the' ? 1 : 0;
  for (let index = first; index < tokens.count; index++) {
    if (index > first) key += joint(tokens.gapBefore(index)) ?? ' ';
    key += tokens.word(index);
    if (index < tokens.count - 1 && tokens.has(index, SHAPE.possessive)) key += "'s";
  }
  return key;
}
