import assert from 'node:assert/strict';
import type { MergeOutcome } from '../../../../../src/core/sidecar/merge/model.ts';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';
import { mergeSidecars } from '../../../../support/merge-sidecars.ts';
import { readJson } from './oracle.ts';

const sidecar = (...fields: readonly string[]): string =>
  `format: dateline-claims/1\nclaims:\n  c-aaaaaa:\n    type: harm\n    quote: "hurt"\n    at: [1, 5]\n${fields.map(field => `    ${field}\n`).join('')}  c-zzzzzz:\n    type: aim\n    quote: "to meet"\n    at: [50, 57]\n`;

/** What became of the fields of the first claim. */
function fieldsOf(merged: MergeOutcome): Record<string, unknown> {
  const { claims } = readJson(merged.settled) as { claims: Record<string, Record<string, unknown>> };
  const { type: _, quote: __, at: ___, ...fields } = claims['c-aaaaaa'] ?? {};
  return fields;
}

const merge = (base: readonly string[], ours: readonly string[], theirs: readonly string[]): MergeOutcome =>
  mergeSidecars(sidecar(...base), sidecar(...ours), sidecar(...theirs));

/** The merged fields, and the paths below the claim that are in question. */
function told(base: readonly string[], ours: readonly string[], theirs: readonly string[]) {
  const merged = merge(base, ours, theirs);
  assert.deepEqual(merged.problems, []);
  return { fields: fieldsOf(merged), asked: merged.conflicts.map(({ path }) => path.slice(2).join('/')) };
}

