import * as vscode from 'vscode';
import { type Codebook, claimTypeOf } from '../../core/claims/codebook.ts';
import { type ClaimFamily, claimFamily } from '../../core/claims/families.ts';
import { isUnsettled } from '../../core/claims/model.ts';
import { type CorpusClaim, codedBy } from '../../core/corpus/model.ts';
import { appendWords } from '../platform/words.ts';
import type { Services } from '../services.ts';
import { annotatorMode, annotatorThemeColour, shownAnnotator } from '../team/annotator-colours.ts';
import { RelationRow } from './relation-row.ts';
import { isContested, otherPlace, relationIcon, relationTitle } from './relation-words.ts';
import type { Row } from './tree.ts';

const ICONS: Readonly<Record<ClaimFamily, string>> = {
  force: 'flame',
  talks: 'comment-discussion',
  dispute: 'report',
  state: 'target',
  judgement: 'lightbulb',
  other: 'tag',
};

/** The name of an actor or a place in a corpus; its id where the gazetteer does not know it or is not loaded yet. */
export function entityName(services: Services, root: string, id: string): string {
  const gazetteer = services.references.gazetteerNow(root);
  return gazetteer?.actor(id)?.name ?? gazetteer?.place(id)?.name ?? id;
}

/** What is said of a claimant in a row: the actor's name, the words of the text, or that nobody is named. */
export function claimantLabel(services: Services, claim: CorpusClaim): string {
  const claimant = claim.stored.claimant;
  switch (claimant?.id) {
    case undefined:
      return claimant?.label ?? vscode.l10n.t('claimant not given');
    case 'outlet':
      return vscode.l10n.t('the outlet itself');
    case 'unattributed':
      return vscode.l10n.t('unattributed');
    default:
      return entityName(services, claim.article.root, claimant!.id!);
  }
}

export function typeLabel(codebook: Codebook, type: string): string {
  return codebook.types.find(entry => entry.id === type)?.label ?? type;
}

/** What is said of a claim whose type was chosen by an older definition. */
export function codedBefore(claim: CorpusClaim, codebook: Codebook): string {
  const changed = claimTypeOf(codebook, claim.stored.type).changed ?? '';
  const version = codedBy(claim);
  return version === undefined
    ? vscode.l10n.t('Coded before the definition of this type changed in version {0}.', changed)
    : vscode.l10n.t('Coded by version {0}; the definition of this type changed in version {1}.', version, changed);
}

export function typeIcon(type: string): vscode.ThemeIcon {
  const family = claimFamily(type);
  return new vscode.ThemeIcon(ICONS[family], new vscode.ThemeColor(`dateline.claim.${family}`));
}

/** The type's icon in the type's colour, or in the annotator's where annotators have colours. */
export function claimIcon(services: Services, { stored, annotator }: CorpusClaim): vscode.ThemeIcon {
  const icon = typeIcon(stored.type);
  return annotatorMode() === 'color' ? new vscode.ThemeIcon(icon.id, annotatorThemeColour(services, annotator)) : icon;
}

/** One line of at most `length` characters. */
export function oneLine(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

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

/** Says where a quote is that does not stand exactly in the text; empty where it does. */
export function placementLabel({ placement, stored }: CorpusClaim): string {
  switch (placement.status) {
    case 'exact':
      return placement.settled === true && stored.placed?.quote !== undefined
        ? vscode.l10n.t('Stands in today’s text as “{0}”, as was accepted.', oneLine(stored.placed.quote))
        : '';
    case 'moved':
      return vscode.l10n.t('The text has changed: the likely place is {0} % alike.', Math.round(placement.score * 100));
    case 'ambiguous':
      return vscode.l10n.t('The quote fits {0} places.', placement.candidates.length);
    case 'orphan':
      return placement.settled === true
        ? vscode.l10n.t('The quote is no longer in the text; the claim was kept as an orphan.')
        : vscode.l10n.t('The quote is no longer in the text.');
  }
}
