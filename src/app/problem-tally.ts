import { corpusProblemSteps } from '../core/corpus/corpus-problems.ts';
import type { Problem } from '../core/problems.ts';
import type { CorpusService } from './corpus-service.ts';
import { Emitter } from './emitter.ts';
import type { Log, Scheduler } from './ports.ts';
import type { ReferenceService } from './reference-service.ts';

type Files = ReadonlyMap<string, readonly Problem[]>;

/**
 * Keeps the problems of the corpus by the file that they are to be mended in. After a change it looks again, in steps, and
 * holds what it found before until it is done.
 */
export class ProblemTally {
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #scheduler: Scheduler;
  readonly #log: Log;
  readonly #changes: Emitter<undefined>;
  readonly #ends: readonly (() => void)[];
  #files: Files = new Map();
  #isStale = true;
  #isDisposed = false;
  #running: Promise<void> | undefined;

  constructor(ports: {
    readonly corpus: CorpusService;
    readonly references: ReferenceService;
    readonly scheduler: Scheduler;
    readonly log: Log;
  }) {
    this.#corpus = ports.corpus;
    this.#references = ports.references;
    this.#scheduler = ports.scheduler;
    this.#log = ports.log;
    this.#changes = new Emitter(error => ports.log.error(`A listener of problems failed: ${String(error)}`));
    const lookAgain = () => {
      this.#isStale = true;
      this.#start();
    };
    this.#ends = [ports.corpus.onDidChange(lookAgain), ports.references.onDidChange(lookAgain)];
    this.#start();
  }

  /** What was found when all of the corpus was looked at last; by URI of the file. */
  get files(): Files {
    return this.#files;
  }

  /** Called when there are other problems than before. */
  onDidChange(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** Resolves when everything that has changed so far was looked at. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const end of this.#ends) {
      end();
    }
  }

  #start(): void {
    this.#running ??= this.#run()
      .catch(error => this.#log.error(`The problems of the corpus could not be looked at: ${String(error)}`))
      .finally(() => {
        this.#running = undefined;
        // A change may have come when the last look was done and this was not told yet.
        if (this.#isStale && !this.#isDisposed) {
          this.#start();
        }
      });
  }

  async #run(): Promise<void> {
    while (this.#isStale && !this.#isDisposed) {
      // Not in the way of the reading; and relations may have to be read of every sidecar.
      this.#isStale = false;
      await this.#corpus.settled();
      await this.#corpus.unpacked();
      const found = await this.#look();
      if (found && !this.#isDisposed && !isSame(found, this.#files)) {
        this.#files = found;
        this.#changes.fire(undefined);
      }
    }
  }

  /** Undefined where the corpus has changed meanwhile. */
  async #look(): Promise<Files | undefined> {
    const { corpus, roots } = this.#corpus;
    const steps = corpusProblemSteps(
      corpus,
      roots.map(root => this.#references.problems(root)),
    );
    for (;;) {
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
      await this.#scheduler.yield();
      if (this.#isStale || this.#isDisposed) {
        return undefined;
      }
    }
  }
}

function isSame(now: Files, before: Files): boolean {
  return (
    now.size === before.size &&
    [...now].every(([uri, problems]) => {
      const known = before.get(uri);
      return known?.length === problems.length && problems.every((problem, index) => isAlike(problem, known[index]!));
    })
  );
}

const isAlike = (one: Problem, other: Problem): boolean =>
  one.code === other.code && one.message === other.message && one.start === other.start && one.end === other.end;
