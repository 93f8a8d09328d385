import type * as vscode from 'vscode';

/** Owns what it registers; what comes after its end is disposed at once. */
export class Owner implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #disposed = false;

  own<T extends vscode.Disposable>(item: T): T {
    if (this.#disposed) {
      item.dispose();
    } else {
      this.#owned.push(item);
    }
    return item;
  }

  /** Owns a function that ends something, such as a subscription of the app layer. */
  ownEnd(end: () => void): void {
    this.own({ dispose: end });
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Disposes everything, the last first; one that fails keeps no other, and its failure is thrown at the end. */
  dispose(): void {
    this.#disposed = true;
    const failures: unknown[] = [];
    for (const item of this.#owned.splice(0).reverse()) {
      try {
        item.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }
}
