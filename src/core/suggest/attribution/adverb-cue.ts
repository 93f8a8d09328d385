import { words } from '../../recognise/names/lexicon/words.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd, trimEnd } from './clause-end.ts';
import type { Token } from './token.ts';

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
