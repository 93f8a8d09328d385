import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeArticle, MAX_ARTICLE_BYTES, normaliseText } from '../../../../src/core/text/article-text.ts';
import { LineIndex, RawOffsets } from '../../../../src/core/text/line-index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [index, unit] of ['\uFEFF', ...text.split('')].entries()) {
    view.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function decoded(bytes: Uint8Array) {
  const result = decodeArticle(bytes);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return result.article;
}

function problemOf(bytes: Uint8Array) {
  const result = decodeArticle(bytes);
  assert.ok(!result.ok);
  return result.problem;
}

/** Text with every kind of line end, astral characters, and marks in the middle. */
const rawText = fc
  .array(fc.constantFrom('a', 'é', '\u00A0', '”', '𐤀', '😀', '\r', '\n', '\r\n', '\uFEFF', '\u2028', 'word '), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));

describe('article text', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    assert.deepEqual(decoded(utf8('Beirut\n“Yes”\n')), { text: 'Beirut\n“Yes”\n', eol: 'lf', hadBom: false });
    assert.deepEqual(decoded(utf8('\uFEFFBeirut')), { text: 'Beirut', eol: 'lf', hadBom: true });
    assert.deepEqual(decoded(new Uint8Array()), { text: '', eol: 'lf', hadBom: false });
  });

  it('reads UTF-16 of both orders', () => {
    for (const littleEndian of [true, false]) {
      const article = decoded(utf16('Ñaqura 😀\r\n', littleEndian));
      assert.deepEqual(article, { text: 'Ñaqura 😀\n', eol: 'crlf', hadBom: true });
    }
  });

  it('tells the kind of line end and makes each LF', () => {
    assert.equal(normaliseText('a\r\nb\r\n').eol, 'crlf');
    assert.equal(normaliseText('a\rb').eol, 'cr');
    assert.deepEqual(normaliseText('a\r\nb\rc\nd\r\r\n'), { text: 'a\nb\nc\nd\n\n', eol: 'mixed', hadBom: false });
  });

  it('names the first wrong byte instead of replacing it', () => {
    const latin1 = Uint8Array.from([...utf8('The city’s centre: '), 0xe9, 0x20, 0x61]);
    const problem = problemOf(latin1);
    assert.equal(problem.code, 'invalid-encoding');
    assert.match(problem.message, /0xE9 at offset 21\b/);
  });

  it('refuses what the standard calls ill-formed: overlong forms, surrogates, too large, cut off', () => {
    for (const bytes of [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
      [0x80],
    ]) {
      assert.equal(problemOf(Uint8Array.from([0x61, 0x62, ...bytes])).code, 'invalid-encoding');
      assert.match(problemOf(Uint8Array.from([0x61, 0x62, ...bytes])).message, /offset 2\b/);
    }
  });

  it('agrees with the platform about which bytes are UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const accepts = (bytes: Uint8Array) => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    // Bytes near the borders of the ranges, so that lucky sequences occur.
    const byte = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xe1,
      0xed,
      0xf0,
      0xf4,
      0xf5,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), bytes => {
        const all = Uint8Array.from(bytes);
        assert.equal(decodeArticle(all).ok, accepts(all));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses half a surrogate pair and half a unit in UTF-16', () => {
    assert.equal(problemOf(utf16('a\uD83D', true)).code, 'invalid-encoding');
    assert.match(problemOf(utf16('a\uDE00b', false)).message, /byte 4\b/);
    assert.equal(problemOf(Uint8Array.from([0xff, 0xfe, 0x61])).code, 'invalid-encoding');
  });

  it('calls data binary, but not a text with one stray NUL', () => {
    assert.equal(problemOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2])).code, 'binary-file');
    assert.equal(
      problemOf(Uint8Array.from({ length: 300 }, (_, at) => (at % 2 ? 0x80 + (at % 90) : at % 8))).code,
      'binary-file',
    );
    assert.equal(problemOf(utf16('no mark at all', true).slice(2)).code, 'binary-file');
    assert.equal(decoded(utf8(`${'word '.repeat(100)}\0`)).text.length, 501);
  });

  it('refuses a file of more than 50 MB and reads one of 50 MB', () => {
    assert.equal(problemOf(new Uint8Array(MAX_ARTICLE_BYTES + 1)).code, 'too-large');
    assert.equal(decoded(new Uint8Array(MAX_ARTICLE_BYTES).fill(0x61)).text.length, MAX_ARTICLE_BYTES);
  });

  it('normalises as splitting into lines does', () => {
    fc.assert(
      fc.property(rawText, raw => {
        const { text } = normaliseText(raw);
        assert.equal(
          text,
          raw
            .replace(/^\uFEFF/, '')
            .split(/\r\n|\r|\n/)
            .join('\n'),
        );
        assert.equal(normaliseText(text.startsWith('\uFEFF') ? 'x' : text).eol, 'lf');
      }),
    );
  });
});

describe('line index', () => {
  it('finds positions and clamps what lies outside', () => {
    const index = new LineIndex('ab\n\n😀d');
    assert.equal(index.lineCount, 3);
    assert.deepEqual(index.positionAt(2), { line: 0, character: 2 });
    assert.deepEqual(index.positionAt(3), { line: 1, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 2, character: 3 });
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 7);
    assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
    assert.deepEqual(index.lineSpan(1), { start: 3, end: 3 });
  });

  it('parts no lines at U+2028, form feeds and next-line characters', () => {
    assert.equal(new LineIndex('a\u2028b\fc\u0085d\u2029e').lineCount, 1);
  });

  it('goes there and back for every offset', () => {
    fc.assert(
      fc.property(rawText, raw => {
        const { text } = normaliseText(raw);
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = index.positionAt(offset);
          assert.equal(position.line, text.slice(0, offset).split('\n').length - 1);
          assert.equal(index.offsetAt(position), offset);
        }
      }),
    );
  });
});

describe('raw offsets', () => {
  it('counts the mark and the carriage returns', () => {
    const offsets = new RawOffsets('\uFEFFa\r\nb\r\n\r\nc');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map(offset => offsets.toRaw(offset)),
      [1, 2, 4, 5, 7, 9],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map(raw => offsets.toText(raw)),
      [0, 0, 1, 1, 2, 3, 3, 4],
    );
  });

  it('points at the same text in both', () => {
    fc.assert(
      fc.property(rawText, raw => {
        const { text } = normaliseText(raw);
        const offsets = new RawOffsets(raw);
        for (let offset = 0; offset <= text.length; offset++) {
          const at = offsets.toRaw(offset);
          // Behind a letter, so that a second mark at its start is no byte order mark.
          assert.equal(normaliseText(`x${raw.slice(raw.startsWith('\uFEFF') ? 1 : 0, at)}`).text.length - 1, offset);
          assert.equal(offsets.toText(at), offset);
        }
      }),
    );
  });
});
