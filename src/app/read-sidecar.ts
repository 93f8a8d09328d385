import { readCanonical } from '../core/sidecar/fast/canonical.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { parseSidecar } from '../core/sidecar/parse.ts';
import { readText } from './read-text.ts';

/** Reads a sidecar's bytes. One that is not UTF-8 shows what it can and is not to be written to. */
export function parseSidecarBytes(bytes: Uint8Array): ParsedSidecar {
  const { text, problems } = readText(bytes);
  const parsed = readCanonical(text) ?? parseSidecar(text);
  return problems.length === 0 ? parsed : { ...parsed, problems: [...problems, ...parsed.problems], writable: false };
}
