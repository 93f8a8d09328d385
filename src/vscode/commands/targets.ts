import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import type { Services } from '../services.ts';
import { typeIcon } from '../views/claim-icons.ts';
import { claimantLabel, oneLine, typeLabel } from '../views/claim-words.ts';

/** The article in the active editor, or a word to the user why nothing happens. */
export function activeArticle(services: Services): { article: OpenArticle; editor: vscode.TextEditor } | undefined {
  const active = services.articles.active;
  if (!active) {
    const shown = vscode.window.activeTextEditor?.document.uri.toString();
    const problem = shown === undefined ? undefined : services.corpus.corpus.article(shown)?.problem;
    void vscode.window.showInformationMessage(
      problem
        ? vscode.l10n.t('This article cannot be worked on. {0}', problem.message)
        : vscode.l10n.t('This works on an article: open a .txt file of the corpus first.'),
    );
  }
  return active;
}

/**
 * The claim that a command means: the one that a row or a link names, else the one at the caret, else one that the
 * user picks from those of the article.
 */
export async function targetClaim(services: Services, argument: unknown): Promise<CorpusClaim | undefined> {
  const key = keyOf(argument);
  if (key !== undefined) {
    const claim = services.corpus.corpus.claim(key);
    if (!claim) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This claim is no longer in the corpus.'));
    }
    return claim;
  }
  const active = activeArticle(services);
  if (!active) {
    return undefined;
  }
  const { article, editor } = active;
  const here = article.claimsAt(article.offsetAt(editor.selection.active));
  if (here.length === 1) {
    return here[0]!.claim;
  }
  const choice = here.length > 1 ? here.map(({ claim }) => claim) : [...services.corpus.corpus.claimsOf(article.uri)];
  return pickClaim(services, choice);
}

/** Lets the user pick among claims, in the order of the text. */
export async function pickClaim(services: Services, claims: readonly CorpusClaim[]): Promise<CorpusClaim | undefined> {
  if (claims.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no claims yet.'));
    return undefined;
  }
  const items = claims.map(claim => ({
    label: oneLine(claim.stored.quote),
    description: `${typeLabel(services.references.codebook(claim.article.root), claim.stored.type)} · ${claimantLabel(services, claim)}`,
    iconPath: typeIcon(claim.stored.type),
    claim,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which claim?'),
    matchOnDescription: true,
  });
  return picked?.claim;
}

/** A row of a tree, a claim's key, or an object with a key. */
function keyOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') {
    return argument;
  }
  const claim = (argument as { claim?: { key?: unknown } } | undefined)?.claim;
  return typeof claim?.key === 'string' ? claim.key : undefined;
}
