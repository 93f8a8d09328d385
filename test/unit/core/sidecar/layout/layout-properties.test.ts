import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editSidecar } from '../../../../../src/core/sidecar/edit.ts';
import type { LayoutFile, SidecarLayout } from '../../../../../src/core/sidecar/layout/model.ts';
import { planLayout } from '../../../../../src/core/sidecar/layout/plan-layout.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';
import { handFormatted, seededRandom } from '../hand-formatted.ts';

const RUNS = process.env.DATELINE_FUZZ === 'full' ? 3000 : 60;
type Files = ReadonlyMap<string, string>;
type Entry = Readonly<Record<string, unknown>>;

let fresh = 0;
/** The files after a change of layout, by annotator (the empty text: shared); `undefined`: refused. */
function laidOut(layout: SidecarLayout, files: Files): Files | undefined {
  const given = [...files].map(([key, raw]): LayoutFile => ({ key, annotator: key === '' ? undefined : key, raw }));
  const outcome = planLayout(layout, given, () => `c-new${fresh++}`);
  if (!outcome.ok) {
    return undefined;
  }
  const result = new Map(files);
  for (const { key, annotator, after } of outcome.changes) {
    result.delete(key ?? annotator ?? '');
    if (after !== undefined) {
      result.set(key ?? annotator ?? '', after);
    }
  }
  return result;
}

/** Every claim of the files as another reader of YAML has it, with its annotator; the ids apart. */
function claimsOf(files: Files): { ids: string[]; said: string[] } {
  const ids: string[] = [];
  const said: string[] = [];
  for (const [who, raw] of files) {
    const { claims } = parse(raw) as { claims?: Record<string, Entry> | null };
    for (const [id, entry] of Object.entries(claims ?? {})) {
      ids.push(id);
      const { annotator, relations: _, inside: __, ...rest } = entry;
      said.push(JSON.stringify([annotator ?? who, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]));
    }
  }
  return { ids: ids.sort(), said: said.sort() };
}

