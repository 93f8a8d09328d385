import { type AfterVerb, afterVerb } from './after-verb.ts';
import { clauseEnd, type Extent } from './clause-end.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { simplePhrase } from './noun-phrase.ts';
import type { Range } from './sentence-units.ts';
import type { Tag, Token } from './tokens.ts';
import { isFiniteVerb, type VerbGroup } from './verb-group.ts';

export interface RightContent {
  readonly content: Range;
  /** How the content is built, which tells how sure the find is. */
  readonly frame: 'that' | 'bare' | 'question' | 'quote' | 'infinitive' | 'object' | 'preposition' | 'as';
  readonly addressee?: Range;
  /** One past the cue: a preposition that makes the verb what it is ("called for") belongs to it. */
  readonly cueTo: number;
}

/** Words before "that" that show a clause of its own has begun. */
const FAR = 28;

/** What follows a verb as its content, by the frames that the verb takes. */
export function rightContent(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  bound: Extent,
): RightContent | undefined {
  const after = afterVerb(tokens, group.to, takes(verb, 't'));
  const make = (
    from: number,
    frame: RightContent['frame'],
    cueTo = group.to,
    past = from,
  ): RightContent | undefined => {
    const extent: Extent =
      bound === 'comma'
        ? 'comma'
        : frame === 'object' || frame === 'infinitive' || frame === 'preposition' || frame === 'as'
          ? 'close'
          : 'whole';
    const to = clauseEnd(tokens, past, extent);
    const empty = to === from + 1 && EMPTY.has(tokens[from]!.tag);
    if (to <= from || empty || (to - from < 2 && frame !== 'quote' && frame !== 'object' && frame !== 'preposition')) {
      return undefined;
    }
    return {
      content: { from, to },
      frame,
      cueTo,
      ...(after.addressee === undefined ? {} : { addressee: after.addressee }),
    };
  };
  if (takes(verb, 'c')) {
    const that = complementiser(tokens, group.to, after, verb);
    if (that !== undefined) {
      return make(that, 'that');
    }
  }
  const quoted = quoteStart(tokens, after.at) ?? (takes(verb, 'q') ? quoteAfterColon(tokens, after.at) : undefined);
  if (quoted !== undefined && (takes(verb, 'q') || takes(verb, 'c') || takes(verb, 'o'))) {
    return make(quoted, 'quote');
  }
  const next = tokens[after.at];
  if (next === undefined) {
    return undefined;
  }
  return (
    question(tokens, after, verb, make) ??
    infinitive(tokens, group, after, verb, make) ??
    prepositional(tokens, group, after, verb, make) ??
    bareClause(tokens, after, verb, make) ??
    objectOf(tokens, group, after, verb, make)
  );
}

/** Whose object is always somebody who is said to have done something. */
const ALWAYS_OF = new Set(['accuse', 'blame', 'congratulate', 'thank']);
/** "claimed responsibility" says something, "claimed the prize" does not. */
const CLAIMED = new Set(['responsibility', 'credit', 'victory', 'success', 'innocence', 'ignorance']);

/** Words that alone are no content. */
const EMPTY: ReadonlySet<Tag> = new Set<Tag>(['to', 'prep', 'cc', 'sub', 'adv', 'wh', 'det']);

/** Builds the content from a token on; `past` is where the search for its end begins. */
type Make = (from: number, frame: RightContent['frame'], cueTo?: number, past?: number) => RightContent | undefined;

/**
 * The "that" of the content: right behind the verb, or behind adverbials, addressee or object, unless a clause or another
 * participle begins before it. The "that" of a noun ("an earthquake that hit …") is none.
 */
function complementiser(
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
      return undefined;
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
      (comma && token.tag === 'verb' && token.form === 'ing')
    ) {
      return undefined;
    }
    comma ||= token.tag === 'comma';
  }
  return undefined;
}

/** Adverbials before "that" may be longer than those that are known: "said in the frankest words yet that". */
function skippable(first: Token): boolean {
  return first.tag === 'prep' || first.tag === 'to' || first.tag === 'adv' || first.tag === 'comma';
}

