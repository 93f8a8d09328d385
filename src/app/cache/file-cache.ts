import type { Log, Scheduler } from '../ports.ts';
import type { OwnFiles } from './own-file.ts';
import {
  type CacheEntry,
  type FileStamp,
  type FileToKeep,
  type KeptFile,
  sameStamp,
  type WholeEntry,
} from './segment.ts';
import { type CacheStore, SegmentStore, segmentOf } from './segment-store.ts';

/** What this session knows of a file, for the next one, or an earlier session knew. */
interface CachedFile {
  /** As it was stored; taken out when asked for, so that the memory of a segment goes with its last body. */
  stored: CacheEntry | undefined;
  /** In which it was read in this session. */
  stamp: FileStamp | undefined;
  hash: number;
}

/**
 * What was read of files in earlier sessions. An entry counts while size and time of its file are the same, or the content
 * is. Segments that are missing, of another version or damaged are as if they had never been: the files are read again.
 */
export class FileCache {
  readonly #segments: SegmentStore | undefined;
  readonly #scheduler: Scheduler;
  readonly #log: Log;
  readonly #files: OwnFiles | undefined;
  /** By URI. */
  readonly #cached = new Map<string, CachedFile>();
  readonly #dirty = new Set<number>();
  /** Segments that were asked for; undefined: loaded. */
  readonly #loads = new Map<number, Promise<void> | undefined>();
  #saving: Promise<void> = Promise.resolve();
  #tellLost: (uri: string) => void = () => undefined;

  /**
   * @param ports `store`: absent where nothing is kept between sessions. `version`: of the bodies. `files`: absent where
   *   nothing is kept in files of the corpus themselves
   */
  constructor(ports: {
    store: CacheStore | undefined;
    version: number;
    scheduler: Scheduler;
    log: Log;
    files?: OwnFiles;
  }) {
    const { store, version, scheduler, log, files } = ports;
    this.#segments = store && new SegmentStore(store, version, scheduler, files);
    this.#scheduler = scheduler;
    this.#log = log;
    this.#files = files;
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Told of each file whose body was promised and is not to be had: it has to be read again. */
  onLost(listener: (uri: string) => void): void {
    this.#tellLost = listener;
  }

  /** Resolves when {@link stored} knows what was kept of these files. */
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

  /** What was kept of a file, changed or not, as long as this session has neither taken it nor read the file. */
  stored(uri: string): CacheEntry | undefined {
    return this.#cached.get(uri)?.stored;
  }

  /** Whether an earlier session has kept anything of a file, or this one has read it. */
  has(uri: string): boolean {
    return this.#cached.has(uri);
  }

  /** Counts what {@link stored} told of a file as known in this session. */
  take(uri: string): void {
    const cached = this.#cached.get(uri);
    if (cached?.stored) {
      take(cached, cached.stored.stamp);
    }
  }

  /** What is kept of an unchanged file, for this session. */
  async find(uri: string, stamp: FileStamp): Promise<KeptFile | undefined> {
    await this.load([uri]);
    const cached = this.#cached.get(uri);
    const stored = cached?.stored;
    return stored && sameStamp(stored.stamp, stamp) ? take(cached, stamp) : undefined;
  }

  /**
   * What is kept of a file whose time has changed and whose content has not: after a checkout and back, for instance. To be
   * asked after {@link find}.
   */
  findContent(uri: string, stamp: FileStamp, hash: number): KeptFile | undefined {
    const cached = this.#cached.get(uri);
    if (cached?.stored?.hash !== hash) {
      return undefined;
    }
    this.#dirty.add(segmentOf(uri));
    return take(cached, stamp);
  }

  /** Whether this is the state in which the file was read last in this session. */
  isKnown(uri: string, stamp: FileStamp): boolean {
    const known = this.#cached.get(uri)?.stamp;
    return known !== undefined && sameStamp(known, stamp);
  }

  /** Whether what is asked for later of this file may be left in the file itself. */
  keepsOwn(uri: string): boolean {
    return this.#files?.has(uri) === true;
  }

  /** A file was read. What it says is asked for when it is saved. */
  put(uri: string, stamp: FileStamp, hash: number): void {
    this.#cached.set(uri, { stored: undefined, stamp, hash });
    this.#dirty.add(segmentOf(uri));
  }

  /** A file is gone, or not as it is on its file system. */
  drop(uri: string): void {
    const wasKnown = this.#cached.get(uri)?.stamp !== undefined;
    this.#cached.delete(uri);
    if (wasKnown) {
      this.#dirty.add(segmentOf(uri));
    }
  }

  /**
   * Writes the segments in which something changed.
   * @param what a file says in this state; undefined where that is not known any more
   */
  save(what: (uri: string, stamp: FileStamp) => FileToKeep | undefined): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save(what));
    return this.#saving;
  }

  async #load(segment: number): Promise<void> {
    const lost = { segment: () => this.#lose(segment), file: (uri: string) => this.#loseFile(uri) };
    for (const entry of (await this.#segments?.load(segment, lost)) ?? []) {
      const cached = this.#cached.get(entry.uri);
      if (cached) {
        cached.stored = entry;
      } else {
        this.#cached.set(entry.uri, { stored: entry, stamp: undefined, hash: 0 });
      }
    }
  }

  #lose(segment: number): void {
    for (const uri of [...this.#cached.keys()]) {
      if (segmentOf(uri) === segment) {
        this.#loseFile(uri);
      }
    }
  }

  #loseFile(uri: string): void {
    this.drop(uri);
    this.#tellLost(uri);
  }

  async #save(what: (uri: string, stamp: FileStamp) => FileToKeep | undefined): Promise<void> {
    const segments = this.#segments;
    if (!segments || this.#dirty.size === 0) {
      return;
    }
    const uris = new Map<number, string[]>();
    for (const [uri, cached] of this.#cached) {
      cached.stored = undefined;
      if (!cached.stamp) {
        // All files have been asked for by now: this one is gone.
        this.#cached.delete(uri);
        continue;
      }
      const segment = segmentOf(uri);
      const list = uris.get(segment);
      if (list) {
        list.push(uri);
      } else {
        uris.set(segment, [uri]);
      }
    }
    for (const number of [...this.#dirty]) {
      this.#dirty.delete(number);
      const entries: WholeEntry[] = [];
      for (const uri of uris.get(number) ?? []) {
        const { stamp, hash } = this.#cached.get(uri) ?? {};
        const kept = stamp && what(uri, stamp);
        if (stamp && hash !== undefined && kept !== undefined) {
          // From the file that is about to be replaced, where nobody has asked for it yet.
          const body = await wholeBody(kept);
          if (body) {
            entries.push({ uri, stamp, hash, note: kept.note, body });
          }
        }
        await this.#scheduler.yield();
      }
      if (!(await segments.write(number, entries))) {
        this.#log.warn('The cache of the corpus could not be written; the next start reads all files.');
        return;
      }
    }
  }
}

/** What is stored of a file, from now on as what this session knows of it in this state. */
function take(cached: CachedFile, stamp: FileStamp): KeptFile | undefined {
  const { stored } = cached;
  if (stored) {
    cached.stamp = stamp;
    cached.hash = stored.hash;
    cached.stored = undefined;
  }
  return stored;
}

async function wholeBody({ body }: FileToKeep): Promise<WholeEntry['body'] | undefined> {
  if (body === 'own' || body instanceof Uint8Array) {
    return body;
  }
  await body.load();
  return body.now();
}
