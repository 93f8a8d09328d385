/** Calls back after so many milliseconds. @returns what calls it off */
export type Timer = (milliseconds: number, action: () => void) => () => void;

/** Milliseconds without an event after which what was gathered is told. */
const PAUSE = 60;
/** Milliseconds after which it is told in any case: a long checkout is shown as it goes. */
const LONGEST = 600;

/**
 * Gathers what a watcher tells of files: a checkout sends thousands of events, often several of one file. Of each file the
 * last event counts.
 */
export class ChangeGatherer<T = undefined> {
  readonly #timer: Timer;
  readonly #tell: (changed: ReadonlyMap<string, T>, gone: readonly string[]) => void;
  #changed = new Map<string, T>();
  #gone = new Set<string>();
  #endPause: (() => void) | undefined;
  #endLongest: (() => void) | undefined;

  constructor(timer: Timer, tell: (changed: ReadonlyMap<string, T>, gone: readonly string[]) => void) {
    this.#timer = timer;
    this.#tell = tell;
  }

  changed(uri: string, what: T): void {
    this.#gone.delete(uri);
    this.#changed.set(uri, what);
    this.#soon();
  }

  gone(uri: string): void {
    this.#changed.delete(uri);
    this.#gone.add(uri);
    this.#soon();
  }

  /** What is gathered is told no more. */
  dispose(): void {
    this.#stop();
    this.#changed.clear();
    this.#gone.clear();
  }

  #soon(): void {
    this.#endPause?.();
    this.#endPause = this.#timer(PAUSE, () => this.#flush());
    this.#endLongest ??= this.#timer(LONGEST, () => this.#flush());
  }

  #flush(): void {
    this.#stop();
    const [changed, gone] = [this.#changed, this.#gone];
    this.#changed = new Map();
    this.#gone = new Set();
    this.#tell(changed, [...gone]);
  }

  #stop(): void {
    this.#endPause?.();
    this.#endLongest?.();
    this.#endPause = undefined;
    this.#endLongest = undefined;
  }
}
