import * as vscode from 'vscode';
import { ClaimTally } from '../../app/review/claim-tally.ts';
import { guessedFields } from '../../core/claims/guessed-fields.ts';
import { createScheduler } from '../platform/scheduler.ts';
import { ClaimItem } from './claim-item.ts';
import type { MakeReviewSection } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Claims with values that nobody has confirmed. */
export const guessesSection: MakeReviewSection = place => {
  const { services, owner } = place;
  const { corpus, log } = services;
  const tally = owner.own(
    new ClaimTally({ corpus, log, scheduler: createScheduler() }, ({ stored }) => guessedFields(stored).length > 0),
  );
  owner.ownEnd(tally.onDidChange(place.refresh));
  const page = new RowPage(place);
  place.act<ClaimItem>('dateline.review.confirmGuesses', 'guess', async ({ claim }) => {
    const { applyTo, confirmAll } = await import('../commands/change-claim.ts');
    return applyTo(services, claim, 'confirm', confirmAll(claim));
  });
  place.act<ClaimItem>('dateline.review.change', 'guess', async ({ claim }) => {
    const { changeClaim } = await import('../commands/change-claim.ts');
    await changeClaim(services, claim.key);
    const now = corpus.corpus.claim(claim.key);
    return now === undefined || guessedFields(now.stored).length === 0;
  });
  return {
    id: 'guesses',
    title: vscode.l10n.t('Guesses to Confirm'),
    tooltip: vscode.l10n.t('Claims with values that were filled in and that nobody has confirmed or changed.'),
    isQuiet: true,
    items(parent) {
      const rows = tally.first(page.limit).flatMap(claim => {
        const fields = guessedFields(claim.stored);
        return fields.length === 0
          ? []
          : [new ClaimItem(claim, 'guess', fields.map(fieldLabel).join(', '), { parent, services })];
      });
      return page.with(rows, tally.count, parent);
    },
    count: () => tally.count,
  };
};

function fieldLabel(field: ReturnType<typeof guessedFields>[number]): string {
  switch (field) {
    case 'claimant':
      return vscode.l10n.t('claimant');
    case 'cue':
      return vscode.l10n.t('cue');
    case 'mode':
      return vscode.l10n.t('mode');
    case 'factuality':
      return vscode.l10n.t('factuality');
    case 'hedges':
      return vscode.l10n.t('hedges');
    case 'date':
      return vscode.l10n.t('date');
    case 'place':
      return vscode.l10n.t('place');
    case 'actors':
      return vscode.l10n.t('actors');
    case 'targets':
      return vscode.l10n.t('targets');
    case 'numbers':
      return vscode.l10n.t('numbers');
  }
}
