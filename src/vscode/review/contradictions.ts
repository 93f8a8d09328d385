import * as vscode from 'vscode';
import type { RelationType } from '../../core/claims/model.ts';
import type { CandidateRelation } from '../../core/compare/model.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { appendWords } from '../platform/words.ts';
import type { Services } from '../services.ts';
import { claimantLabel, oneLine } from '../views/claim-words.ts';
import { relationIcon, relationTitle } from '../views/relation-words.ts';
import type { Row } from '../views/tree.ts';
import { Compared } from './compared.ts';
import { Ignored } from './ignored.ts';
import { opening } from './open-item.ts';
import type { MakeReviewSection, ReviewItem } from './review-section.ts';
import { RowPage } from './row-page.ts';

/** Characters of the first quote: the second one is to be seen beside it in a narrow side bar. */
const LABEL = 24;

const ANSWERS: Readonly<Record<string, RelationType>> = {
  'dateline.review.contradicts': 'contradicts',
  'dateline.review.corroborates': 'corroborates',
  'dateline.review.distinctFrom': 'distinct-from',
};

/** Claims that seem to contradict each other, until somebody says how they stand. */
export const contradictionsSection: MakeReviewSection = place => {
  const { services } = place;
  const compared = Compared.in(place);
  const page = new RowPage(place);
  const ignored = new Ignored(services, 'contradiction');
  const undecided = () => compared.review.contradictions.filter(each => !ignored.has(pairKey(each)));
  place.act<PairItem>('dateline.review.ignore', 'contradiction', ({ candidate }) => ignored.add(pairKey(candidate)));
  for (const [command, type] of Object.entries(ANSWERS)) {
    place.act<PairItem>(command, 'contradiction', async ({ candidate }) => {
      const { drawCandidate } = await import('../commands/link-claim.ts');
      return drawCandidate(services, candidate, type);
    });
  }
  return {
    id: 'contradictions',
    title: vscode.l10n.t('Contradictions to Decide'),
    tooltip: vscode.l10n.t('These claims seem to contradict each other, and nobody has said yet how they stand.'),
    items(parent) {
      const contradictions = undecided();
      const rows = contradictions.slice(0, page.limit).flatMap(candidate => {
        const [from, to] = [candidate.from, candidate.to].map(key => services.corpus.corpus.claim(key));
        return from && to ? [new PairItem(candidate, [from, to], parent, services)] : [];
      });
      return [...compared.head(parent), ...page.with(rows, contradictions.length, parent)];
    },
    count: () => undecided().length,
  };
};

/** Under which a pair is left as it is: the order of the two says nothing. */
const pairKey = ({ from, to }: CandidateRelation): string => [from, to].sort().join(' ');

/** Two claims with what speaks for a contradiction. */
class PairItem implements ReviewItem {
  readonly kind = 'contradiction';
  readonly id: string;
  readonly parent: Row;
  readonly candidate: CandidateRelation;
  readonly #claims: readonly [CorpusClaim, CorpusClaim];
  readonly #services: Services;

  constructor(
    candidate: CandidateRelation,
    claims: readonly [CorpusClaim, CorpusClaim],
    parent: Row,
    services: Services,
  ) {
    this.id = `${parent.id}/${candidate.from} ${candidate.to}`;
    this.parent = parent;
    this.candidate = candidate;
    this.#claims = claims;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const [from, to] = this.#claims;
    const { on, evidence } = this.candidate;
    const item = new vscode.TreeItem(oneLine(from.stored.quote, LABEL));
    const signs = evidence.map(({ text }) => text);
    item.description = `⇄ ${oneLine(to.stored.quote, 60)}`;
    item.iconPath = relationIcon('contradicts');
    item.tooltip = new vscode.MarkdownString();
    appendWords(item.tooltip, `${relationTitle('contradicts', on, false)}?\n\n`);
    for (const claim of this.#claims) {
      appendWords(item.tooltip, `“${oneLine(claim.stored.quote, 200)}”\n\n${this.#whose(claim)}\n\n`);
    }
    appendWords(item.tooltip, signs.join(' · '));
    item.contextValue = 'review-contradiction';
    item.command = opening(this);
    item.accessibilityInformation = {
      label: [from.stored.quote, this.#whose(from), to.stored.quote, this.#whose(to), ...signs].join(', '),
    };
    return item;
  }

  async open(): Promise<void> {
    const { revealClaim } = await import('../commands/go-to-claim.ts');
    const [from, to] = this.#claims;
    await revealClaim(this.#services, from, { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.One });
    await revealClaim(this.#services, to, { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.Two });
  }

  #whose(claim: CorpusClaim): string {
    const { article } = claim;
    return [claimantLabel(this.#services, claim), article.outlet ?? article.title, article.published?.edtf]
      .filter(Boolean)
      .join(' · ');
  }
}