/** Where a quotation opens, directly or after a comma or colon. */
function quoteStart(tokens: readonly Token[], at: number): number | undefined {
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
function quoteAfterColon(tokens: readonly Token[], from: number): number | undefined {
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

function question(
  tokens: readonly Token[],
  after: AfterVerb,
  verb: ReportingVerb,
  make: Make,
): RightContent | undefined {
  const next = tokens[after.at]!;
  if (next.lower === 'whether' || (next.lower === 'if' && takes(verb, 'w'))) {
    return takes(verb, 'w') || takes(verb, 'c') ? make(after.at, 'question') : undefined;
  }
  return next.tag === 'wh' && (takes(verb, 'w') || takes(verb, 'c')) && next.lower !== 'who'
    ? make(after.at, 'question')
    : undefined;
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.tag !== 'to') {
    return false;
  }
  let next = at + 1;
  while (tokens[next]?.tag === 'adv') {
    next++;
  }
  const word = tokens[next];
  if (word?.tag === 'noun' && word.form === undefined && !word.capital && !word.lower.endsWith('s')) {
    // A verb that no list has: "to disconnect from her mother".
    const object = tokens[next + 1]?.tag;
    return object === 'det' || object === 'pron' || object === 'prep' || object === 'name' || object === 'to';
  }
  return (
    word !== undefined &&
    (word.form === 'base' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do') &&
    word.tag !== 'name'
  );
}

function infinitive(
  tokens: readonly Token[],
  group: VerbGroup,
  after: AfterVerb,
  verb: ReportingVerb,
  make: Make,
): RightContent | undefined {
  if (takes(verb, 'i') && isInfinitive(tokens, after.at)) {
    return make(after.at, 'infinitive');
  }
  if (!takes(verb, 'x')) {
    return undefined;
  }
  // "urged Iran to stop", "called on both sides to", "told him not to".
  let from = group.to;
  let cueTo = group.to;
  const first = tokens[from];
  if (
    first !== undefined &&
    (first.lower === 'on' || first.lower === 'upon' || first.lower === 'for') &&
    verb.prepositions.includes(first.lower)
  ) {
    from++;
    cueTo++;
  }
  const end = simplePhrase(tokens, from);
  const to = tokens[end]?.lower === 'not' ? end + 1 : end;
  return end > from && isInfinitive(tokens, to) ? make(from, 'infinitive', cueTo) : undefined;
}

/** The "as" of "described the talks of today as", or of "which it describes as". */
function asAfter(tokens: readonly Token[], from: number): number | undefined {
  const end = simplePhrase(tokens, from);
  for (let at = end; at < tokens.length && at < end + 7; at++) {
    const { lower, tag } = tokens[at]!;
    if (lower === 'as') {
      return at;
    }
    if (tag === 'comma' || tag === 'stop' || tag === 'colon' || isFiniteVerb(tokens, at)) {
      return undefined;
    }
  }
  return undefined;
}

function prepositional(
  tokens: readonly Token[],
  group: VerbGroup,
  after: AfterVerb,
  verb: ReportingVerb,
  make: Make,
): RightContent | undefined {
  const { prepositions } = verb;
  const next = tokens[after.at]!;
  if (takes(verb, 's')) {
    const end = asAfter(tokens, group.to);
    if (end !== undefined) {
      return make(group.to, 'as', group.to, end + 1);
    }
  }
  if (prepositions.length === 0) {
    return undefined;
  }
  const direct = tokens[group.to];
  if (direct !== undefined && prepositions.includes(direct.lower) && !takes(verb, 'a') && !takes(verb, 'r')) {
    const particle = verb.lemma === 'call';
    return make(particle ? group.to + 1 : group.to, 'preposition', particle ? group.to + 1 : group.to);
  }
  if (prepositions.includes(next.lower) && !takes(verb, 'a') && !takes(verb, 'r')) {
    return make(after.at, 'preposition');
  }
  if (takes(verb, 'a')) {
    if (
      ALWAYS_OF.has(verb.lemma) &&
      (next.tag === 'det' || next.tag === 'name' || next.tag === 'noun' || next.tag === 'pron')
    ) {
      return make(group.to, 'preposition');
    }
    const end = simplePhrase(tokens, group.to);
    for (let at = group.to + 1; at <= end && at < tokens.length; at++) {
      if (prepositions.includes(tokens[at]!.lower)) {
        return make(group.to, 'preposition');
      }
    }
  }
  return undefined;
}

const NO_CLAUSE: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'colon',
  'cc',
  'wh',
  'to',
  'modal',
  'be',
  'have',
  'do',
]);
const CLAUSE_OPENERS = new Set(['if', 'although', 'while', 'once', 'since', 'until', 'before', 'after', 'unless']);

function bareClause(
  tokens: readonly Token[],
  after: AfterVerb,
  verb: ReportingVerb,
  make: Make,
): RightContent | undefined {
  if (!takes(verb, 'b')) {
    return undefined;
  }
  const first = tokens[after.at]!;
  if (NO_CLAUSE.has(first.tag) || (first.tag === 'sub' && !CLAUSE_OPENERS.has(first.lower))) {
    return undefined;
  }
  const found = make(after.at, 'bare');
  for (let at = after.at + 1; found !== undefined && at < found.content.to; at++) {
    if (isFiniteVerb(tokens, at)) {
      return found;
    }
  }
  // Whatever follows "said" is said, also where no verb of it was recognised.
  return verb.lemma === 'say' &&
    (first.tag === 'det' || first.tag === 'name' || first.tag === 'noun' || first.tag === 'pron')
    ? found
    : undefined;
}

function objectOf(
  tokens: readonly Token[],
  group: VerbGroup,
  after: AfterVerb,
  verb: ReportingVerb,
  make: Make,
): RightContent | undefined {
  const at = group.to;
  const first = tokens[at];
  if (first === undefined || first.quote >= 0) {
    return undefined;
  }
  if (verb.lemma === 'call') {
    // "called the raid a crime", "calling it unlawful", "called Smith “weak”".
    const end = simplePhrase(tokens, at);
    const rest = tokens[end];
    const named = first.tag === 'pron' || first.tag === 'det' || first.tag === 'name';
    const judged =
      rest !== undefined && (rest.tag === 'det' || rest.quote >= 0 || (first.tag === 'pron' && rest.tag === 'noun'));
    return named && judged ? make(at, 'object') : undefined;
  }
  const limited =
    verb.lemma === 'claim' ? CLAIMED.has(first.lower) : verb.lemma === 'decline' && first.lower === 'comment';
  if (!limited && !takes(verb, 'o')) {
    return undefined;
  }
  const starts =
    first.tag === 'det' ||
    first.tag === 'noun' ||
    first.tag === 'name' ||
    first.tag === 'num' ||
    first.tag === 'pron' ||
    (first.tag === 'verb' && first.form === 'ing');
  return starts && after.addressee === undefined ? make(at, 'object') : undefined;
}
