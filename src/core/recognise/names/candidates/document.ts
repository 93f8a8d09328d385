import type { NameLabel } from '../../mention.ts';
import type { Candidate } from './candidate.ts';

/** A person whom the article names in full, or by an office. */
export interface Introduced {
  /** Gazetteer id, absent for a person whom no gazetteer lists. */
  readonly id: string | undefined;
  /** As written in full in the text, else in the gazetteer. */
  readonly fullName: string;
  /** The surname with its article, folded: "al masoud". */
  readonly surname: string;
  readonly unit: number;
}

/** What the whole article says about its names: who is named in full, which short forms it defines, where it plays. */
export interface DocumentNames {
  /** Entries that the article names unmistakably; "actor:hezbollah", "place:naqoura". */
  readonly entries: ReadonlySet<string>;
  /** By surname without article. */
  readonly surnames: ReadonlyMap<string, readonly Introduced[]>;
  /** By given name, of those whose given name nobody else in the article bears. */
  readonly givenNames: ReadonlyMap<string, Introduced>;
  /** Unlisted names of two or more words, and those of one word that are read alike several times, by key. */
  readonly unlisted: ReadonlyMap<string, Candidate>;
  /** Unlisted names that are read now as this, now as that: by key, what they are read as more often than not. */
  readonly majority: ReadonlyMap<string, NameLabel>;
  /** Short forms that the text defines, by folded form. */
  readonly acronyms: ReadonlyMap<string, Candidate>;
  /** Bodies by the last word of their name, where one body alone ends in it: "the Council" after "Qalamoun Council". */
  readonly heads: ReadonlyMap<string, Candidate>;
  /** The country that the article is mostly about, if there is one. */
  readonly mainCountry: string | undefined;
  /** Keys of weak place names that a place cue has borne out somewhere. */
  readonly placed: ReadonlySet<string>;
  /** Keys of weak names of bodies that stand with "the" somewhere: "the Council". */
  readonly named: ReadonlySet<string>;
  /** How much each country is spoken of, as a state, by nationality or by its places: log2, in halves. */
  readonly countries: ReadonlyMap<string, number>;
  /** Countries that the article names beyond doubt: their people, or where something is. */
  readonly lands: ReadonlySet<string>;
  /** Countries of which the article speaks enough for their small towns to be meant. */
  readonly homes: ReadonlySet<string>;
  /** Ids of towns whose name may be somebody's, and which lie near a town that the article names, or are large ones of its country. */
  readonly near: ReadonlySet<string>;
  /** First words of the names of unlisted bodies, which they are called by alone. */
  readonly openers: ReadonlySet<string>;
  /** Keys of unlisted names that a word has led to as to a town's: "in Qorlaby". */
  readonly towns: ReadonlySet<string>;
  /** Keys that bodies or datelines show to be those of towns, whatever else they look like where they stand alone. */
  readonly seats: ReadonlySet<string>;
  /** Provinces that an address has shown a name to mean here, by key: "Georgia" after "Atlanta, Georgia"; ids of places. */
  readonly addressed: ReadonlyMap<string, string>;
  /** Towns that stand for their teams, by key, where the article reports matches; else empty. */
  readonly teams: ReadonlySet<string>;
  /** The units in which a team plays, and those around them; empty where `teams` is. */
  readonly matches: ReadonlySet<number>;
  /** The article tells what papers write, each under its name in capitals. */
  readonly digest: boolean;
  /** True where some surname belongs to several persons, so that the order of the units matters. */
  readonly ordered: boolean;
}

function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, same: (x: T, y: T) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a) if (!b.has(key)) return false;
  return true;
}

const sameName = (a: Candidate, b: Candidate) =>
  a.key === b.key && a.label === b.label && a.refs[0]?.entry === b.refs[0]?.entry;

/** True where two states of an article say the same to each of its units. */
export function sameDocument(a: DocumentNames, b: DocumentNames): boolean {
  const samePeople = (x: readonly Introduced[], y: readonly Introduced[]) =>
    x.length === y.length &&
    x.every((one, at) => {
      const other = y[at]!;
      const alike = one.id === other.id && one.fullName === other.fullName && one.surname === other.surname;
      return alike && (!a.ordered || one.unit === other.unit);
    });
  return (
    a.ordered === b.ordered &&
    sameSet(a.teams, b.teams) &&
    sameSet(a.matches, b.matches) &&
    sameSet(a.openers, b.openers) &&
    sameSet(a.towns, b.towns) &&
    sameSet(a.seats, b.seats) &&
    sameMap(a.addressed, b.addressed, (x, y) => x === y) &&
    a.mainCountry === b.mainCountry &&
    sameSet(a.entries, b.entries) &&
    sameSet(a.placed, b.placed) &&
    sameSet(a.named, b.named) &&
    sameMap(a.countries, b.countries, (x, y) => x === y) &&
    sameSet(a.lands, b.lands) &&
    sameSet(a.homes, b.homes) &&
    sameSet(a.near, b.near) &&
    sameMap(a.surnames, b.surnames, samePeople) &&
    sameMap(a.givenNames, b.givenNames, (x, y) => x.fullName === y.fullName && x.id === y.id) &&
    a.digest === b.digest &&
    sameMap(a.unlisted, b.unlisted, (x, y) => x.label === y.label) &&
    sameMap(a.majority, b.majority, (x, y) => x === y) &&
    sameMap(a.acronyms, b.acronyms, sameName) &&
    sameMap(a.heads, b.heads, sameName)
  );
}
