import { SHAPE } from '../tokens.ts';
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
  const { tokens } = words;
  const here = words.types[token]!;
  const before = typeAt(words, token, -1);
  const after = typeAt(words, token, 1);
  const formHere = types.form[here]!;
  const formBefore = before < 0 ? NOTHING : types.form[before]!;
  const formAfter = after < 0 ? NOTHING : types.form[after]!;
  const wordBefore = before < 0 ? NOTHING : types.folded[before]!;
  const wordAfter = after < 0 ? NOTHING : types.folded[after]!;
  const wordHere = types.folded[here]!;
  const coarseHere = types.coarse[here]!;
  const coarseBefore = before < 0 ? NOTHING : types.coarse[before]!;
  const coarseAfter = after < 0 ? NOTHING : types.coarse[after]!;

  const owned = tokens.has(token - 1, SHAPE.possessive) ? 16 : 0;
  const owns = tokens.has(token, SHAPE.possessive) ? 16 : 0;
  const gapBefore = before < 0 ? 15 : tokens.gapBefore(token) + owned;
  const gapAfter = after < 0 ? 15 : tokens.gapBefore(token + 1) + owns;
  sink.put(keyOfPair(T, gapBefore, formHere), form);
  sink.put(keyOfPair(T + 1, gapAfter, formHere), form);
  sink.put(keyOfPair(T + 2, gapBefore * 64 + gapAfter, formHere), form);
  sink.put(keyOfPair(T + 3, gapBefore * 64 + formBefore, formHere), form);
  sink.put(keyOfPair(T + 4, gapAfter * 64 + formAfter, formHere), form);
  sink.put(keyOfPair(T + 5, formBefore * 64 + formAfter, formHere), form);

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

  const starts = before < 0 ? 1 : 0;
  const large = types.large[here]!;
  const unit = (words.shape.allCaps ? 2 : 0) + (words.shape.titleCase ? 1 : 0);
  sink.put(keyOfPair(T + 16, starts * 8 + large, formHere), form);
  sink.put(keyOfPair(T + 17, unit, formHere), form);
  if (starts === 1) sink.put(keyOf(T + 18, wordHere), word);

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
