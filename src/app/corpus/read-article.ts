import { decodeArticle } from '../../core/text/article-text.ts';
import type { FileReader } from '../ports.ts';

/** UTF-16 units: the mentions of a longer text would fill the memory of the extension host, whoever reads them. */
export const MAX_RECOGNISED = 8 * 1024 * 1024;

/** The text of an article (LF, no BOM) as it is now; undefined where the file cannot be read or is no text. */
export async function readArticleText(reader: FileReader, uri: string): Promise<string | undefined> {
  const bytes = await reader.read(uri);
  const decoded = bytes.ok ? decodeArticle(bytes.value) : undefined;
  return decoded?.ok ? decoded.article.text : undefined;
}
