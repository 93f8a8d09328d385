import type { RowTable } from '../rows/row-table.ts';
import type { TextStore } from '../texts/text-store.ts';

/**
 * Marks the texts that have these words one after another, whole.
 * @param openEnd the last word may go on
 * @returns 1 for each such text
 */
export function textsWithPhrase(store: TextStore, words: readonly string[], openEnd: boolean): Uint8Array {
  const found = new Uint8Array(store.size);
  const places = words.map((word, at) => numbersOf(store, word, openEnd && at === words.length - 1));
  if (places.length === 0 || places.some(numbers => numbers.size === 0)) {
    return found;
  }
  const frequency = (numbers: ReadonlySet<number>) =>
    [...numbers].reduce((sum, number) => sum + store.places.frequency(number), 0);
  const rarest = places.reduce((best, numbers, at) => (frequency(numbers) < frequency(places[best]!) ? at : best), 0);
  const { tokens, starts, places: sorted } = store;
  const { positions, offsets } = sorted;
  const look = (at: number) => {
    const text = store.textAt(at);
    const from = at - rarest;
    if (from < starts[text]! || from + places.length >= starts[text + 1]!) {
      return;
    }
    if (places.every((numbers, word) => numbers.has(tokens[from + word]!))) {
      found[text] = 1;
    }
  };
  for (const number of places[rarest]!) {
    for (let at = offsets[number] ?? 0; at < (offsets[number + 1] ?? 0); at++) {
      look(positions[at]!);
    }
  }
  for (let at = sorted.count; at < store.tokenCount; at++) {
    if (places[rarest]!.has(tokens[at]!)) {
      look(at);
    }
  }
  return found;
}

/** Marks the rows with any of the marked texts. */
export function rowsWithTexts(table: RowTable, texts: Uint8Array): Uint8Array {
  const rows = new Uint8Array(table.length);
  for (let row = 0; row < rows.length; row++) {
    rows[row] = table.parts(row).some(text => texts[text] === 1) ? 1 : 0;
  }
  return rows;
}

function numbersOf(store: TextStore, word: string, isStart: boolean): Set<number> {
  const { lexicon } = store;
  const exact = lexicon.find(word);
  const numbers = new Set(exact === undefined || word === '' ? [] : [exact]);
  if (isStart) {
    for (const number of lexicon.beginningWith(word)) {
      numbers.add(number);
    }
  }
  return numbers;
}
