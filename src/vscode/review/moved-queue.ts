import * as vscode from 'vscode';
import { type PlaceAnswer, type PlaceQuestion, PlaceReview } from '../../app/annotate/place-review.ts';
import { claimFamily } from '../../core/claims/families.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Span } from '../../core/text/span.ts';
import { setting } from '../platform/config.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { fileReader } from '../platform/files.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import { PASSAGE_SCHEME, Passages } from './passages.ts';
import { waitingClaims } from './waiting-claims.ts';

/** Whether the keys that were pressed came from the view: then the focus stays there. */
export interface Origin {
  readonly inView: boolean;
}

/** The claims that wait for a decision on their place, one of which is shown, and what is done with it. */
export class MovedQueue extends Owner {
  readonly review: PlaceReview;
  readonly #services: Services;
  readonly #passages = this.own(new Passages());
  readonly #onShown: (claim: CorpusClaim | undefined, origin: Origin) => void;
  #shown: PlaceQuestion | undefined;

  /** @param onShown told which claim's passages came on the screen, or that none are there any more */
  constructor(services: Services, onShown: (claim: CorpusClaim | undefined, origin: Origin) => void) {
    super();
    this.#services = services;
    this.#onShown = onShown;
    this.review = new PlaceReview(services.corpus, fileReader);
    this.own(
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(isComparison) && !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isComparison))) {
          this.#set(undefined, { inView: false });
        }
      }),
    );
  }

  /** The question on the screen. */
  get shown(): PlaceQuestion | undefined {
    return this.#shown;
  }

  /** The claims that wait, in the order of the view. */
  waiting(): CorpusClaim[] {
    return waitingClaims(this.#services);
  }

  /** Shows a claim's passages; any claim, also one that waits for nothing. */
  async open(key: string, origin: Origin): Promise<void> {
    const question = await this.review.ask(key);
    if (!question) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This claim or its article is no longer in the corpus.'));
      return;
    }
    await this.show(question, question.status === 'orphan' ? undefined : 0, origin);
    this.#set(question, origin);
  }

  /** Draws the two sides. @param place index into the question's places; without one, where the quote would have been */
  async show(question: PlaceQuestion, place: number | undefined, origin: Origin): Promise<void> {
    const { claim, places, annotated } = question;
    await this.#passages.compare(
      claim.stored.id,
      annotated,
      question.passage(place === undefined ? undefined : places[place]),
      {
        title: titleOf(question, place),
        family: claimFamily(claim.stored.type),
        preserveFocus: origin.inView,
      },
    );
  }

  /** Shows the claim after (1) or before (-1) the shown one, round the ends; the first where none is shown. */
  async step(direction: 1 | -1, origin: Origin): Promise<void> {
    const waiting = this.waiting();
    if (waiting.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Every claim stands where it should.'), 4000);
      return;
    }
    const here = waiting.findIndex(({ key }) => key === this.#shown?.claim.key);
    const next =
      here < 0 ? (direction === 1 ? 0 : waiting.length - 1) : (here + direction + waiting.length) % waiting.length;
    await this.open(waiting[next]!.key, origin);
  }

  /** Writes a decision on the shown claim, and goes on to the next. @param at undefined: keep it as an orphan */
  async answer(at: Span | undefined, origin: Origin): Promise<void> {
    const question = this.#shown;
    if (!question) {
      return;
    }
    const { key } = question.claim;
    const before = this.waiting().map(claim => claim.key);
    const quote = oneLine(question.claim.stored.quote, 40);
    const label = at
      ? vscode.l10n.t('Accept the place of “{0}”', quote)
      : vscode.l10n.t('Keep “{0}” as an orphan', quote);
    if (!(await this.write(label, [at ? { question, at } : { question }]))) {
      return;
    }
    const left = new Set(this.waiting().map(claim => claim.key));
    const here = before.indexOf(key);
    const next = [...before.slice(here + 1), ...before.slice(0, Math.max(0, here))].find(other => left.has(other));
    if (next !== undefined) {
      await this.open(next, origin);
    } else {
      await closeComparisons();
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Every claim stands where it should.'), 4000);
    }
  }

  /** @returns whether all answers were written */
  async write(label: string, answers: readonly PlaceAnswer[]): Promise<boolean> {
    const article = answers[0] && vscode.Uri.parse(answers[0].question.claim.article.uri);
    const annotator = article && setting('annotator', article);
    const { changes, outdated } = await this.review.changes(answers, {
      ...(annotator ? { annotator } : {}),
      created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    });
    if (changes.length > 0) {
      const outcome = await this.#services.annotations.apply(label, changes);
      if (!outcome.ok) {
        await this.#services.messages.refusal(outcome.refusal);
        return false;
      }
      await this.#services.corpus.settled();
    }
    if (outdated.length > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The article changed while you looked; nothing was written for that. Look at it once more.'),
      );
      for (const { claim } of outdated) {
        this.#services.corpus.fileChanged(claim.article.uri);
      }
    }
    return outdated.length === 0;
  }

  #set(question: PlaceQuestion | undefined, origin: Origin): void {
    this.#shown = question;
    setContextKey('dateline.comparing', question !== undefined);
    this.#onShown(question?.claim, origin);
  }
}

function isComparison({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === PASSAGE_SCHEME;
}

async function closeComparisons(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isComparison)));
}

function titleOf({ claim, places }: PlaceQuestion, place: number | undefined): string {
  const quote = oneLine(claim.stored.quote, 40);
  return place === undefined
    ? vscode.l10n.t('“{0}” as annotated ↔ today: gone', quote)
    : vscode.l10n.t('“{0}” as annotated ↔ today: place {1} of {2}', quote, place + 1, places.length);
}
