import * as vscode from 'vscode';
import { ComparisonReview } from '../../app/review/comparison-review.ts';
import { Debouncer } from '../platform/debounce.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Row } from '../views/tree.ts';
import type { ReviewPlace } from './review-section.ts';

/** Up to so many claims are compared by themselves while the view is in sight; more only when somebody asks. */
const BY_ITSELF = 1000;
/** Milliseconds of quiet before the first look. */
const FIRST = 1500;
/** And before another one: what was decided is left out at once, so that a series of decisions need not wait for it. */
const AGAIN = 15_000;

const made = new WeakMap<ReviewPlace, Compared>();

/** What both sections that rest on comparing show: one comparison, looked at when it is wanted. */
export class Compared {
  readonly review: ComparisonReview;
  readonly #place: ReviewPlace;

  static in(place: ReviewPlace): Compared {
    const known = made.get(place) ?? new Compared(place);
    made.set(place, known);
    return known;
  }

  private constructor(place: ReviewPlace) {
    const { services, owner } = place;
    this.#place = place;
    this.review = owner.own(new ComparisonReview({ ...services, scheduler: createScheduler() }));
    owner.ownEnd(this.review.onDidChange(place.refresh));
    const first = owner.own(new Debouncer<'look'>(FIRST, () => void this.#lookByItself()));
    const again = owner.own(new Debouncer<'look'>(AGAIN, () => void this.#lookByItself()));
    const changed = () => (this.review.hasLooked ? again : first).call('look');
    owner.ownEnd(services.corpus.onDidChange(changed));
    place.onDidShow(() => first.call('look'));
    owner.own(
      vscode.commands.registerCommand('dateline.review.compare', async () => {
        // Its progress and what it finds stand there.
        await vscode.commands.executeCommand('dateline.review.focus');
        await this.review.look();
      }),
    );
  }

  /** What stands above the findings: that they are being looked for, or what looks for them. */
  head(parent: Row): readonly Row[] {
    const { progress, isStale } = this.review;
    const claims = this.#place.services.corpus.corpus.claimCount;
    if (progress) {
      return [new HeadRow(parent, 'looking', progress)];
    }
    return claims > BY_ITSELF && isStale ? [new HeadRow(parent, this.review.hasLooked ? 'again' : 'look')] : [];
  }

  async #lookByItself(): Promise<void> {
    const { corpus } = this.#place.services;
    // How many there are is known when all are read: a large corpus begins as a small one.
    await corpus.settled();
    const { claimCount } = corpus.corpus;
    if (this.#place.isShown() && this.review.isStale && claimCount > 0 && claimCount <= BY_ITSELF) {
      await this.review.look();
    }
  }
}

class HeadRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly #state: 'look' | 'again' | 'looking';
  readonly #progress: { readonly done: number; readonly total: number } | undefined;

  constructor(parent: Row, state: 'look' | 'again' | 'looking', progress?: { done: number; total: number }) {
    this.id = `${parent.id}/compare`;
    this.parent = parent;
    this.#state = state;
    this.#progress = progress;
  }

  item(): vscode.TreeItem {
    if (this.#state === 'looking') {
      const item = new vscode.TreeItem(vscode.l10n.t('Comparing…'));
      item.description = `${this.#progress?.done ?? 0}/${this.#progress?.total ?? 0}`;
      item.iconPath = new vscode.ThemeIcon('loading~spin');
      return item;
    }
    const item = new vscode.TreeItem(
      this.#state === 'again' ? vscode.l10n.t('Compare the Claims Again') : vscode.l10n.t('Compare the Claims'),
    );
    item.description = this.#state === 'again' ? vscode.l10n.t('some have changed') : vscode.l10n.t('takes a while');
    item.iconPath = new vscode.ThemeIcon('play');
    item.command = { command: 'dateline.review.compare', title: vscode.l10n.t('Compare the Claims') };
    return item;
  }
}
