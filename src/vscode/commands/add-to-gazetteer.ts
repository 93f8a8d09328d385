import * as vscode from 'vscode';
import { GAZETTEER_FILE } from '../../app/references/reference-service.ts';
import { addToGazetteerText } from '../../core/gazetteer-files/edit.ts';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import { ACTOR_KINDS, PLACE_KINDS } from '../../core/recognise/gazetteer/model.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { trimSpan } from '../../core/text/paragraphs.ts';
import { isNominal, type OpenArticle } from '../editor/open-article.ts';
import type { Services } from '../services.ts';
import { activeArticle } from './targets.ts';

interface KindItem extends vscode.QuickPickItem {
  readonly section?: 'actors' | 'places';
  readonly entryKind?: string;
}

/** Makes an entry of the corpus's gazetteer of the selected words, or of the mention at the caret. */
export async function addToGazetteer(services: Services): Promise<void> {
  const active = activeArticle(services);
  const root = active && services.corpus.corpus.article(active.article.uri)?.root;
  if (!active || root === undefined) {
    return;
  }
  const { article, editor } = active;
  const span = editor.selection.isEmpty
    ? nameAt(article, article.offsetAt(editor.selection.active))
    : trimSpan(article.text, article.spanOf(editor.selection));
  const name = span ? article.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
  if (name === '' || name.length > 120) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the name of an actor or a place first.'));
    return;
  }
  const read = span && article.mentionAt(span.start);
  const isWhole = read !== undefined && read.start === span?.start && read.end === span.end && !isNominal(read);
  await addNameToGazetteer(services, root, name, isWhole ? LIKELY[read.label] : undefined);
}

/** What a name most likely is by how it is read in the article. */
const LIKELY: Readonly<Partial<Record<Mention['label'], string>>> = {
  PER: 'person',
  ORG: 'organisation',
  NORP: 'population',
  GPE: 'city',
  LOC: 'region',
  FAC: 'facility',
};

/** The mention at an offset, unless it is an actor without a name. */
function nameAt(article: OpenArticle, offset: number): Mention | undefined {
  const mention = article.mentionAt(offset);
  return mention && isNominal(mention) ? undefined : mention;
}

/**
 * Asks what a name is and makes an entry of it in the gazetteer of a corpus.
 * @param likely the kind that is offered first
 * @returns whether it was written
 */
export async function addNameToGazetteer(
  services: Services,
  root: string,
  name: string,
  likely?: string,
): Promise<boolean> {
  const kind = await pickKind(name, likely);
  if (!kind?.section || kind.entryKind === undefined) {
    return false;
  }
  const gazetteer = await services.references.gazetteer(root);
  const id = freeId(name, kind.section, gazetteer);
  const uri = `${root.endsWith('/') ? root : `${root}/`}${GAZETTEER_FILE}`;
  const section = kind.section;
  const fields = { name, kind: kind.entryKind };
  const outcome = await services.annotations.apply(vscode.l10n.t('Add “{0}” to the gazetteer', name), [
    { uri, edit: before => addToGazetteerText(before, { section, id, fields }) },
  ]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return false;
  }
  await services.references.reload(root);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) “{0}” is in the gazetteer', name), 5000);
  return true;
}

function pickKind(name: string, likely: string | undefined): Thenable<KindItem | undefined> {
  const separator = (label: string): KindItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const actors = ACTOR_KINDS.map(kind => ({ label: kind, section: 'actors' as const, entryKind: kind }));
  const places = PLACE_KINDS.map(kind => ({ label: kind, section: 'places' as const, entryKind: kind }));
  const first = [...actors, ...places].filter(({ entryKind }) => entryKind === likely);
  const others = (items: readonly KindItem[]) =>
    items.filter(item => !first.some(one => one.entryKind === item.entryKind));
  const items: KindItem[] = [
    ...(first.length > 0 ? [separator(vscode.l10n.t('As It Is Read Here'))] : []),
    ...first,
    separator(vscode.l10n.t('Actor')),
    ...others(actors),
    separator(vscode.l10n.t('Place')),
    ...others(places),
  ];
  return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is “{0}”?', name) });
}

/** A slug of the name that no other entry has. */
function freeId(name: string, section: 'actors' | 'places', gazetteer: GazetteerIndex): string {
  const slug =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'entry';
  const base = /^[a-z]/.test(slug) ? slug : `x-${slug}`;
  const taken = (id: string) =>
    section === 'actors' ? gazetteer.actor(id) !== undefined : gazetteer.place(id) !== undefined;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken(id)) {
      return id;
    }
  }
}
