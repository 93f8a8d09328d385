import { type Data, dataOf, sameData } from '../data.ts';
import type { YamlFileKind } from '../meaning.ts';
import { isRefusal } from '../plan.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { openYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { type Answers, NO_ANSWERS, withAnswers } from './answers.ts';
import { isInOrder, isReordered, sortClaims } from './claim-order.ts';
import { clashesOf, versionOf } from './clashes.ts';
import { mergeData } from './merge-data.ts';
import { mergeLines } from './merge-lines.ts';
import { type Files, refusalOf } from './merge-refusal.ts';
import type { Merged } from './merged.ts';
import type { MergeOutcome, Side } from './model.ts';
import { rootRule } from './rules.ts';
import { runSteps } from './step-run.ts';
import { weave } from './weave.ts';
import { writeMarkers } from './write-markers.ts';

/** The three versions of a file, with the same line ends and byte order mark. */
export interface Versions {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/** Merges three texts, all of which are read in full. */
export function mergeTexts(
  kind: YamlFileKind,
  { base, ours, theirs }: Versions,
  answers: Answers = NO_ANSWERS,
): MergeOutcome {
  const files = {
    ours: openYaml(ours),
    theirs: openYaml(theirs),
    base: base === undefined ? undefined : openYaml(base),
  };
  const refused = refusalOf(kind, files);
  if (refused !== undefined) {
    return { status: 'refused', text: ours, settled: ours, conflicts: [], problems: [refused] };
  }
  if (ours === theirs || theirs === base) {
    return clean(ours);
  }
  const data = mapData(files, file => (file ? dataOf(file, file.root) : undefined));
  const merged = withAnswers(mergeData(rootRule(kind), data.base, data.ours, data.theirs), answers);
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

const mapData = <T>({ ours, theirs, base }: Files, read: (file: YamlFile | undefined) => T) => ({
  ours: read(ours),
  theirs: read(theirs),
  base: read(base),
});

const clean = (text: string): MergeOutcome => ({ status: 'clean', text, settled: text, conflicts: [], problems: [] });

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
