import assert from 'node:assert/strict';
import { edtfOfTyped } from '../../../../../src/core/recognise/dates/typed-date.ts';

describe('a date that somebody typed', () => {
  const table: readonly (readonly [typed: string, edtf: string | undefined])[] = [
    ['2026-03-04', '2026-03-04'],
    [' 2026-03 ', '2026-03'],
    ['2026-03-04/2026-03-05', '2026-03-04/2026-03-05'],
    ['2026-03-04?', '2026-03-04?'],
    ['4 March 2026', '2026-03-04'],
    ['Dec 8, 2025', '2025-12-08'],
    ['Dec 8 2025', '2025-12-08'],
    ['March 2026', '2026-03'],
    ['3-5 March 2026', '2026-03-03/2026-03-05'],
    ['15/03/2025', '2025-03-15'],
    // It may be March or December: nothing is guessed.
    ['3/12/2025', undefined],
    ['4 March', undefined],
    ['Tuesday', undefined],
    ['three days', undefined],
    ['4 March 2026 or so', undefined],
    ['he came on 4 March 2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [typed, edtf] of table) {
    it(`“${typed}” is ${edtf ?? 'none'}`, () => assert.equal(edtfOfTyped(typed), edtf));
  }
});
