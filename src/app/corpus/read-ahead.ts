import { OwnFile, type OwnFiles } from '../cache/own-file.ts';
import type { CacheEntry, WholeEntry } from '../cache/segment.ts';
import type { Log } from '../ports.ts';
import type { FileGroup } from './read-groups.ts';

/**
 * Reads groups of files in another thread: for each an entry for every file, or undefined where that thread cannot tell
 * all of them. Undefined as a whole where there is no such thread.
 */
export type ReadElsewhere = (
  groups: readonly FileGroup[],
) => Promise<readonly (readonly WholeEntry[] | undefined)[] | undefined>;

/** Groups for which it is worth starting a thread: a few are read before it runs. */
const WORTH = 32;

type Readings = ReadonlyMap<string, readonly WholeEntry[] | undefined>;

const NOTHING: Readings = new Map();

/** Articles that another thread reads with their sidecars, ahead of whoever will take them up. */
export class ReadAhead {
  readonly #read: ReadElsewhere;
  readonly #files: OwnFiles;
  readonly #log: Log;
  readonly #rest: () => void;
  /** By article. */
  readonly #begun = new Map<string, Promise<Readings>>();
  #tellLost: (uri: string) => void = () => undefined;

  /**
   * @param ports `files`: which are read, and of which the claims are read again when somebody asks for them. `rest`: called
   *   when nothing is to be read for a while
   */
  constructor(ports: { read: ReadElsewhere; rest?: () => void; files: OwnFiles; log: Log }) {
    this.#read = ports.read;
    this.#files = ports.files;
    this.#log = ports.log;
    this.#rest = ports.rest ?? (() => undefined);
  }

  /** Told of each file whose claims were promised and are not to be had: it has to be read again. */
  onLost(listener: (uri: string) => void): void {
    this.#tellLost = listener;
  }

  /**
   * Those that were begun before are not begun again.
   * @param ready resolves when `isKept` can tell
   * @param isKept what is known otherwise is not read
   */
  begin(groups: readonly FileGroup[], ready: Promise<void>, isKept: (group: FileGroup) => boolean): void {
    const wanted = groups.filter(group => !this.#begun.has(group[0]) && group.every(uri => this.#files.has(uri)));
    const readings = ready.then(() => {
      const unread = wanted.filter(group => !isKept(group));
      return unread.length < WORTH ? NOTHING : this.#readAll(unread);
    });
    for (const [article] of wanted) {
      this.#begun.set(article, readings);
    }
  }

  /** What was read of these very files, once; undefined where it was not begun, or cannot be told. */
  async take([article, ...sidecars]: FileGroup): Promise<readonly CacheEntry[] | undefined> {
    const readings = this.#begun.get(article);
    this.#begun.delete(article);
    const entries = (await readings)?.get(article);
    const isWhole =
      entries?.length === sidecars.length + 1 && sidecars.every((sidecar, at) => entries[at + 1]!.uri === sidecar);
    return isWhole ? entries.map(entry => this.#withBody(entry)) : undefined;
  }

  /** Forgets what nobody has taken. */
  clear(): void {
    this.#begun.clear();
    this.#rest();
  }

  async #readAll(groups: readonly FileGroup[]): Promise<Readings> {
    try {
      const read = await this.#read(groups);
      return new Map(groups.map(([article], at) => [article, read?.[at]]));
    } catch (error) {
      this.#log.warn(`Files could not be read in the background, they are read here: ${String(error)}`);
      return NOTHING;
    }
  }

  #withBody(entry: WholeEntry): CacheEntry {
    const { body } = entry;
    return {
      ...entry,
      body: body === 'own' ? new OwnFile(entry, this.#files, uri => this.#tellLost(uri)) : body,
    };
  }
}
