import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { readCodebook } from '../../../../src/core/codebook/read-codebook.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import {
  ARTICLE_KEYS,
  CLAIM_KEYS,
  CORRECTION_KEYS,
  keysInside,
  ROOT_KEYS,
} from '../../../../src/core/sidecar/key-order.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { handFormatted } from './hand-formatted.ts';

const root = process.env.DATELINE_ROOT ?? '.';
const schemaOf = (name: string): Record<string, never> =>
  JSON.parse(readFileSync(path.join(root, 'media/schemas', `${name}.schema.json`), 'utf8'));
const ajv = new Ajv({ strict: false, formats: { regex: (text: string) => text !== '(' } });
const validators = new Map<string, ValidateFunction>();

function isValid(schema: string, text: string): boolean {
  const validate = validators.get(schema) ?? ajv.compile(schemaOf(schema));
  validators.set(schema, validate);
  return validate(parse(text));
}

const claim = (fields: string): string =>
  `format: dateline-claims/1\nclaims:\n  c-1: {type: harm, quote: "five hurt", at: [2, 11]${fields === '' ? '' : `, ${fields}`}}\n`;
const correction = (fields: string): string => `format: dateline-claims/1\nmentions:\n  m-1: {${fields}}\n`;

/** Files that schema and reader must judge alike, each with the verdict. */
const SIDECARS: readonly (readonly [boolean, string])[] = [
  [true, claim('')],
  [true, 'format: dateline-claims/1\n'],
  [true, 'format: dateline-claims/1\nclaims:\narticle:\n'],
  [false, 'claims: {}\n'],
  [false, 'format: dateline-claims/2\nclaims: {}\n'],
  [false, 'format: conflict-claims/1\n'],
  [false, 'format: dateline-claims/1\nclaims: []\n'],
  [false, 'format: dateline-claims/1\nclaims: 5\n'],
  [false, 'format: dateline-claims/1\narticle: Talks\n'],
  [false, 'format: dateline-claims/1\nmentions: [a]\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: text}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: }\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {quote: a, at: [1, 2]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, at: [1, 2]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: "", at: [1, 2]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [1]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [1, 2, 3]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [1.5, 3]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [-1, 3]}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: 12}}\n'],
  [false, 'format: dateline-claims/1\nclaims: {c-1: {type: [a], quote: b, at: [1, 2]}}\n'],
  [true, 'format: dateline-claims/1\nclaims: {123: {type: 5, quote: 2025, at: [1, 2]}}\n'],
  [
    true,
    'format: dateline-claims/1\narticle: {title: 2025, published: 2025-12-03, lang: en, mine: [1]}\nproject: {a: 1}\n',
  ],
  [true, 'format: dateline-claims/1\narticle: {published-basis: inferred, outlet: ~}\n'],
  [false, 'format: dateline-claims/1\narticle: {published-basis: guessed}\n'],
  [false, 'format: dateline-claims/1\narticle: {title: [a]}\n'],
  [true, 'format: dateline-claims/1\npasses: {alice: {done: "2026-03-01T10:00:00Z", mine: 1}, bob: {}}\n'],
  [false, 'format: dateline-claims/1\npasses: [alice]\n'],
  [false, 'format: dateline-claims/1\npasses: {alice: true}\n'],
  [false, 'format: dateline-claims/1\npasses: {alice: {done: [a]}}\n'],
  [true, claim('claimant: idf')],
  [true, claim('claimant: {label: "a man", guessed: true}')],
  [true, claim('claimant: {id: idf, label: "the army", guessed: false}')],
  [false, claim('claimant: {guessed: true}')],
  [false, claim('claimant: [idf]')],
  [false, claim('claimant: {id: idf, guessed: maybe}')],
  [true, claim('cue: said')],
  [true, claim('cue: {value: said, guessed: true}')],
  [false, claim('cue: {guessed: true}')],
  [false, claim('cue: [said]')],
  [true, claim('mode: direct, factuality: CT+, confidence: low, status: draft')],
  [true, claim('mode: {value: mixed, guessed: true}')],
  [false, claim('mode: loud')],
  [false, claim('mode: {value: loud, guessed: true}')],
  [false, claim('factuality: sure')],
  [false, claim('confidence: 3')],
  [false, claim('status: done')],
  [true, claim('via: [afp, 12], addressee: [], tags: [a, "b c"], hedges: [reportedly]')],
  [true, claim('hedges: {value: [reportedly], guessed: true}')],
  [false, claim('via: afp')],
  [false, claim('tags: [a, [b]]')],
  [false, claim('tags: {a: 1}')],
  [
    true,
    claim('event: {date: 2025-12-03, date-precision: 1, place: {value: naqoura, guessed: true}, actors: [idf], id: 7}'),
  ],
  [true, claim('event: ')],
  [false, claim('event: naqoura')],
  [false, claim('event: {date-precision: 4}')],
  [false, claim('event: {date: [2025]}')],
  [false, claim('event: {actors: idf}')],
  [
    true,
    claim('numbers: [{what: killed, of: civilians, min: 2, best: 3.5, max: 12, unit: people, approximate: true}]'),
  ],
  [false, claim('numbers: [{best: many}]')],
  [false, claim('numbers: [5]')],
  [false, claim('numbers: {best: 5}')],
  [false, claim('numbers: [{approximate: about}]')],
  [
    true,
    claim(
      'relations: [{type: contradicts, to: "a#c-2", on: [number, date], independent: unknown, note: x, annotator: bob}]',
    ),
  ],
  [false, claim('relations: [{type: contradicts}]')],
  [false, claim('relations: [{to: c-2}]')],
  [false, claim('relations: [{type: echoes, to: c-2}]')],
  [false, claim('relations: [{type: refines, to: c-2, on: [weather]}]')],
  [false, claim('relations: [c-2]')],
  [false, claim('relations: {type: refines, to: c-2}')],
  [true, claim('mine: {deep: [1, 2]}, reviews: [{by: bob, agree: 1}], note: 5, grade: B2, inside: c-2')],
  [false, claim('note: {a: b}')],
  [
    true,
    correction(
      'quote: Aoun, at: [3, 7], scope: article, verdict: relink, kind: actor, link: joseph-aoun, edtf: "2025"',
    ),
  ],
  [false, correction('quote: Aoun, at: [3, 7], scope: corpus, verdict: reject')],
  [false, correction('quote: Aoun, at: [3, 7], scope: this, verdict: maybe')],
  [false, correction('quote: Aoun, at: [3, 7], scope: this')],
  [false, correction('quote: Aoun, scope: this, verdict: reject')],
  [false, correction('at: [3, 7], scope: this, verdict: reject')],
  [false, correction('quote: Aoun, at: [3, 7], scope: this, verdict: relink, kind: thing')],
];

