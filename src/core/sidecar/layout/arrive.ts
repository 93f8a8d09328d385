import type { YAMLMap } from 'yaml';
import { blockAt } from '../merge/blocks.ts';
import type { TextEdit } from '../model.ts';
import { type Editing, isRefusal, type Refusal, refuse } from '../plan.ts';
import { compare, positionOf, sectionOf } from '../plan-entries.ts';
import { INDENT } from '../render.ts';
import { orderAt } from '../render-tree.ts';
import { applyEdits } from '../text-edits.ts';
import { insertIntoBlock } from '../yaml/edit-block.ts';
import { afterColon, columnOf, lineEnd, pairStart } from '../yaml/geometry.ts';
import { isMap, keyText, pairsOf, spanOf } from '../yaml/node-types.ts';
import { type Departure, isSpaced, type Passenger, rootPair } from './depart.ts';
import type { LayoutSection } from './model.ts';

interface Arrival {
  /** The file with them. */
  readonly text: string;
}

/**
 * Puts entries that were taken out of another sidecar into a section: claims at their places where those that are there
 * are sorted by position, all else at the end.
 */
export function arrive(editing: Editing, section: LayoutSection, departure: Departure): Arrival | Refusal {
  const { raw, lineBreak } = editing;
  const map = sectionOf(editing, section);
  if (isRefusal(map)) {
    return map;
  }
  const first = map && pairsOf(map)[0];
  if (map === undefined || first === undefined) {
    return begin(editing, section, departure);
  }
  if (map.flow || blockAt(raw, map, first) === undefined) {
    return refuse(`“${section}” is not written line by line`);
  }
  const column = columnOf(raw, pairStart(first));
  const spaced = pairsOf(map).length > 1 ? isSpaced(editing, section) : departure.isSpaced;
  const edits: TextEdit[] = [];
  for (const [after, group] of placesIn(editing, map, section, departure.passengers)) {
    const lines = linesOf(group, column, spaced);
    const apart = !spaced ? lines : after < 0 ? [...lines, ''] : ['', ...lines];
    edits.push(insertIntoBlock(raw, map, after, apart, lineBreak, false));
  }
  return { text: applyEdits(raw, edits) };
}

/** The first entries of a section that is empty or missing. */
function begin(editing: Editing, section: LayoutSection, departure: Departure): Arrival | Refusal {
  const { raw, file, lineBreak } = editing;
  const { root } = file;
  if (root === undefined || !isMap(root) || root.flow || pairsOf(root).length === 0) {
    return refuse('it is not written line by line');
  }
  const head = rootPair(editing, section);
  const lines = linesOf(inOrder(departure.passengers, section), INDENT, departure.isSpaced);
  if (head === undefined) {
    const rank = orderAt([]).indexOf(section);
    const after = pairsOf(root).findLastIndex(pair => {
      const other = orderAt([]).indexOf(keyText(pair));
      return other >= 0 && other < rank;
    });
    return { text: applyEdits(raw, [insertIntoBlock(raw, root, after, [`${section}:`, ...lines], lineBreak, true)]) };
  }
  const colon = afterColon(head);
  const value = head.value && spanOf(head.value);
  if (colon === undefined || (value && raw.slice(colon, value.end).includes('\n'))) {
    return refuse(`“${section}” is written in a form that cannot be added to`);
  }
  const end = lineEnd(raw, colon);
  const edits: TextEdit[] = [{ start: end, end, text: lineBreak + lines.join(lineBreak) }];
  if (value && value.end > value.start) {
    edits.push({ start: colon, end: value.end, text: '' });
  }
  return { text: applyEdits(raw, edits) };
}

/** The entries that go behind each entry that is there, by its index; -1: before the first. */
function placesIn(
  editing: Editing,
  map: YAMLMap,
  section: LayoutSection,
  passengers: readonly Passenger[],
): ReadonlyMap<number, readonly Passenger[]> {
  const last = pairsOf(map).length - 1;
  const standing = (section === 'claims' ? pairsOf(map) : []).map(pair => ({
    id: keyText(pair),
    position: positionOf(editing, pair),
  }));
  const known = standing.flatMap(({ position }) => (position === undefined ? [] : [position]));
  const isSorted = known.every(
    (position, index) => index === 0 || compare(known[index - 1] ?? position, position) <= 0,
  );
  const places = new Map<number, Passenger[]>();
  for (const passenger of inOrder(passengers, section)) {
    const isPlaced = isSorted && passenger.position !== undefined;
    const later = isPlaced
      ? standing.findIndex(other => other.position !== undefined && byPosition(other, passenger) > 0)
      : -1;
    const place = later < 0 ? last : later - 1;
    places.set(place, [...(places.get(place) ?? []), passenger]);
  }
  return places;
}

/** Claims by position where all have one, everything else as it came. */
function inOrder(passengers: readonly Passenger[], section: LayoutSection): readonly Passenger[] {
  if (section !== 'claims' || passengers.some(({ position }) => position === undefined)) {
    return passengers;
  }
  return [...passengers].sort(byPosition);
}

type Standing = Pick<Passenger, 'id' | 'position'>;

/** As the canonical form has it: by start, then end, then id. */
const byPosition = (a: Standing, b: Standing): number =>
  compare(a.position ?? [0, 0], b.position ?? [0, 0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function linesOf(passengers: readonly Passenger[], column: number, spaced: boolean): string[] {
  return passengers.flatMap(({ lines, column: from }, index) => [
    ...(spaced && index > 0 ? [''] : []),
    ...lines.map(line => moved(line, column - from)),
  ]);
}

/** A line so many columns further right or left. Only a comment can stand too far left for that: it goes to the margin. */
function moved(line: string, by: number): string {
  if (line === '' || by === 0) {
    return line;
  }
  const indent = line.length - line.trimStart().length;
  return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(indent, -by));
}
