import { FileCache } from '../../../src/app/cache/file-cache.ts';
import type { OwnFiles } from '../../../src/app/cache/own-file.ts';
import { CACHE_VERSION } from '../../../src/app/corpus/corpus-reader.ts';
import { CorpusService } from '../../../src/app/corpus/corpus-service.ts';
import { ReadAhead } from '../../../src/app/corpus/read-ahead.ts';
import { type FileGroup, readGroup } from '../../../src/app/corpus/read-groups.ts';
import type { FileReader } from '../../../src/app/ports.ts';
import { sha256Hex } from '../../../src/core/text/digest.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { saidOf } from '../../support/said-of-sidecar.ts';
import { ROOT, sidecarFor } from './corpus-fixture.ts';

const scheduler = { yield: async () => undefined, now: () => 0 };

export const TEXT = 'Talks resume\n\nA drone fell near the town. Two people were hurt.\n';
export const uriOf = (file: number) => `${ROOT}/article-${file}.txt`;
export const sidecarOf = (file: number) => `${ROOT}/article-${file}.claims.yaml`;
/** A sidecar that was written on that text. */
export const sidecar = (...quotes: string[]) =>
  sidecarFor(TEXT, ...quotes).replace('claims:', `article:\n  sha256: "${sha256Hex(TEXT)}"\nclaims:`);

/** Files with times, and sessions over them that share a cache. */
export class Window {
  readonly files = new MemoryFiles();
  readonly segments = new Map<string, Uint8Array>();
  /** Whether anything is kept for the next session. */
  hasCache = true;
  /** Whether the cache can be read without waiting. */
  isQuick = true;
  /** Turns of the event loop that reading a file of the cache takes, by its name. */
  turnsFor: (name: string) => number = () => 0;
  /** Whether the cache leaves the claims of a sidecar in canonical form in the sidecar itself. */
  keepsOwn = false;
  /** Called when a sidecar's claims are to be read from the file itself. */
  beforeUnpacking: (uri: string) => void = () => undefined;
  /** Whether another thread reads ahead what no session has kept. */
  readsAhead = false;
  /** Whether that thread is not to be had. */
  isAlone = false;
  /** Articles that it has read. */
  readonly ahead: string[] = [];
  /** Called when it has read some, before they are told. */
  afterAhead: (groups: readonly FileGroup[]) => void = () => undefined;
  readonly warnings: string[] = [];
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
    const log = {
      info: () => undefined,
      warn: (text: string) => this.warnings.push(text),
      error: (text: string) => this.warnings.push(text),
    };
    const stampOf = (uri: string) => {
      const bytes = this.files.files.get(uri);
      return this.isFresh ? undefined : bytes && { size: bytes.length, mtime: this.#times.get(uri) ?? 0 };
    };
    const counting: FileReader = {
      read: uri => {
        this.read.push(uri);
        return reader.read(uri);
      },
      stamp: async uri => stampOf(uri),
    };
    const store = {
      read: async (name: string) => {
        for (let turn = this.turnsFor(name); turn > 0; turn--) {
          await new Promise(setImmediate);
        }
        return this.segments.get(name);
      },
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
    const filesNow = {
      read: (uri: string) => {
        const bytes = this.files.files.get(uri);
        const stamp = stampOf(uri);
        return bytes && stamp && { bytes, stamp };
      },
      sha256: sha256Hex,
    };
    const read = async (groups: readonly FileGroup[]) => {
      if (this.isAlone) {
        return undefined;
      }
      this.ahead.push(...groups.map(([article]) => article));
      const readings = await Promise.all(groups.map(group => readGroup(group, filesNow)));
      this.afterAhead(groups);
      return readings;
    };
    const ahead = new ReadAhead({ read, files: own, log });
    const service = new CorpusService({
      reader: counting,
      finder: this.files,
      log,
      scheduler,
      ...(this.hasCache ? { cache } : {}),
      ...(this.readsAhead ? { ahead } : {}),
    });
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
export const known = ({ corpus }: CorpusService) => ({
  articles: [...corpus.articles],
  claims: [...corpus.claims()].map(({ key, stored, placement, annotator }) => ({ key, stored, placement, annotator })),
  sidecars: [...corpus.sidecars].map(sidecar => ({ ...sidecar, parsed: saidOf(sidecar.parsed) })),
});

/** A window with so many articles of the same text, each with a sidecar of two claims. */
export async function filled(count = 40): Promise<Window> {
  const window = new Window();
  for (let file = 0; file < count; file++) {
    window.put(uriOf(file), TEXT);
    window.put(sidecarOf(file), sidecar('A drone fell', 'Two people'));
  }
  return window;
}
