import * as vscode from 'vscode';
import { onSettingChange, setting } from '../platform/config.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

/** Tells the corpus, by folder, whose claims are hidden from whom, and again when the settings change. */
export const blindCoding: Feature = ({ corpus }) => {
  const owner = new Owner();
  const apply = () => {
    // Asked for every article of the corpus, and settings are slow to read.
    const coders = new Map<string, string | undefined>();
    corpus.hideFrom(({ root }) => {
      if (!coders.has(root)) {
        const folder = vscode.Uri.parse(root);
        coders.set(root, setting('blindCoding', folder) ? setting('annotator', folder) : undefined);
      }
      return coders.get(root);
    });
    const folders = vscode.workspace.workspaceFolders ?? [];
    setContextKey(
      'dateline.hasAnnotator',
      folders.some(({ uri }) => setting('annotator', uri) !== ''),
    );
  };
  owner.own(onSettingChange(['blindCoding', 'annotator'], apply));
  owner.own(vscode.workspace.onDidChangeWorkspaceFolders(apply));
  apply();
  return owner;
};
