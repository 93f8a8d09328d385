import { checkRows } from './dates-table.ts';

/** Tuesday, 12 March 2024, in week 11. */
const published = { edtf: '2024-03-12', basis: 'stated', source: 'the test' } as const;

describe('dates in reports on outbreaks', () => {
  it('reads weeks by their number', () => {
    checkRows(
      [
        ['Most fell ill in [week 34 of 2023].', '2023-W34 | 2023-08-21/2023-08-27'],
        [
          'By [week 34/2023] it was over; [week 52, 2022] was worst.',
          '2023-W34 | 2023-08-21/2023-08-27',
          '2022-W52 | 2022-12-26/2023-01-01',
        ],
        [
          'Up to [epi week 5] there were 9, in [epidemiological week 40] 3.',
          '2024-W05 | 2024-01-29/2024-02-04',
          '2023-W40 | 2023-10-02/2023-10-08',
        ],
        [
          'During [weeks 1]-[8 of 2024] 12 died.',
          '2024-W01 | 2024-01-01/2024-02-25',
          '2024-W08 | 2024-01-01/2024-02-25',
        ],
      ],
      { published },
    );
  });

  it('leaves weeks of other things alone', () => {
    checkRows([['She fell ill in week 12 of pregnancy, in week 3 of the course, and again in week 9.']], { published });
    checkRows([['No year but a long one has [week 53 of 2023].', '2023 | -']], { published });
  });

  it('takes short names of months that are tied to another', () => {
    checkRows(
      [
        ['Cases of [Jan]-[Mar 2023] doubled.', '2023-01 | 2023-01/2023-03', '2023-03 | 2023-01/2023-03'],
        ['Cases of [Jan]/[Feb 2023] doubled.', '2023-01 | 2023-01', '2023-02 | 2023-02'],
        ['The nurse, Jan, and Mar Elias clinic were named.'],
      ],
      { published },
    );
  });
});