/** The marks that were put into comments, each as often as it stands. */
const marksOf = (files: Files): string[] => [...files.values()].flatMap(raw => raw.match(/#m\d+\b/g) ?? []).sort();

const WHO = ['alice', 'bob', 'Carol C', undefined] as const;
const form = fc.record({
  id: fc.nat(12),
  start: fc.nat(99),
  who: fc.constantFrom(...WHO),
  above: fc.boolean(),
  inside: fc.boolean(),
  free: fc.boolean(),
  blank: fc.boolean(),
  flow: fc.boolean(),
  literal: fc.boolean(),
});
const style = fc.record({
  column: fc.constantFrom(1, 2, 4, 7),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  head: fc.boolean(),
  lastBreak: fc.boolean(),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

let mark = 0;
const comment = (on: boolean, pad: string): string[] => (on ? [`${pad}#m${mark++} a word`] : []);

function written(forms: readonly Form[], { column, crlf, bom, head, lastBreak }: Style): string {
  const pad = ' '.repeat(column);
  const lines = [...comment(head, ''), 'format: dateline-claims/1', 'article: {title: "Talks", sha256: "aa"}'];
  lines.push(forms.length === 0 ? 'claims: {}' : `claims:${head ? `  #m${mark++} head` : ''}`);
  for (const { id, start, who, above, inside, free, blank, flow, literal } of forms) {
    lines.push(...(blank ? [''] : []), ...(free ? [...comment(true, pad), ''] : []), ...comment(above, pad));
    const by = who === undefined ? [] : [`annotator: ${JSON.stringify(who)}`];
    const fields = ['type: harm', 'quote: "q # no comment"', `at: [${start}, ${start + 1}]`, ...by];
    if (flow) {
      lines.push(`${pad}c-${id}: {${fields.join(', ')}}${inside ? ` #m${mark++} behind` : ''}`);
      continue;
    }
    lines.push(`${pad}c-${id}:`, ...comment(inside, `${pad}  `), ...fields.map(field => `${pad}  ${field}`));
    if (literal) {
      lines.push(`${pad}  note: |`, `${pad}      # no comment`, '', `${pad}        deeper`);
    }
    lines.push(...comment(inside, `${pad}    `));
  }
  const text = lines.join('\n') + (lastBreak ? '\n' : '');
  return (bom ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
}

const file = fc.tuple(fc.uniqueArray(form, { selector: each => each.id, maxLength: 6 }), style);

describe('layouts of sidecars', () => {
  it('of any files: split and united, every claim and every comment is there once', () => {
    let done = 0;
    let all = 0;
    fc.assert(
      fc.property(file, fc.option(file), fc.option(file), (shared, alices, bobs) => {
        const files = new Map([['', written(...shared)]]);
        for (const [who, made] of [
          ['alice', alices],
          ['bob', bobs],
        ] as const) {
          if (made !== null) {
            files.set(who, written(...made));
          }
        }
        all++;
        let now: Files = files;
        for (const layout of ['perAnnotator', 'shared', 'perAnnotator'] as const) {
          const next = laidOut(layout, now);
          if (next === undefined) {
            return;
          }
          const [before, after] = [claimsOf(now), claimsOf(next)];
          // A claim that stood twice alike, by one annotator and under one id, stands once now: no other may go.
          assert.deepEqual([...new Set(after.said)], [...new Set(before.said)]);
          assert.deepEqual(marksOf(next), marksOf(now));
          if (new Set(before.ids).size === before.ids.length) {
            assert.deepEqual(after, before);
          }
          for (const raw of next.values()) {
            assert.ok(parseSidecar(raw).writable);
          }
          assert.deepEqual(laidOut(layout, next), next, 'done again it would change something');
          now = next;
        }
        done++;
      }),
      { numRuns: RUNS },
    );
    assert.ok(done > all * 0.98, `${all - done} of ${all} were refused`);
  });

  it('of one canonical file: united again it is the same bytes', () => {
    const canonical: Style = { column: 2, crlf: false, bom: false, head: false, lastBreak: true };
    const plain = fc.uniqueArray(
      fc.record({
        id: fc.nat(30),
        start: fc.nat(99),
        who: fc.constantFrom('alice', 'bob', 'Carol C'),
        above: fc.boolean(),
      }),
      { selector: each => each.id, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(plain, forms => {
        const sorted = forms
          .map(each => ({ ...each, inside: false, free: false, blank: false, flow: false, literal: false }))
          .sort((a, b) => a.start - b.start || (`c-${a.id}` < `c-${b.id}` ? -1 : 1));
        const raw = written(sorted, canonical).replace(
          'article: {title: "Talks", sha256: "aa"}',
          'article:\n  sha256: "aa"\n  title: "Talks"',
        );
        const split = laidOut('perAnnotator', new Map([['', raw]]));
        assert.ok(split && !split.has(''));
        assert.deepEqual(laidOut('shared', split), new Map([['', raw]]));
      }),
      { numRuns: RUNS },
    );
  });

  it('of files formatted by hand in every way: what is not refused loses nothing', () => {
    let done = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(seed);
      const raw = handFormatted(seed);
      const named = editSidecar(
        raw,
        parseSidecar(raw).claims.map(({ id }) => ({
          kind: 'set-field',
          id,
          path: ['annotator'],
          value: WHO[random(3)] ?? 'alice',
        })),
      );
      if (!named.ok) {
        continue;
      }
      const files = new Map([['', named.text]]);
      const split = laidOut('perAnnotator', files);
      const united = split && laidOut('shared', split);
      if (split === undefined || united === undefined) {
        continue;
      }
      done++;
      assert.deepEqual(claimsOf(split), claimsOf(files), `seed ${seed}`);
      assert.deepEqual(claimsOf(united), claimsOf(files), `seed ${seed}`);
    }
    assert.ok(done > RUNS / 4, `only ${done} of ${RUNS} could be laid out`);
  });
});
