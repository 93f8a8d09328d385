import * as vscode from 'vscode';
import { claimTypeOf } from '../../core/claims/codebook.ts';
import { isCodedBefore } from '../../core/codebook/codebook-version.ts';
import { type CorpusClaim, codedBy } from '../../core/corpus/model.ts';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { DateMention, Mention, NameMention } from '../../core/recognise/mention.ts';
import { candidateEntries, toldApart } from '../commands/entry-rows.ts';
import { appendWords } from '../platform/words.ts';
import type { Feature, Services } from '../services.ts';
import { claimantLabel, codedBefore, entityName, oneLine, placementLabel, typeLabel } from '../views/claim-words.ts';
import { otherPlace, relationGlyph, relationTitle } from '../views/relation-words.ts';
import { isCounted } from './counted-date.ts';
import { isNominal, type OpenArticle, type PlacedClaim } from './open-article.ts';
import { ARTICLE_LANGUAGE } from './open-articles.ts';

/** Commands that a hover may run: nothing that a shared file says can add to them. */
const TRUSTED = {
  enabledCommands: [
    'dateline.claim.change',
    'dateline.claim.link',
    'dateline.claim.open',
    'dateline.claim.openSidecar',
    'dateline.mention.relink',
    'dateline.mention.reject',
    'dateline.article.setPublished',
  ],
};

/** The card of the mention and of the claims under the pointer. Words from files go in as text, never as Markdown. */
export const hover: Feature = services =>
  vscode.languages.registerHoverProvider([{ language: ARTICLE_LANGUAGE }, { language: 'plaintext' }], {
    async provideHover(document, position) {
      const article = services.articles.get(document);
      if (!article) {
        return undefined;
      }
      const offset = article.offsetAt(position);
      const mention = services.highlights.isOn ? article.mentionAt(offset) : undefined;
      const claims = article.claimsAt(offset);
      const cards: vscode.MarkdownString[] = [];
      if (mention) {
        cards.push(await cardOf(mention, article, services));
      }
      for (const claim of claims.slice(0, 5)) {
        cards.push(claimCard(claim, services));
      }
      const focus = mention ?? claims[0]?.span;
      return focus ? new vscode.Hover(cards, article.rangeOf(focus)) : undefined;
    },
  });

function card(): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = TRUSTED;
  return text;
}

async function cardOf(mention: Mention, article: OpenArticle, services: Services): Promise<vscode.MarkdownString> {
  if (mention.kind === 'date') {
    return dateCard(mention, article);
  }
  return isNominal(mention) ? nominalCard(mention, article) : await nameCard(mention, article, services);
}

/** Of an actor without a name: what the words describe, and whose it is where that is known. */
function nominalCard(mention: NameMention, article: OpenArticle): vscode.MarkdownString {
  const text = card();
  text.appendMarkdown('$(organization) **');
  appendWords(text, oneLine(mention.quote, 80));
  text.appendMarkdown('** · ');
  appendWords(text, vscode.l10n.t('{0}, without a name', mention.subkind));
  if (mention.name !== undefined) {
    appendWords(text, ` · ${mention.name}`);
  }
  text.appendMarkdown('\n\n');
  appendWords(text, mention.reason);
  text.appendMarkdown('\n\n');
  const spot = { uri: article.uri, offset: mention.start, nominal: true };
  link(text, vscode.l10n.t('Link to Another'), 'dateline.mention.relink', spot);
  link(text, vscode.l10n.t('Remove Highlight'), 'dateline.mention.reject', spot);
  return text;
}

function dateCard(mention: DateMention, article: OpenArticle): vscode.MarkdownString {
  const text = card();
  text.appendMarkdown('$(calendar) **');
  // A value without a date in it ("XXXX-WXX-2", "P2Y") tells a reader less than the words.
  appendWords(text, mention.edtf ?? oneLine(mention.quote, 80));
  text.appendMarkdown('** · ');
  appendWords(text, dateKind(mention));
  text.appendMarkdown('\n\n');
  appendWords(text, mention.reason);
  text.appendMarkdown('\n\n');
  const place = { uri: article.uri, offset: mention.start };
  link(text, vscode.l10n.t('Change'), 'dateline.mention.relink', place);
  if (isCounted(mention)) {
    link(text, vscode.l10n.t('Set Publication Date'), 'dateline.article.setPublished', place);
  }
  link(text, vscode.l10n.t('No Date'), 'dateline.mention.reject', place);
  return text;
}

