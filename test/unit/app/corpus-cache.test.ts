import assert from 'node:assert/strict';
import { FileCache } from '../../../src/app/cache/file-cache.ts';
import type { OwnFiles } from '../../../src/app/cache/own-file.ts';
import { CACHE_VERSION } from '../../../src/app/corpus-reader.ts';
import { CorpusService } from '../../../src/app/corpus-service.ts';
import type { FileReader } from '../../../src/app/ports.ts';
import { isPacked } from '../../../src/core/sidecar/pack.ts';
import { sha256Hex } from '../../../src/core/text/digest.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { ROOT, sidecarFor } from './corpus-fixture.ts';

const scheduler = { yield: async () => undefined, now: () => 0 };
const warnings: string[] = [];
const log = {
  info: () => undefined,
  warn: (text: string) => warnings.push(text),
  error: (text: string) => warnings.push(text),
};

const TEXT = 'Talks resume\n\nA drone fell near the town. Two people were hurt.\n';
const uriOf = (file: number) => `${ROOT}/article-${file}.txt`;
const sidecarOf = (file: number) => `${ROOT}/article-${file}.claims.yaml`;
const sidecar = (...quotes: string[]) =>
  sidecarFor(TEXT, ...quotes).replace('claims:', `article:\n  sha256: "${sha256Hex(TEXT)}"\nclaims:`);

/** Files with times, and sessions over them that share a cache. */
class Window {
  readonly files = new MemoryFiles();
  readonly segments = new Map<string, Uint8Array>();
  /** Whether the cache can be read without waiting. */
  isQuick = true;
  /** Whether the cache leaves the claims of a sidecar in canonical form in the sidecar itself. */
  keepsOwn = false;
  /** Called when a sidecar's claims are to be read from the file itself. */
  beforeUnpacking: (uri: string) => void = () => undefined;
  /** Whether files could change again in the same tick of the clock. */
  isFresh = false;
  /** URIs in the order in which they were read. */
  readonly read: string[] = [];
  /** URIs of sidecars of which the claims were read from the file itself. */
  readonly unpacked: string[] = [];
  #times = new Map<string, number>();
  #clock = 1;

  put(uri: string, text: string): void {
    this.files.put(uri, text);
    this.touch(uri);
  }

  touch(uri: string): void {
    this.#times.set(uri, this.#clock++);
  }

  async open(): Promise<CorpusService> {
    const reader = this.files.asReader();
    const counting: FileReader = {
      read: uri => {
        this.read.push(uri);
        return reader.read(uri);
      },
      stamp: async uri => {
        const bytes = this.files.files.get(uri);
        return this.isFresh ? undefined : bytes && { size: bytes.length, mtime: this.#times.get(uri) ?? 0 };
      },
    };
    const store = {
      read: async (name: string) => this.segments.get(name),
      ...(this.isQuick ? { readNow: (name: string) => this.segments.get(name) } : {}),
      write: async (name: string, bytes: Uint8Array) => {
        this.segments.set(name, bytes);
        return true;
      },
    };
    const own: OwnFiles = {
      has: () => true,
      read: async uri => this.#own(uri),
      readNow: uri => this.#own(uri),
    };
    const cache = new FileCache({
      store,
      version: CACHE_VERSION,
      scheduler,
      log,
      ...(this.keepsOwn ? { files: own } : {}),
    });
    const service = new CorpusService({ reader: counting, finder: this.files, log, scheduler, cache });
    await service.open([ROOT]);
    return service;
  }

  #own(uri: string): Uint8Array | undefined {
    this.beforeUnpacking(uri);
    this.unpacked.push(uri);
    return this.files.files.get(uri);
  }
}

/** Everything that there is to know, as values. */
const known = ({ corpus }: CorpusService) => ({
  articles: [...corpus.articles],
  claims: [...corpus.claims()].map(({ key, stored, placement, annotator }) => ({ key, stored, placement, annotator })),
  sidecars: [...corpus.sidecars],
});

function by<Name extends string>(name: Name) {
  return (a: Record<Name, string>, b: Record<Name, string>) => (a[name] < b[name] ? -1 : 1);
}

async function filled(count = 40): Promise<Window> {
  const window = new Window();
  for (let file = 0; file < count; file++) {
    window.put(uriOf(file), TEXT);
    window.put(sidecarOf(file), sidecar('A drone fell', 'Two people'));
  }
  return window;
}

