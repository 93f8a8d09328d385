import type { Candidate } from './candidate.ts';
import { clauseEnd, clauseFollows, trimEnd } from './clause-end.ts';
import { phraseAfter, simplePhrase, withAppositions } from './phrase.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
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
    const begin = comma.tag === 'comma' ? afterRelative(tokens, to + 1) : to;
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

/** "According to the daily, which cited officials, …": past what is told of the source. */
function afterRelative(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.tag !== 'wh' || !(tokens[from]!.lower === 'which' || tokens[from]!.lower === 'who')) {
    return from;
  }
  const close = tokens.findIndex(({ tag }, at) => at > from && (tag === 'comma' || tag === 'stop'));
  return tokens[close]?.tag === 'comma' && clauseFollows(tokens, close + 1) ? close + 1 : from;
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
  // "According to the Council the drone came …": the comma is often left out.
  if ((next?.tag === 'det' || next?.tag === 'pron') && clauseFollows(tokens, to)) {
    return simple;
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
  let relative = false;
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
      (isFiniteVerb(tokens, at) && tokens[at]!.form !== 'past' && !relative)
    ) {
      break;
    }
    // "a person who was on the call"
    relative ||= lower === 'who';
    at++;
  }
  return at;
}
