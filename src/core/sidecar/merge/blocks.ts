import type { YAMLMap } from 'yaml';
import { afterColon, blockEnd, columnOf, isFirstOnLine, lineStart, nextLine, pairStart } from '../yaml/geometry.ts';
import { childrenOf, isAlias, isMap, keyText, pairsOf, type YamlNode, type YamlPair } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** A value in a file, with the lines that a block map in it takes up: from `from` up to `to` (raw offsets, line starts). */
export interface Place {
  readonly file: YamlFile;
  readonly node: YamlNode | undefined;
  readonly from: number;
  readonly to: number;
}

/** A pair of a block map, as the lines that are its own. */
export interface Block {
  readonly pair: YamlPair;
  /** The start of the comments and blank lines above it, up to the end of its neighbour. */
  readonly lead: number;
  /** The start of its first line, the end of its last one, and the column of its key. */
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

export const rootPlace = (file: YamlFile): Place => ({
  file,
  node: file.root,
  from: file.raw.startsWith('\ufeff') ? 1 : 0,
  to: file.raw.length,
});

/** The value of a pair, with its lines where the pair is a block. */
export function inside(place: Place, pair: YamlPair, block: Block | undefined): Place {
  const { file } = place;
  const colon = afterColon(pair);
  const from = colon === undefined ? place.to : nextLine(file.raw, colon);
  return { file, node: pair.value ?? undefined, from, to: block ? nextLine(file.raw, block.end) : place.to };
}

/** The pairs of a map by their keys. */
export function pairsByKey(node: YamlNode | undefined): ReadonlyMap<string, YamlPair> {
  return new Map(node && isMap(node) ? pairsOf(node).map(pair => [keyText(pair), pair]) : []);
}

/** The pairs of a block map as blocks; undefined where they do not stand line by line. */
export function blocksOf({ file, node, from }: Place): ReadonlyMap<string, Block> | undefined {
  const { raw } = file;
  if (!(node && isMap(node)) || node.flow || pairsOf(node).length === 0) {
    return undefined;
  }
  const blocks = new Map<string, Block>();
  let lead = from;
  for (const pair of pairsOf(node)) {
    const first = pairStart(pair);
    const start = lineStart(raw, first);
    if (!isFirstOnLine(raw, first) || start < lead) {
      return undefined;
    }
    const end = blockEnd(raw, pair);
    blocks.set(keyText(pair), { pair, lead, start, end, column: columnOf(raw, first) });
    lead = nextLine(raw, end);
  }
  return blocks;
}

/** The block of one pair. */
export function blockAt(raw: string, map: YAMLMap, pair: YamlPair): Omit<Block, 'lead'> | undefined {
  const first = pairStart(pair);
  return map.flow || !isFirstOnLine(raw, first)
    ? undefined
    : { pair, start: lineStart(raw, first), end: blockEnd(raw, pair), column: columnOf(raw, first) };
}

/** The lines from the start of one to before the start of another, without their line ends. */
export function linesBetween(raw: string, start: number, end: number): string[] {
  if (end <= start) {
    return [];
  }
  const lines = raw.slice(start, end).split(/\r?\n/);
  if (lines.at(-1) === '') {
    lines.pop();
  }
  return lines;
}

/** The lines of a block without the comments above it. */
export const bodyLines = (raw: string, block: Omit<Block, 'lead'>): string[] =>
  raw.slice(block.start, block.end).split(/\r?\n/);

/** The same lines so many columns further right or left; undefined where one does not reach so far left. */
export function shifted(lines: readonly string[], by: number): string[] | undefined {
  if (by === 0) {
    return [...lines];
  }
  const moved: string[] = [];
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (by > 0) {
      moved.push(line === '' ? '' : ' '.repeat(by) + line);
    } else if (indent >= -by) {
      moved.push(line.slice(-by));
    } else if (line.trim() === '') {
      moved.push('');
    } else {
      return undefined;
    }
  }
  return moved;
}

/** The text of a block with its key in the first column: to be compared with that of another file. */
export function bodyText(raw: string, block: Block): string {
  const lines = bodyLines(raw, block);
  return (shifted(lines, -block.column) ?? [String(block.column), ...lines]).join('\n');
}

/** The start of the line so many lines above the one that begins at `start`. */
export function linesUp(raw: string, start: number, count: number): number {
  let at = start;
  for (let line = 0; line < count && at > 0; line++) {
    at = at === 1 ? 0 : raw.lastIndexOf('\n', at - 2) + 1;
  }
  return at === 0 && raw.startsWith('\ufeff') ? 1 : at;
}

export const isRemark = (line: string): boolean => /^[ \t]*(?:#.*)?$/.test(line);

/** Whether an anchor or an alias stands in a value: such text means something else in another place. */
export function isTied(node: YamlNode | null | undefined): boolean {
  return !!node && (isAlias(node) || node.anchor !== undefined || childrenOf(node).some(isTied));
}
