import type * as vscode from 'vscode';

/** Runs `action` once calls have paused for `delay` milliseconds, separately for each key. */
export class Debouncer<K> implements vscode.Disposable {
  readonly #timers = new Map<K, ReturnType<typeof setTimeout>>();
  readonly #delay: number;
  readonly #action: (key: K) => void;

  constructor(delay: number, action: (key: K) => void) {
    this.#delay = delay;
    this.#action = action;
  }

  call(key: K): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#action(key);
      }, this.#delay),
    );
  }

  cancel(key: K): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    this.#timers.clear();
  }
}
