import { append } from '../../append.ts';
import { findConflictMarkers } from '../yaml/conflict-markers.ts';
import { openYaml } from '../yaml/yaml-file.ts';
import type { Versions } from './merge-texts.ts';
import { splitConflictMarkers } from './split-markers.ts';
import { inStyle } from './text-style.ts';

/**
 * The versions that a file which was not merged to its end is to be merged from; undefined: there is nothing to merge, or
 * somebody has settled it by hand.
 *
 * What git keeps of an unmerged file (stages 1 to 3) is the truth, as long as the file holds nothing but that: its merge
 * of lines may have mixed entries. A file that was changed since, or that Dateline has marked, is read from its own
 * markers, so that nothing that somebody settled there is lost.
 * @param text the file as it is
 */
export function unmergedVersions(text: string, stages: Versions | undefined): Versions | undefined {
  const sides = splitConflictMarkers(text);
  if (sides === undefined) {
    const isOursUntouched = stages !== undefined && plain(text) === plain(stages.ours);
    return isOursUntouched && findConflictMarkers(text).length === 0 ? stages : undefined;
  }
  if (stages !== undefined && !isMarkedByDateline(text) && holdsOnly(text, stages)) {
    return stages;
  }
  const base = [sides.base, stages?.base].find(each => each !== undefined && openYaml(each).sound);
  return { base, ours: sides.ours, theirs: sides.theirs };
}

const plain = (text: string): string => inStyle(text, { mark: '', lineBreak: '\n' });

/** With git's names of branches and commits instead, the markers are git's. */
function isMarkedByDateline(text: string): boolean {
  const labels = findConflictMarkers(text)
    .filter(({ kind }) => kind !== 'middle')
    .map(({ kind, start, end }) => text.slice(start, end).replace(/^(.)\1*/, kind));
  return labels.includes('base base') && labels.every(label => LABELS.has(label));
}

const LABELS = new Set(['ours ours', 'base base', 'theirs theirs']);

/** Whether every line outside and inside the markers is one of git's versions. */
function holdsOnly(text: string, { base, ours, theirs }: Versions): boolean {
  const known = new Set([base ?? '', ours, theirs].flatMap(version => plain(version).split('\n')));
  let position = 0;
  const lines: string[] = [];
  for (const { start, end } of [...findConflictMarkers(text), { start: text.length, end: text.length }]) {
    append(lines, plain(text.slice(position, start)).split('\n'));
    position = end;
  }
  return lines.every(line => known.has(line));
}
