import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { isPlainWord, quoteYaml, wordOrQuoted } from '../../../../src/core/sidecar/quote-yaml.ts';
import { figure, isFull } from '../../../support/figures.ts';

/** What goes wrong in YAML: indicators, breaks of either version, spaces at the edges, escapes, half surrogate pairs. */
const HARD = [
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u0000',
  '\u0007',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u009f',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\udbff',
  '😀',
  'ع',
  'é',
  '"',
  "'",
  '\\',
  '\\n',
  ':',
  ': ',
  ' #',
  '#',
  '- ',
  '? ',
  '---',
  '...',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '<<',
  '=',
  '~',
  'null',
  'yes',
  '12:30',
  '007',
  '2025-12-03',
  '<<<<<<< x',
  'a',
  'B',
  '1',
];
const count = isFull ? 1_000_000 : 40_000;

/** The same small generator on each run: 32 bits, after Marsaglia. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

describe('quoting text for YAML', () => {
  it(`reads ${count} random strings back as they were, with yaml and with js-yaml`, function () {
    this.timeout(600_000);
    const random = randomFrom(20251203);
    const batch = 500;
    for (let done = 0; done < count; done += batch) {
      const texts = Array.from({ length: batch }, () => {
        const parts = Array.from({ length: random(12) }, () =>
          random(4) === 0 ? String.fromCharCode(random(0x10000)) : (HARD[random(HARD.length)] ?? ''),
        );
        return parts.join('');
      });
      const source = texts.map((text, index) => `k${index}: ${quoteYaml(text)}\n`).join('');
      const expected = Object.fromEntries(texts.map((text, index) => [`k${index}`, text]));
      assert.deepEqual(parse(source), expected);
      assert.deepEqual(load(source), expected);
    }
    figure(`${count} random strings, written and read by yaml and by js-yaml: 0 differ`);
  });

  it('is a JSON string too, on one line, without a character that YAML calls non-printable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
        const quoted = quoteYaml(text);
        assert.equal(JSON.parse(quoted), text);
        assert.match(
          quoted,
          /^[\t\n\r\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u,
        );
        assert.doesNotMatch(quoted, /[\n\r]/);
      }),
    );
  });

  it('stores half of a surrogate pair as its escape', () => {
    assert.equal(quoteYaml('a\ud83d'), '"a\\ud83d"');
    assert.equal(parse(quoteYaml('a\ud83d')), 'a\ud83d');
    assert.equal(quoteYaml('😀'), '"😀"');
  });

  it('lets a word stand bare only where every reader takes it for that word', () => {
    for (const word of ['idf', 'c-7k2m9q', 'CT+', 'PR-', 'Uu', 'B2', 'responds-to', 'harm']) {
      assert.equal(wordOrQuoted(word), word);
    }
    for (const text of [
      '',
      'no',
      'Yes',
      'ON',
      'y',
      'N',
      'null',
      'True',
      '12',
      '1e5',
      '0x1f',
      '.inf',
      '~',
      'a b',
      'a: b',
      'a#b',
      '-a',
      'é',
      '2025-12',
      'e5',
      'e-1',
      'E+10',
    ]) {
      assert.equal(isPlainWord(text), false, text);
      assert.equal(wordOrQuoted(text), quoteYaml(text));
    }
  });
});
