import type { YAMLMap } from 'yaml';
import { append } from '../../append.ts';
import type { FieldValue } from '../model.ts';
import { type RootPath, refuse } from '../plan.ts';
import { nodeAt, planPut, stepOf } from '../plan-put.ts';
import { planRemove } from '../plan-remove.ts';
import { insertIntoBlock, removeLines } from '../yaml/edit-block.ts';
import { insertIntoFlow } from '../yaml/edit-flow.ts';
import { replaceValue } from '../yaml/edit-value.ts';
import { columnOf, pairStart } from '../yaml/geometry.ts';
import { isMap, keyText, pairsOf, spanOf, type YamlPair } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { blockAt, linesUp } from './blocks.ts';
import { pairInline, pairLines, pairSource } from './pair-source.ts';
import type { Step } from './step-run.ts';

/** A pair of the other file that is brought in. */
export interface Source {
  readonly file: YamlFile;
  readonly map: YAMLMap;
  readonly pair: YamlPair;
}

interface Found {
  readonly map: YAMLMap;
  readonly pair: YamlPair;
}

const WHERE = 'what the other side changed cannot be found here';

/** The pair that a path from the root leads to. */
export function findPair(file: YamlFile, path: RootPath): Found | undefined {
  const map = nodeAt(file, path.slice(0, -1));
  const pair = map && isMap(map) ? pairsOf(map).find(each => keyText(each) === path.at(-1)) : undefined;
  return map && isMap(map) && pair ? { map, pair } : undefined;
}

const linesOf = (source: Source, path: RootPath, column: number, step: number | undefined): string[] | undefined =>
  pairLines(source.file, source.pair, blockAt(source.file.raw, source.map, source.pair), path, column, step);

/**
 * Puts the value of another file's pair in the place of this one's.
 * @param whole with the comments inside the pair's lines; else only the value where it stands on one line, so that the
 * comments here stay
 */
export function takePair(path: RootPath, source: Source, whole: boolean): Step {
  return {
    plan: ({ file, raw, lineBreak }) => {
      const found = findPair(file, path);
      if (found === undefined) {
        return refuse(WHERE);
      }
      const block = blockAt(raw, found.map, found.pair);
      const inline =
        block === undefined
          ? pairInline(source.file, source.pair, path)
          : whole
            ? undefined
            : pairSource(source.file, source.pair);
      if (inline !== undefined) {
        const edits = replaceValue(raw, found.pair, { inline }, lineBreak);
        return edits.length > 0 ? edits : refuse('a value is written in a form that cannot be replaced alone');
      }
      const lines = block && linesOf(source, path, block.column, stepOf(raw, found.map));
      return block === undefined || lines === undefined
        ? refuse('a value is written in a form that cannot be brought in')
        : [{ start: block.start, end: block.end, text: lines.join(lineBreak) }];
    },
  };
}

export interface Addition {
  readonly key: string;
  readonly source: Source;
  /** Comment lines and blank lines to stand above it, at the column of the source. */
  readonly lead: readonly string[];
}

/** Adds pairs behind the pair of a key, or first where `after` is undefined, in the form that the map has. */
export function addPairs(holder: RootPath, after: string | undefined, additions: readonly Addition[]): Step {
  return {
    plan: ({ file, raw, lineBreak }) => {
      const map = nodeAt(file, holder);
      if (!map || !isMap(map)) {
        return refuse(WHERE);
      }
      const index = pairsOf(map).findIndex(pair => keyText(pair) === after);
      if (map.flow) {
        const texts = additions.map(({ key, source }) => {
          const inline = pairInline(source.file, source.pair, [...holder, key]);
          const { start, end } = spanOf(source.pair.key);
          return inline === undefined ? undefined : `${source.file.raw.slice(start, end)}: ${inline}`;
        });
        return texts.every(text => text !== undefined)
          ? [insertIntoFlow(raw, map, index, texts.join(', '))]
          : refuse('a value is written in a form that cannot be brought in');
      }
      const first = pairsOf(map)[0];
      const column = first === undefined ? 0 : columnOf(raw, pairStart(first));
      const lines = additionLines(holder, additions, column, stepOf(raw, map));
      return lines === undefined
        ? refuse('a value is written in a form that cannot be brought in')
        : [insertIntoBlock(raw, map, index, lines, lineBreak, holder.length === 0)];
    },
  };
}

/** Comments and pairs as lines at a column. */
function additionLines(
  holder: RootPath,
  additions: readonly Addition[],
  column: number,
  step: number | undefined,
): string[] | undefined {
  const lines: string[] = [];
  for (const { key, source, lead } of additions) {
    const body = linesOf(source, [...holder, key], column, step);
    if (body === undefined) {
      return undefined;
    }
    append(
      lines,
      lead.map(line => (line.trim() === '' ? '' : ' '.repeat(column) + line.trim())),
    );
    append(lines, body);
  }
  return lines;
}

/** Puts data in the canonical form; for what neither side has as it is to be. */
export function putData(path: RootPath, value: FieldValue | undefined): Step {
  return {
    plan: editing =>
      value === undefined ? refuse('a value is empty in a way that cannot be written') : planPut(editing, path, value),
  };
}

/**
 * Removes a pair with the comments above it that came with it; `kept` lines stay.
 * @param lead how many lines above the pair are its own
 */
export function removePair(path: RootPath, lead: number, kept: readonly string[], isLate: boolean): Step {
  return {
    isLate,
    plan: editing => {
      const { file, raw, lineBreak } = editing;
      const found = findPair(file, path);
      const block = found && blockAt(raw, found.map, found.pair);
      if (found === undefined || block === undefined || pairsOf(found.map).length === 1) {
        return planRemove(editing, path, path.length);
      }
      const { start, end } = removeLines(raw, block.start, block.end);
      const from = start < block.start ? start : linesUp(raw, start, lead);
      return [{ start: from, end, text: kept.map(line => line + lineBreak).join('') }];
    },
  };
}

/** Gives a map without entries its first ones, on lines of their own where its place allows that. */
export function fillMap(path: RootPath, additions: readonly Addition[]): Step {
  return {
    plan: editing => {
      const { file, raw, lineBreak } = editing;
      const holder = nodeAt(file, path.slice(0, -1));
      const found = findPair(file, path);
      if (!holder || !isMap(holder) || holder.flow) {
        return addPairs(path, undefined, additions).plan(editing);
      }
      const column = columnOf(raw, pairStart(found?.pair ?? (pairsOf(holder)[0] as YamlPair)));
      const step = stepOf(raw, holder) ?? 2;
      const lines = additionLines(path, additions, column + step, step);
      if (lines === undefined) {
        return refuse('a value is written in a form that cannot be brought in');
      }
      return found === undefined
        ? [
            insertIntoBlock(
              raw,
              holder,
              pairsOf(holder).length - 1,
              [`${' '.repeat(column)}${path.at(-1)}:`, ...lines],
              lineBreak,
              path.length === 1,
            ),
          ]
        : replaceValue(raw, found.pair, { lines }, lineBreak);
    },
  };
}
