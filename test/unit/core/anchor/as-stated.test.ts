import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standAsStated } from '../../../../src/core/anchor/as-stated.ts';
import { type DecidedAnchor, placeAnchors } from '../../../../src/core/anchor/place-anchors.ts';
import { sha256Hex } from '../../../../src/core/text/digest.ts';

const TEXT = 'A drone fell near the town. Two people were hurt, a drone operator said. A drone fell near the camp.';
const SHA = sha256Hex(TEXT);

/** Anchors as they were made, some of which say another place, other words, or what a person decided. */
const anchor: fc.Arbitrary<DecidedAnchor> = fc
  .record({
    start: fc.nat(TEXT.length - 1),
    length: fc.integer({ min: 0, max: 30 }),
    shift: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1),
    isDecided: fc.constantFrom(false, false, false, false, false, false, true),
    ending: fc.constantFrom('', '', '', '', '', '', 'x'),
  })
  .map(({ start, length, shift, isDecided, ending }) => {
    const end = Math.min(TEXT.length, start + length);
    return {
      quote: TEXT.slice(start, end) + ending,
      at: { start: Math.max(0, start + shift), end: end + shift },
      ...(isDecided ? { placed: { sha256: SHA, at: { start, end } } } : {}),
    } as DecidedAnchor;
  });

describe('anchors in the text that they were made on', () => {
  it('stand as they say where nothing else is found for any of them', () => {
    let as = 0;
    fc.assert(
      fc.property(
        fc.array(anchor, { maxLength: 4 }),
        fc.constantFrom(SHA, SHA, SHA, undefined),
        (anchors, annotated) => {
          const today = { text: TEXT, sha256: SHA };
          const isAsStated = standAsStated(anchors, today, annotated);
          as += isAsStated && anchors.length > 0 ? 1 : 0;
          const found = placeAnchors(anchors, today, annotated);
          const expected =
            annotated === SHA &&
            anchors.every(
              ({ at, placed }, index) =>
                placed === undefined && found[index]!.status === 'exact' && sameSpan(found[index]!, at),
            );
          assert.equal(isAsStated, expected, JSON.stringify(anchors));
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
    assert.ok(as > 100, `only ${as} did`);
  });
});

function sameSpan(result: ReturnType<typeof placeAnchors>[number], at: DecidedAnchor['at']): boolean {
  return 'span' in result && result.span.start === at.start && result.span.end === at.end;
}
