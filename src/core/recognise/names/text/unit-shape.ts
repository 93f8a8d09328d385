import { SHAPE, type Tokens } from './tokens.ts';

/** What a unit looks like as a whole. */
export interface UnitShape {
  /** Most letters are capitals: case tells nothing. */
  readonly allCaps: boolean;
  /** A headline with every word capitalised: capitals tell little. */
  readonly titleCase: boolean;
}

/** Judges by the words of two letters and more; for a headline by those of four and more, few of which stay small. */
export function shapeOf(tokens: Tokens): UnitShape {
  let capitals = 0;
  let allCaps = 0;
  let content = 0;
  let words = 0;
  for (let index = 0; index < tokens.count; index++) {
    const length = tokens.end[index]! - tokens.start[index]!;
    if (length < 2 || tokens.has(index, SHAPE.digit) || tokens.has(index, SHAPE.caseless)) continue;
    words++;
    if (tokens.has(index, SHAPE.allCaps)) allCaps++;
    if (length < 4) continue;
    content++;
    if (tokens.has(index, SHAPE.capital)) capitals++;
  }
  return {
    allCaps: words >= 3 && allCaps / words > 0.8,
    titleCase: content >= 3 && content - capitals <= content / 8 && tokens.count <= 30,
  };
}
