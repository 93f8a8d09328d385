import { checkRows } from './dates-table.ts';

describe('times that point to what the text tells', () => {
  it('reads periods and times told before', () => {
    checkRows([
      ['Food was scarce during [this period].', 'PRESENT_REF | -'],
      ['Exports fell in [the same period].', 'PAST_REF | -'],
      ['Many left during [the period].', 'PAST_REF | -'],
      ['The period drama was filmed in Fez.'],
      ['He was at sea at [the time].', 'PAST_REF | -'],
      ['Both ports were shelled at [the same time].', 'PAST_REF | -'],
      ['At the same time, critics doubt the figures.'],
      ['At [this time] the bridge was shut.', 'PRESENT_REF | -'],
      ['It is hard to find bread [these days].', 'PRESENT_REF | -'],
      ['In [those days] nobody crossed.', 'PAST_REF | -'],
    ]);
  });

  it('reads "to date" where nothing is dated', () => {
    checkRows([
      ['It was the largest raid [to date].', 'PRESENT_REF | -'],
      ['They tried to date the mosaic.'],
      ['The maps are up to date.'],
      ['The walls seem to date back to the Romans.'],
    ]);
  });

  it('reads a time as one of the day that stands beside it, else of the first in the sentence', () => {
    checkRows([
      [
        'Drones came between [7 p.m.] on [Friday] and [6 a.m.] on [Saturday].',
        '2025-11-28T19:00 | 2025-11-28',
        '2025-11-28 | 2025-11-28',
        '2025-11-29T06:00 | 2025-11-29',
        '2025-11-29 | 2025-11-29',
      ],
      [
        'On [Monday] they left; [Tuesday] at [9 a.m.] they were back.',
        '2025-12-01 | 2025-12-01',
        '2025-12-02 | 2025-12-02',
        '2025-12-02T09:00 | 2025-12-02',
      ],
      [
        'On [Monday] the raid began at [5 p.m.], and talks are set for [6 December].',
        '2025-12-01 | 2025-12-01',
        '2025-12-01T17:00 | 2025-12-01',
        '2025-12-06 | 2025-12-06',
      ],
    ]);
  });

  it('reads "that date" as the day told last', () => {
    checkRows([
      ['He left on [4 May 1990]. From [that date] he was free.', '1990-05-04 | 1990-05-04', '1990-05-04 | 1990-05-04'],
    ]);
  });

  it('reads days of the month that the text is at', () => {
    checkRows([
      [
        'They crossed on [4 May 1990]. On [the 20th] they turned back.',
        '1990-05-04 | 1990-05-04',
        '1990-05-20 | 1990-05-20',
      ],
      ['The envoy arrived on [the 28th].', '2025-11-28 | 2025-11-28'],
      ['The envoy will arrive on [the 28th].', '2025-12-28 | 2025-12-28'],
      ['They live on the 4th floor.'],
      ['It fell on the 7th Army.'],
    ]);
  });

  it('reads the day that a report is about', () => {
    checkRows([
      ['The index ended [the day] at 4,210.', '2025-12-03 | 2025-12-03'],
      ['For [the week], crude lost 2 percent.', '2025-W49 | 2025-12-01/2025-12-07'],
      ['He seized the day.'],
    ]);
  });

  it('reads "recent" before what was', () => {
    checkRows([
      ['It followed a [recent] ambush.', 'PAST_REF | -'],
      ['In [recent weeks] it was calm.', 'PXW | -'],
      ['It is the most recent of the maps.'],
    ]);
  });
});

describe('times named by what happened in them', () => {
  it('reads ranks within an event', () => {
    checkRows([
      ['Both pilots died on [the first day] of the war.', 'XXXX-XX-XX | -'],
      ['It was quiet on [the third night].', 'XXXX-XX-XXTNI | -'],
      ['By [the second week] of the siege bread ran out.', 'XXXX-WXX | -'],
      ['In [the second week of May 1990] it rained.', '1990-W19 | 1990-05-08~/1990-05-14~'],
      ['She is in the first year class.'],
    ]);
  });

  it('reads superlatives', () => {
    checkRows([
      ['It was [the deadliest day] of the siege.', 'XXXX-XX-XX | -'],
      ['That was its [bloodiest single month].', 'XXXX-XX | -'],
      ['They rest day and night.'],
    ]);
  });

  it('reads one night, seasons of the climate and open lengths', () => {
    checkRows([
      ['They lost the hill in [one night].', 'XXXX-XX-XXTNI | -'],
      ['Roads are closed in [the rainy season].', 'XXXX | -'],
      ['He was held for [a long time].', 'PXX | -'],
      ['It had been known for [some time].', 'PXX | -'],
      ['It was taken in [a very short time].', 'PXX | -'],
    ]);
  });

  it('reads the season that an offensive is named after', () => {
    checkRows([
      ['A [spring] offensive failed.', '2025-SP | 2025-21'],
      ['The [Winter] Offensive failed.', '2025-WI | 2025-24'],
      ['Mice spring traps.'],
    ]);
  });

  it('reads early years as years before a noun', () => {
    checkRows([
      ['It was settled in the [1763] peace treaty.', '1763 | 1763'],
      ['As late as [1781] they hoped.', '1781 | 1781'],
      ['He led the 1650 horsemen.'],
    ]);
  });

  it('keeps of an unanchored date what it says', () => {
    checkRows(
      [
        ['It was agreed [last September].', 'XXXX-09 | -'],
        ['It was agreed [last Friday].', 'XXXX-WXX-5 | -'],
        ['It was agreed [last summer].', 'XXXX-SU | -'],
      ],
      {},
    );
  });
});
