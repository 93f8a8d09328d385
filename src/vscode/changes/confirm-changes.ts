import * as vscode from 'vscode';

/** What a change over many files will do to one of them. */
interface ComingChange {
  readonly uri: vscode.Uri;
  /** The file's text afterwards, as a document shows it: without byte order mark. */
  readonly after: string;
  /** How many places of it change. */
  readonly places: number;
  /** What is said of the file in the place of the number. */
  readonly note?: string;
  /** True: there is no such file yet. */
  readonly isNew?: boolean;
}

/** Texts that are to be, for the editor's list of changes. */
const SCHEME = 'dateline-coming';
/** As many files as a question can name. */
const NAMED = 12;

/**
 * Asks before many files are changed: names them, and shows every change side by side on demand. Nothing is written here.
 * @param act the verb on the button
 */
export async function confirmChanges(coming: {
  readonly question: string;
  readonly act: string;
  readonly files: readonly ComingChange[];
}): Promise<boolean> {
  const { question, act, files } = coming;
  const show = vscode.l10n.t('Show Changes');
  const choice = await vscode.window.showInformationMessage(
    question,
    { modal: true, detail: detailOf(files) },
    act,
    show,
  );
  if (choice !== show) {
    return choice === act;
  }
  const texts = new Map(files.map(({ uri, after }) => [comingUri(uri).toString(), after]));
  const shown = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
  });
  try {
    await vscode.commands.executeCommand(
      'vscode.changes',
      question,
      files.map(({ uri, isNew }) => [uri, isNew ? undefined : uri, comingUri(uri)]),
    );
    return (await vscode.window.showInformationMessage(question, act, vscode.l10n.t('Discard'))) === act;
  } finally {
    shown.dispose();
    // Not awaited: what was decided is not to wait for a tab.
    closeComing(question).then(undefined, () => undefined);
  }
}

function comingUri(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: uri.toString() });
}

function detailOf(files: readonly ComingChange[]): string {
  const lines = files.slice(0, NAMED).map(({ uri, places, note }) => {
    const name = vscode.workspace.asRelativePath(uri);
    if (note !== undefined) {
      return `${name}: ${note}`;
    }
    return places === 1 ? vscode.l10n.t('{0}: 1 place', name) : vscode.l10n.t('{0}: {1} places', name, places);
  });
  const more = files.length - NAMED;
  return [...lines, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join('\n');
}

/** Closes the list of changes: decided, it would show what is no more to come. */
async function closeComing(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs.filter(({ label }) => label.startsWith(title)));
  await vscode.window.tabGroups.close(tabs);
}
