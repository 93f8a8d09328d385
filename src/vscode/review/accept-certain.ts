import * as vscode from 'vscode';
import type { PlaceAnswer } from '../../app/annotate/place-review.ts';
import { oneLine } from '../views/claim-words.ts';
import type { MovedQueue } from './moved-queue.ts';

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: PlaceAnswer;
}

/** Lists the claims of which only marks, spaces or line ends changed, old words over new; takes those left ticked as one change. */
export async function acceptCertain(queue: MovedQueue): Promise<void> {
  const items = await certainItems(queue);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No claim’s place is beyond doubt: look at each of those that are listed in Review.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Only marks, spaces or line ends differ'),
    placeHolder: vscode.l10n.t('Untick what you want to look at by itself'),
    matchOnDetail: true,
    // What is ticked here is not to be lost to whatever takes the focus meanwhile, such as the next passage being opened.
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.length === 0) {
    return;
  }
  const label =
    picked.length === 1 ? vscode.l10n.t('Accept 1 place') : vscode.l10n.t('Accept {0} places', picked.length);
  if (
    await queue.write(
      label,
      picked.map(item => item.answer),
    )
  ) {
    vscode.window.setStatusBarMessage(`$(check) ${label}`, 4000);
  }
}

async function certainItems(queue: MovedQueue): Promise<AnswerItem[]> {
  const items: AnswerItem[] = [];
  for (const claim of queue.waiting()) {
    if (claim.placement.status !== 'moved' || claim.placement.certain !== true) {
      continue;
    }
    const question = await queue.review.ask(claim.key);
    const at = question?.places[0];
    if (question?.certain && question.status === 'moved' && at) {
      items.push({
        label: oneLine(claim.stored.quote),
        description: claim.article.outlet ?? claim.article.title,
        detail: `$(arrow-right) ${oneLine(question.text.slice(at.start, at.end))}`,
        picked: true,
        answer: { question, at },
      });
    }
  }
  return items;
}
