import { checkRows } from './dates-table.ts';

/** Tuesday, 31 October 1989. */
const published = { edtf: '1989-10-31', basis: 'stated', source: 'the test' } as const;

describe('dates in reports of firms and markets', () => {
  it('reads fiscal quarters with what stands before them', () => {
    checkRows(
      [
        ['Sales fell in [the fiscal first quarter].', '1989-Q1 | 1989-33'],
        ['Sales of [FY1988/89] and [fiscal year 1987-88] fell.', 'FY1988 | 1988~', 'FY1987 | 1987~'],
        ['It had [fiscal third-quarter] losses.', '1989-Q3 | 1989-35'],
        ['Orders fell in [the third fiscal quarter].', '1989-Q3 | 1989-35'],
        ['Its [second fiscal quarter of 1988] was weak.', '1988-Q2 | 1988-34'],
        ['Growth of [2Q 1988] and [Q3 1988] was revised.', '1988-Q2 | 1988-34', '1988-Q3 | 1988-35'],
      ],
      { published },
    );
  });

  it('reads the same quarter of the year before', () => {
    checkRows(
      [
        [
          'Profit rose in [the third quarter] from $3 million in [the year-earlier quarter].',
          '1989-Q3 | 1989-35',
          '1988-Q3 | 1988-35',
        ],
        ['Profit of [the third quarter] was twice that of [a year earlier].', '1989-Q3 | 1989-35', '1988-Q3 | 1988-35'],
        [
          'Profit of [the second quarter] beat that of [a year earlier]. Sales doubled from [the year-ago period].',
          '1989-Q2 | 1989-34',
          '1988-Q2 | 1988-34',
          '1988-Q2 | 1988-34',
        ],
        ['Sales were up from [the year-ago period].', '1988 | 1988'],
        ['Sales in [March 1989] doubled those of [the year-earlier month].', '1989-03 | 1989-03', '1988-03 | 1988-03'],
      ],
      { published },
    );
  });

  it('takes the article into a whole number of months', () => {
    checkRows(
      [
        ['For [the nine months], net fell.', 'P9M | -'],
        ['The [six-month] truce held.', 'P6M | -'],
      ],
      { published },
    );
  });

  it('does not count from a year that only opens a stretch', () => {
    checkRows(
      [
        [
          'Since [early 1987] it has sold plants. The dividend is payable [Dec. 1] to holders.',
          '1987 | 1987',
          '1989-12-01 | 1989-12-01',
        ],
      ],
      { published },
    );
  });

  it('takes no fall of prices for a season', () => {
    checkRows([['Dealers recalled the rise and the fall on [Friday].', '1989-10-27 | 1989-10-27']], { published });
  });

  it('reads a Friday the 13th, lengths without a number, and the day before a day', () => {
    checkRows(
      [
        ['Shares sank on [Friday the 13th].', '1989-10-13 | 1989-10-13'],
        ["Prices rose in [the mid-'80s].", '198 | 198X'],
        ['It could take [weeks] to count.', 'PXW | -'],
        ['They spent [months] in court.', 'PXM | -'],
        [
          'It fell on [Thursday] after a gain in [September]. [The previous day] it had risen.',
          '1989-10-26 | 1989-10-26',
          '1989-09 | 1989-09',
          '1989-10-25 | 1989-10-25',
        ],
        [
          'It fell on [Friday] and may rise [next week]. [The previous day] it had risen.',
          '1989-10-27 | 1989-10-27',
          '1989-W45 | 1989-11-06/1989-11-12',
          '1989-10-26 | 1989-10-26',
        ],
      ],
      { published },
    );
  });

  it('measures from a named day without looking ahead to it', () => {
    checkRows(
      [
        [
          'He was held on [Dec. 24], [two days] before [Christmas].',
          '1997-12-24 | 1997-12-24',
          'P2D | -',
          '1997-12-25 | 1997-12-25',
        ],
      ],
      { published: { edtf: '1998-01-08', basis: 'stated', source: 'the test' } },
    );
  });
});
