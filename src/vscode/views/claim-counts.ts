import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

const SCHEME = 'dateline-article';

/** Stands for an article in our own tree, so that its number is not shown in the Explorer, where nobody asked for it. */
export function countedUri(article: string): vscode.Uri {
  const { path } = vscode.Uri.parse(article);
  return vscode.Uri.from({ scheme: SCHEME, path, query: article });
}

/** The number of claims at the right end of an article's row, where it is seen however long the title is. */
export const claimCounts: Feature = services => {
  const owner = new Owner();
  const changed = owner.own(new vscode.EventEmitter<undefined>());
  owner.ownEnd(services.corpus.onDidChange(() => changed.fire(undefined)));
  owner.own(
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri) {
        if (uri.scheme !== SCHEME) {
          return undefined;
        }
        const count = services.corpus.corpus.claimCountOf(uri.query);
        if (count === 0) {
          return undefined;
        }
        // The editor has room for two characters; the row's description has the exact number.
        const badge = count > 99 ? '++' : String(count);
        const tooltip = count === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', count);
        return { badge, tooltip };
      },
    }),
  );
  return owner;
};
