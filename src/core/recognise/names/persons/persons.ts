import type { Candidate } from '../candidates/candidate.ts';
import { type Cover, isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES, NAME_PARTICLES } from '../lexicon/given-names.ts';
import { BODY_OPENERS, GROUP_OPENERS, SITE_OPENERS } from '../lexicon/heads.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { isPredicate, SAYING } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import { continues, endOfPersonalName } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const AFTER_NAME = words('who whose which a an the then now his her their');
/** Last words of the names of things that are made, said or fought, not persons. */
const NO_PERSON = words(
  'accord accords agreement agreements treaty pact declaration resolution act law conference summit talks war wars operation plan deal prize cup day days week games process dialogue initiative report reports review doctrine protocol charter convention constitution amendment bill programme program project deficit framework model system crisis uprising revolution massacre attack attacks offensive campaign festival award awards edition series book film',
);

const isTitleWord = (tokens: Tokens, at: number) => tokens.isIn(at, HONORIFICS) || tokens.isIn(at, ROLE_NOUNS);

/** The title words right before a name, folded: "prime minister". Empty where there is none. */
export function titleBefore(tokens: Tokens, first: number): string {
  let at = first - 1;
  if (at < 0 || !(isTitleWord(tokens, at) || tokens.word(at) === 'state')) return sharedTitle(tokens, first);
  let title = '';
  let parts = 0;
  if (tokens.word(at) === 'state' && tokens.word(at - 1) === 'of' && tokens.word(at - 2) === 'secretary') {
    title = 'secretary of state';
    parts = 1;
    at -= 3;
  }
  while (at >= 0 && parts < 4) {
    if (!isTitleWord(tokens, at) && !(parts > 0 && tokens.isIn(at, OFFICE_WORDS))) break;
    if (!continues(tokens, at + 1)) break;
    title = parts === 0 ? tokens.word(at) : `${tokens.word(at)} ${title}`;
    parts++;
    at--;
  }
  return title;
}

/** Titles of several at once, as what each of them is called. */
const SHARED_TITLES: ReadonlyMap<string, string> = new Map([
  ['presidents', 'president'],
  ['ministers', 'minister'],
  ['premiers', 'premier'],
  ['chancellors', 'chancellor'],
  ['generals', 'general'],
  ['senators', 'senator'],
  ['kings', 'king'],
]);
const MOST_SHARING = 8;

/** "Presidents Macron and Zelenskiy": the title of both. */
function sharedTitle(tokens: Tokens, first: number): string {
  for (let at = first - 1; at >= 0 && first - at <= MOST_SHARING; at--) {
    const gap = tokens.gapBefore(at + 1);
    if (gap !== GAP.space && gap !== GAP.comma) return '';
    const isAnd = tokens.word(at) === 'and';
    if (!isAnd && !tokens.has(at, SHAPE.capital)) return '';
    const title = isAnd ? undefined : SHARED_TITLES.get(tokens.word(at));
    if (title !== undefined) return title;
    // Right before a name stands the title, or what joins it to another that has it.
    if (at === first - 1 && !isAnd && gap !== GAP.comma) return '';
  }
  return '';
}

/** Persons by title, given name or context. */
export function personRules(tokens: Tokens, covered: Cover, shape: UnitShape, found: Candidate[]): void {
  const stops = (index: number) => {
    const word = tokens.word(index);
    return (
      covered.notPersonal[index] === 1 ||
      isHead(tokens, index) ||
      (tokens.has(index, SHAPE.allCaps) && !shape.allCaps && !/^[ivx]+$/.test(word)) ||
      tokens.has(index, SHAPE.digit)
    );
  };
  for (let first = 0; first < tokens.count; first++) {
    if (
      !tokens.has(first, SHAPE.capital) &&
      !(tokens.isIn(first, NAME_PARTICLES) && tokens.has(first + 1, SHAPE.capital))
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
        HONORIFICS.has(before) ||
        ROLE_NOUNS.has(before) ||
        SHARED_TITLES.has(before) ||
        covered.notPersonal[first - 1] === 1 ||
        isHead(tokens, first - 1);
      if (!opens && !(covered.taken[first - 1] === 1 && GIVEN_NAMES.has(word))) continue;
    }
    let last = endOfPersonalName(tokens, first, stops);
    if (last < first) continue;
    if (tokens.isIn(last, NO_PERSON)) {
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
    if (tokens.has(last + 1, SHAPE.capital) && continues(tokens, last + 1) && isHead(tokens, last + 1)) continue;
    if (title !== '' && (HONORIFICS.has(lastTitle) || title === 'secretary of state') && capitalTitle) {
      found.push(
        ruleCandidate(tokens, first, last, 'PER', length > 1 ? 0.85 : 0.75, `a title, “${title}”, precedes it`, title),
      );
    } else if (title !== '' && (capitalTitle ? given : length > 1 || given)) {
      found.push(ruleCandidate(tokens, first, last, 'PER', 0.8, `“${title}” precedes it`, title));
    } else if (given && length > 1) {
      found.push(ruleCandidate(tokens, first, last, 'PER', 0.75, `“${tokens.raw(first)}” is a given name`));
    } else if (length > 1 && (length <= 4 || hasParticle(tokens, first, last))) {
      const named = SITE_OPENERS.has(word) || GROUP_OPENERS.has(word) || BODY_OPENERS.has(word);
      const why = personalContext(tokens, first, last);
      if (why !== undefined && !named) found.push(ruleCandidate(tokens, first, last, 'PER', 0.6, why));
      else if (!named && length <= 3 && !shape.titleCase && plausible(tokens, first, last, covered))
        found.push(
          ruleCandidate(tokens, first, last, 'PER', 0.45, 'two or three capitalised words are mostly a person'),
        );
    } else if (
      length === 1 &&
      given &&
      !shape.titleCase &&
      !opensSentence(tokens, first) &&
      !tokens.has(first + 1, SHAPE.capital) &&
      word.length > 2
    ) {
      found.push(ruleCandidate(tokens, first, last, 'PER', 0.45, `“${tokens.raw(first)}” is a given name`));
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
function plausible(tokens: Tokens, first: number, last: number, covered: Cover): boolean {
  for (let index = first; index <= last; index++) {
    const word = tokens.word(index);
    if (covered.taken[index] === 1 || NEVER_NAMES.has(word) || OFFICE_WORDS.has(word) || ROLE_NOUNS.has(word))
      return false;
    if (/(?:tion|ment|ness|ity|ism|ology|ics|ing|ship|ance|ence|ists?|ers)$/.test(word) && word.length > 6)
      return false;
  }
  // At the head of a line or a sentence any two words may be written large; a verb after them speaks for a person.
  if (opensSentence(tokens, first) && !isPredicate(tokens.word(last + 1))) return false;
  return !tokens.has(last + 1, SHAPE.capital) || !continues(tokens, last + 1);
}

function hasParticle(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (tokens.isIn(index, NAME_PARTICLES)) return true;
  return false;
}

/** What around a run of two to four capitalised words shows that it is a person. */
export function personalContext(tokens: Tokens, first: number, last: number): string | undefined {
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
