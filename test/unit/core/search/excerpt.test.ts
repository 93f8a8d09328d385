import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../../src/core/search/excerpt.ts';

const LONG =
  'Residents of the border town told reporters on Monday that two houses and a school had burned in the night, and that a ' +
  'drone had hit the pumping station of Naqoura before the ceasefire that both sides had announced took effect';

describe('the words of a row', () => {
  it('are the text in one line, cut where it is long', () => {
    assert.equal(excerpt('  A drone\n fell ', ['drone']), 'A drone fell');
    assert.equal(excerpt(LONG, []), `${LONG.slice(0, 159)}…`);
    assert.equal(excerpt(LONG, ['nowhere']), `${LONG.slice(0, 159)}…`);
  });

  it('begin where the text begins if a word of the query shows there, in any case and with or without marks', () => {
    for (const words of [['school'], ['scho'], ['naqoura', 'hous'], ['RÉSIDENTS'], ['scool']]) {
      assert.equal(excerpt(LONG, words), `${LONG.slice(0, 159)}…`, words.join(' '));
    }
  });

  it('begin shortly before the first match further on, however it is spelled', () => {
    for (const word of ['naqoura', 'Naqura', 'nakoura', 'naqoora', 'pumping']) {
      const row = excerpt(LONG, [word]);
      assert.match(row, /^…\S/, word);
      assert.ok(row.slice(0, 90).includes(word === 'pumping' ? 'pumping' : 'Naqoura'), row);
      assert.ok(LONG.includes(row.slice(1).replace(/…$/, '')), row);
    }
    // Inside a word is not its beginning.
    assert.match(excerpt(LONG, ['irs', 'effect']), /effect$/);
  });

  it('never begin with a cut that leaves nothing out', () => {
    assert.equal(excerpt(`${'x'.repeat(120)} drone`, ['drone']), `${'x'.repeat(120)} drone`);
    assert.equal(excerpt('y'.repeat(300), ['z']).length, 160);
  });

  it('are a part of the text, at most 161 units, for any text and words', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', 'Drone', 'n’', ' ', '\n', '😀', '\u0301', 'xyz'), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(
        texts.map(parts => parts.join('')),
        fc.array(fc.constantFrom('drone', 'e', 'xyz', '', '\u0301', 'aa'), { maxLength: 3 }),
        (text, words) => {
          const row = excerpt(text, words);
          const line = text.replace(/\s+/g, ' ').trim();
          assert.ok(row.length <= 161);
          assert.ok(line.includes(row.replace(/^…|…$/g, '')));
        },
      ),
    );
  });
});
