import * as vscode from 'vscode';
import { type FrequentName, NameCensus } from '../../app/review/name-census.ts';
import { nameKey } from '../../core/corpus/unknown-names.ts';
import { Debouncer } from '../platform/debounce.ts';
import type { Row } from '../views/tree.ts';
import { Ignored } from './ignored.ts';
import { opening } from './open-item.ts';
import type { MakeReviewSection, ReviewItem } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Milliseconds in which what is found in the background is gathered. */
const GATHER = 2000;

/** Names that several articles have and no gazetteer knows. */
export const unknownNamesSection: MakeReviewSection = place => {
  const { services, owner } = place;
  const { entities, corpus } = services;
  const page = new RowPage(place);
  const ignored = new Ignored(services, 'name');
  /** Added in this window: the articles that have them are looked at again one after the other. */
  const added = new Set<string>();
  const census = new NameCensus();
  const soon = owner.own(new Debouncer<'draw'>(GATHER, place.refresh));
  owner.ownEnd(
    entities.onDidChange(article => {
      const entry = corpus.corpus.article(article);
      census.set(article, entry?.root ?? '', entry ? entities.unknownIn(article) : []);
      soon.call('draw');
    }),
  );
  owner.ownEnd(
    corpus.onDidChange(change => {
      for (const article of change === 'all' ? [...census.articles] : change) {
        if (!corpus.corpus.article(article)) {
          census.delete(article);
        }
      }
    }),
  );
  const found = () => census.frequent().filter(name => !ignored.has(keyOf(name)) && !added.has(keyOf(name)));
  place.act<NameItem>('dateline.review.addName', 'name', async ({ name }) => {
    const { addNameToGazetteer } = await import('../commands/add-to-gazetteer.ts');
    const isAdded = await addNameToGazetteer(services, name.root, name.name);
    if (isAdded) {
      added.add(keyOf(name));
    }
    return isAdded;
  });
  place.act<NameItem>('dateline.review.ignore', 'name', ({ name }) => ignored.add(keyOf(name)));
  return {
    id: 'names',
    title: vscode.l10n.t('Unknown Actors'),
    tooltip: vscode.l10n.t('Names that several articles have and that no gazetteer knows.'),
    isQuiet: true,
    items(parent) {
      const all = found();
      const rows = all.slice(0, page.limit).map(name => new NameItem(name, parent));
      return page.with(rows, all.length, parent);
    },
    count: () => found().length,
  };
};

const keyOf = ({ root, name }: FrequentName): string => `${root}#${nameKey(name)}`;

class NameItem implements ReviewItem {
  readonly kind = 'name';
  readonly id: string;
  readonly parent: Row;
  readonly name: FrequentName;

  constructor(name: FrequentName, parent: Row) {
    this.id = `${parent.id}/${keyOf(name)}`;
    this.parent = parent;
    this.name = name;
  }

  item(): vscode.TreeItem {
    const { name, articles, mentions } = this.name;
    const item = new vscode.TreeItem(name);
    item.description = vscode.l10n.t('{0} times in {1} articles', mentions, articles);
    item.iconPath = new vscode.ThemeIcon('person-add');
    item.contextValue = 'review-name';
    item.command = opening(this);
    item.accessibilityInformation = { label: `${name}, ${item.description}` };
    return item;
  }

  async open(): Promise<void> {
    const { revealSpan } = await import('../commands/reveal.ts');
    const { article, span } = this.name.first;
    await revealSpan(article, span, { preview: true, preserveFocus: true });
  }
}
