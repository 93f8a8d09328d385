const SHORTEST = 4;

/**
 * Are two different words one word with a slip of the keyboard: a letter more, less, other, or two swapped? Never with figures,
 * and not for words so short that a slip makes another word.
 */
export function isSlip(one: string, other: string): boolean {
  if (
    Math.min(one.length, other.length) < SHORTEST ||
    Math.abs(one.length - other.length) > 1 ||
    /\d/.test(one + other)
  ) {
    return false;
  }
  let start = 0;
  while (start < one.length && one[start] === other[start]) {
    start++;
  }
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) {
    end++;
  }
  const first = one.slice(start, one.length - end);
  const second = other.slice(start, other.length - end);
  const swapped = first.length === 2 && second.length === 2 && first[0] === second[1] && first[1] === second[0];
  return Math.max(first.length, second.length) <= 1 || swapped;
}

/** Words that only one of two lists has, where the other has no slip of it either. */
export function withoutSlips<W extends { readonly key: string }>(words: readonly W[], others: readonly W[]): W[] {
  return words.filter(word => !others.some(other => isSlip(word.key, other.key)));
}
