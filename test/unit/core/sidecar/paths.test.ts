import assert from 'node:assert/strict';
import { annotatorInName, articleNameOf, sidecarName } from '../../../../src/core/sidecar/paths.ts';

describe('names of sidecars', () => {
  it('leads from an article to its sidecar and back', () => {
    for (const article of [
      'talks.txt',
      'a.b.txt',
      '2025.12.03 talks.txt',
      'news/2025/talks.txt',
      'file:///c%3A/x/talks.txt',
      'a.claims.txt',
    ]) {
      assert.deepEqual(articleNameOf(sidecarName(article)), { article });
      assert.deepEqual(articleNameOf(sidecarName(article, 'alice')), { article, annotator: 'alice' });
    }
    assert.equal(sidecarName('talks.txt'), 'talks.claims.yaml');
    assert.equal(sidecarName('x/talks.txt', 'alice'), 'x/talks.claims.alice.yaml');
  });

  it('reads the ending .yml and the name from its end', () => {
    assert.deepEqual(articleNameOf('talks.claims.yml'), { article: 'talks.txt' });
    assert.deepEqual(articleNameOf('a.claims.claims.bob.yaml'), { article: 'a.claims.txt', annotator: 'bob' });
    assert.deepEqual(articleNameOf('a.claims.claims.yaml'), { article: 'a.claims.txt' });
    assert.deepEqual(articleNameOf('v1.2.claims.bob.yaml'), { article: 'v1.2.txt', annotator: 'bob' });
  });

  it('takes nothing else for a sidecar', () => {
    for (const name of [
      'talks.txt',
      'talks.yaml',
      'claims.yaml',
      '.claims.yaml',
      'talks.claims',
      'talks.claims.yaml.bak',
      'talks.claims.a.b.yaml',
      'x.claims/a.yaml',
      'codebook.yaml',
    ]) {
      assert.equal(articleNameOf(name), undefined, name);
    }
  });

  it('makes any name of an annotator fit for a file', () => {
    assert.equal(annotatorInName(' Alice B./C '), 'Alice-B-C');
    assert.equal(annotatorInName('Éva'), 'Éva');
    assert.equal(sidecarName('t.txt', '../..'), 't.claims.yaml');
    assert.deepEqual(articleNameOf(sidecarName('t.txt', 'A.B c')), { article: 't.txt', annotator: 'A-B-c' });
  });
});
