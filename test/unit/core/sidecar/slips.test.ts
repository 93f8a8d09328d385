import assert from 'node:assert/strict';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const RAW = `format: dateline-claims/1
article:
  title: "A truce at the weir"
claims:
  c-1:
    type: strike
    quote: "the weir was hit"
    at: [0, 16]
    event:
      date: "2026-02"
      actors: [river-guard]
    annotator: alice
  c-2:
    type: denial
    quote: "we hit nothing"
    at: [20, 34]
    note: "said twice"
  c-3:
    type: status
    quote: "the truce holds"
    at: [40, 55]
    topics: [truce, weir]
`;

/** Lines as they stand while somebody types, or forgot to end them. */
const SLIPS = [
  '    note: "abc',
  "    note: 'abc",
  "  '",
  '    note: foo: bar',
  '\tnote: x',
  '    topics: [a, b',
  '    note: [',
  '    note: ]',
  '    at: {a: 1',
  '    }',
  ' note: x',
  '   note: x',
  '      note: x',
  '    no',
  '    note:abc',
  '    note: @abc',
  '    note: *abc',
  '    note: &abc def: x',
  '    note: |x',
  '    note: "x" y',
  '    - abc',
  '- x',
  'note',
  '%note',
  '"',
  '---',
  '...',
  '  c-new',
  '  c-new: {type: a',
];

describe('a slip in a sidecar', () => {
  it('hides no claim that it does not stand in, and shows none otherwise than it is', () => {
    const clean = parseSidecar(RAW);
    assert.deepEqual([clean.claims.length, clean.problems], [3, []]);
    const lines = RAW.split('\n');
    for (const slip of SLIPS) {
      for (let at = 0; at < lines.length; at++) {
        const raw = lines.toSpliced(at, 0, slip).join('\n');
        const parsed = parseSidecar(raw);
        const found = new Map(parsed.claims.map(claim => [claim.id, claim]));
        for (const claim of clean.claims) {
          const name = `${claim.id}, with ${JSON.stringify(slip)} as line ${at + 1}`;
          if (claim.id !== entryAt(lines, at)) {
            assert.deepEqual(found.get(claim.id), claim, name);
            assert.equal(raw.slice(parsed.keySpans.get(claim.id)!.start).indexOf(claim.id), 0, name);
          }
        }
      }
    }
  });

  it('is told of, and the file is not written to', () => {
    const parsed = parseSidecar(RAW.replace('  c-2:', 'word\n  c-2:'));
    assert.deepEqual(
      [ids(parsed.claims), parsed.writable, parsed.problems.every(({ code }) => code === 'yaml-syntax')],
      [['c-1', 'c-2', 'c-3'], false, true],
    );
    assert.ok(parsed.problems.some(({ start }) => start === RAW.indexOf('  c-2:')));
  });

  it('that begins a section of its own hides no claim of the one that it stands in', () => {
    assert.deepEqual(ids(parseSidecar(RAW.replace('    quote: "we', 'note:\n    quote: "we')).claims), [
      'c-1',
      'c-2',
      'c-3',
    ]);
  });

  it('in the first line of an entry does not make it be taken for more of the one before it', () => {
    const { claims } = parseSidecar(RAW.replace('  c-2:', '  c-2'));
    const first = claims.find(({ id }) => id === 'c-1');
    assert.deepEqual(first, parseSidecar(RAW).claims[0]);
    assert.equal(
      claims.some(({ id }) => id === 'c-2'),
      false,
    );
  });
});

describe('a slip in the first line of a claim', () => {
  const clean = parseSidecar(RAW).claims;
  for (const { id } of clean) {
    for (const slip of [`  ${id}`, `  ${id};`, `  ${id}:x`, ` ${id}:`, `\t${id}:`, `  "${id}:`, `  [${id}:`]) {
      it(`hides no other and takes nothing for more of the one before it: ${JSON.stringify(slip)}`, () => {
        const { claims } = parseSidecar(RAW.replace(`  ${id}:`, slip));
        assert.deepEqual(
          claims.filter(claim => claim.id !== id),
          clean.filter(claim => claim.id !== id),
        );
      });
    }
  }
});

/** The claim that a line put in there would be part of. */
function entryAt(lines: readonly string[], at: number): string | undefined {
  return lines
    .slice(0, at)
    .map(line => /^ {2}(c-\d):$/.exec(line)?.[1])
    .findLast(id => id !== undefined);
}

function ids(claims: readonly { id: string }[]): string[] {
  return claims.map(({ id }) => id);
}
