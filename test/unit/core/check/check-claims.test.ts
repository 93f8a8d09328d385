import assert from 'node:assert/strict';
import { checkClaims } from '../../../../src/core/check/check-claims.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const raw = `\ufeffformat: dateline-claims/1
article: {published: 3 December}
claims:
  c-1:
    type: harm
    quote: a
    at: [1, 2]
    claimant: idf
    event:
      date: "2025-12-03"
      actors: [idf, ghost]
    relations:
      - {type: contradicts, to: c-2}
      - {type: refines, to: c-9}
      - {type: refines, to: "other#c-1"}
  c-2:
    type: rumour
    quote: b
    at: [3, 4]
    claimant: {id: nobody, guessed: true}
    via: [outlet]
    inside: c-2
    event: {date: {value: "2025-13", guessed: true}, place: atlantis}
`.replaceAll('\n', '\r\n');

describe('checking claims', () => {
  it('finds what the codebook, the gazetteer and the other claims do not bear out, with its place', () => {
    const problems = checkClaims(raw, parseSidecar(raw), {
      codebook: defaultCodebook,
      isEdtf: text => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(text),
      hasActor: id => id === 'idf',
      hasPlace: id => id === 'naqoura',
      hasClaim: reference => reference === 'other#c-1',
    });
    assert.deepEqual(
      problems.map(({ code, claim, start, end }) => [code, claim, raw.slice(start, end)]),
      [
        ['bad-edtf', undefined, '3 December'],
        ['unknown-actor', 'c-1', '[idf, ghost]'],
        ['broken-relation', 'c-1', '{type: refines, to: c-9}'],
        ['unknown-type', 'c-2', 'rumour'],
        ['bad-edtf', 'c-2', '{value: "2025-13", guessed: true}'],
        ['unknown-place', 'c-2', 'atlantis'],
        ['unknown-actor', 'c-2', '{id: nobody, guessed: true}'],
        ['broken-relation', 'c-2', 'c-2'],
      ],
    );
  });

  it('leaves out what it has no means to check', () => {
    const codes = checkClaims(raw, parseSidecar(raw), {}).map(problem => problem.code);
    assert.deepEqual(codes, ['broken-relation'], 'only the claim that stands inside itself');
  });
});
