import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptAt, rootKeys, scalarsOf } from '../../../../src/core/sidecar/excerpt.ts';
import { entryKeyAt, scalarAt, slotsAt } from '../../../../src/core/sidecar/locate.ts';
import { meaningOf } from '../../../../src/core/sidecar/meaning.ts';

const SIDECAR = `# by hand
format: dateline-claims/1
article:
  title: "A: headline"   # the "title"
  published: "2026-03-04"
claims:
  # the first
  c-aaaaaa:
    type: strike
    quote: "three men died"
    at: [10, 24]
    claimant: {label: "a source", guessed: true}
    event:
      date: {value: "2026-03-03?", guessed: true}
      actors:
        - steppe-guard
        - qalamoun-council
    note: |
      first line: not a key

      last line
  c-bbbbbb:
    type: denial
    inside: c-aaaaaa
    relations:
      - {type: contradicts, to: "02-other#c-cccccc", "on": [actor]}
      - type: refines
        to: c-aaaaaa
    annotator: alice
mentions:
  m-dddddd: {quote: "IDF", at: [1, 4], scope: this, verdict: relink, link: idf}
`;

/** The text with every claim thrice, so that its sections are too long to be taken whole. */
const LONG = SIDECAR.replace(/^claims:\n([\s\S]*?)(?=^mentions)/m, (_, body: string) => {
  const copies = Array.from({ length: 30 }, (_each, index) =>
    body.replaceAll(/c-([ab])\1{5}/g, `c-$1$1${1000 + index}`),
  );
  return `claims:\n${body}${copies.join('')}`;
});

const offsetOf = (raw: string, text: string, inside = 1): number => {
  const at = raw.indexOf(text);
  assert.notEqual(at, -1, text);
  return at + inside;
};

describe('scalarAt', () => {
  const cases: readonly [text: string, path: string, part: 'key' | 'value', scalar: string][] = [
    ['format', 'format', 'key', 'format'],
    ['A: headline', 'article/title', 'value', 'A: headline'],
    ['c-aaaaaa:', 'claims/c-aaaaaa', 'key', 'c-aaaaaa'],
    ['strike', 'claims/c-aaaaaa/type', 'value', 'strike'],
    ['24]', 'claims/c-aaaaaa/at/1', 'value', '24'],
    ['a source', 'claims/c-aaaaaa/claimant/label', 'value', 'a source'],
    ['2026-03-03?', 'claims/c-aaaaaa/event/date/value', 'value', '2026-03-03?'],
    ['qalamoun', 'claims/c-aaaaaa/event/actors/1', 'value', 'qalamoun-council'],
    ['not a key', 'claims/c-aaaaaa/note', 'value', 'first line: not a key\n\nlast line\n'],
    ['02-other', 'claims/c-bbbbbb/relations/0/to', 'value', '02-other#c-cccccc'],
    ['refines', 'claims/c-bbbbbb/relations/1/type', 'value', 'refines'],
    ['idf}', 'mentions/m-dddddd/link', 'value', 'idf'],
  ];
  for (const [name, raw] of Object.entries({
    'as it is': SIDECAR,
    'with many claims': LONG,
    'with CRLF and a BOM': `\ufeff${LONG.replaceAll('\n', '\r\n')}`,
  })) {
    it(`finds keys and values: ${name}`, () => {
      for (const [text, path, part, value] of cases) {
        const found = scalarAt(raw, offsetOf(raw, text));
        assert.equal(found?.path.join('/'), path, text);
        assert.equal(found?.part, part, text);
        assert.equal(found?.text, value, text);
        assert.ok(raw.slice(found!.span.start, found!.span.end).includes(text.replace(/[:\]}]$/, '')), text);
      }
    });
  }

  it('finds nothing in comments, between things and in an empty file', () => {
    for (const text of ['# by hand', '# the first', '# the "title"']) {
      assert.equal(scalarAt(LONG, offsetOf(LONG, text, 3)), undefined, text);
    }
    assert.equal(scalarAt('', 0), undefined);
  });

  it('sees the same in the excerpt as in the whole file, wherever it looks', () => {
    const whole = new Map(
      scalarsOf({ text: LONG, fromRaw: at => at, toRaw: at => at }).map(scalar => [scalar.span.start, scalar]),
    );
    fc.assert(
      fc.property(fc.nat({ max: LONG.length }), offset => {
        const excerpt = excerptAt(LONG, offset);
        assert.ok(excerpt.text.length < LONG.length / 4 || offset < LONG.indexOf('c-aaaaaa'));
        // Among the comments of a section there is no entry, and so nothing to see.
        for (const scalar of scalarsOf(excerpt).filter(({ span }) => span.start < span.end)) {
          assert.deepEqual(scalar, whole.get(scalar.span.start));
        }
        const around = scalarAt(LONG, offset);
        const there = [...whole.values()].find(
          ({ span }) =>
            span.start <= offset && (offset < span.end || (offset === span.end && LONG[offset - 1] !== '\n')),
        );
        assert.deepEqual(around, there);
      }),
      { examples: [[LONG.indexOf('# the first') + 2]] },
    );
  });

  it('still understands the entries beside one that is broken', () => {
    const broken = LONG.replace('claimant: {label: "a source", guessed: true}', 'claimant: {label: "a sou');
    const at = broken.lastIndexOf('denial');
    assert.equal(scalarAt(broken, at)?.path.at(-1), 'type');
  });
});

