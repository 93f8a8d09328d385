import { ATTACHING, OCCASION_WORDS, TIME_WORDS } from '../../recognise/lexicon/closed-class.ts';
import type { Tag } from './lexeme.ts';
import type { Token } from './token.ts';
import { mayDescribe } from './verb-group.ts';

export const STARTS: ReadonlySet<Tag> = new Set<Tag>(['det', 'noun', 'name', 'num', 'quote']);

export const BREAKS: ReadonlySet<Tag> = new Set<Tag>(['comma', 'colon', 'dash', 'stop', 'open', 'close']);

/**
 * The noun phrase that begins at `from`, in running text: to the end of its attached phrases, one past its last token.
 * With `appositions`, what stands between commas and describes it is taken along.
 */
export function phraseAfter(tokens: readonly Token[], from: number, appositions: boolean): number {
  const at = simplePhrase(tokens, from);
  return at === from || !appositions ? at : withAppositions(tokens, at);
}

/** One past the appositions that follow a phrase which ends before `end`. */
export function withAppositions(tokens: readonly Token[], end: number): number {
  let at = end;
  for (;;) {
    const comma = tokens[at];
    const first = tokens[at + 1];
    if (comma === undefined || first === undefined) {
      return at;
    }
    if (comma.tag === 'open') {
      let bracket = at;
      while (bracket < tokens.length && tokens[bracket]!.tag !== 'close') {
        bracket++;
      }
      at = Math.min(bracket + 1, tokens.length);
      continue;
    }
    if (comma.tag !== 'comma' || first.quote >= 0) {
      return at;
    }
    if (first.lower === 'who' || first.lower === 'whose') {
      return relativeEnd(tokens, at + 1);
    }
    if (first.tag !== 'det' && first.tag !== 'noun' && first.tag !== 'name' && first.tag !== 'num') {
      return at;
    }
    const close = simplePhrase(tokens, at + 1);
    const next = tokens[close];
    if (
      close === at + 1 ||
      (next !== undefined &&
        !BREAKS.has(next.tag) &&
        next.lower !== 'who' &&
        next.lower !== 'that' &&
        !isOccasion(tokens, close))
    ) {
      return at;
    }
    if (next?.lower === 'who') {
      // "Peterson, 58, a nurse who voted for him"
      return relativeEnd(tokens, close);
    }
    at = close;
  }
}

/** To the end of the sentence, but for what else is said in it: "who was there, adding that …". */
function relativeEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { tag } = tokens[at]!;
    if (tag === 'stop' || tag === 'colon' || tag === 'quote') {
      return at;
    }
    const next = tokens[at + 1];
    const another =
      next?.tag === 'quote' ||
      next?.tag === 'sub' ||
      next?.tag === 'cc' ||
      (next?.tag === 'verb' && next.form === 'ing');
    if (tag === 'comma' && another) {
      return at;
    }
  }
  return tokens.length;
}

/** A noun phrase without commas: determiner to head, with "of", "in", "for" phrases, "and" and short relative clauses. */
export function simplePhrase(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first === undefined) {
    return from;
  }
  if (first.tag === 'pron') {
    return from + 1;
  }
  let at = from;
  let nominal = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { tag, lower } = token;
    if (token.quote !== first.quote && tag === 'quote' && nominal) {
      break;
    }
    if (tag === 'noun' || tag === 'name' || tag === 'num') {
      if (nominal && TIME_WORDS.has(lower) && token.capital && tokens[at - 1]!.tag !== 'poss') {
        break;
      }
      nominal = true;
    } else if (tag === 'det') {
      if (nominal && tokens[at - 1]!.tag !== 'cc' && !isLink(tokens[at - 1]!)) {
        break;
      }
    } else if (tag === 'poss') {
      nominal = false;
    } else if (tag === 'prep' || tag === 'to') {
      if (
        !nominal ||
        !(ATTACHING.has(lower) || tag === 'to') ||
        isOccasion(tokens, at) ||
        !startsPhrase(tokens[at + 1])
      ) {
        break;
      }
    } else if (tag === 'cc') {
      if (!startsPhrase(tokens[at + 1]) || lower === 'but') {
        break;
      }
    } else if (tag === 'adv') {
      if (nominal || !startsPhrase(tokens[at + 1])) {
        break;
      }
    } else if (tag === 'verb' && token.form !== 's' && token.form !== 'base') {
      if (!nominal && at > from) {
        continue;
      }
      if (!(mayDescribe(tokens, at) && tokens[at + 1]!.tag !== 'noun') || !nominal) {
        break;
      }
    } else if (tag === 'dash' && tokens[at - 1]?.end === token.start) {
    } else if (tag === 'quote' && token.quote >= 0 && at === from) {
    } else {
      break;
    }
  }
  // A phrase does not end in a word that links to the next one.
  while (at > from && (isLink(tokens[at - 1]!) || tokens[at - 1]!.tag === 'cc' || tokens[at - 1]!.tag === 'adv')) {
    at--;
  }
  return at;
}

