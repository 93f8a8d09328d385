import { ATTACHING, OCCASION_WORDS, TIME_WORDS } from './lexicon/closed-class.ts';
import type { Range } from './sentence-units.ts';
import type { Tag, Token } from './tokens.ts';
import { isFiniteVerb, mayDescribe } from './verb-group.ts';

const INSIDE: ReadonlySet<Tag> = new Set<Tag>(['det', 'noun', 'name', 'num', 'poss', 'prep', 'cc', 'to', 'quote']);
const ENDS: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'num', 'pron', 'close', 'quote', 'det']);
const STARTS: ReadonlySet<Tag> = new Set<Tag>(['det', 'noun', 'name', 'num', 'quote']);
const BREAKS: ReadonlySet<Tag> = new Set<Tag>(['comma', 'colon', 'dash', 'stop', 'open', 'close']);
/** A phrase that goes on for longer than this is no subject of a verb of saying. */
const LONGEST = 45;

/** Where the subject of a verb is; `shared` where it belongs to an earlier verb ("He left and said"). */
export interface Subject extends Range {
  readonly shared: boolean;
}

/** The noun phrase before the verb group that begins at `verb`: with titles, appositions and relative clauses. */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | undefined {
  const found = phraseBefore(tokens, verb);
  return found === undefined ? undefined : withoutTime(tokens, found);
}

/** "A spokesman Monday", "Salam on Wednesday": when it was said does not belong to who said it. */
function withoutTime(tokens: readonly Token[], subject: Subject): Subject {
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
  while (end > 0 && tokens[end - 1]!.tag === 'adv') {
    end--;
  }
  if (end === 0) {
    return undefined;
  }
  const before = tokens[end - 1]!;
  if (before.tag === 'comma' || before.tag === 'dash' || before.tag === 'close') {
    return aroundParenthesis(tokens, end);
  }
  if (before.tag === 'cc' || before.lower === 'then') {
    return sharedSubject(tokens, end - 1);
  }
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
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
    TIME_WORDS.has(tokens[earlier.to - 1]!.lower)
    ? found.from
    : earlier.from;
}

/** "the officials, who said …", "a group that says …": the phrase before the relative pronoun. */
function antecedent(tokens: readonly Token[], relative: number): Subject | undefined {
  const end = tokens[relative - 1]?.tag === 'comma' ? relative - 1 : relative;
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

/** The longest run of words up to `end` that can be a noun phrase, from the nearest place where a clause can begin. */
function adjacent(tokens: readonly Token[], end: number): Subject | undefined {
  const last = tokens[end - 1]!;
  if (last.tag === 'pron') {
    return OBJECTS.has(last.lower) ? undefined : { from: end - 1, to: end, shared: false };
  }
  if (!ENDS.has(last.tag)) {
    return undefined;
  }
  let best: number | undefined;
  for (let from = end - 1; from >= 0 && end - from <= LONGEST; from--) {
    if (canBegin(tokens, from) && isNominal(tokens, from, end)) {
      best = from;
      // "and his wife" goes on to the left, "but his wife" does not.
      const joined = tokens[from - 1];
      const list = joined?.tag === 'comma' && hasAnd(tokens, from, end);
      if (joined === undefined || (joined.lower !== 'and' && joined.lower !== 'or' && !list)) {
        break;
      }
    }
    if (from < end - 1 && isBoundary(tokens, from)) {
      if (tokens[from]!.tag !== 'comma' || best === undefined || !listGoesOn(tokens, from, end)) {
        break;
      }
    }
  }
  const from = best ?? nearest(tokens, end);
  return from === undefined ? undefined : { from: withQuantifier(tokens, from), to: end, shared: false };
}

/** "fewer than 1,000 troops", "at least ten men". */
function withQuantifier(tokens: readonly Token[], from: number): number {
  const [before, link] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  const bounded = link === 'than' && (before === 'fewer' || before === 'more' || before === 'less');
  return bounded || (before === 'at' && (link === 'least' || link === 'most')) ? from - 2 : from;
}

function hasAnd(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => token.lower === 'and');
}

