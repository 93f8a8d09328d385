import { CODEBOOK_FORMAT } from '../../claims/codebook.ts';
import type { Problem } from '../../problems.ts';
import { GAZETTEER_FORMAT } from '../../recognise/gazetteer/read-entries.ts';
import { dataOf } from '../data.ts';
import type { YamlFileKind } from '../meaning.ts';
import { SIDECAR_FORMAT } from '../model.ts';
import { isMap, isNothing, isScalar } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { pairsByKey } from './blocks.ts';

const FORMATS: Readonly<Record<YamlFileKind, string>> = {
  sidecar: SIDECAR_FORMAT,
  codebook: CODEBOOK_FORMAT,
  gazetteer: GAZETTEER_FORMAT,
};

/** The three versions of a file, read. */
export interface Files {
  readonly ours: YamlFile;
  readonly theirs: YamlFile;
  /** Undefined: both sides made the file. */
  readonly base: YamlFile | undefined;
}

/** Why a file cannot be merged. */
export function refusalOf(kind: YamlFileKind, files: Files): Problem | undefined {
  for (const [name, file] of [
    ['this side’s version', files.ours],
    ['the other side’s version', files.theirs],
    ['the version that both come from', files.base],
  ] as const) {
    const fault = file && faultOf(kind, file);
    if (fault !== undefined) {
      const message = `Not merged: ${name} ${fault}. Mend it, then merge again.`;
      return { code: 'write-refused', severity: 'error', message, start: 0, end: 0 };
    }
  }
  return undefined;
}

function faultOf(kind: YamlFileKind, file: YamlFile): string | undefined {
  const { root } = file;
  if (!file.sound) {
    const cause = file.problems.find(problem => problem.severity === 'error');
    return `has errors (${cause?.message.replace(/\.$/, '') ?? 'it cannot be read'})`;
  }
  if (root === undefined || (isScalar(root) && isNothing(root))) {
    return undefined;
  }
  if (!isMap(root)) {
    return 'is no map of keys';
  }
  const format = pairsByKey(root).get('format')?.value;
  const text = dataOf(file, format);
  return format && text !== null && text !== FORMATS[kind]
    ? `has the format “${String(text).slice(0, 40)}”, not “${FORMATS[kind]}”; versions are not merged across`
    : undefined;
}
