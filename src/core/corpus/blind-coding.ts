import { isSameAnnotator } from '../sidecar/paths.ts';
import type { CorpusArticle, CorpusClaim, CorpusSidecar } from './model.ts';

/**
 * Who codes an article without seeing what others made of it; the empty text for somebody without a name, `undefined`
 * where nobody's claims are hidden.
 */
export type BlindCoder = (article: CorpusArticle) => string | undefined;

/** When an annotator's pass on an article was marked as done; `undefined`: it is not. */
export function passDone(sidecars: readonly CorpusSidecar[], annotator: string): string | undefined {
  for (const { parsed } of sidecars) {
    for (const [name, { done }] of parsed.passes) {
      if (done !== undefined && isSameAnnotator(name, annotator)) {
        return done;
      }
    }
  }
  return undefined;
}

/** Whether a claim is one of the annotator's own; claims without an annotator are those of somebody without a name. */
export function isOwnClaim({ annotator }: Pick<CorpusClaim, 'annotator'>, me: string): boolean {
  return me === '' ? annotator === undefined : annotator !== undefined && isSameAnnotator(annotator, me);
}
