import { inflect } from '../../recognise/lexicon/inflect.ts';
import { words } from '../../recognise/names/lexicon/words.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';
import type { Tag } from './lexeme.ts';
import { INFINITIVE_NOUNS, NOUN_PREPOSITIONS, nounStance } from './lexicon/reporting-nouns.ts';
import { takes } from './lexicon/reporting-verbs.ts';
import { simplePhrase } from './phrase.ts';
import type { Range } from './range.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, mayDescribe, verbGroup } from './verb-group.ts';

/** "a demand that Israel has insisted upon": the "that" is an object, and nothing is reported. */
const STRANDED = words('upon on to for of with about from');

const NO_SOURCE = words('a an the some any such no this that these those');

/** "its claim that …", "a warning of …", "Israel’s demand for …", "allegations that …". */
export function nounCandidate(tokens: readonly Token[], at: number): Candidate | undefined {
  const token = tokens[at]!;
  const stance = token.tag === 'noun' ? nounStance(token.lower) : undefined;
  if (stance === undefined || token.quote >= 0) {
    return undefined;
  }
  const next = tokens[at + 1];
  if (next === undefined) {
    return undefined;
  }
  const source = possessor(tokens, at) ?? (next.lower === 'that' ? whoGives(tokens, at) : undefined);
  let from: number | undefined;
  if (next.lower === 'that' && !relativeThat(tokens, at + 1)) {
    from = at + 1;
  } else if (
    source !== undefined &&
    next.tag === 'to' &&
    INFINITIVE_NOUNS.has(token.lower) &&
    tokens[at + 2]?.form === 'base'
  ) {
    from = at + 1;
  } else if (source !== undefined && NOUN_PREPOSITIONS.get(token.lower)?.includes(next.lower) === true) {
    from = at + 1;
  }
  if (from === undefined) {
    return undefined;
  }
  const simple = next.tag === 'prep' ? simplePhrase(tokens, from + 1) : from;
  // "its demand for payment was refused": the phrase ends before the verb of its sentence.
  const to =
    simple > from && simple < tokens.length && isFiniteVerb(tokens, simple) ? simple : clauseEnd(tokens, from, 'close');
  const until =
    next.lower === 'that'
      ? beforeMainVerb(tokens, from, to)
      : next.tag === 'to'
        ? beforeFiniteVerb(tokens, from, to)
        : to;
  const last = tokens[until - 1];
  if (
    until - from < 2 ||
    (last !== undefined && (STRANDED.has(last.lower) || lacksObject(last))) ||
    strands(tokens, from, until)
  ) {
    return undefined;
  }
  return {
    kind: 'noun',
    cue: { from: at, to: at + 1 },
    ...(source === undefined ? {} : { source }),
    contents: [{ from, to: until }],
    left: false,
    lead: source?.from ?? at,
    stance,
    negated: false,
    speech: true,
    dependent: false,
  };
}

/** "the claim that the vote was rigged drew criticism": up to a second verb that nothing joins to the first. */
function beforeMainVerb(tokens: readonly Token[], from: number, to: number): number {
  let group = -1;
  for (let at = from + 1; at < to; at++) {
    const { tag, quote, lower } = tokens[at]!;
    if (quote < 0 && (tag === 'cc' || tag === 'sub' || tag === 'wh' || tag === 'comma' || lower === 'that')) {
      return to;
    }
    const verbal = tag === 'modal' || tag === 'be' || tag === 'have' || tag === 'do' || tag === 'verb' || tag === 'adv';
    if (!verbal || tag === 'adv') {
      continue;
    }
    if (group >= 0 && isFiniteVerb(tokens, at) && !inGroup(tokens, group, at) && !describesHere(tokens, at, to)) {
      return at;
    }
    if (isFiniteVerb(tokens, at) || group >= 0) {
      group = at;
    }
  }
  return to;
}

/** "his refusal to accept the result was “shameful”": up to the verb of which the noun is the subject. */
function beforeFiniteVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const { tag, quote, lower } = tokens[at]!;
    if (quote >= 0 || tag === 'sub' || tag === 'wh' || tag === 'comma' || lower === 'that') {
      return to;
    }
    if (isFiniteVerb(tokens, at) && !BEFORE_ADJECTIVE.has(tokens[at - 1]!.tag)) {
      return at;
    }
  }
  return to;
}

