import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { GazetteerData } from '../../core/recognise/gazetteer/model.ts';
import type { NameTagger } from '../../core/recognise/names/candidates/name-tagger.ts';
import { type Entities, entitiesOfText } from '../entities/article-entities.ts';
import type { Scheduler } from '../ports.ts';
import { shippedGazetteer, shippedTagger } from '../references/shipped-recognition.ts';
import type { Shipped } from './messages.ts';

/** In the worker: finds what texts name, by what ships and by the own gazetteer of the root that they belong to. */
export class EntityFinder {
  readonly #scheduler: Scheduler;
  readonly #shipped: Promise<GazetteerIndex>;
  readonly #tagger: Promise<NameTagger | undefined>;
  readonly #layered = new Map<string, Promise<GazetteerIndex>>();

  constructor({ gazetteer, model }: Shipped, scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#shipped = shippedGazetteer(Promise.resolve(JSON.parse(new TextDecoder().decode(gazetteer))), scheduler);
    // This thread has no log; the extension host reads the same file for the articles that are open, and tells.
    this.#tagger = shippedTagger(async () => model, { warn: () => undefined });
  }

  /** @param layer undefined: the root has no gazetteer of its own */
  setLayer(root: string, layer: GazetteerData | undefined): void {
    if (layer) {
      this.#layered.set(
        root,
        this.#shipped.then(shipped => shipped.withLayer(layer)),
      );
    } else {
      this.#layered.delete(root);
    }
  }

  async find(text: string, root: string, published: string | undefined): Promise<Entities> {
    const gazetteer = await (this.#layered.get(root) ?? this.#shipped);
    const tagger = await this.#tagger;
    return entitiesOfText(text, tagger ? { gazetteer, tagger } : { gazetteer }, published, this.#scheduler);
  }
}
