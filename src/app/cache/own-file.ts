import type { LateBytes } from '../../core/sidecar/pack.ts';
import { contentHash } from './content-hash.ts';
import type { CacheEntry, KeptFile } from './segment.ts';

/** Reads files of the corpus. No method throws; the readers give undefined for a file that cannot be read. */
export interface OwnFiles {
  /** Whether files like this one are read here, by their URI. */
  has(uri: string): boolean;
  read(uri: string): Promise<Uint8Array | undefined>;
  readNow(uri: string): Uint8Array | undefined;
}

/** A file of the corpus whose bytes are wanted later, as they were when its entry was made. */
export class OwnFile implements LateBytes {
  readonly #file: Omit<CacheEntry, keyof KeptFile>;
  readonly #files: OwnFiles;
  readonly #onLost: (uri: string) => void;
  #bytes: Uint8Array | undefined;
  #isLost = false;

  /** @param onLost called once with the URI where the file has gone or says something else by now */
  constructor(file: Omit<CacheEntry, keyof KeptFile>, files: OwnFiles, onLost: (uri: string) => void) {
    this.#file = file;
    this.#files = files;
    this.#onLost = onLost;
  }

  get length(): number {
    return this.#file.stamp.size;
  }

  async load(): Promise<void> {
    if (this.#bytes === undefined && !this.#isLost) {
      this.#take(await this.#files.read(this.#file.uri));
    }
  }

  now(): Uint8Array | undefined {
    if (this.#bytes === undefined && !this.#isLost) {
      this.#take(this.#files.readNow(this.#file.uri));
    }
    return this.#bytes;
  }

  #take(bytes: Uint8Array | undefined): void {
    if (this.#bytes !== undefined || this.#isLost) {
      return;
    }
    if (bytes?.length === this.length && contentHash(bytes) === this.#file.hash) {
      this.#bytes = bytes;
    } else {
      this.#isLost = true;
      this.#onLost(this.#file.uri);
    }
  }
}
