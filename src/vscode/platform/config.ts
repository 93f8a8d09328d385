import * as vscode from 'vscode';

/** Every setting with its type and its default, as package.json declares them. */
export interface Settings {
  /** Where Dateline works: `auto` recognises corpus folders, `on` takes every folder, `off` none. */
  readonly enable: 'auto' | 'on' | 'off';
  readonly 'articles.include': string;
  readonly 'articles.exclude': readonly string[];
  readonly annotator: string;
  readonly blindCoding: boolean;
  /** How claims show whose they are. */
  readonly 'claims.annotators': 'none' | 'name' | 'color';
  readonly 'sidecar.layout': 'shared' | 'perAnnotator';
  readonly 'highlight.actors': boolean;
  readonly 'highlight.nominals': boolean;
  readonly 'highlight.places': boolean;
  readonly 'highlight.dates': boolean;
  readonly 'highlight.claims': boolean;
  readonly 'highlight.overviewRuler': boolean;
  readonly 'tag.editAfter': boolean;
  /** Queries by name; whatever a person has written there. */
  readonly 'search.saved': unknown;
}

type SettingKey = keyof Settings;

/** @param resource the article or folder that the value is for: each root of a window may have its own. */
export function setting<K extends SettingKey>(key: K, resource?: vscode.Uri): Settings[K] {
  return vscode.workspace.getConfiguration('dateline', resource ?? null).get(key) as Settings[K];
}

/** Calls back when one of `keys` may have changed for any resource. */
export function onSettingChange(keys: readonly SettingKey[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (keys.some(key => event.affectsConfiguration(`dateline.${key}`))) {
      listener();
    }
  });
}
