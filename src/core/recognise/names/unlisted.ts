import type { NameLabel } from '../mention.ts';
import type { Candidate } from './candidate.ts';
import { opensSentence, type UnitShape } from './gazetteer-match.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { GIVEN_NAMES, NAME_PARTICLES } from './lexicon/given-names.ts';
import {
  ADMINISTRATIVE_HEADS,
  BODY_HEADS,
  BODY_OPENERS,
  FACILITY_HEADS,
  GROUP_OPENERS,
  SITE_HEADS,
  SITE_OPENERS,
} from './lexicon/heads.ts';
import { BEFORE_OF_PLACE } from './lexicon/prepositions.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from './lexicon/titles.ts';
import { isPredicate, SAYING } from './lexicon/verbs.ts';
import { words } from './lexicon/words.ts';
import { roleCue } from './role.ts';
import { capitalRuns, continues, endOfPersonalName, type Run } from './runs.ts';
import { GAP, SHAPE, type Tokens } from './tokens.ts';

/** What the gazetteer already says about each token, so that a run of capitals is cut where a listed name begins. */
export interface Covered {
  /** A nationality word, a state, a body: no part of a personal name. */
  notPersonal(token: number): boolean;
  /** A nationality word: may begin the name of a body. */
  demonym(token: number): boolean;
  /** Lies in any name that the gazetteer knows. */
  taken(token: number): boolean;
  /** Lies in a name of two or more words that the gazetteer knows. */
  listed(token: number): boolean;
}

const POSSESSED = words(
  'forces troops command guards guard police intelligence media news campaign office team group brigade',
);
const AFTER_NAME = words('who whose which a an the then now his her their');
const IN = words('in near outside inside around');
const LANGUAGES = words('english arabic french hebrew russian spanish turkish persian farsi kurdish chinese german');
const NOT_SITES = words('operation congress parliament arab western muslim islamic christian');

/** Last words of the names of things that are made, said or fought, not persons. */
const NO_PERSON = words(
  'accord accords agreement agreements treaty pact declaration resolution act law conference summit talks war wars operation plan deal prize cup day days week games process dialogue initiative report reports review doctrine protocol charter convention constitution amendment bill programme program project deficit framework model system crisis uprising revolution massacre attack attacks offensive campaign festival award awards edition series book film',
);

function make(
  tokens: Tokens,
  first: number,
  last: number,
  label: NameLabel,
  score: number,
  why: string,
  title?: string,
): Candidate {
  const parts: string[] = [];
  for (let index = first; index <= last; index++) parts.push(tokens.word(index));
  return {
    start: tokens.start[first]!,
    end: tokens.end[last]!,
    first,
    last,
    key: parts.join(' '),
    source: 'rule',
    refs: [],
    label,
    weak: false,
    score,
    why,
    cue: roleCue(tokens, first, last),
    ...(title === undefined ? {} : { title }),
  };
}

/** Head words that no personal name contains. */
function isHead(word: string): boolean {
  return BODY_HEADS.has(word) || SITE_HEADS.has(word);
}

/** The title words right before a name, folded: "prime minister". Empty where there is none. */
export function titleBefore(tokens: Tokens, first: number): string {
  let at = first - 1;
  const parts: string[] = [];
  if (tokens.word(at) === 'state' && tokens.word(at - 1) === 'of' && tokens.word(at - 2) === 'secretary') {
    parts.unshift('secretary of state');
    at -= 3;
  }
  while (at >= 0 && parts.length < 4) {
    const word = tokens.word(at);
    if (!(HONORIFICS.has(word) || ROLE_NOUNS.has(word) || (parts.length > 0 && OFFICE_WORDS.has(word)))) break;
    if (!continues(tokens, at + 1)) break;
    parts.unshift(word);
    at--;
  }
  return parts.join(' ');
}

