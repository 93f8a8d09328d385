import { BODY_HEADS } from '../lexicon/heads.ts';
import {
  ACTOR_BEFORE,
  AFTER_PLACE,
  BEFORE_OF_ACTOR,
  BEFORE_OF_PLACE,
  LAND_NOUNS,
  PLACE_BEFORE,
  REGION_WORDS,
} from '../lexicon/prepositions.ts';
import { BETWEEN_SUBJECT_AND_VERB, isPredicate, isPredicateAt } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { type Cue, NO_CUE } from './candidate.ts';

const BEFORE_TO_ACTOR = words(
  'ambassador envoy threat threats aid assistance support concessions weapons arms according belongs demands message warning gave offered allied linked loyal response close closer sell sales sold supply supplied supplies belonging danger answer commitment opposition alternative proposal proposals offer sent guarantees',
);
const BEFORE_FROM_ACTOR = words(
  'pressure concessions support demand demands guarantees statement permission approval threat aid reaction funding call calls letter authorization authorisation backing weapons response assurances commitment criticism condemnation representatives delegation delegates independence help mediators money arms diplomats officials troops soldiers forces delegates envoys ministers citizens nationals experts observers negotiators jets planes warplanes',
);
const STRONG_BEFORE = words('with by against');
const VERBS_OF_GOING = words(
  'visit visited visits visiting left leave leaves leaving flee fled flees fleeing enter entered enters entering reach reached reaches reaching invade invaded invades invading tour toured looted looting captured capturing seized seizing besieged besieging retook retaken bombed bombing bombard bombarded shelled shelling occupy occupied occupies occupying cross crossed crossing tours',
);
/** Who is warned, urged or accused can answer: "has warned Budapest over the law". */
const ADDRESSING = words(
  'warn warns warned warning urge urges urged urging accuse accuses accused accusing tell tells told telling ask asks asked asking press pressed pressing pressure pressured pressuring persuade persuaded persuading assure assured assuring criticise criticised criticising criticize criticized criticizing blame blamed blaming thank thanked thanking convince convinced convincing condemn condemned condemning threaten threatened threatening',
);
const AFTER_ADDRESSEE = words('of over to against that for about not on after with when if in');

/** The name is the object and no part of it: "accused Damascus of", not "blamed Damascus traffic". */
function isWholeObject(tokens: Tokens, last: number): boolean {
  const gap = tokens.gapBefore(last + 1);
  return last + 1 >= tokens.count || gap !== GAP.space || tokens.isIn(last + 1, AFTER_ADDRESSEE);
}

/** "Syria truce talks": what is settled about a land. */
const MATTERS = words('truce ceasefire war conflict crisis peace talks');
const AUXILIARIES = words('is was are were has have had will would can could may might must does do did should shall');
const BETWEEN_PLACES = words(
  'borders road roads highway towns villages cities area areas line halfway travel shuttled shuttling shuttle land front distance strait railway flights route somewhere',
);
const RELATIONS = words(
  'talks talk negotiations negotiation coordination ceasefire truce agreement agreements ties tie relations relationship war tensions tension conflict contacts contact dialogue deal rift dispute cooperation communication understanding meeting rapprochement clashes peace mediation mediate mediating hostilities gap',
);
const DATELINE_AFTER: ReadonlySet<number> = new Set([GAP.colon, GAP.dash, GAP.open]);

const isTight = (gap: number) => gap === GAP.hyphen || gap === GAP.tightDash;
const place = (why: string): Cue => ({ part: 'place', strong: true, why });
const actor = (why: string, strong = true): Cue => ({ part: 'actor', strong, why });

const near = (gap: number) => gap === GAP.space || gap === GAP.newline;

/** What stands before a token is said of it, also where a quotation begins with it ("in “Homs”"); not what another ends with (",” Homs said"). */
function leadsTo(tokens: Tokens, at: number): boolean {
  const gap = tokens.gapBefore(at);
  return near(gap) || (gap === GAP.quote && tokens.text[tokens.start[at]! - 1] !== ' ');
}

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
      tokens.gapBefore(at) !== GAP.ampersand &&
      tokens.gapBefore(at) !== GAP.tightDash
    )
      return at;
    if (!tokens.has(before, SHAPE.capital)) return at;
    while (tokens.has(before - 1, SHAPE.capital) && near(tokens.gapBefore(before))) before--;
    at = before;
  }
  return at;
}

