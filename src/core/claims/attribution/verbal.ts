import type { Candidate } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';
import { leftContent } from './left-content.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { mainSubject, phraseAfter, type Subject, sharedSubject, subjectBefore } from './noun-phrase.ts';
import { SPEAKING_HEAD } from './person-words.ts';
import { type RightContent, rightContent } from './right-content.ts';
import type { Range } from './sentence-units.ts';
import type { Token } from './tokens.ts';
import { isFiniteVerb, type VerbGroup, verbGroup } from './verb-group.ts';

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
  return declined(tokens, group, verb) ?? inverted(tokens, group, verb) ?? active(tokens, group, verb);
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

function build(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  parts: Omit<Candidate, 'kind' | 'cue' | 'stance' | 'negated' | 'modal' | 'speech'> & { readonly cueTo?: number },
): Candidate {
  const { cueTo, ...rest } = parts;
  return {
    kind: 'verb',
    cue: { from: cueFrom(tokens, group), to: cueTo ?? group.to },
    stance: verb.lemma === 'call' && (cueTo ?? group.to) === group.to ? 'assert' : verb.stance,
    negated: group.negated,
    modal: group.modal,
    speech: verb.speech,
    ...rest,
  };
}

/** The verb group without the adverbs at its start. */
function cueFrom(tokens: readonly Token[], group: VerbGroup): number {
  let { from } = group;
  while (from < group.head && tokens[from]!.tag === 'adv') {
    from++;
  }
  return from;
}

/** The comma and conjunction that join a clause to the one before it belong to neither content. */
export function leadOf(tokens: readonly Token[], first: number): number {
  let lead = first;
  while (lead > 0 && tokens[lead - 1]!.quote < 0 && (tokens[lead - 1]!.tag === 'adv' || isJoint(tokens[lead - 1]!))) {
    lead--;
  }
  return lead;
}

function isJoint(token: Token): boolean {
  return (
    token.tag === 'cc' ||
    token.tag === 'comma' ||
    token.tag === 'colon' ||
    token.tag === 'dash' ||
    (token.tag === 'sub' && token.lower !== 'that')
  );
}

