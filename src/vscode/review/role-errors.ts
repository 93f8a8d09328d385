import * as vscode from 'vscode';
import { termOf } from '../../core/recognise/names/listed/office.ts';
import type { RoleError } from '../../core/recognise/role-errors.ts';
import { Debouncer } from '../platform/debounce.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import type { Row } from '../views/tree.ts';
import { Ignored, roleKey } from './ignored.ts';
import { opening } from './open-item.ts';
import type { MakeReviewSection, ReviewItem } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Milliseconds in which what is found in the background is gathered. */
const GATHER = 500;

/** Titles beside names that their bearers held at another time: the article errs, or the name is linked to the wrong person. */
export const roleErrorsSection: MakeReviewSection = place => {
  const { services, owner } = place;
  const { entities, corpus } = services;
  const page = new RowPage(place);
  const ignored = new Ignored(services, 'role');
  /** Articles with such titles; one that is no longer in the corpus has none. */
  const concerned = new Set<string>();
  const soon = owner.own(new Debouncer<'draw'>(GATHER, place.refresh));
  owner.ownEnd(
    entities.onDidChange(article => {
      if (entities.roleErrorsIn(article).length > 0 ? !concerned.has(article) : concerned.delete(article)) {
        concerned.add(article);
        soon.call('draw');
      }
    }),
  );
  const found = () =>
    [...concerned].sort().flatMap(article =>
      corpus.corpus.article(article) === undefined
        ? []
        : entities
            .roleErrorsIn(article)
            .filter(error => !ignored.has(roleKey(article, error)))
            .map(error => ({ article, error })),
    );
  place.act<RoleItem>('dateline.review.relink', 'role', async item => {
    const { article, error } = item;
    const { relinkMention } = await import('../commands/correct-mention.ts');
    await item.open();
    await relinkMention(services, { uri: article, offset: error.at.start });
    const mention = services.articles.active?.article.mentionAt(error.at.start);
    const isOther = mention !== undefined && mention.kind !== 'date' && mention.id !== error.actor;
    return isOther ? ignored.add(roleKey(article, error)) : false;
  });
  place.act<RoleItem>('dateline.review.ignore', 'role', ({ article, error }) => ignored.add(roleKey(article, error)));
  return {
    id: 'roles',
    title: vscode.l10n.t('Titles of Other Years'),
    tooltip: vscode.l10n.t('The gazetteer has these persons in that office, but not on the day of the article.'),
    items(parent) {
      const all = found();
      const rows = all.slice(0, page.limit).map(each => new RoleItem(each.article, each.error, parent, services));
      return page.with(rows, all.length, parent);
    },
    count: () => found().length,
  };
};

class RoleItem implements ReviewItem {
  readonly kind = 'role';
  readonly id: string;
  readonly parent: Row;
  readonly article: string;
  readonly error: RoleError;
  readonly #services: Services;

  constructor(article: string, error: RoleError, parent: Row, services: Services) {
    this.id = `${parent.id}/${article}#${error.start}`;
    this.parent = parent;
    this.article = article;
    this.error = error;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const { title, name, roles, published } = this.error;
    const entry = this.#services.corpus.corpus.article(this.article);
    const item = new vscode.TreeItem(`${title} · ${name}`);
    const terms = roles.map(role => `${role.role}: ${termOf(role)}`);
    item.description = [terms[0], oneLine(entry?.outlet ?? entry?.title ?? '', 40)].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon('mortar-board', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    item.tooltip = [
      vscode.l10n.t('“{0}” stands beside {1} in an article of {2}.', title, name, published),
      ...terms,
    ].join('\n');
    item.contextValue = 'review-role';
    item.command = opening(this);
    item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
    return item;
  }

  async open(): Promise<void> {
    const { revealSpan } = await import('../commands/reveal.ts');
    await revealSpan(this.article, this.error, { preview: true, preserveFocus: true });
  }
}
