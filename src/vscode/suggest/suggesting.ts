import * as vscode from 'vscode';
import { MAX_RECOGNISED } from '../../app/corpus/read-article.ts';
import { activeArticle } from '../commands/targets.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import type { Services } from '../services.ts';
import { withdrawOffer } from './offer-next.ts';
import { SuggestSession } from './suggest-session.ts';
import { SuggestionList } from './suggestion-list.ts';

/** Milliseconds that the recogniser of names is waited for before suggestions are made without it. */
const PATIENCE = 10_000;

/** The suggestion mode of a window: one article at a time. */
class Suggesting implements vscode.Disposable {
  session: SuggestSession | undefined;

  end(): void {
    const { session } = this;
    this.session = undefined;
    session?.dispose();
  }

  dispose(): void {
    this.end();
  }
}

const windows = new WeakMap<Services, Suggesting>();

function suggestingOf(services: Services): Suggesting {
  let suggesting = windows.get(services);
  if (!suggesting) {
    suggesting = new Suggesting();
    windows.set(services, suggesting);
    services.context.subscriptions.push(suggesting);
  }
  return suggesting;
}

/** The mode that is on, if one is. */
export function suggestSession(services: Services): SuggestSession | undefined {
  return windows.get(services)?.session;
}

/**
 * Shows the claims that Dateline would tag in the active article, the first at or behind the caret selected; where they
 * are shown already, goes to the next. Nothing is written.
 */
export async function startSuggesting(services: Services): Promise<void> {
  try {
    await start(services);
  } finally {
    // Not before: until the mode is on, a second Tab would be typed into the article.
    withdrawOffer();
  }
}

async function start(services: Services): Promise<void> {
  const active = activeArticle(services);
  const entry = active && services.corpus.corpus.article(active.article.uri);
  if (!active || !entry) {
    return;
  }
  const { article, editor } = active;
  const suggesting = suggestingOf(services);
  if (article.text.length > MAX_RECOGNISED) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article is too long for suggestions.'));
    return;
  }
  await recognised(services, article);
  const list = new SuggestionList(services, entry.root);
  await list.prepare(article);
  if (vscode.window.activeTextEditor !== editor || services.articles.get(editor.document) !== article) {
    return;
  }
  suggesting.end();
  const session = new SuggestSession(services, article, list, () => suggesting.end());
  suggesting.session = session;
  if (session.begin(article.offsetAt(editor.selection.end)) === 0) {
    suggesting.end();
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing left to suggest in this article.'));
  }
}

export function stopSuggesting(services: Services): void {
  const suggesting = windows.get(services);
  if (suggesting?.session) {
    suggesting.end();
  } else {
    tellThatOff();
  }
}

/** Says how suggestions come about, to whoever decides on them without any being shown. */
export function tellThatOff(): void {
  const words = vscode.l10n.t('No suggestions are shown: run “Suggest Claims in This Article” on an article first.');
  void vscode.window.showInformationMessage(words);
}

/** Resolves when the article's names, places and dates are known, which suggestions refer to. */
function recognised(services: Services, article: OpenArticle): Promise<void> {
  if (!article.isFresh) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      end();
      // biome-ignore lint/nursery/noFloatingPromises: resolve returns nothing; the rule takes it for a promise.
      resolve();
    };
    const end = services.articles.onDidChangeMarks(uri => {
      if (uri === article.uri && !article.isFresh) {
        done();
      }
    });
    const timer = setTimeout(done, PATIENCE);
  });
}
