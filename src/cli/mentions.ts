import type { Mention } from '../core/recognise/mention.ts';
import { fileArguments, readArticles } from './articles.ts';
import type { Outcome, Output } from './output.ts';

/** Prints every mention of the given articles, one JSON object a line. */
export async function mentions(args: readonly string[], output: Output): Promise<Outcome> {
  return readArticles(fileArguments('mentions', args), output, article => {
    for (const mention of article.mentions) {
      output.line(JSON.stringify(row(article.file, mention)));
    }
  });
}

/** A mention in the fixed order of keys that other programs may rely on. */
function row(file: string, mention: Mention): Record<string, unknown> {
  const { start, end, quote, kind, subkind, label, status, score } = mention;
  const name = mention.kind === 'date' ? {} : { id: mention.id, name: mention.name, candidates: mention.candidates };
  const date = mention.kind === 'date' ? { edtf: mention.edtf, timex: mention.timex } : {};
  return { file, start, end, quote, kind, subkind, label, ...name, ...date, status, score, reason: mention.reason };
}
