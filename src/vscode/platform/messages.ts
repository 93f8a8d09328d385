import * as vscode from 'vscode';
import type { ChangeRefusal } from '../../app/annotate/annotation-change.ts';
import type { Upgrade } from '../../app/annotate/sidecar-writer.ts';
import { whyNothingIsWritten } from '../../core/problems.ts';
import { findConflictMarkers } from '../../core/sidecar/yaml/conflict-markers.ts';

/**
 * What the user is told, in one place: one sentence, the file, a way out; the detail is in the log. Each is done once the message
 * stands: no command waits until it is read, as a message that went to the bell of the status bar is never answered.
 */
export interface Messages {
  readonly refusal: (refusal: ChangeRefusal) => Promise<void>;
  readonly failed: (act: string, error: unknown) => void;
  /** A sidecar was brought to a newer version of the format. */
  readonly upgraded: (upgrade: Upgrade) => void;
}

export function createMessages(log: {
  info(message: string): void;
  error(message: string): void;
  show(): void;
}): Messages {
  const showLog = vscode.l10n.t('Show Log');

  function error(message: string, actions: Record<string, () => unknown>): void {
    act(vscode.window.showErrorMessage(message, ...Object.keys(actions)), actions);
  }

  function act(chosen: Thenable<string | undefined>, actions: Record<string, () => unknown>): void {
    const done = async () => {
      const choice = await chosen;
      await (choice === undefined ? undefined : actions[choice]?.());
    };
    done().catch(fault => log.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
  }

  return {
    async refusal(refusal) {
      switch (refusal.kind) {
        case 'nothing-to-undo':
          void vscode.window.setStatusBarMessage(vscode.l10n.t('Dateline: nothing to undo.'), 4000);
          return;
        case 'changed-since': {
          const name = vscode.workspace.asRelativePath(vscode.Uri.parse(refusal.uri));
          error(
            vscode.l10n.t(
              '“{0}” cannot be undone: {1} was changed since. Nothing was written; change it by hand or through git.',
              refusal.label,
              name,
            ),
            { [vscode.l10n.t('Open File')]: () => open(refusal.uri) },
          );
          return;
        }
        case 'problem': {
          const name = vscode.workspace.asRelativePath(vscode.Uri.parse(refusal.uri));
          log.error(`${refusal.uri}: ${refusal.problem.code}: ${refusal.problem.message}`);
          const why = whyNothingIsWritten(refusal.problem);
          const document = await documentOf(refusal.uri);
          const { start, end } = refusal.problem;
          // Not every problem has a place.
          const message =
            document === undefined || end === 0
              ? vscode.l10n.t('Nothing was written to {0}: {1}', name, why)
              : vscode.l10n.t(
                  'Nothing was written to {0}, line {1}: {2}',
                  name,
                  document.positionAt(start).line + 1,
                  why,
                );
          const isUnmerged = document !== undefined && findConflictMarkers(document.getText()).length > 0;
          error(message, {
            ...(isUnmerged ? { [vscode.l10n.t('Show Review')]: showReview } : {}),
            [vscode.l10n.t('Open File')]: () => openAt(refusal.uri, start),
            [showLog]: () => log.show(),
          });
          return;
        }
        case 'file': {
          log.error(`${refusal.uri}: ${refusal.reason}: ${refusal.detail}`);
          error(fileMessage(refusal), { [showLog]: () => log.show() });
          return;
        }
      }
    },
    upgraded({ uri, from, backup }) {
      const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      log.info(`${uri}: brought from format version ${from} to today's; the copy is ${backup}`);
      const openCopy = vscode.l10n.t('Open Copy');
      const message = vscode.l10n.t(
        '{0} was written in format version {1} and is now in the format of this version of Dateline. A copy of it as it was lies at {2}.',
        name,
        from,
        vscode.Uri.parse(backup).fsPath,
      );
      act(vscode.window.showInformationMessage(message, openCopy), { [openCopy]: () => open(backup) });
    },
    failed(what, cause) {
      log.error(`${what}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
      error(vscode.l10n.t('Dateline could not finish “{0}”. Your files are as they were.', what), {
        [showLog]: () => log.show(),
      });
    },
  };
}

function fileMessage(refusal: Extract<ChangeRefusal, { kind: 'file' }>): string {
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(refusal.uri));
  switch (refusal.reason) {
    case 'denied':
      return vscode.l10n.t(
        '{0} cannot be written: the file or its folder is read-only. Nothing was changed; allow writing there or choose another folder.',
        name,
      );
    case 'full':
      return vscode.l10n.t(
        '{0} cannot be written: the disk is full. The file is as it was; free some space and try again.',
        name,
      );
    case 'changed':
      return vscode.l10n.t('{0} keeps being changed by another program. Nothing was written; try again.', name);
    case 'missing':
      return vscode.l10n.t('{0} is gone, with its folder. Nothing was written.', name);
    case 'failed':
      return vscode.l10n.t('{0} cannot be read or written: {1}', name, refusal.detail);
  }
}

async function open(uri: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

/** Where a merge is asked about, one row a field. */
const showReview = () => vscode.commands.executeCommand('dateline.review.focus');

/** Undefined where the file is not there or is no text. */
async function documentOf(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  } catch {
    return undefined;
  }
}

async function openAt(uri: string, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}
