const lists: WordList[] = [];
/** Those of them that whole stretches are asked for. */
const signs: WordList[] = [];
/** How many were asked for, those too that come after the rows. */
let signLists = 0;
/** Where the row of each listed word begins in `rows`; made when the first word is asked for. */
let places: Map<string, number> | undefined;
/** Of each listed word a bit for each list; the first row is that of all other words. */
let rows = new Int32Array(0);
/** A number of a row holds the bits of so many lists. */
const BITS = 31;
/** Its first number those of the signs alone, so that those of all words of a stretch are put together at once. */
const PART_OF_SIGNS = 0;

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

/**
 * The same for the words without any of which a rule finds nothing in a stretch: of these it is quick to tell whether some
 * word of the stretch is one.
 */
export function signWords(list: string): WordList {
  const made = new WordList(list.trim().split(/\s+/));
  if (places === undefined) signs.push(made);
  if (++signLists > BITS) throw new Error('more lists of signs than a number has bits for');
  return made;
}

/** The words of several lists as one of signs: there are only so many bits. */
export const signsOf = (...lists: readonly Iterable<string>[]): WordList =>
  signWords(lists.flatMap(list => [...list]).join(' '));

/** Where the bits of a folded word begin. */
export function rowOf(folded: string): number {
  places ??= makeRows();
  return places.get(folded) ?? 0;
}

function makeRows(): Map<string, number> {
  const parts = 1 + Math.ceil(lists.length / BITS);
  const made = new Map<string, number>();
  for (const list of [...signs, ...lists])
    for (const word of list) if (!made.has(word)) made.set(word, (made.size + 1) * parts);
  rows = new Int32Array((made.size + 1) * parts);
  const note = (list: WordList, part: number, bit: number) => {
    list.part = part;
    list.bit = 1 << bit;
    for (const word of list) rows[made.get(word)! + part]! |= list.bit;
  };
  for (const [number, list] of signs.entries()) note(list, PART_OF_SIGNS, number);
  for (const [number, list] of lists.entries()) note(list, 1 + Math.floor(number / BITS), number % BITS);
  return made;
}

/** The bits of the signs among all these words. */
export function signsAmong(all: readonly { readonly row: number }[]): number {
  let bits = 0;
  for (let at = 0; at < all.length; at++) bits |= rows[all[at]!.row + PART_OF_SIGNS]!;
  return bits;
}

/** Whether the list has this folded word, whose row is given too. */
export const hasWord = (list: WordList, folded: string, row: number): boolean =>
  list.part < 0 ? list.has(folded) : (rows[row + list.part]! & list.bit) !== 0;

/** Whether the list is one of signs, whose bits `signsAmong` gives. */
export const isOfSigns = (list: WordList): boolean => list.part === PART_OF_SIGNS;