const codebook = (fields: string): string => `format: dateline-codebook/1\ntypes:\n  harm: {${fields}}\n`;
const CODEBOOKS: readonly (readonly [boolean, string])[] = [
  [
    true,
    codebook('key: "2", label: Harm, definition: D., examples: [a, b], color: "#a50026", plover: [ASSAULT], acled: []'),
  ],
  [true, codebook('key: 2')],
  [
    true,
    `${codebook('')}version: 1.2\nattributes:\n  grade: {label: G, pattern: "^[A-F]$"}\n  c: {values: [low, high], default: low}\nmine: 1\n`,
  ],
  [true, `${codebook('')}relations:\n  contradicts: {key: x, label: Clashes with, symmetric: true}\n`],
  [false, 'types: {harm: {}}\n'],
  [false, 'format: dateline-codebook/2\ntypes: {harm: {}}\n'],
  [false, 'format: dateline-codebook/1\n'],
  [false, 'format: dateline-codebook/1\ntypes: {}\n'],
  [false, 'format: dateline-codebook/1\ntypes: [harm]\n'],
  [false, 'format: dateline-codebook/1\ntypes: {harm: text}\n'],
  [false, 'format: dateline-codebook/1\ntypes: {"armed clash": {}}\n'],
  [false, codebook('key: "22"')],
  [false, codebook('key: "0"')],
  [false, codebook('color: red')],
  [false, codebook('label: [a]')],
  [false, codebook('examples: a')],
  [false, `${codebook('')}attributes:\n  grade: {pattern: "("}\n`],
  [false, `${codebook('')}attributes: [grade]\n`],
  [false, `${codebook('')}relations:\n  echoes: {label: Echoes}\n`],
];