/** "sold food meant for prisoners was": with a plain verb still to come this one only describes the noun before it. */
function describesHere(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    tokens[at - 1]!.tag === 'noun' &&
    mayDescribe(tokens, at) &&
    tokens.slice(at + 1, to).some(({ tag }) => tag === 'be' || tag === 'have' || tag === 'modal')
  );
}

/** What stands before a participle that describes: "against perceived threats". */
const BEFORE_ADJECTIVE: ReadonlySet<Tag> = new Set<Tag>(['cc', 'prep', 'det', 'poss', 'to', 'adv']);

/** "a demand that the president has rejected": the "that" is what was rejected. */
function lacksObject({ tag, reporting }: Token): boolean {
  return tag === 'verb' && reporting !== undefined && takes(reporting.verb, 'o');
}

/** Is the verb at `at` of one group with the one at `before`: "was rigged", "had not been told"? */
function inGroup(tokens: readonly Token[], before: number, at: number): boolean {
  const { tag } = tokens[before]!;
  const auxiliary = tag === 'modal' || tag === 'be' || tag === 'have' || tag === 'do';
  return auxiliary && tokens.slice(before + 1, at).every(token => token.tag === 'adv');
}

/** "a demand that Israel has insisted upon as a condition": the object of the preposition stands before. */
function strands(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to - 1).some(({ lower, quote }, index) => {
    const next = tokens[from + index + 1]!;
    return quote < 0 && STRANDED.has(lower) && (next.lower === 'as' || next.tag === 'comma');
  });
}

/** "the claim that was made": the "that" is the subject of the clause. */
function relativeThat(tokens: readonly Token[], that: number): boolean {
  return that + 1 < tokens.length && isFiniteVerb(tokens, that + 1);
}

/** "Democrats raised concerns that …", "he made the false claim that …": the subject of the verb that does no more than give it. */
function whoGives(tokens: readonly Token[], noun: number): Range | undefined {
  let at = noun - 1;
  while (at >= 0 && noun - at < 5 && ['noun', 'adv', 'num', 'det'].includes(tokens[at]!.tag)) {
    at--;
  }
  const verb = tokens[at];
  if (verb?.tag !== 'verb' || !GIVING.has(verb.lower)) {
    return undefined;
  }
  const { from, finite, passive } = verbGroup(tokens, at);
  const subject = finite && !passive ? subjectBefore(tokens, from) : undefined;
  return subject === undefined ? undefined : { from: subject.from, to: subject.to };
}

const GIVING: ReadonlySet<string> = new Set(
  [
    'raise voice issue float spread share push promote deliver release publish harbour harbor renew echo',
    'make/made/made cast/cast/cast give/gave/given hold/held/held send/sent/sent',
  ]
    .join(' ')
    .split(' ')
    .flatMap(entry => inflect(entry).map(([form]) => form)),
);

/** "its", "Israel’s", "the premier’s" before the noun, as whole as "its" is. */
function possessor(tokens: readonly Token[], noun: number): Range | undefined {
  let at = noun - 1;
  while (
    at >= 0 &&
    (tokens[at]!.tag === 'noun' || tokens[at]!.tag === 'adv' || tokens[at]!.tag === 'num') &&
    noun - at < 4
  ) {
    at--;
  }
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  if (token.tag === 'det') {
    return NO_SOURCE.has(token.lower) || !/^(?:its|his|her|their|our|my)$/.test(token.lower)
      ? undefined
      : { from: at, to: at + 1 };
  }
  if (token.tag !== 'poss') {
    return undefined;
  }
  let from = at - 1;
  while (
    from > 0 &&
    (tokens[from - 1]!.tag === 'name' || tokens[from - 1]!.tag === 'noun' || tokens[from - 1]!.tag === 'det')
  ) {
    from--;
    if (tokens[from]!.tag === 'det') {
      break;
    }
  }
  return from >= 0 ? { from, to: at + 1 } : undefined;
}
