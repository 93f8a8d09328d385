import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusSidecar } from '../../core/corpus/model.ts';
import type { SidecarOperation } from '../../core/sidecar/model.ts';
import { articleNameOf } from '../../core/sidecar/paths.ts';
import { decoded, withoutArticleEnding } from '../uri-path.ts';
import type { FileChange } from './annotation-change.ts';
import { sidecarChange } from './sidecar-change.ts';

/** An article, a sidecar or a folder that stands elsewhere now, by URI. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Changes the references (`path#c-…`) of other sidecars to claims that were moved with their articles, and those of the
 * moved sidecars themselves. Only a reference that the move left without its claim, and that leads to it by the new path,
 * is changed; a path leads from the root, so nothing follows from one root to another.
 * @param corpus as it is after the move
 */
export function planReferences(corpus: Corpus, roots: readonly string[], moves: readonly FileMove[]): FileChange[] {
  const changes: FileChange[] = [];
  for (const root of roots) {
    const paths = moves.flatMap(({ from, to }) => {
      const [old, now] = [pathIn(root, from), pathIn(root, to)];
      return old === undefined || now === undefined ? [] : [{ from: articleIn(old), to: articleIn(now) }];
    });
    if (paths.length > 0) {
      changes.push(
        ...inRoot(
          [...corpus.sidecars].filter(sidecar => sidecar.root === root),
          paths,
        ),
      );
    }
  }
  return changes;
}

function inRoot(sidecars: readonly CorpusSidecar[], moves: readonly FileMove[]): FileChange[] {
  const held = new Set<string>();
  for (const { root, article, parsed } of sidecars) {
    const path = withoutArticleEnding(pathIn(root, article) ?? '');
    for (const id of parsed.keySpans.keys()) {
      held.add(`${path}#${id}`);
    }
  }
  const followed = (reference: string): string | undefined => {
    const now = held.has(reference) ? undefined : elsewhere(reference, moves);
    return now !== undefined && held.has(now) ? now : undefined;
  };
  return sidecars.flatMap(({ uri, parsed }) => {
    const operations = [
      ...renames(
        ['inside'],
        parsed.claims.map(claim => claim.inside),
        followed,
      ),
      ...renames(
        ['relations', 'to'],
        parsed.claims.flatMap(claim => claim.relations ?? []).map(relation => relation.to),
        followed,
      ),
    ];
    return operations.length > 0 ? [sidecarChange(uri, operations)] : [];
  });
}

function renames(
  path: readonly [string, ...string[]],
  references: readonly (string | undefined)[],
  followed: (reference: string) => string | undefined,
): SidecarOperation[] {
  return [...new Set(references)].flatMap((from): SidecarOperation[] => {
    const to = from === undefined ? undefined : followed(from);
    return from === undefined || to === undefined ? [] : [{ kind: 'rename-value', path, from, to }];
  });
}

/** The reference by the path of today; undefined where nothing on its path moved. */
function elsewhere(reference: string, moves: readonly FileMove[]): string | undefined {
  for (const { from, to } of moves) {
    const [old, now] = from.endsWith('.txt')
      ? [`${withoutArticleEnding(from)}#`, `${withoutArticleEnding(to)}#`]
      : [`${from}/`, `${to}/`];
    if (reference.startsWith(old)) {
      return now + reference.slice(old.length);
    }
  }
  return undefined;
}

/** References name the article; its sidecar can move after it, and by itself. */
function articleIn(path: string): string {
  return articleNameOf(path)?.article ?? path;
}

/** A URI's path from the root, decoded; undefined outside it. */
function pathIn(root: string, uri: string): string | undefined {
  const folder = root.endsWith('/') ? root : `${root}/`;
  return uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
}
