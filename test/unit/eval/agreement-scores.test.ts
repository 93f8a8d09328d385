import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agreementOf, type DoublyLabelled, kappaOf, readDoublyLabelled } from '../../eval/agreement-scores.ts';

const labels = path.join(process.env.DATELINE_ROOT!, 'test/labels');

const span = (start: number, end: number, label: string) => ({ start, end, label });
//                                        0123456789012345678
const textOf = () => 'Ann Lee of the Bank of Ulm met Bob.';
const sentence = (first: DoublyLabelled['first'], second: DoublyLabelled['second']) => ({ id: 'a', first, second });

describe('agreement of two readings of names', () => {
  const first = [span(0, 7, 'PER'), span(15, 26, 'ORG'), span(31, 34, 'PER')];

  it('is whole where both read the same', () => {
    const { strict, relaxed, spans, differing } = agreementOf([sentence(first, first)]);
    assert.deepEqual([strict, relaxed, spans, differing], [100, 100, 100, 0]);
    assert.equal(kappaOf([sentence(first, first)], textOf), 1);
  });

  it('tells other extents, other types and missing names apart, the same in both directions', () => {
    // The second: a shorter Bank, Bob as an organisation.
    const second = [span(0, 7, 'PER'), span(15, 19, 'ORG'), span(31, 34, 'ORG')];
    for (const pair of [sentence(first, second), sentence(second, first)]) {
      const { strict, relaxed, spans, byType, differing } = agreementOf([pair]);
      assert.deepEqual([strict, relaxed, spans].map(Math.round), [33, 67, 67]);
      assert.deepEqual(
        [...byType].map(([type, score]) => [type, Math.round(score)]),
        [
          ['ORG', 0],
          ['PER', 67],
        ],
      );
      assert.equal(differing, 1);
    }
    assert.equal(agreementOf([sentence(first, first.slice(1))]).differing, 1);
  });

  it('takes what chance would give off the agreement of words', () => {
    // Nine words: both agree on "Ann Lee" and on the three of no name; one reader alone sees the bank and Bob.
    const kappa = kappaOf([sentence(first, [span(0, 7, 'PER')])], textOf);
    const [agreed, chance] = [5 / 9, (3 / 9) * (7 / 9) + (3 / 9) * (2 / 9)];
    assert.ok(Math.abs(kappa - (agreed - chance) / (1 - chance)) < 1e-9, String(kappa));
  });
});

describe('the second labels of names', () => {
  const rows = (file: string) =>
    readFileSync(path.join(labels, file), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as { id: string; entities: { start: number; end: number; type: string }[] });
  const firsts = ['a', 'b', 'c', 'd'].map(letter => rows(`news-${letter}.jsonl`));
  const second = rows('news-second.jsonl');
  const numberOf = ({ id }: { id: string }) => Number(id.slice('gmb-tr-'.length));

  it('hold a tenth of the sentences, those of the rule', () => {
    const digest = (id: string) => createHash('sha256').update(`second reading ${id}`).digest('hex');
    const drawn = firsts.flatMap(file =>
      file
        .filter(row => numberOf(row) < 6000)
        .sort((a, b) => (digest(a.id) < digest(b.id) ? -1 : 1))
        .slice(0, 120),
    );
    const block = firsts.flat().filter(row => numberOf(row) >= 6000);
    const expected = [...drawn, ...block].sort((a, b) => numberOf(a) - numberOf(b)).map(({ id }) => id);
    assert.deepEqual(
      second.map(({ id }) => id),
      expected,
    );
    assert.ok(second.length >= firsts.flat().length / 10);
  });

  it('and the first are sorted, never overlap, and hold no text', () => {
    const all = [...firsts.flat(), ...second];
    assert.equal(new Set(firsts.flat().map(({ id }) => id)).size, firsts.flat().length);
    for (const { entities, id, ...others } of all) {
      assert.deepEqual(
        Object.keys(others).filter(key => key !== 'first'),
        [],
        id,
      );
      let from = 0;
      for (const { start, end, type, ...more } of entities) {
        assert.deepEqual(more, {}, id);
        assert.ok(start >= from && end > start, id);
        assert.match(type, /^(?:PER|ORG|GPE|LOC|FAC|NORP)$/, id);
        from = end;
      }
    }
  });

  it('agree with the first as the guideline says', () => {
    const { sentences, differing, names, strict, relaxed, spans } = agreementOf(readDoublyLabelled(labels));
    const guideline = readFileSync(path.join(labels, 'GUIDELINE.md'), 'utf8');
    const said = `| all | ${sentences} | ${differing} | ${names.join(' / ')} | ${[strict, relaxed, spans].map(score => score.toFixed(1)).join(' | ')} |`;
    assert.ok(guideline.includes(said), said);
  });
});
