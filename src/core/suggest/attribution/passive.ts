import { build, leadOf } from './build-candidate.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';
import { leftContent } from './left-content.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { phraseAfter } from './phrase.ts';
import type { Subject } from './phrase-before.ts';
import type { Range } from './range.ts';
import { rightContent } from './right-content.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import type { VerbGroup } from './verb-group.ts';

/** "was quoted as saying", "is believed to", "were told that", "was described by X as", "was blamed on". */
export function passiveCandidate(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
): Candidate | undefined {
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
    // "X, who is said to have ties, denied it": what is said ends where the clause about X does.
    const aside = tokens[group.from - 1]?.tag === 'wh' && tokens[group.from - 2]?.tag === 'comma';
    const right = rightContent(tokens, group, { ...verb, takes: told ? 'cbwi' : 'ciw' }, aside ? 'comma' : 'whole');
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
export function quotesSaying(tokens: readonly Token[], group: VerbGroup): Candidate | undefined {
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
