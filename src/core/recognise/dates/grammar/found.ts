import type { Parsed } from './expression.ts';
import type { Tense } from './tense.ts';

/** An expression with its place. Offsets are UTF-16 into the scanned text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly parsed: Parsed;
  readonly tense: Tense | undefined;
  /** Counts up at every sentence and line; equal numbers are one sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Stands at the head of its sentence, after a word or two at most. */
  readonly initial: boolean;
  /** First token and the one after the last, valid while the scan lasts. */
  readonly from: number;
  readonly to: number;
  /** Ends of a range: which one this is. The other is the neighbour in the list. */
  readonly range: 'first' | 'last' | undefined;
  /** Days from this weekday to the one that its range ends on. */
  readonly lasting?: number;
}
