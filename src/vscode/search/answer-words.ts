import * as vscode from 'vscode';
import { isEmptyQuery, type SearchQuery } from '../../core/search/query/query.ts';
import type { FoundHits, SearchAnswer } from '../../core/search/search-index.ts';
import { setting } from '../platform/config.ts';

/** Hits that have every word where there are more of them than are shown; else all: the rest is not worth a number. */
export function countOf({ hits, total, complete }: SearchAnswer): number {
  return complete >= hits.length ? complete : total;
}

/** The same while the rest is being counted, or while nothing is known yet. */
export function countingWords(query: SearchQuery, found?: FoundHits): string {
  const count = found ? vscode.l10n.t('The best {0}, counting…', found.hits.length) : vscode.l10n.t('Searching…');
  return [...misread(query), ...(found ? readings(found) : []), count].join(' · ');
}

/** One line on what was found, and on how the query was read where that is not what stands there. */
export function answerWords(query: SearchQuery, answer: SearchAnswer): string {
  return [...misread(query), ...nameless(query, answer), ...readings(answer), found()].join(' · ');

  function found(): string {
    const count = countOf(answer);
    if (count > answer.hits.length) {
      return vscode.l10n.t('The best {0} of {1}', answer.hits.length, count.toLocaleString());
    }
    return isEmptyQuery(query) ? vscode.l10n.t('Search Corpus') : vscode.l10n.t('{0} found', count);
  }
}

/** `is:mine` finds nothing as long as nobody has said who is at work. */
function nameless({ filters }: SearchQuery, { total }: SearchAnswer): string[] {
  const asked = filters.some(({ name, value, negated }) => name === 'is' && value.toLowerCase() === 'mine' && !negated);
  return asked && total === 0 && setting('annotator') === ''
    ? [vscode.l10n.t('is:mine needs your name in the setting dateline.annotator')]
    : [];
}

function misread({ ignored, strange = [] }: SearchQuery): string[] {
  return [
    ...ignored.map(part => vscode.l10n.t('{0} is not understood', part)),
    ...strange.map(name => vscode.l10n.t('{0} is no filter, taken as a word', `${name}:`)),
  ];
}

function readings({ notes }: FoundHits): string[] {
  return notes.map(({ filter: { name, value }, taken }) =>
    taken === undefined
      ? vscode.l10n.t('{0} is nowhere in the corpus', `${name}:${value}`)
      : vscode.l10n.t('{0} taken for {1}', `${name}:${value}`, `${name}:${taken}`),
  );
}
