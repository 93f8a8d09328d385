import type { Problem } from '../core/problems.ts';

/** A file of ours as text without byte order mark, and what is wrong with its bytes. */
export interface ReadText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8. Wrong bytes are read as U+FFFD and are a problem: such a text must never be written back. */
export function readText(bytes: Uint8Array): ReadText {
  try {
    return { text: utf8.decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const start = Math.max(0, text.indexOf('\ufffd'));
    const message =
      'The file is not UTF-8, so nothing is written to it. Reopen it with its own encoding and save it as UTF-8.';
    return { text, problems: [{ code: 'invalid-encoding', severity: 'error', message, start, end: start + 1 }] };
  }
}
