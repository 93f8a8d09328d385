import { edtfBounds } from '../../recognise/dates/calendars/edtf.ts';
import { foldWords } from '../../text/fold-words.ts';
import { splitWords } from '../../text/split-words.ts';
import type { FacetFilter } from '../document.ts';
import { dayAsNumber } from '../rows/facet-columns.ts';
import type { RowTable } from '../rows/row-table.ts';
import { rowsWithTexts, textsWithPhrase } from './phrases.ts';
import { isDateFilter, type SearchFilter, type SearchQuery } from './query.ts';

/** Facets whose values are names that one of them may begin with another: "ann" and "anna". */
const NAMES: ReadonlySet<string> = new Set<FacetFilter>(['by', 'status', 'is']);

/** A filter whose value is nowhere, with the similar value that was taken instead, if there is one. */
export interface FilterNote {
  readonly filter: SearchFilter;
  readonly taken?: string;
}

interface Filtered {
  /** 1 for each row that passes; undefined where all do. */
  readonly rows: Uint8Array | undefined;
  readonly notes: readonly FilterNote[];
}

/** Everything in a query that is not fuzzy. Yields after each condition. */
export function* filterRows(table: RowTable, query: SearchQuery): Generator<void, Filtered, void> {
  if (query.filters.some(({ name }) => !isDateFilter(name))) {
    yield* table.facets.ready();
  }
  const notes: FilterNote[] = [];
  let rows: Uint8Array | undefined;
  const keep = (marked: Uint8Array, wanted: 0 | 1) => {
    rows ??= new Uint8Array(table.length).fill(1);
    for (let row = 0; row < rows.length; row++) {
      rows[row] = rows[row]! & (marked[row] === wanted ? 1 : 0);
    }
  };
  for (const name of new Set(query.filters.filter(filter => !filter.negated).map(filter => filter.name))) {
    const marked = new Uint8Array(table.length);
    for (const filter of query.filters) {
      if (filter.name === name && !filter.negated) {
        notes.push(...mark(table, filter, marked));
      }
    }
    keep(marked, 1);
    yield;
  }
  for (const filter of query.filters) {
    if (filter.negated) {
      const marked = new Uint8Array(table.length);
      notes.push(...mark(table, filter, marked));
      keep(marked, 0);
      yield;
    }
  }
  for (const [at, phrase] of query.phrases.entries()) {
    const open = query.openPhrase === true && at === query.phrases.length - 1;
    const words = wordsOf(phrase);
    if (words.length > 0) {
      keep(rowsWithTexts(table, textsWithPhrase(table.texts, words, open)), 1);
      yield;
    }
  }
  for (const phrase of query.excluded) {
    const words = wordsOf(phrase);
    if (words.length > 0) {
      keep(rowsWithTexts(table, textsWithPhrase(table.texts, words, true)), 0);
      yield;
    }
  }
  return { rows, notes };
}

function wordsOf(phrase: string): string[] {
  return splitWords(phrase).map(foldWords);
}

/** Marks the rows that one filter is about. @returns what is to be told about it */
function mark(table: RowTable, filter: SearchFilter, into: Uint8Array): FilterNote[] {
  const { name, value } = filter;
  if (!isDateFilter(name)) {
    const { lists, found, taken } = table.facets.values(name).match(value, NAMES.has(name));
    table.facets.mark(name, lists, into, table.length);
    return found && taken === undefined ? [] : [{ filter, ...(taken === undefined ? {} : { taken }) }];
  }
  const bounds = edtfBounds(value);
  if (bounds) {
    // `after` and `before` leave the named days out; a row counts where any of its days is inside.
    const first = dayAsNumber(bounds.earliest);
    const last = dayAsNumber(bounds.latest);
    switch (name) {
      case 'after':
        table.facets.markDays(last + 1, Number.POSITIVE_INFINITY, into, table.length);
        break;
      case 'before':
        table.facets.markDays(Number.NEGATIVE_INFINITY, first - 1, into, table.length);
        break;
      case 'on':
        table.facets.markDays(first, last, into, table.length);
        break;
    }
  }
  return [];
}
