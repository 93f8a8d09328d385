import assert from 'node:assert/strict';
import { recogniseDates } from '../../../../../src/core/recognise/dates/recognise-dates.ts';

const published = { edtf: '2025-12-03', basis: 'stated', source: 'a test' } as const;
const read = (text: string, from?: number, to?: number) => recogniseDates(text, { published }, from, to);

describe('dates of one text after another', () => {
  const shorts = ['It began in the', 'two', 'He left last', 'On 5', 'early', 'in the night of', '10 to', 'since'];

  it('do not depend on what was read before', () => {
    const long = 'On Monday two weeks later, in the late 1960s, between March and June 2024 at 5 p.m. '.repeat(40);
    const alone = shorts.map(text => read(text));
    for (const [at, text] of shorts.entries()) {
      read(`${text} ${long}`);
      assert.deepEqual(read(text), alone[at], text);
    }
  });

  it('are those of the stretch that is asked for', () => {
    const text = `${'Nothing happened here. '.repeat(12)}On Monday they met, and on 4 March 2021 they parted. ${'All was quiet. '.repeat(12)}`;
    const all = read(text);
    assert.equal(all.length, 2);
    assert.deepEqual(read(text, 0, all[0]!.end), all.slice(0, 1));
    assert.deepEqual(read(text), all);
    const american = recogniseDates(`${text}On 3/4/2021 too.`, { published, monthFirst: true });
    const european = recogniseDates(`${text}On 3/4/2021 too.`, { published, monthFirst: false });
    assert.equal(american.at(-1)?.edtf, '2021-03-04');
    assert.equal(european.at(-1)?.edtf, '2021-04-03');
  });
});
