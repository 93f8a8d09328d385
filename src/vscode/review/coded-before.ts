import * as vscode from 'vscode';
import { ClaimTally } from '../../app/review/claim-tally.ts';
import { isCodedBefore } from '../../core/codebook/codebook-version.ts';
import { type CorpusClaim, codedBy } from '../../core/corpus/model.ts';
import type { SidecarOperation } from '../../core/sidecar/model.ts';
import { createScheduler } from '../platform/scheduler.ts';
import { oneLine, typeLabel } from '../views/claim-words.ts';
import { ClaimItem } from './claim-item.ts';
import type { MakeReviewSection } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Claims whose type was chosen when its definition was another: still of that type, or of another? */
export const codedBeforeSection: MakeReviewSection = place => {
  const { services, owner } = place;
  const { corpus, log, references } = services;
  const isBefore = (claim: CorpusClaim) =>
    isCodedBefore(claim.stored.type, codedBy(claim), references.codebook(claim.article.root));
  const tally = owner.own(new ClaimTally({ corpus, log, scheduler: createScheduler() }, isBefore));
  owner.ownEnd(tally.onDidChange(place.refresh));
  owner.ownEnd(references.onDidChange(() => tally.lookAgain()));
  const page = new RowPage(place);
  const write = async (claim: CorpusClaim, label: string, type?: string) => {
    const { id } = claim.stored;
    const { version } = references.codebook(claim.article.root);
    const operations: SidecarOperation[] = [
      ...(type === undefined ? [] : [{ kind: 'set-field' as const, id, path: ['type'] as const, value: type }]),
      { kind: 'set-field', id, path: ['codebook'], value: version },
    ];
    const { sidecarChange } = await import('../../app/annotate/sidecar-change.ts');
    const outcome = await services.annotations.apply(label, [sidecarChange(claim.sidecar.uri, operations)]);
    if (!outcome.ok) {
      await services.messages.refusal(outcome.refusal);
    }
    return outcome.ok;
  };
  place.act<ClaimItem>('dateline.review.keepType', 'coded-before', ({ claim }) =>
    write(claim, vscode.l10n.t('Keep the type of “{0}”', oneLine(claim.stored.quote, 40))),
  );
  place.act<ClaimItem>('dateline.review.change', 'coded-before', async ({ claim }) => {
    const { pickType } = await import('../commands/pick-type.ts');
    const type = await pickType(references.codebook(claim.article.root), oneLine(claim.stored.quote, 90));
    const label = vscode.l10n.t('Change the type of “{0}”', oneLine(claim.stored.quote, 40));
    return type ? write(claim, label, type.id) : false;
  });
  return {
    id: 'coded-before',
    title: vscode.l10n.t('Coded by an Older Definition'),
    tooltip: vscode.l10n.t('The definition of these claims’ type has changed in the codebook since they were coded.'),
    items(parent) {
      const rows = tally.first(page.limit).map(claim => {
        const codebook = references.codebook(claim.article.root);
        return new ClaimItem(claim, 'coded-before', typeLabel(codebook, claim.stored.type), { parent, services });
      });
      return page.with(rows, tally.count, parent);
    },
    count: () => tally.count,
  };
};
