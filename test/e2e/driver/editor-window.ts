// A window of the editor as a person uses it: keys, mouse, and what is seen. Nothing here knows Dateline's code.
import path from 'node:path';
import { eventually } from './eventually.ts';
import { ListRow } from './list-row.ts';
import { SeenWindow } from './seen-window.ts';
import type { Box } from './snapshots.ts';

/** One window. Every method waits until what it did has shown; none waits a fixed time. */
export class EditorWindow extends SeenWindow {
  /** What the last context menu was opened on. */
  #menuOf: ListRow | undefined;

  // Keys and commands

  /** Presses a chord, or several after one another: `'Control+K Control+C'`. */
  async press(chords: string): Promise<void> {
    for (const chord of chords.split(' ')) await this.page.keyboard.press(chord);
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title as the command palette shows it, `Dateline: Search` for example. */
  async command(title: string): Promise<void> {
    await this.openQuickInput();
    await this.pick(title, `>${title}`);
  }

  /** Opens a file of the folder by its name. Waits until its text is rendered. */
  async openFile(name: string): Promise<void> {
    const label = path.basename(name);
    await this.openQuickInput();
    await this.pick(label, name);
    await eventually(
      `the tab ${label}`,
      () => this.tabs(),
      tabs => tabs.some(tab => tab.active && tab.label === label),
    );
    await eventually(
      `the text of ${label}`,
      () => this.visibleLines(),
      lines => lines.length > 0,
    );
  }

  // Quick input

  /** Opens the command palette. */
  async openQuickInput(): Promise<void> {
    await this.page.keyboard.press('F1');
    await eventually(
      'the command palette',
      () => this.quickInput(),
      input => input?.value.startsWith('>') === true,
    );
  }

  /** Writes `filter` into the open quick input, by default the label, and takes the row with this label. */
  async pick(label: string, filter = label): Promise<void> {
    await this.fillQuickInput(filter);
    await eventually(
      `a row "${label}"`,
      () => this.quickPickRows(),
      rows => rows.some(row => row.label === label),
    );
    await new ListRow(this.page, '', label).click();
  }

  /** Replaces what stands in the open quick input. */
  async fillQuickInput(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .quick-input-filter input[type=text]').first().fill(text);
  }

  /** Closes the quick input, and those behind it that come up again, and waits until none is left. */
  async closeQuickInput(): Promise<void> {
    await eventually(
      'the quick input to close',
      async () => {
        const input = await this.quickInput();
        if (input) await this.press('Escape');
        return input;
      },
      input => input === null,
    );
  }

  // The text editor

  /** Selects a quote in the active editor with the keyboard, where it first stands in the text, and reveals it. */
  async selectText(quote: string): Promise<void> {
    await this.command('View: Focus Active Editor Group');
    await this.press('Control+Home');
    await this.press('Control+F');
    const input = this.page.locator('.find-widget.visible .find-part textarea').first();
    await input.waitFor();
    await input.fill(quote);
    await eventually(
      `"${quote}" to be found`,
      async () => (await this.page.locator('.find-widget.visible .matchesCount').first().textContent()) ?? '',
      count => /^1 of \d/.test(count),
    );
    await this.press('Escape');
    await this.#selected(quote);
  }

  /** Selects a quote by dragging the mouse over it. */
  async dragOver(quote: string): Promise<void> {
    const { first, last } = await this.#inSight(quote);
    await this.page.mouse.move(first.left + 1, first.middle);
    await this.page.mouse.down();
    await this.page.mouse.move(last.right, last.middle, { steps: 8 });
    await this.page.mouse.up();
    await this.#selected(quote);
  }

  /** Clicks into a text, after its first character, so that the caret stands there. */
  async clickText(text: string): Promise<void> {
    const { first } = await this.#inSight(text);
    await this.page.mouse.click(first.right, first.middle);
  }

  /** Rests the mouse on a text and resolves to what the hover says. */
  async hover(text: string): Promise<string> {
    const { first } = await this.#inSight(text);
    await this.page.mouse.move(first.left, first.middle + 60);
    await this.page.mouse.move((first.left + first.right) / 2, first.middle, { steps: 4 });
    return await eventually(
      `a hover on "${text}"`,
      () => this.hoverText(),
      said => said !== '' && !said.startsWith('Loading'),
    );
  }

  // Views, menus, notifications

  /** Shows a container of the activity bar by its title, `Dateline` for example. */
  async openContainer(title: string): Promise<void> {
    const label = this.page
      .locator(`.part.activitybar .action-item:has(.action-label[aria-label^="${title}"])`)
      .first();
    await label.waitFor();
    if ((await label.getAttribute('class'))?.split(' ').includes('checked') !== true) await label.click();
    await this.page.locator('.part.sidebar .composite.title h2', { hasText: new RegExp(`^${title}`, 'i') }).waitFor();
  }

  /** The row of a tree view with this label, to click, hover or expand. Waits until it is there. */
  async treeRow(view: string, label: string): Promise<ListRow> {
    await eventually(
      `a row "${label}" in ${view}`,
      () => this.treeRows(view),
      rows => rows.some(row => row.label === label),
    );
    return new ListRow(this.page, view, label);
  }

  /** Opens the context menu of a row and resolves to its entries. */
  async openContextMenu(row: ListRow): Promise<string[]> {
    this.#menuOf = row;
    return await eventually(
      'a context menu',
      async () => {
        await row.click('right');
        // Whatever takes the focus closes a menu that has just opened.
        for (let waited = 0; waited < 2000 && (await this.menuItems()).length === 0; waited += 100) {
          await this.page.waitForTimeout(100);
        }
        return await this.menuItems();
      },
      items => items.length > 0,
    );
  }

  /** Takes an entry of the open menu and waits for what it does, as `eventually` would. */
  chooseMenuItem<T>(title: string, what: string, read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
    return this.#onRow(() => this.#takeMenuItem(title), what, read, holds);
  }

  /** Presses a button of a row, which shows while the mouse is on it, and waits for what it does. */
  pressRowButton<T>(
    row: ListRow,
    button: string,
    what: string,
    read: () => Promise<T>,
    holds: (value: T) => boolean,
  ): Promise<T> {
    return this.#onRow(() => row.press(button), what, read, holds);
  }

  /**
   * Acts on a row, and acts again where the editor has lost the row, because its view was drawn anew in that very moment:
   * then Dateline does nothing and asks to choose again.
   */
  async #onRow<T>(
    act: () => Promise<void>,
    what: string,
    read: () => Promise<T>,
    holds: (value: T) => boolean,
  ): Promise<T> {
    const asked = this.page.locator('.notifications-toasts .notification-list-item', { hasText: 'choose again' });
    await act();
    return await eventually(
      what,
      async () => {
        if (await asked.isVisible()) {
          await asked.hover();
          await asked.locator('.action-label[aria-label^="Clear Notification"]').click();
          await act();
        }
        return await read();
      },
      holds,
    );
  }

