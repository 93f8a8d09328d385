import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../../../src/core/sidecar/model.ts';
import {
  applyEdits,
  areDisjoint,
  EditComposer,
  invertEdits,
  originOf,
  replacementOf,
} from '../../../../src/core/sidecar/text-edits.ts';

/** Disjoint edits of a text, from cut points and new texts. */
function editsOf(text: string, cuts: readonly number[], texts: readonly string[]): TextEdit[] {
  const points = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    edits.push({ start: points[index] ?? 0, end: points[index + 1] ?? 0, text: texts[index % texts.length] ?? '' });
  }
  return edits;
}

const cuts = fc.array(fc.nat(60), { maxLength: 8 });
const texts = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe('text edits', () => {
  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), cuts, texts, (text, places, added) => {
        const edits = editsOf(text, places, added);
        assert.equal(applyEdits(applyEdits(text, edits), invertEdits(text, edits)), text);
      }),
    );
  });

  it('made one after another give the same as those gathered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.tuple(cuts, texts), { maxLength: 5 }), (text, rounds) => {
        const composer = new EditComposer(text.length);
        let now = text;
        for (const [places, added] of rounds) {
          const edits = editsOf(now, places, added);
          composer.add(edits);
          now = applyEdits(now, edits);
        }
        const gathered = composer.edits(text.length);
        assert.equal(applyEdits(text, gathered), now);
        assert.ok(areDisjoint(gathered));
      }),
    );
  });

  it('keep insertions at one place in the order given', () => {
    const edits = [
      { start: 1, end: 1, text: 'x' },
      { start: 1, end: 1, text: 'y' },
      { start: 1, end: 2, text: 'z' },
    ];
    assert.equal(applyEdits('abc', edits), 'axyzc');
    assert.equal(applyEdits('axyzc', invertEdits('abc', edits)), 'abc');
    assert.equal(
      areDisjoint([
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
      false,
    );
  });

  it('finds the smallest replacement that turns one text into another', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 6 }),
        (a, b, mid) => {
          const [from, to] = [a + mid + b, a + b];
          const edit = replacementOf(from, to);
          assert.equal(applyEdits(from, [edit]), to);
          assert.ok(edit.end - edit.start <= mid.length && edit.text === '');
        },
      ),
    );
    assert.deepEqual(replacementOf('abc', 'abc'), { start: 3, end: 3, text: '' });
    assert.deepEqual(replacementOf('aa', 'aaa'), { start: 2, end: 2, text: 'a' });
  });

  it('tells where what stands after edits stood before them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), cuts, texts, (raw, points, words) => {
        const edits = editsOf(raw, points, words);
        // Each unit that stays is marked by its own place, so that a place after tells where it was.
        let at = 0;
        const origins: number[] = [];
        for (const { start, end, text } of edits) {
          for (; at < start; at++) origins.push(at);
          for (let unit = 0; unit < text.length; unit++) origins.push(start);
          at = end;
        }
        for (; at < raw.length; at++) origins.push(at);
        assert.deepEqual(
          origins.map((_, offset) => originOf(edits, offset)),
          origins,
        );
      }),
    );
  });
});
