import * as vscode from 'vscode';
import { drawRelation } from '../../app/annotate/relation-change.ts';
import { RELATION_TYPES, type RelationType } from '../../core/claims/model.ts';
import type { CandidateRelation } from '../../core/compare/model.ts';
import { originOf } from '../../core/compare/origins.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { isSameAnnotator } from '../../core/sidecar/paths.ts';
import { setting } from '../platform/config.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import type { Services } from '../services.ts';
import { claimantLabel, oneLine, typeLabel } from '../views/claim-words.ts';
import { relationGlyph, relationLabel, relationTitle } from '../views/relation-words.ts';
import { targetClaim } from './targets.ts';

interface LinkItem extends vscode.QuickPickItem {
  readonly candidate?: CandidateRelation;
  readonly other?: CorpusClaim;
}

/** Likely partners that are listed first. */
const LIKELY = 25;
/** Claims of the corpus that are listed after them, for what no sign tells. */
const MOST_OTHERS = 2000;

/**
 * Draws a relation from a claim to another: the likeliest partners first, each with what the relation would be and why.
 * One Enter draws it; the button of a row asks for another type.
 */
export async function linkClaim(services: Services, argument: unknown): Promise<void> {
  const claim = await targetClaim(services, argument);
  if (!claim) {
    return;
  }
  const chosen = await pickPartner(services, claim);
  if (chosen) {
    await drawCandidate(services, chosen.candidate, chosen.type);
  }
}

async function pickPartner(
  services: Services,
  claim: CorpusClaim,
): Promise<{ candidate: CandidateRelation; type: RelationType } | undefined> {
  const pick = vscode.window.createQuickPick<LinkItem>();
  pick.title = vscode.l10n.t('Link “{0}”', oneLine(claim.stored.quote, 60));
  pick.placeholder = vscode.l10n.t('Which claim does it belong with? Enter draws the relation');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  let chosen: { candidate: CandidateRelation; type: RelationType | undefined } | undefined;
  const accept = (item: LinkItem | undefined, otherType: boolean) => {
    if (item?.candidate) {
      chosen = { candidate: item.candidate, type: otherType ? undefined : item.candidate.type };
      pick.hide();
    }
  };
  pick.onDidAccept(() => accept(pick.selectedItems[0], false));
  pick.onDidTriggerItemButton(({ item }) => accept(item, true));
  const hidden = untilHidden(pick);
  itemsFor(services, claim).then(
    items => {
      pick.items = items;
      pick.busy = false;
    },
    error => {
      pick.hide();
      services.messages.failed('dateline.claim.link', error);
    },
  );
  await hidden;
  if (!chosen) {
    return undefined;
  }
  const type = chosen.type ?? (await pickRelationType(chosen.candidate.type));
  return type && { candidate: chosen.candidate, type };
}

