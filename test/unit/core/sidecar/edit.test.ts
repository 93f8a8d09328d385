import assert from 'node:assert/strict';
import type { StoredClaim } from '../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { openLocator } from '../../../../src/core/sidecar/locate.ts';
import type { FieldPath, FieldValue, SidecarOperation } from '../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const HEAD = 'format: dateline-claims/1\n';
const claim = (id: string, start: number): StoredClaim => ({
  id,
  type: 'harm',
  quote: 'q',
  at: { start, end: start + 1 },
});
const lines = (id: string, start: number): string =>
  `  ${id}:\n    type: harm\n    quote: "q"\n    at: [${start}, ${start + 1}]\n`;

function edit(raw: string, ...operations: SidecarOperation[]): string {
  const outcome = editSidecar(raw, operations);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
  return outcome.text;
}

function refused(raw: string, ...operations: SidecarOperation[]): string {
  const outcome = editSidecar(raw, operations);
  assert.ok(!outcome.ok, outcome.ok ? outcome.text : '');
  assert.equal(outcome.problem.code, 'write-refused');
  return outcome.problem.message;
}

const set = (id: string, path: FieldPath, value: FieldValue | undefined): SidecarOperation => ({
  kind: 'set-field',
  id,
  path,
  value,
});

describe('adding claims', () => {
  it('begins an empty file, and keeps its comments, BOM and line ends', () => {
    assert.equal(edit('', { kind: 'add-claim', claim: claim('c-1', 1) }), `${HEAD}claims:\n${lines('c-1', 1)}`);
    assert.equal(
      edit('# mine', { kind: 'add-claim', claim: claim('c-1', 1) }),
      `# mine\n${HEAD}claims:\n${lines('c-1', 1)}`,
    );
    assert.equal(
      edit('\ufeff# a\r\n', { kind: 'add-claim', claim: claim('c-1', 1) }),
      `\ufeff# a\n${HEAD}claims:\n${lines('c-1', 1)}`.replaceAll('\n', '\r\n'),
    );
  });

  it('takes claims that are missing, empty, null or {}', () => {
    const expected = `${HEAD}claims:\n${lines('c-1', 1)}`;
    for (const raw of [
      HEAD,
      `${HEAD}claims:\n`,
      `${HEAD}claims: {}\n`,
      `${HEAD}claims: ~\n`,
      `${HEAD}claims: null\n`,
    ]) {
      assert.equal(edit(raw, { kind: 'add-claim', claim: claim('c-1', 1) }), expected, raw);
    }
    assert.equal(
      edit(`${HEAD}claims: # none yet\n# end`, { kind: 'add-claim', claim: claim('c-1', 1) }),
      `${HEAD}claims: # none yet\n${lines('c-1', 1)}# end`,
    );
  });

  it('puts each at its place where the claims are sorted, else at the end', () => {
    const raw = `${HEAD}claims:\n${lines('c-a', 10)}${lines('c-b', 20)}`;
    const added = edit(
      raw,
      ...[25, 5, 15, 10].map((start, index) => ({ kind: 'add-claim', claim: claim(`c-${index}`, start) }) as const),
    );
    assert.deepEqual(
      parseSidecar(added).claims.map(each => each.at.start),
      [5, 10, 10, 15, 20, 25],
    );
    const unsorted = `${HEAD}claims:\n${lines('c-b', 20)}${lines('c-a', 10)}`;
    assert.equal(edit(unsorted, { kind: 'add-claim', claim: claim('c-1', 15) }), unsorted + lines('c-1', 15));
  });

  it('leaves a comment above the next claim with that claim', () => {
    const raw = `${HEAD}claims:\n  # on a\n${lines('c-a', 10)}  # on b\n${lines('c-b', 20)}`;
    assert.equal(
      edit(raw, { kind: 'add-claim', claim: claim('c-1', 15) }, { kind: 'add-claim', claim: claim('c-2', 5) }),
      `${HEAD}claims:\n${lines('c-2', 5)}  # on a\n${lines('c-a', 10)}${lines('c-1', 15)}  # on b\n${lines('c-b', 20)}`,
    );
  });

  it('goes between the braces of a file that is one flow map', () => {
    const raw = '{"format": "dateline-claims/1", "claims": {"c-a": {"type": "aim", "quote": "x", "at": [9, 10]}}}';
    assert.equal(
      edit(raw, { kind: 'add-claim', claim: claim('c-1', 5) }),
      raw.replace('{"c-a"', '{c-1: {type: harm, quote: "q", at: [5, 6]}, "c-a"'),
    );
    assert.deepEqual(
      parseSidecar(edit('{format: dateline-claims/1, claims: {}}', { kind: 'add-claim', claim: claim('c-1', 5) }))
        .claims,
      [claim('c-1', 5)],
    );
  });

  it('takes blank lines for what they are below a text that keeps its line ends', () => {
    const kept = (id: string, start: number) => `${lines(id, start)}    note: |+\n      kept\n\n`;
    const raw = `${HEAD}claims:\n${lines('c-a', 1)}\n${kept('c-b', 5)}`;
    // A blank line more would belong to the note above it.
    assert.equal(edit(raw, { kind: 'add-claim', claim: claim('c-1', 9) }), raw + lines('c-1', 9));
    const three = `${HEAD}claims:\n${kept('c-a', 1)}${lines('c-b', 5)}\n\n${lines('c-c', 9)}`;
    assert.equal(
      edit(three, { kind: 'delete-claim', id: 'c-b' }),
      `${HEAD}claims:\n${kept('c-a', 1)}${lines('c-c', 9)}`,
    );
    const fields = `${HEAD}claims:\n${lines('c-a', 1)}    note: |+\n      kept\n\n    cue: said\n\n    mode: direct\n`;
    assert.equal(
      edit(fields, { kind: 'set-field', id: 'c-a', path: ['cue'], value: undefined }),
      fields.replace('    cue: said\n\n', ''),
    );
  });

  it('refuses an id that is taken or that a YAML reader could take for something else', () => {
    assert.match(refused(`${HEAD}claims:\n${lines('c-1', 1)}`, { kind: 'add-claim', claim: claim('c-1', 5) }), /taken/);
    assert.match(refused(HEAD, { kind: 'add-claim', claim: claim('123', 5) }), /letter/);
    assert.match(refused(HEAD, { kind: 'add-claim', claim: { ...claim('c-1', 5), quote: '' } }), /could not be read/);
    assert.match(
      refused(HEAD, { kind: 'add-claim', claim: { ...claim('c-1', 5), at: { start: 5, end: 2 } } }),
      /could not be read/,
    );
  });

  it('adds a correction beside the claims', () => {
    const correction = { id: 'm-1', quote: 'q', at: { start: 1, end: 2 }, scope: 'this', verdict: 'reject' } as const;
    const text = edit(HEAD, { kind: 'add-correction', correction });
    assert.equal(
      text,
      `${HEAD}mentions:\n  m-1:\n    quote: "q"\n    at: [1, 2]\n    scope: this\n    verdict: reject\n`,
    );
    assert.equal(edit(text, { kind: 'delete-correction', id: 'm-1' }), `${HEAD}mentions: {}\n`);
  });
});

