import type { Candidate } from './candidate.ts';
import type { Introduced } from './document.ts';

/** A candidate together with what the article as a whole says about it. */
export interface Settled {
  readonly candidate: Candidate;
  /** The person in full whom a surname goes back to. */
  readonly person: Introduced | undefined;
  /** The name in full that a short form stands for. */
  readonly shortFor: Candidate | undefined;
}

export const settledAs = (candidate: Candidate, person?: Introduced, shortFor?: Candidate): Settled => ({
  candidate,
  person,
  shortFor,
});

/** The person whom a surname means: the same form of the surname first, then the one named last before this unit. */
export function whoIs(people: readonly Introduced[], surname: string, unit: number): Introduced {
  const sameForm = people.filter(person => person.surname === surname);
  const pool = sameForm.length > 0 ? sameForm : people;
  let best = pool[0]!;
  for (const person of pool) if (person.unit <= unit) best = person;
  return best;
}
