import * as vscode from 'vscode';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';

const KINDS = [
  'highlight.actors',
  'highlight.nominals',
  'highlight.places',
  'highlight.dates',
  'highlight.claims',
] as const;

/** What the status item opens: the switches of the highlights, and the publication date. */
export async function highlightsMenu(services: Services): Promise<void> {
  const resource = vscode.window.activeTextEditor?.document.uri;
  const entry = resource && services.corpus.corpus.article(resource.toString());
  const mark = (on: boolean) => (on ? '$(check) ' : '$(blank) ');
  const items: (vscode.QuickPickItem & { run?: () => unknown })[] = [
    {
      label: mark(services.highlights.isOn) + vscode.l10n.t('Highlights'),
      description: services.highlights.isOn ? vscode.l10n.t('on') : vscode.l10n.t('off'),
      run: () => services.highlights.toggle(),
    },
    ...KINDS.map(key => ({
      label: mark(setting(key, resource)) + kindLabel(key),
      run: () => flip(key, resource),
    })),
  ];
  if (entry) {
    items.push(
      { label: vscode.l10n.t('Publication date'), kind: vscode.QuickPickItemKind.Separator },
      {
        label: `$(calendar) ${entry.published?.edtf ?? vscode.l10n.t('not stated')}`,
        description: entry.published ? vscode.l10n.t('from {0}', entry.published.source) : vscode.l10n.t('set it'),
        run: () => vscode.commands.executeCommand('dateline.article.setPublished'),
      },
    );
  }
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What Dateline marks') });
  await picked?.run?.();
}

async function flip(key: (typeof KINDS)[number], resource: vscode.Uri | undefined): Promise<void> {
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('dateline').update(key, !setting(key, resource), target);
}

function kindLabel(key: (typeof KINDS)[number]): string {
  switch (key) {
    case 'highlight.actors':
      return vscode.l10n.t('Actors');
    case 'highlight.nominals':
      return vscode.l10n.t('Actors Without a Name');
    case 'highlight.places':
      return vscode.l10n.t('Places');
    case 'highlight.dates':
      return vscode.l10n.t('Dates');
    case 'highlight.claims':
      return vscode.l10n.t('Claims');
  }
}
