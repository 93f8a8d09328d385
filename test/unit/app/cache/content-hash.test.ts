import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentHash } from '../../../../src/app/cache/content-hash.ts';

describe('the hash of a content', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });

  it('is the same wherever the bytes stand, a whole number that JSON keeps', () => {
    fc.assert(
      fc.property(bytes, fc.nat(3), (content, offset) => {
        const larger = new Uint8Array(content.length + 8);
        larger.set(content, offset);
        const hash = contentHash(content);
        assert.equal(contentHash(larger.subarray(offset, offset + content.length)), hash);
        assert.ok(Number.isSafeInteger(hash) && hash >= 0);
      }),
    );
  });

  it('sees every change within a word of four bytes, and every change of the length', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (content, at, change) => {
        const hash = contentHash(content);
        assert.notEqual(contentHash(Uint8Array.of(...content, 0)), hash);
        const word = (at % (content.length + 1)) & ~3;
        const other = content.map((byte, index) =>
          index >= word && index < word + 4 ? byte ^ ((change >>> ((index - word) * 8)) & 255) : byte,
        );
        if (other.some((byte, index) => byte !== content[index])) {
          assert.notEqual(contentHash(other), hash);
        }
      }),
    );
  });
});
