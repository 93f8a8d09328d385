import * as vscode from 'vscode';

/** Every context key that Dateline's menus and keybindings ask for. */
interface ContextKeys {
  /** A folder of the window is a corpus. */
  readonly 'dateline.hasCorpus': boolean;
  /** There are articles in it. */
  readonly 'dateline.hasArticles': boolean;
  /** There are claims in it that are shown. */
  readonly 'dateline.hasClaims': boolean;
  /** The corpus is still being read: what is not there may yet come. */
  readonly 'dateline.isReading': boolean;
  /** The look for names in all articles is running or stopped; empty when it is done. */
  readonly 'dateline.namesLookedFor': '' | 'running' | 'stopped';
  /** There is a git to run: not in a browser. */
  readonly 'dateline.canRunGit': boolean;
  /** The active editor shows an article. */
  readonly 'dateline.articleActive': boolean;
  /** The highlights are on. */
  readonly 'dateline.highlightsOn': boolean;
  /** The user has a name as annotator in some folder. */
  readonly 'dateline.hasAnnotator': boolean;
  /** What the Claims view is grouped by. */
  readonly 'dateline.claimsGrouping': string;
  /** The kind of the row that is selected in the Review view; empty for those that have keys of their own. */
  readonly 'dateline.reviewItem': string;
  /** Claims wait for a decision on their place. */
  readonly 'dateline.hasMoved': boolean;
  /** A claim's passage then and now are shown side by side. */
  readonly 'dateline.comparing': boolean;
  /** Suggested claims are shown in the active editor, and single keys decide on them. */
  readonly 'dateline.suggesting': boolean;
  /** A claim was just tagged: Tab goes to the next suggestion. */
  readonly 'dateline.nextOffered': boolean;
  /** The Results view holds a search. */
  readonly 'dateline.hasResults': boolean;
  /** Searches are saved in the settings. */
  readonly 'dateline.hasSavedSearches': boolean;
}

const set = new Map<keyof ContextKeys, unknown>();

export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  if (set.get(key) !== value) {
    set.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}

/** Takes all keys back, so that a disabled extension leaves no menu behind. */
export function clearContextKeys(): void {
  for (const key of set.keys()) {
    void vscode.commands.executeCommand('setContext', key, undefined);
  }
  set.clear();
}
