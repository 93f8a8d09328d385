import { afterVerb } from './after-verb.ts';
import { build } from './build-candidate.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd, trimEnd } from './clause-end.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import type { VerbGroup } from './verb-group.ts';

/** "As X noted last week, …", "…, as X put it": the sentence round the clause with "as" is what is said. */
export function asSaid(tokens: readonly Token[], group: VerbGroup, verb: ReportingVerb): Candidate | undefined {
  if (!verb.speech || !group.finite || !takes(verb, 'c')) {
    return undefined;
  }
  const source = subjectBefore(tokens, group.from);
  const as = source === undefined ? undefined : tokens[source.from - 1];
  if (source === undefined || source.shared || as?.lower !== 'as' || as.quote >= 0) {
    return undefined;
  }
  const lead = source.from - 1;
  const { at } = afterVerb(tokens, group.to, false);
  const next = tokens[at];
  const common = { source, lead, dependent: false } as const;
  if (lead === 0) {
    const to = next?.tag === 'comma' ? clauseEnd(tokens, at + 1, 'whole') : 0;
    return to > at + 2
      ? build(tokens, group, verb, { ...common, contents: [{ from: at + 1, to }], left: false })
      : undefined;
  }
  const before = tokens[lead - 1];
  if ((before?.tag !== 'comma' && before?.tag !== 'dash') || (next !== undefined && !ENDS.has(next.tag))) {
    return undefined;
  }
  const left = { from: 0, to: before.quote >= 0 ? lead : trimEnd(tokens, 0, lead) };
  const to = next?.tag === 'comma' ? clauseEnd(tokens, at + 1, 'whole') : at;
  const contents = to > at + 2 ? [left, { from: at + 1, to }] : [left];
  return left.to > 1 ? build(tokens, group, verb, { ...common, contents, left: true }) : undefined;
}

const ENDS: ReadonlySet<Token['tag']> = new Set<Token['tag']>(['comma', 'stop', 'colon', 'dash']);
