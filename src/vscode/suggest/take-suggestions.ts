import * as vscode from 'vscode';
import { claimOfSuggestion } from '../../core/suggest/claim-of-suggestion.ts';
import { suggestionKey } from '../../core/suggest/open-suggestions.ts';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import { sidecarUri } from '../commands/article-sidecar.ts';
import { addClaims, stampsFor } from '../commands/new-claims.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';

interface TakenSuggestion {
  readonly suggestion: ClaimSuggestion;
  readonly type: string;
}

/**
 * Writes suggestions as claims, all in one step to undo.
 *
 * @param all in which `inside` counts
 * @param reviewed whether the person stands for every value, see {@link claimOfSuggestion}
 * @returns the claims' keys; undefined where nothing was written, which the user has been told
 */
export async function takeSuggestions(
  services: Services,
  article: OpenArticle,
  all: readonly ClaimSuggestion[],
  taken: readonly TakenSuggestion[],
  reviewed: boolean,
): Promise<string[] | undefined> {
  const entry = services.corpus.corpus.article(article.uri);
  if (!entry || taken.length === 0) {
    return undefined;
  }
  const { text } = article;
  const sidecar = sidecarUri(services, entry);
  const stamp = stampsFor(services, entry);
  const stamped = taken.map(one => ({ ...one, stamp: stamp() }));
  const ids = new Map<string, string>();
  for (const { claim, span } of article.claims) {
    if (claim.sidecar.uri === sidecar) {
      ids.set(`${span.start}-${span.end}`, claim.stored.id);
    }
  }
  for (const one of stamped) {
    ids.set(suggestionKey(one.suggestion), one.stamp.id);
  }
  const claims = stamped.map(({ suggestion, type, stamp: made }) => {
    const outer = suggestion.inside === undefined ? undefined : all[suggestion.inside];
    const inside = outer && ids.get(suggestionKey(outer));
    return claimOfSuggestion(text, suggestion, {
      ...made,
      type,
      reviewed,
      ...(inside === undefined || inside === made.id ? {} : { inside }),
    });
  });
  const change = await addClaims(services, entry, text, claims);
  if (article.text !== text) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The article changed meanwhile; nothing was tagged.'));
    return undefined;
  }
  const label =
    claims.length === 1
      ? vscode.l10n.t('Accept “{0}”', oneLine(claims[0]!.quote, 40))
      : vscode.l10n.t('Accept {0} suggested claims', claims.length);
  const outcome = await services.annotations.apply(label, [change]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return undefined;
  }
  await services.corpus.settled();
  return claims.map(({ id }) => `${change.uri}#${id}`);
}
