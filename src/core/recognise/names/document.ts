import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import type { NameLabel } from '../mention.ts';
import type { Candidate, UnitNames } from './candidate.ts';
import { COMPANY } from './firms.ts';
import { ARABIC_ARTICLES } from './fold.ts';
import { BODY_HEADS } from './lexicon/heads.ts';
import { holdsRole } from './office.ts';
import { isTeam } from './teams.ts';
import { provinceAfter } from './towns-by-state.ts';

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
  /** First words of the names of unlisted bodies, which they are called by alone. */
  readonly openers: ReadonlySet<string>;
  /** Provinces that an address has shown a name to mean here, by key: "Georgia" after "Atlanta, Georgia"; ids of places. */
  readonly addressed: ReadonlyMap<string, string>;
  /** Towns that stand for their teams, by key, where the article reports matches; else empty. */
  readonly teams: ReadonlySet<string>;
  /** True where some surname belongs to several persons, so that the order of the units matters. */
  readonly ordered: boolean;
}

/** Shorter words are too often something else. */
const SHORTEST_GIVEN = 3;

/** So many sides of matches make an article one about matches. */
const TEAMS = 2;
const NO_TEAMS: ReadonlySet<string> = new Set();

/** So many times an unlisted name of one word must be read as one for the article to bear it out elsewhere. */
const TOLD = 2;

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The surname in a folded full name, with its article: "khaled al masoud" gives "al masoud"; undefined for one word. */
function surnameOf(key: string): string | undefined {
  const parts = key.split(' ').filter(part => part !== '');
  while (parts.length > 1 && SUFFIXES.has(parts[parts.length - 1]!)) parts.pop();
  if (parts.length < 2) return undefined;
  const last = parts[parts.length - 1]!;
  const article = parts[parts.length - 2]!;
  if (last.length < 2) return undefined;
  if (ARABIC_ARTICLES.has(article)) return parts.length > 2 ? `${article} ${last}` : undefined;
  return last;
}

/** A surname without its article, and with one letter for a long last vowel: what al-Sharaa, Sharaa and al-Shara have in common. */
export function bareSurname(surname: string): string {
  const bare = surname.slice(surname.lastIndexOf(' ') + 1);
  return bare.length > 4 && bare.endsWith('aa') ? bare.slice(0, -1) : bare;
}

/** One word, or one after an Arabic article. */
export const isSurnameAlone = (key: string): boolean => {
  const space = key.indexOf(' ');
  return space < 0 || (ARABIC_ARTICLES.has(key.slice(0, space)) && key.indexOf(' ', space + 1) < 0);
};

/** "the" stands right before. */
export const isDefinite = (text: string, start: number): boolean =>
  /(?:^|\s)[Tt]he $/.test(text.slice(Math.max(0, start - 5), start));

function personRef(candidate: Candidate, index: GazetteerIndex): NameRef | undefined {
  return candidate.refs.find(ref => !ref.demonym && ref.kind === 'actor' && index.noted(ref).kind === 'person');
}

/** In steps, so that one mention more or less does not change how all others are read. */
const inSteps = (times: number): number => Math.round(2 * Math.log2(1 + times)) / 2;

function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, same: (x: T, y: T) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
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
    sameSet(a.openers, b.openers) &&
    sameMap(a.addressed, b.addressed, (x, y) => x === y) &&
    a.mainCountry === b.mainCountry &&
    sameSet(a.entries, b.entries) &&
    sameSet(a.placed, b.placed) &&
    sameSet(a.named, b.named) &&
    sameMap(a.countries, b.countries, (x, y) => x === y) &&
    sameMap(a.surnames, b.surnames, samePeople) &&
    sameMap(a.givenNames, b.givenNames, (x, y) => x.fullName === y.fullName && x.id === y.id) &&
    sameMap(a.unlisted, b.unlisted, (x, y) => x.label === y.label) &&
    sameMap(a.majority, b.majority, (x, y) => x === y) &&
    sameMap(a.acronyms, b.acronyms, sameName) &&
    sameMap(a.heads, b.heads, sameName)
  );
}

