import assert from 'node:assert/strict';
import { type CacheStore, FileCache } from '../../../../src/app/cache/file-cache.ts';
import { decodeSegment, encodeSegment } from '../../../../src/app/cache/segment.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const said = (uri: string) => ({ note: { of: uri }, body: bytesOf(`what ${uri} says: “ع”`) });
const scheduler = { yield: async () => undefined, now: () => 0 };

class MemoryStore implements CacheStore {
  readonly segments = new Map<string, Uint8Array>();
  writes = 0;
  works = true;

  async read(name: string) {
    return this.segments.get(name);
  }

  async write(name: string, bytes: Uint8Array) {
    if (this.works) {
      this.writes++;
      this.segments.set(name, bytes);
    }
    return this.works;
  }
}

const warnings: string[] = [];
const log = { info: () => undefined, warn: (text: string) => warnings.push(text), error: () => undefined };
const cacheOf = (store: CacheStore, version = 1) => new FileCache({ store, version, scheduler, log });

async function filled(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const cache = cacheOf(store);
  for (let file = 0; file < 300; file++) {
    cache.put(`file:///${file}.txt`, { size: file, mtime: file + 0.25 }, file * 2 ** 30);
  }
  await cache.save(said);
  return store;
}

async function found(store: CacheStore, version = 1): Promise<number> {
  const cache = cacheOf(store, version);
  let count = 0;
  for (let file = 0; file < 300; file++) {
    const uri = `file:///${file}.txt`;
    const kept = await cache.find(uri, { size: file, mtime: file + 0.25 });
    if (kept !== undefined) {
      count++;
      assert.deepEqual(kept.note, { of: uri });
      assert.equal(textOf(kept.body), `what ${uri} says: “ع”`);
    }
  }
  return count;
}

describe('the cache of files', () => {
  it('gives back what an earlier session kept', async () => {
    assert.equal(await found(await filled()), 300);
  });

  it('takes a file of another size or time for another one, unless its content is the same', async () => {
    const cache = cacheOf(await filled());
    assert.equal(await cache.find('file:///7.txt', { size: 8, mtime: 7.25 }), undefined);
    assert.equal(await cache.find('file:///7.txt', { size: 7, mtime: 7.5 }), undefined);
    assert.equal(cache.findContent('file:///7.txt', { size: 7, mtime: 7.5 }, 8 * 2 ** 30), undefined);
    assert.ok(!cache.isDirty);
    assert.ok(cache.findContent('file:///7.txt', { size: 7, mtime: 7.5 }, 7 * 2 ** 30));
    assert.ok(cache.isDirty, 'the new time is to be kept');
  });

  it('writes only what has changed', async () => {
    const store = await filled();
    const cache = cacheOf(store);
    for (let file = 0; file < 300; file++) {
      await cache.find(`file:///${file}.txt`, { size: file, mtime: file + 0.25 });
    }
    const before = store.writes;
    await cache.save(said);
    assert.equal(store.writes, before);
    cache.put('file:///7.txt', { size: 9, mtime: 9 }, 9);
    await cache.save(said);
    assert.equal(store.writes, before + 1);
    assert.equal(await found(store), 299);
  });

  it('forgets files that are gone', async () => {
    const store = await filled();
    const cache = cacheOf(store);
    for (let file = 1; file < 300; file++) {
      await cache.find(`file:///${file}.txt`, { size: file, mtime: file + 0.25 });
    }
    cache.put('file:///1.txt', { size: 1, mtime: 1.25 }, 1);
    cache.drop('file:///2.txt');
    await cache.save(said);
    assert.equal(await found(store), 298 + (sameSegment(store) ? 0 : 1));
  });

  it('drops in silence what is of another version, cut short or damaged anywhere', async () => {
    const store = await filled();
    assert.equal(await found(store, 2), 0);
    const [name, bytes] = [...store.segments][0]!;
    const inSegment = decodeSegment(bytes, 1).length;
    assert.ok(inSegment > 0);
    for (const length of [0, 3, 19, 20, 40, bytes.length - 1]) {
      store.segments.set(name, bytes.slice(0, length));
      assert.equal(await found(store), 300 - inSegment, `cut to ${length}`);
    }
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      assert.deepEqual(decodeSegment(damaged, 1), [], `byte ${at}`);
    }
    assert.deepEqual(warnings, []);
  });

  it('tells once when it cannot be written, and goes on', async () => {
    const store = new MemoryStore();
    store.works = false;
    const cache = cacheOf(store);
    for (let file = 0; file < 300; file++) {
      cache.put(`file:///${file}.txt`, { size: file, mtime: 1 }, 1);
    }
    await cache.save(said);
    assert.equal(warnings.splice(0).length, 1);
  });
});

describe('a segment of the cache', () => {
  it('comes back as it went, wherever in a larger buffer', () => {
    const entries = ['', 'a', 'ع'.repeat(1000)].map((body, at) => ({
      uri: `file:///${at}`,
      stamp: { size: at, mtime: at },
      hash: at,
      note: [at, body],
      body: bytesOf(body),
    }));
    const bytes = encodeSegment(entries, 3);
    for (const offset of [0, 1, 2, 3]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, offset);
      const back = decodeSegment(larger.subarray(offset, offset + bytes.length), 3);
      assert.deepEqual(back, entries);
    }
  });
});

/** Whether the first and the second file are in one segment: then saving the second forgets the first. */
function sameSegment(store: MemoryStore): boolean {
  return ![...store.segments.values()].some(bytes =>
    decodeSegment(bytes, 1).some(({ uri }) => uri === 'file:///0.txt'),
  );
}
