import type { TrainingMatter } from './make-model.ts';
import { readNews, readOthers, readPlain, type TrainingDocument } from './read-corpora.ts';
import type { NameLists } from './read-lists.ts';
import type { Recipe } from './recipe.ts';
import { isHeldOut } from './split.ts';

const isTaught = ({ id }: TrainingDocument) => !isHeldOut(id);

/**
 * What a model is made from by a recipe, what is held out left aside.
 *
 * @param folder of the corpora
 * @param labels the folder of the project's own labels
 */
export function readMatter(folder: string, labels: string, recipe: Recipe, lists: NameLists): TrainingMatter {
  return {
    news: readNews(folder, labels).filter(isTaught),
    others: readOthers(folder, recipe.labelled).filter(isTaught),
    lists: lists.entries,
    store: lists.store,
    texts: readPlain(folder, recipe.plain).map(({ text }) => text),
  };
}
