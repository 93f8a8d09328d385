import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpusProblemSteps, corpusProblems } from '../../../../src/core/check/corpus-problems.ts';
import { isUnsettled, type Placement } from '../../../../src/core/claims/model.ts';
import { RelationIndex } from '../../../../src/core/compare/relation-index.ts';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { looksLikeCorpus } from '../../../../src/core/corpus/corpus-folder.ts';
import { CLAIM_GROUPINGS, type ClaimGrouping, GroupedClaims } from '../../../../src/core/corpus/group-claims.ts';
import { AS_STATED, type CorpusArticle, type CorpusSidecar } from '../../../../src/core/corpus/model.ts';
import { isPacked, packSidecar, unpackSidecar } from '../../../../src/core/sidecar/pack.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';

const ROOT = 'file:///corpus';

function article(name: string, more: Partial<CorpusArticle> = {}): CorpusArticle {
  return { uri: `${ROOT}/${name}.txt`, root: ROOT, path: name, title: name, sha256: 'aa', ...more };
}

function sidecar(name: string, claims: string, annotator?: string): CorpusSidecar {
  const end = annotator === undefined ? '' : `.${annotator}`;
  return {
    uri: `${ROOT}/${name}.claims${end}.yaml`,
    root: ROOT,
    article: `${ROOT}/${name}.txt`,
    parsed: parseSidecar(`format: dateline-claims/1\nclaims:\n${claims}`),
    ...(annotator === undefined ? {} : { annotator }),
  };
}

const claim = (id: string, start: number, more = '') =>
  `  ${id}: {type: harm, quote: q, at: [${start}, ${start + 1}]${more}}\n`;
const exact = (start: number): Placement => ({ status: 'exact', span: { start, end: start + 1 } });

