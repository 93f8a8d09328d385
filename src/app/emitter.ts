/** The least that announcing a change takes: listeners in order, each guarded from the others' failures. */
export class Emitter<T> {
  readonly #listeners = new Set<(event: T) => void>();
  readonly #onFailure: (error: unknown) => void;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** @returns a function that ends the subscription. */
  on(listener: (event: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  fire(event: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        this.#onFailure(error);
      }
    }
  }

  get size(): number {
    return this.#listeners.size;
  }
}
