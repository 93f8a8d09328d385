import type { GazetteerData } from '../../core/recognise/gazetteer/model.ts';
import type { SearchDocument } from '../../core/search/document.ts';
import type { SearchQuery } from '../../core/search/query/query.ts';
import type { FoundHits, SearchAnswer } from '../../core/search/search-index.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import { unpackSidecar } from '../../core/sidecar/pack.ts';
import type { WholeEntry } from '../cache/segment.ts';
import type { FileGroup } from '../corpus/read-groups.ts';
import type { Entities } from '../entities/article-entities.ts';
import type { Log } from '../ports.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { FromWorker, Shipped, WorkerHandle } from './messages.ts';
import { DocumentPacker } from './packed-documents.ts';

type Readings = readonly (readonly WholeEntry[] | undefined)[];
type Answer = SearchAnswer | Uint8Array | Entities | Readings | undefined;

interface Waiting {
  readonly resolve: (value: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onFound?: ((found: FoundHits) => void) | undefined;
  /** What was told of the answer so far. */
  found?: FoundHits;
}

/**
 * This thread's side of the worker. Where there is no worker to be had, or after it has failed, `isWorking` is false,
 * every call waiting has its answer `undefined`, and whoever asks does the work on this thread.
 */
export class Background implements SearchEngine {
  readonly #worker: WorkerHandle;
  readonly #log: Log;
  readonly #packer = new DocumentPacker();
  readonly #waiting = new Map<number, Waiting>();
  #isWorking = true;
  #lastId = 0;
  #lastSearch: number | undefined;

  constructor(worker: WorkerHandle, log: Log) {
    this.#worker = worker;
    this.#log = log;
    worker.onMessage(message => this.#take(message));
    worker.onFailure(detail => {
      if (this.#isWorking) {
        this.#log.warn(`The background worker ended, its work is done in slices from now on: ${detail}`);
        this.dispose();
      }
    });
  }

  get isWorking(): boolean {
    return this.#isWorking;
  }

  clear(): void {
    this.#packer.clear();
    this.#post({ kind: 'clear' });
  }

  set(owner: string, documents: readonly SearchDocument[]): void {
    this.#post({ kind: 'set', owner, documents: this.#packer.pack(documents) });
  }

  async search(
    query: SearchQuery,
    limit: number,
    onFound?: (found: FoundHits) => void,
  ): Promise<SearchAnswer | undefined> {
    if (this.#lastSearch !== undefined) {
      this.#waiting.get(this.#lastSearch)?.resolve(undefined);
      this.#waiting.delete(this.#lastSearch);
    }
    const id = ++this.#lastId;
    this.#lastSearch = id;
    const asked = this.#ask(id, { kind: 'search', id, query, limit, early: onFound !== undefined }, onFound);
    return (await asked) as SearchAnswer | undefined;
  }

  /** Reads a sidecar with the YAML library; undefined where there is no worker to do it. */
  async parse(text: string): Promise<ParsedSidecar | undefined> {
    const id = ++this.#lastId;
    const packed = (await this.#ask(id, { kind: 'parse', id, text })) as Uint8Array | undefined;
    return packed === undefined ? undefined : unpackSidecar(packed);
  }

  /** Reads articles with their sidecars; undefined where there is no worker to do it. */
  async read(groups: readonly FileGroup[]): Promise<Readings | undefined> {
    const id = ++this.#lastId;
    return (await this.#ask(id, { kind: 'read', id, groups })) as Readings | undefined;
  }

  /** What names are found with from now on. */
  ship(shipped: Shipped): void {
    this.#post({ kind: 'shipped', ...shipped });
  }

  setLayer(root: string, layer: GazetteerData | undefined): void {
    this.#post({ kind: 'layer', root, layer });
  }

  /** What an article names; undefined where there is no worker to look. */
  async entities(text: string, root: string, published: string | undefined): Promise<Entities | undefined> {
    const id = ++this.#lastId;
    return (await this.#ask(id, { kind: 'entities', id, text, root, published })) as Entities | undefined;
  }

  dispose(): void {
    this.#isWorking = false;
    this.#worker.end();
    for (const { resolve } of this.#waiting.values()) {
      resolve(undefined);
    }
    this.#waiting.clear();
  }

  #ask(
    id: number,
    message: Parameters<WorkerHandle['post']>[0],
    onFound?: (found: FoundHits) => void,
  ): Promise<Answer> {
    if (!this.#isWorking) {
      return Promise.resolve(undefined);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onFound });
      this.#post(message);
    });
  }

  #post(message: Parameters<WorkerHandle['post']>[0]): void {
    if (this.#isWorking) {
      this.#worker.post(message);
    }
  }

  #take(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'found') {
      if (waiting) {
        waiting.found = message.found;
        waiting.onFound?.(message.found);
      }
      return;
    }
    this.#waiting.delete(message.id);
    switch (message.kind) {
      case 'counted': {
        const { total, complete } = message;
        waiting?.resolve(waiting.found && { ...waiting.found, total, complete });
        break;
      }
      case 'answer':
        waiting?.resolve(message.answer);
        break;
      case 'parsed':
        waiting?.resolve(message.packed);
        break;
      case 'read':
        waiting?.resolve(message.readings);
        break;
      case 'entities':
        waiting?.resolve(message.entities);
        break;
      case 'failed':
        if (waiting) {
          waiting.reject(new Error(message.detail));
        } else {
          this.#log.error(`The background worker failed: ${message.detail}`);
        }
    }
  }
}
