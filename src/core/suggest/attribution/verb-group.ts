import { NEGATIONS, TIME_WORDS } from '../../recognise/lexicon/closed-class.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';

export interface VerbGroup extends Range {
  /** Index of the full verb. */
  readonly head: number;
  readonly negated: boolean;
  readonly modal: string | undefined;
  readonly passive: boolean;
  /** False for a participle or infinitive that stands alone. */
  readonly finite: boolean;
}

const MODAL_LIKE = new Set(['going', 'set', 'expected']);

/** The full verb at `head` with its auxiliaries, negation and the adverbs between them, to the left. */
export function verbGroup(tokens: readonly Token[], head: number): VerbGroup {
  let from = head;
  let negated = false;
  let modal: string | undefined;
  let passive = false;
  let perfect = false;
  let progressive = false;
  let infinitive = false;
  for (let at = head - 1; at >= 0; at--) {
    const { tag, lower, quote } = tokens[at]!;
    if (quote !== tokens[head]!.quote) {
      break;
    }
    if (tag === 'adv') {
      negated ||= NEGATIONS.has(lower);
      continue;
    }
    if (tag === 'modal' || tag === 'do') {
      modal ??= tag === 'modal' ? lower : undefined;
      negated ||= lower.endsWith("n't") || lower === 'cannot';
    } else if (tag === 'be') {
      passive ||= !perfect && isPast(tokens[head]!);
      progressive ||= tokens[head]!.form === 'ing';
      negated ||= lower.endsWith("n't");
    } else if (tag === 'have') {
      perfect = true;
      negated ||= lower.endsWith("n't");
    } else if (tag === 'to') {
      infinitive = true;
    } else if (MODAL_LIKE.has(lower) && infinitive) {
      // "is going to say"
    } else {
      break;
    }
    from = at;
  }
  // "neither confirmed nor denied"
  negated ||= tokens[from - 1]?.lower === 'nor';
  const form = tokens[head]!.form;
  const finite =
    form === 'past' || form === 'preterite' || form === 's' || from < head
      ? !(infinitive && from === head - 1)
      : form === 'base';
  return {
    from,
    to: head + 1 + tokens[head]!.rest,
    head,
    negated,
    modal,
    passive,
    finite: finite && (form !== 'ing' || progressive),
  };
}

function isPast(token: Token): boolean {
  return token.form === 'past' || token.form === 'participle';
}

/** Does a clause's own verb stand at this token: a finite full verb or an auxiliary? */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.tag === 'modal' || token.tag === 'do' || token.tag === 'have') {
    return token.lower !== 'having' && token.lower !== 'doing';
  }
  if (token.tag === 'be') {
    return token.lower !== 'being' && token.lower !== 'been' && token.lower !== 'be';
  }
  if (token.tag !== 'verb') {
    return false;
  }
  return (
    token.form === 'past' ||
    token.form === 'preterite' ||
    token.form === 's' ||
    (token.form === 'base' && tokens[at - 1]?.tag !== 'to')
  );
}

/** A past form after a noun and before a preposition may only describe that noun: "a man wounded in the attack". */
export function mayDescribe(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  return (
    token.tag === 'verb' &&
    (token.form === 'past' || token.form === 'participle') &&
    next !== undefined &&
    (next.tag === 'prep' ||
      next.tag === 'to' ||
      next.tag === 'cc' ||
      TIME_WORDS.has(next.lower) ||
      WHEN_WHERE.has(next.lower))
  );
}

const WHEN_WHERE = new Set(['earlier', 'there', 'here', 'abroad', 'yesterday', 'today', 'overnight', 'nearby']);
