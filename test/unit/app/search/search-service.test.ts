import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/app/emitter.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { InlineSearchEngine, type SearchEngine } from '../../../../src/app/search/search-engine.ts';
import { SearchService } from '../../../../src/app/search/search-service.ts';
import type { EntitySummary } from '../../../../src/core/corpus/entity-summary.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { corpusFixture, ROOT, sidecarFor } from '../corpus-fixture.ts';
import { connected } from '../worker/connected.ts';

const TEXT = 'Talks resume\n\nA drone fell near the town.\n';
const NOTHING_BUILT_IN = compileFiles([]).columns;

/** A search over `count` articles with a claim each, where every step takes a turn of the event loop. */
async function setUp(
  count: number,
  load: () => Promise<unknown> = async () => NOTHING_BUILT_IN,
  background?: () => Promise<SearchEngine | undefined>,
) {
  const { files, service: corpus } = corpusFixture();
  for (let index = 0; index < count; index++) {
    files.put(`${ROOT}/article-${index}.txt`, TEXT);
    files.put(`${ROOT}/article-${index}.claims.yaml`, sidecarFor(TEXT, 'A drone fell'));
  }
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const references = new ReferenceService({ reader: files.asReader(), log, loadBuiltIn: load });
  await references.open([ROOT]);
  await corpus.open([ROOT]);
  const named = new Map<string, EntitySummary>();
  const names = new Emitter<string>(error => assert.fail(String(error)));
  const clock = { now: 0 };
  const search = new SearchService({
    corpus,
    references,
    scheduler: { now: () => clock.now, yield: () => new Promise(resolve => setImmediate(resolve)) },
    ...(background ? { background } : {}),
    annotator: () => '',
    entities: article => [named.get(article) ?? []].flat(),
    onDidChangeEntities: listener => names.on(listener),
  });
  const claims = async (query: string) => {
    const answer = await search.search(parseQuery(query), 100);
    return answer?.hits.filter(({ document }) => document.kind === 'claim').length;
  };
  /** A name is found in an article. */
  const name = (article: string, written: string) => {
    const first = { start: 0, end: written.length };
    named.set(article, { kind: 'place', id: written, name: written, quotes: [written], count: 1, first });
    names.fire(article);
  };
  return { files, corpus, references, search, claims, name, clock };
}

