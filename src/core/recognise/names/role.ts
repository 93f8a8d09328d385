import type { Cue } from './candidate.ts';
import {
  ACTOR_BEFORE,
  AFTER_PLACE,
  BEFORE_OF_ACTOR,
  BEFORE_OF_PLACE,
  LAND_NOUNS,
  PLACE_BEFORE,
  REGION_WORDS,
} from './lexicon/prepositions.ts';
import { BETWEEN_SUBJECT_AND_VERB, isPredicate } from './lexicon/verbs.ts';
import { words } from './lexicon/words.ts';
import { GAP, SHAPE, type Tokens } from './tokens.ts';

const BEFORE_TO_ACTOR = words(
  'ambassador envoy threat threats aid assistance support concessions weapons arms according belongs demands message warning gave offered allied linked loyal response close closer sell sales sold supply supplied supplies belonging danger answer commitment opposition alternative proposal proposals offer sent guarantees',
);
const BEFORE_FROM_ACTOR = words(
  'pressure concessions support demand demands guarantees statement permission approval threat aid reaction funding call calls letter authorization authorisation backing weapons response assurances commitment criticism condemnation representatives delegation delegates independence help mediators money arms',
);
const VERBS_OF_GOING = words(
  'visit visited visits visiting left leave leaves leaving flee fled flees fleeing enter entered enters entering reach reached reaches reaching invade invaded invades invading tour toured bombed bombing bombard bombarded shelled shelling occupy occupied occupies occupying cross crossed crossing tours',
);
const DATELINE_AFTER: ReadonlySet<number> = new Set([GAP.colon, GAP.dash, GAP.open, GAP.tightDash]);

const NONE: Cue = { part: 'none', why: '' };
const place = (why: string): Cue => ({ part: 'place', why });
const actor = (why: string): Cue => ({ part: 'actor', why });

const near = (gap: number) => gap === GAP.space || gap === GAP.newline;

/** The index before a list that the name stands in ("in Iraq, Jordan and Syria": before "Iraq"). */
function beforeList(tokens: Tokens, first: number): number {
  let at = first;
  for (let step = 0; step < 8; step++) {
    let before = at - 1;
    const word = tokens.word(before);
    const joined = (word === 'and' || word === 'or' || word === 'nor') && near(tokens.gapBefore(at));
    if (joined) before--;
    else if (
      tokens.gapBefore(at) !== GAP.comma &&
      tokens.gapBefore(at) !== GAP.hyphen &&
      tokens.gapBefore(at) !== GAP.tightDash
    )
      return at;
    if (!tokens.has(before, SHAPE.capital)) return at;
    while (tokens.has(before - 1, SHAPE.capital) && near(tokens.gapBefore(before))) before--;
    at = before;
  }
  return at;
}

/** The word after a name, past adverbs. */
function nextVerb(tokens: Tokens, last: number): number {
  let next = last + 1;
  while (next < last + 4 && BETWEEN_SUBJECT_AND_VERB.has(tokens.word(next)) && !isPredicate(tokens.word(next))) next++;
  return next;
}

/**
 * Whether a name that can be an actor as well as a place is one or the other here, by the words around it.
 *
 * The rule, first match wins: what is "-based" is a place; after a compass point, place; a possessive is an actor with an
 * institution and a place with land ("Lebanon’s army", "Lebanon’s south"); a dateline is a place; after in, near, across,
 * into …, place (also through a list); a second name after a comma that closes an address is a place ("Naqoura, Lebanon");
 * before a verb, actor; after of, to and from the noun before them decides; after with, by, against, between, actor; after
 * verbs of going and shelling, place; before "border", place. Else nothing is known and the caller's default holds: a state
 * acts, a city is a place.
 */
