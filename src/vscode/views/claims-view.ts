import * as vscode from 'vscode';
import { CLAIM_GROUPINGS, type ClaimGroup, type ClaimGrouping, groupClaims } from '../../core/corpus/group-claims.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { onSettingChange } from '../platform/config.ts';
import { setContextKey } from '../platform/context-keys.ts';
import type { Feature, Services } from '../services.ts';
import { annotatorMode, annotatorThemeColour } from '../team/annotator-colours.ts';
import { ClaimRow, typeIcon, typeLabel } from './claim-row.ts';
import { type Row, Tree } from './tree.ts';

const VIEW = 'dateline.claims';
const MEMENTO = 'dateline.claims.grouping';

/** All claims of the window, grouped by what the user chose. */
export const claimsView: Feature = services => {
  const { corpus, references, context } = services;
  let grouping = storedGrouping(context);
  const tree = new Tree(VIEW, () => rows(services, grouping));
  const describe = () => {
    tree.view.description = vscode.l10n.t('by {0}', groupingLabel(grouping).toLowerCase());
    setContextKey('dateline.claimsGrouping', grouping);
  };
  describe();
  tree.ownEnd(corpus.onDidChange(() => tree.refresh()));
  tree.ownEnd(references.onDidChange(() => tree.refresh()));
  tree.ownEnd(services.entities.onDidChange(() => tree.refresh()));
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

function rows(services: Services, grouping: ClaimGrouping): Row[] {
  const { corpus, references } = services;
  const codebook = references.codebook(corpus.roots[0] ?? '');
  const order = grouping === 'type' ? codebook.types.map(type => type.id) : [];
  return groupClaims(corpus.corpus.claims(), grouping, order).map(group => new GroupRow(group, grouping, services));
}

class GroupRow implements Row {
  readonly id: string;
  readonly #group: ClaimGroup;
  readonly #grouping: ClaimGrouping;
  readonly #services: Services;

  constructor(group: ClaimGroup, grouping: ClaimGrouping, services: Services) {
    this.id = `${VIEW}/${grouping}/${group.value ?? ''}`;
    this.#group = group;
    this.#grouping = grouping;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const { value, claims } = this.#group;
    const item = new vscode.TreeItem(this.#label(claims[0]), vscode.TreeItemCollapsibleState.Collapsed);
    item.description = String(claims.length);
    if (this.#grouping === 'type' && value !== undefined) {
      item.iconPath = typeIcon(value);
    }
    if (this.#grouping === 'annotator') {
      const colour = annotatorMode() === 'color' ? annotatorThemeColour(this.#services, value) : undefined;
      item.iconPath = new vscode.ThemeIcon('account', colour);
    }
    item.contextValue = 'group';
    item.accessibilityInformation = {
      label:
        claims.length === 1
          ? vscode.l10n.t('{0}, 1 claim', String(item.label))
          : vscode.l10n.t('{0}, {1} claims', String(item.label), claims.length),
    };
    return item;
  }

  children(): Row[] {
    return this.#group.claims.map(
      claim =>
        new ClaimRow(claim, {
          view: VIEW,
          parent: this,
          services: this.#services,
          showArticle: true,
        }),
    );
  }

  #label(sample: CorpusClaim | undefined): string {
    const { value } = this.#group;
    if (value === undefined) {
      return missingLabel(this.#grouping);
    }
    const root = sample?.article.root ?? '';
    switch (this.#grouping) {
      case 'type':
        return typeLabel(this.#services.references.codebook(root), value);
      case 'actor':
        return this.#services.references.gazetteerNow(root)?.actor(value)?.name ?? value;
      case 'place':
        return this.#services.references.gazetteerNow(root)?.place(value)?.name ?? value;
      default:
        return value;
    }
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