describe('corpus', () => {
  it('unites sidecars in the order of the text, those without a place last', () => {
    const corpus = new Corpus();
    corpus.setArticle(article('talks'));
    corpus.setSidecar(
      sidecar('talks', claim('c-1', 30) + claim('c-2', 10)),
      new Map([
        ['c-1', exact(30)],
        ['c-2', { status: 'orphan' }],
      ]),
    );
    corpus.setSidecar(sidecar('talks', claim('c-1', 20), 'bob'), new Map([['c-1', exact(20)]]));
    const uri = article('talks').uri;
    assert.deepEqual(
      corpus.claimsOf(uri).map(({ stored, annotator, key }) => [stored.id, annotator, corpus.claim(key)?.key === key]),
      [
        ['c-1', 'bob', true],
        ['c-1', undefined, true],
        ['c-2', undefined, true],
      ],
    );
    assert.equal(corpus.claim('nothing'), undefined);
    assert.equal(corpus.claim(`${ROOT}/talks.claims.yaml#c-9`), undefined);
  });

  it('after any series of changes says what a new one of the same files says', () => {
    const names = fc.constantFrom('a', 'b');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('article' as const), name: names, title: fc.string({ maxLength: 3 }) }),
      fc.record({ kind: fc.constant('no article' as const), name: names }),
      fc.record({
        kind: fc.constant('sidecar' as const),
        name: names,
        by: fc.constantFrom(undefined, 'bob'),
        starts: fc.uniqueArray(fc.nat(50), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('no sidecar' as const), name: names, by: fc.constantFrom(undefined, 'bob') }),
      fc.record({ kind: fc.constant('look' as const), name: names }),
    );
    const made = ({ name, by, starts }: { name: string; by: string | undefined; starts: readonly number[] }) => {
      const claims = starts.map(start => claim(`c-${start}`, start)).join('') || '  {}\n';
      return [sidecar(name, claims, by), new Map(starts.map(start => [`c-${start}`, exact(start)]))] as const;
    };
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), changes => {
        const corpus = new Corpus();
        const articles = new Map<string, CorpusArticle>();
        const sidecars = new Map<string, ReturnType<typeof made>>();
        for (const step of changes) {
          const uri = `${ROOT}/${step.name}.txt`;
          switch (step.kind) {
            case 'article':
              articles.set(uri, article(step.name, { title: step.title }));
              corpus.setArticle(articles.get(uri)!);
              break;
            case 'no article':
              articles.delete(uri);
              corpus.removeArticle(uri);
              break;
            case 'sidecar': {
              const [file, placements] = made(step);
              sidecars.set(file.uri, [file, placements]);
              corpus.setSidecar(file, placements);
              break;
            }
            case 'no sidecar': {
              const gone = sidecar(step.name, '  {}\n', step.by).uri;
              sidecars.delete(gone);
              corpus.removeSidecar(gone);
              break;
            }
            case 'look':
              // Fills the corpus's memory of lists.
              corpus.claimsOf(uri);
          }
        }
        const fresh = new Corpus();
        for (const each of articles.values()) {
          fresh.setArticle(each);
        }
        for (const each of sidecars.values()) {
          fresh.setSidecar(...each);
        }
        const summary = (of: Corpus) => ({
          counts: [of.articleCount, of.claimCount],
          claims: ['a', 'b'].map(name =>
            of.claimsOf(`${ROOT}/${name}.txt`).map(({ key, article: { title } }) => [key, title]),
          ),
          all: [...of.claims()].map(({ key }) => key).sort(),
        });
        assert.deepEqual(summary(corpus), summary(fresh));
      }),
      { numRuns: 300 },
    );
  });

  it('counts, and finds what waits and what is related, as a look at every claim does, packed or not', () => {
    const names = ['a', 'b', 'c'] as const;
    const made = fc.record({
      name: fc.constantFrom(...names),
      by: fc.constantFrom(undefined, 'bob'),
      claims: fc.array(
        fc.record({
          id: fc.constantFrom('c-1', 'c-2', 'c-3'),
          to: fc.option(fc.constantFrom('c-1', 'a#c-2', 'b#c-3', 'nowhere#c-1'), { nil: undefined }),
          isExact: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      isStated: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), fc.boolean(), (files, isBlind) => {
        const corpus = new Corpus();
        corpus.setArticle(article('a'));
        corpus.setArticle(article('b'));
        for (const { name, by, claims, isStated } of files) {
          const text = claims.map(({ id, to }, at) =>
            claim(id, at, to === undefined ? '' : `, relations: [{type: refines, to: "${to}"}]`),
          );
          const read = sidecar(name, text.join('') || '  {}\n', by);
          const places = new Map(claims.flatMap(({ id, isExact }, at) => (isExact ? [[id, exact(at)] as const] : [])));
          corpus.setSidecar(
            { ...read, parsed: unpackSidecar(packSidecar(read.parsed))! },
            isStated ? AS_STATED : places,
          );
        }
        if (isBlind) {
          corpus.hideFrom(() => 'bob');
        }
        for (const name of names) {
          const uri = `${ROOT}/${name}.txt`;
          const count = corpus.claimCountOf(uri);
          assert.equal(count, corpus.claimsOf(uri).length);
          assert.equal(corpus.claimCountOf(uri), count);
        }
        const all = [...corpus.claims()];
        assert.deepEqual(
          [...corpus.unsettledClaims()],
          all.filter(({ placement }) => isUnsettled(placement)),
        );
        const related = [...corpus.relatedClaims()];
        assert.deepEqual(
          related,
          all.filter(each => related.includes(each)),
        );
        const few = new RelationIndex(related);
        const whole = new RelationIndex(all);
        for (const { key } of all) {
          assert.deepEqual(few.of(key), whole.of(key));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves claims packed that nobody asks for', () => {
    const corpus = new Corpus();
    const files = ['a', 'b'].map(name => {
      const read = sidecar(name, claim('c-1', 1) + claim('c-2', 2));
      return { ...read, parsed: unpackSidecar(packSidecar(read.parsed))! };
    });
    for (const file of files) {
      corpus.setArticle(article(file.article.slice(ROOT.length + 1, -4)));
      corpus.setSidecar(file, AS_STATED);
    }
    assert.deepEqual([corpus.claimCount, corpus.claimCountOf(files[0]!.article)], [4, 2]);
    assert.deepEqual([...corpus.unsettledClaims(), ...corpus.relatedClaims()], []);
    assert.deepEqual([...corpusProblems(corpus, [])], []);
    assert.ok(files.every(({ parsed }) => isPacked(parsed)));
    assert.deepEqual(
      corpus.claimsOf(files[1]!.article).map(({ placement }) => placement),
      [exact(1), exact(2)],
    );
    assert.deepEqual(
      files.map(({ parsed }) => isPacked(parsed)),
      [true, false],
    );
  });

  it('knows whose claims there are while they are packed', () => {
    const corpus = new Corpus();
    const files = [
      sidecar('a', claim('c-1', 1, ', annotator: chen') + claim('c-2', 2), 'bob'),
      sidecar('a', claim('c-3', 1, ', annotator: alice')),
      sidecar('b', claim('c-4', 1), 'dora'),
      sidecar('b', '', 'emil'),
      sidecar('gone', claim('c-5', 1), 'fay'),
    ].map(read => ({ ...read, parsed: unpackSidecar(packSidecar(read.parsed))! }));
    for (const name of ['a', 'b']) {
      corpus.setArticle(article(name));
    }
    for (const file of files) {
      corpus.setSidecar(file, AS_STATED);
    }
    assert.deepEqual([...corpus.annotators()].sort(), ['alice', 'bob', 'chen', 'dora']);
    assert.ok(files.every(({ parsed }) => isPacked(parsed)));
    const named = [...corpus.everyClaim()].map(({ annotator }) => annotator);
    assert.deepEqual(new Set(named), corpus.annotators());
  });

  it('tells of problems in steps, none of which goes through all sidecars or relations', () => {
    const corpus = new Corpus();
    for (let at = 0; at < 1500; at++) {
      const relation = `, relations: [{type: corroborates, to: "a${at + 1}#c-1"}, {type: contradicts, to: "a${at + 1}#c-1"}]`;
      corpus.setArticle(article(`a${at}`));
      corpus.setSidecar(sidecar(`a${at}`, claim('c-1', 1, relation)), new Map([['c-1', { status: 'orphan' }]]));
    }
    const steps = corpusProblemSteps(corpus, []);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count++;
    }
    assert.ok(count > (4 * 1500) / 250, `${count} steps`);
    assert.deepEqual(step.value, corpusProblems(corpus, []));
    const codes = [...step.value.values()].flat().map(({ code }) => code);
    assert.equal(codes.filter(code => code === 'anchor-orphan').length, 1500);
    assert.equal(codes.filter(code => code === 'relation-conflict').length, 1499);
  });

  it('groups every claim at least once, whatever by', () => {
    const corpus = new Corpus();
    corpus.setArticle(article('talks', { outlet: 'AFP' }));
    corpus.setSidecar(
      sidecar(
        'talks',
        claim('c-1', 1, ', claimant: idf, event: {actors: [un, idf], place: tyre, date: "2026-03"}, status: reviewed') +
          claim('c-2', 2),
      ),
      new Map(),
    );
    const claims = [...corpus.claims()];
    const groupsBy = (by: ClaimGrouping, order?: readonly string[]) => {
      const grouped = new GroupedClaims(by);
      grouped.set(`${ROOT}/talks.txt`, claims);
      return grouped.groups(({ value }) => value ?? '', order);
    };
    for (const by of CLAIM_GROUPINGS) {
      const groups = groupsBy(by);
      assert.deepEqual(new Set(groups.flatMap(group => group.claims)), new Set(claims), by);
      assert.ok(groups.findIndex(({ value }) => value === undefined) < 0 || groups.at(-1)!.value === undefined, by);
    }
    const actors = groupsBy('actor');
    assert.deepEqual(
      actors.map(({ value, claims: { length } }) => [value, length]),
      [
        ['idf', 1],
        ['un', 1],
        [undefined, 1],
      ],
    );
    assert.deepEqual(
      groupsBy('status', ['reviewed', 'draft']).map(({ value }) => value),
      ['reviewed', 'draft'],
    );
  });

  it('tells each problem at the file that it is to be mended in', () => {
    const corpus = new Corpus();
    const unreadable = { code: 'binary-file', severity: 'error', message: 'Binary.', start: 0, end: 0 } as const;
    corpus.setArticle(article('image', { problem: unreadable }));
    corpus.setArticle(article('talks'));
    const placements: readonly (readonly [string, Placement])[] = [
      ['c-1', exact(1)],
      ['c-2', { status: 'moved', span: { start: 1, end: 2 }, score: 0.9 } as Placement],
      [
        'c-3',
        {
          status: 'ambiguous',
          candidates: [
            { start: 1, end: 2 },
            { start: 4, end: 5 },
          ],
        } as unknown as Placement,
      ],
      ['c-4', { status: 'orphan' }],
    ];
    corpus.setSidecar(
      sidecar('talks', ['c-1', 'c-2', 'c-3', 'c-4'].map((id, index) => claim(id, index)).join('')),
      new Map(placements),
    );
    corpus.setSidecar(sidecar('image', claim('c-1', 1)), new Map());
    corpus.setSidecar(sidecar('gone', '  broken\n'), new Map());
    const codebook = { ...unreadable, code: 'schema' as const };
    const found = corpusProblems(corpus, [new Map([[`${ROOT}/codebook.yaml`, [codebook]]])]);
    const codes = Object.fromEntries(
      [...found].map(([uri, problems]) => [
        uri.slice(ROOT.length + 1),
        problems.map(({ code, claim: id }) => (id === undefined ? code : `${code} ${id}`)),
      ]),
    );
    assert.deepEqual(codes['image.txt'], ['binary-file']);
    assert.deepEqual(
      codes['talks.claims.yaml']?.filter(code => code.startsWith('anchor')),
      ['anchor-moved c-2', 'anchor-ambiguous c-3', 'anchor-orphan c-4'],
    );
    assert.equal(codes['image.claims.yaml']?.some(code => code.startsWith('anchor')) ?? false, false);
    assert.ok(codes['gone.claims.yaml']?.includes('article-missing'));
    assert.deepEqual(codes['codebook.yaml'], ['schema']);
    const [moved] = found.get(`${ROOT}/talks.claims.yaml`)!.filter(({ code }) => code === 'anchor-moved');
    const raw = `format: dateline-claims/1\nclaims:\n${['c-1', 'c-2'].map((id, index) => claim(id, index)).join('')}`;
    assert.equal(raw.slice(moved!.start, moved!.end), 'c-2');
  });

  it('is any folder but that of a software project without signs of ours', () => {
    assert.equal(looksLikeCorpus([]), true);
    assert.equal(looksLikeCorpus(['talks.txt']), true);
    assert.equal(looksLikeCorpus(['package.json', 'talks.txt']), false);
    assert.equal(looksLikeCorpus(['App.sln']), false);
    for (const sign of ['codebook.yaml', 'gazetteer.yaml', 'talks.claims.yaml', 'talks.claims.bob.yml']) {
      assert.equal(looksLikeCorpus(['package.json', sign]), true, sign);
    }
  });
});
