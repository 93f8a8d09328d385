import * as vscode from 'vscode';
import { foldSpelling } from '../../core/search/fold.ts';
import { FACET_FILTERS, type FacetFilter, FILTERS } from '../../core/search/query.ts';
import type { Services } from '../services.ts';

/** Suggestions shown at a time: more would push the hits off the screen. */
const MOST = 6;

interface Completion {
  /** What the row shows: `type:strike`. */
  readonly text: string;
  readonly label: string;
  /** The whole input after it was taken. */
  readonly value: string;
}

/**
 * Values of the filter that the query ends with.
 * @param offerKeys also keys for the word that it ends with: only where that takes no hit's place
 */
export function completions(value: string, services: Services, offerKeys: boolean): Completion[] {
  const last = /(?:^|\s)(-?)(\p{L}+)(:?)("?[^\s"]*)$/u.exec(value);
  if (!last) {
    return [];
  }
  const [, minus = '', name = '', colon, typed = ''] = last;
  const before = value.slice(0, value.length - (minus.length + name.length + (colon ?? '').length + typed.length));
  if (colon === '') {
    if (!offerKeys) {
      return [];
    }
    return FILTERS.filter(filter => filter.startsWith(name.toLowerCase()) && name.length >= 2).map(filter => ({
      text: `${minus}${filter}:`,
      label: vscode.l10n.t('filter'),
      value: `${before}${minus}${filter}:`,
    }));
  }
  const filter = FACET_FILTERS.find(known => known === name.toLowerCase());
  if (!filter) {
    return [];
  }
  const wanted = foldSpelling(typed.replace(/^"/, ''));
  return valuesOf(filter, services)
    .filter(({ id, label }) => id !== typed && [id, label].some(text => matches(foldSpelling(text), wanted)))
    .slice(0, MOST)
    .map(({ id, label }) => {
      const written = /\s/.test(id) ? `"${id}"` : id;
      return { text: `${minus}${filter}:${written}`, label, value: `${before}${minus}${filter}:${written} ` };
    });
}

function matches(text: string, wanted: string): boolean {
  return text.startsWith(wanted) || text.split(/[\s-]+/).some(word => word.startsWith(wanted));
}

/** The values that the corpus has, most used first. */
function valuesOf(filter: FacetFilter, services: Services): { id: string; label: string }[] {
  const { corpus, references } = services;
  const root = corpus.roots[0] ?? '';
  const counts = new Map<string, number>();
  const count = (id: string | undefined) => {
    if (id !== undefined && id !== '') {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  };
  switch (filter) {
    case 'type':
      return references.codebook(root).types.map(({ id, label }) => ({ id, label }));
    case 'is':
      return STATES.map(id => ({ id, label: '' }));
    default:
  }
  for (const { stored, article, annotator } of corpus.corpus.claims()) {
    switch (filter) {
      case 'actor':
        for (const id of [
          ...(stored.event?.actors?.value ?? []),
          ...(stored.event?.targets?.value ?? []),
          stored.claimant?.id,
        ]) {
          count(id);
        }
        break;
      case 'place':
        count(stored.event?.place?.value);
        break;
      case 'outlet':
        count(article.outlet);
        break;
      case 'by':
        count(annotator);
        break;
      case 'status':
        count(stored.status ?? 'draft');
        break;
    }
  }
  const gazetteer = references.gazetteerNow(root);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => ({ id, label: gazetteer?.actor(id)?.name ?? gazetteer?.place(id)?.name ?? '' }));
}

const STATES = [
  'contested',
  'corroborated',
  'guessed',
  'mine',
  'moved',
  'orphan',
  'claim',
  'article',
  'mention',
  'coded',
  'uncoded',
];
