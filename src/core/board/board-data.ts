import type { Codebook } from '../claims/codebook.ts';
import { claimFamily } from '../claims/families.ts';
import type { Claimant, ClaimNumber, StoredClaim } from '../claims/model.ts';
import type { CorpusArticle, CorpusClaim } from '../corpus/model.ts';
import type { PlaceEntry } from '../recognise/gazetteer/model.ts';
import { dayExtent } from './day-extent.ts';
import { type EventOfClaims, eventRow, withLoneClaims } from './event-rows.ts';
import type {
  BoardArticle,
  BoardClaim,
  BoardData,
  BoardLink,
  BoardNumber,
  BoardPlace,
  BoardType,
  Precision,
} from './model.ts';
import { optional } from './optional.ts';

/** What the board has to know besides the claims. */
export interface BoardKnowledge {
  codebook(root: string): Codebook;
  /** The name of an actor, as a reader would have it; undefined where nobody knows the id. */
  actorName(root: string, id: string): string | undefined;
  place(root: string, id: string): Pick<PlaceEntry, 'name' | 'lat' | 'lon' | 'precision' | 'within'> | undefined;
  /** What a claim goes back to; undefined where nothing is known of it, so that it stands for itself. */
  origin(claim: CorpusClaim): string | undefined;
  /** Paths of the other articles of the root that hold the same text. */
  copies(article: CorpusArticle): readonly string[];
  /** The claim that a relation of another leads to. */
  target(claim: CorpusClaim, reference: string): string | undefined;
}

/**
 * The data of the board.
 *
 * @param claims in the order in which they are to stand within an event
 * @param events each claim in one of them; a claim in none becomes an event of its own
 */
export function boardData(
  claims: readonly CorpusClaim[],
  events: readonly EventOfClaims[],
  knowledge: BoardKnowledge,
): BoardData {
  const articles = new Table<CorpusArticle, BoardArticle>(({ uri }) => uri);
  const outlets = new Table<string, string>(outlet => outlet);
  const origins = new Table<string, string>(origin => origin);
  const agencies = agenciesOf(claims);
  const types = new Table<BoardType, BoardType>(({ id }) => id);
  const places = new Table<BoardPlace, BoardPlace>(({ id }) => id);
  const at = new Map(claims.map(({ key }, index) => [key, index]));
  const grouped = withLoneClaims(claims, events, at);
  const eventOf = new Map(grouped.flatMap(({ claims: keys }, event) => keys.map(key => [key, event] as const)));
  const joined = new Set(grouped.flatMap(({ guessed = [] }) => guessed));
  const links = linksOf(claims, at, knowledge);
  const made = claims.map((claim, index): BoardClaim => {
    const { article, stored } = claim;
    const { root } = article;
    // Articles of which nobody knows the outlet are accounts of their own, not of one outlet.
    const named = article.outlet ?? agencies.get(article.uri);
    const outlet = outlets.indexOf(named ?? article.title, name => name);
    const place = placeOf(stored, root, knowledge);
    return {
      key: claim.key,
      article: articles.indexOf(article, () => ({
        title: article.title,
        outlet,
        ...optional('published', dayExtent(article.published?.edtf)),
      })),
      type: types.indexOf(
        { id: stored.type, label: labelOf(knowledge.codebook(root), stored.type), family: claimFamily(stored.type) },
        type => type,
      ),
      event: eventOf.get(claim.key)!,
      quote: stored.quote.replace(/\s+/g, ' ').trim(),
      origin: origins.indexOf(knowledge.origin(claim) ?? claim.key, origin => origin),
      claimant: claimantOf(stored.claimant, root, named, knowledge),
      via: (stored.via ?? []).map(id => knowledge.actorName(root, id) ?? id),
      ...dateOf(stored),
      ...(place === undefined ? {} : { place: places.indexOf(place, entry => entry) }),
      placePrecision: precisionOf(stored, root, knowledge),
      numbers: (stored.numbers ?? []).flatMap(numberOf),
      denies: stored.type === 'denial' || /-$/.test(stored.factuality?.value ?? ''),
      guessed: hasGuess(stored),
      ...(joined.has(claim.key) ? { joined: true } : {}),
      links: links.get(index) ?? [],
    };
  });
  const table = places.rows;
  return {
    articles: withCopies(articles.rows, claims, knowledge),
    outlets: outlets.rows,
    origins: origins.rows,
    types: types.rows,
    places: table,
    events: grouped.map(({ id, named, claims: keys }) => {
      const members = keys.map(key => at.get(key)!);
      return eventRow(
        id,
        named,
        members,
        { made, articles: articles.rows, types: types.rows, table },
        claims,
        knowledge,
      );
    }),
    claims: made,
  };
}

/** Rows that are made once for each key, in the order in which they are asked for. */
class Table<Key, Row> {
  readonly rows: Row[] = [];
  readonly #at = new Map<string, number>();
  readonly #keyOf: (key: Key) => string;

