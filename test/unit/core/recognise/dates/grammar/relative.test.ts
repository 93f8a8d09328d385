import assert from 'node:assert/strict';
import { anchorModeOf, recogniseDates } from '../../../../../../src/core/recognise/dates/recognise-dates.ts';
import { checkRows, published } from '../dates-table.ts';

describe('dates counted from the publication date', () => {
  it('reads weekdays back, and on where the sentence looks ahead', () => {
    checkRows([
      ['They met on [Wednesday].', '2025-12-03 | 2025-12-03'],
      ['They met on [Tuesday].', '2025-12-02 | 2025-12-02'],
      ['The army said [Sunday] that it had struck.', '2025-11-30 | 2025-11-30'],
      ['The council will meet on [Friday].', '2025-12-05 | 2025-12-05'],
      ['The truce expires on [Sunday].', '2025-12-07 | 2025-12-07'],
      ['The vote is due to be held on [Monday].', '2025-12-08 | 2025-12-08'],
      ['[Wednesday]’s meeting ended late.', '2025-12-03 | 2025-12-03'],
      ['It was put off to [next Tuesday] from [last Friday].', '2025-12-09 | 2025-12-09', '2025-11-28 | 2025-11-28'],
    ]);
  });

  it('goes over no end of a sentence', () => {
    checkRows([
      [
        'On [March 3, 2020] it was over. [Two days later] they left.',
        '2020-03-03 | 2020-03-03',
        '2020-03-05 | 2020-03-05',
      ],
      ['It was built [ca. 490 BC] by hand.', 'BC0490 | -0489~'],
    ]);
  });

  it('reads months and days without a year', () => {
    checkRows([
      ['The killing in [October] was denied.', '2025-10 | 2025-10'],
      ['It happened on [February 29].', '2024-02-29 | 2024-02-29'],
      ['After the [Oct. 19] raid they left.', '2025-10-19 | 2025-10-19'],
      ['Troops pulled out in [February].', '2025-02 | 2025-02'],
      ['Talks will resume in [February].', '2026-02 | 2026-02'],
      ['The election will be held on [January 15].', '2026-01-15 | 2026-01-15'],
      ['Fighting began on [December 20].', '2024-12-20 | 2024-12-20'],
      ['The accord was signed on [August 4 of last year].', '2024-08-04 | 2024-08-04'],
    ]);
  });

  it('reads today, last, this and next', () => {
    checkRows([
      ['It came [today], not [yesterday].', '2025-12-03 | 2025-12-03', '2025-12-02 | 2025-12-02'],
      ['[the day before yesterday]', '2025-12-01 | 2025-12-01'],
      ['Since [last month] and [last year].', '2025-11 | 2025-11', '2024 | 2024'],
      ['It began [this week].', '2025-W49 | 2025-12-01/2025-12-07'],
      ['It began [last week].', '2025-W48 | 2025-11-24/2025-11-30'],
      ['They met over [the weekend].', '2025-W48-WE | 2025-11-29/2025-11-30'],
      [
        'It fell [the week before last] and in [the year before last].',
        '2025-W47 | 2025-11-17/2025-11-23',
        '2023 | 2023',
      ],
      [
        'It resumes [the week after next] and ends [the month after next].',
        '2025-W51 | 2025-12-15/2025-12-21',
        '2026-02 | 2026-02',
      ],
      ['It burnt [the night before last].', '2025-12-01TNI | 2025-12-01'],
      ['It was agreed [late last year].', '2024 | 2024'],
      ['It was agreed [earlier this month].', '2025-12 | 2025-12'],
      ['by [the end of the year]', '2025 | 2025'],
      ['by [year-end]', '2025 | 2025'],
      ['[last summer] and [next spring]', '2025-SU | 2025-22', '2026-SP | 2026-21'],
      ['[last September]', '2025-09 | 2025-09'],
      ['in [the fourth quarter of last year]', '2024-Q4 | 2024-36'],
    ]);
  });

  it('reads amounts of time ago', () => {
    checkRows([
      ['He fell [a year ago].', '2024 | 2024'],
      ['He fell [three days ago].', '2025-11-30 | 2025-11-30'],
      ['He fell [two weeks ago].', '2025-W47 | 2025-11-17/2025-11-23'],
      ['He fell [about six months ago].', '2025-06 | 2025-06~'],
      ['He fell [two decades ago].', '200 | 200X'],
      ['He fell [months ago].', 'PAST_REF | -'],
    ]);
  });

  it('counts the next day and a day earlier from the date told before', () => {
    checkRows([
      ['On [November 19] they struck. [The next day] it rained.', '2025-11-19 | 2025-11-19', '2025-11-20 | 2025-11-20'],
      [
        'They met on [Wednesday]. She was in Rome [a day earlier].',
        '2025-12-03 | 2025-12-03',
        '2025-12-02 | 2025-12-02',
      ],
      ['In [2006] war came. [Two years later] it ended.', '2006 | 2006', '2008 | 2008'],
      ['On [5 May 2024] it began. [Later that month] it ended.', '2024-05-05 | 2024-05-05', '2024-05 | 2024-05'],
      ['In [1982] Israel invaded. On [September 16] the camps were entered.', '1982 | 1982', '1982-09-16 | 1982-09-16'],
      ['Just [days later], on [November 23], they struck.', 'FUTURE_REF | -', '2025-11-23 | 2025-11-23'],
    ]);
  });

  it('lends a year or a day from one date of a sentence to another', () => {
    checkRows([
      ['He came in [April] and [June 1955].', '1955-04 | 1955-04', '1955-06 | 1955-06'],
      [
        'He came between [May] and [June] in [1981].',
        '1981-05 | 1981-05/1981-06',
        '1981-06 | 1981-05/1981-06',
        '1981 | 1981',
      ],
      [
        'It is to run from [January 23] through [March 9].',
        '2026-01-23 | 2026-01-23/2026-03-09',
        '2026-03-09 | 2026-01-23/2026-03-09',
      ],
      [
        'On [May 29] he was shot; he died [the following morning] at [ten o’clock].',
        '2025-05-29 | 2025-05-29',
        '2025-05-30TMO | 2025-05-30',
        '2025-05-30T10:00 | 2025-05-30',
      ],
    ]);
  });

  it('leaves open what the article does not say', () => {
    checkRows(
      [
        ['On the [Wednesday] after.', 'XXXX-WXX-3 | -'],
        ['since [October]', 'XXXX-10 | XXXX-10'],
        ['[the night of November 19]', 'XXXX-11-19TNI | XXXX-11-19'],
        ['[this week]', 'XXXX-WXX | -'],
        ['[last year]', 'XXXX | -'],
      ],
      {},
    );
    const [mention] = recogniseDates('since October', {});
    assert.equal(mention?.status, 'underdetermined');
  });

  it('gives no value where a count leads beyond the years of four digits that EDTF writes', () => {
    checkRows([
      ['[2025 century later]', 'FUTURE_REF | -'],
      ['[2025 decades later]', 'FUTURE_REF | -'],
      ['[9999 years later]', 'FUTURE_REF | -'],
      ['[900000 months later]', 'FUTURE_REF | -'],
      ['[99999 quarters later]', 'FUTURE_REF | -'],
      ['[3000 centuries ago]', 'PAST_REF | -'],
      ['[9999 BC]. [Three years earlier]', 'BC9999 | -9998', 'PAST_REF | -'],
      // The last that can be written, and what counts from a date that cannot.
      ['[7974 years later]', '9999 | 9999'],
      ['[9999 years later], [the next day]', 'FUTURE_REF | -', 'XXXX-XX-XX | -'],
    ]);
    const [mention] = recogniseDates('9999 years later', { published });
    assert.equal(mention?.status, 'underdetermined');
    assert.equal(mention.reason, '“9999 years later” lies beyond the years that EDTF writes with four digits.');
  });

  it('gives the reason in one sentence', () => {
    const reasons = (text: string): string[] => recogniseDates(text, { published }).map(mention => mention.reason);
    assert.deepEqual(reasons('on Wednesday'), [
      '“Wednesday” is 3 December 2025: counted back from the publication date, 3 December 2025, itself a Wednesday.',
    ]);
    assert.deepEqual(reasons('last year'), [
      '“last year” is 2024: counted from the publication date, 3 December 2025.',
    ]);
    assert.deepEqual(reasons('on 3 May 2020'), ['Written in full.']);
    const [inferred] = recogniseDates('on Sunday', { published: { ...published, basis: 'inferred' } });
    assert.match(inferred?.reason ?? '', /\(inferred\)/);
  });
});

