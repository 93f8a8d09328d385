import { checkRows } from './dates-table.ts';

describe('dates written in other ways', () => {
  it('reads decades in words, where nothing else is counted in tens', () => {
    checkRows([
      ['The front was small in [the early nineties] and [the sixties].', '199 | 199X', '196 | 196X'],
      ['A film of [the late Seventies] and [the mid-eighties].', '197 | 197X', '198 | 198X'],
      ['[The 1980s] and [the nineties] were calm.', '198 | 198X', '199 | 199X'],
      ['She is in her early eighties; temperatures in the seventies are rare.'],
    ]);
  });

  it('reads centuries whose number is of two words', () => {
    checkRows([['[The twenty-first century] began; [the twenty-second century] is far.', '20 | 20XX', '21 | 21XX']]);
  });

  it('counts halves and quarters beside whole units', () => {
    checkRows([['They met for [2 1/2 hours] and marched for [1 1/4 days].', 'PT2.5H | -', 'P1.25D | -']]);
  });

  it('does not take years of the Hijra for years of our era', () => {
    checkRows([
      ['It was written in [1445 AH].', '2023 | 2023-07-19~/2024-07-06~'],
      ['The treaty of [AH 656] holds.', '1258 | 1258-01-15~/1259-01-04~'],
      ['He fell on [10 Muharram 61 AH].', '0680-10-13 | 0680-10-13~'],
      ['It was read in [1402 SH].', '2023 | 2023-03-21/2024-03-19'],
    ]);
  });

  it('takes two digits at the end of a range for a year of the century that it began in', () => {
    checkRows([
      ["The league lasted from [1914] to ['18].", '1914 | 1914/1918', '1918 | 1914/1918'],
      ["She led it from [1996] to ['04].", '1996 | 1996/2004', '2004 | 1996/2004'],
    ]);
  });

  it('reads years behind a short “circa”, and no letters for it', () => {
    checkRows([
      ['It was built [c. 1250] and burnt in [c. 1348].', '1250 | 1250~', '1348 | 1348~'],
      ['They were put in Group C. 1250 of them came.'],
    ]);
  });

  it('takes the second year of a season, and lends its year to the month before a stroke', () => {
    checkRows([
      ['Through [the winter of 2015-16] they starved.', '2015-WI | 2015-24'],
      ['Through [winter 2015/16] they starved.', '2015-WI | 2015-24'],
      ['It grew in [June]/[July 2014].', '2014-06 | 2014-06', '2014-07 | 2014-07'],
    ]);
  });

  it('joins weekdays with “through”', () => {
    checkRows([
      [
        'It is open [Monday] through [Friday].',
        '2025-12-01 | 2025-12-01/2025-12-05',
        '2025-12-05 | 2025-12-01/2025-12-05',
      ],
      [
        'They met from [Monday] through [Tuesday].',
        '2025-12-01 | 2025-12-01/2025-12-02',
        '2025-12-02 | 2025-12-01/2025-12-02',
      ],
    ]);
  });

  it('keeps how far a time lies from Greenwich', () => {
    checkRows([
      ['At [05:30 UTC+3] on [5 May 2023] it fell.', '2023-05-05T05:30+03 | 2023-05-05', '2023-05-05 | 2023-05-05'],
      ['At [14:00 GMT-5] on [5 May 2023] it fell.', '2023-05-05T14:00-05 | 2023-05-05', '2023-05-05 | 2023-05-05'],
    ]);
  });

  it('knows Labour Day, and repeats at weekends', () => {
    checkRows([
      ['Marches on [Labour Day] were small.', 'XXXX-XX-XX | -'],
      ['They pray on [weekends].', 'XXXX-WXX-WE | -'],
    ]);
  });

  it('takes no month out of the name of a war or revolution', () => {
    checkRows([['He fought in the October War and told of the October Revolution.']]);
  });

  it('takes “following” before a weekday for “after”, unless it has an article', () => {
    checkRows([
      ['The raids following [Wednesday]’s killing went on.', '2025-12-03 | 2025-12-03'],
      [
        'It was told on [3 May 2023]; [the following Friday] they left.',
        '2023-05-03 | 2023-05-03',
        '2023-05-05 | 2023-05-05',
      ],
    ]);
  });
});
