import * as vscode from 'vscode';
import type { FilterValues } from '../../app/search/filter-values.ts';
import { parseQuery } from '../../core/search/query/query.ts';
import type { FoundHits, SearchHit } from '../../core/search/search-index.ts';
import { revealSpan } from '../commands/reveal.ts';
import { inOwnOrder } from '../platform/in-own-order.ts';
import { Owner } from '../platform/lifecycle.ts';
import { noteKey } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';
import { answerWords, countingWords, countOf } from './answer-words.ts';
import { completionsOf, type Offer } from './complete-query.ts';
import { type HitItem, hitRows, noteRow } from './hit-rows.ts';

/** Rows that are shown; the rest is told as a number. */
const ROWS = 50;
/** Milliseconds between a move and its preview. A search waits for nothing: the next one overtakes it. */
const PREVIEW_PAUSE = 90;
/** Milliseconds after which a search is said to go on: a bar that comes and goes with every key takes frames of its own. */
const BUSY_AFTER = 250;

/**
 * The quick pick over everything in the corpus. It filters and sorts its rows by itself: every row is `alwaysShow`,
 * and stands where we put it.
 */
export class SearchPick extends Owner {
  readonly #services: Services;
  readonly #values: FilterValues;
  readonly #pick: vscode.QuickPick<HitItem>;
  readonly #keep: (query: string) => Promise<void>;
  readonly #keepButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('list-tree'),
    tooltip: vscode.l10n.t('Keep the Results in the Side Bar'),
  };
  readonly #saveButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('bookmark'),
    tooltip: vscode.l10n.t('Save This Search'),
  };
  readonly #before = stateOfEditor();
  #previewTimer: ReturnType<typeof setTimeout> | undefined;
  #busyTimer: ReturnType<typeof setTimeout> | undefined;
  /** Previews one after the other: what follows them must not be overtaken by one that is still opening. */
  #preview: Promise<void> = Promise.resolve();
  #accepted = false;
  /** The row that is active by itself after a keystroke: nobody asked yet to see what it stands for. */
  #untouched: HitItem | undefined;
  /** What stood in the input for which the rows are. */
  #answered: string | undefined;
  /** What is shown while the rest is being counted. */
  #uncounted: FoundHits | undefined;

  constructor(services: Services, values: FilterValues, keep: (query: string) => Promise<void>, value: string) {
    super();
    this.#services = services;
    this.#values = values;
    this.#keep = keep;
    this.#pick = this.own(inOwnOrder(vscode.window.createQuickPick<HitItem>()));
    const pick = this.#pick;
    pick.placeholder = vscode.l10n.t(
      'Words in any order, with typos; type: actor: place: outlet: by: status: after: before: on: is: -not "as it stands"',
    );
    pick.keepScrollPosition = false;
    pick.buttons = [this.#saveButton, this.#keepButton];
    pick.value = value;
    this.own(pick.onDidChangeValue(() => this.#soon()));
    this.own(pick.onDidChangeActive(items => this.#activate(items[0])));
    this.own(pick.onDidAccept(() => void this.#accept()));
    this.own(pick.onDidTriggerButton(button => this.#leaveFor(button)));
    this.own(pick.onDidHide(() => void this.#hidden()));
    this.ownEnd(() => {
      clearTimeout(this.#previewTimer);
      clearTimeout(this.#busyTimer);
    });
    pick.show();
    this.#soon();
  }

  #soon(): void {
    noteKey();
    // With each key the editor makes the first of the old rows active once more: nobody asked to see that one.
    clearTimeout(this.#previewTimer);
    this.#search().catch(error => this.#services.messages.failed('dateline.search', error));
  }

  async #search(): Promise<void> {
    const { value } = this.#pick;
    const query = parseQuery(value);
    this.#uncounted = undefined;
    this.#busyTimer ??= setTimeout(() => {
      this.#pick.busy = true;
      this.#pick.title = countingWords(parseQuery(this.#pick.value), this.#uncounted);
    }, BUSY_AFTER);
    const offered = completionsOf(value, this.#values);
    const words = [...query.words, ...query.phrases];
    // A later keystroke takes over, and the picker may be closed meanwhile.
    const isLate = () => this.isDisposed || value !== this.#pick.value;
    /** More than are shown are told of as soon as they are known, and how many more there are when they are counted. */
    let early: Promise<FoundHits | undefined> = Promise.resolve(undefined);
    const answer = await this.#services.search.search(query, ROWS, found => {
      if (found.hits.length === ROWS) {
        early = offered.then(offer => {
          if (isLate()) {
            return undefined;
          }
          this.#fill(found, undefined, offer, words);
          return found;
        });
        early.catch(() => undefined);
      }
    });
    const [offer, shown] = await Promise.all([offered, early]);
    if (!answer || isLate()) {
      return;
    }
    clearTimeout(this.#busyTimer);
    this.#busyTimer = undefined;
    this.#pick.busy = false;
    this.#pick.title = answerWords(query, answer);
    const more = countOf(answer) - answer.hits.length;
    // To show the same rows anew would take the place away to which somebody has moved by now.
    if (shown?.hits !== answer.hits || more <= 0) {
      this.#fill(answer, more, offer, words);
    }
  }

  /** @param more how many there are beyond the hits; undefined: some, perhaps, not counted yet */
  #fill(answer: FoundHits, more: number | undefined, offer: Offer, words: readonly string[]): void {
    const completions: HitItem[] = offer.rows.map(({ text, description, icon, value }) => ({
      label: text,
      description,
      iconPath: new vscode.ThemeIcon(icon),
      alwaysShow: true,
      completion: value,
    }));
    const hits = hitRows(this.#services, answer.hits, words);
    const last: HitItem[] =
      more === undefined || more > 0
        ? [noteRow('ellipsis', vscode.l10n.t('More are found: go on typing, or keep the results'))]
        : hits.length === 0
          ? [noteRow('circle-slash', vscode.l10n.t('Nothing found'))]
          : [];
    this.#answered = this.#pick.value;
    this.#uncounted = more === undefined ? answer : undefined;
    this.#pick.items = [...completions, ...hits, ...last];
    this.#untouched = (offer.isFirst ? completions[0] : hits[0]) ?? completions[0];
    if (this.#untouched && completions.length > 0) {
      this.#pick.activeItems = [this.#untouched];
    }
  }

  #activate(item: HitItem | undefined): void {
    clearTimeout(this.#previewTimer);
    if (this.#answered !== this.#pick.value) {
      // Rows of what stood there before: the editor makes one of them active by itself while the search goes on.
      return;
    }
    // It may be told more than once that the row is active by itself.
    if (!item?.hit || item === this.#untouched) {
      return;
    }
    this.#previewTimer = setTimeout(() => {
      this.#preview = this.#preview
        .then(() => this.#previewOf(item))
        .catch(error => this.#services.log.warn(`No preview: ${String(error)}`));
    }, PREVIEW_PAUSE);
  }

  /** Shows what a row stands for, if somebody has moved to it. */
  async #previewOf(item: HitItem): Promise<void> {
    // The editor tells of active rows by their number: what it tells of the rows of an earlier keystroke looks like a move
    // among those of today. Once it has answered anything, it has told of today's rows too.
    await vscode.commands.executeCommand('noop');
    if (item.hit && !this.isDisposed && this.#pick.activeItems[0] === item && item !== this.#untouched) {
      this.#untouched = undefined;
      await this.#show(item.hit, true);
    }
  }

  async #accept(): Promise<void> {
    const item = this.#pick.selectedItems[0] ?? this.#pick.activeItems[0];
    if (item?.completion !== undefined) {
      this.#pick.value = item.completion;
      this.#soon();
      return;
    }
    if (!item?.hit) {
      return;
    }
    this.#accepted = true;
    clearTimeout(this.#previewTimer);
    this.#pick.hide();
    await this.#preview;
    await this.#show(item.hit, false);
  }

  async #show({ document }: SearchHit, preview: boolean): Promise<void> {
    if (document.span) {
      await revealSpan(document.article, document.span, preview ? { preview: true, preserveFocus: true } : {});
    } else if (document.kind === 'claim') {
      // A claim without a place: its sidecar says what it was; a preview would only flicker.
      if (!preview) {
        await vscode.commands.executeCommand('dateline.claim.openSidecar', document.key);
      }
    } else {
      await vscode.window.showTextDocument(vscode.Uri.parse(document.article), { preview, preserveFocus: preview });
    }
  }

  #leaveFor(button: vscode.QuickInputButton): void {
    const { value } = this.#pick;
    this.#accepted = true;
    clearTimeout(this.#previewTimer);
    this.#pick.hide();
    const act = async () => {
      if (button === this.#saveButton) {
        await vscode.commands.executeCommand('dateline.search.save', value);
      } else {
        await this.#keep(value);
      }
    };
    act().catch(error => this.#services.messages.failed('dateline.search', error));
  }

  async #hidden(): Promise<void> {
    this.dispose();
    await this.#preview;
    if (!this.#accepted) {
      await this.#before();
    }
  }
}

/** Remembers what the active editor shows. @returns a function that shows it again, if previews covered it. */
function stateOfEditor(): () => Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return async () => undefined;
  }
  const { document, selection, viewColumn, visibleRanges } = editor;
  return async () => {
    if (
      vscode.window.activeTextEditor?.document === document &&
      selection.isEqual(vscode.window.activeTextEditor.selection)
    ) {
      return;
    }
    const again = await vscode.window.showTextDocument(document, {
      selection,
      // Closing the picker has given the focus back; by now the user may have opened something else.
      preserveFocus: true,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    if (visibleRanges[0]) {
      again.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
    }
  };
}
