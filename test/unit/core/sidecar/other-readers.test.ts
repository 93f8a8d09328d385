import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import type { MentionCorrection, StoredClaim } from '../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { isPlainWord } from '../../../../src/core/sidecar/quote-yaml.ts';
import { figure, isFull } from '../../../support/figures.ts';
import { seededRandom } from './hand-formatted.ts';

const FILES = isFull ? 2_000 : 60;

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
  'Off',
  '12:30',
  '12:30:45',
  '190:20:30.15',
  '0b1010',
  '0777',
  '0x1f',
  '1e5',
  '1E+5',
  '+1',
  '1.',
  '-.INF',
  '.NaN',
  '1_0:20',
  '2001-1-1 1:1:1 Z',
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
    const [found] = readByPython([created]) ?? this.skip();
    assert.deepEqual(found, parse(created));
  });

  it(`says the same to all of them, in ${FILES} files of claims at random`, function () {
    this.timeout(600_000);
    const texts = Array.from({ length: FILES }, (_, seed) => randomSidecar(seed + 1));
    const python = readByPython(texts.map(({ text }) => text));
    let values = 0;
    for (const [index, { text, claims }] of texts.entries()) {
      const data = parse(text);
      assert.deepEqual(load(text), data);
      assert.deepEqual(parse(text, { version: '1.1' }), data);
      assert.deepEqual(python?.[index] ?? data, data);
      assert.deepEqual(parseSidecar(text).claims, claims);
      values += JSON.stringify(data).split('":').length;
    }
    const readers = `yaml in 1.2 and 1.1, js-yaml${python ? ', PyYAML' : ''}`;
    figure(`${FILES} sidecars as written, ${values} values: ${readers} and Dateline agree on all`);
  });

  it('lets no short word stand bare that one of them takes for something else', function () {
    this.timeout(600_000);
    const letters = [...'abefinoxyzNOYETFBX0189_+-'];
    const words: string[] = [];
    for (const word of combinations(letters, isFull ? 4 : 3)) {
      words.push(word);
    }
    const bare = [...new Set([...words, ...TRAPS])].filter(isPlainWord);
    assert.ok(bare.length > 1_000);
    const text = `[${bare.join(',\n')}]`;
    assert.deepEqual(parse(text), bare);
    assert.deepEqual(parse(text, { version: '1.1' }), bare);
    assert.deepEqual(load(text), bare);
    const [found] = readByPython([text]) ?? [bare];
    assert.deepEqual(found, bare);
  });
});

/** Words of up to so many letters. */
function* combinations(letters: readonly string[], length: number): Iterable<string> {
  if (length === 0) {
    yield '';
    return;
  }
  for (const rest of combinations(letters, length - 1)) {
    for (const letter of ['', ...letters]) {
      yield rest + letter;
    }
  }
}

/** What PyYAML makes of files, each by itself; `undefined` where it is not at hand. */
function readByPython(texts: readonly string[]): unknown[] | undefined {
  const script =
    'import json, sys, yaml; L = getattr(yaml, "CSafeLoader", yaml.SafeLoader); ' +
    'json.dump([yaml.load(text, L) for text in json.load(sys.stdin)], sys.stdout)';
  const input = JSON.stringify(texts);
  const run = spawnSync('python3', ['-c', script], { input, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 });
  if (run.error !== undefined || /No module named/.test(run.stderr)) {
    return undefined;
  }
  assert.equal(run.stderr, '');
  return JSON.parse(run.stdout);
}

/** A sidecar whose every text is made of what goes wrong in YAML. */
function randomSidecar(seed: number): { text: string; claims: StoredClaim[] } {
  const random = seededRandom(seed);
  const word = (): string => {
    const parts = Array.from({ length: 1 + random(4) }, () =>
      random(5) === 0 ? String.fromCharCode(1 + random(0xd7fe)) : (TRAPS[random(TRAPS.length)] ?? ''),
    );
    // A file in UTF-8 holds no half of a pair, and this one is handed on as such.
    return parts.join(random(2) === 0 ? '' : ' ');
  };
  const claims = Array.from(
    { length: 1 + random(6) },
    (_, index): StoredClaim => ({
      id: ['on', 'no', 'Y', 'null', 'True', 'e5', 'c-0x1f', 'off', 'c-1e5', 'NaN'][(index + seed) % 10] as string,
      type: word(),
      quote: word(),
      at: { start: index * 10, end: index * 10 + random(9) + 1 },
      before: word(),
      claimant: random(2) === 0 ? { id: word() } : { label: word(), guessed: true },
      cue: { value: word(), guessed: random(2) === 0 },
      via: [word(), word()],
      event: { date: { value: word(), guessed: random(2) === 0 }, place: { value: word(), guessed: true }, id: word() },
      numbers: [{ what: word(), best: random(1_000_000) / 8, max: 1e21 * random(7), unit: word(), approximate: true }],
      tags: [word()],
      note: word(),
      relations: [{ type: 'refines', to: word(), on: ['date'], note: word() }],
      annotator: word(),
      created: '2026-05-20T09:14:00Z',
    }),
  );
  return { text: createSidecar({ title: word(), sha256: '12345e10', published: word() }, claims), claims };
}
