import * as vscode from 'vscode';
import type { RelationAspect, RelationType } from '../../core/claims/model.ts';
import type { SeenRelation } from '../../core/compare/relation-index.ts';

/** A contradiction has one icon and one colour, used for nothing else. */
const CONTRADICTION_ICON = 'zap';
const CONTRADICTION_COLOUR = 'dateline.contradictionForeground';

const ICONS: Readonly<Record<RelationType, string>> = {
  contradicts: CONTRADICTION_ICON,
  corroborates: 'check-all',
  refines: 'zoom-in',
  supersedes: 'history',
  'responds-to': 'reply',
  'distinct-from': 'split-horizontal',
};

export function relationIcon(type: RelationType): vscode.ThemeIcon {
  return type === 'contradicts'
    ? new vscode.ThemeIcon(CONTRADICTION_ICON, new vscode.ThemeColor(CONTRADICTION_COLOUR))
    : new vscode.ThemeIcon(ICONS[type]);
}

/** The icon as Markdown and labels of quick picks write it. */
export function relationGlyph(type: RelationType): string {
  return `$(${ICONS[type]})`;
}

/** "Contradicts", or from the other side "Contradicted by". */
export function relationLabel(type: RelationType, incoming: boolean): string {
  switch (type) {
    case 'contradicts':
      return incoming ? vscode.l10n.t('Contradicted by') : vscode.l10n.t('Contradicts');
    case 'corroborates':
      return incoming ? vscode.l10n.t('Corroborated by') : vscode.l10n.t('Corroborates');
    case 'refines':
      return incoming ? vscode.l10n.t('Refined by') : vscode.l10n.t('Refines');
    case 'supersedes':
      return incoming ? vscode.l10n.t('Superseded by') : vscode.l10n.t('Supersedes');
    case 'responds-to':
      return incoming ? vscode.l10n.t('Answered by') : vscode.l10n.t('Responds to');
    case 'distinct-from':
      return vscode.l10n.t('Distinct from');
  }
}

function aspectLabel(aspect: RelationAspect): string {
  switch (aspect) {
    case 'date':
      return vscode.l10n.t('date');
    case 'place':
      return vscode.l10n.t('place');
    case 'number':
      return vscode.l10n.t('number');
    case 'actor':
      return vscode.l10n.t('actor');
    case 'cause':
      return vscode.l10n.t('cause');
    case 'identity':
      return vscode.l10n.t('identity');
    case 'role':
      return vscode.l10n.t('role');
    case 'outcome':
      return vscode.l10n.t('outcome');
    case 'agenda':
      return vscode.l10n.t('agenda');
    case 'assessment':
      return vscode.l10n.t('assessment');
  }
}

/** "Contradicted by (number, date)". */
export function relationTitle(type: RelationType, on: readonly RelationAspect[], incoming: boolean): string {
  const label = relationLabel(type, incoming);
  return on.length === 0 ? label : `${label} (${on.map(aspectLabel).join(', ')})`;
}

/** Where the claim at the other end stands: this article, or the outlet of another. */
export function otherPlace({ relation, other }: SeenRelation): string {
  if (!other) {
    return vscode.l10n.t('a claim that is not there');
  }
  // A relation within one article names the other claim by its id alone.
  const isHere = !relation.to.includes('#');
  return isHere ? vscode.l10n.t('this article') : (other.article.outlet ?? other.article.title);
}

/** Whether a contradiction is drawn to or from a claim with these relations. */
export function isContested(relations: readonly SeenRelation[]): boolean {
  return relations.some(({ relation }) => relation.type === 'contradicts');
}
