import * as vscode from 'vscode';
import { FilterValues } from '../../app/search/filter-values.ts';
import { highlight } from '../../core/search/highlight.ts';
import { parseQuery } from '../../core/search/query/query.ts';
import type { SearchHit } from '../../core/search/search-index.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Feature, Services } from '../services.ts';
import { claimIcon } from '../views/claim-icons.ts';
import { type Row, Tree } from '../views/tree.ts';
import { answerWords } from './answer-words.ts';
import { savedView } from './saved-view.ts';
import { SearchPick } from './search-pick.ts';

const VIEW = 'dateline.results';
/** Hits that are kept to be worked through: more than a person does without asking more exactly. */
const MOST_KEPT = 500;

/** The hits of a search that the user wants to work through. */
interface KeptSearch {
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

/** Search from the palette, and its results as a tree by article, with the matches highlighted. */
export const search: Feature = services => {
  let kept: KeptSearch | undefined;
  const { corpus, references } = services;
  const values = new FilterValues({ corpus, references, scheduler: createScheduler() });
  const tree = new Tree(VIEW, () => (kept ? rows(kept, services) : []));
  tree.ownEnd(
    services.corpus.onDidChange(() => {
      if (kept) {
        tree.refresh();
      }
    }),
  );
  tree.own(values);
  const show = async (query: string) => {
    const parsed = parseQuery(query);
    const answer = await services.search.find(parsed, MOST_KEPT);
    if (!answer || tree.isDisposed) {
      return;
    }
    kept = { query, hits: answer.hits };
    tree.view.description = query;
    tree.view.message = answerWords(parsed, answer);
    setContextKey('dateline.hasResults', true);
    tree.refresh();
    await vscode.commands.executeCommand(`${VIEW}.focus`);
  };
  const open = (value: string) => {
    if (services.corpus.roots.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of article texts first.'));
      return;
    }
    tree.own(new SearchPick(services, values, show, value));
  };
  tree.own(
    vscode.commands.registerCommand('dateline.search', (value?: unknown) =>
      open(typeof value === 'string' ? value : ''),
    ),
  );
  tree.own(vscode.commands.registerCommand('dateline.results.refine', () => open(kept?.query ?? '')));
  tree.own(
    vscode.commands.registerCommand('dateline.results.clear', () => {
      kept = undefined;
      setContextKey('dateline.hasResults', false);
      tree.refresh();
    }),
  );
  tree.own(savedView(services, { show, shown: () => kept?.query }));
  return tree;
};

function rows(kept: KeptSearch, services: Services): Row[] {
  const byArticle = new Map<string, SearchHit[]>();
  for (const hit of kept.hits) {
    // A claim that was deleted since, or that is hidden now.
    if (hit.document.kind === 'claim' && !services.corpus.corpus.claim(hit.document.key)) {
      continue;
    }
    const known = byArticle.get(hit.document.article);
    if (known) {
      known.push(hit);
    } else {
      byArticle.set(hit.document.article, [hit]);
    }
  }
  const query = parseQuery(kept.query);
  const words = [...query.words, ...query.phrases];
  return [...byArticle].map(([article, hits]) => new ArticleRow(article, hits, words, services));
}

class ArticleRow implements Row {
  readonly id: string;
  readonly #article: string;
  readonly #hits: readonly SearchHit[];
  readonly #words: readonly string[];
  readonly #services: Services;

  constructor(article: string, hits: readonly SearchHit[], words: readonly string[], services: Services) {
    this.id = `${VIEW}/${article}`;
    this.#article = article;
    this.#hits = hits;
    this.#words = words;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const article = this.#services.corpus.corpus.article(this.#article);
    const uri = vscode.Uri.parse(this.#article);
    const item = new vscode.TreeItem(
      article?.title ?? vscode.workspace.asRelativePath(uri),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.description = [String(this.#hits.length), article?.outlet].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon('note');
    item.contextValue = 'article';
    return item;
  }

  children(): Row[] {
    return this.#hits.map(hit => new HitRow(hit, this.#words, this, this.#services));
  }
}

class HitRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly #hit: SearchHit;
  readonly #words: readonly string[];
  readonly #services: Services;

  constructor(hit: SearchHit, words: readonly string[], parent: Row, services: Services) {
    this.id = `${parent.id}/${hit.document.key}`;
    this.parent = parent;
    this.#hit = hit;
    this.#words = words;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const { document } = this.#hit;
    const text = document.text.replace(/\s/g, ' ');
    const item = new vscode.TreeItem({
      label: text,
      highlights: highlight(text, this.#words).map(({ start, end }) => [start, end]),
    });
    const claim = document.kind === 'claim' ? this.#services.corpus.corpus.claim(document.key) : undefined;
    item.iconPath = claim
      ? claimIcon(this.#services, claim)
      : new vscode.ThemeIcon(
          document.kind === 'article' ? 'note' : document.facets.place ? 'location' : 'organization',
        );
    item.tooltip = document.text;
    item.contextValue = claim ? 'claim' : document.kind;
    item.command = {
      command: 'dateline.results.open',
      title: vscode.l10n.t('Open'),
      arguments: [document.article, document.span],
    };
    return item;
  }
}
