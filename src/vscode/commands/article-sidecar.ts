import * as vscode from 'vscode';
import type { ArticleRecord } from '../../core/claims/model.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import { findOutlet } from '../../core/recognise/outlet.ts';
import { isSameAnnotator, sidecarName } from '../../core/sidecar/paths.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';

/** Where the claim goes: the sidecar of this annotator or the shared one, as the folder's setting says. */
export function sidecarUri(services: Services, entry: CorpusArticle): string {
  const resource = vscode.Uri.parse(entry.uri);
  const annotator = setting('annotator', resource);
  const perAnnotator = setting('sidecar.layout', resource) === 'perAnnotator' && annotator !== '';
  const existing = services.corpus.corpus.sidecarsOf(entry.uri);
  // A file that is there already, with the other ending for instance, goes on being used.
  const own = existing.find(sidecar =>
    perAnnotator
      ? sidecar.annotator !== undefined && isSameAnnotator(sidecar.annotator, annotator)
      : sidecar.annotator === undefined,
  );
  // Written as the editor writes URIs, so that a name with letters beyond ASCII is known again.
  return own?.uri ?? vscode.Uri.parse(sidecarName(entry.uri, perAnnotator ? annotator : undefined)).toString();
}

/** The `article` block of a new sidecar. */
export async function articleRecord(services: Services, entry: CorpusArticle, text: string): Promise<ArticleRecord> {
  const blob = await services.corpus.versions.blobOf(entry.uri, text);
  return {
    sha256: sha256Hex(text),
    ...(blob === undefined ? {} : { blob }),
    ...articleFacts(entry.outlet === undefined ? withOutlet(services, entry, text) : entry),
  };
}

/** The same without the digest of its text. */
export function articleFacts(entry: CorpusArticle): ArticleRecord {
  return {
    title: entry.title,
    ...(entry.outlet === undefined ? {} : { outlet: entry.outlet }),
    ...(entry.published ? { published: entry.published.edtf, 'published-basis': entry.published.basis } : {}),
  };
}

/** The article with the outlet that its own first lines name, as far as its names are known. */
function withOutlet(services: Services, entry: CorpusArticle, text: string): CorpusArticle {
  const open = services.articles.at(entry.uri);
  const outlet = open?.text === text ? findOutlet(text, open.mentions) : undefined;
  return outlet === undefined ? entry : { ...entry, outlet };
}
