import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { MentionCorrection } from '../core/claims/model.ts';
import { parseEdtf } from '../core/recognise/dates/edtf.ts';
import { findPublicationDate } from '../core/recognise/dates/publication-date.ts';
import { recogniseDates } from '../core/recognise/dates/recognise-dates.ts';
import type { GazetteerIndex } from '../core/recognise/gazetteer/index.ts';
import type { Mention, PublicationDate } from '../core/recognise/mention.ts';
import { createArticleRecogniser } from '../core/recognise/recognise-article.ts';
import { parseSidecar } from '../core/sidecar/parse.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { decodeArticle } from '../core/text/article-text.ts';
import { createReferences, rootOf } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/** Prints every mention of the given articles, one JSON object a line. */
export async function mentions(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) {
    throw new Misuse('mentions needs at least one file.');
  }
  const given = values.published === undefined ? undefined : publishedOption(values.published);
  const references = createReferences(output);
  const gazetteers = new Map<string, GazetteerIndex>();
  let outcome: Outcome = 0;
  for (const file of positionals) {
    const folder = await rootOf(file);
    let gazetteer = gazetteers.get(folder);
    if (!gazetteer) {
      const root = pathToFileURL(folder).href;
      await references.reload(root);
      gazetteer = await references.gazetteer(root);
      gazetteers.set(folder, gazetteer);
    }
    const text = await readText(file, output);
    if (text === undefined) {
      outcome = 1;
      continue;
    }
    const beside = await readSidecars(file);
    const published = given ?? beside.published;
    const recogniser = createArticleRecogniser({
      gazetteer,
      dates: { recogniseDates, findPublicationDate },
      fileName: path.basename(file),
      corrections: beside.corrections,
      ...(published ? { published } : {}),
    });
    for (const mention of recogniser.recognise(text)) {
      output.line(JSON.stringify(row(file, mention)));
    }
  }
  return outcome;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { published: { type: 'string' } } });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function publishedOption(edtf: string): PublicationDate {
  if (!parseEdtf(edtf)) {
    throw new Misuse(`--published takes an EDTF date such as 2026-03-04, not “${edtf}”.`);
  }
  return { edtf, basis: 'stated', source: 'the option --published' };
}

async function readText(file: string, output: Output): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    output.message(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const decoded = decodeArticle(bytes);
  if (!decoded.ok) {
    output.message(`${file}: ${decoded.problem.message}`);
    return undefined;
  }
  return decoded.article.text;
}

/** What people have said about the article in its sidecars: corrections of highlights, and when it was published. */
async function readSidecars(
  file: string,
): Promise<{ corrections: MentionCorrection[]; published: PublicationDate | undefined }> {
  const folder = path.dirname(file);
  const corrections: MentionCorrection[] = [];
  let published: PublicationDate | undefined;
  for (const name of (await readdir(folder)).sort()) {
    if (articleNameOf(name)?.article !== path.basename(file)) {
      continue;
    }
    const { article, corrections: own } = parseSidecar(await readFile(path.join(folder, name), 'utf8'));
    corrections.push(...own);
    if (article.published !== undefined) {
      published ??= { edtf: article.published, basis: article['published-basis'] ?? 'stated', source: 'the sidecar' };
    }
  }
  return { corrections, published };
}

/** A mention in the fixed order of keys that other programs may rely on. */
function row(file: string, mention: Mention): Record<string, unknown> {
  const { start, end, quote, kind, subkind, label, status, score } = mention;
  const name = mention.kind === 'date' ? {} : { id: mention.id, name: mention.name, candidates: mention.candidates };
  const date = mention.kind === 'date' ? { edtf: mention.edtf, timex: mention.timex } : {};
  return { file, start, end, quote, kind, subkind, label, ...name, ...date, status, score, reason: mention.reason };
}
