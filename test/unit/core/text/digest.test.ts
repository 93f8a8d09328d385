import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gitBlobId, sha256Hex } from '../../../../src/core/text/digest.ts';

describe('digests', () => {
  it('hashes the text as UTF-8', () => {
    const text = '“Naqura” 😀\n';
    assert.equal(sha256Hex(text), createHash('sha256').update(text, 'utf8').digest('hex'));
    assert.equal(sha256Hex(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('gives the ids that git gives', () => {
    // git hash-object of an empty file and of "hello\n"
    assert.equal(gitBlobId(new Uint8Array()), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    assert.equal(gitBlobId(new TextEncoder().encode('hello\n')), 'ce013625030ba8dba906f756967f9e9ca394464a');
    assert.equal(
      gitBlobId(new Uint8Array(), 'sha256'),
      '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
    );
  });
});
