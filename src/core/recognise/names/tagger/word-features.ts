import { keyOf, keyOfPair } from './hash.ts';
import { EVIDENCE, type FeatureSink } from './sink.ts';
import type { WordTypes } from './word-types.ts';

/** How far from the token to be tagged a word may stand to be looked at by itself. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;
/** Templates of words at one offset; those of pairs come after them all. */
const PER_OFFSET = 24;
export const FIRST_PAIR_TEMPLATE = PER_OFFSET * OFFSETS;

const SHAPE_OF_NOTHING = 0x7fff;

/**
 * The features that a word by itself has at an offset of -2 to 2 from the token to be tagged; number -1 stands for the end
 * of the sentence. They depend on nothing else, so that their weights can be added up once for each word.
 */
export function wordFeatures(types: WordTypes, number: number, offset: number, sink: FeatureSink): void {
  const base = (offset + REACH) * PER_OFFSET;
  if (number < 0) {
    sink.put(keyOf(base, SHAPE_OF_NOTHING), EVIDENCE.form);
    return;
  }
  const form = types.form[number]!;
  const coarse = types.coarse[number]!;
  const fine = types.fine[number]!;
  const here = offset === 0;
  const near = offset >= -1 && offset <= 1;
  sink.put(keyOf(base + 1, form), EVIDENCE.form);
  sink.put(keyOf(base + 2, types.folded[number]!), here ? EVIDENCE.word : EVIDENCE.context);
  if (coarse !== 0) sink.put(keyOf(base + 3, coarse), EVIDENCE.cluster);
  if (fine !== 0) sink.put(keyOf(base + 4, fine), EVIDENCE.cluster);
  const bits = types.bits[number]!;
  for (let left = bits; left !== 0; left &= left - 1)
    sink.put(keyOf(base + 5, left & -left), near ? EVIDENCE.form : EVIDENCE.context);
  if (!near) return;
  const lists = types.lists[number]!;
  if (lists !== 0) sink.put(keyOfPair(base + 16, lists, form), EVIDENCE.gazetteer);
  const affixes = number * 8;
  if (!here) {
    if (types.affixes[affixes + 6] !== 0) sink.put(keyOf(base + 6, types.affixes[affixes + 6]!), EVIDENCE.context);
    if (types.affixes[affixes + 5] !== 0) sink.put(keyOf(base + 6, types.affixes[affixes + 5]!), EVIDENCE.context);
    sink.put(keyOfPair(base + 7, form, coarse), EVIDENCE.cluster);
    return;
  }
  sink.put(keyOf(base + 8, types.raw[number]!), EVIDENCE.word);
  for (let at = 0; at < 8; at++) {
    const affix = types.affixes[affixes + at]!;
    if (affix === 0) continue;
    sink.put(keyOf(base + 9, affix), EVIDENCE.word);
    if ((at & 3) > 0 && (at & 3) < 3) sink.put(keyOfPair(base + 10, affix, form), EVIDENCE.word);
  }
  const large = types.large[number]!;
  sink.put(keyOfPair(base + 11, form, large), EVIDENCE.form);
  sink.put(keyOfPair(base + 12, form, types.length[number]!), EVIDENCE.form);
  if (coarse !== 0) sink.put(keyOfPair(base + 13, form, coarse), EVIDENCE.cluster);
  if (fine !== 0) sink.put(keyOfPair(base + 14, form, fine), EVIDENCE.cluster);
  if (bits !== 0) sink.put(keyOfPair(base + 15, form, bits), EVIDENCE.form);
}
