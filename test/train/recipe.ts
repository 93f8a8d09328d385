import { EVIDENCE, EVIDENCES } from '../../src/core/recognise/names/tagger/sink.ts';
import type { ClassSetting } from './learn-classes.ts';
import type { LearningSetting } from './learn-weights.ts';
import { NAMES_PACKAGE } from './read-lists.ts';
import type { Variation } from './vary.ts';

/** All that the model depends on besides the corpora, the labels, the word lists and the gazetteer. */
export interface Recipe {
  /** Corpora with other people's labels, beside the news with our own. */
  readonly labelled: readonly string[];
  /** How much a sentence of those counts, beside 1 for the news. */
  readonly weightOfOthers: number;
  /** Which documents are taught again in other dress, and how much such a sentence counts beside the same as it stands. */
  readonly variation: Variation;
  readonly weightOfVaried: number;
  /** Corpora whose text alone is read, for the classes of words. */
  readonly plain: readonly string[];
  /** The package with the lists of names. */
  readonly names: string;
  readonly classes: ClassSetting;
  /** Features that occur fewer times are left out. */
  readonly least: number;
  readonly learning: LearningSetting;
  /** How many features the model keeps. */
  readonly features: number;
  /** Weights that are smaller, on the scale of 127, are left out. */
  readonly leastWeight: number;
}

const leftOut = Array.from({ length: EVIDENCES }, () => 0);
leftOut[EVIDENCE.word] = 0.45;
leftOut[EVIDENCE.context] = 0.35;
leftOut[EVIDENCE.cluster] = 0.15;
leftOut[EVIDENCE.gazetteer] = 0.2;

/** The recipe of the model that ships. */
export const RECIPE: Recipe = {
  labelled: ['gum.train', 'wikigold.train', 'meantime.train', 're3d.train', 'wnut17.train'],
  weightOfOthers: 0.6,
  variation: { seed: 3, renamed: 0.5, capitals: 0.1 },
  weightOfVaried: 0.5,
  plain: ['gmb.train', 'gum.train', 'wikigold.train', 'meantime.train', 're3d.train', 'wnut17.train'],
  names: NAMES_PACKAGE,
  classes: { seed: 7, least: 3, fine: 400, coarse: 60, rounds: 12, contexts: 3000 },
  least: 2,
  learning: { seed: 1, learners: 3, epochs: 8, step: 0.06, leftOut, decay: 0 },
  features: 82_000,
  leastWeight: 2,
};

/** The recipe with values replaced: `learning.step=0.1`. */
export function recipeWith(changes: readonly string[]): Recipe {
  const recipe = structuredClone(RECIPE);
  for (const change of changes) {
    const [name, value] = change.split('=', 2) as [string, string];
    const parts = name.split('.');
    const last = parts.pop()!;
    const holder = parts.reduce(
      (at, part) => at[part] as Record<string, unknown>,
      recipe as never as Record<string, unknown>,
    );
    if (!(last in holder)) throw new Error(`The recipe has no ${name}`);
    holder[last] = JSON.parse(value);
  }
  return recipe;
}
