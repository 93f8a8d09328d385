import type { Codebook } from '../../core/claims/codebook.ts';
import { defaultCodebook } from '../../core/claims/default-codebook.ts';
import type { Problem } from '../../core/problems.ts';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { GazetteerData } from '../../core/recognise/gazetteer/model.ts';
import type { NameTagger } from '../../core/recognise/names/candidates/name-tagger.ts';
import { Emitter } from '../emitter.ts';
import type { FileReader, Log, Scheduler } from '../ports.ts';
import { type ReadText, readText } from '../read-text.ts';
import { shippedGazetteer, shippedTagger } from './shipped-recognition.ts';

/** The files of a corpus root that everything else refers to. */
export const CODEBOOK_FILE = 'codebook.yaml';
export const GAZETTEER_FILE = 'gazetteer.yaml';

/** What the recognition of an article needs of its corpus. */
export interface Recognition {
  readonly gazetteer: GazetteerIndex;
  readonly tagger?: NameTagger;
}

interface Root {
  readonly codebook: Codebook;
  /** The root's own entries. */
  readonly layer: GazetteerData | undefined;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Those over the built-in ones, once somebody asked. */
  gazetteer?: GazetteerIndex;
}

/** Where nobody else waits. */
const AT_ONCE = { yield: () => Promise.resolve() };

/** Codebook and gazetteer of each root: the corpus's own where it has one, over what is built in. */
export class ReferenceService {
  readonly #reader: FileReader;
  readonly #log: Log;
  readonly #loadBuiltIn: () => Promise<unknown>;
  readonly #roots = new Map<string, Root>();
  /** The latest reading of each root that is open. */
  readonly #readings = new Map<string, symbol>();
  readonly #changes: Emitter<string>;
  readonly #loadModel: (() => Promise<Uint8Array>) | undefined;
  readonly #scheduler: Pick<Scheduler, 'yield'>;
  #builtIn: Promise<GazetteerIndex> | undefined;
  #tagger: Promise<NameTagger | undefined> | undefined;

  /**
   * @param loadBuiltIn yields the compiled gazetteer as parsed JSON; called once, when first needed.
   * @param loadModel yields the file of the trained recogniser of names; called once, when first needed. Without it, or
   * where the file is missing or damaged, names are found by gazetteer and rules alone.
   * @param scheduler for giving way while the gazetteer is made ready; without it, it is made in one go.
   */
  constructor(ports: {
    reader: FileReader;
    log: Log;
    loadBuiltIn: () => Promise<unknown>;
    loadModel?: () => Promise<Uint8Array>;
    scheduler?: Pick<Scheduler, 'yield'>;
  }) {
    this.#reader = ports.reader;
    this.#log = ports.log;
    this.#loadBuiltIn = ports.loadBuiltIn;
    this.#loadModel = ports.loadModel;
    this.#scheduler = ports.scheduler ?? AT_ONCE;
    this.#changes = new Emitter(error =>
      this.#log.error(`A listener of codebook and gazetteer failed: ${String(error)}`),
    );
  }

  /** Called with the root whose codebook or gazetteer changed. */
  onDidChange(listener: (root: string) => void): () => void {
    return this.#changes.on(listener);
  }

  codebook(root: string): Codebook {
    return this.#roots.get(root)?.codebook ?? defaultCodebook;
  }

  /** The root's own entries; undefined where it has none. One and the same as long as they do not change. */
  layer(root: string): GazetteerData | undefined {
    return this.#roots.get(root)?.layer;
  }

  /** The gazetteer with the root's own entries over the built-in ones. Loads what is built in when first asked. */
  async gazetteer(root: string): Promise<GazetteerIndex> {
    this.#builtIn ??= shippedGazetteer(this.#loadBuiltIn(), this.#scheduler).catch(error => {
      // Whoever asks next tries again.
      this.#builtIn = undefined;
      throw error;
    });
    const builtIn = await this.#builtIn;
    const entry = this.#roots.get(root);
    if (!entry) {
      return builtIn;
    }
    entry.gazetteer ??= entry.layer ? builtIn.withLayer(entry.layer) : builtIn;
    return entry.gazetteer;
  }

  /** The gazetteer together with the trained recogniser of names, where there is one: what recognition needs. */
  async recognition(root: string): Promise<Recognition> {
    this.#tagger ??= this.#loadModel ? shippedTagger(this.#loadModel, this.#log) : Promise.resolve(undefined);
    const [gazetteer, tagger] = await Promise.all([this.gazetteer(root), this.#tagger]);
    return tagger === undefined ? { gazetteer } : { gazetteer, tagger };
  }

  /** The same without waiting: undefined until {@link gazetteer} has been asked for. */
  gazetteerNow(root: string): GazetteerIndex | undefined {
    return this.#roots.get(root)?.gazetteer;
  }

  /** Problems by the URI of the file that has them. */
  problems(root: string): ReadonlyMap<string, readonly Problem[]> {
    return this.#roots.get(root)?.problems ?? new Map();
  }

  async open(roots: readonly string[]): Promise<void> {
    for (const root of this.#readings.keys()) {
      if (!roots.includes(root)) {
        this.#roots.delete(root);
        this.#readings.delete(root);
      }
    }
    await Promise.all(roots.map(root => this.reload(root)));
  }

  /** Reads the root's files again. A reading that a later one has overtaken, or whose root was closed, counts for nothing. */
  async reload(root: string): Promise<void> {
    const reading = Symbol(root);
    this.#readings.set(root, reading);
    const folder = root.endsWith('/') ? root : `${root}/`;
    const problems = new Map<string, readonly Problem[]>();
    const codebookText = await this.#text(folder + CODEBOOK_FILE);
    let codebook = defaultCodebook;
    if (codebookText !== undefined) {
      const { readCodebook } = await import('../../core/codebook/read-codebook.ts');
      const read = readCodebook(codebookText.text);
      codebook = read.codebook;
      problems.set(folder + CODEBOOK_FILE, [...codebookText.problems, ...read.problems]);
    }
    const gazetteerText = await this.#text(folder + GAZETTEER_FILE);
    let layer: GazetteerData | undefined;
    if (gazetteerText !== undefined) {
      const { readGazetteerText } = await import('../../core/gazetteer-files/read.ts');
      const read = readGazetteerText(gazetteerText.text);
      layer = read.data;
      problems.set(folder + GAZETTEER_FILE, [...gazetteerText.problems, ...read.problems]);
    }
    if (this.#readings.get(root) !== reading) {
      return;
    }
    this.#roots.set(root, { codebook, layer, problems });
    this.#changes.fire(root);
  }

  async #text(uri: string): Promise<ReadText | undefined> {
    const bytes = await this.#reader.read(uri);
    if (!bytes.ok) {
      if (bytes.reason !== 'missing') {
        this.#log.warn(`${uri} cannot be read: ${bytes.detail}`);
      }
      return undefined;
    }
    return readText(bytes.value);
  }
}
