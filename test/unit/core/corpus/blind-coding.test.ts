import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpusProblems } from '../../../../src/core/check/corpus-problems.ts';
import { isOwnClaim } from '../../../../src/core/corpus/blind-coding.ts';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import type { CorpusArticle, CorpusSidecar } from '../../../../src/core/corpus/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const ROOT = 'file:///corpus';
const TALKS: CorpusArticle = { uri: `${ROOT}/talks.txt`, root: ROOT, path: 'talks', title: 'talks', sha256: 'aa' };

function sidecar(body: string, annotator?: string): CorpusSidecar {
  return {
    uri: `${ROOT}/talks.claims${annotator === undefined ? '' : `.${annotator}`}.yaml`,
    root: ROOT,
    article: TALKS.uri,
    parsed: parseSidecar(`format: dateline-claims/1\n${body}`),
    ...(annotator === undefined ? {} : { annotator }),
  };
}

const claim = (id: string, start: number, annotator?: string) =>
  `  ${id}: {type: harm, quote: q, at: [${start}, ${start + 1}]${annotator === undefined ? '' : `, annotator: ${annotator}`}}\n`;

function corpusOf(...sidecars: CorpusSidecar[]): Corpus {
  const corpus = new Corpus();
  corpus.setArticle(TALKS);
  for (const each of sidecars) {
    corpus.setSidecar(
      each,
      new Map(each.parsed.claims.map(({ id, at }) => [id, { status: 'exact' as const, span: at }])),
    );
  }
  return corpus;
}

const shown = (corpus: Corpus) => corpus.claimsOf(TALKS.uri).map(({ stored }) => stored.id);
const every = (corpus: Corpus) => corpus.everyClaimOf(TALKS.uri).map(({ stored }) => stored.id);

