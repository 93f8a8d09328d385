import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const HEAD = 'format: dateline-claims/1\n';
const ONE = '  c-1: {type: harm, quote: five hurt, at: [2, 11]}\n';
const TWO = '  c-2: {type: aim, quote: to meet, at: [20, 27]}\n';

function codesOf(raw: string): ProblemCode[] {
  return parseSidecar(raw).problems.map(problem => problem.code);
}

const idsOf = (raw: string): string[] => parseSidecar(raw).claims.map(claim => claim.id);

describe('reading a sidecar', () => {
  it('reads every field of the model', () => {
    const raw = `${HEAD}article:
  sha256: "7ab1"
  title: Talks
  published: 2025-12-03
  published-basis: stated
claims:
  c-7k2m9q:
    type: harm
    quote: "injuries to several residents"
    at: [2105, 2134]
    before: "local sources reported "
    after: "."
    placed:
      sha256: "9c3e"
      blob: "g12ab"
      at: [2140, 2171]
      quote: "injuries to several inhabitants"
      before: "x "
      after: "!"
      annotator: bob
      created: "2026-06-01T08:00:00Z"
    claimant: {label: "local sources", guessed: true}
    cue: "reported"
    via: [lbci]
    inside: c-1
    addressee: [afp]
    mode: {value: indirect, guessed: true}
    factuality: PR+
    hedges: [reportedly]
    event:
      date: {value: "2025-12-03", guessed: true}
      date-precision: 1
      place: naqoura
      place-precision: 2
      actors: [idf]
      targets: {value: [residents], guessed: true}
      id: e-1
    numbers:
      - {what: injured, min: 3, approximate: true, guessed: true}
    confidence: high
    grade: F6
    status: draft
    tags: [check]
    note: "see AP"
    relations:
      - {type: contradicts, to: "other#c-2", on: [number], independent: "yes", note: n, annotator: bob}
    annotator: alice
    created: "2026-05-20T09:14:00Z"
    mine: {kept: 1}
mentions:
  m-1: {quote: Aoun, at: [3, 7], scope: article, verdict: relink, kind: actor, link: joseph-aoun, annotator: alice}
`;
    const parsed = parseSidecar(raw);
    assert.deepEqual(parsed.problems, []);
    assert.equal(parsed.writable, true);
    assert.deepEqual(parsed.article, {
      sha256: '7ab1',
      title: 'Talks',
      published: '2025-12-03',
      'published-basis': 'stated',
    });
    assert.deepEqual(parsed.claims, [
      {
        id: 'c-7k2m9q',
        type: 'harm',
        quote: 'injuries to several residents',
        at: { start: 2105, end: 2134 },
        before: 'local sources reported ',
        after: '.',
        placed: {
          sha256: '9c3e',
          blob: 'g12ab',
          at: { start: 2140, end: 2171 },
          quote: 'injuries to several inhabitants',
          before: 'x ',
          after: '!',
          annotator: 'bob',
          created: '2026-06-01T08:00:00Z',
        },
        claimant: { label: 'local sources', guessed: true },
        cue: { value: 'reported', guessed: false },
        via: ['lbci'],
        inside: 'c-1',
        addressee: ['afp'],
        mode: { value: 'indirect', guessed: true },
        factuality: { value: 'PR+', guessed: false },
        hedges: { value: ['reportedly'], guessed: false },
        event: {
          date: { value: '2025-12-03', guessed: true },
          'date-precision': 1,
          place: { value: 'naqoura', guessed: false },
          'place-precision': 2,
          actors: { value: ['idf'], guessed: false },
          targets: { value: ['residents'], guessed: true },
          id: 'e-1',
        },
        numbers: [{ what: 'injured', min: 3, approximate: true, guessed: true }],
        confidence: 'high',
        grade: 'F6',
        status: 'draft',
        tags: ['check'],
        note: 'see AP',
        relations: [
          { type: 'contradicts', to: 'other#c-2', on: ['number'], independent: 'yes', note: 'n', annotator: 'bob' },
        ],
        annotator: 'alice',
        created: '2026-05-20T09:14:00Z',
      },
    ]);
    assert.deepEqual(parsed.corrections, [
      {
        id: 'm-1',
        quote: 'Aoun',
        at: { start: 3, end: 7 },
        scope: 'article',
        verdict: 'relink',
        kind: 'actor',
        link: 'joseph-aoun',
        annotator: 'alice',
      },
    ]);
    const span = parsed.keySpans.get('c-7k2m9q');
    assert.equal(raw.slice(span?.start, span?.end), 'c-7k2m9q');
  });

  it('takes dates, numbers and words without quotes as the same text', () => {
    const [claim] = parseSidecar(
      `${HEAD}claims:\n  123:\n    type: no\n    quote: 007\n    at: [1, 4]\n    claimant: 12\n    note: 2025-12-03\n    tags: [1e3, 0x1F, yes, 33.8500000000000001]\n`,
    ).claims;
    assert.deepEqual(claim, {
      id: '123',
      type: 'no',
      quote: '007',
      at: { start: 1, end: 4 },
      claimant: { id: '12' },
      note: '2025-12-03',
      tags: ['1e3', '0x1F', 'yes', '33.8500000000000001'],
    });
  });

  it('takes a bare claimant of several words for the words of an unnamed source', () => {
    const [claim] = parseSidecar(
      `${HEAD}claims:\n  c-1: {type: a, quote: b, at: [1, 2], claimant: a local mayor}\n`,
    ).claims;
    assert.deepEqual(claim?.claimant, { label: 'a local mayor' });
  });

  it('counts offsets in the raw file, with its BOM and CRLF', () => {
    const raw = `\ufeff${HEAD}claims:\n${ONE}  c-2: {type: aim, quote: b, at: [4, 1]}\n`.replaceAll('\n', '\r\n');
    const { claims, problems, keySpans } = parseSidecar(raw);
    assert.deepEqual(
      claims.map(claim => claim.id),
      ['c-1'],
    );
    assert.deepEqual(
      problems.map(({ code, claim, start, end }) => [code, claim, raw.slice(start, end)]),
      [['schema', 'c-2', '[4, 1]']],
    );
    const span = keySpans.get('c-1');
    assert.equal(raw.slice(span?.start, span?.end), 'c-1');
  });

  it('reads through anchors, aliases and merge keys', () => {
    const raw = `${HEAD}base: &base {type: harm, annotator: alice}\nclaims:\n  c-1: {<<: *base, quote: &q five, at: [1, 5]}\n  c-2: {type: aim, quote: *q, at: [8, 12]}\n`;
    assert.deepEqual(parseSidecar(raw).claims, [
      { id: 'c-1', type: 'harm', quote: 'five', at: { start: 1, end: 5 }, annotator: 'alice' },
      { id: 'c-2', type: 'aim', quote: 'five', at: { start: 8, end: 12 } },
    ]);
  });

  it('keeps a bad entry out and shows the others', () => {
    const raw = `${HEAD}claims:\n${ONE}  c-bad: 5\n  c-none: {}\n${TWO}  c-mode: {type: a, quote: b, at: [1, 2], mode: loud, tags: [x]}\n`;
    const { claims, problems, writable } = parseSidecar(raw);
    assert.deepEqual(
      claims.map(claim => claim.id),
      ['c-1', 'c-2', 'c-mode'],
    );
    assert.deepEqual(claims[2], { id: 'c-mode', type: 'a', quote: 'b', at: { start: 1, end: 2 }, tags: ['x'] });
    assert.deepEqual(
      problems.map(problem => [problem.claim, problem.severity]),
      [
        ['c-bad', 'error'],
        ['c-none', 'error'],
        ['c-none', 'error'],
        ['c-none', 'error'],
        ['c-mode', 'warning'],
      ],
    );
    assert.equal(writable, true);
  });

  it('finds an empty file empty, with or without comments, BOM and document marker', () => {
    for (const raw of ['', '\ufeff', '# soon\n', '\n\n', '---\n']) {
      const parsed = parseSidecar(raw);
      assert.deepEqual([parsed.claims, parsed.problems, parsed.writable], [[], [], true], JSON.stringify(raw));
    }
  });
});

