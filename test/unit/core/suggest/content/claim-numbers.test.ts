import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimNumbers } from '../../../../../src/core/suggest/content/claim-numbers.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
/** "killed of persons 5.." : what, of whom, least..best..most, unit, ~ where approximate. */
function read(text: string): string[] {
  return claimNumbers(text, whole(text)).map(({ number: { what, of, min, best, max, unit, approximate } }) =>
    [what, of && `of ${of}`, best?.toString() ?? `${min ?? ''}..${max ?? ''}`, unit, approximate && '~']
      .filter(Boolean)
      .join(' '),
  );
}

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['killing at least five people', 'killed of persons 5.. ~'],
  ['We have five bodies and 11 wounded', 'killed of persons 5', 'injured of persons 11'],
  ['troops killed 25 militants and arrested 10 more', 'killed of militants 25', 'detained of persons 10'],
  ['two children among 12 killed', 'killed of children 2', 'killed of persons 12'],
  [
    'at least 12 people, three of them children, were killed and dozens wounded',
    'killed of persons 12.. ~',
    'killed of children 3',
    'injured of persons 24.. ~',
  ],
  ['put the number of dead at 34', 'killed of persons 34'],
  ['the death toll rose to at least 14 on Friday', 'killed of persons 14.. ~'],
  ['the count of the wounded was 12', 'injured of persons 12'],
  ['up to 400 fighters', 'persons of fighters ..400 ~'],
  ['fewer than 1,000 troops were sent', 'deployed of troops ..1000 ~'],
  ['more than a dozen villagers died', 'killed of villagers 12.. ~'],
  ['between 10 and 15 rockets were fired', 'fired of rockets 10..15 ~'],
  ['two or three missiles', 'weapons of missiles 2..3 ~'],
  ['a war that drove some 48,000 people from their homes', 'displaced of persons 48000 ~'],
  ['half a million people fled', 'displaced of persons 500000'],
  ['half a dozen rockets were fired', 'fired of rockets 6'],
  ['two and a half million people were displaced', 'displaced of persons 2500000'],
  ['no one was killed in the strike', 'killed of persons 0'],
  ['shells fell but nobody was hurt', 'injured of persons 0'],
  ['no one has claimed the attack'],
  ['one soldier was wounded and another killed', 'injured of soldiers 1', 'killed of persons 1'],
  ['one in four children goes hungry', 'share 25 % ~'],
  ['four out of ten shells did not explode', 'share 40 % ~'],
  ['shells killed two in one day', 'killed of persons 2'],
  ['two of the five soldiers wounded on the ridge have died', 'killed of soldiers 2', 'injured of soldiers 5'],
  ['the toll could reach 100', 'killed of persons 100'],
  ['the remains of 15 captives', 'killed of captives 15'],
  ['there were 20 casualties', 'casualties of persons 20'],
  ['1,500-2,000 mercenaries had come', 'persons of mercenaries 1500..2000 ~'],
  [
    '20 insurgents had been neutralised and 34 motorcycles destroyed',
    'killed of insurgents 20',
    'destroyed of motorcycles 34',
  ],
  ['30 trucks of flour', 'vehicles of trucks 30'],
  ['a ransom of 1 billion naira for 26 passengers', 'money 1000000000 NGN', 'persons of passengers 26'],
  ['tens of thousands of people fled', 'displaced of persons 20000.. ~'],
  ['about 30 kilometers south of the town', 'distance 30 km ~'],
  ['a loan of $1.2 billion', 'money 1200000000 USD'],
  ['it cost 300 euros', 'money 300 EUR'],
  ['40 percent of the houses', 'share 40 %'],
  ['twenty-five policemen were shot to death', 'killed of policemen 25'],
  ['two hundred and five families', 'persons of families 205'],
  [
    'killing hundreds and displacing hundreds of thousands',
    'killed of persons 200.. ~',
    'displaced of persons 200000.. ~',
  ],
];

describe('numbers of a claim', () => {
  for (const [text, ...expected] of CASES) {
    it(text, () => assert.deepEqual(read(text), expected));
  }

  it('leaves out years, clock times, ages, names of resolutions and adjectives of time', () => {
    for (const text of [
      'Resolution 1701 of 2006',
      'at 10:15 a.m. on March 3',
      'a boy aged 12',
      'a 12-year-old boy',
      'a three-week truce',
      'one of the two lists',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('leaves out what is a date', () => {
    const text = 'It fell to 375 fighters on 12 May';
    const at = text.indexOf('12 May');
    assert.equal(claimNumbers(text, whole(text), [{ start: at, end: text.length }]).length, 1);
  });

  it('reads any number back, in digits and within bounds, and points at its words', () => {
    const leads = { '': 'best', 'at least ': 'min', 'more than ': 'min', 'up to ': 'max', 'about ': 'best' } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2_000_000 }).filter(value => value < 1900 || value > 2099),
        fc.constantFrom(...(Object.keys(leads) as (keyof typeof leads)[])),
        fc.constantFrom('people', 'soldiers', 'civilians'),
        (value, lead, noun) => {
          const text = `The raid killed ${lead}${value.toLocaleString('en-US')} ${noun} there.`;
          const [only, ...more] = claimNumbers(text, whole(text));
          assert.equal(more.length, 0);
          assert.equal(only?.number[leads[lead]], value);
          assert.equal(only?.number.what, 'killed');
          assert.equal(only?.number.approximate ?? false, lead !== '');
          assert.ok(text.slice(only.span.start, only.span.end).endsWith(value.toLocaleString('en-US')));
        },
      ),
    );
  });

  it('keeps least, best and most in order, and stays inside its stretch, whatever the text', () => {
    const word = fc.constantFrom(
      'at least',
      'five',
      '12',
      'to',
      'and',
      'or',
      '1,200',
      'dozens',
      'of',
      'thousands',
      'killed',
      'people',
      '$',
      '%',
      '-',
      'between',
      '.',
      'half',
      'a',
      'million',
      'km',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.nat(20), (words, from) => {
        const text = words.join(' ');
        const start = Math.min(from, text.length);
        for (const { span, number } of claimNumbers(text, { start, end: text.length })) {
          assert.ok(span.start >= start && span.start < span.end && span.end <= text.length);
          const values = [number.min, number.best, number.max].filter(value => value !== undefined);
          assert.ok(values.length > 0);
          assert.deepEqual(
            values,
            [...values].sort((a, b) => a - b),
          );
        }
      }),
    );
  });
});
