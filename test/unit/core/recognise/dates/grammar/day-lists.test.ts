import { checkRows } from '../dates-table.ts';

describe('several days of one month', () => {
  it('reads each day of a list before its month', () => {
    checkRows([
      ['Raids on [1] and [3 May 2024] killed four.', '2024-05-01 | 2024-05-01', '2024-05-03 | 2024-05-03'],
      [
        'Shells fell on [1], [2] and [4 May 2024].',
        '2024-05-01 | 2024-05-01',
        '2024-05-02 | 2024-05-02',
        '2024-05-04 | 2024-05-04',
      ],
      ['It was hit on [9] or [11 November].', '2025-11-09 | 2025-11-09', '2025-11-11 | 2025-11-11'],
    ]);
  });

  it('reads each day of a list after its month', () => {
    checkRows([
      ['Talks are planned on [May 1] and [3].', '2026-05-01 | 2026-05-01', '2026-05-03 | 2026-05-03'],
      [
        'Convoys left on [Nov. 4], [7] and [12], 2025.'.replace(', 2025', ''),
        '2025-11-04 | 2025-11-04',
        '2025-11-07 | 2025-11-07',
        '2025-11-12 | 2025-11-12',
      ],
      [
        'The strikes of [Nov. 3]-[5] and [9] were denied.',
        '2025-11-03 | 2025-11-03/2025-11-05',
        '2025-11-05 | 2025-11-03/2025-11-05',
        '2025-11-09 | 2025-11-09',
      ],
    ]);
  });

  it('keeps numbers that count something else', () => {
    checkRows([
      ['On [May 1, 2024] and 3 other occasions they met.', '2024-05-01 | 2024-05-01'],
      ['On [October 4], 2 civilians and 3 soldiers died.', '2025-10-04 | 2025-10-04'],
      [
        'Between 2 and [3 May 2024] nothing moved.'.replace('2 and', '[2] and'),
        '2024-05-02 | 2024-05-02/2024-05-03',
        '2024-05-03 | 2024-05-02/2024-05-03',
      ],
      ['He was number 4, and [3 May 2024] was his day.', '2024-05-03 | 2024-05-03'],
      ['Brigades 1, 2 and [3 May 2024] have nothing in common.', '2024-05-03 | 2024-05-03'],
    ]);
  });
});
