import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClaimNumber } from '../../../../src/core/claims/model.ts';
import { numberNotation, readNumberNotation } from '../../../../src/core/claims/number-notation.ts';

describe('the notation of numbers', () => {
  const cases: readonly (readonly [string, ClaimNumber])[] = [
    ['killed: 7', { what: 'killed', best: 7 }],
    ['killed of civilians: 3-5', { what: 'killed', of: 'civilians', min: 3, max: 5 }],
    ['injured: >=20', { what: 'injured', min: 20 }],
    ['weapons: <=400', { what: 'weapons', max: 400 }],
    ['distance: ~40 km', { what: 'distance', best: 40, unit: 'km', approximate: true }],
    ['killed: 3..4..6', { what: 'killed', min: 3, best: 4, max: 6 }],
    ['money: 1.5 USD million', { what: 'money', best: 1.5, unit: 'USD million' }],
    ['of trucks: 9', { of: 'trucks', best: 9 }],
    ['12', { best: 12 }],
  ];
  for (const [line, number] of cases) {
    it(`reads and writes ${line}`, () => {
      assert.deepEqual(readNumberNotation(line), number);
      assert.equal(numberNotation(number), line);
    });
  }

  it('takes signs as one types them on other keyboards', () => {
    assert.deepEqual(readNumberNotation(' killed : 3 – 5 '), { what: 'killed', min: 3, max: 5 });
    assert.deepEqual(readNumberNotation('≥ 4'), { min: 4 });
  });

  for (const line of ['', 'killed', 'killed: many', '5-3', '3..2..6', 'killed: -4', '3 4']) {
    it(`takes “${line}” for none`, () => {
      assert.equal(readNumberNotation(line), undefined);
    });
  }

  it('comes back as it went, least, best and most included', () => {
    const word = fc.constantFrom('killed', 'injured', 'displaced people', 'rockets');
    const numbers = fc
      .record(
        {
          what: word,
          of: fc.constantFrom('civilians', 'the police', 'children'),
          steps: fc.uniqueArray(fc.nat(100_000), { minLength: 3, maxLength: 3 }),
          shape: fc.constantFrom('best', 'min', 'max', 'range', 'all'),
          unit: fc.constantFrom('km', 'USD'),
          approximate: fc.constant(true as const),
        },
        { requiredKeys: ['steps', 'shape'] },
      )
      .map(({ steps, shape, ...rest }): ClaimNumber => {
        const [min, best, max] = [...steps].sort((a, b) => a - b) as [number, number, number];
        const figures = { best: { best }, min: { min }, max: { max }, range: { min, max }, all: { min, best, max } };
        return { ...rest, ...figures[shape as keyof typeof figures] };
      });
    fc.assert(fc.property(numbers, number => assert.deepEqual(readNumberNotation(numberNotation(number)), number)));
  });
});
