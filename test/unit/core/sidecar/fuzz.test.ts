import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import type { SidecarOperation } from '../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { applyEdits, invertEdits } from '../../../../src/core/sidecar/text-edits.ts';
import { figure, isFull } from '../../../support/figures.ts';
import { handFormatted, type Random, seededRandom } from './hand-formatted.ts';
import { YAML_SHARDS } from './yaml-shards.ts';

const count = isFull ? 20_000 : 1_500;

const SHARDS = [
  ...YAML_SHARDS,
  '&a1 ',
  '*a1',
  '&x',
  '!t ',
  '|+\n',
  '<<: *a0\n',
  '>>>>>>> theirs\n',
  '||||||| base\n',
  'c-0:\n',
  '  c-1: {type: a}\n',
  '[[[[[[',
  '{{{{',
];

function mutate(text: string, random: Random): string {
  let result = text;
  for (let step = 0; step <= random(4); step++) {
    const place = random(result.length + 1);
    const end = Math.min(result.length, place + random(random(3) === 0 ? 200 : 12));
    switch (random(5)) {
      case 0:
        result = result.slice(0, place) + result.slice(end);
        break;
      case 1:
        result = result.slice(0, place) + result.slice(place, end).repeat(2) + result.slice(end);
        break;
      case 2: {
        const lines = result.split('\n');
        const [line] = lines.splice(random(lines.length), 1);
        lines.splice(random(lines.length + 1), 0, line ?? '');
        result = lines.join('\n');
        break;
      }
      default:
        result = result.slice(0, place) + (SHARDS[random(SHARDS.length)] ?? '') + result.slice(place);
    }
  }
  return result;
}

const canonical = createSidecar({ title: 'Talks', published: '2025-12-03' }, [
  { id: 'c-0', type: 'harm', quote: 'five “people”', at: { start: 3, end: 16 }, cue: { value: 'said', guessed: true } },
  {
    id: 'c-1',
    type: 'aim',
    quote: 'to meet',
    at: { start: 30, end: 37 },
    event: { date: { value: '2025-12', guessed: false } },
  },
]);

const OPERATIONS: readonly SidecarOperation[] = [
  { kind: 'add-claim', claim: { id: 'c-new', type: 'harm', quote: 'q', at: { start: 50, end: 51 } } },
  { kind: 'delete-claim', id: 'c-0' },
  { kind: 'set-field', id: 'c-1', path: ['note'], value: 'seen' },
  { kind: 'set-field', id: 'c-0', path: ['event', 'date'], value: undefined },
  { kind: 'rename-value', path: ['type'], from: 'harm', to: 'damage' },
  { kind: 'sort-claims' },
  { kind: 'set-article', key: 'outlet', value: 'afp' },
];

/** What the text says in another reader's eyes, as text; `undefined` where that reader finds an error. */
function otherReading(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, logLevel: 'silent', prettyErrors: false });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 1_000_000 });
}

type Json = Record<string, unknown>;

const mapOf = (data: unknown): Json => (data !== null && typeof data === 'object' ? (data as Json) : {});

/** Holds what another reader finds after an edit against what it found before: only what was asked for differs. */
function assertNothingElse(operation: SidecarOperation, before: unknown, after: unknown, text: string): void {
  const [old, now] = [mapOf(before), mapOf(after)];
  const claims = (data: Json, ...but: string[]): Json =>
    Object.fromEntries(Object.entries(mapOf(data.claims)).filter(([id]) => !but.includes(id)));
  const rest = (data: Json, ...but: string[]): Json =>
    Object.fromEntries(Object.entries(data).filter(([key]) => !but.includes(key)));
  switch (operation.kind) {
    case 'add-claim':
      assert.deepEqual(claims(now, 'c-new'), claims(old), text);
      break;
    case 'delete-claim':
      assert.deepEqual(claims(now), claims(old, operation.id), text);
      break;
    case 'set-field': {
      const [key] = operation.path;
      assert.deepEqual(claims(now, operation.id), claims(old, operation.id), text);
      assert.deepEqual(
        rest(mapOf(mapOf(now.claims)[operation.id]), key),
        rest(mapOf(mapOf(old.claims)[operation.id]), key),
        text,
      );
      break;
    }
    case 'set-article':
      assert.deepEqual(rest(mapOf(now.article), operation.key), rest(mapOf(old.article), operation.key), text);
      assert.deepEqual(claims(now), claims(old), text);
      break;
    case 'sort-claims':
      assert.deepEqual(now, old, text);
      break;
    default:
      assert.deepEqual(Object.keys(claims(now)), Object.keys(claims(old)), text);
  }
  // An empty file begins with its format.
  const own = ['claims', 'article', ...(Object.keys(old).length === 0 ? ['format'] : [])];
  assert.deepEqual(rest(now, ...own), rest(old, ...own), text);
}

describe('damaged sidecars', () => {
  it(`reads and edits ${count} mutated files: no crash, no hang, no write where it does not parse cleanly`, function () {
    this.timeout(1_200_000);
    const counts = new Map<string, number>();
    let written = 0;
    for (let seed = 1; seed <= count; seed++) {
      const random = seededRandom(seed);
      const raw = mutate(random(3) === 0 ? canonical : handFormatted(seed), random);
      const parsed = parseSidecar(raw);
      for (const problem of parsed.problems) {
        assert.ok(
          problem.start >= 0 && problem.start <= problem.end && problem.end <= raw.length,
          JSON.stringify(problem),
        );
      }
      assert.equal(new Set(parsed.claims.map(claim => claim.id)).size, parsed.claims.length);
      const operation = OPERATIONS[Math.floor(seed / 2) % OPERATIONS.length] as SidecarOperation;
      const outcome = editSidecar(raw, [operation]);
      if (!outcome.ok) {
        assert.equal(outcome.problem.code, 'write-refused');
        continue;
      }
      written += 1;
      assert.ok(parsed.writable);
      const before = otherReading(raw);
      assert.notEqual(before, undefined, `written although it does not parse:\n${raw}`);
      const after = otherReading(outcome.text);
      assert.notEqual(after, undefined, `broken by the edit:\n${raw}\n\n${outcome.text}`);
      assert.equal(applyEdits(outcome.text, invertEdits(raw, outcome.edits)), raw);
      assertNothingElse(operation, before, after, `${raw}\n\n${outcome.text}`);
      counts.set(operation.kind, (counts.get(operation.kind) ?? 0) + 1);
    }
    figure(
      `${count} mutated files: 0 crashed, ${count - written} not written to; ` +
        `edited: ${[...counts].map(([kind, number]) => `${kind} ${number}`).join(', ')}`,
    );
    assert.ok(written > count / 10, `only ${written} of ${count} could be written`);
  });
});