describe('entryKeyAt', () => {
  it('finds the key of an entry, and not the same word elsewhere', () => {
    for (const raw of [SIDECAR, LONG, `\ufeff${LONG.replaceAll('\n', '\r\n')}`]) {
      for (const id of ['c-aaaaaa', 'c-bbbbbb']) {
        assert.equal(entryKeyAt(raw, 'claims', id)?.start, raw.indexOf(`  ${id}:`) + 2);
      }
      assert.equal(entryKeyAt(raw, 'claims', 'type'), undefined);
      assert.equal(entryKeyAt(raw, 'mentions', 'c-aaaaaa'), undefined);
    }
    const flow = 'actors: {idf: {name: IDF}, "a.b": {name: "x: idf"}}\n';
    assert.equal(entryKeyAt(flow, 'actors', 'idf')?.start, flow.indexOf('idf'));
    assert.equal(entryKeyAt(flow, 'actors', 'a.b')?.start, flow.indexOf('"a.b"'));
  });
});

/** Slots at `|` in a text. */
function slots(marked: string) {
  const offset = marked.indexOf('|');
  return slotsAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

describe('slotsAt', () => {
  const entry = (lines: string) =>
    `format: dateline-claims/1\nclaims:\n  c-1:\n    type: strike\n${lines}\n    annotator: bob\n`;

  it('tells keys, and which are there already', () => {
    for (const lines of ['    |', '    cl|', '    cl|aim']) {
      const [slot] = slots(entry(lines));
      assert.equal(slot?.part, 'key', lines);
      assert.deepEqual(slot?.path, ['claims', 'c-1']);
      assert.deepEqual(slot?.siblings, ['type', 'annotator']);
      assert.equal(slot?.flow, false);
    }
    const [inEvent] = slots(entry('    event:\n      date: "2026"\n      pl|'));
    assert.deepEqual(inEvent?.path, ['claims', 'c-1', 'event']);
    assert.deepEqual(inEvent?.siblings, ['date']);
    assert.equal(inEvent?.typed, 'pl');
    const [renamed] = slots(entry('    cl|aimant: idf'));
    assert.equal(renamed?.part, 'key');
    assert.ok(renamed);
    assert.deepEqual([renamed.span.end - renamed.span.start, renamed.typed], [8, 'cl']);
  });

  it('tells keys at the root and in flow maps', () => {
    const [root] = slots('format: dateline-claims/1\n|\nclaims:\n  c-1:\n    type: x\n');
    assert.deepEqual([root?.part, root?.path, root?.siblings], ['key', [], ['format', 'claims']]);
    const [flow] = slots(entry('    relations:\n      - {type: refines, t|}'));
    assert.deepEqual(
      [flow?.part, flow?.path.join('/'), flow?.siblings, flow?.flow],
      ['key', 'claims/c-1/relations/0', ['type'], true],
    );
  });

  it('tells values, plain, quoted, in lists and still empty', () => {
    const cases: readonly [string, string, string, string][] = [
      ['    claimant: |', 'claimant', '', ''],
      ['    claimant: id|f', 'claimant', 'id', ''],
      ['    inside: "c-|"', 'inside', 'c-', '"'],
      ['    inside: "c-|', 'inside', 'c-', '"'],
      ['    via: [idf, |]', 'via/1', '', ''],
      ['    via: [idf, un|', 'via/1', 'un', ''],
      ['    relations:\n      - {type: refines, to: 02-levant#c-|}', 'relations/0/to', '02-levant#c-', ''],
      ['    event:\n      place: {value: na|, guessed: true}', 'event/place/value', 'na', ''],
    ];
    for (const [lines, path, typed, quote] of cases) {
      const [slot] = slots(entry(lines));
      assert.deepEqual(
        [slot?.part, slot?.path.slice(2).join('/'), slot?.typed, slot?.quote],
        ['value', path, typed, quote],
        lines,
      );
    }
  });

  it('leaves open what a list item is going to be', () => {
    const found = slots(entry('    relations:\n      - |'));
    assert.deepEqual(
      found.map(({ part, path }) => [part, path.slice(2).join('/')]),
      [
        ['key', 'relations/0'],
        ['value', 'relations/0'],
      ],
    );
  });

  it('offers nothing in a comment', () => {
    assert.deepEqual(slots(entry('    # cl|')), []);
    assert.deepEqual(slots(entry('    status: draft # re|')), []);
  });

  it('never throws, and its span is always around the offset', () => {
    fc.assert(
      fc.property(fc.nat({ max: SIDECAR.length }), fc.nat({ max: 40 }), (offset, cut) => {
        const raw = SIDECAR.slice(0, offset) + SIDECAR.slice(offset + cut);
        for (const { span, typed } of slotsAt(raw, offset)) {
          assert.ok(span.start <= offset && offset <= span.end && span.end <= raw.length);
          assert.ok(raw.slice(span.start, offset).endsWith(typed));
        }
      }),
    );
  });
});

describe('rootKeys', () => {
  it('reads the keys of a block map by their lines', () => {
    assert.deepEqual(rootKeys(`\ufeff${SIDECAR}`), ['format', 'article', 'claims', 'mentions']);
  });
});

describe('meaningOf', () => {
  it('tells what ids refer to', () => {
    const meaning = (text: string) => meaningOf('sidecar', scalarAt(SIDECAR, offsetOf(SIDECAR, text))!);
    assert.equal(meaning('c-aaaaaa:'), 'claim-key');
    assert.equal(meaning('strike'), 'type');
    assert.equal(meaning('2026-03-04'), 'date');
    assert.equal(meaning('2026-03-03?'), 'date');
    assert.equal(meaning('24]'), 'at');
    assert.equal(meaning('qalamoun'), 'actor');
    assert.equal(meaning('02-other'), 'claim');
    assert.equal(meaning('refines'), undefined);
    assert.equal(meaning('idf}'), 'entity');
    assert.equal(meaning('a source'), undefined);
  });

  it('takes no key of a user for one of ours', () => {
    for (const path of [
      ['constructor', 'x', 'toString'],
      ['claims', 'c-1', 'constructor'],
      ['__proto__', 'x', 'type'],
    ]) {
      assert.equal(meaningOf('sidecar', { path, part: 'value' }), undefined);
    }
  });
});
