import type { NameLabel } from '../../mention.ts';

/** The types of names in the order of the model file. */
export const NAME_TYPES: readonly NameLabel[] = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP'];

/**
 * Tags of tokens in the BILOU scheme (Ratinov and Roth 2009): 0 is O; of the type at position t, 1 + 4t begins a name of
 * several tokens, 2 + 4t lies inside, 3 + 4t is its last, 4 + 4t is a name of one token.
 */
export const TAGS = 1 + 4 * NAME_TYPES.length;
export const OUTSIDE = 0;

export const beginOf = (type: number): number => 1 + 4 * type;
export const insideOf = (type: number): number => 2 + 4 * type;
export const lastOf = (type: number): number => 3 + 4 * type;
export const unitOf = (type: number): number => 4 + 4 * type;
export const typeOf = (tag: number): number => (tag - 1) >> 2;

/** True where a name is still open after this tag, so that its next token must go on with it. */
const leavesOpen = (tag: number): boolean => tag !== OUTSIDE && ((tag - 1) & 3) < 2;
const goesOn = (tag: number): boolean => tag !== OUTSIDE && ((tag - 1) & 3) !== 0 && ((tag - 1) & 3) !== 3;

/** True where `to` may follow `from`. */
export const mayFollow = (from: number, to: number): boolean =>
  leavesOpen(from) ? goesOn(to) && typeOf(from) === typeOf(to) : !goesOn(to);

/** All pairs that may follow one another: `from[k]`, `to[k]`; those to one tag stand together, in order of the tag. */
export const STEPS: { readonly from: Uint8Array; readonly to: Uint8Array } = allSteps();

function allSteps(): { from: Uint8Array; to: Uint8Array } {
  const from: number[] = [];
  const to: number[] = [];
  for (let next = 0; next < TAGS; next++) {
    for (let tag = 0; tag < TAGS; tag++) {
      if (!mayFollow(tag, next)) continue;
      from.push(tag);
      to.push(next);
    }
  }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}
