import * as vscode from 'vscode';
import { claimTypeOf } from '../../core/claims/codebook.ts';
import { isUnsettled } from '../../core/claims/model.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { appendWords } from '../platform/words.ts';
import type { Services } from '../services.ts';
import { shownAnnotator } from '../team/annotator-colours.ts';
import { claimIcon } from './claim-icons.ts';
import { claimantLabel, oneLine, placementLabel, typeLabel } from './claim-words.ts';
import { RelationRow } from './relation-row.ts';
import { isContested, otherPlace, relationIcon, relationTitle } from './relation-words.ts';
import type { Row } from './tree.ts';

/** A claim in any of the trees. */
export class ClaimRow implements Row {
  readonly id: string;
  readonly parent?: Row;
  readonly claim: CorpusClaim;
  readonly #services: Services;
  readonly #showArticle: boolean;

  constructor(claim: CorpusClaim, place: { view: string; parent?: Row; services: Services; showArticle: boolean }) {
    this.claim = claim;
    this.id = `${place.parent?.id ?? place.view}/${claim.key}`;
    if (place.parent) {
      this.parent = place.parent;
    }
    this.#services = place.services;
    this.#showArticle = place.showArticle;
  }

  item(): vscode.TreeItem {
    const { stored, placement, article, annotator } = this.claim;
    const type = typeLabel(this.#services.references.codebook(article.root), stored.type);
    const relations = this.#services.relations.of(this.claim.key);
    const item = new vscode.TreeItem(
      oneLine(stored.quote),
      relations.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    const parts = [
      claimantLabel(this.#services, this.claim),
      this.#showArticle ? (article.outlet ?? article.title) : type,
    ];
    const by = shownAnnotator(this.claim);
    item.description = [...(by === undefined ? [] : [by]), ...parts].map(part => oneLine(part, 48)).join(' · ');
    item.iconPath = isUnsettled(placement)
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
      : placement.status === 'exact'
        ? isContested(relations)
          ? relationIcon('contradicts')
          : claimIcon(this.#services, this.claim)
        : new vscode.ThemeIcon('circle-slash');
    item.tooltip = this.#tooltip(type);
    item.contextValue = `claim ${placement.status}${relations.length > 0 ? ' linked' : ''}`;
    item.command = { command: 'dateline.claim.open', title: vscode.l10n.t('Go to Claim'), arguments: [this.claim.key] };
    item.accessibilityInformation = {
      label: [
        type,
        claimantLabel(this.#services, this.claim),
        stored.quote,
        article.title,
        annotator,
        placementLabel(this.claim),
        ...relations.map(({ relation, incoming }) => relationTitle(relation.type, relation.on ?? [], incoming)),
      ]
        .filter(part => part !== undefined && part !== '')
        .join(', '),
    };
    return item;
  }

  #tooltip(type: string): vscode.MarkdownString {
    const { stored, article, annotator } = this.claim;
    const text = new vscode.MarkdownString();
    appendWords(text, `${type} · ${claimantLabel(this.#services, this.claim)}\n\n`);
    const { definition } = claimTypeOf(this.#services.references.codebook(article.root), stored.type);
    if (definition !== undefined) {
      appendWords(text, `${definition}\n\n`);
    }
    appendWords(text, `“${stored.quote}”\n\n`);
    appendWords(text, [article.title, article.outlet, article.published?.edtf, annotator].filter(Boolean).join(' · '));
    const place = placementLabel(this.claim);
    if (place) {
      appendWords(text, `\n\n${place}`);
    }
    if (stored.note) {
      appendWords(text, `\n\n${stored.note}`);
    }
    for (const seen of this.#services.relations.of(this.claim.key)) {
      const { relation, other, incoming } = seen;
      const where = otherPlace(seen);
      const quote = other ? ` “${oneLine(other.stored.quote, 80)}”` : '';
      appendWords(text, `\n\n${relationTitle(relation.type, relation.on ?? [], incoming)}: ${where}${quote}`);
    }
    return text;
  }

  children(): Row[] {
    return this.#services.relations.of(this.claim.key).map(seen => new RelationRow(seen, this, this.#services));
  }
}
