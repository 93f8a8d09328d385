import { inTurns } from '../../app/in-turns.ts';
import { openSuggestions, suggestionKey } from '../../core/suggest/open-suggestions.ts';
import { suggestClaims, suggestionSteps } from '../../core/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';
import { passes, type SuggestionFilter } from './suggestion-filter.ts';

const NARRATOR = { narrator: true } as const;

/** The suggestions of an open article: which there are, which wait, which one is current, and the types chosen for them. */
export class SuggestionList {
  readonly services: Services;
  readonly root: string;
  /** In text order, decided or not; `inside` counts in it. */
  all: readonly ClaimSuggestion[] = [];
  /** Those that wait for a decision, whatever the filter. */
  waiting: readonly ClaimSuggestion[] = [];
  /** Those of them that the filter shows. */
  shown: readonly ClaimSuggestion[] = [];
  filter: SuggestionFilter | undefined;
  readonly #types = new Map<string, string>();
  #madeFrom = '';
  #current: ClaimSuggestion | undefined;

  constructor(services: Services, root: string) {
    this.services = services;
    this.root = root;
  }

  get current(): ClaimSuggestion | undefined {
    return this.#current;
  }

  /** Where the current suggestion stands among those shown, from 1; 0 without one. */
  get position(): number {
    return this.#current === undefined ? 0 : this.shown.indexOf(this.#current) + 1;
  }

  /** Makes the suggestions for what the article holds now, giving way every few milliseconds, for the {@link refresh} that follows. */
  async prepare(article: OpenArticle): Promise<void> {
    const madeFrom = this.#sourceOf(article);
    const codebook = this.services.references.codebook(this.root);
    const steps = suggestionSteps(article.text, article.mentions, codebook, NARRATOR);
    this.all = await inTurns(steps, createScheduler());
    this.#madeFrom = madeFrom;
  }

  /** Takes in what the article holds now. The current suggestion stays; where it is decided, the next one after it is. */
  refresh(article: OpenArticle, rejected: ReadonlySet<string>): void {
    const madeFrom = this.#sourceOf(article);
    if (madeFrom !== this.#madeFrom) {
      this.#madeFrom = madeFrom;
      const codebook = this.services.references.codebook(this.root);
      this.all = suggestClaims(article.text, article.mentions, codebook, NARRATOR);
    }
    this.waiting = openSuggestions(
      this.all,
      article.claims.map(({ span }) => span),
      rejected,
    );
    this.#narrow();
  }

  setFilter(filter: SuggestionFilter | undefined): void {
    this.filter = filter;
    this.#narrow();
  }

  /** The type that was chosen for it, else the likeliest. */
  typeOf(one: ClaimSuggestion): string | undefined {
    return this.#types.get(suggestionKey(one)) ?? one.types[0]?.id;
  }

  setType(one: ClaimSuggestion, type: string): void {
    this.#types.set(suggestionKey(one), type);
    this.#narrow();
  }

  /** Goes on by `step`, round the end. */
  move(step: 1 | -1): void {
    const count = this.shown.length;
    const from = this.#current === undefined ? -1 : this.shown.indexOf(this.#current);
    this.#current = count === 0 ? undefined : this.shown[(from + step + count) % count];
  }

  /** Makes the suggestion at an offset current, the innermost where there are several. @returns whether there is one */
  goTo(offset: number): boolean {
    const here = this.shown
      .filter(({ claim }) => claim.start <= offset && offset <= claim.end)
      .sort((a, b) => a.claim.end - a.claim.start - (b.claim.end - b.claim.start))[0];
    this.#current = here ?? this.#current;
    return here !== undefined;
  }

  /** Makes the first one at or behind an offset current, else the first of all. */
  goToFirstFrom(offset: number): void {
    this.#current = this.shown.find(({ claim }) => claim.start >= offset) ?? this.shown[0];
  }

  goToKey(key: string): void {
    this.#current = this.shown.find(one => suggestionKey(one) === key) ?? this.#current;
  }

  /** Marks change with every claim; who says what depends on the words and on who is who alone. */
  #sourceOf({ text, mentions }: OpenArticle): string {
    return JSON.stringify([
      text,
      mentions.map(one => [one.start, one.end, one.kind === 'date' ? one.edtf : one.id]),
      this.services.references.codebook(this.root).types.map(type => type.id),
    ]);
  }

  #narrow(): void {
    const was = this.#current;
    this.shown = this.waiting.filter(one => passes(this.filter, one, this));
    if (was !== undefined && !this.shown.includes(was)) {
      const key = suggestionKey(was);
      const same = this.shown.find(one => suggestionKey(one) === key);
      if (same === undefined) {
        this.goToFirstFrom(was.claim.start);
      } else {
        this.#current = same;
      }
    }
  }
}