describe('search service', () => {
  it('finds the claims of the corpus, and those of a change since', async () => {
    const { files, corpus, claims } = await setUp(3);
    assert.equal(await claims('drone'), 3);
    files.files.delete(`${ROOT}/article-1.claims.yaml`);
    corpus.fileRemoved(`${ROOT}/article-1.claims.yaml`);
    await corpus.settled();
    assert.equal(await claims('drone'), 2);
  });

  it('answers the last of several keystrokes in full, also while the index is being made', async () => {
    const { claims } = await setUp(30);
    const answers = await Promise.all(['d', 'dr', 'dro', 'drone'].map(claims));
    assert.deepEqual(answers, [undefined, undefined, undefined, 30]);
  });

  it('tells of the hits of the last keystroke before they are counted', async () => {
    for (const background of [undefined, async () => connected().background]) {
      const { search } = await setUp(30, undefined, background);
      const told: string[] = [];
      const type = (text: string) =>
        search.search(parseQuery(text), 10, found => told.push(`${text} ${found.hits.length}`));
      const answers = await Promise.all(['dron', 'drone'].map(type));
      assert.deepEqual(
        answers.map(answer => answer && [answer.hits.length, answer.total >= 30]),
        [undefined, [10, true]],
      );
      assert.deepEqual(told, ['drone 10']);
    }
  });

  it('has nothing left to do when it is asked after it was made ready', async () => {
    const { engine, filled } = watchedEngine();
    const { search, claims, name } = await setUp(30, undefined, async () => engine);
    await search.prepare();
    assert.equal(filled(), 30);
    assert.equal(await claims('drone'), 30);
    for (const [found, wanted] of [
      [5, 30],
      [25, 55],
    ] as const) {
      for (let article = 0; article < found; article++) {
        name(`${ROOT}/article-${article}.txt`, 'Nabk');
      }
      await search.prepare();
      assert.equal(filled(), wanted);
    }
    assert.equal((await search.search(parseQuery('is:mention nabk'), 10))?.total, 25);
    assert.equal(filled(), 55);
  });

  it('answers who asks while it is being made ready', async () => {
    for (const background of [undefined, async () => connected().background]) {
      const { search, claims } = await setUp(30, undefined, background);
      const ready = search.prepare();
      const early = claims('dron');
      assert.deepEqual([await claims('drone'), await early, await ready], [30, undefined, undefined]);
    }
  });

  it('takes in names that were found between two keys once nobody types, and at once for what is to be kept', async () => {
    const { search, name, clock } = await setUp(2);
    const typed = async () => (await search.search(parseQuery('is:mention'), 10))?.total;
    assert.equal(await typed(), 0);
    name(`${ROOT}/article-0.txt`, 'Nabk');
    clock.now += 300;
    assert.equal(await typed(), 0);
    clock.now += 1000;
    assert.equal(await typed(), 1);
    name(`${ROOT}/article-1.txt`, 'Homs');
    assert.equal((await search.find(parseQuery('is:mention'), 10))?.total, 2);
    assert.equal(await typed(), 2);
  });

  it('finds in full what is to be kept, whatever is typed before and after', async () => {
    for (const background of [undefined, async () => connected().background]) {
      const { search, claims } = await setUp(30, undefined, background);
      const kept = async () => (await search.find(parseQuery('drone'), 100))?.hits.length;
      assert.deepEqual(await Promise.all([claims('dr'), kept(), kept(), claims('drone fell')]), [
        undefined,
        30,
        30,
        30,
      ]);
      assert.deepEqual(await Promise.all([claims('drone'), kept()]), [30, 30]);
    }
  });

  it('asks the worker where there is one, and goes on without it once it has failed', async () => {
    const worker = connected();
    const { files, corpus, claims } = await setUp(30, undefined, async () => worker.background);
    assert.deepEqual(await Promise.all(['d', 'dr', 'drone'].map(claims)), [undefined, undefined, 30]);
    files.files.delete(`${ROOT}/article-1.claims.yaml`);
    corpus.fileRemoved(`${ROOT}/article-1.claims.yaml`);
    await corpus.settled();
    assert.equal(await claims('drone'), 29);
    const asked = claims('drone');
    worker.fail('out of memory');
    assert.equal(await asked, 29);
    assert.equal(await claims('drone fell'), 29);
  });

  it('finds on this thread where no worker is to be had', async () => {
    const { claims } = await setUp(3, undefined, async () => undefined);
    assert.equal(await claims('drone'), 3);
  });

  it('makes the index anew after a failure', async () => {
    let tries = 0;
    const { claims } = await setUp(5, async () => {
      if (++tries === 1) {
        throw new Error('The disk is asleep.');
      }
      return NOTHING_BUILT_IN;
    });
    await assert.rejects(claims('drone'), /asleep/);
    assert.equal(await claims('drone'), 5);
  });

  it('answers nothing once it is disposed', async () => {
    const { search, claims } = await setUp(5);
    const asked = [claims('drone'), search.find(parseQuery('drone'), 100)];
    search.dispose();
    assert.deepEqual(await Promise.all(asked), [undefined, undefined]);
  });

  it('says of both claims of a relation that they are contested, in whichever article it is drawn', async () => {
    const { files, corpus, claims } = await setUp(3);
    assert.equal(await claims('is:contested'), 0);
    const file = `${ROOT}/article-1.claims.yaml`;
    const plain = sidecarFor(TEXT, 'A drone fell');
    const id = /^ {2}(c-\w+):/m.exec(plain)![1]!;
    files.put(file, `${plain.trimEnd()}\n    relations:\n      - {type: contradicts, to: "article-2#${id}"}\n`);
    corpus.fileChanged(file);
    await corpus.settled();
    assert.equal(await claims('is:contested'), 2);
    files.put(file, plain);
    corpus.fileChanged(file);
    await corpus.settled();
    assert.equal(await claims('is:contested'), 0);
  });
});

/** An engine on this thread that counts the articles it is filled with. */
function watchedEngine() {
  const engine = new InlineSearchEngine({ now: () => 0, yield: async () => undefined });
  let filled = 0;
  const set = engine.set.bind(engine);
  engine.set = (owner, documents) => {
    filled++;
    set(owner, documents);
  };
  return { engine, filled: () => filled };
}
