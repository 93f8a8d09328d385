import type { Tag } from './lexeme.ts';
import { takes } from './lexicon/reporting-verbs.ts';
import { simplePhrase } from './phrase.ts';
import type { RightContent, Saying } from './saying.ts';
import type { Token } from './token.ts';
import { isFiniteVerb } from './verb-group.ts';

/** Whose object is always somebody who is said to have done something. */
const ALWAYS_OF = new Set(['accuse', 'blame', 'congratulate', 'thank']);

/** "claimed responsibility" says something, "claimed the prize" does not. */
const CLAIMED = new Set(['responsibility', 'credit', 'victory', 'success', 'innocence', 'ignorance']);

/** What something is called by one word: "called the remarks unacceptable". */
const JUDGING =
  /(?:able|ible|ous|ful|less|ive|(?:^|un)fair|false|wrong|(?:^|dis)honest|racist|sexist|unfit|corrupt|illegal|criminal|insane|crazy|stupid|weak|legal|insulting|disgusting|shocking|appalling|disturbing|troubling|misleading)$/;

/** Words that alone are no content. */
export const EMPTY: ReadonlySet<Tag> = new Set<Tag>(['to', 'prep', 'cc', 'sub', 'adv', 'wh', 'det']);

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.tag !== 'to') {
    return false;
  }
  let next = at + 1;
  while (tokens[next]?.tag === 'adv') {
    next++;
  }
  const word = tokens[next];
  if (word?.tag === 'quote') {
    // "vowed to “drain the swamp”"
    return true;
  }
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

export function infinitive({ tokens, group, after, verb, make }: Saying): RightContent | undefined {
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

export function prepositional({ tokens, group, after, verb, make }: Saying): RightContent | undefined {
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

/** "at least 60 cases", "up to 400 fighters". */
function isLeast(tokens: readonly Token[], at: number): boolean {
  const start = `${tokens[at]!.lower} ${tokens[at + 1]?.lower}`;
  return tokens[at + 2]?.tag === 'num'
    ? /^(?:at (?:least|most)|more than|fewer than|less than)$/.test(start)
    : start === 'up to';
}

/** "put the number of dead at 34": the number makes it something that is said. */
function putAtNumber(tokens: readonly Token[], from: number): boolean {
  const end = simplePhrase(tokens, from);
  return tokens
    .slice(from + 1, end + 8)
    .some(({ lower }, index) => lower === 'at' && followsNumber(tokens, from + 2 + index));
}

function followsNumber(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some(({ tag }) => tag === 'num');
}

export function objectOf({ tokens, group, after, verb, make }: Saying): RightContent | undefined {
  // "announced on Tuesday the first flight"
  const at = after.addressee === undefined ? after.at : group.to;
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
      (end - at > 2 && JUDGING.test(tokens[end - 1]!.lower)) ||
      (rest !== undefined &&
        (rest.tag === 'det' ||
          rest.quote >= 0 ||
          (first.tag === 'pron' && rest.tag === 'noun') ||
          (rest.tag === 'verb' && rest.form === 'ing')));
    return named && judged ? make(at, 'object') : undefined;
  }
  if (verb.lemma === 'put') {
    return putAtNumber(tokens, at) ? make(at, 'object') : undefined;
  }
  const limited =
    verb.lemma === 'claim' ? CLAIMED.has(first.lower) : verb.lemma === 'decline' && first.lower === 'comment';
  if (!limited && !takes(verb, 'o')) {
    return undefined;
  }
  const starts =
    first.lower === 'having' ||
    first.lower === 'being' ||
    isLeast(tokens, at) ||
    first.tag === 'det' ||
    first.tag === 'noun' ||
    first.tag === 'name' ||
    first.tag === 'num' ||
    first.tag === 'pron' ||
    (first.tag === 'verb' && first.form === 'ing');
  return starts && after.addressee === undefined ? make(at, 'object') : undefined;
}
