import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Recognition } from '../app/references/reference-service.ts';
import { append } from '../core/append.ts';
import type { Codebook } from '../core/claims/codebook.ts';
import type { MentionCorrection } from '../core/claims/model.ts';
import type { ArticleMentions, RecognitionSetting } from '../core/recognise/article-mentions.ts';
import { parseEdtf } from '../core/recognise/dates/calendars/edtf.ts';
import { findPublicationDate } from '../core/recognise/dates/publication-date.ts';
import { recogniseDates } from '../core/recognise/dates/recognise-dates.ts';
import type { Mention, NameMention, PublicationDate } from '../core/recognise/mention.ts';
import { createArticleRecogniser } from '../core/recognise/recognise-article.ts';
import { parseSidecar } from '../core/sidecar/parse.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { decodeArticle } from '../core/text/article-text.ts';
import { readArguments } from './arguments.ts';
import { articlePaths } from './article-paths.ts';
import { cannotRead } from './cannot-read.ts';
import { createReferences, rootOf } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/** An article with its mentions and what its corpus says of types. */
interface RecognisedArticle {
  /** As given on the command line. */
  readonly file: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Nominal actors, where the flag `nominals` asks for them; names may lie inside. */
  readonly nominals: readonly NameMention[];
  readonly codebook: Codebook;
}

interface FileArguments {
  readonly files: readonly string[];
  readonly published: PublicationDate | undefined;
  readonly flags: ReadonlySet<string>;
}

/** The arguments `[--published DATE] [--FLAG…] PATH…` of a subcommand. */
export function fileArguments(name: string, args: readonly string[], flags: readonly string[] = []): FileArguments {
  const options = Object.fromEntries(flags.map(flag => [flag, { type: 'boolean' as const }]));
  const { values: read, positionals } = readArguments(args, { published: { type: 'string' }, ...options });
  const values: Readonly<Record<string, unknown>> = read;
  if (positionals.length === 0) {
    throw new Misuse(`${name} needs at least one file or folder.`);
  }
  const { published } = values;
  return {
    files: positionals,
    published: typeof published === 'string' ? publishedOption(published) : undefined,
    flags: new Set(flags.filter(flag => values[flag] === true)),
  };
}

function publishedOption(edtf: string): PublicationDate {
  if (!parseEdtf(edtf)) {
    throw new Misuse(`--published takes an EDTF date such as 2026-03-04, not “${edtf}”.`);
  }
  return { edtf, basis: 'stated', source: 'the option --published' };
}

/**
 * Reads articles and recognises their mentions, with the gazetteer, codebook and sidecars of their corpus, and gives each to
 * `take`. A folder stands for the articles in it. A file that cannot be read, or a folder without articles, is told and makes the
 * outcome 1.
 */
export async function readArticles(
  { files, published, flags }: FileArguments,
  output: Output,
  take: (article: RecognisedArticle) => void,
): Promise<Outcome> {
  const references = createReferences(output);
  const recognitions = new Map<string, Recognition>();
  // What holds for all articles of a folder is looked for once, as a folder may hold thousands of them.
  const roots = new Map<string, string>();
  const listings = new Map<string, ReadonlyMap<string, readonly string[]>>();
  let outcome: Outcome = 0;
  const paths = await articlePaths(files, folder => {
    output.message(`${folder}: There is no article in this folder.`);
    outcome = 1;
  });
  for (const file of paths) {
    const beside = path.dirname(file);
    const folder = roots.get(beside) ?? (await rootOf(file));
    roots.set(beside, folder);
    const root = pathToFileURL(folder).href;
    let recognition = recognitions.get(folder);
    if (!recognition) {
      await references.reload(root);
      recognition = await references.recognition(root);
      recognitions.set(folder, recognition);
    }
    const text = readText(file, output);
    if (text === undefined) {
      outcome = 1;
      continue;
    }
    const listing = listings.get(beside) ?? (await listSidecars(beside));
    listings.set(beside, listing);
    const said = await readSidecars(beside, listing.get(path.basename(file)) ?? []);
    const date = published ?? said.published;
    const setting: RecognitionSetting = {
      ...recognition,
      dates: { recogniseDates, findPublicationDate },
      fileName: path.basename(file),
      corrections: said.corrections,
      ...(date ? { published: date } : {}),
    };
    const open = createArticleRecogniser(setting).open(text);
    open.finish();
    const nominals = flags.has('nominals') ? await nominalsOf(open, setting) : [];
    take({ file, text, mentions: open.mentions(), nominals, codebook: references.codebook(root) });
  }
  return outcome;
}

/** Loaded only where it is asked for. */
async function nominalsOf(article: ArticleMentions, setting: RecognitionSetting): Promise<readonly NameMention[]> {
  const { ArticleNominals } = await import('../core/recognise/nominals/article-nominals.ts');
  return new ArticleNominals().finish(article, setting);
}

function readText(file: string, output: Output): string | undefined {
  let bytes: Uint8Array;
  try {
    // Nothing else could be done meanwhile, and waiting for another thread takes longer than reading a small file.
    bytes = readFileSync(file);
  } catch (error) {
    output.message(`${file}: ${cannotRead(error)}`);
    return undefined;
  }
  const decoded = decodeArticle(bytes);
  if (!decoded.ok) {
    output.message(`${file}: ${decoded.problem.message}`);
    return undefined;
  }
  return decoded.article.text;
}

/** The names of the sidecars in a folder by the article that they are beside, sorted. */
async function listSidecars(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const sidecars = new Map<string, string[]>();
  for (const name of (await readdir(folder)).sort()) {
    const article = articleNameOf(name)?.article;
    if (article !== undefined) {
      sidecars.set(article, [...(sidecars.get(article) ?? []), name]);
    }
  }
  return sidecars;
}

/** What people have said about an article in its sidecars: corrections of highlights, and when it was published. */
async function readSidecars(
  folder: string,
  names: readonly string[],
): Promise<{ corrections: MentionCorrection[]; published: PublicationDate | undefined }> {
  const corrections: MentionCorrection[] = [];
  let published: PublicationDate | undefined;
  for (const name of names) {
    const { article, corrections: own } = parseSidecar(await readFile(path.join(folder, name), 'utf8'));
    append(corrections, own);
    if (article.published !== undefined) {
      published ??= { edtf: article.published, basis: article['published-basis'] ?? 'stated', source: 'the sidecar' };
    }
  }
  return { corrections, published };
}