  /**
   * A menu takes no click in its first tenth of a second, counted by the window's own clock: waits for that, then clicks
   * until it has closed. One that something else has closed, which took the focus, is opened again.
   */
  async #takeMenuItem(title: string): Promise<void> {
    const item = this.page
      .locator('.monaco-menu .action-menu-item')
      .filter({ has: this.page.getByText(title, { exact: true }) });
    let isTaken = false;
    await eventually(
      `the menu to close after "${title}"`,
      async () => {
        await this.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 150)));
        if ((await this.menuItems()).includes(title)) {
          isTaken = await item.click({ timeout: 1000 }).then(
            () => true,
            () => false,
          );
        } else if (!isTaken) {
          await this.#menuOf?.click('right');
        }
        return isTaken ? await this.menuItems() : [title];
      },
      items => items.length === 0,
    );
  }

  /** Presses a button of the notification that shows `message` in part. */
  async answerNotification(message: string, button: string): Promise<void> {
    await this.page
      .locator('.notifications-toasts .notification-list-item', { hasText: message })
      .locator('.notification-list-item-buttons-container')
      .getByText(button, { exact: true })
      .click();
  }

  /** A text's boxes, after it was scrolled into sight where need be. */
  async #inSight(text: string): Promise<{ first: Box; last: Box }> {
    const there = await this.boxesOf(text);
    if (there) return there;
    await this.selectText(text);
    const boxes = await eventually(`"${text}" in sight`, () => this.boxesOf(text), Boolean);
    if (!boxes) throw new Error(`"${text}" is out of sight.`);
    return boxes;
  }

  async #selected(quote: string): Promise<void> {
    await eventually(
      `"${quote}" to be selected`,
      () => this.statusItems(),
      items => items.some(item => item.text.includes(`(${quote.length} selected)`)),
    );
  }
}
