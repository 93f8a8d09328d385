import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edtfBounds, parseEdtf } from '../../../../../src/core/recognise/dates/calendars/edtf.ts';
import { recogniseDates } from '../../../../../src/core/recognise/dates/recognise-dates.ts';
import { Tokens } from '../../../../../src/core/recognise/dates/tokens/tokens.ts';
import { assertLinear } from '../../../../support/counted-work.ts';
import { published } from './dates-table.ts';

const pieces = fc.constantFrom(
  'on',
  'in',
  'the',
  'of',
  'a',
  'last',
  'next',
  'this',
  'year',
  'month',
  'week',
  'days',
  'day',
  'two',
  'Monday',
  'Wednesday',
  'May',
  'March',
  'Dec.',
  'December',
  '3',
  '3rd',
  '2025',
  '480',
  'BC',
  'early',
  'end',
  'about',
  'ago',
  'later',
  'before',
  'and',
  'to',
  'from',
  'between',
  '-',
  '–',
  ',',
  '.',
  '\n',
  '’s',
  "'82",
  'a.m.',
  '14:30',
  'GMT',
  'Ramadan',
  'Easter',
  'quarter',
  'first',
  'second',
  'every',
  'now',
  'night',
  'summer',
  'century',
  '1990s',
  'will',
  'said',
  'troops',
  'é',
  '😀',
  '2025-12-03',
  '3/12/2025',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('the date recogniser, whatever the text', () => {
  it('gives sorted mentions without overlap whose offsets slice to the quote, with sound values', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0;
        for (const mention of recogniseDates(text, { published })) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          assert.equal(text.slice(mention.start, mention.end), mention.quote);
          assert.equal(mention.quote, mention.quote.trim());
          assert.ok(mention.score > 0 && mention.score <= 1);
          assert.ok(mention.reason.length > 0);
          assert.ok(
            !/NaN|undefined/.test(mention.timex.value + mention.reason + (mention.edtf ?? '')),
            JSON.stringify(mention),
          );
          if (mention.edtf !== undefined) {
            assert.ok(parseEdtf(mention.edtf) !== undefined, `${mention.quote}: ${mention.edtf}`);
          }
          end = mention.end;
        }
      }),
      { numRuns: 1500, examples: [['2025 century later']] },
    );
  });

  it('reads a stretch of a text as if it stood alone', () => {
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const prefix = `${before.replaceAll('\r', ' ')}\n\n`;
        const whole = recogniseDates(prefix + text, { published }, prefix.length);
        const alone = recogniseDates(text, { published });
        assert.deepEqual(
          whole.map(({ start, end, ...rest }) => ({ ...rest, start: start - prefix.length, end: end - prefix.length })),
          alone,
        );
      }),
      { numRuns: 300 },
    );
  });

  /** Words that belong together in one line, and do not in two paragraphs. */
  const apart = [
    ['two year', 'ago'],
    ['Updated', '3 hours ago'],
    ['GMT', '2025 week'],
    ['480 to', '2025 BC'],
    ['March the', '3rd'],
  ];

  it('finds the same in paragraphs as in the whole, but for what counts from the paragraphs before', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), paragraphs => {
        const lines = paragraphs.map(paragraph => paragraph.replace(/[\r\n\u2028]/g, ' '));
        const context = { published, mode: 'news' } as const;
        const whole = recogniseDates(lines.join('\n\n'), context).map(mention => [
          mention.start,
          mention.end,
          mention.subkind,
        ]);
        const parts: (string | number)[][] = [];
        let offset = 0;
        for (const line of lines) {
          for (const mention of recogniseDates(line, context)) {
            parts.push([mention.start + offset, mention.end + offset, mention.subkind]);
          }
          offset += line.length + 2;
        }
        assert.deepEqual(whole, parts);
      }),
      { numRuns: 300, examples: apart.map(lines => [lines]) },
    );
  });

  it('does work that grows with the length only', () => {
    const hostile = [
      'the ',
      '1-',
      'about the early end of the ',
      '3 a.m. ',
      'two hundred and ',
      'every other second ',
      '12/12/',
      'a.b.',
      '9',
      '1,000',
      'x',
      'Eid al ',
    ];
    for (const unit of hostile) {
      const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
      const recognise = (text: string) => recogniseDates(text, { published });
      assertLinear(unit, textOf, recognise, 15_000, Tokens.prototype);
      // Read in several chunks.
      assertLinear(unit, textOf, recognise, 150_000);
    }
  });
});

describe('EDTF bounds, whatever the text', () => {
  it('never throws, and gives ordered days', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dX?~%/.[\]{},-]{1,24}$/)), text => {
        const bounds = edtfBounds(text);
        if (bounds !== undefined) {
          assert.match(bounds.earliest, /^-?\d{4}-\d\d-\d\d$/);
          assert.match(bounds.latest, /^-?\d{4}-\d\d-\d\d$/);
          assert.ok(parseEdtf(text) !== undefined);
        }
      }),
    );
  });
});
