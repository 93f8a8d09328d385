import type { MentionCorrection, Relation, StoredClaim } from '../../../../../src/core/claims/model.ts';
import * as model from '../../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../../src/core/sidecar/create.ts';
import type { Random } from '../hand-formatted.ts';
import { YAML_SHARDS } from '../yaml-shards.ts';

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

const TEXTS = [
  'injuries to several residents',
  'five “people” near Naqoura’s port',
  'a "quoted" word \\ and a slash /',
  'two\nlines\tand a tab',
  'x: y # no comment, [a] {b}',
  'ends in a backslash \\',
  '',
  ' ',
  'null',
  'no',
  '12',
  'ع 😀 \u2028 \u0085 \ud800',
];
const WORDS = ['harm', 'idf', 'c-7k2m9q', 'a_b', 'x+y', 'no', 'null', 'two words', '12', 'naqoura', 'other#c-1', 'Ω'];

/** A claim with any of the fields that there are. */
function anyClaim(random: Random, number: number): StoredClaim {
  const text = () => pick(random, TEXTS);
  const word = () => pick(random, WORDS);
  const words = () => Array.from({ length: random(4) }, word);
  const guess = <T>(value: T) => ({ value, guessed: random(2) === 0 });
  const maybe = <K extends string, V>(key: K, value: () => V) =>
    (random(3) === 0 ? { [key]: value() } : {}) as Record<K, V>;
  const relation = (): Relation => ({
    type: pick(random, model.RELATION_TYPES),
    to: word(),
    ...maybe('on', () => [pick(random, model.RELATION_ASPECTS)]),
    ...maybe('independent', word),
    ...maybe('note', text),
    ...maybe('annotator', word),
  });
  return {
    id: random(12) === 0 ? `c-${number}.x` : `c-${number}abcde`,
    type: word(),
    quote: text() || 'x',
    at: { start: number * 50, end: number * 50 + 1 + random(40) },
    ...maybe('before', text),
    ...maybe('after', text),
    ...maybe('claimant', () =>
      pick(random, [{ id: word() }, { label: text(), guessed: true }, { id: 'a b', label: text() }]),
    ),
    ...maybe('placed', () => ({
      sha256: '7ab1',
      ...maybe('blob', () => 'g5f1c0'),
      ...(random(2) === 0 ? { at: { start: 5, end: 9 }, quote: text() } : { orphan: true }),
      ...maybe('annotator', word),
    })),
    ...maybe('cue', () => guess(text())),
    ...maybe('via', words),
    ...maybe('inside', word),
    ...maybe('addressee', words),
    ...maybe('mode', () => guess(pick(random, model.CLAIM_MODES))),
    ...maybe('factuality', () => guess(pick(random, model.FACTUALITIES))),
    ...maybe('hedges', () => guess([text(), text()])),
    ...maybe('event', () => ({
      date: guess('2025-12-03'),
      ...maybe('date-precision', () => 1 + random(3)),
      ...maybe('place', () => guess(word())),
      ...maybe('place-precision', () => 1 + random(3)),
      ...maybe('actors', () => guess(words())),
      ...maybe('targets', () => guess(words())),
      ...maybe('id', word),
    })),
    ...maybe('numbers', () => [
      { what: word(), best: random(900) - 300, ...maybe('approximate', () => true) },
      { ...maybe('of', word), min: random(100) / 8, max: 1.5e22, ...maybe('guessed', () => true) },
    ]),
    ...maybe('confidence', () => pick(random, model.CONFIDENCES)),
    ...maybe('grade', () => pick(random, ['A1', 'F6', '2'])),
    ...maybe('status', () => pick(random, model.CLAIM_STATUSES)),
    ...maybe('tags', words),
    ...maybe('note', text),
    ...maybe('relations', () => [relation(), relation()]),
    ...maybe('codebook', () => pick(random, ['1', '1.10', 'draft 2'])),
    ...maybe('annotator', word),
    ...maybe('created', () => '2026-05-20T09:14:00Z'),
  };
}

