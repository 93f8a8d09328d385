import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { ClaimRow } from '../views/claim-row.ts';
import type { Row } from '../views/tree.ts';
import { opening } from './open-item.ts';
import type { ReviewItem, ReviewKind } from './review-section.ts';

/** A claim that somebody may want to decide on. */
export class ClaimItem implements ReviewItem {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly parent: Row;
  readonly claim: CorpusClaim;
  readonly #services: Services;
  readonly #row: ClaimRow;
  readonly #note: string;

  /** @param note what is in question, before what a row says of any claim */
  constructor(claim: CorpusClaim, kind: ReviewKind, note: string, place: { parent: Row; services: Services }) {
    this.#row = new ClaimRow(claim, { ...place, view: 'dateline.review', showArticle: true });
    this.id = this.#row.id;
    this.kind = kind;
    this.parent = place.parent;
    this.claim = claim;
    this.#services = place.services;
    this.#note = note;
  }

  item(): vscode.TreeItem {
    const item = this.#row.item();
    item.collapsibleState = vscode.TreeItemCollapsibleState.None;
    item.description = [this.#note, item.description].filter(Boolean).join(' · ');
    item.contextValue = `review-${this.kind}`;
    item.command = opening(this);
    const spoken = item.accessibilityInformation?.label ?? this.claim.stored.quote;
    item.accessibilityInformation = { label: this.#note === '' ? spoken : `${this.#note}: ${spoken}` };
    return item;
  }

  async open(): Promise<void> {
    const { revealClaim } = await import('../commands/go-to-claim.ts');
    await revealClaim(this.#services, this.claim, { preview: true, preserveFocus: true });
  }
}
