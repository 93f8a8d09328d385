import assert from 'node:assert/strict';
import { recogniseDates } from '../../../../../src/core/recognise/dates/recognise-dates.ts';
import { checkRows, published } from './dates-table.ts';

describe('durations', () => {
  it('reads amounts of time', () => {
    checkRows([
      ['For [nine months] they fought.', 'P9M | -'],
      ['It took [about two weeks].', 'P2W | -'],
      ['It took [nearly five months], [more than a year] or [at least 10 days].', 'P5M | -', 'P1Y | -', 'P10D | -'],
      // Whom a verb befell is counted before the time that went by.
      ['Strike on depot kills at least five [hours] after talks', 'PTXH | -'],
      ['A blast, killing six [days] before the vote.', 'PXD | -'],
      ['He was killed [five hours] after the talks.', 'PT5H | -'],
      ['He said so, [hours] after the talks.', 'PTXH | -'],
      ['after [two and a half years] and [a month and a half]', 'P2.5Y | -', 'P1.5M | -'],
      ['for [half a century] and [several hours]', 'P0.5CE | -', 'PTXH | -'],
      ['an [eight-hour] session and a [40-day] siege', 'PT8H | -', 'P40D | -'],
      ['a [month-long] truce in a [decades-long] conflict', 'P1M | -', 'PXDE | -'],
      ['a [year-old] ceasefire, the [two-year-old] war', 'P1Y | -', 'P2Y | -'],
      ['[the past decade], [the last 24 hours], [the next two weeks]', 'P1DE | -', 'PT24H | -', 'P2W | -'],
      ['It fell in [a single week].', 'P1W | -'],
      ['in [recent weeks] and [the coming days]', 'PXW | -', 'PXD | -'],
      ['for [years] and in [decades]', 'PXY | -', 'PXDE | -'],
      ['[Weeks] after the raid', 'PXW | -'],
      ['[twenty-five years] and [one hundred and ten days]', 'P25Y | -', 'P110D | -'],
      ['[the first two months of 2024]', 'P2M | -'],
    ]);
  });

  it('gives no EDTF to a mere length', () => {
    for (const mention of recogniseDates('for nine months, in recent weeks, every day, now', { published })) {
      assert.equal(mention.edtf, undefined, mention.quote);
    }
  });
});

describe('repeated times', () => {
  it('reads sets', () => {
    checkRows([
      ['[every day] and [each Friday]', 'P1D | -', 'XXXX-WXX-5 | -'],
      ['[daily] strikes, [annual] talks, a [weekly] call', 'P1D | -', 'P1Y | -', 'P1W | -'],
      ['on [Mondays]', 'XXXX-WXX-1 | -'],
      ['[every two years] and [twice a week]', 'P2Y | -', 'P1W | -'],
      ['100 trucks [per day]', 'P1D | -'],
      ['[every October]', 'XXXX-10 | -'],
    ]);
    assert.deepEqual(
      recogniseDates('every day', {}).map(mention => [mention.label, mention.subkind]),
      [['SET', 'set']],
    );
  });
});

describe('times of day', () => {
  it('reads clock times with their zone; EDTF is the day', () => {
    checkRows([
      ['At [3 a.m.] on [Friday] they came.', '2025-11-28T03:00 | 2025-11-28', '2025-11-28 | 2025-11-28'],
      ['At [10 a.m. Nov. 29, 2016].', '2016-11-29T10:00 | 2016-11-29'],
      ['At [9:34 p.m., March 19 EST].', '2025-03-19T21:34-05 | 2025-03-19'],
      ['At [14:30 local time] on [Monday].', '2025-12-01T14:30 | 2025-12-01', '2025-12-01 | 2025-12-01'],
      ['At [0300 GMT] on [Monday].', '2025-12-01T03:00Z | 2025-12-01', '2025-12-01 | 2025-12-01'],
      ['At [0300 GMT].', '2025-12-03T03:00Z | 2025-12-03?'],
      ['At [around 3 a.m.], they woke.', 'XXXX-XX-XXT03:00 | -'],
      ['At [4 o’clock in the afternoon].', 'XXXX-XX-XXT16:00 | -'],
      ['At [1600 hours].', 'XXXX-XX-XXT16:00 | -'],
      ['At [5:30pm].', 'XXXX-XX-XXT17:30 | -'],
    ]);
  });

  it('reads parts of a day', () => {
    checkRows([
      ['on [the night of November 19]', '2025-11-19TNI | 2025-11-19'],
      ['on [Thursday night] and [early Friday morning]', '2025-11-27TNI | 2025-11-27', '2025-11-28TMO | 2025-11-28'],
      ['in [the early hours of Sunday]', '2025-11-30TMO | 2025-11-30'],
      [
        '[this morning], [last night], [tonight]',
        '2025-12-03TMO | 2025-12-03',
        '2025-12-02TNI | 2025-12-02',
        '2025-12-03TNI | 2025-12-03',
      ],
      ['They struck at [night].', 'XXXX-XX-XXTNI | -'],
    ]);
  });
});

describe('expressions without a date', () => {
  it('reads now, the past and the future', () => {
    checkRows([
      ['It is [now] and [currently] so; it was [recently] so.', 'PRESENT_REF | -', 'PRESENT_REF | -', 'PAST_REF | -'],
      [
        'in [the past], in [the near future], for [the time being]',
        'PAST_REF | -',
        'FUTURE_REF | -',
        'PRESENT_REF | -',
      ],
    ]);
  });
});
