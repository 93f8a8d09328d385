import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

/**
 * A merge driver that was set up names files of this editor and of this version of Dateline; an update moves both. Where
 * a corpus has a `.gitattributes`, a driver of ours is led to the new ones.
 */
export const keepDriver: Feature = ({ corpus, files, sharing, log }) => {
  const owner = new Owner();
  if (!sharing) {
    return owner;
  }
  const seen = new Set<string>();
  const look = async () => {
    for (const root of vscode.workspace.isTrusted ? corpus.roots : []) {
      if (!seen.has(root) && root.startsWith('file:')) {
        seen.add(root);
        const read = await files.read(`${root}/.gitattributes`);
        if (read.ok && read.value?.includes('merge=dateline') && (await sharing.refresh(root))) {
          log.info(`The merge driver of ${root} was led to this version of Dateline.`);
        }
      }
    }
  };
  const lookLogged = () => {
    look().catch(error => log.error(`The merge driver could not be looked at: ${String(error)}`));
  };
  owner.ownEnd(corpus.onDidChange(lookLogged));
  owner.own(vscode.workspace.onDidGrantWorkspaceTrust(lookLogged));
  return owner;
};
