import { asSaid } from './as-said.ts';
import { build, leadOf } from './build-candidate.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';
import { leftContent } from './left-content.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { canHangOn, participleSubject } from './participle.ts';
import { passiveCandidate, quotesSaying } from './passive.ts';
import { plausible, reportsFinding } from './plausible.ts';
import { rightContent } from './right-content.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

/** What the verb at `head` attributes, if it is a cue there. */
export function verbalCandidate(tokens: readonly Token[], head: number): Candidate | undefined {
  const token = tokens[head]!;
  const { verb } = token.reporting!;
  if (!isVerbEnough(tokens, head)) {
    return undefined;
  }
  const group = verbGroup(tokens, head);
  if (token.form === 'ing' && !group.finite && (verb.lemma === 'cite' || verb.lemma === 'quote')) {
    return undefined;
  }
  if (group.passive) {
    return passiveCandidate(tokens, group, verb);
  }
  if (verb.lemma === 'quote') {
    return quotesSaying(tokens, group);
  }
  return (
    declined(tokens, group, verb) ??
    asSaid(tokens, group, verb) ??
    inverted(tokens, group, verb) ??
    active(tokens, group, verb)
  );
}

/** A form of a verb of saying counts as one where it is tagged so, and in the inverted order, where a name precedes nothing. */
function isVerbEnough(tokens: readonly Token[], head: number): boolean {
  const token = tokens[head]!;
  return (
    token.tag === 'verb' ||
    (head > 0 &&
      token.form !== 'base' &&
      token.form !== 'ing' &&
      tokens[head - 1]!.quote >= 0 &&
      token.quote < 0 &&
      !token.capital)
  );
}

/** Verbs that say whom they tell: "“…,” told X" has its subject before it. */
const NOT_INVERTED: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'brief']);

/** "“…,” said X": nothing but the content stands before the verb. */
function inverted(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  const before = tokens[group.from - 1];
  if (
    !takes(verb, 'q') ||
    NOT_INVERTED.has(verb.lemma) ||
    token(tokens, group).form === 'ing' ||
    group.from < group.head ||
    before === undefined
  ) {
    return undefined;
  }
  if (before.tag !== 'comma' && before.tag !== 'dash' && !(before.quote >= 0 && token(tokens, group).quote < 0)) {
    return undefined;
  }
  if (before.quote < 0 && !(takes(verb, 'c') && takes(verb, 'b'))) {
    return undefined;
  }
  const left = leftContent(tokens, group, undefined, false);
  return left === undefined
    ? undefined
    : build(tokens, group, verb, { ...left, left: true, lead: group.from, dependent: false });
}

function token(tokens: readonly Token[], group: VerbGroup): Token {
  return tokens[group.head]!;
}

/** "declined to comment", "refused to say whether": one cue of two verbs. */
function declined(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  if ((verb.lemma !== 'decline' && verb.lemma !== 'refuse') || tokens[group.to]?.tag !== 'to') {
    return undefined;
  }
  const inner = tokens[group.to + 1];
  if (inner?.reporting === undefined || !inner.reporting.verb.speech || !takes(inner.reporting.verb, 'q')) {
    return undefined;
  }
  const source = subjectBefore(tokens, group.from);
  if (source === undefined) {
    return undefined;
  }
  const cueTo = group.to + 2;
  const to = clauseEnd(tokens, cueTo, 'close');
  const content = to > cueTo ? { from: cueTo, to } : { from: group.to, to: cueTo };
  const ends = to > cueTo ? cueTo : group.to;
  return build(tokens, group, verb, {
    source,
    contents: [content],
    left: false,
    lead: leadOf(tokens, source.from),
    dependent: source.shared,
    cueTo: ends,
    object: true,
  });
}

function active(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  const participle = !group.finite;
  if (participle && (token(tokens, group).form !== 'ing' || !canHangOn(tokens[group.from - 1]))) {
    return undefined;
  }
  const subject = participle ? participleSubject(tokens, group) : subjectBefore(tokens, group.from);
  if (subject === undefined && !participle) {
    return undefined;
  }
  const relative = tokens[group.from - 1]?.tag === 'wh';
  const first = subject === undefined || subject.shared || relative ? group.from : subject.from;
  const opening = tokens[first - 1];
  if (opening?.lower === 'whether' && !participle) {
    return undefined;
  }
  const subordinate = first > 0 && opening!.tag === 'sub' && opening!.lower !== 'that' && leadOf(tokens, first) === 0;
  if (
    !participle &&
    subject !== undefined &&
    !subject.shared &&
    !relative &&
    (takes(verb, 'q') || reportsFinding(tokens, verb, subject))
  ) {
    const left = leftContent(tokens, group, subject, takes(verb, 't'));
    if (left !== undefined) {
      return build(tokens, group, verb, { ...left, source: subject, left: true, lead: subject.from, dependent: false });
    }
  }
  const parenthetical = (relative || (participle && opening?.tag === 'sub')) && tokens[group.from - 2]?.tag === 'comma';
  const right = rightContent(tokens, group, verb, parenthetical || subordinate ? 'comma' : 'whole');
  if (right === undefined || !plausible(tokens, group, verb, right, subject)) {
    return undefined;
  }
  return build(tokens, group, verb, {
    ...(subject === undefined ? {} : { source: { from: subject.from, to: subject.to } }),
    contents: [right.content],
    left: false,
    lead: leadOf(tokens, first),
    dependent: participle || subject?.shared === true,
    cueTo: right.cueTo,
    object: right.frame !== 'that' && right.frame !== 'bare' && right.frame !== 'question' && right.frame !== 'quote',
    ...(right.addressee === undefined ? {} : { addressee: right.addressee }),
  });
}
