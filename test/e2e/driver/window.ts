// Opens windows of the editor for tests and screenshots.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { sharedBrowser } from './browser.ts';
import { EditorWindow } from './editor-window.ts';
import { eventually } from './eventually.ts';
import { windowHost } from './host.ts';
import { type ThemeName, themes } from './themes.ts';

/** How a window is opened; each part may be left out. */
export interface WindowOptions {
  /** The folder to open; by default a fresh copy of the sample corpus. */
  folder?: string;
  /** The `.code-workspace` file to open instead of a folder. */
  workspace?: string;
  /** No folder at all. */
  empty?: boolean;
  /** User settings over the launcher's. */
  settings?: Record<string, unknown>;
  /** Dark by default. */
  theme?: ThemeName;
  size?: { width: number; height: number };
}

const opened = new Set<EditorWindow>();

/** The windows that are open now. */
export function openWindows(): readonly EditorWindow[] {
  return [...opened];
}

/** A fresh copy of the sample corpus, gone when the run ends. */
export function copyOfCorpus(): string {
  const { root, runFolder } = windowHost();
  const folder = path.join(mkdtempSync(path.join(runFolder, 'copy-')), 'corpus');
  cpSync(path.join(root, 'test/corpus'), folder, { recursive: true });
  return folder;
}

function addressOf(opened: Record<string, string>): string {
  const url = new URL(windowHost().origin);
  for (const [name, value] of Object.entries(opened)) url.searchParams.set(name, value);
  return url.href;
}

function whatToOpen({ empty, workspace }: WindowOptions, folder: string): Record<string, string> {
  if (empty) return { ew: 'true' };
  return workspace ? { workspace } : { folder };
}

/** The scripts that read a window, as one, since several would run in no certain order. */
function inPageScripts(root: string): string {
  const folder = path.join(root, 'test/e2e/driver/in-page');
  const scripts = ['seen.js', 'editor.js', 'workbench.js', 'rows.js'];
  return scripts.map(name => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

const untilFolders = (page: Page) =>
  eventually(
    'the file explorer',
    () => page.locator('.explorer-folders-view .monaco-list-row').count(),
    rows => rows > 0,
  );

/**
 * Opens a window and waits until its folder and its colour theme are there. The settings file is the server's, so
 * windows with different settings are opened one after the other.
 */
export async function openWindow(options: WindowOptions = {}): Promise<EditorWindow> {
  const host = windowHost();
  const theme = themes[options.theme ?? 'dark'];
  const folder = options.empty
    ? ''
    : (options.folder ?? (options.workspace ? path.dirname(options.workspace) : copyOfCorpus()));
  const settings = { ...host.quietSettings, 'workbench.colorTheme': theme.id, ...options.settings };
  writeFileSync(host.settingsFile, JSON.stringify(settings, undefined, 2));

  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ content: inPageScripts(host.root) });
  const window = new EditorWindow(page, folder, () => opened.delete(window));
  opened.add(window);
  try {
    await page.goto(addressOf(whatToOpen(options, folder)));
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await eventually(
      `the theme ${theme.id}`,
      () => window.workbenchClasses(),
      classes => classes.includes(theme.mark) && classes.some(name => name.startsWith('vscode-theme-defaults')),
      60_000,
    );
    if (!options.empty) {
      // The editor shows a workspace as empty for good where it read its file before the server's files were at hand.
      await untilFolders(page).catch(async () => {
        await page.reload();
        await untilFolders(page);
      });
    }
    return window;
  } catch (error) {
    await window.screenshot('window-did-not-open').catch(() => {});
    await window.close();
    throw error;
  }
}
