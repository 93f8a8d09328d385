import { words } from '../../recognise/names/lexicon/words.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd, clauseFollows, trimEnd } from './clause-end.ts';
import { INFINITIVE_NOUNS, NOUN_PREPOSITIONS, nounStance } from './lexicon/reporting-nouns.ts';
import { phraseAfter, simplePhrase, withAppositions } from './noun-phrase.ts';
import type { Range } from './sentence-units.ts';
import type { Token } from './tokens.ts';
import { isFiniteVerb } from './verb-group.ts';

const AT_START = { left: true, negated: false, speech: true, dependent: false, stance: 'assert' } as const;

/** "According to X, …", "…, according to X", "in the words of X". */
export function prepositionalCandidate(tokens: readonly Token[], at: number): Candidate | undefined {
  const length = prepositionLength(tokens, at);
  if (length === 0 || tokens[at]!.quote >= 0) {
    return undefined;
  }
  const from = at + length;
  const opening = at === 0 || (at === 1 && tokens[0]!.tag !== 'noun') || leadsIn(tokens, at);
  const to = sourceEnd(tokens, from, opening);
  if (to === from) {
    return undefined;
  }
  const cue = { from: at, to: from };
  const source = { from, to };
  const comma = tokens[to];
  if (opening && comma !== undefined && comma.tag !== 'stop') {
    const begin = comma.tag === 'comma' ? to + 1 : to;
    const end = clauseEnd(tokens, begin, 'whole');
    return end > begin
      ? { kind: 'preposition', cue, source, contents: [{ from: begin, to: end }], ...AT_START, lead: at }
      : undefined;
  }
  const left = { from: 0, to: trimEnd(tokens, 0, at) };
  if (left.to === 0) {
    return undefined;
  }
  const rest = comma?.tag === 'comma' ? to + 1 : undefined;
  const end = rest === undefined ? 0 : clauseEnd(tokens, rest, 'whole');
  const next = rest === undefined ? undefined : tokens[rest];
  const goesOn =
    rest !== undefined &&
    end - rest > 2 &&
    next !== undefined &&
    next.tag !== 'cc' &&
    next.tag !== 'wh' &&
    next.tag !== 'sub' &&
    !(next.tag === 'verb' && next.form === 'ing');
  const contents: Range[] = goesOn ? [left, { from: rest!, to: end }] : [left];
  return { kind: 'preposition', cue, source, contents, ...AT_START, lead: at };
}

/** "But according to X, …", "In 2024, according to X, …": nothing that could be the content stands before it. */
function leadsIn(tokens: readonly Token[], at: number): boolean {
  for (let before = 0; before < at; before++) {
    if (isFiniteVerb(tokens, before) || tokens[before]!.quote >= 0) {
      return false;
    }
  }
  return at <= 3;
}

function prepositionLength(tokens: readonly Token[], at: number): number {
  const word = (offset: number) => tokens[at + offset]?.lower;
  if (word(0) === 'according' && word(1) === 'to') {
    return 2;
  }
  if (
    word(0) === 'in' &&
    word(1) === 'the' &&
    (word(2) === 'words' || word(2) === 'view' || word(2) === 'opinion') &&
    word(3) === 'of'
  ) {
    return 4;
  }
  return word(0) === 'as' && word(1) === 'per' ? 2 : 0;
}

/** The source of a preposition, with its appositions; where it opens the sentence, the clause must be left over. */
function sourceEnd(tokens: readonly Token[], from: number, opening: boolean): number {
  const simple = simplePhrase(tokens, from);
  if (!opening) {
    return simple === from ? from : withAppositions(tokens, extend(tokens, simple));
  }
  const to = phraseAfter(tokens, from, true);
  const next = tokens[to];
  if (next?.tag === 'verb' && next.form === 'past') {
    // "According to a poll released Monday, …"
    const end = extend(tokens, to);
    return tokens[end]?.tag === 'comma' ? end : simple;
  }
  const ends =
    next === undefined || next.tag === 'stop' || next.tag === 'colon' || next.tag === 'adv' || isFiniteVerb(tokens, to);
  // "According to X, the mayor, a doctor, said …": what stands between the commas is the subject of the clause.
  const subject = next?.tag === 'comma' && to + 1 < tokens.length && isFiniteVerb(tokens, to + 1);
  if (ends || subject) {
    return simple;
  }
  return extend(tokens, to);
}

/** What still describes the source: "officials briefed on the talks", "a report released Monday". */
function extend(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const { tag, quote, lower } = tokens[at]!;
    if (
      tag === 'comma' ||
      tag === 'stop' ||
      tag === 'colon' ||
      tag === 'dash' ||
      (tag === 'cc' && clauseFollows(tokens, at + 1)) ||
      quote >= 0 ||
      lower === 'that' ||
      (isFiniteVerb(tokens, at) && tokens[at]!.form !== 'past')
    ) {
      break;
    }
    at++;
  }
  return at;
}

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
  const source = possessor(tokens, at);
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
  const until = next.lower === 'that' ? beforeMainVerb(tokens, from, to) : to;
  const last = tokens[until - 1];
  if (until - from < 2 || (last !== undefined && STRANDED.has(last.lower))) {
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
    if (group >= 0 && isFiniteVerb(tokens, at) && !inGroup(tokens, group, at)) {
      return at;
    }
    if (isFiniteVerb(tokens, at) || group >= 0) {
      group = at;
    }
  }
  return to;
}

/** Is the verb at `at` of one group with the one at `before`: "was rigged", "had not been told"? */
function inGroup(tokens: readonly Token[], before: number, at: number): boolean {
  const { tag } = tokens[before]!;
  const auxiliary = tag === 'modal' || tag === 'be' || tag === 'have' || tag === 'do';
  return auxiliary && tokens.slice(before + 1, at).every(token => token.tag === 'adv');
}

/** "the claim that was made": the "that" is the subject of the clause. */
function relativeThat(tokens: readonly Token[], that: number): boolean {
  return that + 1 < tokens.length && isFiniteVerb(tokens, that + 1);
}

/** "its", "Israel’s", "the premier’s" before the noun. */
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
  return from >= 0 ? { from, to: at } : undefined;
}

const DISTANCING = words('reportedly allegedly purportedly supposedly apparently');

/** "reportedly": the outlet keeps its distance without naming anybody. */
export function adverbCandidate(tokens: readonly Token[], at: number): Candidate | undefined {
  const token = tokens[at]!;
  if (!DISTANCING.has(token.lower) || token.quote >= 0) {
    return undefined;
  }
  const to = trimEnd(tokens, 0, clauseEnd(tokens, at, 'close'));
  if (to < 4) {
    return undefined;
  }
  return {
    kind: 'adverb',
    cue: { from: at, to: at + 1 },
    contents: [{ from: clauseStart(tokens, at), to }],
    left: false,
    lead: at,
    stance: 'likely',
    negated: false,
    speech: true,
    dependent: false,
  };
}

function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0) {
    const { tag, quote } = tokens[from - 1]!;
    if (quote < 0 && (tag === 'colon' || tag === 'sub' || tag === 'dash')) {
      break;
    }
    from--;
  }
  return from;
}
