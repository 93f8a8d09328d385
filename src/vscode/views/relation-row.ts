import * as vscode from 'vscode';
import type { SeenRelation } from '../../core/compare/relation-index.ts';
import { appendWords } from '../platform/words.ts';
import type { Services } from '../services.ts';
import { claimantLabel, oneLine } from './claim-words.ts';
import { otherPlace, relationIcon, relationTitle } from './relation-words.ts';
import type { Row } from './tree.ts';

/** A relation under one of its two claims; opens the claim at the other end. */
export class RelationRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly relation: SeenRelation;
  readonly #services: Services;

  constructor(relation: SeenRelation, parent: Row, services: Services) {
    const { holder, index, incoming } = relation;
    this.id = `${parent.id}/${incoming ? 'from' : 'to'} ${holder.key} ${index}`;
    this.parent = parent;
    this.relation = relation;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const { relation, other, incoming, annotator } = this.relation;
    const title = relationTitle(relation.type, relation.on ?? [], incoming);
    const item = new vscode.TreeItem(title);
    const where = otherPlace(this.relation);
    const quote = other ? `“${oneLine(other.stored.quote, 80)}”` : relation.to;
    item.description = `${oneLine(where, 40)} · ${quote}`;
    item.iconPath = relationIcon(relation.type);
    item.contextValue = 'relation';
    item.tooltip = new vscode.MarkdownString();
    appendWords(item.tooltip, `${title} · ${[where, annotator].filter(Boolean).join(' · ')}\n\n${quote}`);
    if (other) {
      appendWords(item.tooltip, `\n\n${claimantLabel(this.#services, other)}`);
    }
    if (relation.note) {
      appendWords(item.tooltip, `\n\n${relation.note}`);
    }
    if (other) {
      item.command = { command: 'dateline.claim.open', title: vscode.l10n.t('Go to Claim'), arguments: [other.key] };
    }
    item.accessibilityInformation = { label: [title, where, quote, annotator].filter(Boolean).join(', ') };
    return item;
  }
}
