import * as vscode from 'vscode';
import { ClaimGroups } from '../../app/trees/claim-groups.ts';
import { claimTypeOf } from '../../core/claims/codebook.ts';
import { CLAIM_GROUPINGS, type ClaimGroup, type ClaimGrouping } from '../../core/corpus/group-claims.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { byLetter, byMonthAndDay } from '../../core/corpus/split-list.ts';
import { edtfBounds } from '../../core/recognise/dates/calendars/edtf.ts';
import { onSettingChange } from '../platform/config.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Feature, Services } from '../services.ts';
import { annotatorMode, annotatorThemeColour } from '../team/annotator-colours.ts';
import { typeIcon } from './claim-icons.ts';
import { ClaimRow } from './claim-row.ts';
import { typeLabel } from './claim-words.ts';
import { followNames } from './follow-names.ts';
import { listRows } from './part-row.ts';
import { type Row, Tree } from './tree.ts';

const VIEW = 'dateline.claims';
const MEMENTO = 'dateline.claims.grouping';

/** All claims of the window, grouped by what the user chose. */
export const claimsView: Feature = services => {
  const { corpus, references, context } = services;
  let grouping = storedGrouping(context);
  const groups = new ClaimGroups(corpus, createScheduler());
  const tree = new Tree(VIEW, () => rows(services, grouping, groups));
  tree.own(groups);
  const describe = () => {
    tree.view.description = vscode.l10n.t('by {0}', groupingLabel(grouping).toLowerCase());
    setContextKey('dateline.claimsGrouping', grouping);
  };
  describe();
  tree.ownEnd(corpus.onDidChange(() => tree.refresh()));
  tree.ownEnd(references.onDidChange(() => tree.refresh()));
  followNames(tree, services);
  tree.own(onSettingChange(['claims.annotators'], () => tree.refresh()));
  tree.own(
    vscode.commands.registerCommand('dateline.claims.groupBy', async (asked?: unknown) => {
      const chosen = isGrouping(asked) ? asked : await pickGrouping(grouping);
      if (chosen && chosen !== grouping) {
        grouping = chosen;
        await context.workspaceState.update(MEMENTO, chosen);
        describe();
        tree.refresh();
      }
    }),
  );
  return tree;
};

/** Groups in turn are split where there are too many of them: dates by month, what has a name by its letter. */
async function rows(services: Services, grouping: ClaimGrouping, claims: ClaimGroups): Promise<readonly Row[]> {
  const { corpus, references } = services;
  const codebook = references.codebook(corpus.roots[0] ?? '');
  const order = grouping === 'type' ? codebook.types.map(type => type.id) : [];
  const grouped = await claims.by(grouping);
  const labels = new Map<ClaimGroup, string>();
  const nameOf = (group: ClaimGroup) => labels.get(group) ?? groupLabel(group, grouping, services);
  const groups = grouped.groups(group => {
    const label = groupLabel(group, grouping, services);
    labels.set(group, label);
    return label;
  }, order);
  const by =
    grouping === 'date'
      ? byMonthAndDay<ClaimGroup>(({ value }) => (value === undefined ? undefined : firstDay(value)))
      : [byLetter<ClaimGroup>(group => (group.value === undefined ? undefined : nameOf(group)))];
  return listRows(
    groups,
    {
      by,
      rows: (some, parent) => some.map(group => new GroupRow(group, grouping, services, parent)),
      nameOf,
    },
    `${VIEW}/${grouping}`,
  );
}

/** The day of the event, else of publication. */
function dayOf({ stored, article }: CorpusClaim): string | undefined {
  const date = stored.event?.date?.value ?? article.published?.edtf;
  return date === undefined ? undefined : firstDay(date);
}

function firstDay(edtf: string): string | undefined {
  // Nearly all dates are plain days already.
  return /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : edtfBounds(edtf)?.earliest;
}

class GroupRow implements Row {
  readonly id: string;
  readonly parent?: Row;
  /** Of a group by type: which type of which corpus, for the commands that change it. */
  readonly typeGroup?: { readonly root: string; readonly type: string };
  readonly #group: ClaimGroup;
  readonly #grouping: ClaimGrouping;
  readonly #services: Services;

