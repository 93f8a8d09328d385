import type { TextEdit } from './model.ts';
import { type Editing, type Plan, refuse } from './plan.ts';
import { compare, positionOf, sectionOf } from './plan-entries.ts';
import {
  blockEnd,
  commentsAbove,
  emptyLinesEnd,
  isFirstOnLine,
  keepsLinesBehind,
  pairEnd,
  pairStart,
} from './yaml/geometry.ts';
import { isMap, keyText, pairsOf } from './yaml/node-types.ts';

/**
 * Sorts the claims by position. A claim takes along the comment lines directly above it; blank lines and other comments
 * between claims stay where they are. Claims without a readable position keep their place.
 */
export function planSort(editing: Editing): Plan {
  const { raw } = editing;
  const map = sectionOf(editing, 'claims');
  if (map === undefined || !isMap(map)) {
    return map ?? [];
  }
  const pairs = pairsOf(map);
  if (!map.flow && !pairs.every(pair => isFirstOnLine(raw, pairStart(pair)))) {
    return refuse('the claims are not written line by line');
  }
  let limit = 0;
  const blocks = pairs.map(pair => {
    const start = map.flow ? pairStart(pair) : commentsAbove(raw, pairStart(pair), limit);
    const end = map.flow ? pairEnd(raw, pair) : blockEnd(raw, pair);
    limit = end;
    const keeps = !map.flow && keepsLinesBehind(raw, pair.value);
    return { start, end, position: positionOf(editing, pair), id: keyText(pair), keeps };
  });
  const slots = blocks.filter(block => block.position !== undefined);
  const sorted = [...slots].sort(
    (a, b) => compare(a.position ?? [0, 0], b.position ?? [0, 0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return slots.flatMap((slot, index): TextEdit[] => {
    const block = sorted[index] ?? slot;
    // Below a text that keeps them, the empty lines of the new place would become a part of it.
    const end = block.keeps ? emptyLinesEnd(raw, slot.end) : slot.end;
    return block === slot ? [] : [{ start: slot.start, end, text: raw.slice(block.start, block.end) }];
  });
}
