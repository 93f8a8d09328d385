import assert from 'node:assert/strict';
import { RelationIndex, referenceTo } from '../../../../src/core/compare/relation-index.ts';
import { relationProblems } from '../../../../src/core/compare/relation-problems.ts';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const ROOT = 'file:///corpus';

/** A corpus of articles with claims, each with the relations given as YAML flow maps. */
function corpusOf(articles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): Corpus {
  const corpus = new Corpus();
  for (const [name, claims] of Object.entries(articles)) {
    const [path = '', annotator] = name.split('@');
    const uri = `${ROOT}/${path}.txt`;
    corpus.setArticle({ uri, root: ROOT, path, title: path, sha256: 'aa' });
    const text = Object.entries(claims).map(
      ([id, relations], at) =>
        `  ${id}:\n    type: harm\n    quote: q\n    at: [${at}, ${at + 1}]\n` +
        (relations.length === 0 ? '' : `    relations:\n${relations.map(line => `      - {${line}}\n`).join('')}`),
    );
    const parsed = parseSidecar(`format: dateline-claims/1\nclaims:\n${text.join('')}`);
    assert.deepEqual(parsed.problems, []);
    const end = annotator === undefined ? '' : `.${annotator}`;
    const sidecar = { uri: `${ROOT}/${path}.claims${end}.yaml`, root: ROOT, article: uri, parsed };
    corpus.setSidecar({ ...sidecar, ...(annotator === undefined ? {} : { annotator }) }, new Map());
  }
  return corpus;
}

const keyOf = (corpus: Corpus, id: string) => [...corpus.claims()].find(({ stored }) => stored.id === id)!.key;
const codes = (corpus: Corpus) =>
  relationProblems(corpus.claims()).map(({ problem }) => `${problem.code} ${problem.claim}`);

describe('drawn relations', () => {
  it('are seen from both sides, within an article, across articles and across annotators', () => {
    const corpus = corpusOf({
      'a@alice': {
        'c-aaaaa1': ['type: contradicts, to: c-aaaaa2', 'type: refines, to: "b#c-bbbbb1", annotator: carol'],
      },
      'a@bob': { 'c-aaaaa2': [] },
      b: { 'c-bbbbb1': ['type: corroborates, to: "nowhere#c-nnnnn1"'] },
    });
    const index = new RelationIndex(corpus.claims());
    const see = (id: string) =>
      index
        .of(keyOf(corpus, id))
        .map(({ relation, other, incoming, annotator }) => [relation.type, other?.stored.id, incoming, annotator]);
    assert.deepEqual(see('c-aaaaa1'), [
      ['contradicts', 'c-aaaaa2', false, 'alice'],
      ['refines', 'c-bbbbb1', false, 'carol'],
    ]);
    assert.deepEqual(see('c-aaaaa2'), [['contradicts', 'c-aaaaa1', true, 'alice']]);
    assert.deepEqual(see('c-bbbbb1'), [
      ['corroborates', undefined, false, undefined],
      ['refines', 'c-aaaaa1', true, 'carol'],
    ]);
    assert.ok(index.hasBetween(keyOf(corpus, 'c-bbbbb1'), keyOf(corpus, 'c-aaaaa1')));
    assert.ok(!index.hasBetween(keyOf(corpus, 'c-bbbbb1'), keyOf(corpus, 'c-aaaaa2')));
  });

  it('are written as an id in the same article, with the path in another', () => {
    const [a, b] = [...corpusOf({ a: { 'c-aaaaa1': [] }, 'x/b': { 'c-bbbbb1': [] } }).articles];
    assert.equal(referenceTo(a!, a!, 'c-aaaaa1'), 'c-aaaaa1');
    assert.equal(referenceTo(a!, b!, 'c-bbbbb1'), 'x/b#c-bbbbb1');
  });

  it('report claims that supersede each other in a circle, once', () => {
    const corpus = corpusOf({
      a: { 'c-aaaaa1': ['type: supersedes, to: "b#c-bbbbb1"'], 'c-aaaaa2': ['type: supersedes, to: c-aaaaa1'] },
      b: { 'c-bbbbb1': ['type: supersedes, to: "a#c-aaaaa1"'], 'c-bbbbb2': ['type: supersedes, to: c-bbbbb1'] },
    });
    assert.deepEqual(codes(corpus), ['relation-cycle c-aaaaa1']);
    assert.deepEqual(codes(corpusOf({ a: { 'c-aaaaa1': ['type: supersedes, to: c-aaaaa2'], 'c-aaaaa2': [] } })), []);
  });

  it('report relations between two claims that cannot both hold, from either side, once', () => {
    assert.deepEqual(
      codes(
        corpusOf({
          a: { 'c-aaaaa1': ['type: corroborates, to: c-aaaaa2', 'type: contradicts, to: c-aaaaa2'], 'c-aaaaa2': [] },
        }),
      ),
      ['relation-conflict c-aaaaa1'],
    );
    assert.deepEqual(
      codes(
        corpusOf({
          a: { 'c-aaaaa1': ['type: corroborates, to: c-aaaaa2'], 'c-aaaaa2': ['type: distinct-from, to: c-aaaaa1'] },
        }),
      ),
      ['relation-conflict c-aaaaa2'],
    );
    assert.deepEqual(
      codes(
        corpusOf({
          a: { 'c-aaaaa1': ['type: responds-to, to: c-aaaaa2', 'type: contradicts, to: c-aaaaa2'], 'c-aaaaa2': [] },
        }),
      ),
      [],
      'a reply may contradict',
    );
  });

  it('call it a difference of judgement where two annotators differ', () => {
    const [found] = relationProblems(
      corpusOf({
        'a@alice': { 'c-aaaaa1': ['type: corroborates, to: c-aaaaa2'] },
        'a@bob': { 'c-aaaaa2': ['type: contradicts, to: c-aaaaa1'] },
      }).claims(),
    );
    assert.equal(found?.problem.severity, 'information');
    assert.match(found?.problem.message ?? '', /alice.*bob|bob.*alice/);
  });
});
