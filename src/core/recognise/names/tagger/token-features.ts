import { SHAPE } from '../text/tokens.ts';
import { keyOf, keyOfPair } from './hash.ts';
import { EVIDENCE, type FeatureSink } from './sink.ts';
import { typeAt, type UnitWords } from './unit-words.ts';
import { FIRST_PAIR_TEMPLATE as T } from './word-features.ts';
import type { WordTypes } from './word-types.ts';

const { form, word, context, cluster, gazetteer } = EVIDENCE;
/** Stands for the end of the sentence where a word's value is asked for. */
const NOTHING = 0x2f;

/**
 * The features of a token that depend on more than one word: gaps, neighbours together, the run of capitals it stands in, the
 * gazetteer. Template numbers are part of the model file's format.
 */
export function tokenFeatures(words: UnitWords, types: WordTypes, token: number, sink: FeatureSink): void {
  const looks = looksOf(words, types, token);
  formFeatures(looks, sink);
  neighbourFeatures(words, types, token, looks, sink);
  unitFeatures(looks, sink);
  listFeatures(words, types, token, looks, sink);
}

/** Stands for the form of what is not there. */
const NO_FORM = 15;

/**
 * What a token and its neighbours look like, in one number: gaps before and after, forms here, before and after, how often
 * the word is written large, the shape of the unit. The same few come again and again.
 */
export function looksOf(words: UnitWords, types: WordTypes, token: number): number {
  const { tokens, shape } = words;
  const here = words.types[token]!;
  const before = typeAt(words, token, -1);
  const after = typeAt(words, token, 1);
  const owned = tokens.has(token - 1, SHAPE.possessive) ? 16 : 0;
  const owns = tokens.has(token, SHAPE.possessive) ? 16 : 0;
  const gapBefore = before < 0 ? 15 : tokens.gapBefore(token) + owned;
  const gapAfter = after < 0 ? 15 : tokens.gapBefore(token + 1) + owns;
  const formBefore = before < 0 ? NO_FORM : types.form[before]!;
  const formAfter = after < 0 ? NO_FORM : types.form[after]!;
  const unit = (shape.allCaps ? 2 : 0) + (shape.titleCase ? 1 : 0);
  return (
    gapBefore |
    (gapAfter << 5) |
    (types.form[here]! << 10) |
    (formBefore << 14) |
    (formAfter << 18) |
    (types.large[here]! << 22) |
    (unit << 25)
  );
}

const gapBeforeIn = (looks: number): number => looks & 31;
const gapAfterIn = (looks: number): number => (looks >> 5) & 31;
const formHereIn = (looks: number): number => (looks >> 10) & 15;
const formBeforeIn = (looks: number): number => formIn((looks >> 14) & 15);
const formAfterIn = (looks: number): number => formIn((looks >> 18) & 15);
const formIn = (form: number): number => (form === NO_FORM ? NOTHING : form);

/** What looks alone tell (see looksOf). */
export function looksFeatures(looks: number, sink: FeatureSink): void {
  formFeatures(looks, sink);
  unitFeatures(looks, sink);
}

/** Gaps and forms. */
function formFeatures(looks: number, sink: FeatureSink): void {
  const gapBefore = gapBeforeIn(looks);
  const gapAfter = gapAfterIn(looks);
  const formHere = formHereIn(looks);
  const formBefore = formBeforeIn(looks);
  const formAfter = formAfterIn(looks);
  sink.put(keyOfPair(T, gapBefore, formHere), form);
  sink.put(keyOfPair(T + 1, gapAfter, formHere), form);
  sink.put(keyOfPair(T + 2, gapBefore * 64 + gapAfter, formHere), form);
  sink.put(keyOfPair(T + 3, gapBefore * 64 + formBefore, formHere), form);
  sink.put(keyOfPair(T + 4, gapAfter * 64 + formAfter, formHere), form);
  sink.put(keyOfPair(T + 5, formBefore * 64 + formAfter, formHere), form);
}

