// What is to be seen in a window of the editor.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { windowHost } from './host.ts';
import { callInPage } from './in-page.ts';
import type { Box, Decoration, GutterMark, QuickInput, QuickPickRow, StatusItem, Tab, TreeRow } from './snapshots.ts';

/** Errors that a window throws without any extension: its server has no gallery and no service worker. */
const foreignErrors = /service ?worker|HTTP response code \(404\)|gallery|ERR_NAME_NOT_RESOLVED|ENOTFOUND/i;

/** Reads a window at once, without waiting; `eventually` waits for what it should come to show. */
export class SeenWindow {
  /** For what this class does not offer. */
  readonly page: Page;
  /** The folder that is open, on disk. */
  readonly folder: string;
  readonly #onClose: () => void;
  readonly #errors: string[] = [];

  constructor(page: Page, folder: string, onClose: () => void) {
    this.page = page;
    this.folder = folder;
    this.#onClose = onClose;
    page.on('pageerror', error => this.#errors.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error' && namesExtension(message.text())) this.#errors.push(message.text());
    });
  }

  async close(): Promise<void> {
    this.#onClose();
    await this.page.context().close();
  }

  /** The lines of the active editor that are rendered, with plain spaces; a wrapped line counts as several. */
  visibleLines(): Promise<string[]> {
    return this.#read('visibleLines');
  }

  /** The same as one text. */
  async visibleText(): Promise<string> {
    return (await this.visibleLines()).join('\n');
  }

  /** The boxes of a text's first and last character, or null where it is out of sight. White space plays no part. */
  boxesOf(text: string, occurrence = 0): Promise<{ first: Box; last: Box } | null> {
    return this.#read('boxesOf', text, occurrence);
  }

  /** The classes and computed styles of all that is drawn at a rendered text; nothing where the text is not rendered. */
  decorationsAt(text: string, occurrence = 0): Promise<Decoration[]> {
    return this.#read('decorationsAt', text, occurrence);
  }

  /** The gutter's marks on the line where a rendered text begins. */
  gutterAt(text: string, occurrence = 0): Promise<GutterMark[]> {
    return this.#read('gutterAt', text, occurrence);
  }

  /** The rows of the open quick pick, as far as they are rendered; none where none is open. */
  quickPickRows(): Promise<QuickPickRow[]> {
    return this.#read('quickPickRows');
  }

  /** The head of the open quick input; null where none is open. */
  quickInput(): Promise<QuickInput | null> {
    return this.#read('quickInput');
  }

  /** The rendered rows of a view's tree, from the top; none where the view is not shown. */
  treeRows(view: string): Promise<TreeRow[]> {
    return this.#read('treeRows', view);
  }

  /** A view's welcome text or message. */
  viewMessage(view: string): Promise<string> {
    return this.#read('viewMessage', view);
  }

  viewHeader(view: string): Promise<{ title: string; description: string } | null> {
    return this.#read('viewHeader', view);
  }

  /** The labels of the actions in a view's header. Most are shown only while the mouse is over the view. */
  viewActions(view: string): Promise<string[]> {
    return this.#read('viewActions', view);
  }

  /** The entries of the open context menu. */
  menuItems(): Promise<string[]> {
    return this.#read('menuItems');
  }

  hoverText(): Promise<string> {
    return this.#read('hoverText');
  }

  notificationTexts(): Promise<string[]> {
    return this.#read('notificationTexts');
  }

  statusItems(): Promise<StatusItem[]> {
    return this.#read('statusItems');
  }

  /** The names of the activity bar's containers. */
  activityBar(): Promise<string[]> {
    return this.#read('activityBar');
  }

  tabs(): Promise<Tab[]> {
    return this.#read('tabs');
  }

  /** The workbench's classes, which name the kind and the id of the colour theme in force. */
  workbenchClasses(): Promise<string[]> {
    return this.#read('workbenchClasses');
  }

  /** Errors in the window's console that name the extension, and those that nobody caught. */
  consoleErrors(): string[] {
    return this.#errors.filter(text => !foreignErrors.test(text));
  }

  /** Writes a PNG of the window and resolves to its path. `name` has no ending. */
  async screenshot(name: string, folder = windowHost().screenshots): Promise<string> {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }

  #read<T>(name: string, ...args: (string | number)[]): Promise<T> {
    return callInPage(this.page, name, ...args);
  }
}

/** The editor's own errors are many and not ours; folders of a clone may be named as the extension is. */
function namesExtension(text: string): boolean {
  return /\bdateline\b/i.test(text.replaceAll(windowHost().root, ''));
}