function personRules(tokens: Tokens, covered: Covered, shape: UnitShape, found: Candidate[]): void {
  const stops = (index: number) => {
    const word = tokens.word(index);
    return (
      covered.notPersonal(index) ||
      isHead(word) ||
      (tokens.has(index, SHAPE.allCaps) && !shape.allCaps && !/^[ivx]+$/.test(word)) ||
      tokens.has(index, SHAPE.digit)
    );
  };
  for (let first = 0; first < tokens.count; first++) {
    if (
      !tokens.has(first, SHAPE.capital) &&
      !(NAME_PARTICLES.has(tokens.word(first)) && tokens.has(first + 1, SHAPE.capital))
    )
      continue;
    if (stops(first)) continue;
    const word = tokens.word(first);
    if (NEVER_NAMES.has(word) || HONORIFICS.has(word)) continue;
    // "Foreign Minister", "Chief Gen.": an office, the name comes after it.
    if ((OFFICE_WORDS.has(word) || ROLE_NOUNS.has(word)) && leadsToTitle(tokens, first)) continue;
    if (first > 0 && tokens.has(first - 1, SHAPE.capital) && continues(tokens, first)) {
      const before = tokens.word(first - 1);
      // Inside a run: only after a title, a nationality, or a body can a name begin here.
      const opens =
        HONORIFICS.has(before) || ROLE_NOUNS.has(before) || covered.notPersonal(first - 1) || isHead(before);
      if (!opens && !(covered.taken(first - 1) && GIVEN_NAMES.has(word))) continue;
    }
    let last = endOfPersonalName(tokens, first, stops);
    if (last < first) continue;
    if (NO_PERSON.has(tokens.word(last))) {
      first = last;
      continue;
    }
    const length = last - first + 1;
    const title = titleBefore(tokens, first);
    const lastTitle = title.split(' ').at(-1) ?? '';
    const capitalTitle = title !== '' && tokens.has(first - 1, SHAPE.capital);
    const before = found.length;
    const given = GIVEN_NAMES.has(word) || word === 'abu' || word === 'umm' || word === 'abdel' || word === 'abdul';
    if (shape.titleCase && !given && !capitalTitle) continue;
    if (shape.titleCase && length > 2) last = first + 1;
    // "Brigade Commander" and the like: what follows the name shows that the run is the name of a body.
    if (tokens.has(last + 1, SHAPE.capital) && continues(tokens, last + 1) && isHead(tokens.word(last + 1))) continue;
    if (title !== '' && (HONORIFICS.has(lastTitle) || title === 'secretary of state') && capitalTitle) {
      found.push(make(tokens, first, last, 'PER', length > 1 ? 0.85 : 0.75, `a title, “${title}”, precedes it`, title));
    } else if (title !== '' && (capitalTitle ? given : length > 1 || given)) {
      found.push(make(tokens, first, last, 'PER', 0.8, `“${title}” precedes it`, title));
    } else if (given && length > 1) {
      found.push(make(tokens, first, last, 'PER', 0.75, `“${tokens.raw(first)}” is a given name`));
    } else if (length > 1 && (length <= 4 || hasParticle(tokens, first, last))) {
      const named = SITE_OPENERS.has(word) || GROUP_OPENERS.has(word) || BODY_OPENERS.has(word);
      const why = personalContext(tokens, first, last);
      if (why !== undefined && !named) found.push(make(tokens, first, last, 'PER', 0.6, why));
      else if (!named && length <= 3 && !shape.titleCase && plausible(tokens, first, last, covered))
        found.push(make(tokens, first, last, 'PER', 0.45, 'two or three capitalised words are mostly a person'));
    } else if (
      length === 1 &&
      given &&
      !shape.titleCase &&
      !opensSentence(tokens, first) &&
      !tokens.has(first + 1, SHAPE.capital) &&
      word.length > 2
    ) {
      found.push(make(tokens, first, last, 'PER', 0.45, `“${tokens.raw(first)}” is a given name`));
    }
    if (found.length > before) first = last;
  }
}

