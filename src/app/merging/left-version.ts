import { type Data, dataOf, isDataMap, sameData } from '../../core/sidecar/data.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { questionKey } from '../../core/sidecar/merge/answers.ts';
import type { MergeConflict, Side } from '../../core/sidecar/merge/model.ts';
import { inStyle } from '../../core/sidecar/merge/text-style.ts';
import { openYaml } from '../../core/sidecar/yaml/yaml-file.ts';
import type { FileChange } from '../annotate/annotation-change.ts';
import type { LeftVersion } from './git-stages.ts';
import type { OpenMerge } from './model.ts';
import { sideLines } from './value-text.ts';

/** A card is to be read at a glance. */
const MOST_LINES = 24;

/**
 * The one question about a file that one side changed and the other deleted: is it to stay? Undefined where somebody has
 * changed it since, and so taken it for a file that stays.
 * @param text the file as it is
 */
export function readLeft(uri: string, kind: YamlFileKind, text: string, left: LeftVersion): OpenMerge | undefined {
  if (!isUntouched(text, left)) {
    return undefined;
  }
  const [base, kept] = [dataIn(left.base), dataIn(left.text)];
  const conflict: MergeConflict = {
    kind: 'edit-delete',
    path: [],
    base,
    ours: left.side === 'ours' ? kept : undefined,
    theirs: left.side === 'theirs' ? kept : undefined,
    settledFor: left.side,
  };
  const sides = <T>(own: T, other: T): Record<Side, T> =>
    left.side === 'ours' ? { ours: own, theirs: other } : { ours: other, theirs: own };
  const question = {
    uri,
    key: questionKey(conflict.path),
    conflict,
    subject: undefined,
    field: [],
    short: sides<string | undefined>('', undefined),
    lines: { ...sides(changedEntries(base, kept), []), base: [] },
  };
  return { uri, kind, questions: [question], isInGit: true };
}

/** What the file is to be: as it stands, or gone. Refused where it is not what the answer was given to. */
export function planLeft(before: string | undefined, left: LeftVersion, side: Side): ReturnType<FileChange['edit']> {
  if (before === undefined || !isUntouched(before, left)) {
    const message = 'It is not the file that was asked about any more.';
    return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
  }
  return side === left.side ? { ok: true, edits: [], text: before } : { ok: true, edits: [], text: undefined };
}

const plain = (text: string): string => inStyle(text, { mark: '', lineBreak: '\n' });

const isUntouched = (text: string, left: LeftVersion): boolean => plain(text) === plain(left.text);

function dataIn(text: string): Data | undefined {
  const file = openYaml(text);
  return file.sound ? dataOf(file, file.root) : undefined;
}

/** The entries that a side changed or added, each with its fields that say something else. */
function changedEntries(base: Data | undefined, kept: Data | undefined): string[] {
  const lines: string[] = [];
  for (const [section, entries] of isDataMap(kept) ? kept : []) {
    const before = isDataMap(base) ? base.get(section) : undefined;
    for (const [id, entry] of isDataMap(entries) ? entries : []) {
      const was = isDataMap(before) ? before.get(id) : undefined;
      if (was === undefined || !sameData(was, entry)) {
        const path = [section, id];
        const one = {
          kind: 'edit-delete',
          path,
          base: was,
          ours: entry,
          theirs: undefined,
          settledFor: 'ours',
        } as const;
        lines.push(`${id}:`, ...sideLines(one, 'ours').map(line => `  ${line}`));
      }
    }
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
}
