import * as vscode from 'vscode';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import { newCorrectionId } from '../../core/claims/claim-id.ts';
import type { MentionCorrection } from '../../core/claims/model.ts';
import { edtfOfTyped } from '../../core/recognise/dates/typed-date.ts';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { Mention, NameMention } from '../../core/recognise/mention.ts';
import { EntryFinder, type EntryRef } from '../../core/recognise/names/listed/entry-finder.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { setting } from '../platform/config.ts';
import { inOwnOrder } from '../platform/in-own-order.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import { articleRecord, sidecarUri } from './article-sidecar.ts';
import { candidateEntries, candidateEntry, type EntryRow, entryRows } from './entry-rows.ts';
import { activeArticle } from './targets.ts';

type Scope = MentionCorrection['scope'];

/** Takes a wrong highlight away, here or in the whole article; the decision is kept in the sidecar. */
export async function rejectMention(services: Services, argument: unknown): Promise<void> {
  const found = mentionMeant(services, argument);
  if (!found) {
    return;
  }
  const scope = await pickScope(found.article, found.mention);
  if (scope) {
    await correct(services, found.article, found.mention, { scope, verdict: 'reject' });
  }
}

/** Links a mention to another entry of the gazetteer. */
export async function relinkMention(services: Services, argument: unknown): Promise<void> {
  const found = mentionMeant(services, argument);
  const root = found && services.corpus.corpus.article(found.article.uri)?.root;
  if (!found || root === undefined) {
    return;
  }
  const { article, mention } = found;
  if (mention.kind === 'date') {
    const edtf = await askDate(mention.quote, mention.edtf);
    if (edtf !== undefined) {
      await correct(services, article, mention, { scope: 'this', verdict: 'relink', kind: 'date', edtf });
    }
    return;
  }
  const gazetteer = await services.references.gazetteer(root);
  const link = entryNamed(gazetteer, mention, argument) ?? (await pickEntry(gazetteer, mention));
  const scope = link && (await pickScope(article, mention));
  if (link && scope) {
    await correct(services, article, mention, { scope, verdict: 'relink', kind: link.kind, link: link.id });
  }
}

/** The entry that a link in a hover names. */
function entryNamed(gazetteer: GazetteerIndex, mention: NameMention, argument: unknown): EntryRef | undefined {
  const { link } = (argument ?? {}) as { link?: unknown };
  return typeof link === 'string' ? candidateEntry(gazetteer, mention, link) : undefined;
}

/** Rows of the gazetteer that are shown at once; typing narrows them. */
const ROWS = 60;

async function pickEntry(gazetteer: GazetteerIndex, mention: NameMention): Promise<EntryRef | undefined> {
  const finder = new EntryFinder(gazetteer, ['actor', 'place']);
  const candidates = candidateEntries(gazetteer, mention);
  const pick = inOwnOrder(vscode.window.createQuickPick<EntryRow>());
  pick.title = vscode.l10n.t('Who or where is “{0}”?', mention.quote);
  pick.placeholder = vscode.l10n.t('Type a name');
  const show = (typed: string) => {
    const query = typed.trim();
    const named = query === '' ? [...candidates, ...finder.find(mention.quote, ROWS)] : finder.find(query, ROWS);
    const others = named.filter(({ kind, id }) => kind !== mention.kind || id !== mention.id);
    pick.items = entryRows(gazetteer, distinct(others));
  };
  show('');
  pick.onDidChangeValue(show);
  let chosen: EntryRef | undefined;
  pick.onDidAccept(() => {
    chosen = pick.selectedItems[0]?.entry;
    if (chosen) {
      pick.hide();
    }
  });
  await untilHidden(pick);
  return chosen;
}

const distinct = (entries: readonly EntryRef[]): EntryRef[] => [
  ...new Map(entries.map(entry => [`${entry.kind}:${entry.id}`, entry])).values(),
];

/** Writes a correction into the sidecar. */
export async function correct(
  services: Services,
  article: OpenArticle,
  mention: Mention,
  decision: Pick<MentionCorrection, 'scope' | 'verdict' | 'kind' | 'link' | 'edtf'>,
): Promise<void> {
  const entry = services.corpus.corpus.article(article.uri);
  if (!entry) {
    return;
  }
  const annotator = setting('annotator', article.document.uri);
  const taken = new Set(
    services.corpus.corpus.sidecarsOf(entry.uri).flatMap(sidecar => sidecar.parsed.corrections.map(({ id }) => id)),
  );
  const random = (limit: number) => crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
  const correction: MentionCorrection = {
    id: newCorrectionId(random, taken),
    quote: mention.quote,
    at: { start: mention.start, end: mention.end },
    ...decision,
    ...(annotator === '' ? {} : { annotator }),
  };
  const outcome = await services.annotations.apply(
    vscode.l10n.t('Correct the highlight of “{0}”', oneLine(mention.quote, 40)),
    [
      sidecarChange(
        sidecarUri(services, entry),
        [{ kind: 'add-correction', correction }],
        await articleRecord(services, entry, article.text),
      ),
    ],
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
  }
}

/** The mention that a link in a hover names, else the one at the caret. */
function mentionMeant(services: Services, argument: unknown): { article: OpenArticle; mention: Mention } | undefined {
  const named = argument as { uri?: unknown; offset?: unknown; nominal?: unknown } | undefined;
  if (typeof named?.uri === 'string' && typeof named.offset === 'number') {
    const { uri, offset, nominal } = named;
    const article = services.articles.at(uri);
    const mention = article?.mentionFrom(offset, nominal === true);
    return article && mention && { article, mention };
  }
  const active = activeArticle(services);
  if (!active) {
    return undefined;
  }
  const { article, editor } = active;
  const mention = article.mentionAt(article.offsetAt(editor.selection.active));
  if (!mention) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no highlight here: put the caret on a highlighted actor, place or date.'),
    );
    return undefined;
  }
  return { article, mention };
}

async function pickScope(article: OpenArticle, mention: Mention): Promise<Scope | undefined> {
  const count = article.countOf(mention);
  if (count < 2) {
    return 'this';
  }
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Only here'), scope: 'this' as const },
      { label: vscode.l10n.t('All {0} times in this article', count), scope: 'article' as const },
    ],
    { placeHolder: vscode.l10n.t('Where does this hold for “{0}”?', mention.quote) },
  );
  return picked?.scope;
}

async function askDate(quote: string, edtf: string | undefined): Promise<string | undefined> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('When is “{0}”?', quote),
    prompt: vscode.l10n.t('4 March 2026, or EDTF: 2026-03-04, 2026-03, 2026-03-04/2026-03-05, 2026-03-04? (uncertain)'),
    value: edtf ?? '',
    validateInput: text =>
      edtfOfTyped(text) === undefined
        ? vscode.l10n.t('“{0}” is no date with its year: write 4 March 2026, 2026-03-04, 2026-03 or 2026.', text)
        : undefined,
  });
  return value === undefined ? undefined : edtfOfTyped(value);
}
