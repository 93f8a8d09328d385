import type { Token } from './token.ts';

const QUANTIFIERS = new Set(['all', 'both', 'each', 'himself', 'herself', 'itself', 'themselves']);

/** "officials in the three towns all reported", "the candidate himself said": the word belongs to the subject and stands behind it. */
export function floats(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  return QUANTIFIERS.has(tokens[at]!.lower) && (before === 'noun' || before === 'name');
}
