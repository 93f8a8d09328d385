import * as vscode from 'vscode';
import { ClaimRow } from '../views/claim-row.ts';
import type { MakeReviewSection } from './review-section.ts';

/** Claims whose words do not stand exactly in today's text. */
export const movedText: MakeReviewSection = ({ services }) => ({
  id: 'moved',
  title: vscode.l10n.t('Moved Text'),
  tooltip: vscode.l10n.t(
    'The article was changed since these claims were tagged: their quotes stand elsewhere or no longer.',
  ),
  items: parent =>
    [...services.corpus.corpus.claims()]
      .filter(claim => claim.placement.status !== 'exact')
      .map(claim => new ClaimRow(claim, { view: 'dateline.review', parent, services, showArticle: true })),
});
