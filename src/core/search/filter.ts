import { edtfBounds } from '../recognise/dates/edtf.ts';
import type { SearchDocument } from './document.ts';
import { foldSpelling, foldWords } from './fold.ts';
import { type DateFilter, isDateFilter, type SearchFilter, type SearchQuery } from './query.ts';

/**
 * Whether a document passes everything of a query that is not fuzzy. Filters of one name are alternatives, those of
 * different names must all hold; a value matches where the facet begins with it or one of its words does, in any
 * transliteration.
 */
export function passes(document: SearchDocument, query: SearchQuery): boolean {
  const names = new Set(query.filters.filter(filter => !filter.negated).map(filter => filter.name));
  for (const name of names) {
    if (!query.filters.some(filter => filter.name === name && !filter.negated && holds(document, filter))) {
      return false;
    }
  }
  if (query.filters.some(filter => filter.negated && holds(document, filter))) {
    return false;
  }
  if (query.phrases.length === 0 && query.excluded.length === 0) {
    return true;
  }
  const text = foldWords(`${document.text}\n${document.context}`);
  return (
    query.phrases.every(phrase => text.includes(foldWords(phrase))) &&
    !query.excluded.some(word => text.includes(foldWords(word)))
  );
}

function holds(document: SearchDocument, filter: SearchFilter): boolean {
  if (isDateFilter(filter.name)) {
    return inTime(document, filter.name, filter.value);
  }
  const wanted = foldSpelling(filter.value);
  return (document.facets[filter.name] ?? []).some(value => {
    const folded = foldSpelling(value);
    return folded.startsWith(wanted) || folded.split(/[\s,-]+/).some(word => word.startsWith(wanted));
  });
}

/** `after` and `before` leave the named day out; a document counts where any day of its extent is inside. */
function inTime(document: SearchDocument, name: DateFilter, value: string): boolean {
  const bounds = edtfBounds(value);
  const { earliest, latest } = document.facets;
  if (!bounds || earliest === undefined || latest === undefined) {
    return false;
  }
  switch (name) {
    case 'after':
      return latest > bounds.latest;
    case 'before':
      return earliest < bounds.earliest;
    case 'on':
      return earliest <= bounds.latest && latest >= bounds.earliest;
  }
}
