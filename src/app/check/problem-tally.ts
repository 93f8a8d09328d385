import { corpusProblemSteps } from '../../core/check/corpus-problems.ts';
import type { Problem } from '../../core/problems.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import { Emitter } from '../emitter.ts';
import type { Log, Scheduler } from '../ports.ts';
import type { ReferenceService } from '../references/reference-service.ts';
import { RepeatedLook } from '../repeated-look.ts';

type Files = ReadonlyMap<string, readonly Problem[]>;

/**
 * Keeps the problems of the corpus by the file that they are to be mended in. After a change it looks again, in steps, and
 * holds what it found before until it is done.
 */
export class ProblemTally {
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #scheduler: Scheduler;
  readonly #changes: Emitter<undefined>;
  readonly #ends: readonly (() => void)[];
  readonly #look: RepeatedLook;
  #files: Files = new Map();

  constructor(ports: {
    readonly corpus: CorpusService;
    readonly references: ReferenceService;
    readonly scheduler: Scheduler;
    readonly log: Log;
  }) {
    this.#corpus = ports.corpus;
    this.#references = ports.references;
    this.#scheduler = ports.scheduler;
    this.#changes = new Emitter(error => ports.log.error(`A listener of problems failed: ${String(error)}`));
    this.#look = new RepeatedLook(
      isOutdated => this.#lookAtAll(isOutdated),
      error => ports.log.error(`The problems of the corpus could not be looked at: ${String(error)}`),
    );
    const lookAgain = () => this.#look.begin();
    this.#ends = [ports.corpus.onDidChange(lookAgain), ports.references.onDidChange(lookAgain)];
    lookAgain();
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
  settled(): Promise<void> {
    return this.#look.settled();
  }

  dispose(): void {
    this.#look.dispose();
    for (const end of this.#ends) {
      end();
    }
  }

  async #lookAtAll(isOutdated: () => boolean): Promise<void> {
    // Not in the way of the reading; and relations may have to be read of every sidecar.
    await this.#corpus.settled();
    await this.#corpus.unpacked();
    const found = await this.#problems(isOutdated);
    if (found && !this.#look.isDisposed && !isSame(found, this.#files)) {
      this.#files = found;
      this.#changes.fire(undefined);
    }
  }

  /** Undefined where the corpus has changed meanwhile. */
  async #problems(isOutdated: () => boolean): Promise<Files | undefined> {
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
      if (isOutdated()) {
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
