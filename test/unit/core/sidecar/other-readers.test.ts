import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import type { MentionCorrection, StoredClaim } from '../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

/** Texts that one reader or another takes for something else when they stand without care. */
const TRAPS = [
  'no',
  'Yes',
  'on',
  'y',
  'null',
  '~',
  'true',
  '12',
  '007',
  '0o17',
  '0x1F',
  '1e3',
  '12:30',
  '1_000',
  '.5',
  '.inf',
  '2025-12-03',
  '2025-12-03T09:14:00Z',
  '=',
  '<<',
  '-',
  '?',
  '- a',
  'a: b',
  'a #b',
  '#b',
  '@x',
  '`x',
  '%x',
  '!x',
  '&x',
  '*x',
  '|',
  '>',
  '{a}',
  '[a]',
  '"',
  "'",
  '\\',
  ' lead',
  'trail ',
  'a\nb',
  'a\n',
  '\n \n',
  'a\tb',
  'a\u0085b',
  'a\u2028b',
  'a\u2029b',
  '\ufeffa',
  'a\u0000b',
  '\u007f',
  '\u00a0',
  'ا',
  '😀',
  '“curly”',
  '---',
  '...',
];

const claims: StoredClaim[] = TRAPS.map((text, index) => ({
  id: `c-${index}`,
  type: text,
  quote: text,
  at: { start: index, end: index + 1 },
  before: text,
  claimant: index % 2 === 0 ? { id: text } : { label: text, guessed: true },
  cue: { value: text, guessed: index % 3 === 0 },
  via: [text, text],
  event: {
    date: { value: text, guessed: false },
    place: { value: text, guessed: true },
    actors: { value: [text], guessed: index % 2 === 0 },
    id: text,
  },
  numbers: [{ what: text, best: index / 4, min: -3, max: 1e21, approximate: true }],
  tags: [text],
  note: text,
  relations: [{ type: 'contradicts', to: text, on: ['date', 'number'], independent: text }],
  annotator: text,
}));
const corrections: MentionCorrection[] = [
  {
    id: 'm-1',
    quote: 'no',
    at: { start: 1, end: 3 },
    scope: 'this',
    verdict: 'relink',
    kind: 'date',
    edtf: '2025-12-03',
  },
];
const created = createSidecar({ sha256: '1e5', title: 'no', lang: 'no', published: '2025-12-03' }, claims, corrections);

/** The same through edits of an empty file. */
const edited = editSidecar('', [
  ...claims.map(claim => ({ kind: 'add-claim', claim }) as const),
  { kind: 'replace-article', record: { sha256: '1e5', title: 'no', lang: 'no', published: '2025-12-03' } },
  ...corrections.map(correction => ({ kind: 'add-correction', correction }) as const),
]);

describe('what Dateline writes', () => {
  it('is read back as it was given', () => {
    const parsed = parseSidecar(created);
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(parsed.claims, claims);
    assert.deepEqual(parsed.corrections, corrections);
    assert.deepEqual(parsed.article, { sha256: '1e5', title: 'no', lang: 'no', published: '2025-12-03' });
  });

  it('is the same text whether made at once or by edits', () => {
    assert.ok(edited.ok, edited.ok ? '' : edited.problem.message);
    assert.equal(edited.text, created);
  });

  it('says the same to readers of YAML 1.2 and 1.1', () => {
    const data = parse(created) as { claims: Record<string, { quote: string; type: string; via: string[] }> };
    assert.deepEqual(load(created), data);
    assert.deepEqual(parse(created, { version: '1.1' }), data);
    for (const [index, text] of TRAPS.entries()) {
      assert.deepEqual(
        [data.claims[`c-${index}`]?.quote, data.claims[`c-${index}`]?.type, data.claims[`c-${index}`]?.via[0]],
        [text, text, text],
      );
    }
  });

  it('says the same to PyYAML', function () {
    const script =
      'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer.read().decode("utf-8")), sys.stdout)';
    const run = spawnSync('python3', ['-c', script], { input: created, encoding: 'utf8' });
    if (run.error !== undefined || /No module named/.test(run.stderr)) {
      this.skip();
    }
    assert.equal(run.stderr, '');
    assert.deepEqual(JSON.parse(run.stdout), parse(created));
  });
});
