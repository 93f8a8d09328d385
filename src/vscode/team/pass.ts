import * as vscode from 'vscode';
import type { FileChange } from '../../app/annotate/annotation-change.ts';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import { isSameAnnotator } from '../../core/sidecar/paths.ts';
import { articleFacts, sidecarUri } from '../commands/article-sidecar.ts';
import { activeArticle } from '../commands/targets.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';
import { ownPassDone } from './own-pass.ts';

/** Marks the own pass on an article as done: what others tagged there is shown from now on. */
export async function markPassDone(services: Services, argument: unknown): Promise<void> {
  const entry = articleMeant(services, argument);
  const me = entry && (await nameOf(entry));
  if (!entry || me === undefined) {
    return;
  }
  const since = ownPassDone(services, entry);
  if (since !== undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Your pass on “{0}” is done since {1}.', entry.title, since),
    );
    return;
  }
  const before = services.corpus.corpus.claimsOf(entry.uri).length;
  const done = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const change = sidecarChange(sidecarUri(services, entry), [{ kind: 'set-pass', annotator: me, done }], {
    ...(entry.sha256 === undefined ? {} : { sha256: entry.sha256 }),
    ...articleFacts(entry),
  });
  if (await write(services, vscode.l10n.t('Mark the pass on “{0}” as done', entry.title), [change])) {
    const others = services.corpus.corpus.claimsOf(entry.uri).length - before;
    vscode.window.setStatusBarMessage(
      others > 0
        ? vscode.l10n.t('$(check) Your pass is done: {0} claims of others are shown now', others)
        : vscode.l10n.t('$(check) Your pass on “{0}” is done', entry.title),
      5000,
    );
  }
}

/** Takes the mark back; with blind coding others' claims are hidden again. */
export async function reopenPass(services: Services, argument: unknown): Promise<void> {
  const entry = articleMeant(services, argument);
  const me = entry && (await nameOf(entry));
  if (!entry || me === undefined) {
    return;
  }
  // In every sidecar that has it, under the name that stands there: one that stayed would keep the pass done.
  const changes = services.corpus.corpus.sidecarsOf(entry.uri).flatMap(({ uri, parsed }): FileChange[] => {
    const own = [...parsed.passes.keys()].filter(name => isSameAnnotator(name, me));
    return own.length === 0
      ? []
      : [
          sidecarChange(
            uri,
            own.map(annotator => ({ kind: 'set-pass', annotator, done: undefined })),
          ),
        ];
  });
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Your pass on “{0}” is not marked as done.', entry.title));
    return;
  }
  if (await write(services, vscode.l10n.t('Reopen the pass on “{0}”', entry.title), changes)) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Your pass on “{0}” is open again', entry.title), 5000);
  }
}

function articleMeant(services: Services, argument: unknown): CorpusArticle | undefined {
  const row = (argument as { article?: { uri?: unknown } } | undefined)?.article;
  const uri = typeof row?.uri === 'string' ? row.uri : activeArticle(services)?.article.uri;
  return uri === undefined ? undefined : services.corpus.corpus.article(uri);
}

/** Passes are kept by name, so somebody without one is asked to set it. */
async function nameOf(entry: CorpusArticle): Promise<string | undefined> {
  const me = setting('annotator', vscode.Uri.parse(entry.uri));
  if (me !== '') {
    return me;
  }
  const open = vscode.l10n.t('Open Setting');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('A pass is kept under your name: set dateline.annotator first.'),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'dateline.annotator');
  }
  return undefined;
}

async function write(services: Services, label: string, changes: readonly FileChange[]): Promise<boolean> {
  const outcome = await services.annotations.apply(label, changes);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return false;
  }
  await services.corpus.settled();
  return true;
}
