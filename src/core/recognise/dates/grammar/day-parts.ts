/** Parts of the day as words: "morning", "nights". */
import type { Tokens } from '../tokens/tokens.ts';
import { type DayPart, dayParts } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';

export function partAt(t: Tokens, at: number): DayPart | undefined {
  return t.isClass(at, is.partOfDay) ? dayParts[t.valueAs(at, is.partOfDay)] : undefined;
}

export function isPluralPart(t: Tokens, at: number): boolean {
  return (t.text.charCodeAt(t.endOf(at) - 1) | 32) === 115;
}
