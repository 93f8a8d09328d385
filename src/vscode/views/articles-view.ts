import * as vscode from 'vscode';
import { ArticleOrder } from '../../app/corpus/article-order.ts';
import type { CorpusArticle, CorpusClaim } from '../../core/corpus/model.ts';
import { byLetter } from '../../core/corpus/split-list.ts';
import { onSettingChange } from '../platform/config.ts';
import { appendWords } from '../platform/words.ts';
import type { Feature, Services } from '../services.ts';
import { ownPassDone } from '../team/own-pass.ts';
import { countedUri } from './claim-counts.ts';
import { ClaimRow } from './claim-row.ts';
import { oneLine } from './claim-words.ts';
import { followNames } from './follow-names.ts';
import { type ListRows, listRows, parentOf } from './part-row.ts';
import { type Row, Tree } from './tree.ts';

const VIEW = 'dateline.articles';
/** Longer titles only push what follows them out of sight. */
const LABEL_LENGTH = 60;

/** The corpus as a list of articles, each with its claims below it in the order of the text. */
export const articlesView: Feature = services => {
  const { corpus, references } = services;
  const order = new ArticleOrder(corpus);
  const tree = new Tree(VIEW, () => rows(services, order));
  tree.own(order);
  tree.ownEnd(
    corpus.onDidChange(() => {
      tree.refresh();
    }),
  );
  tree.ownEnd(references.onDidChange(() => tree.refresh()));
  followNames(tree, services);
  tree.own(onSettingChange(['claims.annotators'], () => tree.refresh()));
  tree.ownEnd(
    corpus.onDidProgress(progress => {
      tree.view.message =
        progress && progress.total > 20 && progress.done < progress.total
          ? vscode.l10n.t('Reading the corpus: {0} of {1} articles', progress.done, progress.total)
          : undefined!;
    }),
  );
  followActiveArticle(tree, services, order);
  return tree;
};

function rows(services: Services, order: ArticleOrder): readonly Row[] {
  const { roots } = services.corpus;
  if (roots.length < 2) {
    return listRows(order.of(roots[0] ?? ''), articleList(services), VIEW);
  }
  return roots.map(root => new RootRow(root, services, order));
}

function articleList(services: Services): ListRows<CorpusArticle> {
  return {
    by: [byLetter(({ path }) => path)],
    rows: (articles, parent) => articles.map(article => new ArticleRow(article, services, parent)),
    nameOf: ({ path }) => path,
  };
}

class RootRow implements Row {
  readonly id: string;
  readonly root: string;
  readonly #services: Services;
  readonly #order: ArticleOrder;

  constructor(root: string, services: Services, order: ArticleOrder) {
    this.id = `${VIEW}/${root}`;
    this.root = root;
    this.#services = services;
    this.#order = order;
  }

  item(): vscode.TreeItem {
    const uri = vscode.Uri.parse(this.root);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const item = new vscode.TreeItem(folder?.name ?? uri.path, vscode.TreeItemCollapsibleState.Expanded);
    const namesakes = vscode.workspace.workspaceFolders?.filter(other => other.name === folder?.name) ?? [];
    if (namesakes.length > 1) {
      item.description = uri.path.slice(0, uri.path.lastIndexOf('/'));
    }
    item.iconPath = vscode.ThemeIcon.Folder;
    item.contextValue = 'root';
    return item;
  }

  children(): readonly Row[] {
    return listRows(this.#order.of(this.root), articleList(this.#services), this.id, this);
  }
}

class ArticleRow implements Row {
  readonly id: string;
  readonly parent?: Row;
  readonly article: CorpusArticle;
  readonly #services: Services;

  constructor(article: CorpusArticle, services: Services, parent?: Row) {
    this.id = `${VIEW}/${article.uri}`;
    this.article = article;
    this.#services = services;
    if (parent) {
      this.parent = parent;
    }
  }

  item(): vscode.TreeItem {
    const { article } = this;
    const { corpus } = this.#services.corpus;
    const count = corpus.claimCountOf(article.uri);
    const item = new vscode.TreeItem(
      oneLine(article.title, LABEL_LENGTH),
      count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    const claims =
      count === 0 ? undefined : count === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', count);
    const isDone = ownPassDone(this.#services, article) !== undefined;
    const pass = isDone ? vscode.l10n.t('pass done') : undefined;
    item.description = [claims, article.outlet, article.published?.edtf, pass].filter(Boolean).join(' · ');
    item.resourceUri = countedUri(article.uri);
    item.iconPath = new vscode.ThemeIcon(article.problem ? 'warning' : 'note');
    item.contextValue = [
      corpus.shownSidecarsOf(article.uri).length > 0 ? 'article-with-sidecar' : 'article',
      isDone ? 'pass-done' : 'pass-open',
    ].join(' ');
    item.tooltip = this.#tooltip(claims);
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(article.uri)] };
    item.accessibilityInformation = {
      label: [article.title, item.description, article.problem?.message].filter(Boolean).join(', '),
    };
    return item;
  }

  children(): readonly Row[] {
    const rows = (claims: readonly CorpusClaim[], parent = this as Row) =>
      claims.map(claim => new ClaimRow(claim, { view: VIEW, parent, services: this.#services, showArticle: false }));
    return listRows(this.#services.corpus.corpus.claimsOf(this.article.uri), { by: [], rows }, this.id, this);
  }

  #tooltip(claims: string | undefined): vscode.MarkdownString {
    const { article } = this;
    const text = new vscode.MarkdownString();
    appendWords(text, `${article.title}\n\n${article.path}.txt`);
    if (article.published) {
      appendWords(
        text,
        `\n\n${vscode.l10n.t('Published {0} (from {1})', article.published.edtf, article.published.source)}`,
      );
    }
    if (claims) {
      appendWords(text, `\n\n${claims}`);
    }
    if (article.problem) {
      appendWords(text, `\n\n${article.problem.message}`);
    }
    return text;
  }
}

/** Selects the row of the article in the active editor while the view is on show. */
function followActiveArticle(tree: Tree, services: Services, order: ArticleOrder): void {
  const reveal = async () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const article = uri === undefined ? undefined : services.corpus.corpus.article(uri);
    if (!article || !tree.view.visible || tree.selected?.id === `${VIEW}/${article.uri}`) {
      return;
    }
    const root = services.corpus.roots.length > 1 ? new RootRow(article.root, services, order) : undefined;
    const parent = parentOf(article, order.of(article.root), articleList(services), root?.id ?? VIEW, root);
    try {
      await tree.reveal(new ArticleRow(article, services, parent), { select: true, focus: false });
    } catch (error) {
      // The view was drawn anew under the reveal; the next change of the editor tries again.
      services.log.info(`The article's row could not be shown: ${String(error)}`);
    }
  };
  tree.own(vscode.window.onDidChangeActiveTextEditor(() => void reveal()));
  tree.own(tree.view.onDidChangeVisibility(() => void reveal()));
}
