import * as vscode from 'vscode';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { decodeArticle } from '../../core/text/article-text.ts';
import { findPhrase } from '../../core/text/find-phrase.ts';
import type { Span } from '../../core/text/span.ts';
import type { Services } from '../services.ts';

/** A place where a phrase stands in the corpus. */
export interface PhrasePlace {
  readonly entry: CorpusArticle;
  /** The article's text at that time (LF, no BOM). */
  readonly text: string;
  readonly span: Span;
}

/**
 * The text of an article with its unsaved changes, else as the file has it; undefined where it cannot be read. A document
 * without changes proves nothing: the editor keeps it a while after its file is gone.
 */
export async function articleText(services: Services, uri: string): Promise<string | undefined> {
  for (const article of services.articles) {
    if (article.uri === uri && article.document.isDirty) {
      return article.text;
    }
  }
  try {
    const decoded = decodeArticle(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return decoded.ok ? decoded.article.text : undefined;
  } catch (error) {
    services.log.warn(`${uri} could not be read: ${String(error)}`);
    return undefined;
  }
}

/**
 * Where a phrase stands in the articles of a root, the given article first; places that are tagged already, as far as they are
 * shown, are left out. Undefined where the user broke off.
 */
export async function phrasePlaces(
  services: Services,
  first: CorpusArticle,
  phrase: string,
): Promise<PhrasePlace[] | undefined> {
  const others = [...services.corpus.corpus.articles].filter(
    entry => entry.root === first.root && entry.uri !== first.uri && !entry.problem,
  );
  const entries = [first, ...others.sort((a, b) => a.path.localeCompare(b.path))];
  const stop = new vscode.CancellationTokenSource();
  let read = 0;
  const searching = placesIn(services, entries, phrase, stop.token, () => read++);
  const isShort = await Promise.race([searching.then(() => true), later(SOON)]);
  if (isShort) {
    return searching;
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for “{0}”', phrase),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => stop.cancel());
    let told = 0;
    for (let done = false; !done; ) {
      progress.report({ increment: (100 * (read - told)) / entries.length });
      told = read;
      done = await Promise.race([searching.then(() => true), later(STEP)]);
    }
    return searching;
  });
}

/** Milliseconds: a search that is over sooner needs no notification, and how often a longer one tells how far it is. */
const SOON = 700;
const STEP = 200;

function later(time: number): Promise<false> {
  return new Promise(resolve => {
    setTimeout(() => resolve(false), time);
  });
}

async function placesIn(
  services: Services,
  entries: readonly CorpusArticle[],
  phrase: string,
  token: vscode.CancellationToken,
  onRead: () => void,
): Promise<PhrasePlace[] | undefined> {
  const places: PhrasePlace[] = [];
  for (const entry of entries) {
    if (token.isCancellationRequested) {
      return undefined;
    }
    const text = await articleText(services, entry.uri);
    onRead();
    const tagged = new Set(
      services.corpus.corpus.claimsOf(entry.uri).map(({ stored }) => `${stored.at.start}-${stored.at.end}`),
    );
    for (const span of text === undefined ? [] : findPhrase(text, phrase)) {
      if (!tagged.has(`${span.start}-${span.end}`)) {
        places.push({ entry, text: text!, span });
      }
    }
  }
  return places;
}

/** The mentions of a text, as the editor finds them when the article is open. */
export async function mentionsOf(services: Services, entry: CorpusArticle, text: string): Promise<readonly Mention[]> {
  for (const article of services.articles) {
    if (article.uri === entry.uri && article.text === text && !article.isFresh) {
      return article.mentions;
    }
  }
  const recognition = await services.references.recognition(entry.root);
  const corrections = services.corpus.corpus.sidecarsOf(entry.uri).flatMap(sidecar => sidecar.parsed.corrections);
  const { ArticleMentions } = await import('../../core/recognise/article-mentions.ts');
  const recogniser = new ArticleMentions(text, {
    ...recognition,
    corrections,
    ...(entry.published ? { published: entry.published } : {}),
  });
  let sliceStart = performance.now();
  for (const _ of recogniser.steps()) {
    if (performance.now() - sliceStart > SLICE) {
      await new Promise<void>(resolve => {
        setTimeout(resolve, 0);
      });
      sliceStart = performance.now();
    }
  }
  return recogniser.mentions();
}

/** Milliseconds of recognising before the extension host is given back. */
const SLICE = 8;