/** How often the word is written large, and what the unit looks like. */
function unitFeatures(looks: number, sink: FeatureSink): void {
  const formHere = formHereIn(looks);
  const starts = formBeforeIn(looks) === NOTHING ? 1 : 0;
  sink.put(keyOfPair(T + 16, starts * 8 + ((looks >> 22) & 7), formHere), form);
  sink.put(keyOfPair(T + 17, (looks >> 25) & 3, formHere), form);
}

/** What looks alone do not tell. */
export function contextFeatures(
  words: UnitWords,
  types: WordTypes,
  token: number,
  looks: number,
  sink: FeatureSink,
): void {
  neighbourFeatures(words, types, token, looks, sink);
  listFeatures(words, types, token, looks, sink);
}

/** Words and their classes together with their neighbours and with the run of capitals. */
function neighbourFeatures(words: UnitWords, types: WordTypes, token: number, looks: number, sink: FeatureSink): void {
  const here = words.types[token]!;
  const before = typeAt(words, token, -1);
  const after = typeAt(words, token, 1);
  const formHere = types.form[here]!;
  const wordBefore = before < 0 ? NOTHING : types.folded[before]!;
  const wordAfter = after < 0 ? NOTHING : types.folded[after]!;
  const wordHere = types.folded[here]!;
  const coarseHere = types.coarse[here]!;
  const coarseBefore = before < 0 ? NOTHING : types.coarse[before]!;
  const coarseAfter = after < 0 ? NOTHING : types.coarse[after]!;
  const gapBefore = gapBeforeIn(looks);
  const gapAfter = gapAfterIn(looks);
  sink.put(keyOfPair(T + 6, wordBefore, wordHere), word);
  sink.put(keyOfPair(T + 7, wordHere, wordAfter), word);
  sink.put(keyOfPair(T + 8, wordBefore, formHere), context);
  sink.put(keyOfPair(T + 9, wordAfter, formHere), context);
  sink.put(keyOfPair(T + 10, wordBefore ^ Math.imul(formHere, 0x3c6ef35f), wordAfter), context);
  sink.put(keyOfPair(T + 11, wordBefore, gapBefore * 64 + coarseHere), context);
  sink.put(keyOfPair(T + 12, wordAfter, gapAfter * 64 + coarseHere), context);

  sink.put(keyOfPair(T + 13, coarseBefore, coarseHere), cluster);
  sink.put(keyOfPair(T + 14, coarseHere, coarseAfter), cluster);
  sink.put(keyOfPair(T + 15, coarseBefore * 64 + formHere, coarseAfter), cluster);

  const first = words.runFirst[token]!;
  if (first >= 0) runFeatures(words, types, token, first, sink);
}