/** "“…,” said X": nothing but the content stands before the verb. */
function inverted(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  const before = tokens[group.from - 1];
  if (!takes(verb, 'q') || token(tokens, group).form === 'ing' || group.from < group.head || before === undefined) {
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
  const subordinate = first > 0 && opening!.tag === 'sub' && opening!.lower !== 'that' && leadOf(tokens, first) === 0;
  if (!participle && subject !== undefined && !subject.shared && !relative && takes(verb, 'q')) {
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

/** Where a participle can stand that reports: after a comma, a noun ("a note saying"), "by", "after" and the like. */
function canHangOn(before: Token | undefined): boolean {
  if (before === undefined || before.quote >= 0) {
    return true;
  }
  const { tag, lower } = before;
  return (
    tag === 'comma' ||
    tag === 'dash' ||
    tag === 'cc' ||
    tag === 'noun' ||
    tag === 'name' ||
    tag === 'pron' ||
    tag === 'sub' ||
    tag === 'close' ||
    tag === 'adv' ||
    lower === 'by' ||
    lower === 'without' ||
    lower === 'in'
  );
}

/** "…, saying it would": the participle's source is the clause's subject, unless a noun right before it is ("a note saying"). */
function participleSubject(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  const before = tokens[group.from - 1];
  if (
    before !== undefined &&
    before.quote < 0 &&
    (before.tag === 'noun' || before.tag === 'name' || before.tag === 'pron')
  ) {
    return subjectBefore(tokens, group.from);
  }
  if (before?.tag === 'sub' && tokens[group.from - 2]?.tag === 'comma') {
    // "Officials, while admitting delays, said …"
    const source = subjectBefore(tokens, group.from - 2);
    if (source !== undefined) {
      return { ...source, shared: true };
    }
  }
  if (before?.tag === 'cc') {
    return sharedSubject(tokens, group.from - 1) ?? mainSubject(tokens, group.from);
  }
  return mainSubject(tokens, group.from) ?? subjectAfter(tokens, group);
}

/** "Citing privacy rules, officials said …": the subject stands behind the participle's phrase. */
function subjectAfter(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  if (group.from > 1) {
    return undefined;
  }
  for (let at = group.to; at < tokens.length; at++) {
    if (tokens[at]!.tag === 'comma' && tokens[at]!.quote < 0) {
      const to = phraseAfter(tokens, at + 1, false);
      if (to > at + 1 && to < tokens.length && (isFiniteVerb(tokens, to) || tokens[to]!.tag === 'adv')) {
        return { from: at + 1, to, shared: true };
      }
    }
  }
  return undefined;
}

/** Verbs that mean other things too need a person or body that speaks, or a clause that shows it. */
function plausible(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  right: RightContent,
  subject: Subject | undefined,
): boolean {
  if (right.frame === 'that' || right.frame === 'quote') {
    return true;
  }
  if (group.head > 0 && tokens[group.from - 1]?.tag === 'to') {
    return false;
  }
  if (!takes(verb, 'r')) {
    return true;
  }
  if (subject === undefined || group.negated || !group.finite || tokens[group.from - 1]?.tag === 'wh') {
    return false;
  }
  const last = tokens[subject.to - 1]!;
  const finding = tokens.slice(subject.from, subject.to).some(each => FINDING.has(each.lower));
  if (right.frame === 'bare' || FINDS.has(verb.lemma)) {
    return finding;
  }
  const speaker = tokens.slice(subject.from, subject.to).some(each => SPEAKING_HEAD.test(each.lower));
  return speaker || last.tag === 'pron' || last.tag === 'name' || tokens[subject.from]!.tag === 'name';
}

/** Verbs that report only where a study or a poll is their subject. */
const FINDS: ReadonlySet<string> = new Set(['show', 'find']);
/** Whose "found" and "showed" report something. */
const FINDING: ReadonlySet<string> = new Set(
  'study studies poll polls survey surveys report reports research researchers scientists investigators investigation probe inquiry analysis figures data results review experts tests audit documents records findings statistics numbers commission panel researchers'.split(
    ' ',
  ),
);

/** "was quoted as saying", "is believed to", "were told that", "was described by X as", "was blamed on". */
function passiveCandidate(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  const subject = subjectBefore(tokens, group.from);
  if (subject === undefined) {
    return undefined;
  }
  const lead = leadOf(tokens, subject.from);
  const next = tokens[group.to];
  const common = { left: false, lead, dependent: subject.shared } as const;
  if (verb.lemma === 'quote' && (next?.lower === 'as' || next?.lower === 'by')) {
    return quotedAs(tokens, group, verb, subject, lead);
  }
  const by = byPhrase(tokens, group.to);
  const source = by === undefined ? {} : { source: by };
  const told = verb.speech && (takes(verb, 't') || takes(verb, 'x'));
  if (told || takes(verb, 'u')) {
    const right = rightContent(tokens, group, { ...verb, takes: told ? 'cbwi' : 'ciw' }, 'whole');
    if (right !== undefined && told) {
      return build(tokens, group, verb, { ...common, ...source, contents: [right.content], addressee: subject });
    }
    if (right !== undefined) {
      const expletive = tokens[subject.from]!.lower === 'it';
      const contents = expletive ? [right.content] : [{ from: subject.from, to: subject.to }, right.content];
      return build(tokens, group, verb, { ...common, ...source, contents, split: !expletive });
    }
  }
  const { prepositions } = verb;
  if (by === undefined && takes(verb, 'a') && next !== undefined && prepositions.includes(next.lower)) {
    const to = clauseEnd(tokens, group.to, 'close');
    const contents = [
      { from: subject.from, to: subject.to },
      { from: group.to, to },
    ];
    return to > group.to + 1 ? build(tokens, group, verb, { ...common, contents, split: true }) : undefined;
  }
  if (by !== undefined && (takes(verb, 'o') || takes(verb, 'a') || takes(verb, 's')) && !takes(verb, 'r')) {
    const to = clauseEnd(tokens, by.to, 'close');
    const rest = to > by.to ? { from: by.to, to } : undefined;
    const split = rest !== undefined && takes(verb, 's');
    const contents = split ? [subject, rest] : [subject];
    return build(tokens, group, verb, { ...common, source: by, contents, split });
  }
  return undefined;
}

function byPhrase(tokens: readonly Token[], at: number): Range | undefined {
  if (tokens[at]?.lower !== 'by') {
    return undefined;
  }
  const to = phraseAfter(tokens, at + 1, false);
  return to > at + 1 ? { from: at + 1, to } : undefined;
}

/** "was quoted (by X) as saying (that) …", also after the content. */
function quotedAs(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  subject: Subject,
  lead: number,
): Candidate | undefined {
  const via = byPhrase(tokens, group.to);
  let at = via?.to ?? group.to;
  while (at < tokens.length && tokens[at]!.lower !== 'as' && at < group.to + 14) {
    at++;
  }
  const saying = tokens[at + 1];
  if (tokens[at]?.lower !== 'as' || saying?.form !== 'ing') {
    return undefined;
  }
  const inner: VerbGroup = { ...group, from: at + 1, head: at + 1, to: at + 2, passive: false };
  const says = saying.reporting?.verb ?? { ...verb, takes: 'cbq' };
  const direct = via === undefined && at === group.to;
  const parts = {
    source: subject,
    lead,
    dependent: false,
    ...(direct ? { cueTo: at + 2 } : {}),
    ...(via === undefined ? {} : { via }),
  };
  const left = leftContent(tokens, inner, subject, false);
  if (left !== undefined) {
    return build(tokens, group, says, { ...parts, contents: left.contents, left: true });
  }
  const right = rightContent(tokens, inner, says, 'whole');
  return right === undefined
    ? undefined
    : build(tokens, group, says, { ...parts, contents: [right.content], left: false });
}

/** "Xinhua quotes an official as saying …": the official says it, by way of Xinhua. */
function quotesSaying(tokens: readonly Token[], group: VerbGroup): Candidate | undefined {
  const to = phraseAfter(tokens, group.to, true);
  const saying = tokens[to + 1];
  if (to === group.to || tokens[to]?.lower !== 'as' || saying?.form !== 'ing' || saying.reporting === undefined) {
    return undefined;
  }
  const { verb } = saying.reporting;
  const inner: VerbGroup = { ...group, from: to + 1, head: to + 1, to: to + 2, negated: false, modal: undefined };
  const right = rightContent(tokens, inner, verb, 'whole');
  const via = subjectBefore(tokens, group.from);
  return right === undefined
    ? undefined
    : build(tokens, inner, verb, {
        source: { from: group.to, to },
        ...(via === undefined ? {} : { via: { from: via.from, to: via.to } }),
        contents: [right.content],
        left: false,
        lead: leadOf(tokens, via?.from ?? group.from),
        dependent: false,
      });
}