const OBJECTS = new Set(['him', 'them', 'me', 'us', 'itself', 'ourselves', 'mine', 'theirs']);

/** Commas that only part the members of a list: "police, soldiers and medics". */
function listGoesOn(tokens: readonly Token[], comma: number, end: number): boolean {
  for (let at = comma + 1; at < end; at++) {
    if (tokens[at]!.lower === 'and') {
      return true;
    }
    if (isFiniteVerb(tokens, at)) {
      return false;
    }
  }
  return false;
}

/** ", and" joins two clauses, unless an earlier comma makes it a list. */
function joinsClauses(tokens: readonly Token[], from: number, comma: number): boolean {
  return tokens[comma + 1]?.tag === 'cc' && !tokens.slice(from, comma).some(token => token.tag === 'comma');
}

/** Can a clause, and so its subject, begin here? */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at]!;
  if (!STARTS.has(token.tag)) {
    return false;
  }
  if (before === undefined) {
    return true;
  }
  return (
    BREAKS.has(before.tag) ||
    before.tag === 'cc' ||
    before.tag === 'sub' ||
    before.tag === 'wh' ||
    (before.tag === 'quote' && before.quote !== token.quote) ||
    (before.tag === 'adv' && at === 1) ||
    (before.tag === 'verb' && !(token.tag === 'noun' && before.form === 'ing') && before.reporting !== undefined)
  );
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  return BREAKS.has(tag) || tag === 'sub';
}

/** Can all of [from, to) be one noun phrase (or a list of them) with what describes it? */
export function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  let relative = false;
  let finite = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (relative) {
      if (isFiniteVerb(tokens, at) && !isFiniteVerb(tokens, at - 1) && tokens[at - 1]!.tag !== 'adv') {
        finite++;
      }
      continue;
    }
    if (token.tag === 'wh' || (token.lower === 'that' && at > from)) {
      if (at === from) {
        return false;
      }
      relative = true;
      continue;
    }
    if (token.quote >= 0 && token.quote === tokens[from]!.quote && at > from) {
      continue;
    }
    if (INSIDE.has(token.tag) || (token.tag === 'adv' && at > from)) {
      // "On Tuesday police": what follows a time begins anew.
      if (at > from && TIME_WORDS.has(tokens[at - 1]!.lower) && tokens[at - 1]!.tag !== 'num' && begins(tokens, at)) {
        if (!(token.tag === 'noun' || token.tag === 'name') || tokens[at - 2]?.tag === 'prep') {
          return false;
        }
      }
      continue;
    }
    if (token.tag === 'verb' && (token.form === 'ing' || (at > from && mayDescribe(tokens, at)))) {
      continue;
    }
    if (token.tag === 'open') {
      while (at < to && tokens[at]!.tag !== 'close') {
        at++;
      }
      continue;
    }
    if (
      token.tag === 'close' ||
      (token.tag === 'comma' && listGoesOn(tokens, at, to) && !joinsClauses(tokens, from, at))
    ) {
      continue;
    }
    if (token.tag === 'dash' && tokens[at - 1]?.end === token.start) {
      continue;
    }
    return false;
  }
  return !relative || finite <= 2;
}

function begins(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  return tag === 'det' || tag === 'name' || tag === 'noun' || tag === 'num';
}

