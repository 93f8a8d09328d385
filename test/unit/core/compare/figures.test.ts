import assert from 'node:assert/strict';
import { compatible, countAlike, type Figure, figuresIn, figuresOf } from '../../../../src/core/compare/figures.ts';

const only = (text: string): Figure => {
  const found = figuresIn(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]!;
};
const bounds = (text: string) => [only(text).min, only(text).max];

describe('figures of a claim', () => {
  it('are read in digits and words, with their bounds', () => {
    assert.deepEqual(bounds('five people were killed'), [5, 5]);
    assert.deepEqual(bounds('killing at least 12 villagers'), [12, Number.POSITIVE_INFINITY]);
    assert.deepEqual(bounds('up to 1,500 fighters'), [0, 1500]);
    assert.deepEqual(bounds('about 120 detainees'), [96, 144]);
    assert.deepEqual(bounds('twenty-one violations'), [21, 21]);
    assert.deepEqual(bounds('two dozen shells'), [24, 24]);
    assert.deepEqual(bounds('hundreds of rockets'), [200, 1999]);
  });

  it('are no dates, times, years or resolutions', () => {
    for (const text of [
      'on March 12 it burned',
      'at 4:30 a.m. it burned',
      'in 2026 it burned',
      'since 1948 they are at war',
      'the 2nd brigade',
      'from 8 p.m. on it burned',
      'from 2006 on it burned',
      'from eight o’clock on shells fell',
      'posted at 09:20 by the army',
    ]) {
      assert.deepEqual(figuresIn(text), [], text);
    }
  });

  it('are no parties: the two sides are who they are', () => {
    assert.deepEqual(figuresIn('the two sides met'), []);
    assert.deepEqual(bounds('two towns burned'), [2, 2]);
  });

  it('keep the words of the number alone', () => {
    assert.equal(only('at least five people were killed').words, 'five');
    assert.equal(only('said, eleven trucks came').words, 'eleven');
    assert.equal(only('it rose from five dead').words, 'five');
  });

  it('compare where they count one thing', () => {
    const five = only('killing five people');
    assert.ok(countAlike(five, only('seven people had been killed')));
    assert.ok(!compatible(five, only('seven people had been killed')));
    assert.ok(compatible(only('at least five people were killed'), only('seven dead')));
    assert.ok(!countAlike(five, only('eleven people were wounded')));
    assert.ok(!countAlike(five, only('two children were killed')), 'a part of the dead is not the dead');
    assert.ok(!countAlike(only('14 trucks'), only('31 violations')));
  });

  it('do not compare the dead of an army with those of a village or of the enemy', () => {
    const soldiers = only('two soldiers were killed');
    assert.ok(!countAlike(soldiers, only('five civilians were killed')));
    assert.ok(!countAlike(soldiers, only('killing 30 militants')));
    assert.ok(countAlike(soldiers, only('five people were killed')), 'soldiers are people');
    assert.ok(
      countAlike(only('five civilians were killed'), only('12 militants were killed')),
      'who fought is disputed',
    );
  });

  it('count the harm that is told beside them, not the one of the next number', () => {
    const [killed, wounded] = figuresIn('killing 19 people and wounding more than 40');
    const [dead, injured] = figuresIn('23 dead and around 50 injured');
    assert.deepEqual(
      [killed, wounded, dead, injured].map(figure => figure?.of.filter(term => /killing|wounding/.test(term))),
      [['~killing'], ['~wounding'], ['~killing'], ['~wounding']],
    );
    assert.ok(countAlike(killed!, dead!) && countAlike(wounded!, injured!) && !countAlike(killed!, injured!));
    const [, women] = figuresIn('three men and two girls lay dead');
    assert.ok(women!.of.includes('~killing'));
  });

  it('come from the fields where there are any', () => {
    const [least] = figuresOf([{ what: 'killed', of: 'persons', min: 5 }]);
    assert.deepEqual([least?.min, least?.max, least?.words], [5, Number.POSITIVE_INFINITY, 'at least 5']);
    const [range] = figuresOf([{ what: 'killed', min: 5, max: 7 }]);
    assert.deepEqual([range?.min, range?.max, range?.words], [5, 7, '5 to 7']);
    assert.deepEqual(figuresOf([{ what: 'killed' }]), []);
  });
});
