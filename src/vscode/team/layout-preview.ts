import * as vscode from 'vscode';
import type { CorpusLayout, LaidOutFile } from '../../app/annotate/sidecar-layout.ts';
import { untilHidden } from '../platform/until-hidden.ts';

const SCHEME = 'dateline-layout';

interface PreviewItem extends vscode.QuickPickItem {
  readonly writes?: true;
  readonly file?: LaidOutFile;
}

/**
 * Shows what would be written, file by file; picking a file opens what changes in it, side by side, and the list stays.
 * @returns whether the user wants it written
 */
export async function confirmLayout(layout: CorpusLayout, title: string): Promise<boolean> {
  const pick = vscode.window.createQuickPick<PreviewItem>();
  const texts = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent({ query }) {
      const { index, side } = JSON.parse(query) as { index: number; side: 'before' | 'after' };
      return layout.files[index]?.[side] ?? '';
    },
  });
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Pick a file to see what changes in it');
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = itemsOf(layout);
  let isWanted = false;
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item?.writes) {
      isWanted = true;
      pick.hide();
    } else if (item?.file) {
      void showChange(item.file, layout.files.indexOf(item.file));
    }
  });
  await untilHidden(pick);
  texts.dispose();
  return isWanted;
}

function itemsOf({ files, notes, refused }: CorpusLayout): PreviewItem[] {
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const said = (article: string, text: string, icon: string) => ({
    label: nameOf(article),
    detail: text,
    iconPath: new vscode.ThemeIcon(icon),
  });
  return [
    {
      label:
        files.length === 1 ? vscode.l10n.t('Change 1 Sidecar') : vscode.l10n.t('Change {0} Sidecars', files.length),
      description: vscode.l10n.t('one step to undo'),
      iconPath: new vscode.ThemeIcon('check'),
      writes: true,
    },
    separator(vscode.l10n.t('What changes')),
    ...files.map(file => ({
      label: nameOf(file.uri),
      description: describe(file),
      iconPath: new vscode.ThemeIcon(iconOf(file)),
      file,
    })),
    ...(notes.length > 0 ? [separator(vscode.l10n.t('Worth knowing'))] : []),
    ...notes.map(({ article, text }) => said(article, text, 'info')),
    ...(refused.length > 0 ? [separator(vscode.l10n.t('Stay as they are'))] : []),
    ...refused.map(({ article, reason }) => said(article, reason, 'circle-slash')),
  ];
}

function describe({ before, after, gained, lost }: LaidOutFile): string {
  const claims = (count: number) => (count === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', count));
  return [
    before === undefined ? vscode.l10n.t('new') : after === undefined ? vscode.l10n.t('removed') : '',
    gained > 0 ? vscode.l10n.t('{0} come in', claims(gained)) : '',
    lost > 0 ? vscode.l10n.t('{0} move out', claims(lost)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function iconOf({ before, after }: LaidOutFile): string {
  return before === undefined ? 'diff-added' : after === undefined ? 'diff-removed' : 'diff-modified';
}

async function showChange(file: LaidOutFile, index: number): Promise<void> {
  const { path } = vscode.Uri.parse(file.uri);
  const side = (which: 'before' | 'after') =>
    vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify({ index, side: which }) });
  await vscode.commands.executeCommand('vscode.diff', side('before'), side('after'), nameOf(file.uri), {
    preview: true,
    preserveFocus: true,
  });
}

const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
