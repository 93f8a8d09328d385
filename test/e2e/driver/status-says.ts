import type { EditorWindow } from './editor-window.ts';
import { eventually } from './eventually.ts';

/** Resolves once an item of the status bar says these words. */
export const statusSays = (window: EditorWindow, words: RegExp) =>
  eventually(
    `“${words.source}” in the status bar`,
    () => window.statusItems(),
    items => items.some(({ text }) => words.test(text)),
  );
