import type { Problem } from '../core/problems.ts';
import { readCanonical } from '../core/sidecar/fast/canonical.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { parseSidecar } from '../core/sidecar/parse.ts';

/** A file of ours as text without byte order mark, and what is wrong with its bytes. */
export interface ReadText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Decodes UTF-8. Wrong bytes are read as U+FFFD and are a problem: such a text must never be written back. */
export function readText(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const start = Math.max(0, text.indexOf('\ufffd'));
    const message =
      'The file is not UTF-8, so nothing is written to it. Reopen it with its own encoding and save it as UTF-8.';
    return { text, problems: [{ code: 'invalid-encoding', severity: 'error', message, start, end: start + 1 }] };
  }
}

/** Reads a sidecar's bytes. One that is not UTF-8 shows what it can and is not to be written to. */
export function parseSidecarBytes(bytes: Uint8Array): ParsedSidecar {
  const { text, problems } = readText(bytes);
  const parsed = readCanonical(text) ?? parseSidecar(text);
  return problems.length === 0 ? parsed : { ...parsed, problems: [...problems, ...parsed.problems], writable: false };
}
