import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { NameLabel } from '../../mention.ts';
import { COMPANY } from '../bodies/firms.ts';
import { townOfBody } from '../bodies/seats.ts';
import type { Candidate, UnitNames } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { BODY_HEADS } from '../lexicon/heads.ts';
import { NearbyTowns } from '../listed/nearby-towns.ts';
import { SmallTowns, smallTownOf } from '../listed/small-towns.ts';
import { provinceAfter } from '../listed/towns-by-state.ts';
import { IntroducedPeople, SHORTEST_GIVEN } from '../persons/introduced-people.ts';
import { isTeam } from '../sport/teams.ts';
import { isDefinite } from '../text/definite.ts';

const DIGEST = 'PRESS DIGEST';

/** So many sides of matches make an article one about matches. */
const TEAMS = 2;
const NO_TEAMS: ReadonlySet<string> = new Set();
/** So many paragraphs from one in which a team plays the article still tells of matches. */
const BESIDE = 4;
const NO_UNITS: ReadonlySet<number> = new Set();

/** So many times an unlisted name of one word must be read as one for the article to bear it out elsewhere. */
const TOLD = 2;
/** "QORLABY, Ohio (WKQX) — …": in capitals at the head of a paragraph that goes on in small letters. */
const opensDateline = ({ start, end }: Candidate, text: string): boolean =>
  start === 0 &&
  /^\p{Lu}[\p{Lu} '’.-]{3,}$/u.test(text.slice(0, end)) &&
  /^(?:,| ?[–—]| --)/.test(text.slice(end)) &&
  /\p{Ll}/u.test(text);

/** One word, which is neither short nor the letters of a body. */
const mayBeTown = (name: string): boolean => /^\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’]*$/u.test(name) && name.length > 3;

/** In steps, so that one mention more or less does not change how all others are read. */
const inSteps = (times: number): number => Math.round(2 * Math.log2(1 + times)) / 2;

const isSame = (one: Candidate, other: Candidate): boolean =>
  one.key === other.key || one.refs.some(ref => other.refs.some(own => own.id === ref.id));

/** How many articles have been gathered: the number of the last. */
let articles = 0;

/** Gathers what the names of all units say together; units are added in text order. */
export class DocumentGatherer {
  readonly #index: GazetteerIndex;
  readonly #people: IntroducedPeople;
  readonly #article = ++articles;
  readonly #entries = new Set<string>();
  readonly #unlisted = new Map<string, Candidate>();
  /** Unlisted names: what they are read as, and how many times. */
  readonly #read = new Map<string, Map<NameLabel, { readonly candidate: Candidate; times: number }>>();
  readonly #acronyms = new Map<string, Candidate>();
  readonly #heads = new Map<string, Candidate | undefined>();
  readonly #placed = new Set<string>();
  readonly #named = new Set<string>();
  readonly #countries = new Map<string, number>();
  readonly #lands = new Set<string>();
  readonly #smallTowns = new SmallTowns();
  readonly #nearby: NearbyTowns;
  #digest = false;
  readonly #teams = new Set<string>();
  readonly #matches = new Set<number>();
  /** First and last words of teams of several. */
  readonly #parts = new Set<string>();
  /** Whole names of unlisted bodies by their first word; empty where several begin so. */
  readonly #openers = new Map<string, string>();
  readonly #addressed = new Map<string, string>();
  readonly #towns = new Set<string>();
  readonly #seats = new Set<string>();

  /** @param published EDTF: who held an office then is meant by a title with a surname */
  constructor(index: GazetteerIndex, published: string | undefined) {
    this.#index = index;
    this.#people = new IntroducedPeople(index, published);
    this.#nearby = new NearbyTowns(index);
  }

