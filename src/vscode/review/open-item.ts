import * as vscode from 'vscode';
import type { ReviewItem } from './review-section.ts';

/** What a click and Enter do on a row: they show what it is about. The view registers it for every kind. */
export const OPEN_ITEM = 'dateline.review.show';

export function opening(item: ReviewItem): vscode.Command {
  return { command: OPEN_ITEM, title: vscode.l10n.t('Show'), arguments: [item] };
}
