/** Crockford's base 32 in lower case: no i, l, o and u, so that an id can be read out and typed without a mistake. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 6;
/** After so many clashes the id grows by a character: with a poor source of randomness too, this ends. */
const TRIES_PER_LENGTH = 16;

/** What ids must look like to be written: a letter first, so that no YAML reader takes one for a number or a date. */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_-]*$/;

function newId(prefix: string, random: (n: number) => number, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const length = LENGTH + Math.floor(attempt / TRIES_PER_LENGTH);
    const id = prefix + Array.from({ length }, () => ALPHABET.charAt(random(ALPHABET.length))).join('');
    if (!taken.has(id)) {
      return id;
    }
  }
}

/**
 * A new claim id, `c-` and six random characters (30 bits), longer only where all tries are taken.
 * @param random a whole number from 0 to below n, evenly spread
 * @param taken the ids already in use in the article, over all annotators
 */
export function newClaimId(random: (n: number) => number, taken: ReadonlySet<string>): string {
  return newId('c-', random, taken);
}

/** A new id for a correction of a highlight: `m-` and six random characters. */
export function newCorrectionId(random: (n: number) => number, taken: ReadonlySet<string>): string {
  return newId('m-', random, taken);
}

const ID_LIKE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_./:-]*$/u;

/** Whether a bare claimant is an id: no space, no punctuation but `_ . / : -`. Other bare claimants are words of the text. */
export function isIdLike(text: string): boolean {
  return ID_LIKE.test(text);
}
