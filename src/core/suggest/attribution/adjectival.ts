import { words } from '../../recognise/names/lexicon/words.ts';
import { leadOf } from './build-candidate.ts';
import type { Candidate } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';
import type { Stance } from './lexicon/reporting-verbs.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, verbGroup } from './verb-group.ts';

/** Adjectives of thinking and feeling: after "is", with a clause. */
const CLAUSAL = words(
  'concerned worried confident hopeful convinced aware sure certain afraid optimistic pessimistic skeptical sceptical adamant surprised pleased disappointed glad happy sorry angry proud grateful alarmed shocked delighted appalled unaware doubtful fearful clear',
);
/** With "to" + verb: what somebody is ready or not ready to do. */
const INTENDING = words('willing ready determined eager reluctant keen prepared unwilling hesitant committed');
/** With "about", "of" or "by": what somebody is moved by. */
const ABOUT = new Set(['about', 'over', 'of', 'by', 'with', 'at', 'for']);
const MOVED = words(
  'concerned worried confident aware afraid skeptical sceptical alarmed critical supportive dismissive wary suspicious optimistic appalled',
);

const STANCES: Readonly<Record<string, Stance>> = {
  doubtful: 'doubt',
  skeptical: 'doubt',
  sceptical: 'doubt',
  clear: 'assert',
  certain: 'assert',
  sure: 'assert',
  aware: 'assert',
};

/** "is concerned that …", "are ready to …", "was critical of …": a state of mind and what it is about. */
export function adjectivalCandidate(tokens: readonly Token[], at: number): Candidate | undefined {
  const { lower, quote } = tokens[at]!;
  if (quote >= 0 || !(CLAUSAL.has(lower) || INTENDING.has(lower) || MOVED.has(lower))) {
    return undefined;
  }
  const be = tokens
    .slice(Math.max(0, at - 4), at)
    .findLastIndex(token => token.tag === 'be' || token.lower === 'remain' || token.lower === 'remains');
  const next = tokens[at + 1];
  if (be < 0 || next === undefined || next.quote >= 0) {
    return undefined;
  }
  const copula = Math.max(0, at - 4) + be;
  if (tokens.slice(copula + 1, at).some(token => token.tag !== 'adv')) {
    return undefined;
  }
  const group = verbGroup(tokens, copula);
  const source = subjectBefore(tokens, group.from);
  if (source === undefined || ['it', 'there', 'this', 'that', 'what'].includes(tokens[source.from]!.lower)) {
    return undefined;
  }
  const to = contentEnd(tokens, at, lower);
  return to === undefined
    ? undefined
    : {
        kind: 'verb',
        cue: { from: group.from, to: at + 1 },
        source,
        contents: [{ from: at + 1, to }],
        left: false,
        object: true,
        lead: leadOf(tokens, source.from),
        stance: STANCES[lower] ?? (INTENDING.has(lower) ? 'open' : 'likely'),
        negated: group.negated,
        modal: group.modal,
        speech: false,
        dependent: source.shared,
      };
}

function contentEnd(tokens: readonly Token[], at: number, lower: string): number | undefined {
  const next = tokens[at + 1]!;
  const whole = () => {
    const to = clauseEnd(tokens, at + 1, 'whole');
    return to - at > 3 ? to : undefined;
  };
  if (CLAUSAL.has(lower) && next.lower === 'that') {
    return whole();
  }
  if (INTENDING.has(lower) && next.tag === 'to' && tokens[at + 2]?.form === 'base') {
    return clauseEnd(tokens, at + 1, 'close');
  }
  if (MOVED.has(lower) && ABOUT.has(next.lower)) {
    return clauseEnd(tokens, at + 1, 'close');
  }
  if (CLAUSAL.has(lower) && (next.tag === 'det' || next.tag === 'pron' || next.tag === 'name' || next.tag === 'noun')) {
    for (let index = at + 2; index < tokens.length && index < at + 12; index++) {
      if (tokens[index]!.tag === 'comma') {
        return undefined;
      }
      if (isFiniteVerb(tokens, index)) {
        return whole();
      }
    }
  }
  return undefined;
}
