import * as vscode from 'vscode';
import { SerialQueue } from '../../app/serial-queue.ts';
import { suggestionKey } from '../../core/suggest/open-suggestions.ts';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import { changeClaim } from '../commands/change-claim.ts';
import { pickType } from '../commands/pick-type.ts';
import { undo } from '../commands/undo.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';
import { Rejections } from './rejections.ts';
import { SuggestView } from './suggest-view.ts';
import { pickFilter } from './suggestion-filter.ts';
import type { SuggestionList } from './suggestion-list.ts';
import { takeSuggestions } from './take-suggestions.ts';

/** What was decided, to be taken back: a rejection, by its suggestion's key, or claims that were written. */
type Decision = { readonly rejected: string } | { readonly suggestion: string; readonly claims: readonly string[] };

/** Suggestion mode of one article, from its start to Escape. Decisions are taken one after the other, as fast as one types. */
export class SuggestSession extends Owner {
  readonly #services: Services;
  readonly #uri: string;
  readonly #list: SuggestionList;
  readonly #view: SuggestView;
  readonly #rejections: Rejections;
  readonly #queue = new SerialQueue();
  readonly #decisions: Decision[] = [];
  readonly #onEmpty: () => void;

  /** @param onEmpty called when the last suggestion was decided, or the article is gone */
  constructor(services: Services, article: OpenArticle, list: SuggestionList, onEmpty: () => void) {
    super();
    this.#services = services;
    this.#uri = article.uri;
    this.#onEmpty = onEmpty;
    this.#list = list;
    this.#rejections = new Rejections(services.context.workspaceState);
    this.#view = this.own(new SuggestView(services, article.uri, this.#list));
    this.ownEnd(
      services.articles.onDidChangeMarks(uri => {
        if (uri === this.#uri) {
          this.#refresh();
        }
      }),
    );
    this.own(
      vscode.workspace.onDidCloseTextDocument(() => {
        // Setting the language closes and opens the same document.
        if (!vscode.workspace.textDocuments.some(open => !open.isClosed && open.uri.toString() === this.#uri)) {
          this.#onEmpty();
        }
      }),
    );
  }

  get uri(): string {
    return this.#uri;
  }

  get list(): SuggestionList {
    return this.#list;
  }

  /** Shows what waits and selects the first at or behind `offset`. @returns how many there are */
  begin(offset: number): number {
    this.#refresh();
    this.#list.goToFirstFrom(offset);
    this.#view.show(true);
    return this.#list.shown.length;
  }

  move(step: 1 | -1): Promise<void> {
    return this.#inTurn(async () => {
      this.#list.move(step);
      this.#view.show(true);
    });
  }

  /** Writes the current suggestion as a claim: its values as guesses, or as reviewed. */
  accept(reviewed: boolean): Promise<void> {
    return this.#inTurn(async current => {
      await this.#take(current, reviewed);
    });
  }

  acceptAll(): Promise<void> {
    return this.#inTurn(async () => {
      const { article } = this;
      const taken = this.#list.shown.flatMap(suggestion => {
        const type = this.#list.typeOf(suggestion);
        return type === undefined ? [] : [{ suggestion, type }];
      });
      const first = taken[0];
      const keys = article && (await takeSuggestions(this.#services, article, this.#list.all, taken, false));
      if (keys && first) {
        this.#decisions.push({ suggestion: suggestionKey(first.suggestion), claims: keys });
        const words = vscode.l10n.t('{0} suggested claims accepted; U or Alt+A Backspace takes them back', keys.length);
        vscode.window.setStatusBarMessage(`$(check-all) ${words}`, 8000);
        this.#next();
      }
    });
  }

  /** Writes the current suggestion and lists its fields, to change what was guessed wrongly. */
  change(): Promise<void> {
    return this.#inTurn(async current => {
      const key = await this.#take(current, false, true);
      if (key !== undefined) {
        await changeClaim(this.#services, key);
        this.#next();
      }
    });
  }

  /** Gives the current suggestion the type of a key of the codebook, or asks for one. Nothing is written by it. */
  setType(key: string | undefined): Promise<void> {
    return this.#inTurn(async current => {
      const codebook = this.#services.references.codebook(this.#list.root);
      const type = key === undefined ? await pickType(codebook) : codebook.types.find(one => one.key === key);
      if (type) {
        this.#list.setType(current, type.id);
        this.#view.show(true);
      }
    });
  }

  /** Offers it no more, for this version of the text. */
  reject(): Promise<void> {
    return this.#inTurn(async current => {
      const { article } = this;
      if (article) {
        const key = suggestionKey(current);
        await this.#rejections.set(article.text, key, true);
        this.#decisions.push({ rejected: key });
        this.#next();
      }
    });
  }

  /** Takes the last decision back, and shows its suggestion again. */
  undo(): Promise<void> {
    return this.#queue.run('', async () => {
      const { article } = this;
      if (!article || !this.#view.isActive) {
        return;
      }
      const last = this.#decisions.at(-1);
      if (last === undefined) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('No decision on a suggestion is left to take back.'), 5000);
        return;
      }
      if ('rejected' in last) {
        await this.#rejections.set(article.text, last.rejected, false);
        this.#decisions.pop();
      } else {
        await undo(this.#services);
        await this.#services.corpus.settled();
        // A claim that was changed after it was accepted is there still: the next undo goes on with it.
        if (!last.claims.some(key => this.#services.corpus.corpus.claim(key) !== undefined)) {
          this.#decisions.pop();
        }
      }
      this.#refresh();
      this.#list.goToKey('rejected' in last ? last.rejected : last.suggestion);
      this.#view.show(true);
    });
  }

  filter(): Promise<void> {
    return this.#queue.run('', async () => {
      const filter = await pickFilter(this.#list.waiting, this.#list);
      if (filter !== undefined) {
        this.#list.setFilter(filter ?? undefined);
        this.#view.show(true);
      }
    });
  }

  get article(): OpenArticle | undefined {
    return this.#services.articles.at(this.#uri);
  }

  async #take(current: ClaimSuggestion, reviewed: boolean, stay = false): Promise<string | undefined> {
    const { article } = this;
    const type =
      this.#list.typeOf(current) ?? (await pickType(this.#services.references.codebook(this.#list.root)))?.id;
    if (!article || type === undefined) {
      return undefined;
    }
    const taken = [{ suggestion: current, type }];
    const [key] = (await takeSuggestions(this.#services, article, this.#list.all, taken, reviewed)) ?? [];
    if (key !== undefined) {
      this.#decisions.push({ suggestion: suggestionKey(current), claims: [key] });
      if (!stay) {
        this.#next();
      }
    }
    return key;
  }

  /** One decision at a time: what a key means is settled when its turn comes. */
  #inTurn(act: (current: ClaimSuggestion) => Promise<void>): Promise<void> {
    return this.#queue.run('', async () => {
      const { current } = this.#list;
      // An editor that is gone or hidden shows nothing to decide on; its document can outlive it.
      if (current && this.#view.isActive && !this.isDisposed) {
        await act(current);
      }
    });
  }

  /** Shows what is current after a decision; without any left the mode is at its end. */
  #next(): void {
    this.#refresh();
    if (this.#list.waiting.length === 0) {
      vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('All suggestions are decided.')}`, 5000);
      this.#onEmpty();
      return;
    }
    if (this.#list.shown.length === 0) {
      // What the filter showed is done: on with the others.
      this.#list.setFilter(undefined);
      this.#list.goToFirstFrom(0);
    }
    this.#view.show(true);
  }

  #refresh(): void {
    const { article } = this;
    if (!article) {
      this.#onEmpty();
      return;
    }
    this.#list.refresh(article, this.#rejections.of(article.text));
    this.#view.show(false);
  }
}