/** Without a place to begin: back to the determiner, or over nouns, with "of", "in", "for" phrases attached. */
function nearest(tokens: readonly Token[], end: number): number | undefined {
  let at = end - 1;
  let from: number | undefined;
  while (at >= 0 && end - at <= LONGEST) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'det') {
      from = at;
      at--;
    } else if (tag === 'noun' || tag === 'name' || tag === 'num' || tag === 'poss') {
      if (from !== undefined && TIME_WORDS.has(lower)) {
        break;
      }
      from = at;
      at--;
      continue;
    } else if (tag !== 'prep' && tag !== 'to') {
      break;
    }
    const link = tokens[at];
    const noun = tokens[at - 1];
    if (
      link === undefined ||
      (link.tag !== 'prep' && link.tag !== 'to') ||
      !(ATTACHING.has(link.lower) || link.tag === 'to') ||
      noun === undefined ||
      !(noun.tag === 'noun' || noun.tag === 'name') ||
      TIME_WORDS.has(noun.lower)
    ) {
      break;
    }
    at--;
  }
  return from;
}

/** "Smith, a spokesman for the army, said": from the phrase before the comma that opens what ends at `end`. */
function aroundParenthesis(tokens: readonly Token[], end: number): Subject | undefined {
  const closing = tokens[end - 1]!;
  const opening = closing.tag === 'close' ? 'open' : closing.tag;
  for (let at = end - 2; at > 0 && end - at <= LONGEST; at--) {
    const token = tokens[at]!;
    if (
      token.tag === 'stop' ||
      (token.quote >= 0 &&
        token.quote !== closing.quote &&
        token.tag === 'quote' &&
        at < end - 2 &&
        tokens[at - 1]?.tag === 'comma')
    ) {
      return undefined;
    }
    if (token.tag !== opening || (token.quote >= 0 && token.quote !== closing.quote)) {
      continue;
    }
    const inner = tokens[at + 1]!;
    const left = tokens[at - 1]!;
    if (!ENDS.has(left.tag) || left.tag === 'det') {
      continue;
    }
    if (closing.tag === 'comma' && !opensParenthesis(tokens, at + 1, end - 1)) {
      continue;
    }
    if (inner.tag === 'adv' && end - at > 4) {
      continue;
    }
    const found = left.tag === 'pron' && !OBJECTS.has(left.lower) ? { from: at - 1, to: at } : adjacent(tokens, at);
    if (found !== undefined && !TIME_WORDS.has(tokens[at - 1]!.lower)) {
      const whole = describesSource(tokens, at + 1) ? end - 1 : at;
      return { from: beforeAppositions(tokens, found.from), to: closing.tag === 'close' ? end : whole, shared: false };
    }
  }
  return undefined;
}

/** "Sgt. Lee, a crew chief in Abel Battery, 3rd Battalion": back over the appositions between. */
function beforeAppositions(tokens: readonly Token[], from: number): number {
  const comma = tokens[from - 1];
  const first = tokens[from]!;
  if (comma?.tag !== 'comma' || comma.quote >= 0 || (first.tag !== 'det' && first.tag !== 'num') || from < 2) {
    return from;
  }
  const left = tokens[from - 2]!;
  if ((left.tag !== 'name' && left.tag !== 'noun' && left.tag !== 'close') || TIME_WORDS.has(left.lower)) {
    return from;
  }
  const earlier = adjacent(tokens, from - 1);
  const before = earlier === undefined ? undefined : tokens[earlier.from - 1];
  return earlier === undefined || before?.tag === 'prep' || before?.tag === 'verb' ? from : earlier.from;
}

/** Is what stands between the commas about the source itself (apposition, "who …"), not about the saying? */
function describesSource(tokens: readonly Token[], at: number): boolean {
  const { tag, lower, form } = tokens[at]!;
  return !(tag === 'sub' || tag === 'prep' || tag === 'adv' || (tag === 'verb' && form === 'ing') || lower === 'when');
}

