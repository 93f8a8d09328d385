import type { Candidate } from './candidate.ts';
import type { ReportingVerb } from './lexicon/reporting-verbs.ts';
import type { Token } from './token.ts';
import type { VerbGroup } from './verb-group.ts';

export function build(
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
