import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, type TextChange } from '../../../../src/core/anchor/drift.ts';

const drifted = (start: number, end: number, ...changes: TextChange[]) => {
  const [span] = applyChanges([{ start, end }], changes);
  return [span!.start, span!.end];
};

describe('drift of spans while the article is edited', () => {
  it('shifts with what is typed or deleted before, and not with what comes behind', () => {
    assert.deepEqual(drifted(10, 20, { start: 2, end: 2, text: 'abc' }), [13, 23]);
    assert.deepEqual(drifted(10, 20, { start: 2, end: 6, text: 'a' }), [7, 17]);
    assert.deepEqual(drifted(10, 20, { start: 25, end: 30, text: 'x' }), [10, 20]);
  });

  it('does not grow at its edges, but inside', () => {
    assert.deepEqual(drifted(10, 20, { start: 10, end: 10, text: 'abc' }), [13, 23]);
    assert.deepEqual(drifted(10, 20, { start: 20, end: 20, text: 'abc' }), [10, 20]);
    assert.deepEqual(drifted(10, 20, { start: 15, end: 15, text: 'abc' }), [10, 23]);
    assert.deepEqual(drifted(10, 20, { start: 12, end: 14, text: '' }), [10, 18]);
  });

  it('keeps its own part of what is replaced over an edge', () => {
    assert.deepEqual(drifted(10, 20, { start: 8, end: 12, text: 'new' }), [11, 19]);
    assert.deepEqual(drifted(10, 20, { start: 18, end: 25, text: 'new' }), [10, 18]);
  });

  it('is empty where all its words are gone', () => {
    assert.deepEqual(drifted(10, 20, { start: 10, end: 20, text: '' }), [10, 10]);
    assert.deepEqual(drifted(10, 20, { start: 5, end: 30, text: 'other' }), [10, 10]);
    assert.deepEqual(drifted(10, 20, { start: 10, end: 20, text: 'other words' }), [10, 10]);
  });

  it('keeps what a span carries besides its ends, and the object where nothing moved', () => {
    const spans = [
      { start: 0, end: 3, id: 'c-first1' },
      { start: 10, end: 12, id: 'c-second' },
    ];
    const moved = applyChanges(spans, [{ start: 5, end: 5, text: 'x' }]);
    assert.equal(moved[0], spans[0]);
    assert.deepEqual(moved[1], { start: 11, end: 13, id: 'c-second' });
  });

  it('agrees with marks that travel in the text', () => {
    // Changes as an editor sends them: disjoint, counted in the text before, in any order.
    const changes = fc
      .array(fc.tuple(fc.nat(40), fc.nat(6), fc.constantFrom('', 'x', 'yyy')), { maxLength: 4 })
      .map(list => {
        const disjoint: TextChange[] = [];
        for (const [start, length, text] of list) {
          const change = { start, end: Math.min(40, start + length), text };
          if (disjoint.every(one => one.end < change.start || change.end < one.start)) {
            disjoint.push(change);
          }
        }
        return disjoint;
      });
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), changes, (one, other, list) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const units = Array.from({ length: 40 }, (_, at) => ({ own: at >= start && at < end, fresh: false }));
        for (const change of [...list].sort((a, b) => b.start - a.start)) {
          const added = Array.from(change.text, () => ({ own: false, fresh: true }));
          units.splice(change.start, change.end - change.start, ...added);
        }
        const [now] = applyChanges([{ start, end }], list);
        assert.ok(now!.start >= 0 && now!.start <= now!.end && now!.end <= units.length);
        const first = units.findIndex(unit => unit.own);
        if (first >= 0) {
          // What is left of the span begins and ends where its first and last own characters are, or at new ones between.
          assert.equal(
            units.slice(now!.start, now!.end).filter(unit => unit.own).length,
            units.filter(unit => unit.own).length,
          );
          assert.ok(units.slice(now!.start, now!.end).every(unit => unit.own || unit.fresh));
        } else {
          assert.equal(now!.end, now!.start);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
