import * as vscode from 'vscode';
import { ClaimItem } from './claim-item.ts';
import { Compared } from './compared.ts';
import { Ignored } from './ignored.ts';
import type { MakeReviewSection } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Claims behind which one origin alone stands, in however many articles. */
export const singleSourcedSection: MakeReviewSection = place => {
  const { services } = place;
  const compared = Compared.in(place);
  const page = new RowPage(place);
  const ignored = new Ignored(services, 'single');
  const standing = () => compared.review.singleSourced.filter(({ key }) => !ignored.has(key));
  place.act<ClaimItem>('dateline.review.link', 'single', async ({ claim }) => {
    const { linkClaim } = await import('../commands/link-claim.ts');
    await linkClaim(services, claim.key);
    return !standing().some(({ key }) => key === claim.key);
  });
  place.act<ClaimItem>('dateline.review.ignore', 'single', ({ claim }) => ignored.add(claim.key));
  return {
    id: 'single-sourced',
    title: vscode.l10n.t('Single-Sourced Claims'),
    tooltip: vscode.l10n.t(
      'Nobody else says the same: all that is found goes back to one origin. Link what corroborates them, or leave them so.',
    ),
    isQuiet: true,
    items(parent) {
      const all = standing();
      const rows = all.slice(0, page.limit).flatMap(({ key, claims }) => {
        const claim = services.corpus.corpus.claim(key);
        const note = claims === 1 ? '' : vscode.l10n.t('{0} claims, one origin', claims);
        return claim ? [new ClaimItem(claim, 'single', note, { parent, services })] : [];
      });
      return page.with(rows, all.length, parent);
    },
    count: () => standing().length,
  };
};
