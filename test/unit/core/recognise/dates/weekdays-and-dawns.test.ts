import { checkRows } from './dates-table.ts';

describe('weekdays by their rank, and the turns of the day', () => {
  it('reads which Monday of a month', () => {
    checkRows([
      ['It opens on [the first Monday of May 2026].', '2026-05-04 | 2026-05-04'],
      ['It met on [the last Friday in June 1996].', '1996-06-28 | 1996-06-28'],
      // Ramadan began on a Saturday by the tables: sighted a day earlier, its second Friday were another.
      ['It was [the second Friday of Ramadan].', '2025-03-14 | 2025-03-14~'],
      ['It was [the first Friday of Ramadan 2024].', '2024-03-15 | 2024-03-15'],
      ['They will meet on [the last Friday of Ramadan].', '2026-03-13 | 2026-03-13~'],
      ['It was [the fifth Friday of Ramadan 2024].', 'XXXX-WXX-5 | -'],
      ['It was [the second Friday of Ashura].', 'XXXX-WXX-5 | -'],
      ['Schools reopened [a week ago Monday].', '2025-11-24 | 2025-11-24'],
      ['The court sits [every other Tuesday].', 'XXXX-WXX-2 | -'],
    ]);
  });

  it('reads dawn and dusk after what leads to them', () => {
    checkRows([
      ['They left before [dawn] and came back after [nightfall].', 'XXXX-XX-XXTMO | -', 'XXXX-XX-XXTEV | -'],
      ['They met at [dawn on 24 June 1859].', '1859-06-24TMO | 1859-06-24'],
      ['They sang before dawn prayers.'],
      ['It came after the dawn of history.'],
    ]);
  });

  it('reads seasons that followed, halves that firms report and lengths with a half', () => {
    checkRows([
      ['He left in [1859]. In [the spring that followed] he came back.', '1859 | 1859', '1860-SP | 1860-21'],
      ['It told of [first-half] net profit.', '2025-H1 | 2025-40'],
      ['He scored with a first-half header.'],
      ['It took [two-and-a-half years].', 'P2.5Y | -'],
    ]);
  });
});
