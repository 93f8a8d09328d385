import * as vscode from 'vscode';
import type { GitSharing, SharingFailure, SharingPlan } from '../../app/git-sharing/git-sharing.ts';
import type { Services } from '../services.ts';

/** Asks, and has git merge Dateline's files entry by entry in this clone. */
export async function setUpGitSharing(services: Services): Promise<void> {
  const place = await sharingPlace(services);
  if (!place) {
    return;
  }
  const { sharing, root, name } = place;
  const planned = await sharing.plan(root);
  if (!planned.ok) {
    return tellFailure(services, name, planned.failure);
  }
  if (planned.value.lines.length === 0 && !planned.value.configures) {
    void vscode.window.showInformationMessage(
      planned.value.otherDriver === undefined
        ? vscode.l10n.t('Git merges the claims of “{0}” entry by entry already.', name)
        : otherDriver(planned.value.otherDriver),
    );
    return;
  }
  const setUp = vscode.l10n.t('Set Up');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Have git merge the claims of “{0}” entry by entry?', name),
    { modal: true, detail: whatIsWritten(planned.value) },
    setUp,
  );
  if (choice !== setUp) {
    return;
  }
  const done = await sharing.setUp(root);
  if (!done.ok) {
    return tellFailure(services, name, done.failure);
  }
  services.log.info(`Git sharing was set up in ${root}.`);
  void vscode.window.showInformationMessage(
    done.value.otherDriver !== undefined
      ? otherDriver(done.value.otherDriver)
      : done.value.lines.length > 0
        ? vscode.l10n.t(
            'Git now merges claims entry by entry in this clone. Commit .gitattributes; each colleague runs this command once.',
          )
        : vscode.l10n.t('Git now merges claims entry by entry in this clone.'),
  );
}

/** Takes back what {@link setUpGitSharing} wrote. */
export async function removeGitSharing(services: Services): Promise<void> {
  const place = await sharingPlace(services);
  if (!place) {
    return;
  }
  const { sharing, root, name } = place;
  const done = await sharing.remove(root);
  if (!done.ok) {
    return tellFailure(services, name, done.failure);
  }
  const { attributes, driver } = done.value;
  services.log.info(`Git sharing was removed from ${root}: .gitattributes ${attributes}, driver ${driver}.`);
  void vscode.window.showInformationMessage(
    attributes || driver
      ? vscode.l10n.t('Git merges the claims of “{0}” line by line again.', name)
      : vscode.l10n.t('Git sharing was not set up here in “{0}”; nothing was changed.', name),
  );
}

interface Place {
  readonly sharing: GitSharing;
  readonly root: string;
  readonly name: string;
}

/** The corpus folder that is meant; undefined after the user was told why there is none. */
async function sharingPlace({ sharing, corpus }: Services): Promise<Place | undefined> {
  if (!sharing) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Git cannot be set up from a browser; open the folder in VS Code on a desktop.'),
    );
    return undefined;
  }
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('Dateline runs git only in a folder that you trust.'),
      manage,
    );
    if (choice === manage) {
      await vscode.commands.executeCommand('workbench.trust.manage');
    }
    return undefined;
  }
  const folders = corpus.roots
    .filter(root => root.startsWith('file:'))
    .map(root => ({ root, label: folderName(root), description: vscode.Uri.parse(root).fsPath }));
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of article texts first.'));
    return undefined;
  }
  const chosen =
    folders.length === 1
      ? folders[0]
      : await vscode.window.showQuickPick(folders, { placeHolder: vscode.l10n.t('Which folder?') });
  return chosen && { sharing, root: chosen.root, name: chosen.label };
}

function folderName(root: string): string {
  const uri = vscode.Uri.parse(root);
  return vscode.workspace.getWorkspaceFolder(uri)?.name ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function whatIsWritten({ attributes, lines, configures }: SharingPlan): string {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(attributes));
  return [
    ...(lines.length > 0 ? [vscode.l10n.t('Added to {0}, which is to be committed:', file), ...lines, ''] : []),
    ...(configures
      ? [
          vscode.l10n.t('Set in the configuration of this clone:'),
          vscode.l10n.t('merge.dateline.driver, which runs Dateline’s merge'),
          '',
        ]
      : []),
    vscode.l10n.t('“Remove Git Sharing” takes exactly this back.'),
  ].join('\n');
}

const otherDriver = (driver: string): string =>
  vscode.l10n.t('This clone has a merge driver “dateline” of its own, which stays: {0}', driver);

async function tellFailure(services: Services, name: string, failure: SharingFailure): Promise<void> {
  if (failure.kind === 'no-repository') {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is in no git repository.', name));
    return;
  }
  services.log.error(`Git sharing of ${name}: ${failure.detail}`);
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t('Git sharing of “{0}” was not changed: {1}', name, failure.detail),
    showLog,
  );
  if (choice === showLog) {
    services.log.show();
  }
}
