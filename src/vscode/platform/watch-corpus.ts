import * as vscode from 'vscode';
import { CODEBOOK_FILE, GAZETTEER_FILE } from '../../app/reference-service.ts';
import type { Services } from '../services.ts';
import { Debouncer } from './debounce.ts';
import { Owner } from './lifecycle.ts';

/** Articles, sidecars, codebook and gazetteer, and folders: whole folders come and go as one event. */
const WATCHED = '**/*.{txt,yaml,yml}';
/** Milliseconds in which events are gathered: a checkout sends thousands. */
const GATHER = 60;

/** Tells the corpus and its references of files that changed outside or inside the editor. */
export function watchCorpus(services: Services): vscode.Disposable {
  const owner = new Owner();
  const changed = new Set<string>();
  const removed = new Set<string>();
  const flush = owner.own(
    new Debouncer<'all'>(GATHER, () => {
      const removals = [...removed];
      const changes = [...changed];
      removed.clear();
      changed.clear();
      for (const uri of removals) {
        services.corpus.fileRemoved(uri);
      }
      for (const uri of changes) {
        services.corpus.fileChanged(uri);
      }
      for (const root of rootsOfReferences(services, [...removals, ...changes])) {
        void services.references.reload(root);
      }
    }),
  );
  const note = (uri: vscode.Uri, gone: boolean) => {
    const text = uri.toString();
    (gone ? changed : removed).delete(text);
    (gone ? removed : changed).add(text);
    flush.call('all');
  };

  let watchers: vscode.Disposable[] = [];
  const watch = () => {
    for (const watcher of watchers.splice(0)) {
      watcher.dispose();
    }
    watchers = (vscode.workspace.workspaceFolders ?? []).map(folder => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, WATCHED));
      watcher.onDidCreate(uri => note(uri, false));
      watcher.onDidChange(uri => note(uri, false));
      watcher.onDidDelete(uri => note(uri, true));
      return watcher;
    });
  };
  watch();
  owner.ownEnd(() => {
    for (const watcher of watchers) {
      watcher.dispose();
    }
  });
  owner.own(vscode.workspace.onDidChangeWorkspaceFolders(watch));
  // A folder that was renamed, moved or deleted in the editor is one event, without its files.
  const rescan = () => void services.corpus.rescan();
  owner.own(vscode.workspace.onDidRenameFiles(rescan));
  owner.own(vscode.workspace.onDidDeleteFiles(rescan));
  owner.own(vscode.workspace.onDidCreateFiles(rescan));
  // Sidecars typed in by hand count before they are saved.
  const typed = owner.own(new Debouncer<string>(300, uri => note(vscode.Uri.parse(uri), false)));
  owner.own(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.path.endsWith('.yaml')) {
        typed.call(document.uri.toString());
      }
    }),
  );
  return owner;
}

function rootsOfReferences(services: Services, uris: readonly string[]): string[] {
  return services.corpus.roots.filter(root => {
    const folder = root.endsWith('/') ? root : `${root}/`;
    return uris.includes(folder + CODEBOOK_FILE) || uris.includes(folder + GAZETTEER_FILE);
  });
}