function opensParenthesis(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to) {
    return false;
  }
  if (
    first.tag === 'wh' ||
    first.tag === 'sub' ||
    first.tag === 'prep' ||
    first.tag === 'adv' ||
    first.lower === 'or'
  ) {
    return true;
  }
  if (first.tag === 'verb') {
    return first.form === 'ing' || first.form === 'past' || first.form === 'participle';
  }
  for (let at = from; at < to; at++) {
    if (tokens[at]!.tag === 'wh') {
      return true;
    }
    if (isFiniteVerb(tokens, at) && !mayDescribe(tokens, at)) {
      return false;
    }
  }
  return STARTS.has(first.tag);
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

/**
 * The noun phrase that begins at `from`, in running text: to the end of its attached phrases, one past its last token.
 * With `appositions`, what stands between commas and describes it is taken along.
 */
export function phraseAfter(tokens: readonly Token[], from: number, appositions: boolean): number {
  const at = simplePhrase(tokens, from);
  return at === from || !appositions ? at : withAppositions(tokens, at);
}

/** One past the appositions that follow a phrase which ends before `end`. */
export function withAppositions(tokens: readonly Token[], end: number): number {
  let at = end;
  for (;;) {
    const comma = tokens[at];
    const first = tokens[at + 1];
    if (comma === undefined || first === undefined) {
      return at;
    }
    if (comma.tag === 'open') {
      let bracket = at;
      while (bracket < tokens.length && tokens[bracket]!.tag !== 'close') {
        bracket++;
      }
      at = Math.min(bracket + 1, tokens.length);
      continue;
    }
    if (comma.tag !== 'comma' || first.quote >= 0) {
      return at;
    }
    if (first.lower === 'who' || first.lower === 'whose') {
      return relativeEnd(tokens, at + 1);
    }
    if (first.tag !== 'det' && first.tag !== 'noun' && first.tag !== 'name' && first.tag !== 'num') {
      return at;
    }
    const close = simplePhrase(tokens, at + 1);
    const next = tokens[close];
    if (
      close === at + 1 ||
      (next !== undefined &&
        !BREAKS.has(next.tag) &&
        next.lower !== 'who' &&
        next.lower !== 'that' &&
        !isOccasion(tokens, close))
    ) {
      return at;
    }
    at = close;
  }
}

/** To the end of the sentence, but for what else is said in it: "who was there, adding that …". */
function relativeEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { tag } = tokens[at]!;
    if (tag === 'stop' || tag === 'colon' || tag === 'quote') {
      return at;
    }
    const next = tokens[at + 1];
    const another =
      next?.tag === 'quote' ||
      next?.tag === 'sub' ||
      next?.tag === 'cc' ||
      (next?.tag === 'verb' && next.form === 'ing');
    if (tag === 'comma' && another) {
      return at;
    }
  }
  return tokens.length;
}

/** A noun phrase without commas: determiner to head, with "of", "in", "for" phrases, "and" and short relative clauses. */
export function simplePhrase(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first === undefined) {
    return from;
  }
  if (first.tag === 'pron') {
    return from + 1;
  }
  let at = from;
  let nominal = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { tag, lower } = token;
    if (token.quote !== first.quote && tag === 'quote' && nominal) {
      break;
    }
    if (tag === 'noun' || tag === 'name' || tag === 'num') {
      if (nominal && TIME_WORDS.has(lower) && token.capital && tokens[at - 1]!.tag !== 'poss') {
        break;
      }
      nominal = true;
    } else if (tag === 'det') {
      if (nominal && tokens[at - 1]!.tag !== 'cc' && !isLink(tokens[at - 1]!)) {
        break;
      }
    } else if (tag === 'poss') {
      nominal = false;
    } else if (tag === 'prep' || tag === 'to') {
      if (
        !nominal ||
        !(ATTACHING.has(lower) || tag === 'to') ||
        isOccasion(tokens, at) ||
        !startsPhrase(tokens[at + 1])
      ) {
        break;
      }
    } else if (tag === 'cc') {
      if (!startsPhrase(tokens[at + 1]) || lower === 'but') {
        break;
      }
    } else if (tag === 'adv') {
      if (nominal || !startsPhrase(tokens[at + 1])) {
        break;
      }
    } else if (tag === 'verb' && token.form !== 's' && token.form !== 'base') {
      if (!nominal && at > from) {
        continue;
      }
      if (!(mayDescribe(tokens, at) && tokens[at + 1]!.tag !== 'noun') || !nominal) {
        break;
      }
    } else if (tag === 'dash' && tokens[at - 1]?.end === token.start) {
    } else if (tag === 'quote' && token.quote >= 0 && at === from) {
    } else {
      break;
    }
  }
  // A phrase does not end in a word that links to the next one.
  while (at > from && (isLink(tokens[at - 1]!) || tokens[at - 1]!.tag === 'cc' || tokens[at - 1]!.tag === 'adv')) {
    at--;
  }
  return at;
}

