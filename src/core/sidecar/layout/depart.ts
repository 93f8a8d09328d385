import { blockAt, isTied } from '../merge/blocks.ts';
import type { TextEdit } from '../model.ts';
import { type Editing, isRefusal, type Refusal, refuse } from '../plan.ts';
import { positionOf, sectionOf } from '../plan-entries.ts';
import { applyEdits } from '../text-edits.ts';
import { afterColon, blockEnd, commentsAbove, headEnd, lineStart, nextLine, pairStart } from '../yaml/geometry.ts';
import { isMap, keyText, pairsOf, spanOf, type YamlPair } from '../yaml/node-types.ts';
import type { LayoutSection } from './model.ts';

/** An entry as the lines that travel with it: the comments directly above it, its own lines, those inside it. */
export interface Passenger {
  readonly id: string;
  /** Without line ends. The first of its own begins at `column`. */
  readonly lines: readonly string[];
  readonly column: number;
  /** `at` of a claim, where it can be read. */
  readonly position: readonly [number, number] | undefined;
}

export interface Departure {
  /** The file without them. */
  readonly text: string;
  readonly passengers: readonly Passenger[];
  /** Whether blank lines stood between the entries. */
  readonly isSpaced: boolean;
}

/** Takes entries out of a section of a sidecar, whole lines with their comments; every other line stays. */
export function depart(editing: Editing, section: LayoutSection, ids: ReadonlySet<string>): Departure | Refusal {
  const { raw } = editing;
  const map = sectionOf(editing, section);
  const head = rootPair(editing, section);
  const colon = head && afterColon(head);
  if (map === undefined || isRefusal(map) || head === undefined || colon === undefined) {
    return isRefusal(map) ? map : refuse(`there is no “${section}”`);
  }
  const passengers: Passenger[] = [];
  const edits: TextEdit[] = [];
  /** The start of the first line that is not of the key or entry above. */
  let free = nextLine(raw, colon);
  for (const pair of pairsOf(map)) {
    const id = keyText(pair);
    const block = blockAt(raw, map, pair);
    if (block === undefined) {
      return refuse(`“${section}” is not written line by line`);
    }
    const next = nextLine(raw, block.end);
    if (ids.has(id)) {
      if (isTied(pair.key) || isTied(pair.value)) {
        return refuse(`${id} holds a YAML anchor or alias; write its value out first`);
      }
      const lead = commentsAbove(raw, block.start, free);
      const lines = raw.slice(lead, block.end).split(/\r?\n/);
      passengers.push({ id, lines, column: block.column, position: positionOf(editing, pair) });
      edits.push({ start: isBlank(raw, next) ? blankAbove(raw, lead, free) : lead, end: next, text: '' });
    }
    free = next;
  }
  if (passengers.length === pairsOf(map).length) {
    const end = headEnd(head);
    if (end === undefined || end > nextLine(raw, colon)) {
      return refuse(`“${section}” is written in a form that cannot be emptied`);
    }
    edits.push({ start: end, end, text: ' {}' });
  }
  return { text: applyEdits(raw, edits), passengers, isSpaced: isSpaced(editing, section) };
}

/** Whether a blank line stands between the first two entries of a section. */
export function isSpaced(editing: Editing, section: LayoutSection): boolean {
  const { raw } = editing;
  const map = sectionOf(editing, section);
  const [first, second] = map && isMap(map) ? pairsOf(map) : [];
  if (first === undefined || second === undefined) {
    return false;
  }
  const gap = raw.slice(blockEnd(raw, first), commentsAbove(raw, pairStart(second), spanOf(first.key).start));
  return /\n[ \t]*\r?\n/.test(gap);
}

export function rootPair({ file }: Editing, key: string): YamlPair | undefined {
  return file.root && isMap(file.root) ? pairsOf(file.root).find(pair => keyText(pair) === key) : undefined;
}

const isBlank = (raw: string, start: number): boolean =>
  start < raw.length && raw.slice(start, nextLine(raw, start)).trim() === '';

/** Of two blank lines that would meet, the upper one goes with the entry between them. */
function blankAbove(raw: string, lead: number, free: number): number {
  const above = lead > free ? lineStart(raw, lead - 1) : lead;
  return above < lead && isBlank(raw, above) ? above : lead;
}
