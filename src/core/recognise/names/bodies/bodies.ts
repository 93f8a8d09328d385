import type { NameLabel } from '../../mention.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { type Cover, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import {
  ADMINISTRATIVE_HEADS,
  BODY_HEADS,
  BODY_OPENERS,
  FACILITY_HEADS,
  GROUP_OPENERS,
  SITE_HEADS,
  SITE_OPENERS,
} from '../lexicon/heads.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { continues, type Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const OF_BODIES = words('of for');
const POSSESSED = words(
  'forces troops command guards guard police intelligence media news campaign office team group brigade',
);
/** Where the name of a body that goes on with "of", "for" or "and" ends: "Levant Institute for Strategic Affairs". */
function endOfBody(tokens: Tokens, from: number): number {
  let last = from;
  for (let index = from + 1; index < tokens.count && index - from < 9; ) {
    if (!continues(tokens, index)) break;
    const word = tokens.word(index);
    if (tokens.has(index, SHAPE.capital)) {
      if (tokens.isIn(index, NEVER_NAMES) || tokens.isIn(index, HONORIFICS)) break;
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

/** Bodies and places by the words that open or close their names. */
export function bodyAndSiteRules(tokens: Tokens, run: Run, covered: Cover, shape: UnitShape, found: Candidate[]): void {
  let first = run.first;
  while (
    first < run.last &&
    ((tokens.isIn(first, NEVER_NAMES) && !tokens.isIn(first, BODY_OPENERS)) || tokens.isIn(first, HONORIFICS))
  )
    first++;
  if (tokens.isIn(first, NEVER_NAMES) && first === run.last) return;
  if (run.last > first && tokens.isIn(first, GROUP_OPENERS)) {
    found.push(ruleCandidate(tokens, first, run.last, 'ORG', 0.7, `“${tokens.raw(first)}” opens the names of groups`));
    return;
  }
  if (run.last > first && tokens.isIn(first, SITE_OPENERS) && !isBody(tokens, first, run.last)) {
    const label: NameLabel = tokens.word(first) === 'fort' ? 'FAC' : 'LOC';
    found.push(ruleCandidate(tokens, first, run.last, label, 0.65, `“${tokens.raw(first)}” opens the names of places`));
    return;
  }
  if (shape.titleCase) return;
  // The last head word of the run closes the name; words after it belong to something else.
  for (let last = run.last; last > first || (last === first && tokens.isIn(first, BODY_OPENERS)); last--) {
    const word = tokens.word(last);
    const body = tokens.isIn(last, BODY_HEADS);
    const site = tokens.isIn(last, SITE_HEADS);
    const opensOf = last === run.last && tokens.isIn(last, BODY_OPENERS) && tokens.isIn(last + 1, OF_BODIES);
    if (opensOf) {
      const end = endOfBody(tokens, last);
      if (end > last + 1) {
        const start = bodyStart(tokens, first, last, covered);
        found.push(ruleCandidate(tokens, start, end, 'ORG', 0.75, `“${tokens.raw(last)}” names a body`));
        return;
      }
    }
    if (last === first) return;
    if (body && !(site && !isBodyWord(word))) {
      const start = bodyStart(tokens, first, last, covered);
      // "Hezbollah Forces": a listed actor and what it has.
      if (last - start === 1 && covered.notPersonal[start] === 1 && covered.demonym[start] !== 1 && POSSESSED.has(word))
        return;
      if (last > start || (last === start && last > first)) {
        found.push(ruleCandidate(tokens, start, last, 'ORG', 0.7, `“${tokens.raw(last)}” names a body`));
        return;
      }
    }
    if (site) {
      if (covered.listed[last] === 1 || (last - first === 1 && covered.demonym[first] === 1)) return;
      const label: NameLabel = FACILITY_HEADS.has(word) ? 'FAC' : ADMINISTRATIVE_HEADS.has(word) ? 'GPE' : 'LOC';
      found.push(ruleCandidate(tokens, first, last, label, 0.65, `“${tokens.raw(last)}” names a place`));
      return;
    }
    if (covered.listed[last] === 1) return;
  }
}

const isBodyWord = (word: string) => BODY_HEADS.has(word) && !SITE_HEADS.has(word);

function isBody(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) if (isBodyWord(tokens.word(index))) return true;
  return false;
}

/** A possessive or a listed name of several words before a body's own name is not part of it. */
function bodyStart(tokens: Tokens, first: number, last: number, covered: Cover): number {
  let start = first;
  for (let index = first; index < last; index++) {
    if (tokens.has(index, SHAPE.possessive)) start = index + 1;
    else if (covered.listed[index] === 1 && covered.listed[last] !== 1 && covered.demonym[index] !== 1)
      start = Math.min(index + 1, last);
  }
  return start;
}

const NO_BODY = words(
  'ceo cfo gdp hiv aids tv pm am dna rna suv uav uavs ied ieds rpg rpgs atm atms faq cd cds dvd dvds usd eur gmt utc est edt pst pdt bst cet mph kmh ngo ngos mp mps vip vips pow pows wmd wmds icbm icbms ak isbn http https www html pdf url id ids it ok ac dc bc ad bce ce md phd ba ma mba jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi lng crt sos cctv gps ups diy rsvp asap fyi dj mc lgbt lgbtq covid sars h5n1 h1n1 bse tnt rdx evp svp vp ps nb re fw fwd cc bcc mr mrs',
);

/** Capitals alone in running text: mostly the short name of a body. */
export function acronyms(tokens: Tokens, covered: Cover, shape: UnitShape, found: Candidate[]): void {
  if (shape.titleCase) return;
  for (let index = 0; index < tokens.count; index++) {
    const length = tokens.end[index]! - tokens.start[index]!;
    if (!tokens.has(index, SHAPE.allCaps) || length < 3 || length > 6 || covered.taken[index] === 1) continue;
    const word = tokens.word(index);
    if (NO_BODY.has(word) || NEVER_NAMES.has(word) || tokens.has(index, SHAPE.dotted)) continue;
    if (tokens.has(index - 1, SHAPE.allCaps) || tokens.has(index + 1, SHAPE.allCaps)) continue;
    found.push(ruleCandidate(tokens, index, index, 'ORG', 0.45, 'capitals alone are mostly the short name of a body'));
  }
}

const MONTHS = words('january february march april may june july august september october november december');

/** "17 October Movement", "April 6 Youth Movement": bodies called after a day. */
export function datedBodies(tokens: Tokens, found: Candidate[]): void {
  for (let index = 0; index + 1 < tokens.count; index++) {
    if (!tokens.has(index, SHAPE.capital) || !tokens.isIn(index, MONTHS)) continue;
    const dayFirst = tokens.has(index - 1, SHAPE.digit) && continues(tokens, index);
    const dayLast = tokens.has(index + 1, SHAPE.digit) && continues(tokens, index + 1);
    if (!dayFirst && !dayLast) continue;
    const first = dayFirst ? index - 1 : index;
    let last = dayFirst ? index : index + 1;
    while (last - index < 5 && tokens.has(last + 1, SHAPE.capital) && continues(tokens, last + 1)) {
      last++;
      if (!tokens.isIn(last, BODY_HEADS)) continue;
      found.push(ruleCandidate(tokens, first, last, 'ORG', 0.7, 'it is a body called after a day'));
      break;
    }
  }
}