function anyCorrection(random: Random, number: number): MentionCorrection {
  return {
    id: `m-${number}`,
    quote: pick(random, TEXTS) || 'x',
    at: { start: number, end: number + 5 },
    scope: pick(random, ['this', 'article'] as const),
    verdict: pick(random, ['confirm', 'reject', 'relink'] as const),
    ...(random(2) === 0 ? { kind: pick(random, ['actor', 'place', 'date'] as const), link: pick(random, WORDS) } : {}),
  };
}

/** A file as Dateline writes it, with none to three claims; each state of the source gives another. */
export function canonicalFile(random: Random): string {
  const article = random(3) === 0 ? {} : { sha256: '7ab1', title: pick(random, TEXTS), published: '2025-12-03' };
  const claims = Array.from({ length: random(4) }, (_, number) => anyClaim(random, number));
  const corrections = Array.from({ length: random(3) === 0 ? 2 : 0 }, (_, number) => anyCorrection(random, number));
  let raw = createSidecar(article, claims, corrections);
  if (random(4) === 0) {
    raw = raw.replace('\n', `\ncodebook: ${pick(random, ['"1.2"', 'draft', '"3"'])}\n`);
  }
  if (random(4) === 0) {
    raw = raw.replace(
      /^(?=claims:)/m,
      'passes:\n  alice:\n    done: "2026-03-01T10:00:00Z"\n  "José":\n    done: ""\n',
    );
  }
  return random(8) === 0 ? raw.replaceAll('\n', '\r\n') : raw;
}

const SHARDS = [
  ...YAML_SHARDS,
  ...[', ', '\n# note\n', '\n    # note\n'],
  ...['[]', '{}', '&a ', '*a', '""', '\\n', '\\x41', '\\/', '\\u0041'],
  ...['<<: *a\n', '\ud83d\\ude00'],
  ...['true', 'True', 'yes', '0', '007', '1e9', '-1', '.5', '+1', '0x1F', '99999999999999999999'],
  ...[
    '    type: harm\n',
    '    quote: "x"\n',
    '    note: ""\n',
    '    own: [a, 1]\n',
    '    own: word\n',
    '    own: {a: b}\n',
    '    before: null\n',
  ],
  ...[
    '    event:\n',
    '      date: "2025"\n',
    '    numbers:\n',
    '      - {best: 1}\n',
    '    numbers: []\n',
    '    tags: []\n',
    '    cue: {value: "x"}\n',
  ],
  ...[
    '      more words\n',
    '  c-0abcde:\n',
    '  word\n',
    'mentions: {}\n',
    'codebook: own\n',
    '{value: x, guessed: false}',
    'guessed: true, ',
  ],
];

/** The same with up to five changes: characters, lines and tokens put, taken, doubled and moved. */
export function mutated(raw: string, random: Random): string {
  let result = raw;
  for (let step = random(3) > 0 ? 0 : random(5); step >= 0; step--) {
    const lines = result.split('\n');
    const from = random(lines.length);
    const place = random(result.length + 1);
    switch (random(8)) {
      case 0:
        result = result.slice(0, place) + result.slice(place + 1 + random(8));
        break;
      case 1:
        lines.splice(from, 1);
        result = lines.join('\n');
        break;
      case 2:
        lines.splice(random(lines.length + 1), 0, lines[from]!);
        result = lines.join('\n');
        break;
      case 3:
        lines.splice(random(lines.length), 0, ...lines.splice(from, 1));
        result = lines.join('\n');
        break;
      case 4:
        lines[from] = pick(random, [` ${lines[from]}`, `  ${lines[from]}`, lines[from]!.slice(1), `${lines[from]} `]);
        result = lines.join('\n');
        break;
      case 5: {
        const line = lines[from]!;
        lines[from] = line.replace(/(?<=: ).*/, pick(random, [...SHARDS, ...WORDS, '"x"', '[1, 2]', '[a, "b"]']));
        result = lines.join('\n');
        break;
      }
      case 6:
        lines.splice(from, 0, pick(random, SHARDS).replace(/\n$/, ''));
        result = lines.join('\n');
        break;
      default:
        result = result.slice(0, place) + pick(random, SHARDS) + result.slice(place);
    }
  }
  return result;
}
