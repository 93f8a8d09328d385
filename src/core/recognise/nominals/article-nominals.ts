import type { ArticleMentions, RecognitionSetting } from '../article-mentions.ts';
import { applyCorrections } from '../corrections.ts';
import type { Mention, NameMention } from '../mention.ts';
import { Antecedents } from './antecedent.ts';
import { findNominals, type Nominal } from './find-nominals.ts';
import { nominalMention } from './nominal-mention.ts';

/** What a paragraph has, and what the first layer had found in it. */
interface Known {
  readonly mentions: readonly Mention[];
  readonly nominals: readonly Nominal[];
}

/** Units between two steps where nothing had to be looked at anew. */
const PORTION = 50;

/**
 * The nominal actors of an article: the second layer over its names, which may lie inside them. Made anew after each edit
 * from the paragraphs whose text or names changed; whom "the group" refers to is found for the whole article.
 */
export class ArticleNominals {
  /** By a paragraph’s names: the same array means the same text and names. */
  #known = new Map<readonly NameMention[], Known>();
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
    const kept = new Map<readonly NameMention[], Known>();
    let unit = 0;
    for (const { start, text, names, mentions } of article.paragraphs()) {
      let known = this.#known.get(names);
      const isNew = known === undefined || !standAlike(known.mentions, mentions);
      if (known === undefined || isNew) known = { mentions, nominals: findNominals(text, mentions, gazetteer) };
      this.#known.set(names, known);
      kept.set(names, known);
      antecedents.add(mentions, unit);
      for (const nominal of known.nominals) {
        const named = nominal.refersBack ? antecedents.of(nominal, unit) : undefined;
        found.push(nominalMention(nominal, text, start, named));
      }
      unit++;
      if (isNew || unit % PORTION === 0) yield;
    }
    this.#known = kept;
    this.#found = corrections.length === 0 ? found : corrected(found, article, setting);
  }

  /** Does all steps. @returns the nominal actors */
  finish(article: ArticleMentions, setting: RecognitionSetting): readonly NameMention[] {
    for (const _ of this.steps(article, setting));
    return this.#found;
  }
}

/** Dates are read anew more often than they change. */
function standAlike(one: readonly Mention[], other: readonly Mention[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every(
      ({ start, end, kind }, at) => start === other[at]!.start && end === other[at]!.end && kind === other[at]!.kind,
    )
  );
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
