import * as vscode from 'vscode';
import { sidecarChange } from '../../app/sidecar-change.ts';
import { describeAnchor } from '../../core/anchor/describe.ts';
import { newClaimId } from '../../core/claims/claim-id.ts';
import type { ClaimType, Codebook } from '../../core/claims/codebook.ts';
import { guessClaim } from '../../core/claims/guess-claim.ts';
import type { ArticleRecord, PlaceDecision, StoredClaim } from '../../core/claims/model.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import type { SidecarOperation } from '../../core/sidecar/model.ts';
import { isSameAnnotator, sidecarName } from '../../core/sidecar/paths.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { trimSpan } from '../../core/text/paragraphs.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { Span } from '../../core/text/span.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-row.ts';
import { changeClaim } from './change-claim.ts';
import { pickType } from './pick-type.ts';
import { activeArticle } from './targets.ts';

/**
 * Makes a claim of the selection, or of the sentence at the caret. `argument.key` is the second stroke of the chord;
 * without one, or with one that the codebook does not know, the user picks the type.
 */
export async function tagClaim(services: Services, argument: unknown): Promise<string | undefined> {
  const active = activeArticle(services);
  const entry = active && services.corpus.corpus.article(active.article.uri);
  if (!active || !entry) {
    return undefined;
  }
  const { article, editor } = active;
  const codebook = services.references.codebook(entry.root);
  // Taken before anything is asked: what the user selected is what is tagged, wherever the caret goes meanwhile.
  const span = passage(article, editor);
  if (span.start === span.end) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no words here to tag: select a passage.'));
    return undefined;
  }
  const text = article.text;
  const type = typeOfKey(codebook, argument) ?? (await pickType(codebook));
  if (!type) {
    return undefined;
  }
  const blob = await services.corpus.versions.blobOf(entry.uri, text);
  if (article.text !== text) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The article changed while you chose; nothing was tagged.'));
    return undefined;
  }
  const uri = sidecarUri(services, entry);
  const version = versionOf(services, uri, text, blob);
  const claim = withVersion(compose(services, article, entry, span, type), version);
  const outcome = await services.annotations.apply(vscode.l10n.t('Tag “{0}”', oneLine(claim.quote, 40)), [
    sidecarChange(
      uri,
      [{ kind: 'add-claim', claim }, ...version.operations],
      await articleRecord(services, entry, text),
    ),
  ]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return undefined;
  }
  await services.corpus.settled();
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) {0}: “{1}”', type.label, oneLine(claim.quote, 60)), 5000);
  const key = `${uri}#${claim.id}`;
  if (setting('tag.editAfter', article.document.uri)) {
    await changeClaim(services, key);
  }
  return key;
}

/** The selection without white space at its ends, else the sentence at the caret. */
function passage(article: OpenArticle, editor: vscode.TextEditor): Span {
  const { selection } = editor;
  return selection.isEmpty
    ? sentenceAt(article.text, article.offsetAt(selection.active))
    : trimSpan(article.text, article.spanOf(selection));
}

function typeOfKey(codebook: Codebook, argument: unknown): ClaimType | undefined {
  const key = (argument as { key?: unknown } | undefined)?.key;
  return typeof key === 'string' ? codebook.types.find(type => type.key === key) : undefined;
}

function compose(
  services: Services,
  article: OpenArticle,
  entry: CorpusArticle,
  span: Span,
  type: ClaimType,
): StoredClaim {
  const { corpus } = services.corpus;
  const taken = new Set(corpus.everyClaimOf(entry.uri).map(claim => claim.stored.id));
  const guesses = guessClaim(article.text, span, {
    mentions: article.mentions,
    ...(entry.published ? { published: entry.published } : {}),
  });
  const annotator = setting('annotator', article.document.uri);
  return {
    id: newClaimId(randomBelow, taken),
    type: type.id,
    ...describeAnchor(article.text, span),
    ...guesses,
    ...(annotator === '' ? {} : { annotator }),
    created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** Which version of the article a new claim was made on, as far as the sidecar does not say so already. */
interface Version {
  readonly operations: readonly SidecarOperation[];
  /** Set where the sidecar's other claims were made on another text. */
  readonly own?: Pick<PlaceDecision, 'sha256' | 'blob'>;
}

function versionOf(services: Services, sidecar: string, text: string, blob: string | undefined): Version {
  const annotated = services.corpus.corpus.sidecar(sidecar)?.parsed.article;
  const sha256 = sha256Hex(text);
  if (annotated?.sha256 !== undefined && annotated.sha256 !== sha256) {
    return { operations: [], own: { sha256, ...(blob === undefined ? {} : { blob }) } };
  }
  const gains = annotated?.sha256 === sha256 && annotated.blob === undefined && blob !== undefined;
  return { operations: gains ? [{ kind: 'set-article', key: 'blob', value: blob }] : [] };
}

function withVersion(claim: StoredClaim, { own }: Version): StoredClaim {
  return own === undefined ? claim : { ...claim, placed: { ...own, at: claim.at } };
}

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
    ...articleFacts(entry),
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

function randomBelow(limit: number): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}
