/**
 * Adds all of `more` to the end of `list`. Handed over as the arguments of one call, a list of some ten thousands of things
 * overflows the engine's stack; texts, sidecars and corpora have more lines, steps and claims than that.
 */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) {
    list.push(one);
  }
}

/** The least and the greatest of numbers, however many there are; undefined of none. */
export function extremes(numbers: readonly number[]): { readonly least: number; readonly most: number } | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return numbers.length === 0 ? undefined : { least, most };
}