function dateKind(mention: DateMention): string {
  switch (mention.status) {
    case 'explicit':
      return vscode.l10n.t('{0}, written out', mention.subkind);
    case 'anchored':
      return vscode.l10n.t('{0}, counted', mention.subkind);
    case 'underdetermined':
      return vscode.l10n.t('{0}, not to be known from the text', mention.subkind);
  }
}

async function nameCard(
  mention: NameMention,
  article: OpenArticle,
  services: Services,
): Promise<vscode.MarkdownString> {
  const text = card();
  const entry = services.corpus.corpus.article(article.uri);
  const gazetteer = await services.references.gazetteer(entry?.root ?? '');
  const actor = mention.id === undefined ? undefined : gazetteer.actor(mention.id);
  const place = mention.id === undefined ? undefined : gazetteer.place(mention.id);
  text.appendMarkdown(mention.kind === 'actor' ? '$(organization) **' : '$(location) **');
  appendWords(text, mention.name ?? mention.quote);
  text.appendMarkdown('** · ');
  appendWords(text, mention.subkind === 'unknown' ? vscode.l10n.t('not in the gazetteer') : mention.subkind);
  const country = (mention.kind === 'actor' ? actor?.country : place?.country) ?? undefined;
  if (country !== undefined && country !== mention.id) {
    appendWords(text, ` · ${gazetteer.place(country)?.name ?? country}`);
  }
  text.appendMarkdown('\n\n');
  const roles = mention.kind === 'actor' ? (actor?.roles ?? []) : [];
  for (const role of roles.slice(0, 4)) {
    const of = role.of === undefined ? '' : `, ${gazetteer.actor(role.of)?.name ?? role.of}`;
    text.appendMarkdown('- ');
    appendWords(text, `${role.role}${of}: ${role.from ?? '…'} – ${role.to ?? ''}`);
    text.appendMarkdown('\n');
  }
  const names = mention.id === undefined ? [] : gazetteer.namesOf(mention.id).map(name => name.text);
  const others = names.filter(name => name !== mention.name).slice(0, 8);
  if (others.length > 0) {
    text.appendMarkdown('\n');
    appendWords(text, vscode.l10n.t('Also: {0}', others.join(', ')));
    text.appendMarkdown('\n\n');
  }
  await services.corpus.unpacked();
  appendWords(text, counts(mention, article, services));
  text.appendMarkdown('\n\n');
  appendWords(text, mention.reason);
  text.appendMarkdown('\n\n');
  const spot = { uri: article.uri, offset: mention.start };
  appendCandidates(text, mention, gazetteer, spot);
  link(text, vscode.l10n.t('Link to Another'), 'dateline.mention.relink', spot);
  link(text, vscode.l10n.t('Remove Highlight'), 'dateline.mention.reject', spot);
  return text;
}

/** Others of this name that the card has room for; *Link to Another* lists all. */
const CANDIDATES = 4;

/** Whom else the words can mean, each a click away. */
function appendCandidates(
  text: vscode.MarkdownString,
  mention: NameMention,
  gazetteer: GazetteerIndex,
  spot: { readonly uri: string; readonly offset: number },
): void {
  const entries = mention.correction === undefined ? candidateEntries(gazetteer, mention) : [];
  if (entries.length === 0) {
    return;
  }
  appendWords(text, vscode.l10n.t('May also be:'));
  text.appendMarkdown(' ');
  const own = mention.id === undefined ? [] : [{ kind: mention.kind, id: mention.id }];
  const told = toldApart(gazetteer, [...own, ...entries]).slice(own.length);
  for (const [index, { entry, name, words }] of told.slice(0, CANDIDATES).entries()) {
    text.appendMarkdown(`${index > 0 ? ', ' : ''}[`);
    appendWords(text, name);
    text.appendMarkdown(`](${target('dateline.mention.relink', { ...spot, link: entry.id })})`);
    appendWords(text, ` (${words})`);
  }
  if (entries.length > CANDIDATES) {
    text.appendMarkdown(', ');
    appendWords(text, vscode.l10n.t('and {0} more', entries.length - CANDIDATES));
  }
  text.appendMarkdown('\n\n');
}

