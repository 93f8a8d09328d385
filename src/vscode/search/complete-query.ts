import * as vscode from 'vscode';
import type { FilterValues } from '../../app/search/filter-values.ts';
import {
  type Completion,
  isWrittenOut,
  nameCompletions,
  queryEnd,
  valueCompletions,
} from '../../core/search/query/complete.ts';
import { isDateFilter } from '../../core/search/query/query.ts';
import { namedSearches } from './saved-searches.ts';

/** Suggestions shown at a time: more would push the hits off the screen. */
const MOST = 6;

interface OfferedCompletion {
  /** What the row shows: `type:strike`, or the name of a saved search. */
  readonly text: string;
  readonly description: string;
  readonly icon: string;
  /** The whole input after it was taken. */
  readonly value: string;
}

export interface Offer {
  readonly rows: readonly OfferedCompletion[];
  /** Enter is meant for the first of them; else for the first hit, and they are there to be seen. */
  readonly isFirst: boolean;
}

/** What the input can go on with: saved searches where it is empty, names of filters, values of the last filter. */
export async function completionsOf(input: string, filterValues: FilterValues): Promise<Offer> {
  if (input.trim() === '') {
    const saved = namedSearches().slice(0, MOST);
    const rows = saved.map(({ name, query }) => ({ text: name, description: query, icon: 'bookmark', value: query }));
    return { rows, isFirst: false };
  }
  const end = queryEnd(input);
  if (!end) {
    return { rows: [], isFirst: false };
  }
  if (end.filter === undefined) {
    return { rows: nameCompletions(end).map(asRow), isFirst: false };
  }
  const values = await filterValues.of(end.filter, end.typed);
  return {
    rows: valueCompletions(end, values, MOST).map(asRow),
    // A year is a date already, whatever can follow.
    isFirst: isDateFilter(end.filter) ? end.typed === '' : !isWrittenOut(end, values),
  };
}

function asRow({ text, query, value }: Completion): OfferedCompletion {
  const description =
    value === undefined
      ? vscode.l10n.t('filter')
      : [value.label, value.count > 0 ? String(value.count) : ''].filter(part => part !== '').join(' · ');
  return { text, description, icon: 'filter', value: query };
}
