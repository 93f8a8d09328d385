import type { RoleError } from '../../core/recognise/role-errors.ts';
import type { Services } from '../services.ts';
import type { ReviewKind } from './review-section.ts';

/** The oldest are forgotten beyond this: they would only be asked about again. */
const MOST = 5000;

/** What the user does not want to be asked about again in this workspace; kept by the editor, not in the corpus. */
export class Ignored {
  readonly #state: Services['context']['workspaceState'];
  readonly #name: string;
  readonly #keys: Set<string>;

  /** @param kind of what is asked about */
  constructor({ context }: Services, kind: ReviewKind) {
    this.#state = context.workspaceState;
    this.#name = `dateline.review.ignored.${kind}`;
    const kept = this.#state.get<unknown>(this.#name);
    this.#keys = new Set(Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : []);
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** @returns true: the question is gone */
  async add(key: string): Promise<true> {
    this.#keys.add(key);
    await this.#state.update(this.#name, [...this.#keys].slice(-MOST));
    return true;
  }
}

/** Under which a title of other years is ignored: in this article, beside this person, wherever it stands. */
export const roleKey = (article: string, { actor, title }: RoleError): string =>
  `${article}#${actor}#${title.toLowerCase()}`;
