import assert from 'node:assert/strict';
import { recogniseDates } from '../../../../../../src/core/recognise/dates/recognise-dates.ts';
import { checkRows, published } from '../dates-table.ts';

describe('what reads like a date and is none', () => {
  it('finds nothing in these', () => {
    for (const text of [
      'He may march; they may fall.',
      'Theresa May and June Carter spoke.',
      'The sun sat low; a wed couple.',
      'The March Hare and June Jones.',
      'UN Security Council Resolution 1701 and Resolution 1559.',
      'See page 1948, section 4, chapter 12, No. 1967.',
      'Flight 1903, Highway 1960, Boeing 747, F-16 and T-72.',
      'Updated 2 sec ago',
      'Published 5 hours ago',
      'Updated: 3 min ago',
      'They are open 24/7.',
      'He lives at 1408 W. Qorlan St. with his son.',
      'They met at 1650 Qorlan Avenue.',
      'They won 3-2 and then 21-19.',
      'Call 888-847-6592 or 910-432-3383.',
      'Ali, 34, a 27-year-old man, aged 19.',
      'The 8-year-old was 22 years old.',
      'Over 400 hostile actors.',
      'The US has 2,500 members there.',
      'Some 2000 soldiers and about 1500 people.',
      'The fall of Assad and the Arab Spring.',
      'A quarter of the houses, three quarters of the troops.',
      'Black Friday, Bloody Sunday and Black September.',
      'The ratio is 3:2; see John 3:16.',
      'It is to last.',
      'a second man, the second phase',
      'Russia Today and the Sunday Times reported it.',
      'as soon as possible',
      'A 5 min read',
      'the quarter final',
      '10.0.0.1 and version 2.0.24',
      '$1,999 and 1984%',
      'One day we will return.',
      'World Cup day five',
      'LA Weekly said so.',
      'roughly 1600 men',
    ]) {
      assert.deepEqual(
        recogniseDates(text, { published }).map(mention => mention.quote),
        [],
        text,
      );
    }
  });

  it('finds the date beside the trap', () => {
    checkRows([
      ['Situation Report No. 14 - [20 November 2025]', '2025-11-20 | 2025-11-20'],
      ['Flash Update #7 - [13 November 2025]', '2025-11-13 | 2025-11-13'],
      ['Issue 12 – [25 March 2024]', '2024-03-25 | 2024-03-25'],
      ['compared to 1,038 [last year]', '2024 | 2024'],
      ['Resolution 1701 in [2006]', '2006 | 2006'],
      ['In [1990] Main Street was rebuilt.', '1990 | 1990'],
      ['In [May] he left; he may return.', '2025-05 | 2025-05'],
      ['The talks are to last [45 minutes].', 'PT45M | -'],
      ['a [2000 year old] tradition', 'P2000Y | -'],
      ['It took [roughly 1600 hours].', 'PT1600H | -'],
      ['World Cup [2018] day five', '2018 | 2018'],
      ['with 2,500 members in [2024]', '2024 | 2024'],
    ]);
  });
});