describe('the fields of a claim', () => {
  for (const field of ['tags', 'via', 'addressee', 'hedges']) {
    it(`“${field}” merges as a set that keeps its order`, () => {
      assert.deepEqual(told([`${field}: [a, b, c]`], [`${field}: [a, x, c]`], [`${field}: [a, b, c, y]`]), {
        fields: { [field]: ['a', 'x', 'c', 'y'] },
        asked: [],
      });
    });
  }

  it('takes the same item from both sides once, and a removed one from neither', () => {
    assert.deepEqual(told(['tags: [a, b]'], ['tags: [b, x]'], ['tags: [a, x]']), {
      fields: { tags: ['x'] },
      asked: [],
    });
  });

  it('leaves an empty list where each side removed something else', () => {
    assert.deepEqual(told(['tags: [a, b]'], ['tags: [b]'], ['tags: [a]']).fields, { tags: [] });
  });

  it('keeps what one side adds to a list that the other side removed', () => {
    assert.deepEqual(told(['tags: [a]'], [], ['tags: [a, b]']), { fields: { tags: ['b'] }, asked: [] });
  });

  it('asks about two orders of a relay chain, not about two orders of tags', () => {
    assert.deepEqual(told(['via: [a, b, c]'], ['via: [b, a, c]'], ['via: [a, c, b]']).asked, ['via']);
    assert.deepEqual(told(['tags: [a, b, c]'], ['tags: [b, a, c]'], ['tags: [a, c, b]']).asked, []);
    assert.deepEqual(told(['via: [a, b]'], ['via: [a, b]', 'grade: A1'], ['via: [b, a]']).fields.via, ['b', 'a']);
  });

  it('merges lists of block and flow form, with the comments of ours', () => {
    const base = ['tags:', '  - a # one', '  - b'];
    const ours = ['tags:', '  - a # one', '  - b', '  # mine', '  - x'];
    const merged = merge(base, [...ours, 'note: "o"'], ['tags: [y, a, b]', 'note: "t"']);
    assert.deepEqual(fieldsOf(merged).tags, ['y', 'a', 'b', 'x']);
    assert.ok(merged.text.includes('      - y\n      - a # one\n      - b\n      # mine\n      - x\n'), merged.text);
  });

  it('merges numbers by what they count, field by field', () => {
    const base = 'numbers: [{what: killed, best: 3}, {what: injured, best: 5}]';
    const ours = 'numbers: [{what: killed, best: 4}, {what: injured, best: 5}, {what: missing, best: 1}]';
    const theirs = 'numbers: [{what: killed, best: 3, max: 9}, {what: injured, best: 6}]';
    assert.deepEqual(told([base], [ours], [theirs]), {
      fields: {
        numbers: [
          { what: 'killed', best: 4, max: 9 },
          { what: 'injured', best: 6 },
          { what: 'missing', best: 1 },
        ],
      },
      asked: [],
    });
    assert.deepEqual(told([base], [ours], [base.replace('best: 3', 'best: 7')]).asked, ['numbers/0/best']);
  });

  it('merges relations by type, claim and annotator', () => {
    const rest = (...items: string[]): string[] => ['relations:', ...items.map(item => `  - ${item}`)];
    const one = '{type: refines, to: c-zzzzzz, on: [date]}';
    assert.deepEqual(
      told(
        rest(one),
        rest(one.replace('[date]', '[date, place]'), '{type: contradicts, to: "b#c-x", annotator: alice}'),
        rest(one.replace('[date]', '[date, actor]'), '{type: contradicts, to: "b#c-x", annotator: bob}'),
      ),
      {
        fields: {
          relations: [
            { type: 'refines', to: 'c-zzzzzz', on: ['date', 'place', 'actor'] },
            { type: 'contradicts', to: 'b#c-x', annotator: 'alice' },
            { type: 'contradicts', to: 'b#c-x', annotator: 'bob' },
          ],
        },
        asked: [],
      },
    );
  });

  it('takes a confirmation for what was confirmed, and for nothing else', () => {
    const guess = 'cue: {value: "said", guessed: true}';
    assert.deepEqual(told([guess], ['cue: "said"'], [guess, 'grade: A1']).fields, { cue: 'said', grade: 'A1' });
    assert.deepEqual(told([guess], ['cue: "said"'], ['cue: {value: "told", guessed: true}']).asked, ['cue']);
    const actors = 'hedges: {value: [a], guessed: true}';
    assert.deepEqual(told([actors], ['hedges: [a]'], ['hedges: {value: [a, b], guessed: true}']).asked, ['hedges']);
    assert.deepEqual(
      told([actors], ['hedges: {value: [a, x], guessed: true}'], ['hedges: {value: [a, y], guessed: true}']),
      { fields: { hedges: { value: ['a', 'x', 'y'], guessed: true } }, asked: [] },
    );
    const number = 'numbers: [{what: killed, best: 3, guessed: true}]';
    assert.deepEqual(told([number], [number.replace(', guessed: true', '')], [number.replace('3', '4')]).asked, [
      'numbers/0',
    ]);
  });

  it('asks about a claimant as a whole: a label of one side says nothing of the other side’s actor', () => {
    assert.deepEqual(
      told(['claimant: idf'], ['claimant: {label: "a source"}'], ['claimant: {id: idf, label: "x"}']).asked,
      ['claimant'],
    );
  });

  it('keeps an edited event that the other side deleted, and asks', () => {
    const event = 'event: {date: "2025-12-03", place: tyre}';
    assert.deepEqual(told([event], [], [event.replace('tyre', 'saida')]), {
      fields: { event: { date: '2025-12-03', place: 'saida' } },
      asked: ['event'],
    });
  });

  it('drops a map when each side took out what the other left', () => {
    assert.deepEqual(
      told(['event: {date: "2025", place: tyre}'], ['event: {date: "2025"}'], ['event: {place: tyre}']).fields,
      {},
    );
  });

  it('merges unknown keys by path, and their lists as one value', () => {
    assert.deepEqual(
      told(
        ['mine: {a: {b: 1, c: [1, 2]}}'],
        ['mine: {a: {b: 2, c: [1, 2]}}', 'other: x'],
        ['mine: {a: {b: 1, c: [2]}, d: 0x1F}'],
      ),
      { fields: { mine: { a: { b: 2, c: [2] }, d: 31 }, other: 'x' }, asked: [] },
    );
    assert.deepEqual(told(['mine: [1, 2]'], ['mine: [1, 2, 3]'], ['mine: [1]']).asked, ['mine']);
  });

  it('merges reviews as a set: two people reviewed', () => {
    assert.deepEqual(told([], ['reviews: [{by: a}]'], ['reviews: [{by: b}]']), {
      fields: { reviews: [{ by: 'a' }, { by: 'b' }] },
      asked: [],
    });
  });

  it('shows every version of a conflict inside a flow map on its line', () => {
    const merged = merge(
      ['event: {date: "2025", place: tyre} # where'],
      ['event: {date: "2026", place: saida} # where'],
      ['event: {date: "2027", place: qana, id: e1} # where'],
    );
    const sides = splitConflictMarkers(merged.text);
    assert.ok(sides?.ours.includes('event: {date: "2026", place: saida, id: e1} # where\n'), sides?.ours);
    assert.ok(sides?.theirs.includes('event: {date: "2027", place: qana, id: e1} # where\n'));
    assert.ok(sides?.base?.includes('event: {date: "2025", place: tyre, id: e1} # where\n'));
    assert.deepEqual(
      merged.conflicts.map(({ path }) => path.join('/')),
      ['claims/c-aaaaaa/event/date', 'claims/c-aaaaaa/event/place'],
    );
  });
});