/** True where title words only stand between this one and an honorific: "Chief of Staff Gen.", "Foreign Minister". */
function leadsToTitle(tokens: Tokens, index: number): boolean {
  for (let next = index + 1; next < index + 4 && continues(tokens, next); next++) {
    const word = tokens.word(next);
    if (HONORIFICS.has(word)) return true;
    if (!OFFICE_WORDS.has(word) && !ROLE_NOUNS.has(word)) return false;
  }
  return false;
}

/** Nothing speaks against a personal name: no word that the gazetteer knows, none that is common, no head word. */
function plausible(tokens: Tokens, first: number, last: number, covered: Covered): boolean {
  for (let index = first; index <= last; index++) {
    const word = tokens.word(index);
    if (covered.taken(index) || NEVER_NAMES.has(word) || OFFICE_WORDS.has(word) || ROLE_NOUNS.has(word)) return false;
    if (/(?:tion|ment|ness|ity|ism|ology|ics|ing|ship|ance|ence|ists?|ers)$/.test(word) && word.length > 6)
      return false;
  }
  // At the head of a line or a sentence any two words may be written large; a verb after them speaks for a person.
  if (opensSentence(tokens, first) && !isPredicate(tokens.word(last + 1))) return false;
  return !tokens.has(last + 1, SHAPE.capital) || !continues(tokens, last + 1);
}

function hasParticle(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (NAME_PARTICLES.has(tokens.word(index))) return true;
  return false;
}

/** What around a run of two to four capitalised words shows that it is a person. */
function personalContext(tokens: Tokens, first: number, last: number): string | undefined {
  const gap = tokens.gapBefore(last + 1);
  const next = tokens.word(last + 1);
  const before = tokens.word(first - 1);
  if (gap === GAP.comma && /^\d{1,3}$/.test(next) && tokens.gapBefore(last + 2) === GAP.comma)
    return 'an age follows it';
  if (gap === GAP.space && SAYING.has(next)) return `“${next}” follows it`;
  if (SAYING.has(before) && before.endsWith('d') && tokens.gapBefore(first) === GAP.space && gap === GAP.comma)
    return `“${before}” precedes it`;
  if (gap === GAP.comma && (AFTER_NAME.has(next) || ROLE_NOUNS.has(next))) {
    // "Damascus, the capital": a place as well; only what follows "the" as a role decides.
    for (let index = last + 1; index < last + 7 && index < tokens.count; index++) {
      if (index > last + 1 && tokens.gapBefore(index) !== GAP.space && tokens.gapBefore(index) !== GAP.hyphen) break;
      const word = tokens.word(index);
      if (word === 'who' || word === 'whose' || ROLE_NOUNS.has(word)) return `“${word}” after it`;
    }
  }
  return hasParticle(tokens, first, last) ? 'it is built like a personal name' : undefined;
}

/** Where the name of a body that goes on with "of", "for" or "and" ends: "Levant Institute for Strategic Affairs". */
function endOfBody(tokens: Tokens, from: number): number {
  let last = from;
  for (let index = from + 1; index < tokens.count && index - from < 9; ) {
    if (!continues(tokens, index)) break;
    const word = tokens.word(index);
    if (tokens.has(index, SHAPE.capital)) {
      if (NEVER_NAMES.has(word) || HONORIFICS.has(word)) break;
      last = index;
      index++;
      continue;
    }
    if (word !== 'of' && word !== 'for' && word !== 'and' && word !== 'on' && word !== 'the') break;
    let next = index + 1;
    if (tokens.word(next) === 'the') next++;
    if (!tokens.has(next, SHAPE.capital) || !continues(tokens, index + 1) || !continues(tokens, next)) break;
    if (word === 'and' && last === from) break;
    index = next;
  }
  return last;
}

