import * as vscode from 'vscode';
import { removeRelation } from '../../app/annotate/relation-change.ts';
import type { SeenRelation } from '../../core/compare/relation-index.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import { RelationRow } from '../views/relation-row.ts';
import { relationGlyph, relationTitle } from '../views/relation-words.ts';
import { targetClaim } from './targets.ts';

/** Takes a relation out: the one of a row, else one that the user picks from those of the claim. */
export async function unlinkClaim(services: Services, argument: unknown): Promise<void> {
  const seen = argument instanceof RelationRow ? argument.relation : await pickRelation(services, argument);
  if (!seen) {
    return;
  }
  const title = relationTitle(seen.relation.type, seen.relation.on ?? [], false);
  const outcome = await services.annotations.apply(
    vscode.l10n.t('Remove “{0}” from “{1}”', title, oneLine(seen.holder.stored.quote, 40)),
    [removeRelation(seen)],
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  await services.corpus.settled();
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Relation removed: {0}', title), 5000);
}

async function pickRelation(services: Services, argument: unknown): Promise<SeenRelation | undefined> {
  const claim = await targetClaim(services, argument);
  if (!claim) {
    return undefined;
  }
  const relations = services.relations.of(claim.key);
  if (relations.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This claim is not linked to another.'));
    return undefined;
  }
  const items = relations.map(seen => ({
    label: `${relationGlyph(seen.relation.type)} ${relationTitle(seen.relation.type, seen.relation.on ?? [], seen.incoming)}`,
    description: seen.other ? (seen.other.article.outlet ?? seen.other.article.title) : '',
    detail: seen.other ? `“${oneLine(seen.other.stored.quote, 120)}”` : seen.relation.to,
    seen,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which relation is to be removed?'),
    matchOnDetail: true,
  });
  return picked?.seen;
}
