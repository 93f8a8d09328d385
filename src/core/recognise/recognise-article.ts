import { ArticleMentions, type RecognitionSetting } from './article-mentions.ts';
import type { Mention } from './mention.ts';

interface ArticleRecogniser {
  /** All mentions of actors, places and dates in a text (LF, no BOM): in text order, not overlapping, offsets UTF-16. */
  recognise(text: string): readonly Mention[];
  /** The mentions of a text that is going to be edited, or too long to be done at once; nothing is done yet. */
  open(text: string): ArticleMentions;
}

/** The recogniser of actors, places and dates for one corpus (its gazetteer) or one article (its date and corrections). */
export function createArticleRecogniser(setting: RecognitionSetting): ArticleRecogniser {
  return {
    recognise(text) {
      const article = new ArticleMentions(text, setting);
      article.finish();
      return article.mentions();
    },
    open: text => new ArticleMentions(text, setting),
  };
}
