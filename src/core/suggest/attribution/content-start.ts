import type { AfterVerb } from './after-verb.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import type { Token } from './token.ts';
import { isFiniteVerb } from './verb-group.ts';

/** Words before "that" that show a clause of its own has begun. */
const FAR = 28;

/**
 * The "that" of the content: right behind the verb, or behind adverbials, addressee or object, unless a clause or another
 * participle begins before it. The "that" of a noun ("an earthquake that hit …") is none.
 */
export function complementiser(
  tokens: readonly Token[],
  from: number,
  after: AfterVerb,
  verb: ReportingVerb,
): number | undefined {
  const reach = takes(verb, 't') || takes(verb, 'o') || takes(verb, 'x') || after.addressee !== undefined;
  let comma = false;
  for (let at = from; at < tokens.length && at < from + FAR; at++) {
    const token = tokens[at]!;
    if (token.quote >= 0 && token.quote !== tokens[from - 1]!.quote) {
      const end = shortQuotation(tokens, at);
      if (end === undefined || tokens[from]!.tag !== 'prep') {
        return undefined;
      }
      // "concluded with “high confidence” that"
      at = end - 1;
      continue;
    }
    if (token.lower === 'that') {
      const previous = tokens[at - 1]!;
      const relative =
        at > from && at + 1 < tokens.length && isFiniteVerb(tokens, at + 1) && tokens[at + 1]!.lower !== 'is';
      const near = at <= after.at || reach || comma || skippable(tokens[from]!);
      return tokens[at + 1] === undefined ||
        relative ||
        !near ||
        previous.tag === 'prep' ||
        previous.tag === 'cc' ||
        (comma && previous.tag !== 'comma')
        ? undefined
        : at;
    }
    if (
      isFiniteVerb(tokens, at) ||
      token.tag === 'stop' ||
      token.tag === 'colon' ||
      token.tag === 'sub' ||
      (token.tag === 'to' && tokens[at + 1]?.form === 'base') ||
      (token.tag === 'verb' && token.form === 'ing' && (comma || token.reporting !== undefined))
    ) {
      return undefined;
    }
    comma ||= token.tag === 'comma';
  }
  return undefined;
}

/** One past a quotation of a few words that begins at `at`. */
function shortQuotation(tokens: readonly Token[], at: number): number | undefined {
  let end = at;
  while (tokens[end]?.quote === tokens[at]!.quote) {
    end++;
  }
  return end - at <= 6 ? end : undefined;
}

/** Adverbials before "that" may be longer than those that are known: "said in the frankest words yet that". */
function skippable(first: Token): boolean {
  return first.tag === 'prep' || first.tag === 'to' || first.tag === 'adv' || first.tag === 'comma';
}

/** Where a quotation opens, directly or after a comma or colon. */
export function quoteStart(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  if (token.quote >= 0) {
    return at;
  }
  const next = tokens[at + 1];
  return (token.tag === 'comma' || token.tag === 'colon') &&
    next !== undefined &&
    next.quote >= 0 &&
    next.tag === 'quote'
    ? at + 1
    : undefined;
}

/** "tweeted from his own account: “…”": a quotation behind a colon, with no verb before it. */
export function quoteAfterColon(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < tokens.length && at < from + FAR / 2; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (token.tag === 'colon' && next?.tag === 'quote' && next.quote >= 0) {
      return at + 1;
    }
    if (token.quote >= 0 || token.tag === 'colon' || token.tag === 'stop' || isFiniteVerb(tokens, at)) {
      return undefined;
    }
  }
  return undefined;
}
