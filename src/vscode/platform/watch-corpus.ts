import * as vscode from 'vscode';
import { ChangeGatherer } from '../../app/corpus/change-gatherer.ts';
import { CODEBOOK_FILE, GAZETTEER_FILE } from '../../app/references/reference-service.ts';
import { RepeatedLook } from '../../app/repeated-look.ts';
import type { Services } from '../services.ts';
import { Debouncer } from './debounce.ts';
import { isEntered } from './file-finder.ts';
import { Owner } from './lifecycle.ts';
import { timer } from './scheduler.ts';

/** Articles, sidecars, codebook and gazetteer. */
const OURS = /\.(?:txt|ya?ml)$/;
/** More files of other kinds than this are not looked at one by one, whether they are folders. */
const LOOKED_AT = 20;
/** Milliseconds in the window before files are looked for that changed unheard. */
const BACK_AFTER = 500;

/** Tells the corpus and its references of files that changed outside or inside the editor. */
export function watchCorpus(services: Services): vscode.Disposable {
  const owner = new Owner();
  const files = owner.own(
    new ChangeGatherer(timer, (changed, gone) => {
      for (const uri of gone) {
        services.corpus.fileRemoved(uri);
      }
      for (const uri of changed.keys()) {
        services.corpus.fileChanged(uri);
      }
      for (const root of rootsOfReferences(services, [...gone, ...changed.keys()])) {
        void services.references.reload(root);
      }
    }),
  );
  // A folder that comes or goes is one event, without those of its files.
  const others = owner.own(
    new ChangeGatherer<vscode.Uri>(timer, (appeared, gone) => {
      if (gone.length <= LOOKED_AT) {
        for (const uri of gone) {
          services.corpus.fileRemoved(uri);
        }
      }
      void hasFolder([...appeared.values()]).then(found =>
        found || gone.length > LOOKED_AT ? services.corpus.lookAgain() : undefined,
      );
    }),
  );
  const note = (uri: vscode.Uri, isGone: boolean) => {
    const text = uri.toString();
    const isOurs = OURS.test(uri.path);
    const root = services.corpus.roots.find(each => text.startsWith(each.endsWith('/') ? each : `${each}/`));
    // What is excluded costs no more than this: the temporary files of writing too, whose names begin with a dot.
    if (root === undefined || !isEntered(root, isOurs ? vscode.Uri.joinPath(uri, '..') : uri)) {
      return;
    }
    if (isOurs) {
      isGone ? files.gone(text) : files.changed(text, undefined);
    } else {
      isGone ? others.gone(text) : others.changed(text, uri);
    }
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
  // Some folders are excluded from watching, and some file systems tell nobody of changes: whoever comes back to the window
  // from another program finds them taken in all the same.
  const back = owner.own(
    new RepeatedLook(
      () => services.corpus.lookAtAll(),
      error => services.log.error(`Changes could not be looked for: ${String(error)}`),
    ),
  );
  const soon = owner.own(new Debouncer<'all'>(BACK_AFTER, () => back.begin()));
  owner.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && soon.call('all')));
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
