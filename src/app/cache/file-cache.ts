import type { Log, Scheduler } from '../ports.ts';
import type { OwnFiles } from './own-file.ts';
import type { CacheEntry, FileStamp, FileToKeep, KeptFile, WholeEntry } from './segment.ts';
import { type CacheStore, SegmentStore, segmentOf } from './segment-store.ts';

/**
 * What was read of files in earlier sessions. An entry counts while size and time of its file are the same, or the content
 * is. Segments that are missing, of another version or damaged are as if they had never been: the files are read again.
 */
export class FileCache {
  readonly #segments: SegmentStore | undefined;
  readonly #scheduler: Scheduler;
  readonly #log: Log;
  readonly #files: OwnFiles | undefined;
  /** As they were stored; taken out when asked for, so that the memory of a segment goes with its last body. */
  readonly #stored = new Map<string, CacheEntry>();
  /** What this session knows, for the next one. */
  readonly #known = new Map<string, { readonly stamp: FileStamp; readonly hash: number }>();
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

  /** Whether what is asked for later of this file may be left in the file itself. */
  keepsOwn(uri: string): boolean {
    return this.#files?.has(uri) === true;
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
   * @param what a file says in this state; undefined where that is not known any more
   */
  save(what: (uri: string, stamp: FileStamp) => FileToKeep | undefined): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save(what));
    return this.#saving;
  }

  #take(entry: CacheEntry, stamp: FileStamp): KeptFile {
    this.#stored.delete(entry.uri);
    this.#known.set(entry.uri, { stamp, hash: entry.hash });
    return entry;
  }

  async #load(segment: number): Promise<void> {
    const lost = { segment: () => this.#lose(segment), file: (uri: string) => this.#loseFile(uri) };
    for (const entry of (await this.#segments?.load(segment, lost)) ?? []) {
      this.#stored.set(entry.uri, entry);
    }
  }

  #lose(segment: number): void {
    for (const uri of [...this.#stored.keys(), ...this.#known.keys()]) {
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
    // All files have been asked for by now: what is left is of files that are gone.
    this.#stored.clear();
    const uris = new Map<number, string[]>();
    for (const uri of this.#known.keys()) {
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
        const known = this.#known.get(uri);
        const kept = known && what(uri, known.stamp);
        if (known && kept !== undefined) {
          // From the file that is about to be replaced, where nobody has asked for it yet.
          const body = await wholeBody(kept);
          if (body) {
            entries.push({ uri, ...known, note: kept.note, body });
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

async function wholeBody({ body }: FileToKeep): Promise<WholeEntry['body'] | undefined> {
  if (body === 'own' || body instanceof Uint8Array) {
    return body;
  }
  await body.load();
  return body.now();
}
