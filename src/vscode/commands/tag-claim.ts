import * as vscode from 'vscode';
import { describeAnchor } from '../../core/anchor/describe.ts';
import type { ClaimType, Codebook } from '../../core/claims/codebook.ts';
import type { StoredClaim } from '../../core/claims/model.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import { guessClaim } from '../../core/suggest/guess-claim.ts';
import { trimSpan } from '../../core/text/paragraphs.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { Span } from '../../core/text/span.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';
import { offerNext, withdrawOffer } from '../suggest/offer-next.ts';
import { oneLine } from '../views/claim-words.ts';
import { changeClaim } from './change-claim.ts';
import { addClaims, stampsFor } from './new-claims.ts';
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
  const claim = compose(services, article, entry, span, type);
  const change = await addClaims(services, entry, text, [claim]);
  if (article.text !== text) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The article changed while you chose; nothing was tagged.'));
    return undefined;
  }
  // Before the writing ends: a Tab that quick fingers press meanwhile must not put blanks in the place of the passage.
  offerNext();
  const outcome = await services.annotations.apply(vscode.l10n.t('Tag “{0}”', oneLine(claim.quote, 40)), [change]);
  if (!outcome.ok) {
    withdrawOffer();
    await services.messages.refusal(outcome.refusal);
    return undefined;
  }
  await services.corpus.settled();
  const done = vscode.l10n.t('$(check) {0}: “{1}” · Tab: next suggestion', type.label, oneLine(claim.quote, 60));
  vscode.window.setStatusBarMessage(done, 5000);
  const key = `${change.uri}#${claim.id}`;
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
  const guesses = guessClaim(article.text, span, {
    mentions: article.mentions,
    ...(entry.published ? { published: entry.published } : {}),
  });
  return {
    ...stampsFor(services, entry)(),
    type: type.id,
    ...describeAnchor(article.text, span),
    ...guesses,
  };
}
