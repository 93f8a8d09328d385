import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';
import { YAML_TO_READ } from './dateline-files.ts';

/** Loads what helps in YAML files when the first of them is opened: most sessions begin without. */
export const yamlWhenOpened: Feature = services => {
  const owner = new Owner();
  let loading = false;
  const consider = (document: vscode.TextDocument) => {
    if (loading || vscode.languages.match(YAML_TO_READ, document) === 0) {
      return;
    }
    loading = true;
    import('./yaml-language.ts').then(
      ({ YAML_FEATURES }) => {
        for (const feature of YAML_FEATURES) {
          owner.own(feature(services));
        }
      },
      error => services.log.error(`What helps in YAML files could not be loaded: ${String(error)}`),
    );
  };
  owner.own(vscode.workspace.onDidOpenTextDocument(consider));
  vscode.workspace.textDocuments.forEach(consider);
  return owner;
};