describe('a corpus that was read before', () => {
  it('is there without a file being opened, and is the same', async () => {
    const window = await filled();
    window.put(`${ROOT}/odd.txt`, 'Other words\n');
    window.put(`${ROOT}/odd.claims.yaml`, '{claims: {c-1: {type: a, quote: gone, at: [1, 5]}, c-2: {type: a}}}');
    const first = await window.open();
    await first.save();
    window.read.length = 0;
    const second = await window.open();
    assert.equal(second.corpus.claimCount, first.corpus.claimCount);
    // The place of a claim whose words are gone is looked for in the text.
    assert.deepEqual(window.read, [`${ROOT}/odd.txt`]);
    assert.deepEqual(known(second), known(first));
    assert.deepEqual(warnings, []);
  });

  it('is the same where the cache cannot be read at once', async () => {
    const window = await filled();
    window.isQuick = false;
    const first = await window.open();
    await first.save();
    window.read.length = 0;
    const second = await window.open();
    assert.deepEqual(window.read, []);
    assert.deepEqual(known(second), known(first));
  });

  it('reads those files again whose claims the cache has lost since the start', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    for (const asks of [
      async (service: CorpusService) => void [...service.corpus.claims()],
      (service: CorpusService) => service.unpacked(),
    ]) {
      window.read.length = 0;
      const kept = new Map([...window.segments].filter(([name]) => name.startsWith('claims-')));
      const starting = window.open();
      for (const name of kept.keys()) {
        // Another window has written this part of the cache after its index was read here.
        window.segments.set(name, new Uint8Array(kept.get(name)!.length));
      }
      const service = await starting;
      await asks(service);
      await service.settled();
      assert.equal(new Set(window.read.filter(uri => uri.endsWith('.yaml'))).size, 40);
      assert.deepEqual(known(service), known(first));
      await service.save();
      window.read.length = 0;
      assert.deepEqual(known(await window.open()), known(first));
      assert.deepEqual(window.read, []);
    }
    assert.deepEqual(warnings, []);
  });

  it('leaves the claims of a sidecar in canonical form where they are', async () => {
    const window = await filled();
    window.keepsOwn = true;
    window.put(`${ROOT}/odd.txt`, TEXT);
    window.put(`${ROOT}/odd.claims.yaml`, '{claims: {c-1: {type: a, quote: Two people, at: [37, 47]}}}');
    const first = await window.open();
    await first.save();
    const bodies = [...window.segments].filter(([name]) => name.startsWith('claims-'));
    assert.equal(bodies.filter(([, bytes]) => bytes.length > 0).length, 1, 'of the one that is not');
    window.read.length = 0;
    const second = await window.open();
    await second.save();
    // The text in which the claim of the odd one stands.
    assert.deepEqual(window.read, [`${ROOT}/odd.txt`]);
    assert.equal(second.corpus.claimCount, 81);
    assert.deepEqual(known(second), known(first));
    assert.deepEqual([...new Set(window.unpacked)].length, 40);
    assert.deepEqual(warnings, []);
  });

  it('reads a sidecar again that has changed after the start and before its claims were asked for', async () => {
    for (const asks of [
      async (service: CorpusService) => void [...service.corpus.claims()],
      (service: CorpusService) => service.unpacked(),
    ]) {
      const window = await filled(3);
      window.keepsOwn = true;
      await (await window.open()).save();
      window.beforeUnpacking = () => {
        window.beforeUnpacking = () => undefined;
        // Unheard by any watcher.
        window.put(sidecarOf(1), sidecar('near the town'));
        window.files.files.delete(sidecarOf(2));
      };
      const service = await window.open();
      await asks(service);
      await service.settled();
      const quotes = (file: number) => service.corpus.claimsOf(uriOf(file)).map(({ stored }) => stored.quote);
      assert.deepEqual([quotes(0), quotes(1), quotes(2)], [['A drone fell', 'Two people'], ['near the town'], []]);
    }
  });

  it('keeps for the next session what nobody has unpacked in this one', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    // Each session touches some file of every part of the cache, and asks for no claim.
    for (let session = 0; session < 2; session++) {
      for (let file = 0; file < 40; file++) {
        window.touch(uriOf(file));
      }
      const next = await window.open();
      await next.save();
    }
    window.read.length = 0;
    const last = await window.open();
    assert.deepEqual(window.read, []);
    assert.deepEqual(known(last), known(first));
  });

  it('unpacks all claims in slices, ahead of whoever asks', async () => {
    const window = await filled();
    await (await window.open()).save();
    const service = await window.open();
    await service.unpacked();
    assert.ok([...service.corpus.sidecars].every(({ parsed }) => !isPacked(parsed)));
  });

  it('reads what has changed, and only that', async () => {
    const window = await filled();
    await (await window.open()).save();
    window.put(sidecarOf(3), sidecar('A drone fell', 'near the town'));
    window.put(uriOf(7), 'Words that are new\n');
    window.put(`${ROOT}/late.txt`, TEXT);
    window.files.files.delete(sidecarOf(9));
    window.read.length = 0;
    const service = await window.open();
    assert.deepEqual([...new Set(window.read)].sort(), [sidecarOf(3), uriOf(3), uriOf(7), `${ROOT}/late.txt`].sort());
    const quotes = service.corpus.claimsOf(uriOf(3)).map(({ stored }) => stored.quote);
    assert.deepEqual(quotes, ['A drone fell', 'near the town']);
    assert.deepEqual(
      service.corpus.claimsOf(uriOf(7)).map(({ placement }) => placement.status),
      ['orphan', 'orphan'],
    );
    assert.deepEqual(service.corpus.claimsOf(uriOf(9)), []);
  });

  it('reads an announced sidecar only where its size or time is another', async () => {
    const window = await filled(3);
    await (await window.open()).save();
    const own = `${ROOT}/article-1.claims.alice.yaml`;
    window.put(own, sidecar('near the town'));
    const service = await window.open();
    const announce = async (...uris: string[]) => {
      window.read.length = 0;
      for (const uri of uris) {
        service.fileChanged(uri);
      }
      await service.settled();
      return window.read.filter(uri => uri.endsWith('.yaml'));
    };
    // What was read again comes last.
    const sorted = () => {
      const { articles, claims, sidecars } = known(service);
      return [articles.map(({ uri }) => uri).sort(), claims.sort(by('key')), sidecars.sort(by('uri'))];
    };
    const before = sorted();
    assert.deepEqual(await announce(sidecarOf(0), sidecarOf(1), own), []);
    assert.deepEqual(sorted(), before);
    // Another annotator's sidecar of the same article is not read along with it.
    window.touch(own);
    assert.deepEqual(await announce(own), [own]);
    // The same content as before the last change, under a time of its own.
    window.put(sidecarOf(1), sidecar('Two people'));
    assert.deepEqual(await announce(sidecarOf(1)), [sidecarOf(1)]);
    window.put(sidecarOf(1), sidecar('A drone fell', 'Two people'));
    assert.deepEqual(await announce(sidecarOf(1)), [sidecarOf(1)]);
    assert.deepEqual(sorted(), before);
  });

  it('reads an announced sidecar whose time says nothing', async () => {
    const window = await filled(1);
    const service = await window.open();
    window.isFresh = true;
    window.files.put(sidecarOf(0), sidecar('A drone fell', 'were hurt.'));
    window.read.length = 0;
    service.fileChanged(sidecarOf(0));
    await service.settled();
    window.isFresh = false;
    // What was read while it was fresh is not taken for the state that it has later.
    service.fileChanged(sidecarOf(0));
    await service.settled();
    assert.deepEqual(
      window.read.filter(uri => uri === sidecarOf(0)),
      [sidecarOf(0), sidecarOf(0)],
    );
    const quotes = service.corpus.claimsOf(uriOf(0)).map(({ stored }) => stored.quote);
    assert.deepEqual(quotes, ['A drone fell', 'were hurt.']);
  });

  it('takes a file that went and came back for what it was', async () => {
    const window = await filled(3);
    const first = await window.open();
    await first.save();
    window.touch(sidecarOf(1));
    const second = await window.open();
    assert.deepEqual(known(second), known(first));
    await second.save();
    window.read.length = 0;
    await window.open();
    assert.deepEqual(window.read, []);
  });

  it('is read anew where the cache is damaged', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    for (const bytes of window.segments.values()) {
      bytes[bytes.length - 1]! ^= 1;
    }
    const second = await window.open();
    assert.deepEqual(known(second), known(first));
    assert.deepEqual(warnings, []);
  });

  it('places claims that a changed sidecar keeps without the text, and new ones in it', async () => {
    const window = await filled(3);
    const service = await window.open();
    const change = async (...quotes: string[]) => {
      window.read.length = 0;
      window.put(sidecarOf(1), sidecar(...quotes));
      service.fileChanged(sidecarOf(1));
      await service.settled();
      return window.read;
    };
    assert.deepEqual(await change('A drone fell'), [sidecarOf(1)]);
    assert.deepEqual(await change('A drone fell', 'near the town'), [sidecarOf(1), uriOf(1)]);
    window.read.length = 0;
    window.put(sidecarOf(1), sidecar('A drone fell', 'near the town').replace('"near the town"', '"never said"'));
    service.fileChanged(sidecarOf(1));
    await service.settled();
    assert.deepEqual(window.read, [sidecarOf(1), uriOf(1)]);
    const [, second] = service.corpus.claimsOf(uriOf(1));
    assert.equal(second?.placement.status, 'orphan');
  });

  it('takes in a change of thousands of sidecars in one go, each once', async () => {
    const window = await filled(2000);
    const service = await window.open();
    window.read.length = 0;
    for (let event = 0; event < 3; event++) {
      for (let file = 0; file < 2000; file++) {
        window.put(sidecarOf(file), sidecar('Two people'));
        service.fileChanged(sidecarOf(file));
      }
    }
    await service.settled();
    assert.equal(window.read.filter(uri => uri.endsWith('.yaml')).length, 2000);
    assert.equal(service.corpus.claimCount, 2000);
  });
});
