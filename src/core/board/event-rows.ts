import { extremes } from '../append.ts';
import type { CorpusClaim } from '../corpus/model.ts';
import type { PlaceEntry } from '../recognise/gazetteer/model.ts';
import { disagreementsOf } from './disagreements.ts';
import type { BoardArticle, BoardClaim, BoardEvent, BoardPlace, BoardType, DayExtent } from './model.ts';
import { optional } from './optional.ts';

/** Claims on one event, by their keys. */
export interface EventOfClaims {
  readonly id: string;
  /** A person gave the id, so that it serves as a name. */
  readonly named: boolean;
  readonly claims: readonly string[];
  /** Those of them that are guessed to be on it. */
  readonly guessed?: readonly string[];
}

/** The events that have claims here, and one for each claim that is on none. */
export function withLoneClaims(
  claims: readonly CorpusClaim[],
  events: readonly EventOfClaims[],
  at: ReadonlyMap<string, number>,
): EventOfClaims[] {
  const known = events
    .map(event => ({ ...event, claims: event.claims.filter(key => at.has(key)) }))
    .filter(event => event.claims.length > 0);
  const grouped = new Set(known.flatMap(event => event.claims));
  const lone = claims.filter(({ key }) => !grouped.has(key));
  return [...known, ...lone.map(({ key }) => ({ id: `event of ${key}`, named: false, claims: [key] }))];
}

/** What the claims of an event are told with. */
export interface Tables {
  readonly made: readonly BoardClaim[];
  readonly articles: readonly BoardArticle[];
  readonly types: readonly BoardType[];
  readonly table: readonly BoardPlace[];
}

const publishedIn =
  (articles: readonly BoardArticle[]) =>
  ({ article }: BoardClaim): readonly DayExtent[] => {
    const { published } = articles[article]!;
    return published === undefined ? [] : [published];
  };

/** @param members the event's claims, as indexes into `tables.made` and `claims` */
export function eventRow(
  id: string,
  named: boolean,
  members: readonly number[],
  tables: Tables,
  claims: readonly CorpusClaim[],
  knowledge: { place(root: string, id: string): Pick<PlaceEntry, 'within'> | undefined },
): BoardEvent {
  const { made, articles, types, table: places } = tables;
  const own = members.map(index => made[index]!);
  const date = united(own.flatMap(claim => (claim.date ? [claim.date] : [])));
  const root = claims[members[0]!]!.article.root;
  const within = (place: number) => {
    const chain = new Set<string>();
    for (let next: string | undefined = places[place]!.id; next !== undefined && !chain.has(next); ) {
      chain.add(next);
      next = knowledge.place(root, next)?.within;
    }
    return chain;
  };
  return {
    id,
    label: named ? id : labelOfEvent(own, types, places),
    ...optional('date', date),
    ...(date === undefined ? optional('reported', united(own.flatMap(publishedIn(articles)))) : {}),
    claims: members,
    disagreements: disagreementsOf(members, made, places, (one, other) => {
      return within(one).has(places[other]!.id) || within(other).has(places[one]!.id);
    }),
  };
}

/** `Strike · Naqoura`: the commonest type, and the commonest place. */
function labelOfEvent(
  claims: readonly BoardClaim[],
  types: readonly BoardType[],
  places: readonly BoardPlace[],
): string {
  const type = types[commonest(claims.map(claim => claim.type))!]!.label;
  const place = commonest(claims.flatMap(claim => (claim.place === undefined ? [] : [claim.place])));
  return place === undefined ? type : `${type} · ${places[place]!.name}`;
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function united(extents: readonly DayExtent[]): DayExtent | undefined {
  const bounds = extremes(extents.flatMap(({ from, to }) => [from, to]));
  return bounds && { from: bounds.least, to: bounds.most };
}