/** "between the coalition and Damascus": the index of the first party, described in small words, of which this is the second. */
function betweenBefore(tokens: Tokens, head: number): number | undefined {
  if (tokens.word(head - 1) !== 'and') return undefined;
  for (let at = head - 2; at > head - 8 && at > 0; at--) {
    if (!near(tokens.gapBefore(at + 1))) return undefined;
    if (tokens.word(at) === 'between') return at + 1;
  }
  return undefined;
}

/** The verb of which the name is (a part of) the subject: "Paris and Doha have …", "Washington, which brokered …". */
function predicateAfter(tokens: Tokens, last: number): string | undefined {
  let at = last + 1;
  // Through the rest of a list of names.
  for (let step = 0; step < 4; step++) {
    const joined = near(tokens.gapBefore(at)) && tokens.word(at) === 'and';
    const article = joined && tokens.word(at + 1) === 'the';
    const first = joined ? at + (article ? 2 : 1) : at;
    const listed = joined || tokens.gapBefore(at) === GAP.comma;
    if (!listed || !tokens.has(first, SHAPE.capital)) break;
    at = first + 1;
    while (tokens.has(at, SHAPE.capital) && near(tokens.gapBefore(at)) && !tokens.has(at - 1, SHAPE.possessive)) at++;
    if (tokens.has(at - 1, SHAPE.possessive)) return undefined;
  }
  if (tokens.gapBefore(at) === GAP.comma && (tokens.word(at) === 'which' || tokens.word(at) === 'who')) {
    const verb = tokens.word(at + 1);
    return isPredicate(verb) && !AUXILIARIES.has(verb) ? `${tokens.raw(at)} ${tokens.raw(at + 1)}` : undefined;
  }
  while (at < last + 12 && tokens.isIn(at, BETWEEN_SUBJECT_AND_VERB) && !isPredicateAt(tokens, at)) at++;
  const verb =
    at < tokens.count && near(tokens.gapBefore(at)) && !tokens.has(at, SHAPE.capital) && isPredicateAt(tokens, at);
  return verb ? tokens.raw(at) : undefined;
}

