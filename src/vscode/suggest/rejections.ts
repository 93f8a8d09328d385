import type * as vscode from 'vscode';
import { sha256Hex } from '../../core/text/digest.ts';

const KEY = 'dateline.suggest.rejected';
/** Texts whose rejections are kept; the one rejected in longest ago goes first. */
const KEPT = 500;

type Kept = Readonly<Record<string, readonly string[]>>;

/**
 * Which suggestions were rejected, by the text that they were made for: kept in the editor's storage for this folder, never
 * in the folder. Another version of the text has suggestions of its own.
 */
export class Rejections {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** Keys of the suggestions of a text (LF, no BOM) that were rejected. */
  of(text: string): ReadonlySet<string> {
    return new Set(this.#all()[sha256Hex(text)]);
  }

  /** Remembers a rejection, or forgets it. */
  async set(text: string, suggestion: string, rejected: boolean): Promise<void> {
    const { [sha256Hex(text)]: before = [], ...others } = this.#all();
    const keys = before.filter(key => key !== suggestion);
    const now = rejected ? [...keys, suggestion] : keys;
    // Put last: the order of the keys is that of their use.
    const entries = [...Object.entries(others), ...(now.length > 0 ? [[sha256Hex(text), now] as const] : [])];
    await this.#memento.update(KEY, Object.fromEntries(entries.slice(-KEPT)));
  }

  #all(): Kept {
    return this.#memento.get<Kept>(KEY, {});
  }
}
