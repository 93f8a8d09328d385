import * as vscode from 'vscode';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import type { CorpusSidecar } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { activeArticle } from './targets.ts';

/** Sorts the claims of the sidecar in the active editor, or of the article's sidecars, by their places in the text. */
export async function sortClaims(services: Services): Promise<void> {
  const sidecars = sidecarsMeant(services);
  if (sidecars === undefined) {
    return;
  }
  const names = sidecars.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ');
  const outcome = await services.annotations.apply(
    vscode.l10n.t('Sort the claims of {0}', names),
    sidecars.map(({ uri }) => sidecarChange(uri, [{ kind: 'sort-claims' }])),
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  vscode.window.setStatusBarMessage(
    outcome.unchanged
      ? vscode.l10n.t('The claims of {0} are in the order of the text.', names)
      : `$(check) ${vscode.l10n.t('Sorted: {0}', names)}`,
    5000,
  );
}

/** `undefined`: there are none, and the user was told. */
function sidecarsMeant(services: Services): readonly CorpusSidecar[] | undefined {
  const { corpus } = services.corpus;
  const shown = vscode.window.activeTextEditor?.document.uri.toString();
  const own = shown === undefined ? undefined : corpus.sidecar(shown);
  if (own) {
    return [own];
  }
  const active = activeArticle(services);
  const sidecars = active ? corpus.shownSidecarsOf(active.article.uri) : [];
  if (active && sidecars.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no claims yet.'));
  }
  return sidecars.length > 0 ? sidecars : undefined;
}
