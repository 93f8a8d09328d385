import type { Services } from '../services.ts';
import type { Tree } from './tree.ts';

/**
 * Draws a view anew when names of actors and places are at hand or are other ones. The gazetteers are loaded with the
 * first article that is looked through; the thousands after it change nothing in a row.
 */
export function followNames(tree: Tree, { corpus, entities, references }: Services): void {
  const loaded = () => corpus.roots.map(root => references.gazetteerNow(root));
  let shown = loaded();
  tree.ownEnd(
    entities.onDidChange(() => {
      const now = loaded();
      if (now.length !== shown.length || now.some((gazetteer, index) => gazetteer !== shown[index])) {
        shown = now;
        tree.refresh();
      }
    }),
  );
}
