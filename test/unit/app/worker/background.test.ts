import assert from 'node:assert/strict';
import { InlineSearchEngine, type SearchEngine } from '../../../../src/app/search/search-engine.ts';
import { DocumentPacker, DocumentUnpacker } from '../../../../src/app/worker/packed-documents.ts';
import type { SearchDocument } from '../../../../src/core/search/document.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import type { FoundHits } from '../../../../src/core/search/search-index.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { saidOf } from '../../../support/said-of-sidecar.ts';
import { connected } from './connected.ts';

const claim = (key: string, text: string, facets: SearchDocument['facets'] = {}): SearchDocument => ({
  key,
  kind: 'claim',
  article: `file:///${key}.txt`,
  text,
  context: ['the mayor', 'Naqoura, An Nāqūrah'],
  facets,
});

const DOCUMENTS: readonly SearchDocument[] = [
  claim('a', 'A drone fell near the town', { type: ['strike', 'Strike, raid'], by: ['alice'], latest: '2025-12-03' }),
  { ...claim('b', 'Two drones fell'), span: { start: 0, end: 15 }, kind: 'mention' },
  claim('c', 'Talks were held', { type: [], place: ['naqoura'], earliest: '2025-12', latest: '2025-12-31' }),
  { ...claim('d', 'دبابة', {}), context: [] },
];

describe('documents on their way to the worker', () => {
  it('come as they went, and each text goes over once', () => {
    const packer = new DocumentPacker();
    const unpacker = new DocumentUnpacker();
    assert.deepEqual(unpacker.unpack(structuredClone(packer.pack(DOCUMENTS))), DOCUMENTS);
    const again = packer.pack(DOCUMENTS);
    assert.deepEqual(again.texts, []);
    assert.deepEqual(unpacker.unpack(structuredClone(again)), DOCUMENTS);
    packer.clear();
    unpacker.clear();
    assert.deepEqual(unpacker.unpack(structuredClone(packer.pack(DOCUMENTS.slice(1)))), DOCUMENTS.slice(1));
  });
});

describe('the worker', () => {
  it('answers as the index on this thread does, after every change', async () => {
    const { background, warnings } = connected();
    const here = new InlineSearchEngine({ now: () => 0, yield: async () => undefined });
    const both = (change: (engine: SearchEngine) => void) => {
      change(background);
      change(here);
    };
    const steps: ((engine: SearchEngine) => void)[] = [
      engine => {
        for (const [at, document] of DOCUMENTS.entries()) {
          engine.set(`${at}`, [document]);
        }
      },
      engine => engine.set('0', []),
      engine => engine.clear(),
      engine => engine.set('9', DOCUMENTS),
    ];
    for (const step of steps) {
      both(step);
      for (const text of ['', 'dron', 'fell near', 'type:strike', 'place:nakoura talks', 'by:alise', 'دبابه']) {
        const query = parseQuery(text);
        assert.deepEqual(await background.search(query, 3), await here.search(query, 3), text);
      }
    }
    assert.deepEqual(warnings, []);
    background.dispose();
  });

  it('answers the last of several searches; those that it overtakes have none', async () => {
    const { background } = connected();
    background.set('all', DOCUMENTS);
    const answers = await Promise.all(['d', 'dr', 'drone'].map(text => background.search(parseQuery(text), 10)));
    assert.deepEqual(
      answers.map(answer => answer?.hits.length),
      [undefined, undefined, 2],
    );
    background.dispose();
  });

  it('tells of what is found before the rest is counted, and not of what was overtaken', async () => {
    const { background } = connected();
    background.set('all', DOCUMENTS);
    const told: string[] = [];
    const tell = (text: string) => (found: FoundHits) => {
      told.push(`${text}: ${found.hits.map(({ document }) => document.key).join(' ')}`);
    };
    const [overtaken, answer] = await Promise.all([
      background.search(parseQuery('talk'), 10, tell('talk')),
      background.search(parseQuery('drone'), 10, tell('drone')),
    ]);
    assert.equal(overtaken, undefined);
    assert.deepEqual(told, ['drone: a b']);
    assert.deepEqual(answer, await background.search(parseQuery('drone'), 10));
    assert.equal(answer?.total, 2);
    // What is known through and through is told at once and as a whole.
    await background.search(parseQuery('drone'), 10, tell('again'));
    assert.deepEqual(told, ['drone: a b']);
    background.dispose();
  });

  it('reads sidecars with the YAML library, faults included', async () => {
    const { background } = connected();
    for (const text of ['claims: {c-1: {type: a, quote: b, at: [1, 2]}}', 'a: [', '']) {
      assert.deepEqual(saidOf((await background.parse(text))!), parseSidecar(text));
    }
    background.dispose();
  });

  it('leaves nobody waiting when it ends or fails', async () => {
    const ended = connected();
    ended.background.set('all', DOCUMENTS);
    const waiting = [ended.background.search(parseQuery('drone'), 10), ended.background.parse('a: b')];
    ended.background.dispose();
    assert.deepEqual(await Promise.all(waiting), [undefined, undefined]);
    assert.ok(ended.ended);
    const failed = connected();
    const asked = failed.background.parse('a: b');
    failed.fail('out of memory');
    assert.equal(await asked, undefined);
    assert.equal(await failed.background.search(parseQuery('drone'), 10), undefined);
    assert.equal(failed.background.isWorking, false);
    assert.equal(failed.warnings.length, 1);
  });
});