  constructor(group: ClaimGroup, grouping: ClaimGrouping, services: Services, parent: Row | undefined) {
    this.id = `${parent?.id ?? `${VIEW}/${grouping}`}/${group.value ?? ''}`;
    if (parent) {
      this.parent = parent;
    }
    this.#group = group;
    this.#grouping = grouping;
    this.#services = services;
    if (grouping === 'type' && group.value !== undefined) {
      this.typeGroup = { root: group.sample.article.root, type: group.value };
    }
  }

  item(): vscode.TreeItem {
    const { value, count } = this.#group;
    const item = new vscode.TreeItem(
      groupLabel(this.#group, this.#grouping, this.#services),
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.description = count.toLocaleString();
    if (this.#grouping === 'type' && value !== undefined) {
      item.iconPath = typeIcon(value);
    }
    if (this.#grouping === 'annotator') {
      const colour = annotatorMode() === 'color' ? annotatorThemeColour(this.#services, value) : undefined;
      item.iconPath = new vscode.ThemeIcon('account', colour);
    }
    if (this.typeGroup) {
      const { root, type } = this.typeGroup;
      const { definition } = claimTypeOf(this.#services.references.codebook(root), type);
      item.tooltip = definition ?? String(item.label);
    }
    item.contextValue = this.typeGroup ? 'group type' : 'group';
    item.accessibilityInformation = {
      label:
        count === 1
          ? vscode.l10n.t('{0}, 1 claim', String(item.label))
          : vscode.l10n.t('{0}, {1} claims', String(item.label), count),
    };
    return item;
  }

  children(): readonly Row[] {
    const rows = (claims: readonly CorpusClaim[], parent = this as Row) =>
      claims.map(claim => new ClaimRow(claim, { view: VIEW, parent, services: this.#services, showArticle: true }));
    return listRows(this.#group.claims, { by: byMonthAndDay(dayOf), rows }, this.id, this);
  }
}

function groupLabel({ value, sample }: ClaimGroup, grouping: ClaimGrouping, services: Services): string {
  if (value === undefined) {
    return missingLabel(grouping);
  }
  const { root } = sample.article;
  switch (grouping) {
    case 'type':
      return typeLabel(services.references.codebook(root), value);
    case 'actor':
      return services.references.gazetteerNow(root)?.actor(value)?.name ?? value;
    case 'place':
      return services.references.gazetteerNow(root)?.place(value)?.name ?? value;
    default:
      return value;
  }
}

function groupingLabel(grouping: ClaimGrouping): string {
  switch (grouping) {
    case 'type':
      return vscode.l10n.t('Type');
    case 'actor':
      return vscode.l10n.t('Actor');
    case 'place':
      return vscode.l10n.t('Place');
    case 'date':
      return vscode.l10n.t('Date of Event');
    case 'outlet':
      return vscode.l10n.t('Outlet');
    case 'annotator':
      return vscode.l10n.t('Annotator');
    case 'status':
      return vscode.l10n.t('Status');
  }
}

function missingLabel(grouping: ClaimGrouping): string {
  switch (grouping) {
    case 'actor':
      return vscode.l10n.t('No actor given');
    case 'place':
      return vscode.l10n.t('No place given');
    case 'date':
      return vscode.l10n.t('No date given');
    case 'outlet':
      return vscode.l10n.t('Outlet not stated');
    case 'annotator':
      return vscode.l10n.t('Annotator not given');
    default:
      return vscode.l10n.t('Not given');
  }
}

async function pickGrouping(current: ClaimGrouping): Promise<ClaimGrouping | undefined> {
  const items = CLAIM_GROUPINGS.map(grouping => ({
    label: groupingLabel(grouping),
    grouping,
    ...(grouping === current ? { description: vscode.l10n.t('now') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group claims by') });
  return picked?.grouping;
}

function storedGrouping(context: vscode.ExtensionContext): ClaimGrouping {
  const stored = context.workspaceState.get(MEMENTO);
  return isGrouping(stored) ? stored : 'type';
}

function isGrouping(value: unknown): value is ClaimGrouping {
  return CLAIM_GROUPINGS.some(grouping => grouping === value);
}
