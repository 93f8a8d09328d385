import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { Introduced } from '../candidates/document.ts';
import { holdsRole } from '../listed/office.ts';
import { bareSurname, surnameOf } from '../listed/surnames.ts';
import { ARABIC_ARTICLES } from '../text/fold.ts';

/** Shorter words are too often something else. */
export const SHORTEST_GIVEN = 3;

function personRef(candidate: Candidate, index: GazetteerIndex): NameRef | undefined {
  for (const ref of candidate.refs)
    if (!ref.demonym && ref.kind === 'actor' && index.noted(ref).kind === 'person') return ref;
  return undefined;
}

/** Gathers whom an article names in full or by an office, in text order. */
export class IntroducedPeople {
  readonly #index: GazetteerIndex;
  readonly #published: string | undefined;
  readonly #surnames = new Map<string, Introduced[]>();
  readonly #givenNames = new Map<string, Introduced | undefined>();

  /** @param published EDTF: who held an office then is meant by a title with a surname */
  constructor(index: GazetteerIndex, published: string | undefined) {
    this.#index = index;
    this.#published = published;
  }

  /** By surname without article. */
  get surnames(): ReadonlyMap<string, readonly Introduced[]> {
    return this.#surnames;
  }

  /** Some surname belongs to several persons. */
  get ordered(): boolean {
    return [...this.#surnames.values()].some(people => people.length > 1);
  }

  /** @param openers first words of bodies: "Apple Keynote", read as a person, makes nobody of Apple */
  givenNames(openers: { has(given: string): boolean }): ReadonlyMap<string, Introduced> {
    const given = new Map<string, Introduced>();
    for (const [name, person] of this.#givenNames)
      if (person !== undefined && !openers.has(name) && this.#index.find(name).length === 0) given.set(name, person);
    return given;
  }

  introduce(candidate: Candidate, unit: number, text: string): void {
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

  /**
   * "President Aoun": whoever held the office is named by it as well as by the full name. Returns all who held it, of whom
   * only one alone is introduced.
   */
  introduceByTitle({ title, refs, key }: Candidate, unit: number): readonly NameRef[] {
    if (title === undefined) return [];
    const held = refs.filter(
      ref => ref.kind === 'actor' && holdsRole(this.#index.actor(ref.id), title, this.#published),
    );
    const [holder] = held;
    if (holder === undefined || held.some(ref => ref.id !== holder.id)) return held;
    const bare = bareSurname(key);
    const known = this.#surnames.get(bare) ?? [];
    if (!known.some(other => other.id === holder.id))
      known.push({ id: holder.id, fullName: this.#index.actor(holder.id)!.name, surname: key, unit });
    this.#surnames.set(bare, known);
    return held;
  }
}
