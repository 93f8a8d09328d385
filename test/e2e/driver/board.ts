import type { Frame } from 'playwright-core';
import type { EditorWindow } from './editor-window.ts';
import { eventually } from './eventually.ts';

/** Opens the claims board from the command palette; resolves to the frame of its page once it has drawn its claims. */
export async function openBoard(window: EditorWindow): Promise<Frame> {
  await window.command('Dateline: Open Claims Board');
  const frame = await eventually(
    'the page of the board',
    async () => {
      for (const one of window.page.frames()) {
        if (
          (await one
            .locator('table.board')
            .count()
            .catch(() => 0)) > 0
        ) {
          return one;
        }
      }
      return undefined;
    },
    found => found !== undefined,
  );
  return frame!;
}

/** Shows another view of the board. */
export async function showView(frame: Frame, name: string): Promise<void> {
  await frame.locator('[role=tab]', { hasText: name }).click();
}
