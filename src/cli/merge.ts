import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileKindOf } from '../core/sidecar/file-kind.ts';
import type { YamlFileKind } from '../core/sidecar/meaning.ts';
import { markLines } from '../core/sidecar/merge/mark-lines.ts';
import { mergeYamlFile } from '../core/sidecar/merge/merge-file.ts';
import type { MergeConflict } from '../core/sidecar/merge/model.ts';
import { writeAtomically } from '../node/atomic-write.ts';
import { readArguments } from './arguments.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/**
 * Git's contract for a merge driver (gitattributes(5), `driver = dateline merge %O %A %B --path %P`): the result is left
 * in OURS; 0: merged, 1: conflicts remain in it, between markers; 2: not merged, OURS is untouched. Where a version
 * cannot be read as what it is, lines are merged as git itself does, and that counts as a conflict.
 */
export async function merge(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, { path: { type: 'string' } });
  const [base, ours, theirs, ...more] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new Misuse('Three files are needed: BASE OURS THEIRS.');
  }
  const bytes = await readFile(ours).catch(() => undefined);
  const texts = [await textOf(base), textFrom(bytes, ours), await textOf(theirs)] as const;
  const name = values.path ?? ours;
  const kind = fileKindOf(path.basename(name)) ?? kindByFormat(texts);
  if (kind === undefined) {
    throw new Misuse(`“${name}” is no sidecar, codebook or gazetteer; --path tells the name that the file has.`);
  }
  const merged = mergeYamlFile(kind, ...texts);
  for (const problem of merged.problems) {
    output.message(`${name}: ${problem.message}`);
  }
  // Left as it is, OURS would look merged to git and lose what theirs has.
  const isRefused = merged.status === 'refused';
  const text = isRefused ? markLines(texts[0] === '' ? undefined : texts[0], texts[1], texts[2]) : merged.text;
  if (isRefused) {
    output.message(`${name}: conflict: merged line by line instead; look at it before it is committed`);
  }
  if (text !== texts[1]) {
    const written = await writeAtomically(ours, bytes, new TextEncoder().encode(text));
    if (!written.ok) {
      output.message(`${name}: Not merged: ${written.detail}`);
      return 2;
    }
  }
  for (const conflict of merged.conflicts) {
    output.message(`${name}: ${inWords(conflict)}`);
  }
  return merged.status === 'clean' ? 0 : 1;
}

const textOf = async (file: string): Promise<string> => textFrom(await readFile(file).catch(() => undefined), file);

/** The whole text with its byte order mark, or a refusal: bytes that are no UTF-8 would not survive a merge. */
function textFrom(bytes: Uint8Array | undefined, file: string): string {
  if (bytes === undefined) {
    throw new Misuse(`“${file}” cannot be read.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Misuse(`“${file}” is not UTF-8 text.`);
  }
}

/** By the line `format:` of the first file that has one. */
function kindByFormat(texts: readonly string[]): YamlFileKind | undefined {
  for (const text of texts) {
    const name = /^(?:\ufeff)?["']?format["']?[ \t]*:[ \t]*["']?dateline-(claims|codebook|gazetteer)\//m.exec(
      text,
    )?.[1];
    if (name !== undefined) {
      return name === 'claims' ? 'sidecar' : (name as YamlFileKind);
    }
  }
  return undefined;
}

function inWords({ kind, path: [section, id, ...field], settledFor }: MergeConflict): string {
  const entry = [section, id].filter(each => each !== undefined).join(' ');
  const place = field.length > 0 ? `“${field.join(' / ')}” of ${entry}` : entry || 'the file';
  return kind === 'both-changed'
    ? `conflict: both sides changed ${place}`
    : `conflict: ${settledFor === 'ours' ? 'theirs' : 'ours'} deleted ${place}, which ${settledFor} changed`;
}
