import { checkRows } from './dates-table.ts';

describe('dates written out', () => {
  it('reads day, month and year in every order and abbreviation', () => {
    checkRows([
      ['It was signed on [3 December 2025] in Rome.', '2025-12-03 | 2025-12-03'],
      ['It was signed on [03 December 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [December 3, 2025], the envoy said.', '2025-12-03 | 2025-12-03'],
      ['It was signed on [Dec. 3, 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [3 Dec. 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [the 3rd of December 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [December 3rd 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [Sept. 9, 1993].', '1993-09-09 | 1993-09-09'],
      ['It was signed on [Wednesday, December 3, 2025].', '2025-12-03 | 2025-12-03'],
      ['It was signed on [Saturday 24 June 1950].', '1950-06-24 | 1950-06-24'],
      ['Dated [2025-12-03] and [2025/11/30].', '2025-12-03 | 2025-12-03', '2025-11-30 | 2025-11-30'],
      ['Dated [03-Dec-2025].', '2025-12-03 | 2025-12-03'],
      ['Dated [03-Dec-25].', '2025-12-03 | 2025-12-03'],
      ['Logged at [2025-12-03T14:30:00Z].', '2025-12-03T14:30:00Z | 2025-12-03'],
    ]);
  });

  it('reads figures with a changing order only where one order is possible, or by the hint', () => {
    checkRows([
      ['Filed [25/12/2025].', '2025-12-25 | 2025-12-25'],
      ['Filed [12/25/2025].', '2025-12-25 | 2025-12-25'],
      ['Filed [3.12.2025].', '2025-12-03 | 2025-12-03'],
      ['Filed [5/5/2025].', '2025-05-05 | 2025-05-05'],
      ['Filed [3/12/2025].', '2025 | 2025'],
    ]);
    checkRows([['Filed [3/12/2025].', '2025-03-12 | 2025-03-12']], { monthFirst: true });
    checkRows([['Filed [3/12/2025].', '2025-12-03 | 2025-12-03']], { monthFirst: false });
  });

  it('reads months, years, decades and centuries at their own precision', () => {
    checkRows([
      ['The truce of [November 2024] held.', '2024-11 | 2024-11'],
      ['Fighting resumed in [February of 1940].', '1940-02 | 1940-02'],
      ['At war since [1948].', '1948 | 1948'],
      ['The [1982] invasion and a [2023] case.', '1982 | 1982', '2023 | 2023'],
      ['In [the 1990s] and [the late 1960s].', '199 | 199X', '196 | 196X'],
      ['In [the nineteenth century] and [the 21st century].', '18 | 18XX', '20 | 20XX'],
      ['An [eighteenth-century] fort.', '17 | 17XX'],
      ['In [480 BC] the fleet sailed; by [AD 70] the city had fallen.', 'BC0480 | -0479', '0070 | 0070'],
      ['In [the 470s BC].', 'BC047 | -0478/-0469'],
      ['In [the 5th century BC].', 'BC04 | -0499/-0400'],
      ["Born in ['82].", '1982 | 1982'],
    ]);
  });

  it('reads seasons, quarters, halves and fiscal years', () => {
    checkRows([
      ['In [the summer of 1982] the city was besieged.', '1982-SU | 1982-22'],
      ['In [winter 2023].', '2023-WI | 2023-24'],
      ['In [the third quarter of 2005].', '2005-Q3 | 2005-35'],
      ['Losses in [Q3 2024].', '2024-Q3 | 2024-35'],
      ['In [the second half of 1984].', '1984-H2 | 1984-41'],
      ['In [fiscal 2013] and [FY2014].', 'FY2013 | 2013~', 'FY2014 | 2014~'],
    ]);
  });

  it('keeps what belongs to the extent and leaves prepositions out', () => {
    checkRows([
      ['In [early 2024] and [mid-May 2023], by [the end of 2022].', '2024 | 2024', '2023-05 | 2023-05', '2022 | 2022'],
      ['Since [about 1942].', '1942 | 1942~'],
      ['In [circa 490 BC].', 'BC0490 | -0489~'],
      ['In [the beginning of October 2023].', '2023-10 | 2023-10'],
      ['On [the 25th of August 1917].', '1917-08-25 | 1917-08-25'],
      ['In [the year 1916].', '1916 | 1916'],
      ['In [the last week of March 2024].', '2024-W13 | 2024-03-25~/2024-03-31~'],
      ['In [the week of May 5, 2025].', '2025-W19 | 2025-05-05/2025-05-11'],
    ]);
  });

  it('gives both ends of a range their own value and the interval as EDTF', () => {
    checkRows([
      ['From [May 3]-[5, 2024].', '2024-05-03 | 2024-05-03/2024-05-05', '2024-05-05 | 2024-05-03/2024-05-05'],
      ['On [5]–[6 April 2016].', '2016-04-05 | 2016-04-05/2016-04-06', '2016-04-06 | 2016-04-05/2016-04-06'],
      ['Between [March] and [June 2024].', '2024-03 | 2024-03/2024-06', '2024-06 | 2024-03/2024-06'],
      ['From [December] to [March 2024].', '2023-12 | 2023-12/2024-03', '2024-03 | 2023-12/2024-03'],
      ['In [480]-[479 BC].', 'BC0480 | -0479/-0478', 'BC0479 | -0479/-0478'],
      ['The war of [1980]-[88].', '1980 | 1980/1988', '1988 | 1980/1988'],
      ['From [1939] to [1945].', '1939 | 1939/1945', '1945 | 1939/1945'],
      [
        'From [14 August] - [24 August 1914].',
        '1914-08-14 | 1914-08-14/1914-08-24',
        '1914-08-24 | 1914-08-14/1914-08-24',
      ],
      ['On [September 8] and [9].', '2025-09-08 | 2025-09-08/2025-09-09', '2025-09-09 | 2025-09-08/2025-09-09'],
      ['In [May]-[August 1950].', '1950-05 | 1950-05/1950-08', '1950-08 | 1950-05/1950-08'],
    ]);
  });

  it('reads over the line ends of wrapped text, and not over those between paragraphs', () => {
    checkRows([
      [
        'The two sides agreed after [a week] of talks that the truce of [27 November\n2024] would be kept, it was said there.',
        'P1W | -',
        '2024-11-27 | 2024-11-27',
      ],
      ['It began in [March]\n[2024] was a hard year.', '2025-03 | 2025-03', '2024 | 2024'],
    ]);
  });

  it('says where a weekday and its date do not fit together', () => {
    checkRows([['On [Monday, December 3, 2025].', '2025-12-03 | 2025-12-03?']]);
  });

  it('finds the year in which a date falls on its weekday', () => {
    checkRows([['On [Friday, Dec. 6], they met.', '2024-12-06 | 2024-12-06']]);
  });
});