async function itemsFor(services: Services, claim: CorpusClaim): Promise<LinkItem[]> {
  const service = await services.compare();
  const { comparison, origins } = await service.of(claim.article.root);
  const { corpus } = services.corpus;
  const profiles = new Map(comparison.profiles.map(({ claim: compared }) => [compared.key, compared]));
  const mine = profiles.get(claim.key);
  const otherType: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('list-unordered'),
    tooltip: vscode.l10n.t('Draw another kind of relation'),
  };
  const drawn = services.relations.index;
  const toItem = (candidate: CandidateRelation, likely: boolean): LinkItem[] => {
    const outgoing = candidate.from === claim.key;
    const other = corpus.claim(outgoing ? candidate.to : candidate.from);
    if (!other || drawn.hasBetween(claim.key, other.key)) {
      return [];
    }
    const compared = profiles.get(other.key);
    const echo = mine && compared && originOf(mine, origins) === originOf(compared, origins);
    const signs = [
      ...candidate.evidence.map(({ text }) => text),
      ...(echo && candidate.type === 'corroborates' ? [vscode.l10n.t('not independent')] : []),
    ];
    const type = typeLabel(services.references.codebook(other.article.root), other.stored.type);
    const where =
      other.article.uri === claim.article.uri
        ? vscode.l10n.t('this article')
        : oneLine(other.article.outlet ?? other.article.title, 40);
    return [
      {
        label: `${relationGlyph(candidate.type)} ${relationTitle(candidate.type, candidate.on, !outgoing)}`,
        description: `“${oneLine(other.stored.quote, 140)}”`,
        detail: [where, ...(likely ? signs : [type, claimantLabel(services, other)])].join(' · '),
        buttons: [otherType],
        candidate,
        other,
      },
    ];
  };
  const likely = comparison.candidatesFor(claim.key, LIKELY).flatMap(candidate => toItem(candidate, true));
  const listed = new Set(likely.map(({ other }) => other?.key));
  const rest: LinkItem[] = [];
  for (const { claim: compared } of comparison.profiles) {
    if (rest.length >= MOST_OTHERS) {
      break;
    }
    if (compared.key !== claim.key && !listed.has(compared.key)) {
      const candidate = comparison.between(claim.key, compared.key);
      rest.push(...(candidate ? toItem(candidate, false) : []));
    }
  }
  if (likely.length + rest.length === 0) {
    const detail = vscode.l10n.t('Tag the other one first; relations are drawn within a folder of the workspace.');
    return [{ label: vscode.l10n.t('No other claim to link with'), detail, alwaysShow: true }];
  }
  const separator = (label: string): LinkItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(likely.length > 0 ? [separator(vscode.l10n.t('Likely')), ...likely] : []),
    ...(rest.length > 0 ? [separator(vscode.l10n.t('Other Claims')), ...rest] : []),
  ];
}

async function pickRelationType(now: RelationType): Promise<RelationType | undefined> {
  const types = [now, ...RELATION_TYPES.filter(type => type !== now)];
  const items = types.map(type => ({ label: `${relationGlyph(type)} ${relationLabel(type, false)}`, type }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is the relation?') });
  return picked?.type;
}

/** Symmetric relations are written with either claim: with the one that is in a file of one's own, where one is. */
const SYMMETRIC: ReadonlySet<RelationType> = new Set(['contradicts', 'corroborates', 'distinct-from']);

/**
 * Draws a relation between the claims of a candidate, of its type or of another.
 * @returns whether it was written
 */
export async function drawCandidate(
  services: Services,
  candidate: CandidateRelation,
  type: RelationType,
): Promise<boolean> {
  const { corpus } = services.corpus;
  const first = corpus.claim(candidate.from);
  const second = corpus.claim(candidate.to);
  if (!first || !second) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This claim is no longer in the corpus.'));
    return false;
  }
  const annotator = setting('annotator', vscode.Uri.parse(first.article.uri));
  const isMine = ({ sidecar }: CorpusClaim) =>
    sidecar.annotator !== undefined && annotator !== '' && isSameAnnotator(sidecar.annotator, annotator);
  const turned = SYMMETRIC.has(type) && !isMine(first) && isMine(second);
  const [from, to] = turned ? [second, first] : [first, second];
  const on = type === candidate.type ? candidate.on : [];
  const title = relationTitle(type, on, false);
  const outcome = await services.annotations.apply(
    vscode.l10n.t('Link “{0}”: {1} “{2}”', oneLine(from.stored.quote, 30), title, oneLine(to.stored.quote, 30)),
    [
      drawRelation(from, to, {
        type,
        ...(on.length === 0 ? {} : { on }),
        ...(annotator === '' ? {} : { annotator }),
      }),
    ],
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return false;
  }
  await services.corpus.settled();
  vscode.window.setStatusBarMessage(`${relationGlyph(type)} ${title}: “${oneLine(to.stored.quote, 60)}”`, 5000);
  return true;
}
