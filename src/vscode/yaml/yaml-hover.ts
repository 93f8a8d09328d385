import * as vscode from 'vscode';
import { SPECIAL_CLAIMANTS } from '../../core/check/check-claims.ts';
import { cardOf } from '../../core/recognise/card.ts';
import { appendWords } from '../platform/words.ts';
import type { Feature, Services } from '../services.ts';
import { claimantLabel, oneLine, placementLabel, typeLabel } from '../views/claim-words.ts';
import { rangeIn, YAML_TO_READ } from './dateline-files.ts';
import { edtfInWords } from './edtf-words.ts';
import { claimNamed, thingAt, type YamlThing } from './id-target.ts';
import { fieldAtPath, valuesAt } from './schema.ts';

/** What an id, a date, a value or a key of Dateline's files means. Words from files go in as text, never as Markdown. */
export const yamlHover: Feature = services =>
  vscode.languages.registerHoverProvider(YAML_TO_READ, {
    async provideHover(document, position) {
      const thing = thingAt(services, document, position);
      const card = thing && (await cardFor(services, thing));
      return thing && card ? new vscode.Hover(card, rangeIn(document, thing.scalar.span)) : undefined;
    },
  });

async function cardFor(services: Services, thing: YamlThing): Promise<vscode.MarkdownString | undefined> {
  const { file, scalar, meaning } = thing;
  switch (meaning) {
    case 'claim-key':
    case 'claim':
    case 'quote':
    case 'at':
      return claimCard(services, thing);
    case 'type-key':
    case 'type': {
      const type = services.references.codebook(file.root).types.find(({ id }) => id === scalar.text);
      return type ? card('tag', type.label, type.id, [type.definition ?? '']) : undefined;
    }
    case 'actor-key':
    case 'actor':
      return SPECIAL_CLAIMANTS.has(scalar.text) ? fieldCard(thing) : entityCard(services, thing, ['actor']);
    case 'place-key':
    case 'place':
      return entityCard(services, thing, ['place']);
    case 'entity':
      return entityCard(services, thing, ['actor', 'place']);
    case 'date': {
      const words = edtfInWords(scalar.text);
      return words === undefined ? undefined : card('calendar', words, scalar.text, []);
    }
    default:
      return scalar.part === 'key' ? fieldCard(thing) : valueCard(thing);
  }
}

function claimCard(services: Services, { file, scalar, meaning }: YamlThing): vscode.MarkdownString | undefined {
  const isOwn = meaning === 'quote' || meaning === 'at';
  const claim = claimNamed(services, file, isOwn ? scalar.path[1]! : scalar.text);
  if (!claim) {
    return undefined;
  }
  const { stored, article, placement, annotator } = claim;
  const type = typeLabel(services.references.codebook(article.root), stored.type);
  const where = placement.status === 'exact' ? vscode.l10n.t('In the article, word for word.') : placementLabel(claim);
  return card('tag', type, claimantLabel(services, claim), [
    `“${oneLine(stored.quote, 300)}”`,
    [article.title, article.outlet, article.published?.edtf, annotator].filter(Boolean).join(' · '),
    where,
    isOwn ? vscode.l10n.t('F12 goes to these words.') : '',
  ]);
}

async function entityCard(
  services: Services,
  { file, scalar }: YamlThing,
  kinds: readonly ('actor' | 'place')[],
): Promise<vscode.MarkdownString | undefined> {
  const gazetteer = await services.references.gazetteer(file.root);
  const found = kinds.map(kind => cardOf({ kind, id: scalar.text }, gazetteer)).find(entry => entry !== undefined);
  if (!found) {
    return undefined;
  }
  const roles = found.roles.slice(0, 4).map(({ role, of, from, to }) => {
    const office = of === undefined ? role : `${role}, ${of.name}`;
    return `${office}: ${from ?? '…'} – ${to ?? ''}`;
  });
  const country = found.country !== undefined && found.country.id !== found.id ? ` · ${found.country.name}` : '';
  const within = found.within === undefined ? '' : ` · ${found.within.name}`;
  const others = found.aliases.slice(0, 8).join(', ');
  return card(found.kind === 'actor' ? 'organization' : 'location', found.name, found.subkind + country + within, [
    ...roles,
    others === '' ? '' : vscode.l10n.t('Also: {0}', others),
    found.note ?? '',
  ]);
}

function fieldCard({ file, scalar }: YamlThing): vscode.MarkdownString | undefined {
  const field = fieldAtPath(file.kind, scalar.path);
  return field?.description === undefined
    ? undefined
    : card('symbol-property', field.title ?? field.key, '', [field.description]);
}

function valueCard({ file, scalar }: YamlThing): vscode.MarkdownString | undefined {
  const value = valuesAt(file.kind, scalar.path).find(({ text }) => text === scalar.text);
  return value?.description === undefined ? undefined : card('symbol-enum-member', value.text, '', [value.description]);
}

function card(icon: string, title: string, aside: string, lines: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`$(${icon}) **`);
  appendWords(text, title);
  text.appendMarkdown('**');
  if (aside !== '') {
    appendWords(text, ` · ${aside}`);
  }
  for (const line of lines.filter(each => each !== '')) {
    text.appendMarkdown('\n\n');
    appendWords(text, line);
  }
  return text;
}
