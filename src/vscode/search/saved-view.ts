import * as vscode from 'vscode';
import type { SavedSearch } from '../../core/search/query/saved.ts';
import { onSettingChange } from '../platform/config.ts';
import { setContextKey } from '../platform/context-keys.ts';
import type { Services } from '../services.ts';
import { registerRowCommand } from '../views/row-command.ts';
import { type Row, Tree } from '../views/tree.ts';
import { deleteSearch, namedSearches, renameSearch, saveSearch } from './saved-searches.ts';

const VIEW = 'dateline.searches';

interface SearchActions {
  /** Searches and shows what is found in the side bar. */
  readonly show: (query: string) => Promise<void>;
  /** The query of the results that are shown. */
  readonly shown: () => string | undefined;
}

type SearchCommand = (argument: unknown, actions: SearchActions) => Promise<void>;

const COMMANDS: Readonly<Record<string, SearchCommand>> = {
  'dateline.search.save': (argument, { shown }) => save(typeof argument === 'string' ? argument : (shown() ?? '')),
  'dateline.searches.run': (argument, { show }) =>
    withSaved(argument, vscode.l10n.t('Search again for'), search => show(search.query)),
  'dateline.searches.rename': argument => withSaved(argument, vscode.l10n.t('Rename the search'), rename),
  'dateline.searches.delete': argument => withSaved(argument, vscode.l10n.t('Delete the search'), remove),
};

/** Searches kept under a name, as rows of the side bar: one click runs one again. */
export function savedView(services: Services, { show, shown }: SearchActions): Tree {
  const tree = new Tree(VIEW, () => namedSearches().map(search => new SavedRow(search)));
  const follow = () => {
    setContextKey('dateline.hasSavedSearches', namedSearches().length > 0);
    tree.refresh();
  };
  follow();
  tree.own(onSettingChange(['search.saved'], follow));
  for (const [id, run] of Object.entries(COMMANDS)) {
    tree.own(
      registerRowCommand(id, argument =>
        run(argument, { show, shown }).catch(error => services.messages.failed(id, error)),
      ),
    );
  }
  return tree;
}

class SavedRow implements Row {
  readonly id: string;
  readonly search: SavedSearch;

  constructor(search: SavedSearch) {
    this.id = `${VIEW}/${search.name}`;
    this.search = search;
  }

  item(): vscode.TreeItem {
    const { name, query } = this.search;
    const item = new vscode.TreeItem(name);
    item.description = name === query ? '' : query;
    item.iconPath = new vscode.ThemeIcon('bookmark');
    item.contextValue = 'saved-search';
    item.tooltip = query;
    item.command = { command: 'dateline.searches.run', title: vscode.l10n.t('Search Again'), arguments: [name] };
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, saved search for {1}', name, query) };
    return item;
  }
}

/** Acts on the search that a row or a link names, or on the one picked from the list. */
async function withSaved(
  argument: unknown,
  placeHolder: string,
  act: (search: SavedSearch) => Promise<void>,
): Promise<void> {
  const all = namedSearches();
  const name = argument instanceof SavedRow ? argument.search.name : argument;
  const named = all.find(one => one.name === name);
  if (!named && all.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No search is saved. Search the corpus and save the search by the button beside the input.'),
    );
    return;
  }
  const items = all.map(search => ({ label: search.name, description: search.query, search }));
  const search = named ?? (await vscode.window.showQuickPick(items, { placeHolder }))?.search;
  if (search) {
    await act(search);
  }
}

async function save(query: string): Promise<void> {
  const asked = query.trim();
  if (asked === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no search to be saved: search for something first.'),
    );
    return;
  }
  const name = await askName(vscode.l10n.t('Save the search “{0}” as', asked), asked);
  if (name !== undefined) {
    await saveSearch({ name, query: asked });
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Dateline: the search “{0}” is saved.', name), 4000);
  }
}

async function rename({ name }: SavedSearch): Promise<void> {
  const next = await askName(vscode.l10n.t('Another name for “{0}”', name), name, name);
  if (next !== undefined && next !== name) {
    await renameSearch(name, next);
  }
}

async function remove(search: SavedSearch): Promise<void> {
  await deleteSearch(search.name);
  const undo = vscode.l10n.t('Undo');
  // Not waited for: the message may stay for as long as it likes.
  void vscode.window
    .showInformationMessage(vscode.l10n.t('The search “{0}” is deleted.', search.name), undo)
    .then(choice => (choice === undo ? saveSearch(search) : undefined));
}

/** @param own the name that may stay as it is */
async function askName(prompt: string, value: string, own?: string): Promise<string | undefined> {
  const taken = new Set(namedSearches().map(({ name }) => name));
  const name = await vscode.window.showInputBox({
    prompt,
    value,
    validateInput(typed) {
      const trimmed = typed.trim();
      if (trimmed === '') {
        return vscode.l10n.t('A search needs a name.');
      }
      return trimmed !== own && taken.has(trimmed)
        ? {
            message: vscode.l10n.t('“{0}” is there already and will be replaced.', trimmed),
            severity: vscode.InputBoxValidationSeverity.Warning,
          }
        : undefined;
    },
  });
  return name?.trim() || undefined;
}
