import { ATTACHING, TIME_WORDS } from '../../recognise/lexicon/closed-class.ts';
import type { Tag } from './lexeme.ts';
import { BREAKS, STARTS } from './phrase.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, mayDescribe } from './verb-group.ts';

const INSIDE: ReadonlySet<Tag> = new Set<Tag>(['det', 'noun', 'name', 'num', 'poss', 'prep', 'cc', 'to', 'quote']);

export const ENDS: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'num', 'pron', 'close', 'quote', 'det']);

/** A phrase that goes on for longer than this is no subject of a verb of saying. */
export const LONGEST = 45;

/** Where the subject of a verb is; `shared` where it belongs to an earlier verb ("He left and said"). */
export interface Subject extends Range {
  readonly shared: boolean;
}

/** The longest run of words up to `end` that can be a noun phrase, from the nearest place where a clause can begin. */
export function adjacent(tokens: readonly Token[], end: number): Subject | undefined {
  const last = tokens[end - 1]!;
  if (last.tag === 'pron') {
    return OBJECTS.has(last.lower) ? undefined : { from: end - 1, to: end, shared: false };
  }
  if (!ENDS.has(last.tag) && !closesRelative(tokens, end - 1)) {
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
  const onlyMark = from === end - 1 && last.tag === 'quote';
  return from === undefined || onlyMark ? undefined : { from: withQuantifier(tokens, from), to: end, shared: false };
}

/** "A diplomat who asked not to be named", "a man who was held": a passive can end what is told of the subject. */
function closesRelative(tokens: readonly Token[], last: number): boolean {
  const { tag, form } = tokens[last]!;
  if (tag !== 'verb' || (form !== 'past' && form !== 'participle') || tokens[last - 1]?.tag !== 'be') {
    return false;
  }
  for (let at = last - 2; at > 0 && last - at <= LONGEST_RELATIVE; at--) {
    if (BREAKS.has(tokens[at]!.tag)) {
      return false;
    }
    if (tokens[at]!.lower === 'who') {
      return tokens[at - 1]!.tag === 'noun' || tokens[at - 1]!.tag === 'name';
    }
  }
  return false;
}
const LONGEST_RELATIVE = 8;

const APPROXIMATE: ReadonlySet<string> = new Set(['nearly', 'almost', 'roughly', 'approximately', 'only', 'just']);

const QUANTITY = /^(?:half|all|every|everyone|everybody|(?:one|two|three|four)-(?:third|quarter|fifth)s?)$/;

/** "fewer than 1,000 troops", "at least ten men", "nearly two-thirds of voters". */
function withQuantifier(tokens: readonly Token[], from: number): number {
  const [before, link] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  const counts = tokens[from]!.tag === 'num' || QUANTITY.test(tokens[from]!.lower);
  if (counts && tokens[from - 1]?.tag === 'adv' && APPROXIMATE.has(link)) {
    return from - 1;
  }
  const bounded = link === 'than' && (before === 'fewer' || before === 'more' || before === 'less');
  return bounded || (before === 'at' && (link === 'least' || link === 'most')) ? from - 2 : from;
}

function hasAnd(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => token.lower === 'and');
}

export const OBJECTS = new Set(['him', 'them', 'me', 'us', 'itself', 'ourselves', 'mine', 'theirs']);

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

/** Pronouns that are described as nouns are: "everyone in the room said". */
const ANYBODY: ReadonlySet<string> = new Set(
  'someone somebody everyone everybody anyone anybody nobody none others'.split(' '),
);

/** Can a clause, and so its subject, begin here? */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at]!;
  if (!STARTS.has(token.tag) && !ANYBODY.has(token.lower) && !describesNext(tokens, at)) {
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
    // "…, with the union and others urging calm"
    (before.lower === 'with' && tokens[at - 2]?.tag === 'comma') ||
    (before.tag === 'quote' && before.quote !== token.quote) ||
    (before.tag === 'adv' && at === 1) ||
    (before.tag === 'verb' && !(token.tag === 'noun' && before.form === 'ing') && before.reporting !== undefined)
  );
}

/** "Geolocated footage", "Captured soldiers" at the head of a sentence. */
const describesNext = (tokens: readonly Token[], at: number): boolean =>
  at === 0 && tokens[0]!.tag === 'verb' && tokens[0]!.form === 'past' && tokens[1]?.tag === 'noun';

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  return BREAKS.has(tag) || tag === 'sub';
}

/** Can all of [from, to) be one noun phrase (or a list of them) with what describes it? */
function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  let relative = false;
  let finite = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (relative) {
      if (isFiniteVerb(tokens, at) && !isFiniteVerb(tokens, at - 1) && !followsAuxiliary(tokens, at)) {
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
    if (INSIDE.has(token.tag) || (token.tag === 'adv' && at > from) || (at === from && ANYBODY.has(token.lower))) {
      // "On Tuesday police": what follows a time begins anew.
      const afterTime = at > from && TIME_WORDS.has(tokens[at - 1]!.lower) && tokens[at - 1]!.tag !== 'num';
      if (afterTime && begins(tokens, at) && !(token.tag === 'num' && MONTH.test(tokens[at - 1]!.lower))) {
        if (!(token.tag === 'noun' || token.tag === 'name') || tokens[at - 2]?.tag === 'prep') {
          return false;
        }
      }
      continue;
    }
    if (token.tag === 'verb' && (token.form === 'ing' || (at > from && mayDescribe(tokens, at)))) {
      continue;
    }
    if (at === from && describesNext(tokens, at)) {
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

/** "published on December 8": the day goes with its month. */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/;

/** "who asked not to be named": what stands behind "be" or an adverb is no verb of a clause of its own. */
function followsAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at - 1]!;
  return tag === 'adv' || (tag === 'be' && (lower === 'be' || lower === 'been' || lower === 'being'));
}

function begins(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  return tag === 'det' || tag === 'name' || tag === 'noun' || tag === 'num';
}

/** Without a place to begin: back to the determiner, or over nouns, with "of", "in", "for" phrases attached. */
export function nearest(tokens: readonly Token[], end: number): number | undefined {
  let at = end - 1;
  let from: number | undefined;
  while (at >= 0 && end - at <= LONGEST) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'det') {
      // "the few", "all the"
      at -= tokens[at - 1]?.tag === 'det' ? 1 : 0;
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