/** Gathers what the names of all units say together; units are added in text order. */
export class DocumentGatherer {
  readonly #index: GazetteerIndex;
  readonly #published: string | undefined;
  readonly #entries = new Set<string>();
  readonly #surnames = new Map<string, Introduced[]>();
  readonly #givenNames = new Map<string, Introduced | undefined>();
  readonly #unlisted = new Map<string, Candidate>();
  /** Unlisted names: what they are read as, and how many times. */
  readonly #read = new Map<string, Map<NameLabel, { readonly candidate: Candidate; times: number }>>();
  readonly #acronyms = new Map<string, Candidate>();
  readonly #heads = new Map<string, Candidate | undefined>();
  readonly #placed = new Set<string>();
  readonly #named = new Set<string>();
  readonly #countries = new Map<string, number>();
  readonly #teams = new Set<string>();
  /** Whole names of unlisted bodies by their first word; empty where several begin so. */
  readonly #openers = new Map<string, string>();
  readonly #addressed = new Map<string, string>();

  /** @param published EDTF: who held an office then is meant by a title with a surname */
  constructor(index: GazetteerIndex, published: string | undefined) {
    this.#index = index;
    this.#published = published;
  }

  add(names: UnitNames, unit: number, text: string): void {
    for (const candidate of names.sure) {
      for (const ref of candidate.refs) this.#entries.add(ref.entry);
      this.#countCountry(candidate);
      this.#introduce(candidate, unit, text);
      this.#head(candidate);
      if (candidate.refs.length === 0 && candidate.last > candidate.first && !this.#unlisted.has(candidate.key))
        this.#unlisted.set(candidate.key, candidate);
      if (candidate.refs.length === 0) this.#count(candidate);
      if (isTeam(candidate)) this.#teams.add(candidate.key);
    }
    this.#address(names.sure, text);
    for (const candidate of names.weak) {
      this.#introduceByTitle(candidate, unit);
      if (candidate.cue.part === 'place' && candidate.refs.some(ref => ref.kind === 'place'))
        this.#placed.add(candidate.key);
      if (candidate.refs.some(ref => ref.kind === 'actor') && isDefinite(text, candidate.start))
        this.#named.add(candidate.key);
    }
    for (const { acronym, candidate } of names.acronyms)
      if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, candidate);
  }

  #address(sure: readonly Candidate[], text: string): void {
    for (let at = 1; at < sure.length; at++) {
      const state = sure[at]!;
      const town = sure[at - 1]!;
      if (state.refs.length < 2 || text.slice(town.end, state.start) !== ', ') continue;
      const province = provinceAfter(town, state, this.#index);
      if (province !== undefined && !this.#addressed.has(state.key)) this.#addressed.set(state.key, province);
    }
  }

  #count(candidate: Candidate): void {
    const { key, label } = candidate;
    if (label === undefined) return;
    this.#countAs(key, label, candidate);
    // "Apple Inc." says what "Apple" is.
    const last = key.lastIndexOf(' ');
    if (label === 'ORG' && last > 0 && COMPANY.has(key.slice(last + 1)))
      this.#countAs(key.slice(0, last), label, candidate);
    // So does "Kenyon Emergency Services" of "Kenyon".
    const first = key.slice(0, Math.max(0, key.indexOf(' ')));
    if (label === 'ORG' && key.indexOf(' ', first.length + 1) > 0 && first.length > SHORTEST_GIVEN) {
      const other = this.#openers.get(first);
      this.#openers.set(first, other === undefined || other === key ? key : '');
    }
  }

