import { append } from '../../core/append.ts';
import { newClaimId, newCorrectionId } from '../../core/claims/claim-id.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { LayoutChange, LayoutFile, SidecarLayout } from '../../core/sidecar/layout/model.ts';
import { type NewId, planLayout } from '../../core/sidecar/layout/plan-layout.ts';
import { sidecarName } from '../../core/sidecar/paths.ts';
import type { FileOutcome, Scheduler } from '../ports.ts';

/** What becomes of one sidecar when a corpus is laid out anew. Texts with BOM and line ends; undefined: no such file. */
export interface LaidOutFile extends Omit<LayoutChange, 'key'> {
  readonly uri: string;
  readonly article: string;
}

export interface CorpusLayout {
  readonly files: readonly LaidOutFile[];
  /** By article, what is worth knowing before it is written. */
  readonly notes: readonly { readonly article: string; readonly text: string }[];
  /** Articles whose sidecars stay as they are, with the reason. */
  readonly refused: readonly { readonly article: string; readonly reason: string }[];
}

interface LayoutPorts {
  /** A sidecar's text as it is now. */
  readonly read: (uri: string) => Promise<FileOutcome<string | undefined>>;
  readonly scheduler: Scheduler;
  /** A whole number from 0 to below n, evenly spread. */
  readonly random: (n: number) => number;
  /** The URI as the editor writes it. */
  readonly canonical: (uri: string) => string;
  /** Called with the number of articles looked at; false ends the work. */
  readonly goOn: (done: number) => boolean;
}

/**
 * Works out how the sidecars of articles are split by annotator or united. Nothing is written. Articles that somebody
 * codes blind are passed over: what is hidden would be shown.
 * @returns undefined where the work was ended
 */
export async function layOut(
  corpus: Corpus,
  layout: SidecarLayout,
  articles: readonly string[],
  ports: LayoutPorts,
): Promise<CorpusLayout | undefined> {
  const files: LaidOutFile[] = [];
  const notes: CorpusLayout['notes'][number][] = [];
  const refused: CorpusLayout['refused'][number][] = [];
  for (const [index, article] of articles.entries()) {
    if (!ports.goOn(index)) {
      return undefined;
    }
    await ports.scheduler.yield();
    const sidecars = corpus.sidecarsOf(article);
    if (sidecars.length === 0 || (layout === 'shared' && sidecars.every(({ annotator }) => annotator === undefined))) {
      continue;
    }
    if (corpus.blindCoderOf(article) !== undefined) {
      refused.push({ article, reason: 'It is coded blind: mark your pass as done, or turn dateline.blindCoding off.' });
      continue;
    }
    const given: LayoutFile[] = [];
    let failure: string | undefined;
    for (const { uri, annotator } of sidecars) {
      const read = await ports.read(uri);
      if (!read.ok) {
        failure ??= read.detail;
      } else if (read.value !== undefined) {
        given.push({ key: uri, annotator, raw: read.value });
      }
    }
    const outcome =
      failure === undefined
        ? planLayout(layout, given, idsFrom(ports.random))
        : { ok: false as const, refused: failure };
    if (!outcome.ok) {
      refused.push({ article, reason: outcome.refused });
      continue;
    }
    for (const { key, ...change } of outcome.changes) {
      files.push({ uri: key ?? ports.canonical(sidecarName(article, change.annotator)), article, ...change });
    }
    append(
      notes,
      outcome.notes.map(text => ({ article, text })),
    );
  }
  return { files, notes, refused };
}

const idsFrom =
  (random: (n: number) => number): NewId =>
  (section, taken) =>
    section === 'claims' ? newClaimId(random, taken) : newCorrectionId(random, taken);

/** What gains claims comes before what loses them: were the window to end between two files, none would be gone. */
export function inWritingOrder(files: readonly LaidOutFile[]): readonly LaidOutFile[] {
  const rank = ({ after, lost }: LaidOutFile) => (after === undefined ? 2 : lost > 0 ? 1 : 0);
  return [...files].sort((a, b) => rank(a) - rank(b));
}
