import type { GazetteerData } from '../../core/recognise/gazetteer/model.ts';
import type { Entities } from '../entities/article-entities.ts';
import type { Background } from './background.ts';
import type { Shipped } from './messages.ts';

/** What a look for names in a thread of its own needs. */
interface Parts {
  /** Starts a thread; undefined where none can be had. */
  start(): Promise<Background | undefined>;
  /** The files that names are found with. */
  load(): Promise<Shipped>;
  /** A root's own gazetteer as it is now; the same object as long as it does not change. */
  layer(root: string): GazetteerData | undefined;
}

/**
 * Finds what articles name in a thread of its own, which neither keys typed nor a search wait for. The thread is started
 * when the first article comes and ended by `rest`; the next article starts another.
 */
export class EntitiesElsewhere {
  readonly #parts: Parts;
  #starting: Promise<Background | undefined> | undefined;
  /** The gazetteers that the thread knows, by root. */
  #layers = new Map<string, GazetteerData | undefined>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Undefined where there is no thread to look, or it ended meanwhile. */
  async find(text: string, root: string, published: string | undefined): Promise<Entities | undefined> {
    this.#starting ??= this.#start();
    const background = await this.#starting;
    if (!background?.isWorking) {
      return undefined;
    }
    const layer = this.#parts.layer(root);
    if (this.#layers.get(root) !== layer) {
      this.#layers.set(root, layer);
      background.setLayer(root, layer);
    }
    return background.entities(text, root, published);
  }

  /** Ends the thread, for nothing is to be done for a while. */
  rest(): void {
    const starting = this.#starting;
    this.#starting = undefined;
    this.#layers = new Map();
    void starting?.then(background => background?.dispose());
  }

  async #start(): Promise<Background | undefined> {
    // Where the files cannot be read, whoever reads them on the other thread tells.
    const shipped = await this.#parts.load().catch(() => undefined);
    const background = shipped && (await this.#parts.start());
    background?.ship(shipped!);
    return background;
  }
}
