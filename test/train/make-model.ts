import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { writeModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { WordClasses } from '../../src/core/recognise/names/tagger/word-classes.ts';
import { WordLists } from '../../src/core/recognise/names/tagger/word-lists.ts';
import { WordTypes } from '../../src/core/recognise/names/tagger/word-types.ts';
import { keyOfName } from '../../src/core/recognise/names/text/name-keys.ts';
import { learnClasses } from './learn-classes.ts';
import { learnWeights } from './learn-weights.ts';
import type { TrainingDocument } from './read-corpora.ts';
import type { Recipe } from './recipe.ts';
import { Sequences } from './sequences.ts';
import { shrink } from './shrink.ts';
import { type NameStore, variedDocuments } from './vary.ts';

/** What a model is made from; nothing held out is among it. */
export interface TrainingMatter {
  readonly news: readonly TrainingDocument[];
  readonly others: readonly TrainingDocument[];
  /** Plain text for the classes of words. */
  readonly texts: readonly string[];
  /** Entries of WordLists. */
  readonly lists: Int32Array;
  /** Names for the documents that are taught again in other dress. */
  readonly store: Omit<NameStore, 'isRenowned'>;
}

/** Most distinct words that the training texts may have. */
const WORDS = 1 << 18;

/** Trains a model: the same matter, gazetteer and recipe give the same bytes. */
export function makeModel(
  matter: TrainingMatter,
  index: GazetteerIndex,
  recipe: Recipe,
  log: (line: string) => void,
): Uint8Array {
  const classes = learnClasses(matter.texts, recipe.classes);
  log(`classes for ${classes.hashes.length} words`);
  const types = new WordTypes(
    new WordClasses(classes.hashes, classes.data, classes.coarse),
    new WordLists(matter.lists),
    WORDS,
  );
  const sequences = new Sequences(index, types);
  for (const document of matter.news) sequences.add(document, 1);
  for (const document of matter.others) sequences.add(document, recipe.weightOfOthers);
  const isRenowned = (place: string) =>
    index
      .find(keyOfName(place))
      .some(
        ref => ref.kind === 'actor' || index.noted(ref).kind === 'country' || index.actorsSeatedAt(ref.id).length > 0,
      );
  for (const [documents, weight] of [
    [matter.news, 1],
    [matter.others, recipe.weightOfOthers],
  ] as const)
    for (const document of variedDocuments(documents, { ...matter.store, isRenowned }, recipe.variation))
      sequences.add(document, weight * recipe.weightOfVaried);
  const all = sequences.table.size;
  const keys = sequences.prune(recipe.least);
  log(
    `${sequences.count} sequences of ${sequences.masks.length} tokens; ${keys.length} of ${all} features; ` +
      `${sequences.lost} of ${sequences.names} names lie outside`,
  );
  const learnt = learnWeights(sequences, keys.length, recipe.learning, log);
  const small = shrink(keys, learnt, recipe.features, recipe.leastWeight);
  const parts = {
    ...small,
    wordHashes: classes.hashes,
    wordData: classes.data,
    coarse: classes.coarse,
    lists: matter.lists,
  };
  return writeModel(parts, { ...recipe, news: matter.news.length, others: matter.others.length });
}
