import type { Log, Scheduler } from '../ports.ts';
import { type CacheEntry, decodeSegment, encodeSegment, type FileStamp, type KeptFile } from './segment.ts';

/** Where segments are kept: files of the extension's own. Neither method throws. */
export interface CacheStore {
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all. @returns whether it is written */
  write(name: string, bytes: Uint8Array): Promise<boolean>;
}

/** So many that a change of one file writes a small part of the cache anew, and the first files wait for a small one. */
const SEGMENTS = 256;

/**
 * What was read of files in earlier sessions. An entry counts while size and time of its file are the same, or the content
 * is. Segments that are missing, of another version or damaged are as if they had never been: the files are read again.
 */
export class FileCache {
  readonly #store: CacheStore;
  readonly #version: number;
  readonly #scheduler: Scheduler;
  readonly #log: Log;
  /** As they were stored; taken out when asked for, so that the memory of a segment goes with its last body. */
  readonly #stored = new Map<string, CacheEntry>();
  /** What this session knows, for the next one. */
  readonly #known = new Map<string, { readonly stamp: FileStamp; readonly hash: number }>();
  readonly #dirty = new Set<number>();
  /** Segments that were asked for; undefined: loaded. */
  readonly #loads = new Map<number, Promise<void> | undefined>();
  #saving: Promise<void> = Promise.resolve();

  /** @param ports.version of the bodies */
  constructor(ports: { store: CacheStore; version: number; scheduler: Scheduler; log: Log }) {
    this.#store = ports.store;
    this.#version = ports.version;
    this.#scheduler = ports.scheduler;
    this.#log = ports.log;
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Resolves when {@link peek} knows what was kept of these files. */
  async load(uris: readonly string[]): Promise<void> {
    const loads = new Set<Promise<void>>();
    for (const uri of uris) {
      const segment = segmentOf(uri);
      let load = this.#loads.get(segment);
      if (!this.#loads.has(segment)) {
        load = this.#load(segment).then(() => {
          this.#loads.set(segment, undefined);
        });
        this.#loads.set(segment, load);
      }
      if (load !== undefined) {
        loads.add(load);
      }
    }
    await Promise.all(loads);
  }

  /** Whether anything was kept of a file, changed or not. */
  has(uri: string): boolean {
    return this.#stored.has(uri);
  }

  /** What is kept of an unchanged file. */
  peek(uri: string, stamp: FileStamp): KeptFile | undefined {
    const entry = this.#stored.get(uri);
    return entry && entry.stamp.size === stamp.size && entry.stamp.mtime === stamp.mtime ? entry : undefined;
  }

  /** Counts what {@link peek} told of a file as known in this session. */
  take(uri: string): void {
    const entry = this.#stored.get(uri);
    if (entry) {
      this.#take(entry, entry.stamp);
    }
  }

  /** What is kept of an unchanged file, for this session. */
  async find(uri: string, stamp: FileStamp): Promise<KeptFile | undefined> {
    await this.load([uri]);
    const kept = this.peek(uri, stamp);
    if (kept) {
      this.take(uri);
    }
    return kept;
  }

  /**
   * What is kept of a file whose time has changed and whose content has not: after a checkout and back, for instance. To be
   * asked after {@link find}.
   */
  findContent(uri: string, stamp: FileStamp, hash: number): KeptFile | undefined {
    const entry = this.#stored.get(uri);
    if (entry?.hash !== hash) {
      return undefined;
    }
    this.#dirty.add(segmentOf(uri));
    return this.#take(entry, stamp);
  }

  /** Whether this is the state in which the file was read last in this session. */
  isKnown(uri: string, stamp: FileStamp): boolean {
    const known = this.#known.get(uri)?.stamp;
    return known?.size === stamp.size && known.mtime === stamp.mtime;
  }

  /** A file was read. What it says is asked for when it is saved. */
  put(uri: string, stamp: FileStamp, hash: number): void {
    this.#stored.delete(uri);
    this.#known.set(uri, { stamp, hash });
    this.#dirty.add(segmentOf(uri));
  }

  /** A file is gone, or not as it is on its file system. */
  drop(uri: string): void {
    this.#stored.delete(uri);
    if (this.#known.delete(uri)) {
      this.#dirty.add(segmentOf(uri));
    }
  }

  /**
   * Writes the segments in which something changed.
   * @param what a file says; undefined where that is not known any more
   */
  save(what: (uri: string) => KeptFile | undefined): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save(what));
    return this.#saving;
  }

  #take(entry: CacheEntry, stamp: FileStamp): KeptFile {
    this.#stored.delete(entry.uri);
    this.#known.set(entry.uri, { stamp, hash: entry.hash });
    return entry;
  }

  async #load(segment: number): Promise<void> {
    const bytes = await this.#store.read(nameOf(segment));
    await this.#scheduler.yield();
    for (const entry of bytes ? decodeSegment(bytes, this.#version) : []) {
      if (segmentOf(entry.uri) === segment) {
        this.#stored.set(entry.uri, entry);
      }
    }
  }

  async #save(what: (uri: string) => KeptFile | undefined): Promise<void> {
    if (this.#dirty.size === 0) {
      return;
    }
    // All files have been asked for by now: what is left is of files that are gone.
    this.#stored.clear();
    const uris = new Map<number, string[]>();
    for (const uri of this.#known.keys()) {
      const segment = segmentOf(uri);
      uris.set(segment, [...(uris.get(segment) ?? []), uri]);
    }
    for (const number of [...this.#dirty]) {
      this.#dirty.delete(number);
      const entries = [];
      for (const uri of uris.get(number) ?? []) {
        const known = this.#known.get(uri);
        const kept = known && what(uri);
        if (known && kept !== undefined) {
          entries.push({ uri, ...known, ...kept });
        }
        await this.#scheduler.yield();
      }
      if (!(await this.#store.write(nameOf(number), encodeSegment(entries, this.#version)))) {
        this.#log.warn('The cache of the corpus could not be written; the next start reads all files.');
        return;
      }
    }
  }
}

const nameOf = (segment: number): string => `corpus-${segment.toString().padStart(3, '0')}.bin`;

/** An article and its sidecars are asked for together, so they stand together. */
function segmentOf(uri: string): number {
  const stem = uri.replace(/(?:\.claims(?:\.[^./]+)?\.ya?ml|\.txt)$/, '');
  // FNV-1a over UTF-16 units: asked for thousands of short texts, for which bytes are not worth making.
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % SEGMENTS;
}