  add(names: UnitNames, unit: number, text: string): void {
    if (unit === 0) this.#digest = text.startsWith(DIGEST);
    for (const candidate of names.sure) {
      for (const { noted, entry } of candidate.refs) {
        if (noted.told === this.#article) continue;
        noted.told = this.#article;
        this.#entries.add(entry);
      }
      this.#countCountry(candidate);
      this.#nearby.addSure(candidate);
      this.#people.introduce(candidate, unit, text);
      this.#head(candidate);
      if (candidate.refs.length === 0 && candidate.last > candidate.first && !this.#unlisted.has(candidate.key))
        this.#unlisted.set(candidate.key, candidate);
      if (candidate.refs.length === 0) this.#count(candidate, text);
      if (isTeam(candidate)) {
        this.#team(candidate);
        for (let near = unit - BESIDE; near <= unit + BESIDE; near++) this.#matches.add(near);
      }
    }
    this.#address(names.sure, text);
    for (const candidate of names.weak) {
      this.#nearby.addWeak(candidate);
      // "President Bush" of an article without a date may be either; who it is there, "Mr. Bush" is as well.
      for (const ref of this.#people.introduceByTitle(candidate, unit)) this.#entries.add(ref.entry);
      if (candidate.cue.part === 'place' && candidate.refs.some(ref => ref.kind === 'place'))
        this.#placed.add(candidate.key);
      if (candidate.refs.some(ref => ref.kind === 'actor') && isDefinite(text, candidate.start))
        this.#named.add(candidate.key);
    }
    for (const { acronym, candidate } of names.acronyms)
      if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, candidate);
  }

  /** "Otelul Galati" is "Otelul" and "Galati" from then on. */
  #team({ key }: Candidate): void {
    this.#teams.add(key);
    const parts = key.split(' ');
    if (parts.length < 2) return;
    for (const part of [parts[0]!, parts[parts.length - 1]!])
      if (part.length > SHORTEST_GIVEN && !NEVER_NAMES.has(part)) this.#parts.add(part);
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

  #count(candidate: Candidate, text: string): void {
    const { key, label, cue } = candidate;
    if (label === undefined) return;
    this.#countAs(key, label, candidate);
    if (label === 'GPE' && cue.part === 'place' && mayBeTown(text.slice(candidate.start, candidate.end)))
      this.#towns.add(key);
    if (label === 'GPE' && opensDateline(candidate, text)) this.#seats.add(key);
    const town = label === 'ORG' ? townOfBody(key) : undefined;
    if (town !== undefined) {
      this.#seats.add(town);
      return;
    }
    // "Apple Inc." says what "Apple" is.
    const last = key.lastIndexOf(' ');
    if (label === 'ORG' && last > 0 && COMPANY.has(key.slice(last + 1)))
      this.#countAs(key.slice(0, last), label, candidate, TOLD);
    // So does "Kenyon Emergency Services" of "Kenyon".
    const first = key.slice(0, Math.max(0, key.indexOf(' ')));
    if (label === 'ORG' && key.indexOf(' ', first.length + 1) > 0 && first.length > SHORTEST_GIVEN) {
      const other = this.#openers.get(first);
      this.#openers.set(first, other === undefined || other === key ? key : '');
    }
  }

  /** @param times more than one for what is surer than a reading */
  #countAs(key: string, label: NameLabel, candidate: Candidate, times = 1): void {
    const read = this.#read.get(key) ?? new Map<NameLabel, { readonly candidate: Candidate; times: number }>();
    const known = read.get(label);
    if (known === undefined) read.set(label, { candidate, times });
    else known.times += times;
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
    if (other === undefined || !isSame(other, candidate)) this.#heads.set(head, undefined);
  }

  #mainCountry(countries: ReadonlyMap<string, number>): string | undefined {
    const [first, second] = [...countries].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] >= 2 && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined;
  }

  #countCountry(candidate: Candidate): void {
    const [only] = candidate.refs;
    if (only === undefined) return;
    const { kind, country: own } = this.#index.noted(only);
    if (own !== undefined && smallTownOf(candidate, this.#index) !== undefined) {
      this.#smallTowns.add(own, only.id, this.#index.placeOf(only)?.population ?? 0);
      return;
    }
    const state = kind === (only.kind === 'actor' ? 'state' : 'country');
    const country = state ? only.id : candidate.refs.length === 1 || this.#lieIn(own, candidate.refs) ? own : undefined;
    if (country === undefined) return;
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + (state ? 1 : 0.5));
    if (only.demonym || candidate.cue.part === 'place') this.#lands.add(country);
  }

  /** The Pentagon, as body and as building. */
  #lieIn(country: string | undefined, refs: readonly NameRef[]): boolean {
    return country !== undefined && refs.every(ref => this.#index.noted(ref).country === country);
  }

  /** Small towns that are meant speak of their countries too. */
  #withTowns(homes: ReadonlySet<string>): ReadonlyMap<string, number> {
    if (homes.size === 0) return this.#countries;
    const countries = new Map(this.#countries);
    for (const home of homes) countries.set(home, (countries.get(home) ?? 0) + this.#smallTowns.times(home) / 2);
    return countries;
  }

  /** Without those that somebody in the article is called by. */
  #unborne(towns: ReadonlySet<string>): ReadonlySet<string> {
    const { surnames } = this.#people;
    return new Set([...towns].filter(key => !surnames.has(key.slice(key.lastIndexOf(' ') + 1))));
  }

  finish(): DocumentNames {
    const homes = this.#smallTowns.homes(this.#countries);
    const countries = this.#withTowns(homes);
    const mainCountry = this.#mainCountry(countries);
    const majority = new Map<string, NameLabel>();
    for (const [key, read] of this.#read) {
      const [most, next] = [...read.values()].sort((a, b) => b.times - a.times);
      if (most!.times < TOLD || most!.times === next?.times) continue;
      if (next !== undefined) majority.set(key, most!.candidate.label!);
      const single = !key.includes(' ');
      if (single && key.length > 3 && !this.#unlisted.has(key)) this.#unlisted.set(key, most!.candidate);
    }
    const heads = new Map<string, Candidate>();
    for (const [head, candidate] of this.#heads) if (candidate !== undefined) heads.set(head, candidate);
    return {
      entries: this.#entries,
      surnames: this.#people.surnames,
      givenNames: this.#people.givenNames(this.#openers),
      unlisted: this.#unlisted,
      majority,
      acronyms: this.#acronyms,
      heads,
      mainCountry,
      placed: this.#placed,
      named: this.#named,
      countries: new Map([...countries].map(([country, times]) => [country, inSteps(times)])),
      lands: this.#lands,
      homes,
      near: this.#nearby.borneOut(homes, mainCountry),
      addressed: this.#addressed,
      towns: this.#unborne(this.#towns),
      seats: this.#unborne(this.#seats),
      openers: new Set([...this.#openers].filter(([, name]) => name !== '').map(([first]) => first)),
      teams: this.#teams.size >= TEAMS ? new Set([...this.#teams, ...this.#parts]) : NO_TEAMS,
      matches: this.#teams.size >= TEAMS ? this.#matches : NO_UNITS,
      digest: this.#digest,
      ordered: this.#people.ordered,
    };
  }
}