  constructor(keyOf: (key: Key) => string) {
    this.#keyOf = keyOf;
  }

  indexOf(key: Key, make: (key: Key) => Row): number {
    const id = this.#keyOf(key);
    let index = this.#at.get(id);
    if (index === undefined) {
      index = this.rows.push(make(key)) - 1;
      this.#at.set(id, index);
    }
    return index;
  }
}

/** The agency of each article, where a sidecar of it names one: the outlet of wire copy that no outlet has printed. */
function agenciesOf(claims: readonly CorpusClaim[]): Map<string, string> {
  const agencies = new Map<string, string>();
  for (const { article, sidecar } of claims) {
    const { agency } = sidecar.parsed.article;
    if (agency !== undefined && !agencies.has(article.uri)) {
      agencies.set(article.uri, agency);
    }
  }
  return agencies;
}

/** @param rows one for each article of the claims, in the order in which they come */
function withCopies(
  rows: readonly BoardArticle[],
  claims: readonly CorpusClaim[],
  knowledge: BoardKnowledge,
): BoardArticle[] {
  const articles = [...new Map(claims.map(({ article }) => [article.uri, article])).values()];
  const at = new Map(articles.map(({ root, path }, index) => [`${root} ${path}`, index]));
  return rows.map((row, index) => {
    const article = articles[index]!;
    const same = knowledge.copies(article).flatMap(path => at.get(`${article.root} ${path}`) ?? []);
    return same.length === 0 ? row : { ...row, sameTextAs: same };
  });
}

function labelOf(codebook: Codebook, type: string): string {
  return codebook.types.find(({ id }) => id === type)?.label ?? type;
}

function claimantOf(
  claimant: Claimant | undefined,
  root: string,
  outlet: string | undefined,
  knowledge: BoardKnowledge,
): string {
  switch (claimant?.id) {
    case undefined:
      return claimant?.label ?? '';
    case 'outlet':
      return outlet ?? '';
    case 'unattributed':
      return '';
    default:
      return knowledge.actorName(root, claimant!.id!) ?? claimant!.id!;
  }
}

function dateOf({ event }: StoredClaim): Pick<BoardClaim, 'date' | 'dateText'> {
  const text = event?.date?.value;
  return { ...optional('date', dayExtent(text)), ...optional('dateText', text) };
}

function placeOf({ event }: StoredClaim, root: string, knowledge: BoardKnowledge): BoardPlace | undefined {
  const id = event?.place?.value;
  if (id === undefined) {
    return undefined;
  }
  const entry = knowledge.place(root, id);
  return {
    id,
    name: entry?.name ?? id,
    ...(entry?.lat === undefined || entry.lon === undefined ? {} : { lat: entry.lat, lon: entry.lon }),
  };
}

function precisionOf({ event }: StoredClaim, root: string, knowledge: BoardKnowledge): Precision {
  const stated = event?.['place-precision'];
  if (stated === 1 || stated === 2 || stated === 3) {
    return stated;
  }
  const id = event?.place?.value;
  return (id === undefined ? undefined : knowledge.place(root, id)?.precision) ?? 3;
}

function numberOf({ what, of, unit, min, best, max, approximate }: ClaimNumber): BoardNumber[] {
  const known = [min, best, max].filter(value => value !== undefined);
  if (known.length === 0) {
    return [];
  }
  return [
    {
      what: [what, of, unit].filter(Boolean).join(', ') || 'number',
      min: Math.min(...known),
      max: Math.max(...known),
      ...optional('best', best),
      approximate: approximate === true,
    },
  ];
}

function hasGuess({ claimant, cue, mode, factuality, event, numbers }: StoredClaim): boolean {
  const guessable = [claimant, cue, mode, factuality, event?.date, event?.place, event?.actors, event?.targets];
  return [...guessable, ...(numbers ?? [])].some(value => value?.guessed === true);
}

/** The relations of each claim; one that is drawn at one end shows at both. */
function linksOf(
  claims: readonly CorpusClaim[],
  at: ReadonlyMap<string, number>,
  knowledge: BoardKnowledge,
): Map<number, BoardLink[]> {
  const links = new Map<number, BoardLink[]>();
  const add = (from: number, link: BoardLink) => {
    const own = links.get(from) ?? [];
    if (!own.some(({ type, claim }) => type === link.type && claim === link.claim)) {
      links.set(from, [...own, link]);
    }
  };
  claims.forEach((claim, index) => {
    for (const { type, to, on = [] } of claim.stored.relations ?? []) {
      const key = knowledge.target(claim, to);
      const other = key === undefined ? undefined : at.get(key);
      if (other !== undefined && other !== index) {
        add(index, { type, claim: other, on });
        add(other, { type, claim: index, on });
      }
    }
  });
  return links;
}
