import { ArticleMentions, type RecognitionSetting } from '../../../../../src/core/recognise/article-mentions.ts';
import type { NameMention } from '../../../../../src/core/recognise/mention.ts';
import { ArticleNominals } from '../../../../../src/core/recognise/nominals/article-nominals.ts';
import { gazetteer } from '../fixture-gazetteer.ts';

/** The nominal actors of a text, with the small gazetteer of the tests. */
export function nominalsOf(text: string, more: Partial<RecognitionSetting> = {}): readonly NameMention[] {
  const setting = { gazetteer, ...more };
  const article = new ArticleMentions(text, setting);
  article.finish();
  return new ArticleNominals().finish(article, setting);
}

/** The text with each nominal actor in square brackets. */
export function marked(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of nominalsOf(text)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}
