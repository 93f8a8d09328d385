import { readCanonical } from '../../core/sidecar/fast/canonical.ts';
import { arePlain } from '../../core/sidecar/fast/plain-bytes.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import { type UnpackedClaims, withProblems } from '../../core/sidecar/pack.ts';
import { readText } from '../read-text.ts';

/** Reads a sidecar's text elsewhere, as `parseSidecar` does; undefined where that cannot be done. */
export type ParseElsewhere = (text: string) => Promise<ParsedSidecar | undefined>;

/** UTF-16 units that the YAML library reads in a few milliseconds. */
const SHORT = 8000;

export interface ReadSidecar {
  readonly parsed: ParsedSidecar;
  /** Whether the bytes are in canonical form, and can be read again without the YAML library. */
  readonly isCanonical: boolean;
}

/**
 * Reads a sidecar's bytes. One that is not UTF-8 shows what it can and is not to be written to. The YAML library is only
 * loaded for a file that is not in canonical form, and for a long one it works elsewhere, if there is an elsewhere.
 * @param how `isPassing`: whether what is read is not kept
 */
export async function parseSidecarBytes(
  bytes: Uint8Array,
  { elsewhere, isPassing = false }: { elsewhere?: ParseElsewhere | undefined; isPassing?: boolean } = {},
): Promise<ReadSidecar> {
  const { text, problems } = readText(bytes);
  const canonical = problems.length === 0 ? readCanonical(text, { isPassing, isPlain: arePlain(bytes) }) : undefined;
  if (canonical) {
    return { parsed: canonical, isCanonical: true };
  }
  const parsed = await parseSlowly(text, elsewhere);
  return { parsed: problems.length === 0 ? parsed : withProblems(parsed, problems), isCanonical: false };
}

/** The claims of bytes that were in canonical form when they were read before. */
export function readOwnClaims(bytes: Uint8Array): UnpackedClaims {
  const { text, problems } = readText(bytes);
  return (
    readCanonical(text, { isPlain: problems.length === 0 && arePlain(bytes) }) ?? { claims: [], keySpans: new Map() }
  );
}

async function parseSlowly(text: string, elsewhere: ParseElsewhere | undefined): Promise<ParsedSidecar> {
  const parsed = text.length > SHORT ? await elsewhere?.(text) : undefined;
  return parsed ?? (await import('../../core/sidecar/parse.ts')).parseSidecar(text);
}
