const lists: WordList[] = [];
/** Where the row of each listed word begins in `rows`; made when the first word is asked for. */
let places: Map<string, number> | undefined;
/** Of each listed word a bit for each list; the first row is that of all other words. */
let rows = new Int32Array(0);
/** A number of a row holds the bits of so many lists. */
const BITS = 31;

/**
 * The words of a list. Words of texts are asked for in many lists each, so each knows its row of bits (see `rowOf`), which
 * is read several times as quickly as a set.
 */
export class WordList extends Set<string> {
  /** Which number of a row has its bit; -1 until there are rows, and for a list that comes after them. */
  part = -1;
  bit = 0;
}

/** The list of the words of a running text. */
export function words(list: string): WordList {
  const made = new WordList(list.trim().split(/\s+/));
  if (places === undefined) lists.push(made);
  return made;
}

/** Where the bits of a folded word begin. */
export function rowOf(folded: string): number {
  places ??= makeRows();
  return places.get(folded) ?? 0;
}

function makeRows(): Map<string, number> {
  const parts = Math.ceil(lists.length / BITS);
  const made = new Map<string, number>();
  for (const list of lists) for (const word of list) if (!made.has(word)) made.set(word, (made.size + 1) * parts);
  rows = new Int32Array((made.size + 1) * parts);
  for (const [number, list] of lists.entries()) {
    list.part = Math.floor(number / BITS);
    list.bit = 1 << (number % BITS);
    for (const word of list) rows[made.get(word)! + list.part]! |= list.bit;
  }
  return made;
}

/** Whether the list has this folded word, whose row is given too. */
export const hasWord = (list: WordList, folded: string, row: number): boolean =>
  list.part < 0 ? list.has(folded) : (rows[row + list.part]! & list.bit) !== 0;