/** "Hamm, a city in Germany", "Qorlan, the southern town where …". */
export function isApposedPlace(tokens: Tokens, last: number): boolean {
  const article = last + 1;
  if (tokens.gapBefore(article) !== GAP.comma || !tokens.isIn(article, ARTICLES)) return false;
  for (let at = article + 1; at <= article + 4 && near(tokens.gapBefore(at)); at++) {
    if (tokens.has(at, SHAPE.capital | SHAPE.possessive)) return false;
    if (!tokens.isIn(at, KINDS_OF_PLACES)) continue;
    const gap = tokens.gapBefore(at + 1);
    return !near(gap) ? gap !== GAP.hyphen : tokens.isIn(at + 1, AFTER_KIND);
  }
  return false;
}
const ARTICLES = words('a an the');
const KINDS_OF_PLACES = words('city town village hamlet suburb province district county region island peninsula');
const AFTER_KIND = words('in of on near where that which about some outside north south east west close just');

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
  if (
    tokens.has(first - 1, SHAPE.possessive) &&
    tokens.has(first - 1, SHAPE.capital) &&
    near(tokens.gapBefore(first))
  ) {
    // "at Beirut’s Grand Serail": the preposition before the owner counts.
    const owned = tokens.word(first - 2);
    if (PLACE_BEFORE.has(owned) && near(tokens.gapBefore(first - 1))) return place(`“${owned}” precedes it`);
  }
  const gapBefore = tokens.gapBefore(first);
  const partner = (nextGap === GAP.hyphen || nextGap === GAP.tightDash) && tokens.has(last + 1, SHAPE.capital);
  if (partner || ((gapBefore === GAP.hyphen || gapBefore === GAP.tightDash) && tokens.has(first - 1, SHAPE.capital))) {
    // Israel-Lebanon: two parties, unless a border lies between them.
    let after = last + 1;
    while (isTight(tokens.gapBefore(after)) && tokens.has(after, SHAPE.capital)) after++;
    if (tokens.isIn(after, AFTER_PLACE) && tokens.gapBefore(after) === GAP.space)
      return place(`“${tokens.word(after)}” follows it`);
    return actor('it is one of two parties');
  }
  if (leadsTo(tokens, first) && tokens.isIn(first - 1, REGION_WORDS))
    return place(`“${tokens.raw(first - 1)}” precedes it`);

  if (tokens.has(last, SHAPE.possessive) && next !== '') {
    if (tokens.has(last + 1, SHAPE.capital)) return actor(`it has a “${tokens.raw(last + 1)}”`, BODY_HEADS.has(next));
    return LAND_NOUNS.has(next) ? place(`it has a “${next}”`) : actor(`it has a “${next}”`);
  }

  // DUMAYR, Syria: … / BEIRUT (AP) — …
  if (first === 0 && DATELINE_AFTER.has(nextGap) && !(nextGap === GAP.open && tokens.has(last + 1, SHAPE.digit)))
    return place('it opens the dateline');
  if (first === 0 && nextGap === GAP.comma && tokens.has(last + 1, SHAPE.capital)) {
    let end = last + 1;
    while (tokens.has(end + 1, SHAPE.capital) && near(tokens.gapBefore(end + 1))) end++;
    if (DATELINE_AFTER.has(tokens.gapBefore(end + 1)) && end + 1 < tokens.count) return place('it opens the dateline');
  }
  if (first > 0 && first <= 4 && gapBefore === GAP.comma && DATELINE_AFTER.has(nextGap) && tokens.has(0, SHAPE.capital))
    return place('it is in the dateline');

  if (isApposedPlace(tokens, last)) return place('a kind of place is told after it');

  const verb = predicateAfter(tokens, last);

  let head = beforeList(tokens, first);
  if (tokens.word(head - 1) === 'the' || tokens.word(head - 1) === 'both') head--;
  const other = betweenBefore(tokens, head);
  if (other !== undefined) head = other;
  const leading = leadsTo(tokens, head) ? head - 1 : -1;
  const preposition = tokens.word(leading);
  if (tokens.isIn(leading, PLACE_BEFORE)) return place(`“${preposition}” precedes it`);
  if (tokens.isIn(leading, REGION_WORDS)) return place(`“${preposition}” precedes it`);
  if (preposition === 'between') {
    const what = tokens.word(head - 2);
    if (AFTER_PLACE.has(what) || BETWEEN_PLACES.has(what)) return place(`“${what} between” precedes it`);
    return actor('“between” precedes it', RELATIONS.has(what));
  }
  if (gapBefore === GAP.comma && tokens.has(first - 1, SHAPE.capital) && verb === undefined) {
    if (nextGap === GAP.comma || nextGap === GAP.sentence || nextGap === GAP.close || nextGap === GAP.start)
      return place('it closes an address');
  }
  const object = preposition !== '' && head - 1 > 0;
  if (preposition === 'of') {
    const what = tokens.word(head - 2);
    if (BEFORE_OF_ACTOR.has(what)) return actor(`“${what} of” precedes it`);
    if (BEFORE_OF_PLACE.has(what)) return place(`“${what} of” precedes it`);
  }
  if (preposition === 'to' || preposition === 'from') {
    const what = tokens.word(head - 2);
    const acts = preposition === 'to' ? BEFORE_TO_ACTOR : BEFORE_FROM_ACTOR;
    if (object && acts.has(what)) return actor(`“${what} ${preposition}” precedes it`);
    return place(`“${preposition}” precedes it`);
  }
  if (verb !== undefined) return actor(`“${verb}” follows it`);
  if (preposition === 'over' || preposition === 'along') return place(`“${preposition}” precedes it`);
  if (tokens.isIn(leading, ACTOR_BEFORE)) return actor(`“${preposition}” precedes it`, STRONG_BEFORE.has(preposition));
  if (tokens.isIn(leading, ADDRESSING) && isWholeObject(tokens, last)) return actor(`“${preposition}” precedes it`);
  if (tokens.isIn(leading, VERBS_OF_GOING)) return place(`“${preposition}” precedes it`);
  let after = last + 1;
  while (
    tokens.has(after, SHAPE.capital) &&
    (tokens.gapBefore(after) === GAP.hyphen || tokens.gapBefore(after) === GAP.tightDash)
  )
    after++;
  if ((tokens.isIn(after, AFTER_PLACE) || tokens.isIn(after, MATTERS)) && tokens.gapBefore(after) === GAP.space)
    return place(`“${tokens.word(after)}” follows it`);
  return NO_CUE;
}