describe('JSON Schemas of the files', () => {
  it('judge every sidecar of the table as the reader does', () => {
    for (const [good, text] of SIDECARS) {
      const { problems } = parseSidecar(text);
      assert.equal(isValid('sidecar', text), good, `schema: ${text}`);
      assert.equal(problems.length === 0, good, `reader: ${text} ${JSON.stringify(problems)}`);
    }
  });

  it('judge every codebook of the table as the reader does', () => {
    for (const [good, text] of CODEBOOKS) {
      const { problems } = readCodebook(text);
      assert.equal(isValid('codebook', text), good, `schema: ${text}`);
      assert.equal(problems.length === 0, good, `reader: ${text} ${JSON.stringify(problems)}`);
    }
  });

  it('leave to the reader only that a span must not be empty or backward', () => {
    const text = claim('').replace('[2, 11]', '[11, 2]');
    assert.equal(isValid('sidecar', text), true);
    assert.equal(parseSidecar(text).problems.length, 1);
  });

  it('accept what is written, what people write by hand, and the sample corpus', () => {
    assert.ok(isValid('sidecar', createSidecar({ title: 'T' })));
    for (let seed = 1; seed <= 60; seed++) {
      assert.ok(isValid('sidecar', handFormatted(seed)), handFormatted(seed));
    }
    const corpus = path.join(root, 'test/corpus');
    for (const file of readdirSync(corpus)) {
      const schema = /\.claims\./.test(file) ? 'sidecar' : /^(codebook|gazetteer)\.yaml$/.exec(file)?.[1];
      if (schema !== undefined) {
        const text = readFileSync(path.join(corpus, file), 'utf8');
        assert.ok(isValid(schema, text), `${file}: ${JSON.stringify(validators.get(schema)?.errors)}`);
      }
    }
  });

  it('name every key that is written, with a title and a description for hovers', () => {
    const schema = schemaOf('sidecar') as never as {
      properties: Record<string, { properties?: object }>;
      definitions: Record<string, { properties: Record<string, object> }>;
    };
    const { claim: ofClaim, correction: ofCorrection } = schema.definitions;
    assert.deepEqual(Object.keys(schema.properties), [...ROOT_KEYS]);
    assert.deepEqual(Object.keys(schema.properties.article?.properties ?? {}), [...ARTICLE_KEYS]);
    assert.deepEqual(Object.keys(ofClaim?.properties ?? {}), [...CLAIM_KEYS]);
    assert.deepEqual(Object.keys(ofCorrection?.properties ?? {}), [...CORRECTION_KEYS]);
    const inner = (key: string): object => {
      const field = ofClaim?.properties[key] as { properties?: object; items?: { properties: object } };
      return field.properties ?? field.items?.properties ?? {};
    };
    for (const key of ['placed', 'event', 'numbers', 'relations']) {
      assert.deepEqual(Object.keys(inner(key)), keysInside(key));
    }
    for (const [name, property] of Object.entries({ ...ofClaim?.properties, ...ofCorrection?.properties })) {
      assert.ok('$ref' in property || ('title' in property && 'description' in property), name);
    }
  });
});
