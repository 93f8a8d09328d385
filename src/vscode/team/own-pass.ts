import * as vscode from 'vscode';
import { passDone } from '../../core/corpus/blind-coding.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';

/** When the annotator of the settings marked the pass on an article as done; `undefined`: not, or there is no name. */
export function ownPassDone(services: Services, article: CorpusArticle): string | undefined {
  const me = setting('annotator', vscode.Uri.parse(article.uri));
  return me === '' ? undefined : passDone(services.corpus.corpus.sidecarsOf(article.uri), me);
}