describe('reading a broken sidecar', () => {
  const unwritable: readonly (readonly [string, string, ProblemCode, string[]])[] = [
    ['a list', '- a\n- b\n', 'not-a-mapping', []],
    ['a number', '5\n', 'not-a-mapping', []],
    ['claims as a list', `${HEAD}claims:\n  - a\n`, 'schema', []],
    ['a newer format', `format: dateline-claims/3\nclaims:\n${ONE}`, 'newer-format', ['c-1']],
    ['another format', `format: conflict-claims/1\nclaims:\n${ONE}`, 'unknown-format', ['c-1']],
    ['a duplicate id', `${HEAD}claims:\n${ONE}${TWO}${ONE}`, 'duplicate-id', ['c-1', 'c-2']],
    ['a duplicate correction', `${HEAD}mentions:\n  m-1: {}\n  m-1: {}\n`, 'duplicate-id', []],
    [
      'a key twice in a claim',
      `${HEAD}claims:\n${TWO}  c-1: {type: a, type: b, quote: c, at: [1, 2]}\n`,
      'yaml-syntax',
      ['c-2', 'c-1'],
    ],
    ['an unclosed bracket', `${HEAD}claims:\n${ONE}  c-3: {type: a, at: [1, 2}\n`, 'yaml-syntax', ['c-1']],
    ['a tab as indent', `${HEAD}claims:\n${ONE}\tc-3: {}\n`, 'yaml-syntax', ['c-1']],
    ['two documents', `${HEAD}claims:\n${ONE}---\n${HEAD}`, 'yaml-syntax', ['c-1']],
    ['an alias of nothing', `${HEAD}claims:\n${ONE}  c-2: *other\n`, 'yaml-syntax', ['c-1']],
    [
      'an alias of itself',
      `${HEAD}claims:\n${ONE}  c-2: &x {type: a, quote: b, at: [1, 2], note: *x}\n`,
      'yaml-syntax',
      ['c-1', 'c-2'],
    ],
    ['lone carriage returns', `${HEAD}claims:\n${ONE}# old\rMac\n`, 'yaml-syntax', ['c-1']],
    ['a zero character', `${HEAD}claims:\n${ONE}# \u0000\n`, 'binary-file', []],
  ];
  for (const [name, raw, code, ids] of unwritable) {
    it(`tells ${name}, shows what is good and writes nothing`, () => {
      const parsed = parseSidecar(raw);
      assert.ok(
        parsed.problems.some(problem => problem.code === code && problem.severity === 'error'),
        JSON.stringify(parsed.problems),
      );
      assert.equal(parsed.writable, false);
      assert.deepEqual(
        parsed.claims.map(claim => claim.id),
        ids,
      );
    });
  }

  it('tells a slip that breaks the rest of the file in few problems, each at a place of its own', () => {
    const claims = Array.from(
      { length: 12 },
      (_, index) => `  c-${index}:\n    type: aim\n    quote: to meet\n    at: [20, 27]\n`,
    );
    for (const raw of [
      `${HEAD}claims: [\n${claims.join('')}`,
      `${HEAD}claims:\n${claims.join('').replace('    type', '   type')}`,
    ]) {
      const { problems } = parseSidecar(raw);
      const starts = problems.filter(({ code }) => code === 'yaml-syntax').map(({ start }) => start);
      assert.ok(starts.length > 0 && starts.length <= 3, JSON.stringify(problems));
      assert.equal(new Set(starts).size, starts.length);
    }
  });

  it('names the version that it cannot write', () => {
    const [problem] = parseSidecar('format: dateline-claims/3\n').problems;
    assert.match(problem?.message ?? '', /version 3/);
  });

  it('tells a missing format line, and can still write', () => {
    const parsed = parseSidecar(`claims:\n${ONE}`);
    assert.deepEqual(
      parsed.problems.map(problem => [problem.code, problem.severity]),
      [['unknown-format', 'warning']],
    );
    assert.equal(parsed.writable, true);
    assert.equal(parsed.claims.length, 1);
  });

  const markers = (first: string, second: string): string =>
    `${first}\n${ONE.trimEnd()}\n=======\n${TWO.trimEnd()}\n${second}\n`;
  const conflicts: readonly (readonly [string, string, string[]])[] = [
    ['at the claims', `${HEAD}claims:\n${markers('<<<<<<< HEAD', '>>>>>>> theirs')}`, ['c-1', 'c-2']],
    [
      'with CRLF',
      `${HEAD}claims:\n${markers('<<<<<<< HEAD', '>>>>>>> theirs')}`.replaceAll('\n', '\r\n'),
      ['c-1', 'c-2'],
    ],
    ['without labels', `${HEAD}claims:\n${markers('<<<<<<<', '>>>>>>>')}`, ['c-1', 'c-2']],
    [
      'with the base shown',
      `${HEAD}claims:\n<<<<<<< a\n${ONE}||||||| base\n  c-9: {type: a, quote: b, at: [1, 2]}\n=======\n${TWO}>>>>>>> b\n`,
      ['c-1', 'c-2'],
    ],
    ['of eleven characters', `${HEAD}claims:\n<<<<<<<<<<< a\n${ONE}===========\n${TWO}>>>>>>>>>>> b\n`, ['c-1', 'c-2']],
    ['half resolved', `${HEAD}claims:\n${ONE}=======\n${TWO}`, ['c-1', 'c-2']],
    [
      'inside a block scalar',
      `${HEAD}claims:\n${ONE}  c-2:\n    type: aim\n    at: [1, 2]\n    quote: |\n      mine\n<<<<<<< a\n      ours\n=======\n      theirs\n>>>>>>> b\n`,
      ['c-1', 'c-2'],
    ],
    ['in one that YAML would swallow', `note: |-1\n <<<<<<< a\n${HEAD}`.replace('\n <', '\n<'), []],
  ];
  for (const [name, raw, ids] of conflicts) {
    it(`finds conflict markers ${name}, and shows both sides`, () => {
      const parsed = parseSidecar(raw);
      assert.ok(codesOf(raw).includes('conflict-markers'));
      assert.equal(parsed.writable, false);
      assert.deepEqual(idsOf(raw), ids);
      for (const problem of parsed.problems.filter(each => each.code === 'conflict-markers')) {
        assert.match(raw.slice(problem.start, problem.end), /^[<=>|]{7,}[^\r\n]*$/);
      }
    });
  }

  it('takes quoted and indented look-alikes for what they are', () => {
    const raw = `${HEAD}claims:\n  c-1:\n    type: a\n    quote: "<<<<<<< HEAD"\n    at: [1, 5]\n    note: |\n      Title\n      =======\n`;
    assert.deepEqual(codesOf(raw), []);
  });
});
