import assert from 'node:assert/strict';
import { FileCache } from '../../../../src/app/cache/file-cache.ts';
import { decodeSegment, encodeSegment, type KeptFile } from '../../../../src/app/cache/segment.ts';
import type { CacheStore } from '../../../../src/app/cache/segment-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (body: KeptFile['body']) => new TextDecoder().decode(body instanceof Uint8Array ? body : body.now());
const said = (uri: string) => ({ note: { of: uri }, body: bytesOf(`what ${uri} says: “ع”`) });
const scheduler = { yield: async () => undefined, now: () => 0 };

const own = (): never => {
  throw new Error('no body is a file itself');
};
const noBodies = {
  bodies: () => ({
    part: () => {
      throw new Error('nobody asks for a body');
    },
  }),
  own,
};
const decoded = (index: Uint8Array, version: number) =>
  decodeSegment(index, version, {
    bodies: () => ({ part: (_start, length) => ({ length, load: async () => undefined, now: () => undefined }) }),
    own,
  });

class MemoryStore implements CacheStore {
  readonly segments = new Map<string, Uint8Array>();
  readonly readNow?: (name: string) => Uint8Array | undefined;
  writes = 0;
  works = true;

  /** @param isQuick whether it can be read without waiting, so that bodies are left where they are until they are asked for */
  constructor(isQuick = true) {
    if (isQuick) {
      this.readNow = name => this.segments.get(name);
    }
  }

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

async function filled(isQuick = true): Promise<MemoryStore> {
  const store = new MemoryStore(isQuick);
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
    assert.equal(await found(await filled(false)), 300);
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
    assert.equal(store.writes, before + 2, 'index and bodies');
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
    const [name, bytes] = [...store.segments].find(([one]) => one.startsWith('corpus-'))!;
    const inSegment = decoded(bytes, 1).length;
    assert.ok(inSegment > 0);
    for (const length of [0, 3, 19, 20, 27, 28, 40, bytes.length - 1]) {
      store.segments.set(name, bytes.slice(0, length));
      assert.equal(await found(store), 300 - inSegment, `cut to ${length}`);
    }
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      assert.deepEqual(decodeSegment(damaged, 1, noBodies), [], `byte ${at}`);
    }
    assert.deepEqual(warnings, []);
  });

  it('drops a segment whose bodies are not those of its index, where all is read at the start', async () => {
    const store = await filled(false);
    const [name, bytes] = [...store.segments].find(([one, { length }]) => one.startsWith('claims-') && length > 0)!;
    const inSegment = decoded(store.segments.get(name.replace('claims', 'corpus'))!, 1).length;
    for (const other of [undefined, bytes.slice(1), bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte))]) {
      if (other) {
        store.segments.set(name, other);
      } else {
        store.segments.delete(name);
      }
      assert.equal(await found(store), 300 - inSegment);
    }
  });

  it('reads no body before one is asked for, and tells of those that have gone by then', async () => {
    const store = await filled();
    const asked: string[] = [];
    const cache = cacheOf({
      read: name => {
        asked.push(name);
        return store.read(name);
      },
      readNow: name => {
        asked.push(name);
        return store.segments.get(name);
      },
      write: (name, bytes) => store.write(name, bytes),
    });
    const lost: string[] = [];
    cache.onLost(uri => lost.push(uri));
    const kept = (await cache.find('file:///7.txt', { size: 7, mtime: 7.25 }))!;
    assert.match(asked.join(' '), /^corpus-\d{3}\.bin$/);
    const name = asked[0]!.replace('corpus', 'claims');
    const bytes = store.segments.get(name)!;
    store.segments.delete(name);
    assert.equal(kept.body instanceof Uint8Array ? kept.body : kept.body.now(), undefined);
    assert.ok(lost.includes('file:///7.txt'));
    assert.ok(!cache.isKnown('file:///7.txt', { size: 7, mtime: 7.25 }), 'it is read again');
    assert.ok(cache.isDirty);
    const before = lost.length;
    store.segments.set(name, bytes);
    assert.equal(kept.body instanceof Uint8Array ? kept.body : kept.body.now(), undefined);
    assert.equal(lost.length, before, 'told once');
  });

  it('takes the bodies along that nobody has asked for when a segment is written anew', async () => {
    const store = await filled();
    const cache = cacheOf(store);
    const kept = new Map<string, KeptFile>();
    for (let file = 0; file < 300; file++) {
      const uri = `file:///${file}.txt`;
      kept.set(uri, (await cache.find(uri, { size: file, mtime: file + 0.25 }))!);
      cache.findContent(uri, { size: file, mtime: file + 0.25 }, file * 2 ** 30);
    }
    for (let file = 0; file < 300; file += 50) {
      cache.put(`file:///${file}.txt`, { size: file, mtime: file + 0.25 }, file * 2 ** 30);
    }
    await cache.save(uri => kept.get(uri));
    assert.equal(await found(store), 300);
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
    const { index, bodies } = encodeSegment(entries, 3);
    for (const offset of [0, 1, 2, 3]) {
      const larger = new Uint8Array(index.length + 8);
      larger.set(index, offset);
      const back = decodeSegment(larger.subarray(offset, offset + index.length), 3, {
        bodies(_sum, length) {
          assert.equal(length, bodies.length);
          const part = (start: number, size: number) => bodies.subarray(start, start + size);
          return {
            part: (start, size) => ({ length: size, load: async () => undefined, now: () => part(start, size) }),
          };
        },
        own,
      });
      assert.deepEqual(
        back.map(entry => ({ ...entry, body: entry.body instanceof Uint8Array ? entry.body : entry.body.now() })),
        entries,
      );
    }
  });
});

/** Whether the first and the second file are in one segment: then saving the second forgets the first. */
function sameSegment(store: MemoryStore): boolean {
  const indices = [...store.segments].filter(([name]) => name.startsWith('corpus-'));
  return !indices.some(([, bytes]) => decoded(bytes, 1).some(({ uri }) => uri === 'file:///0.txt'));
}
