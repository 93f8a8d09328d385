import { readCanonical } from '../core/sidecar/fast/canonical.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { readText } from './read-text.ts';

/** Reads a sidecar's text elsewhere, as `parseSidecar` does; undefined where that cannot be done. */
export type ParseElsewhere = (text: string) => Promise<ParsedSidecar | undefined>;

/** UTF-16 units that the YAML library reads in a few milliseconds. */
const SHORT = 8000;

/**
 * Reads a sidecar's bytes. One that is not UTF-8 shows what it can and is not to be written to. The YAML library is only
 * loaded for a file that is not in canonical form, and for a long one it works elsewhere, if there is an elsewhere.
 */
export async function parseSidecarBytes(bytes: Uint8Array, elsewhere?: ParseElsewhere): Promise<ParsedSidecar> {
  const { text, problems } = readText(bytes);
  const parsed = readCanonical(text) ?? (await parseSlowly(text, elsewhere));
  return problems.length === 0 ? parsed : { ...parsed, problems: [...problems, ...parsed.problems], writable: false };
}

async function parseSlowly(text: string, elsewhere: ParseElsewhere | undefined): Promise<ParsedSidecar> {
  const parsed = text.length > SHORT ? await elsewhere?.(text) : undefined;
  return parsed ?? (await import('../core/sidecar/parse.ts')).parseSidecar(text);
}
