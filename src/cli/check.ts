import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkSidecar } from '../app/check/claim-checks.ts';
import { entitiesIn } from '../app/entities/article-entities.ts';
import { CODEBOOK_FILE, GAZETTEER_FILE, type ReferenceService } from '../app/references/reference-service.ts';
import { append } from '../core/append.ts';
import { corpusProblems } from '../core/check/corpus-problems.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CorpusArticle } from '../core/corpus/model.ts';
import type { Problem } from '../core/problems.ts';
import { roleProblem } from '../core/recognise/role-errors.ts';
import { normaliseText } from '../core/text/article-text.ts';
import { LineIndex, RawOffsets } from '../core/text/line-index.ts';
import { nodeFileReader } from '../node/node-files.ts';
import { readArguments } from './arguments.ts';
import { AT_ONCE, logTo, readCorpus } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';
import { type Finding, FORMATS } from './problem-formats.ts';

/** Prints the problems of every corpus folder named, or of those files of it that are named. */
export async function check(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' } });
  const format = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format as keyof typeof FORMATS] : undefined;
  if (!format) {
    throw new Misuse(`--format takes ${Object.keys(FORMATS).join(', ')}, not “${values.format}”.`);
  }
  const findings: Finding[] = [];
  for (const target of positionals.length > 0 ? positionals : ['.']) {
    const isFolder = await stat(target).then(
      found => found.isDirectory(),
      () => undefined,
    );
    if (isFolder === undefined) {
      throw new Misuse(`There is no “${target}”.`);
    }
    const { root, corpus, references } = await readCorpus(isFolder ? target : path.dirname(target), output);
    const only = isFolder ? undefined : path.resolve(target);
    const found = corpusProblems(corpus.corpus, [references.problems(root)]);
    if (only !== undefined && !isOfCorpus(only, corpus.corpus, found)) {
      throw new Misuse(`“${target}” is no article, sidecar, codebook or gazetteer.`);
    }
    if (found.size === 0 && only === undefined && isEmpty(corpus.corpus)) {
      output.message(`${target}: There is no article and no sidecar in this folder.`);
    }
    for (const sidecar of corpus.corpus.sidecars) {
      const raw = (await readFile(fileURLToPath(sidecar.uri), 'utf8')).replace(/^\uFEFF/, '');
      const against = await checkSidecar(corpus.corpus, references, sidecar, raw);
      if (against.length > 0) {
        found.set(sidecar.uri, [...(found.get(sidecar.uri) ?? []), ...against]);
      }
    }
    for (const article of corpus.corpus.articles) {
      if (only === undefined || only === fileURLToPath(article.uri)) {
        const titles = await titlesIn(article, references, output);
        if (titles.length > 0) {
          found.set(article.uri, [...(found.get(article.uri) ?? []), ...titles]);
        }
      }
    }
    for (const [uri, problems] of found) {
      const file = fileURLToPath(uri);
      if (only === undefined || only === file) {
        append(findings, await located(file, problems));
      }
    }
  }
  for (const line of format(findings)) {
    output.line(line);
  }
  return findings.length > 0 ? 1 : 0;
}

/** @param found files of the corpus that are neither, as they cannot be read, among them */
function isOfCorpus(file: string, corpus: Corpus, found: ReadonlyMap<string, unknown>): boolean {
  const uri = pathToFileURL(file).href;
  return (
    [CODEBOOK_FILE, GAZETTEER_FILE].includes(path.basename(file)) ||
    found.has(uri) ||
    corpus.article(uri) !== undefined ||
    [...corpus.sidecars].some(sidecar => sidecar.uri === uri)
  );
}

const isEmpty = ({ articles, sidecars }: Corpus): boolean => [...articles, ...sidecars].length === 0;

/** Titles of the wrong years, as the editor marks them. */
async function titlesIn(
  { uri, root, published }: CorpusArticle,
  references: ReferenceService,
  output: Output,
): Promise<Problem[]> {
  const ports = { reader: nodeFileReader, references, log: logTo(output), scheduler: AT_ONCE };
  const errors = (await entitiesIn(ports, uri, root, published?.edtf))?.roleErrors ?? [];
  if (errors.length === 0) {
    return [];
  }
  const raw = new RawOffsets((await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/, ''));
  return errors.map(error => roleProblem(error, { start: raw.toRaw(error.start), end: raw.toRaw(error.end) }));
}

/** Problems with the line and column (from 1) of their places. */
async function located(file: string, problems: readonly Problem[]): Promise<Finding[]> {
  const raw = await readFile(file, 'utf8').catch(() => '');
  // Offsets of problems count in the text without byte order mark, as the corpus has read it.
  const body = raw.replace(/^\uFEFF/, '');
  const lines = new LineIndex(normaliseText(body).text);
  const offsets = new RawOffsets(body);
  return problems.map(problem => {
    const { line, character } = lines.positionAt(offsets.toText(problem.start));
    return { file: path.relative('.', file) || file, line: line + 1, column: character + 1, problem };
  });
}
