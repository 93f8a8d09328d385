import type { RelationAspect } from '../claims/model.ts';
import { overlap } from './day-extent.ts';
import type { Account, BoardClaim, BoardPlace, Disagreement } from './model.ts';

/**
 * On what the claims on one event differ: numbers of the same thing whose ranges share nothing, days that share none,
 * places of which none lies in the other, one who says it is so and one who says it is not. What a person has drawn as
 * a contradiction is listed too, where the coded fields do not show it.
 *
 * @param members indexes of the event's claims in `claims`
 * @param contained whether one of two places lies in the other
 */
export function disagreementsOf(
  members: readonly number[],
  claims: readonly BoardClaim[],
  places: readonly BoardPlace[],
  contained: (one: number, other: number) => boolean,
): Disagreement[] {
  const drawn = contradictionsAmong(members, claims);
  const found = [
    ...numbersApart(members, claims),
    apart(
      'date',
      members,
      index => claims[index]!.date,
      overlap,
      index => claims[index]!.dateText ?? '',
    ),
    apart(
      'place',
      members,
      index => claims[index]!.place,
      contained,
      index => places[claims[index]!.place!]!.name,
    ),
    denialsAmong(members, claims),
  ].filter(one => one !== undefined);
  const shown = found.map(one => ({
    ...one,
    drawn: drawn.some(({ pair, on }) => on.includes(one.on) && pair.every(claim => isIn(claim, one.accounts))),
  }));
  // One for each aspect, however many pairs differ on it.
  const rest = new Map<RelationAspect, Map<number, Account>>();
  for (const { pair, on } of drawn) {
    for (const aspect of on.length === 0 ? (['assessment'] as const) : on) {
      if (!shown.some(one => one.on === aspect && pair.every(claim => isIn(claim, one.accounts)))) {
        const accounts = rest.get(aspect) ?? new Map();
        rest.set(aspect, accounts);
        for (const claim of pair) {
          accounts.set(claim, { says: claims[claim]!.quote, claims: [claim] });
        }
      }
    }
  }
  return [...shown, ...[...rest].map(([on, accounts]) => ({ on, accounts: [...accounts.values()], drawn: true }))];
}

function isIn(claim: number, accounts: readonly Account[]): boolean {
  return accounts.some(account => account.claims.includes(claim));
}

function numbersApart(members: readonly number[], claims: readonly BoardClaim[]): Omit<Disagreement, 'drawn'>[] {
  const counted = new Set(members.flatMap(index => claims[index]!.numbers.map(({ what }) => what)));
  return [...counted].flatMap(what => {
    const range = (index: number) => claims[index]!.numbers.find(number => number.what === what);
    const found = apart(
      'number',
      members,
      range,
      (a, b) => a.min <= b.max && b.min <= a.max,
      index => figure(range(index)!),
    );
    return found === undefined ? [] : [{ ...found, what }];
  });
}

/** `7`, `7–12`, `about 40`. */
export function figure({ min, max, best, approximate }: BoardClaim['numbers'][number]): string {
  const number = best !== undefined && min === max ? best : undefined;
  const text = number === undefined && min !== max ? `${min}–${max}` : String(number ?? min);
  return approximate ? `~${text}` : text;
}

function denialsAmong(
  members: readonly number[],
  claims: readonly BoardClaim[],
): Omit<Disagreement, 'drawn'> | undefined {
  // A denial stands against what another claim on the event asserts, not against each mention of the event.
  const denying = members.filter(index => claims[index]!.denies);
  const asserting = members.filter(
    index => !claims[index]!.denies && denying.some(other => related(claims, index, other)),
  );
  return denying.length === 0 || asserting.length === 0
    ? undefined
    : {
        on: 'outcome',
        accounts: [
          { says: '+', claims: asserting },
          { says: '−', claims: denying },
        ],
      };
}

/** Whether one claim can be denied by the other: of the same type, or drawn so, or an accusation and its denial. */
function related(claims: readonly BoardClaim[], one: number, other: number): boolean {
  const [a, b] = [claims[one]!, claims[other]!];
  return a.type === b.type || a.links.some(link => link.claim === other && link.type === 'contradicts');
}

/** Accounts of one value: undefined where all that give it agree. */
function apart<Value>(
  on: RelationAspect,
  members: readonly number[],
  valueIn: (claim: number) => Value | undefined,
  agree: (one: Value, other: Value) => boolean,
  says: (claim: number) => string,
): Omit<Disagreement, 'drawn'> | undefined {
  const giving = members.filter(index => valueIn(index) !== undefined);
  const differ = giving.some(a => giving.some(b => a < b && !agree(valueIn(a)!, valueIn(b)!)));
  if (!differ) {
    return undefined;
  }
  const accounts = new Map<string, number[]>();
  for (const index of giving) {
    const text = says(index);
    accounts.set(text, [...(accounts.get(text) ?? []), index]);
  }
  return {
    on,
    accounts: [...accounts]
      .map(([text, own]) => ({ says: text, claims: own }))
      .sort((a, b) => b.claims.length - a.claims.length),
  };
}

function contradictionsAmong(
  members: readonly number[],
  claims: readonly BoardClaim[],
): { readonly pair: readonly [number, number]; readonly on: readonly RelationAspect[] }[] {
  const own = new Set(members);
  return members.flatMap(index =>
    claims[index]!.links.filter(link => link.type === 'contradicts' && own.has(link.claim) && index < link.claim).map(
      link => ({ pair: [index, link.claim] as const, on: link.on }),
    ),
  );
}