function bodyAndSiteRules(tokens: Tokens, run: Run, covered: Covered, shape: UnitShape, found: Candidate[]): void {
  let first = run.first;
  while (
    first < run.last &&
    ((NEVER_NAMES.has(tokens.word(first)) && !BODY_OPENERS.has(tokens.word(first))) ||
      HONORIFICS.has(tokens.word(first)))
  )
    first++;
  if (NEVER_NAMES.has(tokens.word(first)) && first === run.last) return;
  const opener = tokens.word(first);
  if (GROUP_OPENERS.has(opener) && run.last > first) {
    found.push(make(tokens, first, run.last, 'ORG', 0.7, `“${tokens.raw(first)}” opens the names of groups`));
    return;
  }
  if (SITE_OPENERS.has(opener) && run.last > first && !isBody(tokens, first, run.last)) {
    const label: NameLabel = opener === 'fort' ? 'FAC' : 'LOC';
    found.push(make(tokens, first, run.last, label, 0.65, `“${tokens.raw(first)}” opens the names of places`));
    return;
  }
  if (shape.titleCase) return;
  // The last head word of the run closes the name; words after it belong to something else.
  for (let last = run.last; last > first || (last === first && BODY_OPENERS.has(opener)); last--) {
    const word = tokens.word(last);
    const body = BODY_HEADS.has(word);
    const site = SITE_HEADS.has(word);
    const opensOf = BODY_OPENERS.has(word) && ['of', 'for'].includes(tokens.word(last + 1)) && last === run.last;
    if (opensOf) {
      const end = endOfBody(tokens, last);
      if (end > last + 1) {
        const start = bodyStart(tokens, first, last, covered);
        found.push(make(tokens, start, end, 'ORG', 0.75, `“${tokens.raw(last)}” names a body`));
        return;
      }
    }
    if (last === first) return;
    if (body && !(site && !isBodyWord(word))) {
      const start = bodyStart(tokens, first, last, covered);
      // "Hezbollah Forces": a listed actor and what it has.
      if (last - start === 1 && covered.notPersonal(start) && !covered.demonym(start) && POSSESSED.has(word)) return;
      if (last > start || (last === start && last > first)) {
        found.push(make(tokens, start, last, 'ORG', 0.7, `“${tokens.raw(last)}” names a body`));
        return;
      }
    }
    if (site) {
      if (covered.listed(last) || (last - first === 1 && covered.demonym(first))) return;
      const label: NameLabel = FACILITY_HEADS.has(word) ? 'FAC' : ADMINISTRATIVE_HEADS.has(word) ? 'GPE' : 'LOC';
      found.push(make(tokens, first, last, label, 0.65, `“${tokens.raw(last)}” names a place`));
      return;
    }
    if (covered.listed(last)) return;
  }
}

const isBodyWord = (word: string) => BODY_HEADS.has(word) && !SITE_HEADS.has(word);

function isBody(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) if (isBodyWord(tokens.word(index))) return true;
  return false;
}

/** A possessive or a listed name of several words before a body's own name is not part of it. */
function bodyStart(tokens: Tokens, first: number, last: number, covered: Covered): number {
  let start = first;
  for (let index = first; index < last; index++) {
    if (tokens.has(index, SHAPE.possessive)) start = index + 1;
    else if (covered.listed(index) && !covered.listed(last) && !covered.demonym(index))
      start = Math.min(index + 1, last);
  }
  return start;
}

/** "the village of Sarada", "in Sarada,": a capitalised word that the words before it show to be a place. */
function placeByContext(tokens: Tokens, run: Run, shape: UnitShape, found: Candidate[]): void {
  if (shape.titleCase || run.last - run.first > 2) return;
  const { first, last } = run;
  const word = tokens.word(first);
  if (NEVER_NAMES.has(word) || LANGUAGES.has(word) || NOT_SITES.has(word) || opensSentence(tokens, first)) return;
  for (let index = first; index <= last; index++)
    if (isHead(tokens.word(index)) || HONORIFICS.has(tokens.word(index))) return;
  const before = tokens.word(first - 1);
  if (before === 'of' && BEFORE_OF_PLACE.has(tokens.word(first - 2)) && tokens.gapBefore(first) === GAP.space) {
    const what = tokens.word(first - 2);
    if (SITE_HEADS.has(what) || what === 'outskirts' || what === 'suburb')
      found.push(make(tokens, first, last, what === 'camp' ? 'LOC' : 'GPE', 0.75, `“${what} of” precedes it`));
    return;
  }
  if (!IN.has(before) || tokens.gapBefore(first) !== GAP.space || tokens.has(first, SHAPE.allCaps)) return;
  // "A Lesson in Futility": a headline within a sentence.
  if (tokens.has(first - 2, SHAPE.capital) && !opensSentence(tokens, first - 2)) return;
  if (GIVEN_NAMES.has(word) && last > first) return;
  const gap = tokens.gapBefore(last + 1);
  const next = tokens.word(last + 1);
  const ends = gap !== GAP.space && gap !== GAP.hyphen && gap !== GAP.tightDash && gap !== GAP.abbreviation;
  if (!tokens.has(last, SHAPE.possessive) && (ends || NEVER_NAMES.has(next)))
    found.push(make(tokens, first, last, 'GPE', 0.5, `“${before}” precedes it`));
}

