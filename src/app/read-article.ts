import { decodeArticle } from '../core/text/article-text.ts';
import type { CorpusService } from './corpus-service.ts';
import type { FileReader, Log, Scheduler } from './ports.ts';
import type { ReferenceService } from './reference-service.ts';

/** UTF-16 units: the mentions of a longer text would fill the memory of the extension host, whoever reads them. */
export const MAX_RECOGNISED = 8 * 1024 * 1024;

/** What it takes to read the articles of the corpus one after the other, in slices, and to recognise what they name. */
export interface ArticlePorts {
  readonly corpus: CorpusService;
  readonly references: ReferenceService;
  readonly reader: FileReader;
  readonly log: Log;
  readonly scheduler: Scheduler;
}

/** The text of an article (LF, no BOM) as it is now; undefined where the file cannot be read or is no text. */
export async function readArticleText(reader: FileReader, uri: string): Promise<string | undefined> {
  const bytes = await reader.read(uri);
  const decoded = bytes.ok ? decodeArticle(bytes.value) : undefined;
  return decoded?.ok ? decoded.article.text : undefined;
}
