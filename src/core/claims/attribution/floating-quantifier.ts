import type { Token } from './token.ts';

const QUANTIFIERS = new Set(['all', 'both', 'each']);

/** "officials in the three towns all reported": the quantifier belongs to the subject and stands behind it. */
export function floats(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  return QUANTIFIERS.has(tokens[at]!.lower) && (before === 'noun' || before === 'name');
}
