import assert from 'node:assert/strict';
import { recogniseDates } from '../../../../../../src/core/recognise/dates/recognise-dates.ts';
import { checkRows } from '../dates-table.ts';

describe('named days', () => {
  it('computes their real dates', () => {
    checkRows([
      ['On [Christmas 1963] and [New Year’s Eve 2024].', '1963-12-25 | 1963-12-25', '2024-12-31 | 2024-12-31'],
      ['On [Nakba Day 2025].', '2025-05-15 | 2025-05-15'],
      ['On [Easter Sunday 2025] and [Orthodox Easter 2024].', '2025-04-20 | 2025-04-20', '2024-05-05 | 2024-05-05'],
      ['On [Good Friday 2026].', '2026-04-03 | 2026-04-03'],
      ['On [Yom Kippur 2023] and [Simchat Torah 2023].', '2023-09-25 | 2023-09-25', '2023-10-07 | 2023-10-07'],
      ['[Passover 2025]', '2025-04 | 2025-04-13/2025-04-19'],
      ['[Nowruz 2025]', '2025-03-21 | 2025-03-21'],
      ['[Lunar New Year 2024]', '2024-02-10 | 2024-02-10'],
      ['[Thanksgiving 2025]', '2025-11-27 | 2025-11-27'],
    ]);
  });

  it('marks days that hang on the sighting of the moon as approximate', () => {
    checkRows([
      ['[Eid al-Fitr 2024] and [Eid al-Adha 2023]', '2024-04-10 | 2024-04-10~', '2023-06-28 | 2023-06-28~'],
      ['[Ramadan 2024]', '2024-03 | 2024-03-11~/2024-04-09~'],
      ['[Ashura 2024] and [Arbaeen 2024]', '2024-07-16 | 2024-07-16~', '2024-08-24 | 2024-08-24~'],
      ['[Quds Day 2024]', '2024-04-05 | 2024-04-05~'],
    ]);
  });

  it('finds the year from the publication date and the tense', () => {
    checkRows([
      ['Thousands marched on [Nakba Day].', '2025-05-15 | 2025-05-15'],
      ['The crossing will open for [Ramadan].', '2026-02 | 2026-02-18~/2026-03-19~'],
    ]);
  });

  it('knows October 7 and September 11 as events', () => {
    checkRows([
      ['Since [October 7], more have died.', '2023-10-07 | 2023-10-07'],
      ['After the [Oct. 7] attack and the [7 October] attacks.', '2023-10-07 | 2023-10-07', '2023-10-07 | 2023-10-07'],
      ['The [September 11] attacks; after [9/11].', '2001-09-11 | 2001-09-11', '2001-09-11 | 2001-09-11'],
      ['They met on [October 7].', '2025-10-07 | 2025-10-07'],
    ]);
    const [before] = recogniseDates('the October 7 attack', {
      published: { edtf: '2019-11-01', basis: 'stated', source: 'test' },
    });
    assert.equal(before?.edtf, '2019-10-07');
  });

  it('reads Islamic, Persian and Hebrew dates', () => {
    checkRows([
      ['On [10 Muharram 1446].', '2024-07-16 | 2024-07-16~'],
      ['On [12 Rabi al-Awwal 1446].', '2024-09-15 | 2024-09-15~'],
      ['On [3 Jumada al-Thani 1447].', '2025-11-24 | 2025-11-24~'],
      ['On [1 Ramadan 1445 AH].', '2024-03-11 | 2024-03-11~'],
      ['On [22 Bahman].', '2026-02-11 | 2026-02-11'],
      ['On [13 Aban 1358].', '1979-11-04 | 1979-11-04'],
      ['On [9 Av 5784].', '2024-08-13 | 2024-08-13'],
    ]);
  });

  it('knows names of people and places from days', () => {
    checkRows([['Ramadan Abdullah and Easter Island.'], ['Celebrations of [Independence Day].', 'XXXX-XX-XX | -']]);
  });

  it('counts the days of one that lasts', () => {
    checkRows([
      ['[The first day of Ramadan] was quiet.', '2025-03-01 | 2025-03-01~'],
      ['They left on [the last day of Passover].', '2025-04-19 | 2025-04-19'],
      ['On [the second day of Eid al-Adha this year].', '2025-06-07 | 2025-06-07~'],
      ['It was [the second day of Eid].', 'XXXX-XX-XX | -'],
    ]);
  });

  it('takes its year from the one told behind it', () => {
    checkRows([
      ['During [Ramadan] in [2024] there were pauses.', '2024-03 | 2024-03-11~/2024-04-09~', '2024 | 2024'],
      ['On [Christmas Day] in [1914] they sang.', '1914-12-25 | 1914-12-25', '1914 | 1914'],
    ]);
  });
});