function isLink(token: Token): boolean {
  return token.tag === 'prep' || token.tag === 'to';
}

function startsPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (STARTS.has(token.tag) || token.tag === 'pron' || (token.tag === 'verb' && token.form === 'ing'))
  );
}

/** A phrase of time or occasion at `at`: "on Tuesday", "in a statement", "Tuesday", "late on Monday", "two days later". */
export function isOccasion(tokens: readonly Token[], at: number): boolean {
  return occasionEnd(tokens, at) > at;
}

/** One past the phrase of time or occasion that begins at `at`, or `at` where there is none. */
export function occasionEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || first.quote >= 0) {
    return at;
  }
  if (first.tag === 'prep' && first.lower !== 'of' && first.lower !== 'like') {
    for (let end = at + 1; end < tokens.length && end <= at + 6; end++) {
      const { tag, lower } = tokens[end]!;
      if (TIME_WORDS.has(lower) || OCCASION_WORDS.has(lower) || (tag === 'num' && /^(?:19|20)\d\d$/.test(lower))) {
        return wholeOccasion(tokens, end + 1);
      }
      if (tag !== 'det' && tag !== 'noun' && tag !== 'num' && tag !== 'name' && tag !== 'poss' && tag !== 'adv') {
        return at;
      }
    }
    return at;
  }
  if (first.tag === 'det' || first.tag === 'num' || first.tag === 'noun' || first.tag === 'name') {
    if (
      !TIME_WORDS.has(first.lower) &&
      first.tag !== 'num' &&
      !(first.tag === 'det' && TIME_WORDS.has(tokens[at + 1]?.lower ?? ''))
    ) {
      return at;
    }
    let end = at;
    while (
      end < tokens.length &&
      (TIME_WORDS.has(tokens[end]!.lower) ||
        tokens[end]!.tag === 'num' ||
        (tokens[end]!.tag === 'det' && TIME_WORDS.has(tokens[end + 1]?.lower ?? '')))
    ) {
      end++;
    }
    const last = tokens[end - 1]!;
    return TIME_WORDS.has(last.lower) ? wholeOccasion(tokens, end) : at;
  }
  return at;
}

/** What still belongs to it: "Tuesday evening", "Feb. 3, 2026", "statement on its website", "interview with CNN". */
function wholeOccasion(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || token.quote >= 0) {
      return at;
    }
    if (TIME_WORDS.has(token.lower) || OCCASION_WORDS.has(token.lower)) {
      at++;
    } else if (token.tag === 'num' && at > 0 && tokens[at - 1]!.tag !== 'prep' && /^\d+$/.test(token.lower)) {
      at++;
    } else if (
      token.tag === 'prep' &&
      (token.lower === 'with' || token.lower === 'to' || token.lower === 'of' || token.lower === 'by')
    ) {
      const end = simplePhrase(tokens, at + 1);
      if (end === at + 1) {
        return at;
      }
      at = end;
    } else {
      const more = token.tag === 'prep' ? occasionEnd(tokens, at) : at;
      if (more === at) {
        return at;
      }
      at = more;
    }
  }
}
