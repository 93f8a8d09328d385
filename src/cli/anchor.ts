import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArticleVersions } from '../app/corpus/article-versions.ts';
import { gitHistory } from '../app/corpus/git-history.ts';
import { parseSidecarBytes } from '../app/corpus/read-sidecar.ts';
import type { AnchorResult } from '../core/anchor/model.ts';
import { placeAnchors } from '../core/anchor/place-anchors.ts';
import { isUnsettled } from '../core/claims/model.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { decodeArticle } from '../core/text/article-text.ts';
import { sha256Hex } from '../core/text/digest.ts';
import { createGit } from '../node/git.ts';
import { nodeFileReader } from '../node/node-files.ts';
import { readArguments } from './arguments.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/**
 * Prints where the claims of a sidecar stand in an article, one JSON object a line, in the order of the file; `start` and
 * `end` are null where a claim has no one place. 1 where a claim waits for a decision.
 * Without `--annotated` the repository of the article is asked for the text that the claims were made on.
 */
export async function anchor(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, { article: { type: 'string' }, annotated: { type: 'string' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.article === undefined) {
    throw new Misuse('anchor takes one sidecar, and the article with --article.');
  }
  const { parsed: sidecar } = await parseSidecarBytes(await bytesOf(file));
  for (const problem of sidecar.problems) {
    output.message(`${file}: ${problem.message}`);
  }
  const text = await textOf(values.article);
  const today = { text, sha256: sha256Hex(text) };
  const annotated = values.annotated === undefined ? undefined : await textOf(values.annotated);
  const known = sidecar.article.sha256;
  const hash = annotated === undefined ? known : sha256Hex(annotated);
  if (hash !== known && known !== undefined) {
    output.message(
      `${values.annotated}: this is not the text that the sidecar’s sha256 names; it is used all the same.`,
    );
  }
  const versions = await versionsFor(sidecar, values.article, today.sha256);
  const results = placeAnchors(sidecar.claims, today, hash, sha256 =>
    sha256 === hash && annotated !== undefined ? annotated : versions.textOf(sha256),
  );
  for (const [index, { id }] of sidecar.claims.entries()) {
    output.line(JSON.stringify({ id, ...inShort(results[index]!) }));
  }
  return results.some(isUnsettled) || sidecar.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function inShort(result: AnchorResult) {
  const { status, certain, score } = result;
  const { start, end } = 'span' in result ? result.span : { start: null, end: null };
  return { status, certain, start, end, score: Number(score.toFixed(4)) };
}

/** The versions that the sidecar names, as far as the article's repository has them. */
async function versionsFor(parsed: ParsedSidecar, article: string, today: string): Promise<ArticleVersions> {
  const uri = pathToFileURL(path.resolve(article)).href;
  const versions = new ArticleVersions(nodeFileReader, gitHistory(createGit(() => 'git')));
  for (const name of versions.wanted({ uri, root: uri, article: uri, parsed }, today)) {
    await versions.load(uri, name);
  }
  return versions;
}

async function textOf(file: string): Promise<string> {
  const decoded = decodeArticle(await bytesOf(file));
  if (!decoded.ok) {
    throw new Misuse(`“${file}”: ${decoded.problem.message}`);
  }
  return decoded.article.text;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Misuse(`“${file}” cannot be read.`);
  }
}
