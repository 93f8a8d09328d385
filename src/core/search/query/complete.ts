import { extremes } from '../../append.ts';
import { foldSpelling, foldWords } from '../../text/fold-words.ts';
import type { FacetFilter } from '../document.ts';
import { editDistance } from '../words/edit-distance.ts';
import { type DateFilter, FILTERS, isDateFilter } from './query.ts';

/** The part of a query that is being typed: its last word, or the last value of its last filter. */
interface QueryEnd {
  /** What stands before the part, values of the same filter included. */
  readonly before: string;
  /** `-` where the part begins a word or a filter that leaves out. */
  readonly minus: string;
  /** The filter whose value is being typed; undefined while it may still become one. */
  readonly filter?: FacetFilter | DateFilter;
  /** The letters of the value, or of the name, without quotes. */
  readonly typed: string;
}

/** A value that a filter can have. */
export interface FilterValue {
  /** What is written after the colon. */
  readonly id: string;
  /** How people call it; empty where it is called like that. */
  readonly label: string;
  /** How many claims or articles have it. */
  readonly count: number;
}

export interface Completion {
  /** The part as it will stand: `-type:strike`. */
  readonly text: string;
  /** The whole query once it is taken. */
  readonly query: string;
  /** Absent for the name of a filter. */
  readonly value?: FilterValue;
}

/** What a query ends with; undefined inside a phrase and after a blank. */
export function queryEnd(query: string): QueryEnd | undefined {
  let quoted = false;
  let [start, part] = [0, 0];
  for (let at = 0; at < query.length; at++) {
    const letter = query[at]!;
    if (letter === '"') {
      quoted = !quoted;
    } else if (!quoted && /\s/.test(letter)) {
      start = at + 1;
      part = start;
    } else if (!quoted && (letter === ',' || letter === '|')) {
      part = at + 1;
    }
  }
  const [whole = '', minus = '', name = '', colon = ''] = /^(-?)(\p{L}*)(:?)/u.exec(query.slice(start)) ?? [];
  if (colon === '') {
    const isName = name !== '' && start + whole.length === query.length;
    return isName ? { before: query.slice(0, start), minus, typed: name } : undefined;
  }
  const filter = FILTERS.find(known => known === name.toLowerCase());
  if (filter === undefined) {
    return undefined;
  }
  const from = Math.max(part, start + whole.length);
  return { before: query.slice(0, from), minus, filter, typed: query.slice(from).replace(/"/g, '') };
}

/** Names of filters that begin with the word being typed, from its second letter on. */
export function nameCompletions({ before, minus, filter, typed }: QueryEnd): Completion[] {
  const letters = typed.toLowerCase();
  return filter !== undefined || letters.length < 2
    ? []
    : FILTERS.filter(name => name.startsWith(letters)).map(name => ({
        text: `${minus}${name}:`,
        query: `${before}${minus}${name}:`,
      }));
}

/**
 * The values that the letters typed can be the beginning of: of their name, else of a word in it, else in another
 * transliteration, else with a slip; among equals in the order given. A value that is written out already is left out.
 */
export function valueCompletions(end: QueryEnd, values: readonly FilterValue[], most: number): Completion[] {
  const { before, minus, filter, typed } = end;
  if (filter === undefined) {
    return [];
  }
  const ranked = values.flatMap(value => {
    const rank = value.id === typed ? undefined : rankOf(value, typed);
    return rank === undefined ? [] : [{ value, rank }];
  });
  // Guesses only where nothing is as it is written.
  const best = extremes(ranked.map(({ rank }) => rank))?.least ?? SLIP;
  const worst = best < SLIP ? SLIP - 1 : SLIP;
  return ranked
    .filter(({ rank }) => rank <= worst)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ value }) => {
      const written = /[\s,|"]/.test(value.id) ? `"${value.id.replace(/"/g, '')}"` : value.id;
      const next = isDateFilter(filter) ? '' : ' ';
      return { text: `${minus}${filter}:${written}`, query: `${before}${written}${next}`, value };
    });
}

/** Whether the value being typed is one that there is, letter by letter: nothing needs to be completed. */
export function isWrittenOut({ typed }: QueryEnd, values: readonly FilterValue[]): boolean {
  const words = foldWords(typed);
  // Many values have no label: before the first letter nothing is written out.
  return words !== '' && values.some(({ id, label }) => foldWords(id) === words || foldWords(label) === words);
}

const SLIP = 3;

/** 0 begins so, 1 a word of it does, 2 does in another transliteration, 3 with a slip. */
function rankOf({ id, label }: FilterValue, typed: string): number | undefined {
  const asked = foldWords(typed);
  const texts = [id, label].filter(text => text !== '').map(foldWords);
  if (texts.some(text => text.startsWith(asked))) {
    return 0;
  }
  const words = texts.flatMap(text => text.split(/[\s,-]+/));
  if (words.some(word => word.startsWith(asked))) {
    return 1;
  }
  const spelling = foldSpelling(typed);
  if (spelling !== '' && [id, label].some(text => foldSpelling(text).startsWith(spelling))) {
    return 2;
  }
  const slips = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2;
  const isNear = (text: string) =>
    editDistance(asked, text, slips) !== undefined ||
    (text.length > asked.length && editDistance(asked, text.slice(0, asked.length), slips) !== undefined);
  return slips > 0 && [...texts, ...words].some(isNear) ? SLIP : undefined;
}
