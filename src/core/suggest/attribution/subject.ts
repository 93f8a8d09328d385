import { TIME_WORDS } from '../../recognise/lexicon/closed-class.ts';
import { closesAtComma } from './clause-end.ts';
import { floats } from './floating-quantifier.ts';
import { aroundParenthesis } from './parenthesis.ts';
import { SPEAKING_HEAD } from './person-words.ts';
import { occasionEnd } from './phrase.ts';
import { adjacent, ENDS, nearest, type Subject } from './phrase-before.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, mayDescribe } from './verb-group.ts';

/** The noun phrase before the verb group that begins at `verb`: with titles, appositions and relative clauses. */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | undefined {
  const found = phraseBefore(tokens, verb);
  return found === undefined ? undefined : withoutTime(tokens, found);
}

/** "A spokesman Monday", "Salam on Wednesday": when it was said does not belong to who said it. */
function withoutTime(tokens: readonly Token[], subject: Subject): Subject {
  // "The email, which was sent in March, said": that is when it was sent.
  if (tokens[subject.to]?.tag === 'comma' && tokens.slice(subject.from, subject.to).some(({ tag }) => tag === 'wh')) {
    return subject;
  }
  for (let at = subject.from + 1; at < subject.to; at++) {
    const before = tokens[at - 1]!;
    if (
      (before.tag === 'noun' || before.tag === 'name' || before.tag === 'close') &&
      occasionEnd(tokens, at) === subject.to &&
      isTime(tokens, at)
    ) {
      return { ...subject, to: at };
    }
  }
  return subject;
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const { tag, lower, capital } = tokens[at]!;
  if (tag === 'prep') {
    return (
      TIME_WORDS.has(tokens[at + 1]?.lower ?? '') ||
      (tokens[at + 1]?.tag === 'det' && TIME_WORDS.has(tokens[at + 2]?.lower ?? ''))
    );
  }
  return capital || lower === 'last' || lower === 'earlier' || lower === 'late' || lower === 'this';
}

function phraseBefore(tokens: readonly Token[], verb: number): Subject | undefined {
  let end = verb;
  while (end > 0 && (tokens[end - 1]!.tag === 'adv' || floats(tokens, end - 1))) {
    end--;
  }
  if (end === 0) {
    return undefined;
  }
  const before = tokens[end - 1]!;
  if (before.tag === 'comma' || before.tag === 'dash' || before.tag === 'close') {
    return aroundParenthesis(tokens, end);
  }
  if (closesAtComma(tokens, end - 1)) {
    const around = aroundParenthesis(tokens, end - 1);
    if (around !== undefined) {
      return around.to === end - 2 ? { ...around, to: end } : around;
    }
  }
  if (before.tag === 'cc' || before.lower === 'then') {
    return sharedSubject(tokens, end - 1);
  }
  if ((before.tag === 'wh' && (before.lower === 'who' || before.lower === 'which')) || before.lower === 'that') {
    return antecedent(tokens, end - 1);
  }
  const found = adjacent(tokens, end);
  return found === undefined ? undefined : { ...found, from: beforeBareName(tokens, found) };
}

/** "A spokesman, Alireza Jamshidi said": the comma after the name is often left out. */
function beforeBareName(tokens: readonly Token[], found: Range): number {
  const comma = tokens[found.from - 1];
  if (
    comma?.tag !== 'comma' ||
    comma.quote >= 0 ||
    tokens.slice(found.from, found.to).some(token => token.tag !== 'name')
  ) {
    return found.from;
  }
  const earlier = adjacent(tokens, found.from - 1);
  const first = earlier === undefined ? undefined : tokens[earlier.from];
  const before = earlier === undefined ? undefined : tokens[earlier.from - 1];
  return earlier === undefined ||
    first?.tag !== 'det' ||
    before !== undefined ||
    TIME_WORDS.has(tokens[earlier.to - 1]!.lower) ||
    !tokens.slice(earlier.from, earlier.to).some(token => SPEAKING_HEAD.test(token.lower))
    ? found.from
    : earlier.from;
}

/** "the officials, who said …", "a group that says …": the phrase before the relative pronoun. */
function antecedent(tokens: readonly Token[], relative: number): Subject | undefined {
  const close = tokens[relative - 1]?.tag === 'comma' ? relative - 1 : relative;
  const end = beforeTime(tokens, close);
  const from = end > 0 && ENDS.has(tokens[end - 1]!.tag) ? nearest(tokens, end) : undefined;
  if (from === undefined) {
    return undefined;
  }
  // "the appeal by the premier, who …": the person, not the appeal.
  const by = tokens
    .slice(from, end)
    .findLastIndex(token => token.lower === 'by' || token.lower === 'against' || token.lower === 'from');
  const begin =
    by >= 0 && tokens[from + by + 1] !== undefined && tokens[end - 1]!.tag === 'name' ? from + by + 1 : from;
  return { from: begin, to: end, shared: false };
}

/** "an ad the same day that asks …": it is the ad that asks. */
function beforeTime(tokens: readonly Token[], end: number): number {
  if (end < 3 || !TIME_WORDS.has(tokens[end - 1]!.lower)) {
    return end;
  }
  const from = nearest(tokens, end);
  const before = from === undefined ? undefined : tokens[from - 1];
  return from !== undefined && (before?.tag === 'noun' || before?.tag === 'name') ? from : end;
}

/** The subject that a verb after "and" shares with the verb before it. */
export function sharedSubject(tokens: readonly Token[], before: number): Subject | undefined {
  let first: number | undefined;
  for (let at = before - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.tag === 'stop' || (token.tag === 'colon' && token.quote < 0)) {
      break;
    }
    if (token.quote < 0 && isFiniteVerb(tokens, at) && !mayDescribeOnly(tokens, at)) {
      const subject = subjectBefore(tokens, groupStart(tokens, at));
      if (subject !== undefined && tokens[subject.from]!.tag !== 'wh') {
        return { ...subject, shared: true };
      }
      first = at;
    }
  }
  return first === undefined ? undefined : undefined;
}

function mayDescribeOnly(tokens: readonly Token[], at: number): boolean {
  return mayDescribe(tokens, at) && tokens[at]!.reporting === undefined && tokens[at + 1]?.lower === 'by';
}

function groupStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0) {
    const { tag } = tokens[from - 1]!;
    if (tag !== 'modal' && tag !== 'have' && tag !== 'be' && tag !== 'do' && tag !== 'adv') {
      break;
    }
    from--;
  }
  return from;
}

/** The subject of the sentence's first verb before `before`: that of a participle ("…, saying it would"). */
export function mainSubject(tokens: readonly Token[], before: number): Subject | undefined {
  for (let at = 0; at < before; at++) {
    if (tokens[at]!.quote < 0 && isFiniteVerb(tokens, at) && !mayDescribeOnly(tokens, at)) {
      const subject = subjectBefore(tokens, groupStart(tokens, at));
      if (subject !== undefined) {
        return { ...subject, shared: true };
      }
    }
  }
  return undefined;
}
