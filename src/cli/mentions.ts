import type { Mention } from '../core/recognise/mention.ts';
import { fileArguments, readArticles } from './articles.ts';
import type { Outcome, Output } from './output.ts';

/**
 * Prints every mention of the given articles, one JSON object a line, in text order; with `--nominals` actors described
 * without a name as well ("the rebels"), each before the names inside it.
 */
export async function mentions(args: readonly string[], output: Output): Promise<Outcome> {
  return readArticles(fileArguments('mentions', args, ['nominals']), output, article => {
    for (const mention of inOrder(article.mentions, article.nominals)) {
      output.line(JSON.stringify(row(article.file, mention)));
    }
  });
}

function inOrder(mentions: readonly Mention[], nominals: readonly Mention[]): readonly Mention[] {
  if (nominals.length === 0) {
    return mentions;
  }
  return [...mentions, ...nominals].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A mention in the fixed order of keys that other programs may rely on; keys without a value are not printed. */
function row(file: string, mention: Mention): Record<string, unknown> {
  const { start, end, quote, kind, subkind, label, status, score, reason } = mention;
  const name = mention.kind === 'date' ? undefined : mention;
  const date = mention.kind === 'date' ? mention : undefined;
  return {
    file,
    start,
    end,
    quote,
    kind,
    subkind,
    label,
    nominal: name?.nominal,
    id: name?.id,
    name: name?.name,
    candidates: name?.candidates,
    edtf: date?.edtf,
    timex: date?.timex,
    status,
    score,
    reason,
  };
}
