import * as vscode from 'vscode';
import { MergeService } from '../../app/merging/merge-service.ts';
import type { Problem } from '../../core/problems.ts';
import { fileKindOf } from '../../core/sidecar/file-kind.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';

/** Milliseconds in which changes are gathered: a merge touches many files at once. */
const GATHER = 300;
/** And after which it is looked again: the head of a merge may come last, in a folder that nobody watches yet. */
const AGAIN = 3000;

/** The service that merges in the editor what was left unmerged in the corpus. */
export function createMerges(
  services: Pick<Services, 'corpus' | 'references' | 'annotations' | 'files' | 'git' | 'log'>,
): MergeService {
  const { corpus, references } = services;
  return new MergeService({
    ...services,
    roots: () => corpus.roots,
    uriOf: (root, path) => vscode.Uri.joinPath(vscode.Uri.parse(root), path).toString(),
    marked: () => [
      ...[...corpus.corpus.sidecars].filter(({ parsed }) => isMarked(parsed.problems)).map(({ uri }) => uri),
      ...corpus.roots.flatMap(root =>
        [...references.problems(root)].filter(([, problems]) => isMarked(problems)).map(([uri]) => uri),
      ),
    ],
    kindOf: uri => kindIn(corpus.roots, uri),
  });
}

const isMarked = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'conflict-markers');

/** A codebook and a gazetteer count in the root of a corpus alone. */
function kindIn(roots: readonly string[], uri: string): YamlFileKind | undefined {
  const { path } = vscode.Uri.parse(uri);
  const kind = fileKindOf(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  return kind === 'sidecar' || roots.some(root => vscode.Uri.parse(root).path.replace(/\/$/, '') === folder)
    ? kind
    : undefined;
}

/** Looks again whenever files may have been merged: on changes in the corpus, and on coming back from a terminal. */
export const followMerges: Feature = ({ corpus, references, merges, log }) => {
  const owner = new Owner();
  const look = () => {
    merges.look().catch(error => log.error(`Unmerged files could not be looked for: ${String(error)}`));
  };
  const gathered = owner.own(new Debouncer<'all'>(GATHER, look));
  const again = owner.own(new Debouncer<'all'>(AGAIN, look));
  const soon = () => {
    gathered.call('all');
    again.call('all');
  };
  owner.ownEnd(corpus.onDidChange(soon));
  owner.ownEnd(references.onDidChange(soon));
  // A file that the other side deleted is left as it was: then nothing in the corpus tells of the merge.
  const heads = owner.own(vscode.workspace.createFileSystemWatcher('**/.git/{MERGE,REBASE,CHERRY_PICK}_HEAD'));
  owner.own(heads.onDidCreate(soon));
  owner.own(heads.onDidDelete(soon));
  owner.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && soon()));
  owner.own(vscode.workspace.onDidGrantWorkspaceTrust(soon));
  return owner;
};
