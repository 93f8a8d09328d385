import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  NOT_ADVERBS,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
  WH_WORDS,
} from '../../lexicon/closed-class.ts';
import { commonVerb, isNounToo } from '../../lexicon/common-verbs.ts';
import { SAYING } from '../../names/lexicon/verbs.ts';
import { words } from '../../names/lexicon/words.ts';

const FUNCTION: ReadonlySet<string> = new Set(
  [
    PRONOUNS,
    PREPOSITIONS,
    COORDINATORS,
    SUBORDINATORS,
    WH_WORDS,
    MODALS,
    BE,
    HAVE,
    DO,
    NEGATIONS,
    ADVERBS,
    DETERMINERS,
  ].flatMap(set => [...set]),
);

/** Adjectives that stand after a noun: "forces loyal to", "a source close to", "the group responsible". */
const AFTER_NOUNS = words(
  'loyal close allied affiliated aligned linked opposed backed led responsible accountable capable able unable familiar present hostile sympathetic',
);

export const standsAfterNouns = (word: string): boolean => AFTER_NOUNS.has(word);

/** Forms of verbs of saying that are as often nouns. */
const SAYING_NOUNS = words(
  'reports claims calls demands comments notes objects pledges hopes fears promises estimates states',
);

/** A word that ends a noun phrase: a preposition, a conjunction, an auxiliary, a pronoun, a determiner, an adverb. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

/** Opens an object after a verb: "forces them", "sources its weapons". */
export const opensObject = (word: string): boolean => DETERMINERS.has(word) || PRONOUNS.has(word);

export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);
export const isTimeWord = (word: string): boolean => TIME_WORDS.has(word);
export const isPronoun = (word: string): boolean => PRONOUNS.has(word) || WH_WORDS.has(word);
export const isSaying = (word: string): boolean => SAYING.has(word);

/**
 * True for a folded word that after a singular subject is its verb rather than a noun that it describes: "the army said",
 * "the government denies", but "army raids", "police reports".
 *
 * @param next the word after it: before an object or a clause a form that can be a noun too is a verb
 */
export function isVerbOfSubject(word: string, next: string): boolean {
  if (word.length > 4 && word.endsWith('ed')) return true;
  const verb = commonVerb(word);
  const form = verb?.form;
  if (form === 'past' || form === 'preterite' || form === 'participle') return true;
  if (SAYING.has(word) && !word.endsWith('s')) return true;
  if (form !== 's' && !(SAYING.has(word) && word.endsWith('s'))) return false;
  return (
    (!isNounToo(word) && !SAYING_NOUNS.has(word)) ||
    DETERMINERS.has(next) ||
    PRONOUNS.has(next) ||
    next === 'that' ||
    next === 'to'
  );
}

/** "Will host ministers", "to police villages": a word that can be a noun is a verb after these. */
export const isVerbAfter = (word: string, before: string): boolean =>
  commonVerb(word)?.form === 'base' && (before === 'to' || MODALS.has(before) || PRONOUNS.has(before));

/** What goes on, or what it is about, as often as what somebody does: "the army training camp", "a group meeting". */
const NOUNS_IN_ING = words(`
  training meeting building bombing shelling killing shooting hearing briefing gathering spending funding crossing landing
  planning fighting housing banking mining shipping policing recruiting smuggling trafficking voting negotiating ruling opening
  closing leading warring governing reporting monitoring processing broadcasting engineering raiding firing testing`);
/** Of verbs that are not listed for how often they are nouns. */
const STRIVING = words('aiming seeking hoping vowing striving masquerading posing');

/** "A group aiming to win", "the militia holding the town": what somebody does while the rest is told. */
export function isGoingOn(word: string, next: string): boolean {
  if (!word.endsWith('ing')) return false;
  if (opensObject(next) || next === 'to') return true;
  return STRIVING.has(word) || (commonVerb(word)?.form === 'ing' && !NOUNS_IN_ING.has(word));
}

/** True for a folded word that after a noun of several is their verb: "police say", "the media report that". */
export function isVerbOfSeveral(word: string, next: string): boolean {
  const form = commonVerb(word)?.form;
  if (form === undefined && !SAYING.has(word)) return false;
  const base = form !== 's' && !word.endsWith('s');
  return (base && !isNounToo(word)) || opensObject(next) || next === 'that' || next === 'to';
}

/** True for a word that by its form is a verb in the past or a participle. */
export function isPast(word: string): boolean {
  const form = commonVerb(word)?.form;
  return (word.length > 4 && word.endsWith('ed')) || form === 'past' || form === 'preterite' || form === 'participle';
}

/** A word that is a form of a verb, whatever else it is. */
export const isAlsoVerb = (word: string): boolean => commonVerb(word) !== undefined;

/** Any form of a verb that is not mostly a noun. */
export const isVerbForm = (word: string): boolean =>
  (commonVerb(word) !== undefined && !isNounToo(word)) || SAYING.has(word);

export const isBe = (word: string): boolean =>
  BE.has(word) || word === 'become' || word === 'became' || word === 'remains' || word === 'remained';
