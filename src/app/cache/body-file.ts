import type { LateBytes } from '../../core/sidecar/pack.ts';
import { contentHash } from './content-hash.ts';

/** Where the file of bodies is. Neither method throws. */
interface BodySource {
  read(): Promise<Uint8Array | undefined>;
  /** Absent where nothing can be read without waiting. */
  readonly readNow?: (() => Uint8Array | undefined) | undefined;
}

/**
 * The bodies of a segment, in a file of their own: a start needs the notes alone, and reads a tenth of the bytes. Read as a
 * whole when the first body is asked for; the bytes go with the last body that is kept packed.
 */
export class BodyFile {
  readonly #source: BodySource;
  readonly #sum: number;
  readonly #length: number;
  readonly #onLost: () => void;
  #bytes: Uint8Array | undefined;
  #loading: Promise<void> | undefined;
  #isLost = false;

  /**
   * @param sum `contentHash` of the bytes that are wanted
   * @param onLost called once where the file has gone or holds others by now: another window may have written it
   */
  constructor(source: BodySource, sum: number, length: number, onLost: () => void) {
    this.#source = source;
    this.#sum = sum;
    this.#length = length;
    this.#onLost = onLost;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  part(start: number, length: number): LateBytes {
    return {
      length,
      load: () => this.load(),
      now: () => this.#now()?.subarray(start, start + length),
    };
  }

  /** Resolves when the bodies are at hand or known to be lost. */
  async load(): Promise<void> {
    if (this.#bytes === undefined && !this.#isLost) {
      this.#loading ??= this.#source.read().then(bytes => this.#take(bytes));
      await this.#loading;
    }
  }

  #now(): Uint8Array | undefined {
    if (this.#bytes === undefined && !this.#isLost) {
      this.#take(this.#source.readNow?.());
    }
    return this.#bytes;
  }

  #take(bytes: Uint8Array | undefined): void {
    if (this.#bytes !== undefined || this.#isLost) {
      return;
    }
    if (bytes?.length === this.#length && contentHash(bytes) === this.#sum) {
      this.#bytes = bytes;
    } else {
      this.#isLost = true;
      this.#onLost();
    }
  }
}
