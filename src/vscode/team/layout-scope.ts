import * as vscode from 'vscode';
import { articleOf } from '../../app/corpus/article-names.ts';
import type { SidecarLayout } from '../../core/sidecar/layout/model.ts';
import type { Services } from '../services.ts';

interface ScopeItem extends vscode.QuickPickItem {
  readonly articles: () => Promise<readonly string[] | undefined> | readonly string[];
}

/**
 * The articles whose sidecars are to be laid out: of the row or the file that a menu was opened on, else as the user
 * picks. `undefined`: nothing was picked.
 */
export async function articlesMeant(
  services: Services,
  layout: SidecarLayout,
  argument: unknown,
): Promise<readonly string[] | undefined> {
  // A sidecar that came a moment ago is laid out too.
  await services.corpus.lookAgain();
  const place = placeOf(argument);
  if (place !== undefined) {
    return articlesIn(services, place);
  }
  const active = services.articles.active?.article.uri;
  const all = articlesIn(services, undefined);
  const items: ScopeItem[] = [
    ...(active === undefined
      ? []
      : [{ label: vscode.l10n.t('This Article'), description: nameOf(active), articles: () => [active] }]),
    { label: vscode.l10n.t('A Folder…'), articles: () => pickFolder(services) },
    {
      label: vscode.l10n.t('The Whole Corpus'),
      description: vscode.l10n.t('{0} articles with sidecars', all.length),
      articles: () => all,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder:
      layout === 'shared' ? vscode.l10n.t('Unite the sidecars of …') : vscode.l10n.t('Split the sidecars of …'),
  });
  return picked?.articles();
}

/** A row of the articles, a folder's row, or a file or folder of the Explorer. */
function placeOf(argument: unknown): string | undefined {
  if (argument instanceof vscode.Uri) {
    return argument.toString();
  }
  const row = argument as { article?: { uri?: unknown }; root?: unknown } | undefined;
  const uri = row?.article?.uri ?? row?.root;
  return typeof uri === 'string' ? uri : undefined;
}

/** Articles with sidecars: all, the one that a file is or belongs to, or those in a folder. */
function articlesIn(services: Services, place: string | undefined): readonly string[] {
  const { corpus } = services.corpus;
  const named = place === undefined ? undefined : articleOf(place);
  const folder = place === undefined ? '' : `${place.replace(/\/$/, '')}/`;
  const found: string[] = [];
  for (const { uri } of corpus.articles) {
    if ((named === undefined ? uri.startsWith(folder) : uri === named) && corpus.sidecarsOf(uri).length > 0) {
      found.push(uri);
    }
  }
  return found.sort();
}

async function pickFolder(services: Services): Promise<readonly string[] | undefined> {
  const folders = new Map<string, number>();
  for (const uri of articlesIn(services, undefined)) {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const items = [...folders].map(([folder, count]) => ({
    label: `$(folder) ${nameOf(folder)}`,
    description: count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count),
    folder,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which folder?') });
  return picked && articlesIn(services, picked.folder);
}

const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
