import { checkRows } from './dates-table.ts';

describe('dates that are seldom written', () => {
  it('reads parts of a day of the month that the text is at', () => {
    checkRows([
      [
        'They met on [5 September 1914]. It began on [the morning of the 6th].',
        '1914-09-05 | 1914-09-05',
        '1914-09-06TMO | 1914-09-06',
      ],
      ['It rained on [the night of 3/4 July 1916].', '1916-07-03TNI | 1916-07-03'],
      ['They left in [the wee hours of Friday morning].', '2025-11-28TMO | 2025-11-28'],
      ['They left in [the early hours of Friday].', '2025-11-28TMO | 2025-11-28'],
    ]);
  });

  it('knows the one D-Day there was', () => {
    checkRows([['The war began in [1914]; [D-Day] was far.', '1914 | 1914', '1944-06-06 | 1944-06-06']]);
  });

  it('takes a fortnight to come for a length, as two weeks are', () => {
    checkRows([
      ['During [the next fortnight] they fell back.', 'P2W | -'],
      ['They have met for [the past fortnight].', 'P2W | -'],
    ]);
  });

  it('reads several months or days within a year as those at its end are', () => {
    checkRows([
      ['It fell in [the early months of 1918].', 'PXM | -'],
      ['It fell in [the closing days of 1944].', 'PXD | -'],
    ]);
  });

  it('lends the year of a season to the one before it', () => {
    checkRows([
      ['It moved in [the summer] and [autumn of 1943].', '1943-SU | 1943-22', '1943-FA | 1943-23'],
      ['It snowed in [the winter] and [spring of 1943].', '2025-WI | 2025-24', '1943-SP | 1943-21'],
    ]);
  });

  it('counts weekdays back', () => {
    checkRows([
      ['The king fell ill [two Fridays ago].', '2025-11-21 | 2025-11-21'],
      ['They meet on [Fridays].', 'XXXX-WXX-5 | -'],
    ]);
  });

  it('reads "this coming" as one', () => {
    checkRows([['They meet [this coming Saturday].', '2025-12-06 | 2025-12-06']]);
  });

  it('looks ahead to what takes effect', () => {
    checkRows([['The new rules take effect [Jan. 1].', '2026-01-01 | 2026-01-01']]);
  });

  it('leaves set phrases', () => {
    checkRows([
      ['It came [eight years] to the day after the raid.', 'P8Y | -'],
      ['It is the third raid in as many days.'],
      ['It took [many days].', 'PXD | -'],
    ]);
  });

  it('counts weeks on from a weekday to come, and weekdays of every month', () => {
    checkRows([
      ['They meet [a week on Friday].', '2025-12-12 | 2025-12-12'],
      ['The council meets on [the first Sunday of every month].', 'P1M | -'],
      ['Patrols go out [every weekday].', 'P1D | -'],
    ]);
  });

  it('reads the time as of which figures stand', () => {
    checkRows([
      ['As of [18:00] on [2 December], 34 had fled.', '2025-12-02T18:00 | 2025-12-02', '2025-12-02 | 2025-12-02'],
    ]);
  });

  it('takes the local time for one of the same day, and that of the next sentence for one of its own', () => {
    checkRows([
      [
        'It fell at [0430 GMT] ([0630 local time]). At [11.30pm] on [Saturday] another fell.',
        '2025-12-03T04:30Z | 2025-12-03?',
        '2025-12-03T06:30 | 2025-12-03?',
        '2025-11-29T23:30 | 2025-11-29',
        '2025-11-29 | 2025-11-29',
      ],
    ]);
  });

  it('takes the whole of a range that is over to be past', () => {
    checkRows([
      [
        'From [Monday] to [Friday], 40 died.',
        '2025-11-24 | 2025-11-24/2025-11-28',
        '2025-11-28 | 2025-11-24/2025-11-28',
      ],
      [
        'They met from [Monday] to [Tuesday].',
        '2025-12-01 | 2025-12-01/2025-12-02',
        '2025-12-02 | 2025-12-01/2025-12-02',
      ],
      ['From [January] to [October], 40 died.', '2025-01 | 2025-01/2025-10', '2025-10 | 2025-01/2025-10'],
    ]);
  });
});
