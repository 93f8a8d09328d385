/**
 * A look at everything, in steps, which begins again after a change: one at a time, and never one too few. What changes while
 * one is under way, or as it ends, has another look follow.
 */
export class RepeatedLook {
  readonly #look: (isOutdated: () => boolean) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #isStale = false;
  #isDisposed = false;
  #running: Promise<void> | undefined;

  /**
   * @param look may give up between two steps where it `isOutdated`: something has changed since it began, and another will
   *   follow, or nobody wants it any more
   * @param onFailure told where it fails; the next change has it look again
   */
  constructor(look: (isOutdated: () => boolean) => Promise<void>, onFailure: (error: unknown) => void) {
    this.#look = look;
    this.#onFailure = onFailure;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Something has changed. */
  begin(): void {
    this.#isStale = true;
    if (!this.#isDisposed) {
      // A turn later: not within the event that told of the change, and under way for whatever its first step calls.
      this.#running ??= Promise.resolve().then(() => this.#run());
    }
  }

  /** Resolves when everything that has changed so far was looked at. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #run(): Promise<void> {
    while (this.#isStale && !this.#isDisposed) {
      this.#isStale = false;
      try {
        await this.#look(() => this.#isStale || this.#isDisposed);
      } catch (error) {
        this.#onFailure(error);
      }
    }
    this.#running = undefined;
  }
}
