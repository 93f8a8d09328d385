import * as vscode from 'vscode';
import { CODEBOOK_FILE, GAZETTEER_FILE } from '../../app/reference-service.ts';
import type { Services } from '../services.ts';
import { Debouncer } from './debounce.ts';
import { Owner } from './lifecycle.ts';

/** Articles, sidecars, codebook and gazetteer. */
const OURS = /\.(?:txt|ya?ml)$/;
/** What writing makes and takes away again. */
const PASSING = /\/\.dateline-[0-9a-f]{12}\.(?:tmp|lock)$/;
/** More files of other kinds than this are not looked at one by one, whether they are folders. */
const LOOKED_AT = 20;
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
  // A folder that comes or goes is one event, without those of its files.
  const appeared = new Map<string, vscode.Uri>();
  const disappeared = new Set<string>();
  const flushFolders = owner.own(
    new Debouncer<'all'>(GATHER, () => {
      const maybeFolders = [...appeared.values()];
      const gone = [...disappeared];
      appeared.clear();
      disappeared.clear();
      if (gone.length <= LOOKED_AT) {
        for (const uri of gone) {
          services.corpus.fileRemoved(uri);
        }
      }
      void hasFolder(maybeFolders).then(found =>
        found || gone.length > LOOKED_AT ? services.corpus.lookAgain() : undefined,
      );
    }),
  );
  const note = (uri: vscode.Uri, gone: boolean) => {
    if (PASSING.test(uri.path)) {
      return;
    }
    const text = uri.toString();
    if (!OURS.test(uri.path)) {
      if (gone) {
        disappeared.add(text);
        appeared.delete(text);
      } else {
        appeared.set(text, uri);
      }
      flushFolders.call('all');
      return;
    }
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
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
      watcher.onDidCreate(uri => note(uri, false));
      watcher.onDidChange(uri => OURS.test(uri.path) && note(uri, false));
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
  const lookAgain = () => void services.corpus.lookAgain();
  owner.own(vscode.workspace.onDidRenameFiles(lookAgain));
  owner.own(vscode.workspace.onDidDeleteFiles(lookAgain));
  owner.own(vscode.workspace.onDidCreateFiles(lookAgain));
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

async function hasFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
  if (uris.length > LOOKED_AT) {
    return true;
  }
  const types = await Promise.all(
    uris.map(async uri => {
      try {
        return (await vscode.workspace.fs.stat(uri)).type;
      } catch {
        // It went again.
        return vscode.FileType.Unknown;
      }
    }),
  );
  return types.some(type => (type & vscode.FileType.Directory) !== 0);
}

function rootsOfReferences(services: Services, uris: readonly string[]): string[] {
  return services.corpus.roots.filter(root => {
    const folder = root.endsWith('/') ? root : `${root}/`;
    return uris.includes(folder + CODEBOOK_FILE) || uris.includes(folder + GAZETTEER_FILE);
  });
}
