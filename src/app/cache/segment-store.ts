import type { Scheduler } from '../ports.ts';
import { BodyFile } from './body-file.ts';
import { OwnFile, type OwnFiles } from './own-file.ts';
import { type CacheEntry, decodeSegment, encodeSegment, type WholeEntry } from './segment.ts';

/** Where segments are kept: files of the extension's own. No method throws. */
export interface CacheStore {
  read(name: string): Promise<Uint8Array | undefined>;
  /** The same at once; absent where that cannot be had, and all is read at the start. */
  readonly readNow?: (name: string) => Uint8Array | undefined;
  /** Whole or not at all. @returns whether it is written */
  write(name: string, bytes: Uint8Array): Promise<boolean>;
}

/** So many that a change of one file writes a small part of the cache anew, and the first files wait for a small one. */
const SEGMENTS = 256;

/** What a file itself was to hold is lost where it cannot be asked. */
const NO_FILES: OwnFiles = { has: () => false, read: async () => undefined, readNow: () => undefined };

/** Told where the bodies of a whole segment, or that of one file, were promised and are not to be had. */
interface Losses {
  segment(number: number): void;
  file(uri: string): void;
}

/** The segments of a cache: which files stand in which, and how they are read and written. */
export class SegmentStore {
  readonly #store: CacheStore;
  readonly #version: number;
  readonly #scheduler: Scheduler;
  readonly #files: OwnFiles;

  /** @param version of the bodies */
  constructor(store: CacheStore, version: number, scheduler: Scheduler, files: OwnFiles = NO_FILES) {
    this.#store = store;
    this.#version = version;
    this.#scheduler = scheduler;
    this.#files = files;
  }

  /** What was kept; nothing where the segment is missing, of another version or damaged. */
  async load(segment: number, lost: Losses): Promise<readonly CacheEntry[]> {
    const store = this.#store;
    const index = await store.read(indexOf(segment));
    await this.#scheduler.yield();
    let bodies: BodyFile | undefined;
    const entries = index
      ? decodeSegment(index, this.#version, {
          bodies: (sum, length) => {
            const name = bodiesOf(segment);
            const readNow = store.readNow && (() => store.readNow?.(name));
            const source = { read: () => store.read(name), readNow };
            bodies = new BodyFile(source, sum, length, () => lost.segment(segment));
            return bodies;
          },
          own: file => new OwnFile(file, this.#files, lost.file),
        })
      : [];
    if (!store.readNow) {
      await bodies?.load();
    }
    return bodies?.isLost ? [] : entries.filter(({ uri }) => segmentOf(uri) === segment);
  }

  /** The bodies first: an index that names bodies of before is found out and dropped. @returns whether it is written */
  async write(segment: number, entries: readonly WholeEntry[]): Promise<boolean> {
    const { index, bodies } = encodeSegment(entries, this.#version);
    return (await this.#store.write(bodiesOf(segment), bodies)) && (await this.#store.write(indexOf(segment), index));
  }
}

const numberOf = (segment: number): string => segment.toString().padStart(3, '0');
const indexOf = (segment: number): string => `corpus-${numberOf(segment)}.bin`;
const bodiesOf = (segment: number): string => `claims-${numberOf(segment)}.bin`;

/** An article and its sidecars are asked for together, so they stand together. */
export function segmentOf(uri: string): number {
  const stem = uri.replace(/(?:\.claims(?:\.[^./]+)?\.ya?ml|\.txt)$/, '');
  // FNV-1a over UTF-16 units: asked for thousands of short texts, for which bytes are not worth making.
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % SEGMENTS;
}
