import * as vscode from 'vscode';
import { replacement } from '../../app/annotate/sidecar-change.ts';
import { type CorpusLayout, inWritingOrder, layOut } from '../../app/annotate/sidecar-layout.ts';
import type { SidecarLayout } from '../../core/sidecar/layout/model.ts';
import { setting } from '../platform/config.ts';
import { openDocument } from '../platform/files.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';
import { confirmLayout } from './layout-preview.ts';
import { articlesMeant } from './layout-scope.ts';

/** Above so many articles the user sees how far it is, and can stop it. */
const MANY = 30;

/** Gives every annotator a sidecar of their own, with the claims that say so. @returns how many files changed */
export const splitSidecars = (services: Services, argument: unknown) =>
  changeLayout(services, 'perAnnotator', argument);

/** Brings the claims of all annotators into one sidecar an article. @returns how many files changed */
export const uniteSidecars = (services: Services, argument: unknown) => changeLayout(services, 'shared', argument);

async function changeLayout(services: Services, layout: SidecarLayout, argument: unknown): Promise<number> {
  const articles = await articlesMeant(services, layout, argument);
  const planned = articles && (await plan(services, layout, articles));
  if (!planned) {
    return 0;
  }
  if (planned.files.length === 0) {
    const [first] = planned.refused;
    void vscode.window.showInformationMessage(
      first === undefined
        ? vscode.l10n.t('These sidecars are laid out so already: nothing is to be written.')
        : vscode.l10n.t('{0} stays as it is. {1}', nameOf(first.article), first.reason),
    );
    return 0;
  }
  const title = layout === 'shared' ? vscode.l10n.t('Unite Sidecars') : vscode.l10n.t('Split Sidecars by Annotator');
  if (!(await confirmLayout(planned, title))) {
    return 0;
  }
  const outcome = await services.annotations.apply(
    title,
    inWritingOrder(planned.files).map(({ uri, before, after }) => replacement(uri, before, after)),
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return 0;
  }
  await services.corpus.settled();
  // Not awaited: the command is done, the offer may stand as long as it likes.
  void offerSetting(services, layout, planned);
  return planned.files.length;
}

/** Undefined: the user stopped it. */
function plan(
  services: Services,
  layout: SidecarLayout,
  articles: readonly string[],
): Promise<CorpusLayout | undefined> {
  const isLong = articles.length > MANY;
  const options = {
    location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking at the sidecars'),
    cancellable: isLong,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) =>
      layOut(services.corpus.corpus, layout, articles, {
        read: async uri =>
          openDocument(uri)?.isDirty
            ? { ok: false, reason: 'changed', detail: vscode.l10n.t('It has unsaved changes: save it first.') }
            : services.files.read(uri),
        scheduler: createScheduler(),
        random: limit => crypto.getRandomValues(new Uint32Array(1))[0]! % limit,
        canonical: uri => vscode.Uri.parse(uri).toString(),
        goOn: done => {
          progress.report({ message: `${done}/${articles.length}`, increment: 100 / articles.length });
          return !token.isCancellationRequested;
        },
      }),
    ),
  );
}

/** Says what was done and, where new claims would still be written the other way, offers to change that. */
async function offerSetting(services: Services, layout: SidecarLayout, { files }: CorpusLayout): Promise<void> {
  const roots = services.corpus.roots.filter(root => files.some(({ uri }) => uri.startsWith(root)));
  const other = roots.filter(root => setting('sidecar.layout', vscode.Uri.parse(root)) !== layout);
  const undo = vscode.l10n.t('Undo');
  const change = vscode.l10n.t('Write New Claims So Too');
  const said =
    files.length === 1 ? vscode.l10n.t('1 sidecar changed.') : vscode.l10n.t('{0} sidecars changed.', files.length);
  const still =
    layout === 'shared'
      ? vscode.l10n.t('New claims still go to a sidecar for each annotator.')
      : vscode.l10n.t('New claims still go to the shared sidecar.');
  const choice = await (other.length === 0
    ? vscode.window.showInformationMessage(said, undo)
    : vscode.window.showInformationMessage(`${said} ${still}`, change, undo));
  if (choice === undo) {
    await vscode.commands.executeCommand('dateline.annotations.undo');
  } else if (choice === change) {
    for (const root of other) {
      await vscode.workspace
        .getConfiguration('dateline', vscode.Uri.parse(root))
        .update('sidecar.layout', layout, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  }
}

const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
