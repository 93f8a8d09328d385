// Shared by the tests of the recogniser: a row is a sentence with its mentions in [square brackets], and for each its values.
import assert from 'node:assert/strict';
import { type DateContext, recogniseDates } from '../../../../../src/core/recognise/dates/recognise-dates.ts';

/** Text with brackets, then per mention "TIMEX3 value | EDTF" ("-" for none). */
export type Row = readonly [string, ...string[]];

/** Wednesday, 3 December 2025. */
export const published = { edtf: '2025-12-03', basis: 'stated', source: 'the test' } as const;

function unbracket(marked: string): { text: string; spans: [number, number][] } {
  let text = '';
  const spans: [number, number][] = [];
  let start = -1;
  for (const character of marked) {
    if (character === '[') {
      start = text.length;
    } else if (character === ']') {
      spans.push([start, text.length]);
    } else {
      text += character;
    }
  }
  return { text, spans };
}

export function checkRow([marked, ...values]: Row, context: DateContext): void {
  const { text, spans } = unbracket(marked);
  const mentions = recogniseDates(text, context);
  const shown = mentions.map(mention => [mention.start, mention.end]);
  assert.deepEqual(
    mentions.map(mention => mention.quote),
    spans.map(([start, end]) => text.slice(start, end)),
    text,
  );
  assert.deepEqual(shown, spans, text);
  assert.deepEqual(
    mentions.map(mention => `${mention.timex.value} | ${mention.edtf ?? '-'}`),
    values,
    text,
  );
}

export function checkRows(rows: readonly Row[], context: DateContext = { published }): void {
  for (const row of rows) {
    checkRow(row, context);
  }
}
