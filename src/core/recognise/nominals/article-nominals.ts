import type { ArticleMentions, RecognitionSetting } from '../article-mentions.ts';
import { applyCorrections } from '../corrections.ts';
import type { Mention, NameMention } from '../mention.ts';
import { Antecedents } from './antecedent.ts';
import { findNominals, type Nominal } from './find-nominals.ts';
import { nominalMention } from './nominal-mention.ts';

/** Units between two steps where nothing had to be looked at anew. */
const PORTION = 50;

/**
 * The nominal actors of an article: the second layer over its names, which may lie inside them. Made anew after each edit
 * from the paragraphs whose text or names changed; whom "the group" refers to is found for the whole article.
 */
export class ArticleNominals {
  readonly #known = new WeakMap<readonly Mention[], readonly Nominal[]>();
  #found: readonly NameMention[] = [];

  /** Those that the last complete run of the steps has found, in text order, not overlapping each other. */
  get mentions(): readonly NameMention[] {
    return this.#found;
  }

  /**
   * One short step of work at each call of `next`.
   *
   * @param article all steps of which are done
   * @param setting with which the article was made
   */
  *steps(article: ArticleMentions, setting: RecognitionSetting): Generator<void, void> {
    const { gazetteer, corrections = [] } = setting;
    const antecedents = new Antecedents(gazetteer);
    const found: NameMention[] = [];
    let unit = 0;
    for (const { start, text, mentions } of article.paragraphs()) {
      let nominals = this.#known.get(mentions);
      const isNew = nominals === undefined;
      if (nominals === undefined) {
        nominals = findNominals(text, mentions, gazetteer);
        this.#known.set(mentions, nominals);
      }
      antecedents.add(mentions, unit);
      for (const nominal of nominals) {
        const named = nominal.refersBack ? antecedents.of(nominal, unit) : undefined;
        found.push(nominalMention(nominal, text, start, named));
      }
      unit++;
      if (isNew || unit % PORTION === 0) yield;
    }
    this.#found = corrections.length === 0 ? found : corrected(found, article, setting);
  }

  /** Does all steps. @returns the nominal actors */
  finish(article: ArticleMentions, setting: RecognitionSetting): readonly NameMention[] {
    for (const _ of this.steps(article, setting));
    return this.#found;
  }
}

/** What a person has taken away is gone, and what a person has said to be a name wins. */
function corrected(
  found: readonly NameMention[],
  article: ArticleMentions,
  { corrections = [], gazetteer }: RecognitionSetting,
): readonly NameMention[] {
  const rejections = corrections.filter(({ verdict }) => verdict === 'reject');
  const named = article.mentions().filter(({ correction }) => correction !== undefined);
  const kept = applyCorrections(found, rejections, article.text, gazetteer);
  return kept.filter(
    (one): one is NameMention =>
      one.kind !== 'date' &&
      !named.some(
        name => name.start < one.end && one.start < name.end && !(name.start >= one.start && name.end < one.end),
      ),
  );
}
