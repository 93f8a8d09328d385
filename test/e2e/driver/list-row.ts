import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { callInPage } from './in-page.ts';

interface Point {
  x: number;
  y: number;
}

interface Met {
  row: string;
  button: string;
}

/**
 * A row of a view, or of the open quick pick, found by its label each time anew. A list that is drawn anew uses its
 * elements for other rows, and loses a click whose row changed under it: so what is clicked is a place on the screen where
 * the row stands still, and whether the row took the click is asked of the window.
 */
export class ListRow {
  readonly #page: Page;
  readonly #view: string;
  readonly #label: string;

  /** `view` is empty for the quick pick. */
  constructor(page: Page, view: string, label: string) {
    this.#page = page;
    this.#view = view;
    this.#label = label;
  }

  async hover(): Promise<void> {
    await this.#reach(at => this.#page.mouse.move(at.x, at.y).then(() => true));
  }

  async click(button: 'left' | 'right' = 'left'): Promise<void> {
    await this.#reach(at => this.#meets(at, button));
  }

  /** Clicks the arrow that opens and closes a row whose own click does something else. */
  async twist(): Promise<void> {
    await this.#reach(at => this.#meets(at), '.monaco-tl-twistie');
  }

  /** Clicks a button of the row, which shows while the mouse is on it. */
  async press(button: string): Promise<void> {
    await eventually(
      `the button "${button}" of "${this.#label}"`,
      async () => {
        await this.hover();
        const at = await this.#point('', button);
        return at !== null && (await this.#meets(at, 'left', button));
      },
      Boolean,
    );
  }

  /** The labels of its buttons, shown or not. */
  buttons(): Promise<string[]> {
    return callInPage(this.#page, 'rowButtons', this.#view, this.#label);
  }

  /** Goes to where the row, or a part of it, stands still, until `act` says that it did what it should. */
  async #reach(act: (at: Point) => Promise<boolean>, part = ''): Promise<void> {
    await eventually(
      `the row "${this.#label}" to be reached`,
      async () => {
        const at = await this.#point(part);
        // A hover that a resting mouse has called up may lie over the row until the mouse moves on.
        if (!at) await this.#page.mouse.move(1, 1);
        return at !== null && (await act(at));
      },
      Boolean,
    );
  }

  #point(part: string, button = ''): Promise<Point | null> {
    return callInPage(this.#page, 'pointOf', this.#view, this.#label, part, button);
  }

  async #meets({ x, y }: Point, mouseButton: 'left' | 'right' = 'left', button = ''): Promise<boolean> {
    await callInPage(this.#page, 'forgetMet');
    await this.#page.mouse.click(x, y, { button: mouseButton });
    // A window that goes away over the click has taken it.
    const met = await callInPage<Met | null>(this.#page, 'lastMet').catch(() => ({ row: this.#label, button }));
    return met !== null && met.row === this.#label && met.button.startsWith(button);
  }
}
