import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NOT_ADVERBS,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  WH_WORDS,
} from '../../recognise/lexicon/closed-class.ts';
import { commonVerb } from '../../recognise/lexicon/common-verbs.ts';
import type { VerbForm } from '../../recognise/lexicon/inflect.ts';
import { type ReportingForm, reportingVerb } from './lexicon/reporting-verbs.ts';

/**
 * A coarse part of speech. `noun` is whatever else it could be (adjectives too); `name` a capitalised noun; `verb` a full
 * verb in a place where it can be one.
 */
export type Tag =
  | 'det'
  | 'pron'
  | 'prep'
  | 'cc'
  | 'sub'
  | 'wh'
  | 'to'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'adv'
  | 'num'
  | 'verb'
  | 'name'
  | 'noun'
  | 'poss'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop';

/** What a word is by itself, wherever it stands. */
interface Lexeme {
  readonly lower: string;
  readonly capital: boolean;
  readonly tag: Tag;
  readonly form?: VerbForm;
  readonly reporting?: ReportingForm;
}

/** News repeats its words: what is known of one is kept, up to a limit. */
const LEXEMES = new Map<string, Lexeme>();

const MOST_LEXEMES = 30_000;

export function lexemeOf(word: string): Lexeme {
  let lexeme = LEXEMES.get(word);
  if (lexeme === undefined) {
    if (LEXEMES.size >= MOST_LEXEMES) {
      LEXEMES.clear();
    }
    lexeme = makeLexeme(word);
    LEXEMES.set(word, lexeme);
  }
  return lexeme;
}

function makeLexeme(word: string): Lexeme {
  const lower = word.toLowerCase().replace('’', "'");
  const reporting = reportingVerb(lower);
  const form = reporting?.form ?? commonVerb(lower)?.form ?? guessedForm(word);
  return {
    lower,
    capital: /^\p{Lu}/u.test(word),
    tag: tagOf(word, lower),
    ...(form === undefined ? {} : { form }),
    ...(reporting === undefined ? {} : { reporting }),
  };
}

const NO_PAST: ReadonlySet<string> = new Set(
  'hundred sacred naked wicked wretched rugged aged beloved indeed need seed speed breed weed greed feed bleed united armed unarmed limited related so-called sophisticated detailed crowded talented'.split(
    ' ',
  ),
);

/** A verb that no list has, by its ending: "resembled", "lobbying". */
function guessedForm(lower: string): VerbForm | undefined {
  if (lower.length < 5 || /^\p{Lu}/u.test(lower) || NO_PAST.has(lower) || lower.includes('-')) {
    return undefined;
  }
  return /[a-z]ed$/.test(lower) ? 'past' : undefined;
}

const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ';': 'colon',
  ':': 'colon',
  '—': 'dash',
  '–': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '“': 'quote',
  '”': 'quote',
  '"': 'quote',
  '‘': 'quote',
  '’': 'quote',
  "'": 'quote',
  '«': 'quote',
  '»': 'quote',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '...': 'stop',
};

function tagOf(word: string, lower: string): Tag {
  if (!/[\p{L}\p{N}]/u.test(word)) {
    return MARKS[word] ?? 'noun';
  }
  if (lower === "'s") {
    return 'poss';
  }
  if (/^[$€£\p{N}]/u.test(word) || NUMBER_WORDS.has(lower)) {
    return 'num';
  }
  if (lower === 'to') {
    return 'to';
  }
  if (MODALS.has(lower)) {
    return 'modal';
  }
  if (BE.has(lower)) {
    return 'be';
  }
  if (HAVE.has(lower)) {
    return 'have';
  }
  if (DO.has(lower)) {
    return 'do';
  }
  if (PRONOUNS.has(lower) && word !== 'US' && word !== 'IT') {
    return 'pron';
  }
  // The World Health Organization is nobody's "who".
  if (WH_WORDS.has(lower) && word !== 'WHO') {
    return 'wh';
  }
  if (COORDINATORS.has(lower)) {
    return 'cc';
  }
  if (lower === 'that') {
    return 'sub';
  }
  if (DETERMINERS.has(lower)) {
    return 'det';
  }
  if (SUBORDINATORS.has(lower)) {
    return 'sub';
  }
  if (PREPOSITIONS.has(lower)) {
    return 'prep';
  }
  if (ADVERBS.has(lower) || (looksAdverbial(lower) && word === lower)) {
    return 'adv';
  }
  return 'noun';
}

export function looksAdverbial(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}
