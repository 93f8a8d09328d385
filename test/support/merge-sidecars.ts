import { mergeYamlFile } from '../../src/core/sidecar/merge/merge-file.ts';
import type { MergeOutcome } from '../../src/core/sidecar/merge/model.ts';
import { unmergedVersions } from '../../src/core/sidecar/merge/unmerged-versions.ts';

export const mergeSidecars = (base: string | undefined, ours: string, theirs: string): MergeOutcome =>
  mergeYamlFile('sidecar', base, ours, theirs);

/** Merges the sides of a sidecar that holds conflict markers, outside of any repository. */
export function mergeMarkedSidecar(raw: string): MergeOutcome | undefined {
  const versions = unmergedVersions(raw, undefined);
  return versions && mergeSidecars(versions.base, versions.ours, versions.theirs);
}