function counts(mention: Mention, article: OpenArticle, services: Services): string {
  const id = mention.kind === 'date' ? undefined : mention.id;
  const here = article.mentions.filter(other =>
    id === undefined ? other.quote === mention.quote : other.kind !== 'date' && other.id === id,
  ).length;
  const times = here === 1 ? vscode.l10n.t('Once in this article') : vscode.l10n.t('{0} times in this article', here);
  if (id === undefined) {
    return times;
  }
  let claims = 0;
  for (const { stored } of services.corpus.corpus.claims()) {
    const { event, claimant } = stored;
    if (
      claimant?.id === id ||
      event?.place?.value === id ||
      event?.actors?.value.includes(id) ||
      event?.targets?.value.includes(id)
    ) {
      claims++;
    }
  }
  if (claims === 0) {
    return times;
  }
  const told =
    claims === 1 ? vscode.l10n.t('on 1 claim of the corpus') : vscode.l10n.t('on {0} claims of the corpus', claims);
  return `${times} · ${told}`;
}

function claimCard({ claim }: PlacedClaim, services: Services): vscode.MarkdownString {
  const text = card();
  const { stored, annotator } = claim;
  const codebook = services.references.codebook(claim.article.root);
  text.appendMarkdown('$(tag) **');
  appendWords(text, typeLabel(codebook, stored.type));
  text.appendMarkdown('** · ');
  appendWords(text, claimantLabel(services, claim));
  if (stored.claimant?.guessed) {
    appendWords(text, ` (${vscode.l10n.t('guess')})`);
  }
  text.appendMarkdown('\n\n');
  const version = codedBy(claim);
  const { definition } = claimTypeOf(codebook, stored.type);
  if (definition !== undefined) {
    appendWords(text, definition);
    text.appendMarkdown('\n\n');
  }
  appendWords(text, `“${oneLine(stored.quote, 200)}”`);
  text.appendMarkdown('\n\n');
  const facts = [
    stored.cue && `${vscode.l10n.t('cue')}: ${stored.cue.value}`,
    stored.event?.date && `${vscode.l10n.t('event')}: ${stored.event.date.value}`,
    stored.event?.place && entityName(services, claim.article.root, stored.event.place.value),
    stored.status,
    version === undefined ? undefined : vscode.l10n.t('codebook {0}', version),
    annotator,
  ].filter(part => part !== undefined);
  if (facts.length > 0) {
    appendWords(text, facts.join(' · '));
    text.appendMarkdown('\n\n');
  }
  const place = placementLabel(claim);
  if (place !== '') {
    text.appendMarkdown('$(warning) ');
    appendWords(text, place);
    text.appendMarkdown('\n\n');
  }
  if (isCodedBefore(stored.type, version, codebook)) {
    text.appendMarkdown('$(history) ');
    appendWords(text, codedBefore(claim, codebook));
    text.appendMarkdown('\n\n');
  }
  appendRelations(text, claim, services);
  link(text, vscode.l10n.t('Change'), 'dateline.claim.change', claim.key);
  link(text, vscode.l10n.t('Link'), 'dateline.claim.link', claim.key);
  link(text, vscode.l10n.t('Show in Sidecar'), 'dateline.claim.openSidecar', claim.key);
  return text;
}

/** Relations of a claim that the card has room for; the tree has all. */
const RELATIONS = 6;

function appendRelations(text: vscode.MarkdownString, claim: CorpusClaim, services: Services): void {
  const relations = services.relations.of(claim.key).filter(({ other }) => other !== undefined);
  for (const seen of relations.slice(0, RELATIONS)) {
    const { relation, other, incoming } = seen;
    text.appendMarkdown(`${relationGlyph(relation.type)} `);
    appendWords(
      text,
      `${relationTitle(relation.type, relation.on ?? [], incoming)} · ${oneLine(otherPlace(seen), 40)}`,
    );
    text.appendMarkdown(' · ');
    link(text, vscode.l10n.t('Go to Claim'), 'dateline.claim.open', other!.key);
    text.appendMarkdown('  \n');
    appendWords(text, `“${oneLine(other!.stored.quote, 90)}”`);
    text.appendMarkdown('\n\n');
  }
  if (relations.length > RELATIONS) {
    appendWords(text, vscode.l10n.t('and {0} more', relations.length - RELATIONS));
    text.appendMarkdown('\n\n');
  }
}

/** @param label words of our own: it goes in as Markdown. */
function link(text: vscode.MarkdownString, label: string, command: string, argument?: unknown): void {
  text.appendMarkdown(`[${label}](${target(command, argument)}) &nbsp; `);
}

function target(command: string, argument: unknown): string {
  const query = argument === undefined ? '' : `?${encodeURIComponent(JSON.stringify([argument]))}`;
  // These two are left as they are by the encoding, and would end the link.
  return `command:${command}${query.replaceAll('(', '%28').replaceAll(')', '%29')}`;
}