describe('dates of a narrative', () => {
  const history =
    'In 1861 the war began. In April the fort fell. On July 21 the armies met. In January they wintered. ' +
    'By the end of 1862 much was lost. In 1863 and 1864 the tide turned. On April 1, 1865 the line broke; the city fell the next day.';

  it('counts dates without a year from the date told last, whatever the publication date', () => {
    const mentions = recogniseDates(history, { published });
    assert.deepEqual(
      mentions.map(mention => mention.edtf),
      ['1861', '1861-04', '1861-07-21', '1861-01', '1862', '1863', '1864', '1865-04-01', '1865-04-02'],
    );
    assert.match(mentions[1]?.reason ?? '', /told before, “1861”/);
  });

  it('is told from news by its years and weekdays', () => {
    assert.equal(anchorModeOf(history, published), 'narrative');
    assert.equal(
      anchorModeOf('They met on Monday. In 2006 and 2019 talks failed; last week they resumed.', published),
      'news',
    );
    assert.equal(anchorModeOf('', published), 'news');
  });

  it('carries the date told last into the next paragraph by the context', () => {
    const [mention] = recogniseDates('On September 16 the camps were entered.', {
      mode: 'narrative',
      told: { edtf: '1982-06-06', quote: '6 June 1982' },
    });
    assert.equal(mention?.edtf, '1982-09-16');
  });
});