/** Lists of words, lists of names, and the gazetteer, beside an opening word by itself. */
function listFeatures(words: UnitWords, types: WordTypes, token: number, looks: number, sink: FeatureSink): void {
  const here = words.types[token]!;
  const before = typeAt(words, token, -1);
  const after = typeAt(words, token, 1);
  const formHere = types.form[here]!;
  const formBefore = formBeforeIn(looks);
  const formAfter = formAfterIn(looks);
  const wordBefore = before < 0 ? NOTHING : types.folded[before]!;
  const wordAfter = after < 0 ? NOTHING : types.folded[after]!;
  const wordHere = types.folded[here]!;
  const gapBefore = gapBeforeIn(looks);
  const gapAfter = gapAfterIn(looks);
  if (before < 0) sink.put(keyOf(T + 18, wordHere), word);

  const bitsHere = types.bits[here]!;
  const bitsBefore = before < 0 ? 0 : types.bits[before]!;
  const bitsAfter = after < 0 ? 0 : types.bits[after]!;
  if (bitsBefore !== 0) sink.put(keyOfPair(T + 19, bitsBefore, formHere * 64 + gapBefore), form);
  if (bitsAfter !== 0) sink.put(keyOfPair(T + 20, bitsAfter, formHere * 64 + gapAfter), form);
  if (bitsHere !== 0 && bitsBefore !== 0) sink.put(keyOfPair(T + 21, bitsBefore, bitsHere), form);
  if (bitsHere !== 0 && bitsAfter !== 0) sink.put(keyOfPair(T + 22, bitsHere, bitsAfter), form);

  const listsHere = types.lists[here]!;
  const listsBefore = before < 0 ? 0 : types.lists[before]!;
  const listsAfter = after < 0 ? 0 : types.lists[after]!;
  if (listsHere !== 0) {
    sink.put(keyOfPair(T + 46, listsHere * 16 + listsAfter, formHere * 64 + gapAfter), gazetteer);
    sink.put(keyOfPair(T + 47, listsBefore * 16 + listsHere, formHere * 64 + gapBefore), gazetteer);
    sink.put(keyOfPair(T + 48, listsHere, wordBefore), context);
    sink.put(keyOfPair(T + 49, listsHere, wordAfter), context);
  }

  const listed = words.listed[token]!;
  const listedBefore = token === 0 ? 0 : words.listed[token - 1]!;
  const listedAfter = words.listed[token + 1]!;
  sink.put(keyOfPair(T + 23, listed, formHere), gazetteer);
  if (listed !== 0) {
    sink.put(keyOfPair(T + 24, listed, wordBefore), gazetteer);
    sink.put(keyOfPair(T + 25, listed, wordAfter), gazetteer);
    sink.put(keyOfPair(T + 26, listed, gapBefore * 64 + gapAfter), gazetteer);
    sink.put(keyOfPair(T + 27, listed, formBefore * 64 + formAfter), gazetteer);
  }
  if (listedBefore !== 0) sink.put(keyOfPair(T + 28, listedBefore, formHere * 64 + gapBefore), gazetteer);
  if (listedAfter !== 0) sink.put(keyOfPair(T + 29, listedAfter, formHere * 64 + gapAfter), gazetteer);
  if (listed + listedBefore + listedAfter !== 0)
    sink.put(keyOfPair(T + 30, (listedBefore << 8) ^ listed, listedAfter), gazetteer);
}

/** What the run of capitals tells: its length and ends, its last word (the head of most bodies), the words around it. */
function runFeatures(words: UnitWords, types: WordTypes, token: number, first: number, sink: FeatureSink): void {
  const last = words.runLast[token]!;
  const length = Math.min(last - first + 1, 6);
  const place = (token === first ? 1 : 0) + (token === last ? 2 : 0);
  const spot = length * 4 + place;
  const head = words.types[last]!;
  const opener = words.types[first]!;
  const beforeRun = typeAt(words, first, -1);
  const afterRun = typeAt(words, last, 1);
  const wordBefore = beforeRun < 0 ? NOTHING : types.folded[beforeRun]!;
  const wordAfter = afterRun < 0 ? NOTHING : types.folded[afterRun]!;
  sink.put(keyOf(T + 32, spot), form);
  sink.put(keyOfPair(T + 33, spot, types.form[words.types[token]!]!), form);
  sink.put(keyOfPair(T + 34, types.bits[head]!, spot), form);
  sink.put(keyOfPair(T + 35, types.bits[opener]!, spot), form);
  sink.put(keyOfPair(T + 36, types.coarse[head]!, spot), cluster);
  sink.put(keyOfPair(T + 37, types.coarse[opener]!, spot), cluster);
  if (length > 1) {
    sink.put(keyOfPair(T + 38, types.folded[head]!, place), context);
    sink.put(keyOfPair(T + 39, types.folded[opener]!, place), context);
  }
  sink.put(keyOfPair(T + 40, wordBefore, spot), context);
  sink.put(keyOfPair(T + 41, wordAfter, spot), context);
  sink.put(keyOfPair(T + 42, beforeRun < 0 ? NOTHING : types.coarse[beforeRun]!, spot), cluster);
  sink.put(keyOfPair(T + 43, afterRun < 0 ? NOTHING : types.coarse[afterRun]!, spot), cluster);
  if (afterRun >= 0) sink.put(keyOfPair(T + 44, types.bits[afterRun]!, spot), form);
  if (beforeRun >= 0) sink.put(keyOfPair(T + 45, types.bits[beforeRun]!, spot), form);
}
