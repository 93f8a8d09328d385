import * as vscode from 'vscode';
import type { CorpusArticle, CorpusSidecar } from '../../core/corpus/model.ts';
import { type MovedArticle, movedArticles } from '../../core/corpus/moved-articles.ts';
import type { Services } from '../services.ts';

/** Sidecars that the user wants to stay where they are, by place and text, so that another move is asked about again. */
const LEFT = 'dateline.leftSidecars';

const keyOf = ({ uri, parsed }: CorpusSidecar): string => `${uri} ${parsed.article.sha256}`;

/** What is to be decided: sidecars whose article stands elsewhere now. */
export function offeredMoves({ corpus, context }: Services): MovedArticle[] {
  const moved = movedArticles(corpus.corpus);
  const left = moved.length > 0 ? context.workspaceState.get<readonly string[]>(LEFT, []) : [];
  return moved.filter(({ sidecar }) => !left.includes(keyOf(sidecar)));
}

export async function leaveSidecar({ context }: Services, sidecar: CorpusSidecar): Promise<void> {
  const left = context.workspaceState.get<readonly string[]>(LEFT, []);
  await context.workspaceState.update(LEFT, [...new Set([...left, keyOf(sidecar)])]);
}

/** Moves a sidecar to its article, and references to its claims with it; asks where several articles have its text. */
export async function moveSidecar(services: Services, { sidecar, articles }: MovedArticle): Promise<void> {
  const article = articles.length > 1 ? await pickArticle(articles) : articles[0];
  if (!article) {
    return;
  }
  const { planSidecarMove } = await import('../../app/annotate/move-sidecar.ts');
  const { from, to, edit, also } = planSidecarMove(services.corpus.corpus, sidecar, article);
  const label = vscode.l10n.t('Move the sidecar of “{0}”', article.title);
  const outcome = await services.annotations.move(label, from, to, edit, also);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  await services.corpus.settled();
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Moved: {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(to)))}`,
    5000,
  );
}

async function pickArticle(articles: readonly CorpusArticle[]): Promise<CorpusArticle | undefined> {
  const items = articles.map(article => ({
    label: `${article.path}.txt`,
    description: article.title,
    article,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Several articles have the text of this sidecar. Which one is it for?'),
    matchOnDescription: true,
  });
  return picked?.article;
}
