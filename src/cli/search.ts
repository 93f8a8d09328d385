import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntityService } from '../app/entities/entity-service.ts';
import { SearchService } from '../app/search/search-service.ts';
import { parseQuery } from '../core/search/query/query.ts';
import { nodeFileReader } from '../node/node-files.ts';
import { readArguments } from './arguments.ts';
import { AT_ONCE, logTo, readCorpus } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/** Prints what a query finds, best first, one JSON object a line. */
export async function search(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, { limit: { type: 'string', default: '20' } });
  const [query, folder = '.', ...rest] = positionals;
  const limit = Number(values.limit);
  if (query === undefined || rest.length > 0) {
    throw new Misuse('search takes one query (in quotes, where it has several words) and at most one folder.');
  }
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Misuse(`--limit takes a whole number from 1, not “${values.limit}”.`);
  }
  const parsed = parseQuery(query);
  if (parsed.ignored.length > 0) {
    throw new Misuse(`Not understood: ${parsed.ignored.join(' ')}`);
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new Misuse(found ? `“${folder}” is no folder.` : `There is no folder “${folder}”.`);
  }
  for (const name of parsed.strange ?? []) {
    output.message(`${name}: is no filter, taken as a word`);
  }
  const { corpus, references } = await readCorpus(folder, output);
  const log = logTo(output);
  const entities = new EntityService({ corpus, references, reader: nodeFileReader, log, scheduler: AT_ONCE });
  await entities.lookAtAll();
  const service = new SearchService({
    corpus,
    references,
    scheduler: AT_ONCE,
    annotator: () => process.env.DATELINE_ANNOTATOR ?? '',
    entities: article => entities.of(article),
    onDidChangeEntities: listener => entities.onDidChange(listener),
  });
  const answer = await service.search(parsed, limit);
  for (const { filter, taken } of answer?.notes ?? []) {
    const asked = `${filter.name}:${filter.value}`;
    output.message(
      taken === undefined ? `${asked} is nowhere in the corpus` : `${asked} taken for ${filter.name}:${taken}`,
    );
  }
  for (const { document, score } of answer?.hits ?? []) {
    const claim = document.kind === 'claim' ? corpus.corpus.claim(document.key) : undefined;
    output.line(
      JSON.stringify({
        file: path.relative('.', fileURLToPath(document.article)),
        kind: document.kind,
        id: claim?.stored.id,
        type: claim?.stored.type,
        quote: document.text,
        start: document.span?.start,
        end: document.span?.end,
        score: Number(score.toFixed(4)),
      }),
    );
  }
  return (answer?.total ?? 0) > 0 ? 0 : 1;
}
