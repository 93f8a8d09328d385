import { append } from '../../core/append.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusArticle, CorpusClaim, CorpusSidecar } from '../../core/corpus/model.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import type { EditOutcome, SidecarOperation } from '../../core/sidecar/model.ts';
import { sidecarName } from '../../core/sidecar/paths.ts';
import { decoded, withoutArticleEnding } from '../uri-path.ts';
import type { FileChange } from './annotation-change.ts';
import { sidecarChange } from './sidecar-change.ts';

interface SidecarMove {
  readonly from: string;
  readonly to: string;
  /** What changes in the sidecar itself, and in others that refer to its claims by the article's old path. */
  readonly edit: (text: string) => EditOutcome;
  readonly also: readonly FileChange[];
}

/** What it takes to bring a sidecar to the place where its article stands now. */
export function planSidecarMove(corpus: Corpus, sidecar: CorpusSidecar, article: CorpusArticle): SidecarMove {
  const { uri: from, root, annotator } = sidecar;
  const oldPath = withoutArticleEnding(decoded(sidecar.article.slice(root.length).replace(/^\//, '')));
  const own: SidecarOperation[] = [];
  const also: FileChange[] = [];
  // A path leads from the root: from another root nothing could refer to it.
  for (const other of article.root === root ? corpus.sidecars : []) {
    if (other.root !== root) {
      continue;
    }
    const operations = [...sidecar.parsed.keySpans.keys()].flatMap(id =>
      rename(other, `${oldPath}#${id}`, `${article.path}#${id}`),
    );
    if (other.uri === from) {
      append(own, operations);
    } else if (operations.length > 0) {
      also.push(sidecarChange(other.uri, operations));
    }
  }
  // Without a change to make the bytes go as they are, also those of a file that cannot be read.
  const edit = (text: string): EditOutcome => (own.length > 0 ? editSidecar(text, own) : { ok: true, edits: [], text });
  return { from, to: sidecarName(article.uri, annotator), edit, also };
}

/** Operations for a reference that the sidecar holds; none where it does not. */
function rename({ parsed }: CorpusSidecar, from: string, to: string): SidecarOperation[] {
  const holds = (named: (claim: CorpusClaim['stored']) => boolean) => parsed.claims.some(named);
  const operations: SidecarOperation[] = [];
  if (holds(claim => claim.inside === from)) {
    operations.push({ kind: 'rename-value', path: ['inside'], from, to });
  }
  if (holds(claim => claim.relations?.some(relation => relation.to === from) ?? false)) {
    operations.push({ kind: 'rename-value', path: ['relations', 'to'], from, to });
  }
  return operations;
}
