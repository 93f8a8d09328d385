import type { Codebook } from '../claims/codebook.ts';
import type { RelationType } from '../claims/model.ts';
import { isOwnClaim } from '../corpus/blind-coding.ts';
import type { EntitySummary } from '../corpus/entity-summary.ts';
import type { CorpusArticle, CorpusClaim } from '../corpus/model.ts';
import { edtfBounds } from '../recognise/dates/calendars/edtf.ts';
import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import type { SearchDocument, SearchFacets } from './document.ts';

/** What turns ids into the words that people search for. */
interface SearchNames {
  readonly codebook: Codebook;
  readonly gazetteer: GazetteerIndex | undefined;
  /** The setting's annotator: whose claims are `is:mine`. */
  readonly me: string;
  /** Types of a claim's relations, those that others draw to it included; where absent its own are taken. */
  readonly relationsOf?: (key: string) => readonly RelationType[];
}

/** Everything in one article that can be found: itself, its claims, the actors and places that it names. */
export function documentsOf(
  article: CorpusArticle,
  claims: readonly CorpusClaim[],
  entities: readonly EntitySummary[],
  names: SearchNames,
): SearchDocument[] {
  return [
    articleDocument(article, claims),
    ...claims.map(claim => claimDocument(claim, names)),
    ...entities.map(entity => entityDocument(article, entity, names)),
  ];
}

function articleDocument(article: CorpusArticle, claims: readonly CorpusClaim[]): SearchDocument {
  return {
    key: article.uri,
    kind: 'article',
    article: article.uri,
    text: article.title,
    context: [article.path, ...(article.outlet === undefined ? [] : [article.outlet])],
    facets: {
      ...outlet(article),
      ...time(article.published?.edtf),
      ...(article.path === '' ? {} : { is: claims.length > 0 ? ['article', 'coded'] : ['article', 'uncoded'] }),
    },
  };
}

function claimDocument(claim: CorpusClaim, names: SearchNames): SearchDocument {
  const { stored, article, placement, annotator } = claim;
  const actorIds = [
    ...new Set([
      ...(stored.claimant?.id === undefined ? [] : [stored.claimant.id]),
      ...(stored.event?.actors?.value ?? []),
      ...(stored.event?.targets?.value ?? []),
      ...(stored.via ?? []),
    ]),
  ];
  const actors = actorIds.flatMap(id => entityNames(id, names));
  const place = stored.event?.place?.value;
  const places = place === undefined ? [] : entityNames(place, names);
  const type = names.codebook.types.find(entry => entry.id === stored.type);
  const claimant = stored.claimant?.label ?? '';
  return {
    key: claim.key,
    kind: 'claim',
    article: article.uri,
    ...(placement.status === 'exact' || placement.status === 'moved' ? { span: placement.span } : {}),
    text: stored.quote,
    context: [
      claimant,
      ...actorIds.map(id => namesOf(id, names)),
      place === undefined ? '' : namesOf(place, names),
      type?.label ?? stored.type,
      stored.note ?? '',
      ...(stored.tags ?? []),
      article.title,
      article.outlet ?? '',
    ].filter(text => text !== ''),
    facets: {
      type: [stored.type, ...(type ? [type.label] : [])],
      actor: [...actors, claimant].filter(name => name !== ''),
      place: places,
      ...outlet(article),
      ...(annotator === undefined ? {} : { by: [annotator] }),
      status: [stored.status ?? 'draft'],
      is: states(claim, names),
      ...time(stored.event?.date?.value ?? article.published?.edtf),
    },
  };
}

function entityDocument(article: CorpusArticle, entity: EntitySummary, names: SearchNames): SearchDocument {
  const written = entityNames(entity.id, names);
  return {
    key: `${article.uri}#${entity.kind}/${entity.id}`,
    kind: 'mention',
    article: article.uri,
    span: entity.first,
    text: entity.name,
    context: [
      entity.quotes.join(' '),
      namesOf(entity.id, names),
      article.title,
      ...(article.outlet === undefined ? [] : [article.outlet]),
    ],
    facets: {
      [entity.kind]: [entity.id, ...written],
      is: ['mention'],
      ...outlet(article),
      ...time(article.published?.edtf),
    },
  };
}

/** States that `is:` asks for. */
function states(claim: CorpusClaim, { me, relationsOf }: SearchNames): string[] {
  const { stored, placement } = claim;
  const relations = relationsOf?.(claim.key) ?? (stored.relations ?? []).map(({ type }) => type);
  const guessed =
    stored.claimant?.guessed ||
    [stored.cue, stored.mode, stored.factuality, stored.hedges, ...Object.values(stored.event ?? {})].some(
      value => typeof value === 'object' && value !== null && 'guessed' in value && value.guessed === true,
    );
  return [
    'claim',
    ...(relations.includes('contradicts') ? ['contested'] : []),
    ...(relations.includes('corroborates') ? ['corroborated'] : []),
    ...(placement.status === 'orphan' ? ['orphan'] : []),
    ...(placement.status === 'moved' || placement.status === 'ambiguous' ? ['moved'] : []),
    ...(guessed ? ['guessed'] : []),
    ...(me !== '' && isOwnClaim(claim, me) ? ['mine'] : []),
  ];
}

interface WrittenNames {
  /** The id, then each name. */
  readonly all: readonly string[];
  /** All names in one text, so that an actor is found in whatever way it is called. */
  readonly text: string;
}

/** The names of an actor or a place stand in thousands of claims: put together once, they are one text in memory too. */
const knownNames = new WeakMap<GazetteerIndex, Map<string, WrittenNames>>();

function writtenNames(id: string, { gazetteer }: SearchNames): WrittenNames {
  if (gazetteer === undefined) {
    return { all: [id], text: id };
  }
  let known = knownNames.get(gazetteer);
  if (known === undefined) {
    known = new Map();
    knownNames.set(gazetteer, known);
  }
  let names = known.get(id);
  if (names === undefined) {
    const texts = gazetteer.namesOf(id).map(name => name.text);
    names = { all: [id, ...texts], text: texts.join(', ') || id };
    known.set(id, names);
  }
  return names;
}

function entityNames(id: string, names: SearchNames): readonly string[] {
  return writtenNames(id, names).all;
}

function namesOf(id: string, names: SearchNames): string {
  return writtenNames(id, names).text;
}

function outlet(article: CorpusArticle): Pick<SearchFacets, 'outlet'> {
  return article.outlet === undefined ? {} : { outlet: [article.outlet] };
}

function time(edtf: string | undefined): Pick<SearchFacets, 'earliest' | 'latest'> {
  const bounds = edtf === undefined ? undefined : edtfBounds(edtf);
  return bounds ? { earliest: bounds.earliest, latest: bounds.latest } : {};
}
