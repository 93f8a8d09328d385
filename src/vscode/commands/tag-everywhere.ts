import * as vscode from 'vscode';
import type { FileChange } from '../../app/annotate/annotation-change.ts';
import { describeAnchor } from '../../core/anchor/describe.ts';
import { guessClaim } from '../../core/suggest/guess-claim.ts';
import { trimSpan } from '../../core/text/paragraphs.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { Span } from '../../core/text/span.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import { addClaims, stampsFor } from './new-claims.ts';
import { articleText, mentionsOf, type PhrasePlace, phrasePlaces } from './phrase-places.ts';
import { pickType } from './pick-type.ts';
import { activeArticle } from './targets.ts';

/** More rows nobody looks through: then the phrase is too common to be tagged everywhere. */
const MOST = 2000;

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: PhrasePlace;
}

/**
 * Tags the selected phrase wherever it stands in the corpus: lists every place, all ticked, asks for the type, and writes the
 * ticked ones as claims in one step to undo.
 */
export async function tagEverywhere(services: Services): Promise<void> {
  const active = activeArticle(services);
  const entry = active && services.corpus.corpus.article(active.article.uri);
  if (!active || !entry) {
    return;
  }
  const { article, editor } = active;
  const span = trimSpan(article.text, article.spanOf(editor.selection));
  const phrase = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  if (phrase === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the phrase first that is to be tagged everywhere.'),
    );
    return;
  }
  const places = await phrasePlaces(services, entry, phrase);
  if (!places) {
    return;
  }
  const obstacle =
    places.length === 0
      ? vscode.l10n.t('“{0}” stands nowhere in the corpus where it is not tagged already.', oneLine(phrase, 60))
      : places.length > MOST
        ? vscode.l10n.t('“{0}” stands in {1} places: select a longer phrase.', oneLine(phrase, 60), places.length)
        : undefined;
  if (obstacle !== undefined) {
    void vscode.window.showInformationMessage(obstacle);
    return;
  }
  const chosen = await vscode.window.showQuickPick(places.map(placeItem), {
    canPickMany: true,
    title: vscode.l10n.t('Tag “{0}” in {1} places', oneLine(phrase, 60), places.length),
    placeHolder: vscode.l10n.t('Untick what is not to be tagged; Enter asks for the type'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const type = chosen && chosen.length > 0 ? await pickType(services.references.codebook(entry.root)) : undefined;
  if (chosen && type) {
    const ticked = chosen.map(({ place }) => place);
    await write(services, ticked, type.id, phrase);
  }
}

/** The phrase with the words around it, so that it is seen in the row; line and article below it. */
function placeItem(place: PhrasePlace): PlaceItem {
  const { entry, text, span } = place;
  const line = text.slice(0, span.start).split('\n').length;
  return {
    label: inContext(text, span),
    detail: [vscode.l10n.t('Line {0}', line), entry.title, entry.outlet, entry.published?.edtf]
      .filter(Boolean)
      .join(' · '),
    picked: true,
    place,
  };
}

/** UTF-16 units of a sentence that stand before the phrase: more would push it out of the row. */
const LEAD = 36;

function inContext(text: string, span: Span): string {
  const sentence = sentenceAt(text, span.start);
  const from = Math.min(sentence.start, span.start);
  const near = Math.max(from, span.start - LEAD);
  const begin = near === from ? from : Math.min(span.start, near + text.slice(near, span.start).search(/\s|$/));
  const words = oneLine(text.slice(begin, Math.max(sentence.end, span.end)), 140);
  return begin === from ? words : `… ${words}`;
}

async function write(services: Services, places: readonly PhrasePlace[], type: string, phrase: string): Promise<void> {
  const changes: FileChange[] = [];
  let count = 0;
  let outdated = 0;
  for (const here of byArticle(places)) {
    const { entry, text } = here[0]!;
    // Time has passed over the preview: a claim is made on what was shown or not at all.
    if ((await articleText(services, entry.uri)) !== text) {
      outdated += here.length;
      continue;
    }
    const mentions = await mentionsOf(services, entry, text);
    const stamp = stampsFor(services, entry);
    const context = { mentions, ...(entry.published ? { published: entry.published } : {}) };
    const claims = here.map(({ span }) => ({
      ...stamp(),
      type,
      ...describeAnchor(text, span),
      ...guessClaim(text, span, context),
    }));
    changes.push(await addClaims(services, entry, text, claims));
    count += claims.length;
  }
  if (outdated > 0) {
    const words = vscode.l10n.t('{0} places were left out, since their articles changed meanwhile.', outdated);
    void vscode.window.showWarningMessage(words);
  }
  if (count === 0) {
    return;
  }
  const label = vscode.l10n.t('Tag “{0}” in {1} places', oneLine(phrase, 40), count);
  const outcome = await services.annotations.apply(label, changes);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  await services.corpus.settled();
  const told = vscode.l10n.t('{0} claims in {1} articles', count, changes.length);
  vscode.window.setStatusBarMessage(`$(check-all) ${told}`, 5000);
}

function byArticle(places: readonly PhrasePlace[]): PhrasePlace[][] {
  const groups = new Map<string, PhrasePlace[]>();
  for (const place of places) {
    groups.set(place.entry.uri, [...(groups.get(place.entry.uri) ?? []), place]);
  }
  return [...groups.values()];
}
