import type { ParsedSidecar } from '../../src/core/sidecar/model.ts';

/** What was read of a sidecar, as a value that is equal wherever the same was read: one that was packed is of another class. */
export function saidOf(sidecar: ParsedSidecar): ParsedSidecar {
  const { codebook, article, claims, corrections, passes, problems, writable, keySpans } = sidecar;
  const said = { article, claims, corrections, passes, problems, writable, keySpans };
  return codebook === undefined ? said : { codebook, ...said };
}