function isLink(token: Token): boolean {
  return token.tag === 'prep' || token.tag === 'to';
}

function startsPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (STARTS.has(token.tag) || token.tag === 'pron' || (token.tag === 'verb' && token.form === 'ing'))
  );
}

/** A phrase of time or occasion at `at`: "on Tuesday", "in a statement", "Tuesday", "late on Monday", "two days later". */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  return occasionEnd(tokens, at) > at;
}

/** One past the phrase of time or occasion that begins at `at`, or `at` where there is none. */
export function occasionEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || first.quote >= 0) {
    return at;
  }
  if (first.tag === 'prep' && first.lower !== 'of' && first.lower !== 'like') {
    for (let end = at + 1; end < tokens.length && end <= at + 6; end++) {
      const { tag, lower } = tokens[end]!;
      if (TIME_WORDS.has(lower) || OCCASION_WORDS.has(lower) || (tag === 'num' && /^(?:19|20)\d\d$/.test(lower))) {
        return wholeOccasion(tokens, end + 1);
      }
      if (tag !== 'det' && tag !== 'noun' && tag !== 'num' && tag !== 'name' && tag !== 'poss' && tag !== 'adv') {
        return at;
      }
    }
    return at;
  }
  if (first.tag === 'det' || first.tag === 'num' || first.tag === 'noun' || first.tag === 'name') {
    if (
      !TIME_WORDS.has(first.lower) &&
      first.tag !== 'num' &&
      !(first.tag === 'det' && TIME_WORDS.has(tokens[at + 1]?.lower ?? ''))
    ) {
      return at;
    }
    let end = at;
    while (
      end < tokens.length &&
      (TIME_WORDS.has(tokens[end]!.lower) ||
        tokens[end]!.tag === 'num' ||
        (tokens[end]!.tag === 'det' && TIME_WORDS.has(tokens[end + 1]?.lower ?? '')))
    ) {
      end++;
    }
    const last = tokens[end - 1]!;
    return TIME_WORDS.has(last.lower) ? wholeOccasion(tokens, end) : at;
  }
  return at;
}

/** What still belongs to it: "Tuesday evening", "Feb. 3, 2026", "statement on its website", "interview with CNN". */
function wholeOccasion(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || token.quote >= 0) {
      return at;
    }
    if (TIME_WORDS.has(token.lower) || OCCASION_WORDS.has(token.lower)) {
      at++;
    } else if (token.tag === 'num' && at > 0 && tokens[at - 1]!.tag !== 'prep' && /^\d+$/.test(token.lower)) {
      at++;
    } else if (
      token.tag === 'prep' &&
      (token.lower === 'with' || token.lower === 'to' || token.lower === 'of' || token.lower === 'by')
    ) {
      const end = simplePhrase(tokens, at + 1);
      if (end === at + 1) {
        return at;
      }
      at = end;
    } else {
      const more = token.tag === 'prep' ? occasionEnd(tokens, at) : at;
      if (more === at) {
        return at;
      }
      at = more;
    }
  }
}