  #countAs(key: string, label: NameLabel, candidate: Candidate): void {
    const read = this.#read.get(key) ?? new Map<NameLabel, { readonly candidate: Candidate; times: number }>();
    const known = read.get(label);
    if (known === undefined) read.set(label, { candidate, times: 1 });
    else known.times++;
    this.#read.set(key, read);
  }

  #head(candidate: Candidate): void {
    if (candidate.last === candidate.first || candidate.refs.some(ref => ref.demonym || ref.kind === 'place')) return;
    if (candidate.refs.length === 0 && candidate.label !== 'ORG') return;
    const head = candidate.key.slice(candidate.key.lastIndexOf(' ') + 1);
    if (!BODY_HEADS.has(head)) return;
    if (!this.#heads.has(head)) {
      this.#heads.set(head, candidate);
      return;
    }
    const other = this.#heads.get(head);
    const same =
      other !== undefined &&
      (other.key === candidate.key || other.refs.some(ref => candidate.refs.some(own => own.id === ref.id)));
    if (!same) this.#heads.set(head, undefined);
  }

  #mainCountry(): string | undefined {
    const [first, second] = [...this.#countries].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] >= 2 && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined;
  }

  #countCountry(candidate: Candidate): void {
    const [only] = candidate.refs;
    if (only === undefined) return;
    const { kind, country: own } = this.#index.noted(only);
    const state = kind === (only.kind === 'actor' ? 'state' : 'country');
    const country = state ? only.id : candidate.refs.length === 1 ? own : undefined;
    if (country !== undefined) this.#countries.set(country, (this.#countries.get(country) ?? 0) + (state ? 1 : 0.5));
  }

  #introduce(candidate: Candidate, unit: number, text: string): void {
    const person = personRef(candidate, this.#index);
    if (person === undefined && candidate.label !== 'PER') return;
    // "General Washington": by his rank he is known as well as by a full name.
    const ranked = candidate.title !== undefined && candidate.first === candidate.last && candidate.key.length > 3;
    const surname = surnameOf(candidate.key) ?? (ranked ? candidate.key : undefined);
    if (surname === undefined) return;
    const bare = bareSurname(surname);
    const known = this.#surnames.get(bare) ?? [];
    const fullName = text.slice(candidate.start, candidate.end);
    if (!known.some(other => (person === undefined ? other.fullName === fullName : other.id === person.id))) {
      const introduced = { id: person?.id, fullName, surname, unit };
      known.push(introduced);
      this.#introduceGiven(candidate.key, introduced);
    }
    this.#surnames.set(bare, known);
  }

  /** "Banthoon Lamsam", who is "Banthoon" from then on. */
  #introduceGiven(key: string, person: Introduced): void {
    const given = key.slice(0, Math.max(0, key.indexOf(' ')));
    if (given.length <= SHORTEST_GIVEN || ARABIC_ARTICLES.has(given)) return;
    const known = this.#givenNames.get(given);
    const isSame = !this.#givenNames.has(given) || known?.fullName === person.fullName;
    this.#givenNames.set(given, isSame ? person : undefined);
  }

  /** "President Aoun": whoever held the office is named by it as well as by the full name. */
  #introduceByTitle({ title, refs, key }: Candidate, unit: number): void {
    if (title === undefined) return;
    const held = refs.filter(
      ref => ref.kind === 'actor' && holdsRole(this.#index.actor(ref.id), title, this.#published),
    );
    const [holder] = held;
    if (holder === undefined) return;
    // "President Bush" of an article without a date may be either; who it is there, "Mr. Bush" is as well.
    for (const ref of held) this.#entries.add(ref.entry);
    if (held.some(ref => ref.id !== holder.id)) return;
    const bare = bareSurname(key);
    const known = this.#surnames.get(bare) ?? [];
    if (!known.some(other => other.id === holder.id))
      known.push({ id: holder.id, fullName: this.#index.actor(holder.id)!.name, surname: key, unit });
    this.#surnames.set(bare, known);
  }

  finish(): DocumentNames {
    const majority = new Map<string, NameLabel>();
    for (const [key, read] of this.#read) {
      const [most, next] = [...read.values()].sort((a, b) => b.times - a.times);
      if (most!.times < TOLD || most!.times === next?.times) continue;
      if (next !== undefined) majority.set(key, most!.candidate.label!);
      const single = !key.includes(' ');
      if (single && key.length > 3 && !this.#unlisted.has(key)) this.#unlisted.set(key, most!.candidate);
    }
    const givenNames = new Map<string, Introduced>();
    // "Apple Keynote", read as a person, makes nobody of Apple.
    for (const [given, person] of this.#givenNames)
      if (person !== undefined && !this.#openers.has(given) && this.#index.find(given).length === 0)
        givenNames.set(given, person);
    const ordered = [...this.#surnames.values()].some(people => people.length > 1);
    const heads = new Map<string, Candidate>();
    for (const [head, candidate] of this.#heads) if (candidate !== undefined) heads.set(head, candidate);
    return {
      entries: this.#entries,
      surnames: this.#surnames,
      givenNames,
      unlisted: this.#unlisted,
      majority,
      acronyms: this.#acronyms,
      heads,
      mainCountry: this.#mainCountry(),
      placed: this.#placed,
      named: this.#named,
      countries: new Map([...this.#countries].map(([country, times]) => [country, inSteps(times)])),
      addressed: this.#addressed,
      openers: new Set([...this.#openers].filter(([, name]) => name !== '').map(([first]) => first)),
      teams: this.#teams.size >= TEAMS ? this.#teams : NO_TEAMS,
      ordered,
    };
  }
}
