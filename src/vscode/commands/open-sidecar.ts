import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.ts';
import type { Services } from '../services.ts';
import { revealSpan } from './reveal.ts';
import { activeArticle, targetClaim } from './targets.ts';

/** Opens the sidecar with the claim's key selected. */
export async function showInSidecar(services: Services, argument: unknown): Promise<void> {
  const claim = await targetClaim(services, argument);
  if (!claim) {
    return;
  }
  const span = claim.sidecar.parsed.keySpans.get(claim.stored.id);
  await openAt(claim.sidecar.uri, span?.start ?? 0, span?.end);
}

/** Opens the sidecar of an article: of the row that was clicked, else of the active editor. */
export async function openSidecarOfArticle(services: Services, argument: unknown): Promise<void> {
  const row = (argument as { article?: { uri?: unknown } } | undefined)?.article;
  const uri = typeof row?.uri === 'string' ? row.uri : activeArticle(services)?.article.uri;
  if (uri === undefined) {
    return;
  }
  const sidecars = services.corpus.corpus.shownSidecarsOf(uri);
  if (sidecars.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This article has no sidecar yet: it is written with the first claim.'),
    );
    return;
  }
  const picked =
    sidecars.length === 1
      ? sidecars[0]
      : (
          await vscode.window.showQuickPick(
            sidecars.map(sidecar => ({
              label: sidecar.annotator ?? vscode.l10n.t('shared'),
              description: vscode.workspace.asRelativePath(vscode.Uri.parse(sidecar.uri)),
              sidecar,
            })),
            { placeHolder: vscode.l10n.t('Whose sidecar?') },
          )
        )?.sidecar;
  if (picked) {
    await openAt(picked.uri, 0);
  }
}

/** Opens any file with the caret at a raw offset: what the rows of problems do. */
export async function openFileAt(_services: Services, argument: unknown, ...rest: unknown[]): Promise<void> {
  if (typeof argument === 'string') {
    await openAt(argument, typeof rest[0] === 'number' ? rest[0] : 0);
  }
}

/** Opens an article at a hit of the kept search. */
export async function openResult(_services: Services, article: unknown, ...rest: unknown[]): Promise<void> {
  const span = rest[0] as Span | undefined;
  if (typeof article !== 'string') {
    return;
  }
  if (span) {
    await revealSpan(article, span);
  } else {
    await openAt(article, 0);
  }
}

async function openAt(uri: string, start: number, end = start): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}
