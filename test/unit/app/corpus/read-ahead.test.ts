import assert from 'node:assert/strict';
import type { CorpusService } from '../../../../src/app/corpus/corpus-service.ts';
import { isPacked } from '../../../../src/core/sidecar/pack.ts';
import { ROOT } from '../corpus-fixture.ts';
import { filled, known, sidecar, sidecarOf, TEXT, uriOf, type Window } from '../corpus-window.ts';

const COUNT = 300;
/** Read here while the other thread starts. */
const FIRST = 8;

/** The same files read ahead by another thread. */
async function readAhead(): Promise<Window> {
  const window = await filled(COUNT);
  window.readsAhead = true;
  return window;
}

/** What the files say to who reads them without another thread and without a cache. */
async function plain(window: Window) {
  const { readsAhead, hasCache } = window;
  Object.assign(window, { readsAhead: false, hasCache: false });
  const all = known(await window.open());
  Object.assign(window, { readsAhead, hasCache });
  return all;
}

const quotes = (service: CorpusService, file: number) =>
  service.corpus.claimsOf(uriOf(file)).map(({ stored, placement }) => [stored.quote, placement.status]);

describe('a corpus that another thread reads ahead', () => {
  it('is the same, and but for the first articles nothing is opened here', async () => {
    for (const hasCache of [true, false]) {
      const window = await readAhead();
      window.hasCache = hasCache;
      const service = await window.open();
      const here = window.read.length / 2;
      // And the last, for which it is not worth it.
      assert.ok(here < FIRST + 32, `${here} articles were read here`);
      assert.equal(new Set(window.ahead).size, COUNT - here);
      assert.equal(window.ahead.length, COUNT - here, 'none twice');
      assert.equal(service.corpus.claimCount, 2 * COUNT);
      assert.deepEqual(known(service), await plain(window));
      assert.deepEqual(window.warnings, []);
    }
  });

  it('is kept for the next session as if it had been read here', async () => {
    for (const keepsOwn of [true, false]) {
      const window = await readAhead();
      window.keepsOwn = keepsOwn;
      await (await window.open()).save();
      window.read.length = 0;
      window.ahead.length = 0;
      const next = await window.open();
      assert.deepEqual([window.read, window.ahead], [[], []]);
      assert.deepEqual(known(next), await plain(window));
    }
  });

  it('reads nothing that was taken up while another part of the cache was still coming', async () => {
    const window = await readAhead();
    await (await window.open()).save();
    window.ahead.length = 0;
    for (let slow = 0; slow < 256; slow += 5) {
      window.turnsFor = name => (Number.parseInt(name.replace(/\D/g, ''), 10) === slow ? 20 : 0);
      await window.open();
      assert.deepEqual(window.ahead, [], `where part ${slow} is slow`);
    }
  });

  it('looks here for what the other thread cannot tell', async () => {
    const window = await readAhead();
    window.put(uriOf(20), 'Words that are new\n');
    window.files.files.set(uriOf(31), Uint8Array.of(0x41, 0xff, 0x42));
    window.files.files.delete(uriOf(40));
    window.files.files.delete(sidecarOf(41));
    window.put(sidecarOf(50), '{claims: {c-1: {type: harm, quote: Two people, at: [37, 47]}, c-2: {type: a}}}');
    window.put(sidecarOf(51), `${sidecar('A drone fell')}odd: [\n`);
    window.put(`${ROOT}/article-52.claims.alice.yaml`, sidecar('near the town'));
    window.put(`${ROOT}/article-2025-11-03.txt`, TEXT);
    const service = await window.open();
    assert.deepEqual(known(service), await plain(window));
    assert.deepEqual(
      quotes(service, 20).map(([, status]) => status),
      ['orphan', 'orphan'],
    );
    assert.equal(service.corpus.article(uriOf(31))?.problem?.code, 'invalid-encoding');
    assert.equal(service.corpus.claimsOf(uriOf(52)).length, 3);
    assert.equal(service.corpus.article(`${ROOT}/article-2025-11-03.txt`)?.published?.edtf, '2025-11-03');
    assert.ok(window.ahead.includes(`${ROOT}/article-2025-11-03.txt`));
    assert.deepEqual(window.warnings, []);
  });

  it('takes nothing that has changed since it was read', async () => {
    const window = await readAhead();
    window.afterAhead = () => {
      window.afterAhead = () => undefined;
      window.put(sidecarOf(120), sidecar('near the town'));
      window.put(uriOf(121), TEXT.replace('Two people were', 'Nobody was'));
      window.put(`${ROOT}/article-122.claims.bob.yaml`, sidecar('near the town'));
      window.files.files.delete(sidecarOf(123));
    };
    const service = await window.open();
    service.fileChanged(`${ROOT}/article-122.claims.bob.yaml`);
    await service.settled();
    assert.deepEqual(quotes(service, 120), [['near the town', 'exact']]);
    assert.deepEqual(quotes(service, 121), [
      ['A drone fell', 'exact'],
      ['Two people', 'orphan'],
    ]);
    assert.equal(quotes(service, 122).length, 3);
    assert.deepEqual(quotes(service, 123), []);
  });

  it('takes nothing that may change within the same tick of the clock', async () => {
    const window = await readAhead();
    window.isFresh = true;
    const service = await window.open();
    assert.equal(service.corpus.claimCount, 2 * COUNT);
    assert.equal(window.read.length, 2 * COUNT);
  });

  it('is read here where there is no other thread, or it fails', async () => {
    for (const outcome of ['none', 'failure']) {
      const window = await readAhead();
      window.afterAhead = () => {
        if (outcome === 'failure') {
          throw new Error('as the test wants');
        }
      };
      window.isAlone = outcome === 'none';
      const service = await window.open();
      assert.equal(service.corpus.claimCount, 2 * COUNT);
      assert.deepEqual(known(service), await plain(window));
      assert.equal(window.warnings.length > 0, outcome === 'failure');
    }
  });

  it('reads a sidecar again that has changed before its claims were asked for', async () => {
    for (const hasCache of [true, false]) {
      const window = await readAhead();
      window.hasCache = hasCache;
      window.beforeUnpacking = () => {
        window.beforeUnpacking = () => undefined;
        // Unheard by any watcher, and of the same length at the same time.
        window.files.put(sidecarOf(200), sidecar('A drone fell', 'Two people').replaceAll('harm', 'aims'));
        window.files.files.delete(sidecarOf(201));
      };
      const service = await window.open();
      await service.unpacked();
      await service.settled();
      const types = service.corpus.claimsOf(uriOf(200)).map(({ stored }) => stored.type);
      assert.deepEqual(types, ['aims', 'aims']);
      assert.deepEqual(quotes(service, 201), []);
      assert.ok([...service.corpus.sidecars].every(({ parsed }) => !isPacked(parsed)));
    }
  });

  it('does not start another thread for a few articles', async () => {
    const few = await filled(39);
    few.readsAhead = true;
    await few.open();
    assert.deepEqual(few.ahead, []);
    const window = await readAhead();
    await (await window.open()).save();
    window.ahead.length = 0;
    for (let file = 100; file < 110; file++) {
      window.put(sidecarOf(file), sidecar('near the town'));
    }
    const next = await window.open();
    assert.deepEqual(window.ahead, []);
    assert.deepEqual(quotes(next, 105), [['near the town', 'exact']]);
  });
});
