import { nounStance } from './lexicon/reporting-nouns.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, mayDescribe } from './verb-group.ts';

/** `whole`: a reported clause, with what depends on it; `close`: an object or infinitive; `comma`: ends at the first comma. */
export type Extent = 'whole' | 'close' | 'comma';

const CONTRASTING = new Set(['while', 'although', 'though', 'whereas']);

/** One past the last token of a content that begins at `from`. Words inside quotation marks never end it. */
export function clauseEnd(tokens: readonly Token[], from: number, extent: Extent): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quote >= 0) {
      if (extent === 'comma' && at > from && closesAtComma(tokens, at)) {
        return at + 1;
      }
      continue;
    }
    if (token.tag === 'stop' || token.tag === 'colon') {
      break;
    }
    if (token.lower === 'according' && tokens[at + 1]?.tag === 'to') {
      break;
    }
    if (at > from && token.tag === 'comma' && endsAtComma(tokens, at, extent)) {
      break;
    }
    if (at > from && extent === 'close' && token.tag === 'sub' && CLOSING.has(token.lower) && closes(tokens, at)) {
      break;
    }
    if (
      at > from &&
      extent === 'close' &&
      (token.lower === 'and' || token.lower === 'but') &&
      at + 1 < tokens.length &&
      startsAnother(tokens, at + 1) &&
      !sharesHave(tokens, from, at + 1)
    ) {
      break;
    }
  }
  return trimEnd(tokens, from, at);
}

/** "…, who calls it “rigged,” told": the comma of the clause stands inside the closing mark. */
export function closesAtComma(tokens: readonly Token[], mark: number): boolean {
  const { tag, quote } = tokens[mark]!;
  const inside = tokens[mark - 1];
  return tag === 'quote' && inside?.tag === 'comma' && inside.quote === quote && tokens[mark + 1]?.quote !== quote;
}

/** "calling it a lie and threatening to sue", "blamed the guards and left": another verb of the same subject. */
function startsAnother(tokens: readonly Token[], at: number): boolean {
  const { form, tag, reporting } = tokens[at]!;
  return (
    (isFiniteVerb(tokens, at) && form !== 'base') ||
    (tag === 'verb' && form === 'ing' && reporting?.verb.speech === true)
  );
}

/** "claimed to have downed a drone and captured its crew": a second participle behind the same "to have". */
function sharesHave(tokens: readonly Token[], from: number, at: number): boolean {
  const { form, reporting } = tokens[at]!;
  return (
    tokens[from]?.tag === 'to' &&
    tokens[from + 1]?.tag === 'have' &&
    (form === 'past' || form === 'participle') &&
    reporting?.verb.speech !== true
  );
}

/** "as a key player" goes on, "as the envoy left" does not. */
function closes(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower !== 'as' || clauseFollows(tokens, at + 1);
}

const CLOSING = new Set(['because', 'although', 'though', 'while', 'whereas', 'after', 'as', 'when']);

function endsAtComma(tokens: readonly Token[], comma: number, extent: Extent): boolean {
  const next = tokens[comma + 1];
  if (next === undefined || extent === 'comma') {
    return true;
  }
  if (CONTRASTING.has(next.lower) || next.lower === 'citing' || commentsOnIt(tokens, comma + 1)) {
    return true;
  }
  if (extent === 'whole') {
    return false;
  }
  if (next.tag === 'det' || next.tag === 'name' || next.tag === 'noun' || next.tag === 'num') {
    return newClause(tokens, comma + 1);
  }
  if (next.tag === 'cc') {
    return next.lower === 'but' || (tokens[comma + 2]?.tag !== 'to' && clauseFollows(tokens, comma + 2));
  }
  return (
    next.tag === 'sub' || (next.tag === 'verb' && next.form === 'ing') || next.tag === 'adv' || next.tag === 'pron'
  );
}

/** "…, a claim that residents dispute", "…, an allegation he denies": the outlet's word on what was said. */
function commentsOnIt(tokens: readonly Token[], at: number): boolean {
  const [article, noun, next] = tokens.slice(at, at + 3);
  return (
    (article?.lower === 'a' || article?.lower === 'an') &&
    noun !== undefined &&
    nounStance(noun.lower) !== undefined &&
    (next?.lower === 'that' ||
      next?.lower === 'which' ||
      next?.tag === 'name' ||
      next?.tag === 'pron' ||
      next?.tag === 'det')
  );
}

/** A phrase with a verb of its own after the comma begins another clause, an apposition with "that" or "who" does not. */
function newClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 14; at++) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'comma' || tag === 'stop' || tag === 'colon' || tag === 'wh' || lower === 'that' || tag === 'quote') {
      return false;
    }
    if (isFiniteVerb(tokens, at) && !mayDescribe(tokens, at)) {
      return true;
    }
  }
  return false;
}

/** Is there a finite verb soon, before another comma? */
export function clauseFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 12; at++) {
    const { tag } = tokens[at]!;
    if (tag === 'comma' || tag === 'stop' || tag === 'colon') {
      return false;
    }
    if (isFiniteVerb(tokens, at)) {
      return true;
    }
  }
  return false;
}

/** Without the comma, dash or conjunction at its end. */
export function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from) {
    const { tag, quote } = tokens[end - 1]!;
    if (quote >= 0 || (tag !== 'comma' && tag !== 'dash' && tag !== 'cc' && tag !== 'colon' && tag !== 'stop')) {
      break;
    }
    end--;
  }
  return end;
}
