import type { EditorWindow } from './editor-window.ts';
import { statusSays } from './status-says.ts';

/** Opens an article of the sample without claims and has claims suggested for it, by keyboard. */
export async function startSuggesting(window: EditorWindow, article: string): Promise<void> {
  await window.openFile(article);
  await window.press('Control+Home');
  await statusSays(window, /0 claims/);
  await window.press('Alt+A Alt+S');
  await statusSays(window, /1 of \d/);
}
