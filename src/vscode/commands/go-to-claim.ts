import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { showInSidecar } from './open-sidecar.ts';
import { revealSpan } from './reveal.ts';
import { activeArticle, pickClaim, targetClaim } from './targets.ts';

/** Opens the article and selects the quote; a claim that has no place in the text is shown in its sidecar. */
export async function goToClaim(services: Services, argument: unknown): Promise<void> {
  const claim = await targetClaim(services, argument);
  if (claim) {
    await revealClaim(services, claim);
  }
}

/** Lets the user pick one of the article's claims and selects it. */
export async function goToClaimOfArticle(services: Services): Promise<void> {
  const active = activeArticle(services);
  if (!active) {
    return;
  }
  const claim = await pickClaim(services, services.corpus.corpus.claimsOf(active.article.uri));
  if (claim) {
    await revealClaim(services, claim);
  }
}

/** Selects the claim after (1) or before (-1) the caret, round the article's end. */
export async function goToNeighbour(services: Services, direction: 1 | -1): Promise<void> {
  const active = activeArticle(services);
  if (!active) {
    return;
  }
  const { article, editor } = active;
  const spans = article.claims.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  if (spans.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no claims yet.'));
    return;
  }
  const here = article.spanOf(editor.selection);
  const next =
    direction === 1
      ? (spans.find(span => span.start > here.start || (span.start === here.start && span.end > here.end)) ?? spans[0]!)
      : (spans.findLast(span => span.start < here.start || (span.start === here.start && span.end < here.end)) ??
        spans.at(-1)!);
  const range = article.rangeOf(next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export async function revealClaim(
  services: Services,
  claim: CorpusClaim,
  options: { preview?: boolean; preserveFocus?: boolean; viewColumn?: vscode.ViewColumn } = {},
): Promise<void> {
  const { placement } = claim;
  const span =
    placement.status === 'exact' || placement.status === 'moved'
      ? placement.span
      : placement.status === 'ambiguous'
        ? placement.candidates[0]
        : undefined;
  if (span) {
    await revealSpan(claim.article.uri, span, options);
  } else {
    await showInSidecar(services, claim.key);
  }
}
