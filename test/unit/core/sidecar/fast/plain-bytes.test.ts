import assert from 'node:assert/strict';
import { arePlain } from '../../../../../src/core/sidecar/fast/plain-bytes.ts';
import { seededRandom } from '../hand-formatted.ts';

/** As the reader of the canonical form says it of a text. */
const ODD = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const NOT_TOLD = /[\uf000-\uffff]/;

/** The same bytes where they begin at another place of a word. */
function shifted(bytes: Uint8Array, by: number): Uint8Array {
  const all = new Uint8Array(bytes.length + by);
  all.set(bytes, by);
  return all.subarray(by);
}

describe('bytes that are plain', () => {
  it('are told for each character, at each place of a word', () => {
    for (let code = 0; code < 0x10000; code++) {
      if (code >= 0xd800 && code < 0xe000) {
        continue;
      }
      const character = String.fromCharCode(code);
      const wanted = !ODD.test(character) && !NOT_TOLD.test(character);
      const bytes = new TextEncoder().encode(`abcd${'.'.repeat(code % 4)}${character}efgh`);
      assert.equal(arePlain(bytes), wanted, `U+${code.toString(16)}`);
    }
  });

  it('never hold what a text in canonical form does not', () => {
    const alphabet = [...'abc "\n\r\t\u007f\u0085\u00a0é‘’“”\u2027\u2028\u2029\u202a…中\uf000\ufeff\uffff😀'];
    for (let seed = 1; seed <= 2000; seed++) {
      const random = seededRandom(seed);
      const length = random(24);
      // Mostly letters, so that many texts are plain.
      const text = Array.from({ length }, () => (random(4) > 0 ? 'x' : alphabet[random(alphabet.length)])).join('');
      const bytes = new TextEncoder().encode(text);
      for (let by = 0; by < 4; by++) {
        assert.equal(arePlain(shifted(bytes, by)), !ODD.test(text) && !NOT_TOLD.test(text), JSON.stringify(text));
      }
    }
  });
});
