import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { ClaimRow } from '../views/claim-row.ts';
import { oneLine } from '../views/claim-words.ts';
import type { Row } from '../views/tree.ts';

/** A claim that waits for a decision on its place. */
export class MovedRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly claim: CorpusClaim;
  readonly #row: ClaimRow;
  readonly #isShown: boolean;

  /** @param isShown whether its passages are on the screen: only then can it be decided on */
  constructor(claim: CorpusClaim, place: { parent: Row; services: Services; isShown: boolean }) {
    this.#row = new ClaimRow(claim, { ...place, view: 'dateline.review', showArticle: true });
    this.id = this.#row.id;
    this.parent = place.parent;
    this.claim = claim;
    this.#isShown = place.isShown;
  }

  item(): vscode.TreeItem {
    const item = this.#row.item();
    const { article, placement } = this.claim;
    const state = stateLabel(this.claim);
    item.description = `${state} · ${oneLine(article.outlet ?? article.title, 40)}`;
    item.iconPath = new vscode.ThemeIcon(ICONS[placement.status], new vscode.ThemeColor(COLOURS[placement.status]));
    item.contextValue = `claim ${placement.status} ${this.#isShown ? 'shown' : 'unshown'}`;
    item.command = { command: 'dateline.review.open', title: vscode.l10n.t('Compare'), arguments: [this] };
    return item;
  }
}

const ICONS = { exact: 'check', moved: 'arrow-swap', ambiguous: 'question', orphan: 'circle-slash' } as const;
const COLOURS = {
  exact: 'foreground',
  moved: 'problemsInfoIcon.foreground',
  ambiguous: 'problemsWarningIcon.foreground',
  orphan: 'problemsWarningIcon.foreground',
} as const;

/** In a word or two, how it stands with a claim's place. */
export function stateLabel({ placement }: CorpusClaim): string {
  switch (placement.status) {
    case 'exact':
      return vscode.l10n.t('in place');
    case 'moved':
      return placement.certain === true
        ? vscode.l10n.t('other marks only')
        : vscode.l10n.t('{0} % alike', Math.round(placement.score * 100));
    case 'ambiguous':
      return vscode.l10n.t('{0} places', placement.candidates.length);
    case 'orphan':
      return vscode.l10n.t('gone');
  }
}
