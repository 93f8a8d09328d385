import { readCanonical } from '../core/sidecar/fast/canonical.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { readText } from './read-text.ts';

/**
 * Reads a sidecar's bytes. One that is not UTF-8 shows what it can and is not to be written to. The YAML library is only
 * loaded for a file that is not in canonical form.
 */
export async function parseSidecarBytes(bytes: Uint8Array): Promise<ParsedSidecar> {
  const { text, problems } = readText(bytes);
  const parsed = readCanonical(text) ?? (await import('../core/sidecar/parse.ts')).parseSidecar(text);
  return problems.length === 0 ? parsed : { ...parsed, problems: [...problems, ...parsed.problems], writable: false };
}
