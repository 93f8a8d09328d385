import type { TextEdit } from '../model.ts';
import type { Editing, Plan, RootPath } from '../plan.ts';
import { nodeAt } from '../plan-put.ts';
import { afterColon, lineEnd, nextLine } from '../yaml/geometry.ts';
import { isMap, pairsOf } from '../yaml/node-types.ts';
import { blockAt, linesUp } from './blocks.ts';
import type { Step } from './step-run.ts';
import { findPair } from './steps.ts';

/** Changes of the comments and blank lines around pairs. */

/** Puts comment and blank lines in the place of the `count` lines above a pair. */
export function replaceLead(path: RootPath, count: number, lines: readonly string[]): Step {
  return {
    plan: ({ file, raw, lineBreak }: Editing): Plan => {
      const found = findPair(file, path);
      const block = found && blockAt(raw, found.map, found.pair);
      if (block === undefined) {
        return [];
      }
      const start = linesUp(raw, block.start, count);
      return [{ start, end: block.start, text: lines.map(line => line + lineBreak).join('') }];
    },
  };
}

/** Puts a comment, or nothing, behind the key of a pair whose value stands on the lines below. */
export function replaceHead(path: RootPath, comment: string): Step {
  return {
    plan: ({ file, raw }: Editing): Plan => {
      const pair = findPair(file, path)?.pair;
      const colon = pair && afterColon(pair);
      return colon === undefined ? [] : [{ start: colon, end: lineEnd(raw, colon), text: comment }];
    },
  };
}

/** Puts lines behind the last pair of a map, in the place of the `count` lines that stand there. */
export function replaceTrailer(holder: RootPath, count: number, lines: readonly string[]): Step {
  return {
    plan: ({ file, raw, lineBreak }: Editing): Plan => {
      const map = nodeAt(file, holder);
      const last = map && isMap(map) ? pairsOf(map).at(-1) : undefined;
      const block = map && isMap(map) && last ? blockAt(raw, map, last) : undefined;
      if (block === undefined) {
        return [];
      }
      const start = nextLine(raw, block.end);
      let end = start;
      for (let line = 0; line < count; line++) {
        end = nextLine(raw, end);
      }
      const gap = raw.slice(0, start).endsWith('\n') ? '' : lineBreak;
      const edit: TextEdit = { start, end, text: gap + lines.map(line => line + lineBreak).join('') };
      return [edit];
    },
  };
}