export function roleCue(tokens: Tokens, first: number, last: number): Cue {
  const nextGap = tokens.gapBefore(last + 1);
  const next = last + 1 < tokens.count ? tokens.word(last + 1) : '';
  if (nextGap === GAP.hyphen && next !== '') {
    if (next === 'based' || next === 'born') return place(`“-${next}” follows it`);
    if (isPredicate(next)) return actor(`“-${next}” follows it`);
  }
  const before = tokens.word(first - 1);
  const gapBefore = tokens.gapBefore(first);
  const adjacent = near(gapBefore) || gapBefore === GAP.quote;
  if (adjacent && REGION_WORDS.has(before)) return place(`“${tokens.raw(first - 1)}” precedes it`);

  if (tokens.has(last, SHAPE.possessive) && next !== '') {
    return LAND_NOUNS.has(next) ? place(`it has a “${next}”`) : actor(`it has a “${tokens.raw(last + 1)}”`);
  }

  // DUMAYR, Syria: … / BEIRUT (AP) — …
  if (first === 0 && DATELINE_AFTER.has(nextGap)) return place('it opens the dateline');
  if (first === 0 && nextGap === GAP.comma && tokens.has(last + 1, SHAPE.capital)) {
    let end = last + 1;
    while (tokens.has(end + 1, SHAPE.capital) && near(tokens.gapBefore(end + 1))) end++;
    if (DATELINE_AFTER.has(tokens.gapBefore(end + 1)) && end + 1 < tokens.count) return place('it opens the dateline');
  }
  if (first > 0 && first <= 4 && gapBefore === GAP.comma && DATELINE_AFTER.has(nextGap) && tokens.has(0, SHAPE.capital))
    return place('it is in the dateline');

  const verb = nextVerb(tokens, last);
  const followedByVerb =
    near(tokens.gapBefore(verb)) &&
    verb < tokens.count &&
    !tokens.has(verb, SHAPE.capital) &&
    isPredicate(tokens.word(verb));

  let head = beforeList(tokens, first);
  if (tokens.word(head - 1) === 'the' || tokens.word(head - 1) === 'both') head--;
  const preposition = near(tokens.gapBefore(head)) || tokens.gapBefore(head) === GAP.quote ? tokens.word(head - 1) : '';
  if (PLACE_BEFORE.has(preposition)) return place(`“${preposition}” precedes it`);
  if (REGION_WORDS.has(preposition)) return place(`“${preposition}” precedes it`);
  if (preposition === 'between') {
    const what = tokens.word(head - 2);
    return AFTER_PLACE.has(what) || what === 'borders'
      ? place(`“${what} between” precedes it`)
      : actor('“between” precedes it');
  }
  if (gapBefore === GAP.comma && tokens.has(first - 1, SHAPE.capital) && !followedByVerb) {
    if (nextGap === GAP.comma || nextGap === GAP.sentence || nextGap === GAP.close || nextGap === GAP.start)
      return place('it closes an address');
  }
  const object = preposition !== '' && head - 1 > 0;
  if (preposition === 'of') {
    const what = tokens.word(head - 2);
    if (BEFORE_OF_ACTOR.has(what)) return actor(`“${what} of” precedes it`);
    if (BEFORE_OF_PLACE.has(what)) return place(`“${what} of” precedes it`);
    if (!followedByVerb) return place('“of” precedes it');
  }
  if (preposition === 'to' || preposition === 'from') {
    const what = tokens.word(head - 2);
    const acts = preposition === 'to' ? BEFORE_TO_ACTOR : BEFORE_FROM_ACTOR;
    if (object && acts.has(what)) return actor(`“${what} ${preposition}” precedes it`);
    return place(`“${preposition}” precedes it`);
  }
  if (followedByVerb) return actor(`“${tokens.raw(verb)}” follows it`);
  if (preposition === 'over' || preposition === 'along') return place(`“${preposition}” precedes it`);
  if (ACTOR_BEFORE.has(preposition)) return actor(`“${preposition}” precedes it`);
  if (VERBS_OF_GOING.has(preposition)) return place(`“${preposition}” precedes it`);
  let after = last + 1;
  while (
    tokens.has(after, SHAPE.capital) &&
    (tokens.gapBefore(after) === GAP.hyphen || tokens.gapBefore(after) === GAP.tightDash)
  )
    after++;
  if (AFTER_PLACE.has(tokens.word(after)) && tokens.gapBefore(after) === GAP.space)
    return place(`“${tokens.word(after)}” follows it`);
  return NONE;
}
