import { CODEBOOK_FORMAT } from '../../claims/codebook.ts';
import type { Problem } from '../../problems.ts';
import { GAZETTEER_FORMAT } from '../../recognise/gazetteer/read-entries.ts';
import { type Data, dataOf, sameData } from '../data.ts';
import type { YamlFileKind } from '../meaning.ts';
import { SIDECAR_FORMAT } from '../model.ts';
import { isRefusal } from '../plan.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { isMap, isNothing, isScalar } from '../yaml/node-types.ts';
import { openYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { pairsByKey } from './blocks.ts';
import { isInOrder, isReordered, sortClaims } from './claim-order.ts';
import { clashesOf, versionOf } from './clashes.ts';
import { type Merged, mergeData } from './merge-data.ts';
import { mergeLines } from './merge-lines.ts';
import type { MergeOutcome, Side } from './model.ts';
import { rootRule } from './rules.ts';
import { splitConflictMarkers } from './split-markers.ts';
import { runSteps } from './step-run.ts';
import { inStyle, styleOf } from './text-style.ts';
import { weave } from './weave.ts';
import { writeMarkers } from './write-markers.ts';

const FORMATS: Readonly<Record<YamlFileKind, string>> = {
  sidecar: SIDECAR_FORMAT,
  codebook: CODEBOOK_FORMAT,
  gazetteer: GAZETTEER_FORMAT,
};

/** Merges two versions of a sidecar by claim id and field; see {@link mergeYamlFile}. */
export const mergeSidecars = (base: string | undefined, ours: string, theirs: string): MergeOutcome =>
  mergeYamlFile('sidecar', base, ours, theirs);

/**
 * Merges what two people made of one sidecar, codebook or gazetteer: entries by their ids and fields by their keys, with
 * lists as sets. The result is ours with text edits that bring in what theirs changed, so that every other byte of ours
 * stays; comments and formatting of theirs come along where whole entries do. The result is read again and compared with
 * the merge of the data before it is given out. Where it cannot be made, ours and theirs stand whole between conflict
 * markers. Files that cannot be read in full, and files of another format version, are not merged. Never throws.
 *
 * @param base the version that both sides come from; undefined or empty: both made the file
 */
export function mergeYamlFile(
  kind: YamlFileKind,
  base: string | undefined,
  ours: string,
  theirs: string,
): MergeOutcome {
  const before = base === undefined || base.replace(/^\ufeff/, '').trim() === '' ? undefined : base;
  const style = styleOf(ours);
  const files = {
    ours: openYaml(ours),
    theirs: openYaml(inStyle(theirs, style)),
    base: before === undefined ? undefined : openYaml(inStyle(before, style)),
  };
  const refused = refusalOf(kind, files);
  if (refused !== undefined) {
    return { status: 'refused', text: ours, settled: ours, conflicts: [], problems: [refused] };
  }
  if (ours === theirs || theirs === before) {
    return clean(ours);
  }
  if (ours === before) {
    return clean(theirs);
  }
  const data = mapData(files, file => (file ? dataOf(file, file.root) : undefined));
  const merged = mergeData(rootRule(kind), data.base, data.ours, data.theirs);
  const clashes = clashesOf(merged);
  const settled = settle(files, merged, data, clashes.length === 0);
  if (settled === undefined) {
    return whole(files);
  }
  if (clashes.length === 0) {
    return clean(settled.raw);
  }
  const text = writeMarkers(settled, clashes, files, {
    ours: versionOf(merged, 'ours'),
    base: versionOf(merged, 'base'),
    theirs: versionOf(merged, 'theirs'),
  });
  const conflicts = clashes.map(clash => clash.conflict);
  return text === undefined
    ? { ...whole(files), settled: settled.raw, conflicts }
    : { status: 'conflicts', text, settled: settled.raw, conflicts, problems: [] };
}

/**
 * Merges the sides of a file that already holds conflict markers. Without a base in the markers, or with one that cannot
 * be read, everything that only one side has is kept.
 */
export function mergeMarkedFile(kind: YamlFileKind, raw: string): MergeOutcome | undefined {
  const sides = splitConflictMarkers(raw);
  if (sides === undefined) {
    return undefined;
  }
  const isBaseRead = sides.base !== undefined && openYaml(sides.base).sound;
  const merged = mergeYamlFile(kind, isBaseRead ? sides.base : undefined, sides.ours, sides.theirs);
  // Where nothing could be settled that is not settled already, not a byte changes.
  const again = merged.status === 'conflicts' ? splitConflictMarkers(merged.text) : undefined;
  const isSettled =
    again !== undefined && (['ours', 'base', 'theirs'] as const).every(side => saysSame(again[side], sides[side]));
  return isSettled ? { ...merged, text: raw } : merged;
}

function saysSame(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [openYaml(a ?? ''), openYaml(b ?? '')];
  return (a === undefined) === (b === undefined) && sameData(dataOf(first, first.root), dataOf(second, second.root));
}

interface Files {
  readonly ours: YamlFile;
  readonly theirs: YamlFile;
  readonly base: YamlFile | undefined;
}

const mapData = <T>({ ours, theirs, base }: Files, read: (file: YamlFile | undefined) => T) => ({
  ours: read(ours),
  theirs: read(theirs),
  base: read(base),
});

const clean = (text: string): MergeOutcome => ({ status: 'clean', text, settled: text, conflicts: [], problems: [] });

/** Why a file cannot be merged. */
function refusalOf(kind: YamlFileKind, files: Files): Problem | undefined {
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

/** The merged file without markers: by lines where that says what it is to say, else entry by entry. */
function settle(
  files: Files,
  merged: Merged,
  data: Record<Side | 'base', Data | undefined>,
  isClean: boolean,
): YamlFile | undefined {
  const isRight = (file: YamlFile): boolean => file.sound && sameData(dataOf(file, file.root), merged.data);
  // Where ours says it all already, lines could only be moved about.
  if (isClean && files.base !== undefined && !sameData(data.ours, merged.data)) {
    const text = mergeLines(files.base.raw, files.ours.raw, files.theirs.raw);
    const file = text === undefined ? undefined : openYaml(text);
    if (file && isRight(file) && isInOrder(files, file)) {
      return file;
    }
  }
  const preferred: Side = isReordered(data, 'theirs') && !isReordered(data, 'ours') ? 'theirs' : 'ours';
  for (const trunkSide of preferred === 'ours' ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
    const [trunk, other] = trunkSide === 'ours' ? [files.ours, files.theirs] : [files.theirs, files.ours];
    const file = runSteps(trunk, weave({ trunk, other, base: files.base, trunkSide }, merged));
    if (!isRefusal(file) && isRight(file)) {
      return isInOrder(files, file) ? file : sortClaims(file);
    }
  }
  return undefined;
}

/** Both versions whole, between markers: for what cannot be merged entry by entry without losing something. */
function whole(files: Files): MergeOutcome {
  const { ours, theirs, base } = files;
  const mark = ours.raw.startsWith('\ufeff') ? '\ufeff' : '';
  const lineBreak = lineBreakOf(ours.raw);
  const body = (file: YamlFile): string => {
    const text = file.raw.slice(mark.length);
    return text === '' || text.endsWith('\n') ? text : text + lineBreak;
  };
  const parts = [
    `${mark}<<<<<<< ours${lineBreak}${body(ours)}`,
    base === undefined ? '' : `||||||| base${lineBreak}${body(base)}`,
    `=======${lineBreak}${body(theirs)}>>>>>>> theirs${lineBreak}`,
  ];
  const data = mapData(files, file => (file ? dataOf(file, file.root) : undefined));
  const message = 'The two versions could not be merged entry by entry; both stand whole in the file, between markers.';
  return {
    status: 'conflicts',
    text: parts.join(''),
    settled: ours.raw,
    conflicts: [{ kind: 'both-changed', path: [], ...data, settledFor: 'ours' }],
    problems: [{ code: 'conflict-markers', severity: 'warning', message, start: 0, end: 0 }],
  };
}
