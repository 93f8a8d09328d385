// What the screenshots show: `npm run screenshots` renders each scene in each theme, in a window of its own.
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';

export interface Scene {
  /** Names the picture: `<name>.<theme>.png`. */
  name: string;
  /** Brings a fresh window on a copy of the sample corpus to what is to be seen. */
  show(window: EditorWindow): Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'article',
    show: window => window.openFile('01-harbour-post-chtaura-talks.txt'),
  },
  {
    name: 'side-bar',
    async show(window) {
      await window.openFile('02-levant-dispatch-depot-strike.txt');
      await window.openContainer('Dateline');
      await eventually(
        'articles in the side bar',
        () => window.treeRows('Articles'),
        rows => rows !== null && rows.length > 0,
      );
    },
  },
];