const NO_BODY = words(
  'ceo cfo gdp hiv aids tv pm am dna rna suv uav uavs ied ieds rpg rpgs atm atms faq cd cds dvd dvds usd eur gmt utc est edt pst pdt bst cet mph kmh ngo ngos mp mps vip vips pow pows wmd wmds icbm icbms ak isbn http https www html pdf url id ids it ok ac dc bc ad bce ce md phd ba ma mba jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi lng crt sos cctv gps ups diy rsvp asap fyi dj mc lgbt lgbtq covid sars h5n1 h1n1 bse tnt rdx evp svp vp ps nb re fw fwd cc bcc mr mrs',
);

/** Capitals alone in running text: mostly the short name of a body. */
function acronyms(tokens: Tokens, covered: Covered, shape: UnitShape, found: Candidate[]): void {
  if (shape.titleCase) return;
  for (let index = 0; index < tokens.count; index++) {
    const length = tokens.end[index]! - tokens.start[index]!;
    if (!tokens.has(index, SHAPE.allCaps) || length < 3 || length > 6 || covered.taken(index)) continue;
    const word = tokens.word(index);
    if (NO_BODY.has(word) || NEVER_NAMES.has(word) || tokens.has(index, SHAPE.dotted)) continue;
    if (tokens.has(index - 1, SHAPE.allCaps) || tokens.has(index + 1, SHAPE.allCaps)) continue;
    found.push(make(tokens, index, index, 'ORG', 0.45, 'capitals alone are mostly the short name of a body'));
  }
}

const MONTHS = words('january february march april may june july august september october november december');

/** "17 October Movement", "April 6 Youth Movement": bodies called after a day. */
function datedBodies(tokens: Tokens, found: Candidate[]): void {
  for (let index = 0; index + 1 < tokens.count; index++) {
    if (!MONTHS.has(tokens.word(index)) || !tokens.has(index, SHAPE.capital)) continue;
    const dayFirst = tokens.has(index - 1, SHAPE.digit) && continues(tokens, index);
    const dayLast = tokens.has(index + 1, SHAPE.digit) && continues(tokens, index + 1);
    if (!dayFirst && !dayLast) continue;
    const first = dayFirst ? index - 1 : index;
    let last = dayFirst ? index : index + 1;
    while (last - index < 5 && tokens.has(last + 1, SHAPE.capital) && continues(tokens, last + 1)) {
      last++;
      if (!BODY_HEADS.has(tokens.word(last))) continue;
      found.push(make(tokens, first, last, 'ORG', 0.7, 'it is a body called after a day'));
      break;
    }
  }
}

/**
 * Names that no gazetteer lists, by their form and surroundings: persons by title, given name or context; bodies and places
 * by their head words or by "village of". Candidates may overlap; the caller settles that.
 */
export function unlistedNames(tokens: Tokens, covered: Covered, shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  if (shape.allCaps) return found;
  personRules(tokens, covered, shape, found);
  datedBodies(tokens, found);
  acronyms(tokens, covered, shape, found);
  for (const run of capitalRuns(tokens)) {
    bodyAndSiteRules(tokens, run, covered, shape, found);
    placeByContext(tokens, run, shape, found);
  }
  return found;
}
