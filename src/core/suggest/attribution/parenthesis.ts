import { TIME_WORDS } from '../../recognise/lexicon/closed-class.ts';
import { STARTS } from './phrase.ts';
import { adjacent, ENDS, LONGEST, OBJECTS, type Subject } from './phrase-before.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, mayDescribe } from './verb-group.ts';

/** "Smith, a spokesman for the army, said": from the phrase before the comma that opens what ends at `end`. */
export function aroundParenthesis(tokens: readonly Token[], end: number): Subject | undefined {
  const closing = tokens[end - 1]!;
  const opening = closing.tag === 'close' ? 'open' : closing.tag;
  for (let at = end - 2; at > 0 && end - at <= LONGEST; at--) {
    const token = tokens[at]!;
    if (
      token.tag === 'stop' ||
      (token.quote >= 0 &&
        token.quote !== closing.quote &&
        token.tag === 'quote' &&
        at < end - 2 &&
        tokens[at - 1]?.tag === 'comma')
    ) {
      return undefined;
    }
    if (token.tag !== opening || (token.quote >= 0 && token.quote !== closing.quote)) {
      continue;
    }
    const inner = tokens[at + 1]!;
    const left = tokens[at - 1]!;
    if (!ENDS.has(left.tag) || left.tag === 'det') {
      continue;
    }
    if (closing.tag === 'comma' && !opensParenthesis(tokens, at + 1, end - 1)) {
      continue;
    }
    if (inner.tag === 'adv' && end - at > 4) {
      continue;
    }
    const found = left.tag === 'pron' && !OBJECTS.has(left.lower) ? { from: at - 1, to: at } : adjacent(tokens, at);
    if (found !== undefined && !TIME_WORDS.has(tokens[at - 1]!.lower)) {
      const whole = describesSource(tokens, at + 1) ? end - 1 : at;
      return { from: beforeAppositions(tokens, found.from), to: closing.tag === 'close' ? end : whole, shared: false };
    }
  }
  return undefined;
}

/** "Sgt. Lee, a crew chief in Abel Battery, 3rd Battalion": back over the appositions between. */
function beforeAppositions(tokens: readonly Token[], from: number): number {
  const comma = tokens[from - 1];
  const first = tokens[from]!;
  if (comma?.tag !== 'comma' || comma.quote >= 0 || (first.tag !== 'det' && first.tag !== 'num') || from < 2) {
    return from;
  }
  const left = tokens[from - 2]!;
  if ((left.tag !== 'name' && left.tag !== 'noun' && left.tag !== 'close') || TIME_WORDS.has(left.lower)) {
    return from;
  }
  const earlier = adjacent(tokens, from - 1);
  const before = earlier === undefined ? undefined : tokens[earlier.from - 1];
  return earlier === undefined || before?.tag === 'prep' || before?.tag === 'verb' ? from : earlier.from;
}

/** Is what stands between the commas about the source itself (apposition, "who …"), not about the saying? */
function describesSource(tokens: readonly Token[], at: number): boolean {
  const { tag, lower, form } = tokens[at]!;
  return !(tag === 'sub' || tag === 'prep' || tag === 'adv' || (tag === 'verb' && form === 'ing') || lower === 'when');
}

function opensParenthesis(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to) {
    return false;
  }
  if (
    first.tag === 'wh' ||
    first.tag === 'sub' ||
    first.tag === 'prep' ||
    first.tag === 'adv' ||
    first.lower === 'or'
  ) {
    return true;
  }
  if (first.tag === 'verb') {
    return first.form === 'ing' || first.form === 'past' || first.form === 'participle';
  }
  for (let at = from; at < to; at++) {
    if (tokens[at]!.tag === 'wh') {
      return true;
    }
    if (isFiniteVerb(tokens, at) && !mayDescribe(tokens, at)) {
      return false;
    }
  }
  return STARTS.has(first.tag);
}