describe('blind coding', () => {
  const shared = sidecar(`claims:\n${claim('c-1', 1, 'alice')}${claim('c-2', 2, 'bob')}${claim('c-3', 3)}`);
  const bobs = sidecar(`claims:\n${claim('c-4', 4)}`, 'bob');

  it('shows only one’s own claims, of every layout, and keeps the others', () => {
    const corpus = corpusOf(shared, bobs);
    assert.deepEqual(shown(corpus), ['c-1', 'c-2', 'c-3', 'c-4']);
    corpus.hideFrom(() => 'bob');
    assert.deepEqual(shown(corpus), ['c-2', 'c-4']);
    assert.deepEqual(
      [...corpus.claims()].map(({ stored }) => stored.id),
      ['c-2', 'c-4'],
    );
    assert.deepEqual(every(corpus), ['c-1', 'c-2', 'c-3', 'c-4']);
    assert.equal([...corpus.everyClaim()].length, 4);
    assert.equal(corpus.claim(`${shared.uri}#c-1`), undefined);
    assert.equal(corpus.claim(`${shared.uri}#c-2`)?.stored.id, 'c-2');
    corpus.hideFrom(() => 'alice');
    assert.deepEqual(shown(corpus), ['c-1']);
    assert.deepEqual(
      corpus.shownSidecarsOf(TALKS.uri).map(({ annotator }) => annotator),
      [undefined],
    );
    corpus.hideFrom(() => '');
    assert.deepEqual(shown(corpus), ['c-3']);
    corpus.hideFrom(() => undefined);
    assert.deepEqual(shown(corpus), ['c-1', 'c-2', 'c-3', 'c-4']);
  });

  it('ends with one’s own pass alone, wherever that is written, and begins again when it is reopened', () => {
    const corpus = corpusOf(shared, bobs);
    corpus.hideFrom(() => 'bob');
    const pass = (who: string) => `passes: {${who}: {done: "2026-03-01T10:00:00Z"}}\nclaims:\n${claim('c-4', 4)}`;
    const set = (body: string) => corpus.setSidecar(sidecar(body, 'bob'), new Map());
    set(pass('alice'));
    assert.deepEqual(shown(corpus), ['c-2', 'c-4']);
    set(pass('Bob'));
    assert.deepEqual(shown(corpus), ['c-1', 'c-2', 'c-3', 'c-4']);
    set(`claims:\n${claim('c-4', 4)}`);
    assert.deepEqual(shown(corpus), ['c-2', 'c-4']);
    set(`passes: {bob: {}}\nclaims:\n${claim('c-4', 4)}`);
    assert.deepEqual(shown(corpus), ['c-2', 'c-4']);
  });

  it('hides what is told about others’ claims, and never what keeps a file from being written to', () => {
    const odd = sidecar('claims:\n  c-9: {type: harm, quote: q, at: [1, 2], mode: loud}\n', 'alice');
    const broken = sidecar('claims:\n  c-8: {type: harm, quote: q, at: [1, 2]}\n<<<<<<< ours\n', 'carol');
    const corpus = corpusOf(odd, broken);
    corpus.setSidecar(odd, new Map());
    const codes = () =>
      Object.fromEntries([...corpusProblems(corpus, [])].map(([uri, all]) => [uri, all.map(({ code }) => code)]));
    assert.deepEqual(codes()[odd.uri], ['schema', 'anchor-orphan']);
    corpus.hideFrom(() => 'bob');
    assert.equal(codes()[odd.uri], undefined);
    assert.ok(codes()[broken.uri]?.includes('conflict-markers'));
  });

  it('knows an annotator by the name of a file too', () => {
    assert.ok(isOwnClaim({ annotator: 'Alice-Smith' }, 'Alice Smith'));
    assert.ok(isOwnClaim({ annotator: 'alice' }, 'Alice'));
    assert.ok(!isOwnClaim({ annotator: '!!' }, '??'));
    assert.ok(!isOwnClaim({}, 'alice'));
    assert.ok(!isOwnClaim({ annotator: 'alice' }, ''));
  });

  it('hides nothing for good: shown and hidden together are every claim, whoever codes', () => {
    const who = fc.constantFrom(undefined, 'alice', 'bob', 'Bob', 'carol d');
    const claims = fc.array(fc.record({ by: who, start: fc.nat(9) }), { maxLength: 6 });
    fc.assert(
      fc.property(claims, claims, who, (mine, theirs, me) => {
        const text = (prefix: string, list: typeof mine) =>
          `claims:\n${list.map(({ by, start }, index) => claim(`${prefix}-${index}`, start, by)).join('') || '  {}\n'}`;
        const corpus = corpusOf(sidecar(text('s', mine)), sidecar(text('a', theirs), 'alice'));
        const all = every(corpus);
        corpus.hideFrom(() => me ?? '');
        const own = new Set(shown(corpus));
        assert.deepEqual(every(corpus), all);
        for (const each of corpus.everyClaimOf(TALKS.uri)) {
          assert.equal(own.has(each.stored.id), isOwnClaim(each, me ?? ''));
        }
        corpus.hideFrom(() => undefined);
        assert.deepEqual(shown(corpus), all);
      }),
      { numRuns: 200 },
    );
  });
});

describe('claims that stand in two sidecars', () => {
  const alices = sidecar(`claims:\n${claim('c-1', 1)}`, 'alice');

  it('count once where they are the same, and both where they differ', () => {
    assert.deepEqual(every(corpusOf(alices, sidecar(`claims:\n${claim('c-1', 1, 'alice')}`))), ['c-1']);
    assert.deepEqual(every(corpusOf(alices, sidecar(`claims:\n${claim('c-1', 2, 'alice')}`))), ['c-1', 'c-1']);
    assert.deepEqual(every(corpusOf(alices, sidecar(`claims:\n${claim('c-1', 1)}`))), ['c-1', 'c-1']);
    assert.deepEqual(every(corpusOf(alices, sidecar(`claims:\n${claim('c-2', 1, 'alice')}`))), ['c-1', 'c-2']);
  });

  it('are told at one of the two files', () => {
    const other = sidecar(`claims:\n${claim('c-1', 1, 'alice')}`);
    const found = [...corpusProblems(corpusOf(alices, other), [])];
    assert.deepEqual(
      found.map(([uri, problems]) => [uri, problems.map(({ code, claim: id }) => [code, id])]),
      [[other.uri, [['duplicate-id', 'c-1']]]],
    );
    assert.match(found[0]![1][0]!.message, /sidecar of alice/);
  });
});
