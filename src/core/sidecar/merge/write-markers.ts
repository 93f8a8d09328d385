import { append, extremes } from '../../append.ts';
import { type Data, dataOf, sameData } from '../data.ts';
import type { TextEdit } from '../model.ts';
import { type Editing, isRefusal, type Plan, refuse } from '../plan.ts';
import { nodeAt, planPut } from '../plan-put.ts';
import { planRemove } from '../plan-remove.ts';
import { applyEdits, areDisjoint, sortEdits } from '../text-edits.ts';
import { lineBreakOf, lineStart, nextLine } from '../yaml/geometry.ts';
import { isMap } from '../yaml/node-types.ts';
import { openYaml, type YamlFile } from '../yaml/yaml-file.ts';
import type { Clash, Version } from './clashes.ts';
import { fieldValueOf } from './pair-source.ts';
import { splitConflictMarkers } from './split-markers.ts';
import { findPair, takePair } from './steps.ts';

const VERSIONS = ['ours', 'base', 'theirs'] as const;

/** Lines of the file that are in question, with the edits that make each version of them. */
interface Hunk {
  start: number;
  end: number;
  readonly edits: Readonly<Record<Version, TextEdit[]>>;
}

/**
 * Puts conflict markers around the lines of each conflict, with what stood there before (git's style diff3): around
 * just the field's own lines, or around the entry's where one side deleted it. Reading the result with
 * {@link splitConflictMarkers} gives each version whole; that is checked here. Undefined: it cannot be done.
 * @param settled the merged file without markers
 * @param sources the files of the three sides
 * @param expected the data that each version is to have
 */
export function writeMarkers(
  settled: YamlFile,
  clashes: readonly Clash[],
  sources: Readonly<Record<Version, YamlFile | undefined>>,
  expected: Readonly<Record<Version, Data | undefined>>,
): string | undefined {
  const lineBreak = lineBreakOf(settled.raw);
  const closed = settled.raw.endsWith('\n') ? settled : openYaml(settled.raw + lineBreak);
  const editing: Editing = { file: closed, raw: closed.raw, lineBreak };
  const hunks: Hunk[] = [];
  for (const clash of clashes) {
    const hunk = hunkOf(editing, clash, sources);
    if (hunk === undefined) {
      return undefined;
    }
    hunks.push(hunk);
  }
  const text = withMarkers(editing, joinHunks(hunks));
  const sides = text === undefined ? undefined : splitConflictMarkers(text);
  const isRight = VERSIONS.every(version => {
    const file = sides && openYaml(sides[version] ?? '');
    return file?.sound === true && sameData(dataOf(file, file.root), expected[version]);
  });
  return isRight ? text : undefined;
}

function hunkOf(
  editing: Editing,
  clash: Clash,
  sources: Readonly<Record<Version, YamlFile | undefined>>,
): Hunk | undefined {
  const edits: Record<Version, TextEdit[]> = { ours: [], base: [], theirs: [] };
  for (const version of VERSIONS) {
    const plan = planVersion(editing, clash, version, sources[version]);
    if (isRefusal(plan)) {
      return undefined;
    }
    edits[version] = [...plan];
  }
  const all = VERSIONS.flatMap(version => edits[version]);
  if (all.length === 0) {
    return undefined;
  }
  const { raw } = editing;
  const { least, most } = extremes(all.flatMap(edit => [lineStart(raw, edit.start), linesEnd(raw, edit)]))!;
  return { start: least, end: most, edits };
}

/** The edits that put one version of what is in question into the settled file. */
function planVersion(
  editing: Editing,
  { conflict, paths }: Clash,
  version: Version,
  source: YamlFile | undefined,
): Plan {
  const { path } = conflict;
  const value = conflict[version];
  if (version === conflict.settledFor) {
    return [];
  }
  if (value === undefined) {
    return planRemove(editing, path, path.length);
  }
  const found = source && findPair(source, paths[version]);
  const holder = nodeAt(editing.file, path.slice(0, -1));
  if (source && found && holder && isMap(holder)) {
    return takePair(path, { file: source, ...found }, true).plan(editing);
  }
  const field = fieldValueOf(value);
  return field === undefined
    ? refuse('a value is empty in a way that cannot be written')
    : planPut(editing, path, field);
}

/** The end of the lines that an edit touches: the start of the next one. */
const linesEnd = (raw: string, { start, end }: TextEdit): number =>
  end > start && end === lineStart(raw, end) ? end : nextLine(raw, end);

/** Hunks in order; those that meet become one. */
function joinHunks(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || hunk.start >= last.end) {
      joined.push({ ...hunk });
      continue;
    }
    last.end = Math.max(last.end, hunk.end);
    for (const version of VERSIONS) {
      append(last.edits[version], hunk.edits[version]);
    }
  }
  return joined;
}

function withMarkers({ raw, lineBreak }: Editing, hunks: readonly Hunk[]): string | undefined {
  let text = '';
  let position = 0;
  for (const { start, end, edits } of hunks) {
    const [ours, base, theirs] = VERSIONS.map(version => linesWith(raw, start, end, edits[version]));
    if (ours === undefined || base === undefined || theirs === undefined) {
      return undefined;
    }
    text += raw.slice(position, start);
    text += `<<<<<<< ours${lineBreak}${ours}||||||| base${lineBreak}${base}`;
    text += `=======${lineBreak}${theirs}>>>>>>> theirs${lineBreak}`;
    position = end;
  }
  return text + raw.slice(position);
}

/** The lines of a hunk with edits made in them; undefined where two edits meet. */
function linesWith(raw: string, start: number, end: number, edits: readonly TextEdit[]): string | undefined {
  const sorted = sortEdits(edits);
  if (!areDisjoint(sorted)) {
    return undefined;
  }
  return applyEdits(
    raw.slice(start, end),
    sorted.map(edit => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
  );
}