describe('changing fields', () => {
  const raw = `${HEAD}claims:\n${lines('c-1', 1)}`;

  it('adds a field at its canonical place and takes it away again', () => {
    const text = edit(
      raw,
      set('c-1', ['event', 'date'], { value: '2025-12-03', guessed: true }),
      set('c-1', ['cue'], 'said'),
    );
    assert.equal(text, `${raw}    cue: "said"\n    event:\n      date: {value: "2025-12-03", guessed: true}\n`);
    assert.equal(edit(text, set('c-1', ['event', 'date'], undefined), set('c-1', ['cue'], undefined)), raw);
  });

  it('turns a guess into a confirmed value and back', () => {
    const guess = edit(raw, set('c-1', ['claimant'], { label: 'local sources', guessed: true }));
    assert.match(guess, /\n {4}claimant: \{label: "local sources", guessed: true\}\n$/);
    assert.match(edit(guess, set('c-1', ['claimant'], 'idf')), /\n {4}claimant: idf\n$/);
    assert.match(
      edit(guess, set('c-1', ['claimant', 'guessed'], undefined)),
      /\n {4}claimant: \{label: "local sources"\}\n$/,
    );
  });

  it('steps into lists, and empties what holds the last value', () => {
    const text = edit(raw, set('c-1', ['numbers'], [{ what: 'killed', best: 5, guessed: true }]));
    assert.equal(text, `${raw}    numbers:\n      - {what: killed, best: 5, guessed: true}\n`);
    assert.match(edit(text, set('c-1', ['numbers', '0', 'guessed'], undefined)), /- \{what: killed, best: 5\}\n$/);
    assert.match(edit(text, set('c-1', ['numbers', '0', 'best'], 6)), /best: 6,/);
    assert.match(edit(text, set('c-1', ['numbers', '1'], { what: 'hurt' })), /\n {6}- \{what: hurt\}\n$/);
    assert.equal(edit(text, set('c-1', ['numbers', '0'], undefined)), raw);
  });

  it('changes only the keys and items that differ', () => {
    const hand = `${raw}    claimant:   # who\n      label: a man # as he called himself\n      seen:  [ 1,2 ]\n      guessed: true\n    tags:\n    - a # first\n    # then\n    - b\n`;
    const text = edit(
      hand,
      set('c-1', ['claimant'], { label: 'a man', seen: [1, 2], id: 'x' }),
      set('c-1', ['tags'], ['a', 'm', 'b']),
    );
    assert.equal(
      text,
      hand
        .replace('      label', '      id: x\n      label')
        .replace('      guessed: true\n', '')
        .replace('    # then\n', '    - m\n    # then\n'),
    );
  });

  it('does nothing where the value is there already', () => {
    for (const operation of [
      set('c-1', ['type'], 'harm'),
      set('c-1', ['at'], [1, 2]),
      set('c-1', ['cue'], undefined),
      set('c-1', ['event', 'date'], undefined),
    ]) {
      const outcome = editSidecar(raw, [operation]);
      assert.ok(outcome.ok);
      assert.deepEqual([outcome.edits, outcome.text], [[], raw]);
    }
  });

  it('keeps keys that it does not know, whatever their names', () => {
    const text = `${raw}    __proto__: {a: 1}\n    constructor: x\n`;
    const after = edit(text, set('c-1', ['note'], 'n'), set('c-1', ['__proto__', 'a'], 2));
    assert.equal(after, text.replace('at: [1, 2]\n', 'at: [1, 2]\n    note: "n"\n').replace('{a: 1}', '{a: 2}'));
  });

  it('refuses what would change more than was asked, or cannot be read after', () => {
    const shared =
      `${HEAD}claims:\n  c-1: {type: harm, quote: &q "x", at: [1, 2]}\n  c-2: {type: aim, quote: *q, at: [3, 4], event: *e}\n`.replace(
        ', event: *e',
        '',
      );
    assert.match(refused(shared, set('c-1', ['quote'], 'y')), /alias|form/);
    assert.match(refused(shared, { kind: 'delete-claim', id: 'c-1' }), /form|alias/);
    assert.equal(edit(shared, set('c-2', ['quote'], 'y')), shared.replace('*q', '"y"'));
    assert.equal(edit(shared, { kind: 'delete-claim', id: 'c-2' }), shared.slice(0, shared.indexOf('  c-2')));
    assert.match(refused(raw, set('c-1', ['at'], 'here')), /could not be read/);
    assert.match(refused(raw, set('c-1', ['type'], undefined)), /could not be read/);
    assert.match(refused(raw, set('c-1', ['quote', 'text'], 'x')), /holds a text/);
    assert.match(refused(raw, set('c-9', ['note'], 'x')), /no claim c-9/);
    assert.match(refused(raw, { kind: 'delete-claim', id: 'c-9' }), /no claim c-9/);
    const alias = `${HEAD}base: &b {date: "2025"}\nclaims:\n  c-1: {type: harm, quote: x, at: [1, 2], event: *b}\n`;
    assert.match(refused(alias, set('c-1', ['event', 'place'], 'x')), /alias/);
  });

  it('writes nothing at all where one operation of several cannot be done', () => {
    assert.match(refused(raw, set('c-1', ['note'], 'x'), set('c-9', ['note'], 'x')), /c-9/);
  });

  it('writes nothing to a file that is not to be written to, and says why', () => {
    assert.match(refused(`${raw}<<<<<<< x\n`, set('c-1', ['note'], 'x')), /conflict/);
    assert.match(refused(raw.replace('/1', '/2'), set('c-1', ['note'], 'x')), /version 2/);
    assert.match(refused(raw + lines('c-1', 4), set('c-1', ['note'], 'x')), /twice/);
    assert.match(refused('- a\n', { kind: 'add-claim', claim: claim('c-1', 1) }), /map/);
    assert.match(refused(`${HEAD}claims: []\n`, { kind: 'add-claim', claim: claim('c-1', 1) }), /claims/);
  });
});

