import type { WholeEntry } from '../cache/segment.ts';
import type { FileGroup } from '../corpus/read-groups.ts';
import type { Background } from './background.ts';

type Start = () => Promise<Background | undefined>;

/** Articles asked for together for which a second thread is worth its start. */
const WORTH = 64;

/**
 * Reads files in two threads, for reading takes a thread several times as long as it takes this one to take up what was
 * read. The second is started for many articles and ended by {@link rest}.
 */
export class FilesElsewhere {
  readonly #first: Start;
  readonly #startSecond: Start;
  #second: Promise<Background | undefined> | undefined;

  /**
   * @param first a thread that is there for other work too
   * @param startSecond starts one for reading alone; both may have none to give
   */
  constructor(first: Start, startSecond: Start) {
    this.#first = first;
    this.#startSecond = startSecond;
  }

  /** As {@link Background.read}. */
  async read(groups: readonly FileGroup[]): Promise<readonly (readonly WholeEntry[] | undefined)[] | undefined> {
    if (groups.length >= WORTH) {
      this.#second ??= this.#startSecond();
    }
    const first = await this.#first();
    const second = await this.#second;
    if (!second?.isWorking) {
      return first?.read(groups);
    }
    const half = Math.ceil(groups.length / 2);
    const halves = [groups.slice(0, half), groups.slice(half)] as const;
    const read = await Promise.all([first?.read(halves[0]), second.read(halves[1])]);
    return halves.flatMap((part, at) => read[at] ?? part.map(() => undefined));
  }

  /** Ends the second thread, for nothing is to be read for a while. */
  rest(): void {
    const second = this.#second;
    this.#second = undefined;
    void second?.then(background => background?.dispose());
  }
}
