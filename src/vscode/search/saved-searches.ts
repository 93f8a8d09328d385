import * as vscode from 'vscode';
import {
  type SavedSearch,
  savedSearches,
  withoutSearch,
  withRenamed,
  withSearch,
} from '../../core/search/query/saved.ts';
import { setting } from '../platform/config.ts';

// Saved searches are a setting and no state of the editor: in the workspace's settings file they are shared through git
// with everybody who works on the corpus, are reviewed like anything else, and can be written by hand. Whoever wants one in
// every window writes it into the settings of the user; the editor unites the two.
const SECTION = 'dateline';
const KEY = 'search.saved';

/** The searches of the user and of the workspace. */
export function namedSearches(): SavedSearch[] {
  return savedSearches(setting(KEY));
}

/** Saves it in the workspace, or where a search of that name is already. */
export async function saveSearch(search: SavedSearch): Promise<void> {
  await change(search.name, value => withSearch(value, search));
}

export async function renameSearch(from: string, to: string): Promise<void> {
  await change(from, value => withRenamed(value, from, to));
}

export async function deleteSearch(name: string): Promise<void> {
  await change(name, value => withoutSearch(value, name));
}

/** Changes the setting in each place where it has that name, else in the workspace. */
async function change(name: string, edit: (value: unknown) => unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION, null);
  const places = settings.inspect<unknown>(KEY);
  const has = (value: unknown) => savedSearches(value).some(search => search.name === name);
  const isUsers = has(places?.globalValue);
  if (has(places?.workspaceValue) || !isUsers) {
    await settings.update(KEY, edit(places?.workspaceValue), vscode.ConfigurationTarget.Workspace);
  }
  if (isUsers) {
    await settings.update(KEY, edit(places?.globalValue), vscode.ConfigurationTarget.Global);
  }
}