describe('the other operations', () => {
  const two = `${HEAD}claims:\n${lines('c-1', 1)}    inside: c-2\n    relations:\n      - {type: refines, to: c-2}\n      - {type: refines, to: "other#c-2"}\n${lines('c-2', 5)}`;

  it('adds and deletes relations one a line', () => {
    const text = edit(two, {
      kind: 'add-relation',
      id: 'c-1',
      relation: { type: 'contradicts', to: 'c-2', on: ['number'] },
    });
    assert.equal(
      text,
      two.replace('other#c-2"}\n', 'other#c-2"}\n      - {type: contradicts, to: c-2, "on": [number]}\n'),
    );
    assert.equal(edit(text, { kind: 'delete-relation', id: 'c-1', index: 2 }), two);
    const none = edit(
      two,
      { kind: 'delete-relation', id: 'c-1', index: 0 },
      { kind: 'delete-relation', id: 'c-1', index: 0 },
    );
    assert.equal(none, two.replace(/ {4}relations:\n.*\n.*\n/, ''));
  });

  it('renames an id wherever the file names it', () => {
    assert.equal(edit(two, { kind: 'rename-id', from: 'c-2', to: 'c-new' }), two.replaceAll(/(?<!#)c-2/g, 'c-new'));
    assert.match(refused(two, { kind: 'rename-id', from: 'c-2', to: 'c-1' }), /taken/);
    assert.match(refused(two, { kind: 'rename-id', from: 'c-7', to: 'c-8' }), /no claim/);
  });

  it('renames a value in bare, guessed and listed form, through aliases too', () => {
    const raw = `${HEAD}claims:
  c-1: {type: harm, quote: x, at: [1, 2], claimant: &i idf, event: {actors: [idf, 'laf'], targets: {value: ["idf"], guessed: true}}}
  c-2: {type: harm, quote: idf, at: [3, 4], claimant: {id: idf, label: idf}, via: [*i], note: idf}
mentions:
  m-1: {quote: idf, at: [1, 2], scope: this, verdict: relink, link: idf}
`;
    const rename = (path: FieldPath, where?: 'corrections'): SidecarOperation => ({
      kind: 'rename-value',
      path,
      from: 'idf',
      to: 'israel army',
      ...(where ? { in: where } : {}),
    });
    assert.equal(
      edit(
        raw,
        rename(['claimant']),
        rename(['via']),
        rename(['event', 'actors']),
        rename(['event', 'targets']),
        rename(['link'], 'corrections'),
      ),
      raw
        .replace('&i idf', '&i "israel army"')
        .replace('[idf,', '["israel army",')
        .replace('["idf"]', '["israel army"]')
        .replace('{id: idf', '{id: "israel army"')
        .replace('link: idf', 'link: "israel army"'),
    );
    assert.match(refused(raw, rename(['claimant'])), /alias/);
  });

  it('sets and replaces what is known of the article', () => {
    const text = edit(`${HEAD}claims: {}\n`, { kind: 'set-article', key: 'published', value: '2025-12-03' });
    assert.equal(text, `${HEAD}article:\n  published: "2025-12-03"\nclaims: {}\n`);
    const mine = text.replace('claims: {}', '  mine: 1 # kept\nclaims: {}');
    assert.equal(
      edit(mine, { kind: 'replace-article', record: { sha256: 'ab', title: 'T' } }),
      `${HEAD}article:\n  sha256: "ab"\n  title: "T"\n  mine: 1 # kept\nclaims: {}\n`,
    );
    assert.equal(edit(text, { kind: 'replace-article', record: {} }), `${HEAD}claims: {}\n`);
  });

  it('adds the format line below the comments at the top', () => {
    assert.equal(edit('# mine\nclaims: {}\n', { kind: 'add-format' }), `# mine\n${HEAD}claims: {}\n`);
    assert.equal(edit(HEAD, { kind: 'add-format' }), HEAD);
  });

  it('sorts the claims, and the comment above a claim goes with it', () => {
    const raw =
      `${HEAD}claims:\n  # about b\n${lines('c-b', 20)}\n  # about a\n${lines('c-a', 10)}  c-x: broken\n${lines('c-0', 1)}`.replace(
        '  c-x: broken\n',
        '',
      );
    assert.equal(
      edit(raw, { kind: 'sort-claims' }),
      `${HEAD}claims:\n${lines('c-0', 1)}\n  # about a\n${lines('c-a', 10)}  # about b\n${lines('c-b', 20)}`,
    );
  });

  it('sorts a text that keeps the empty lines behind it without giving it more of them', () => {
    const kept = `${lines('c-b', 5)}    note: |+\n      kept\n\n`;
    const raw = `${HEAD}claims:\n${lines('c-c', 9)}\n\n${kept}${lines('c-a', 1)}`;
    assert.equal(edit(raw, { kind: 'sort-claims' }), `${HEAD}claims:\n${lines('c-a', 1)}\n\n${kept}${lines('c-c', 9)}`);
    const first = `${HEAD}claims:\n${lines('c-c', 9)}\n\n${kept}`;
    assert.equal(edit(first, { kind: 'sort-claims' }), `${HEAD}claims:\n${kept}${lines('c-c', 9)}`);
  });

  it('makes the same file as writing it at once', () => {
    const claims = [claim('c-2', 9), claim('c-1', 4)];
    const text = edit(
      createSidecar({ title: 'T' }),
      ...claims.map(each => ({ kind: 'add-claim', claim: each }) as const),
    );
    assert.equal(text, createSidecar({ title: 'T' }, claims));
  });

  it('points at any value by its path', () => {
    const locate = openLocator(two);
    const at = (...path: string[]): string => {
      const span = locate(path);
      return span === undefined ? '' : two.slice(span.start, span.end);
    };
    assert.deepEqual(
      [
        at('claims', 'c-1', 'inside'),
        at('claims', 'c-1', 'relations', '1', 'to'),
        at('claims', 'c-1'),
        at('claims', 'c-9'),
      ],
      ['c-2', '"other#c-2"', 'c-1', ''],
    );
  });
});
