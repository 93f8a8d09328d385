import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import { keyOfName } from '../text/name-keys.ts';

/** A state that a unit speaks of, and why bodies without one are its own. */
export interface Home {
  readonly id: string;
  readonly here: boolean;
}

/** The one state that these names are about, else the one that the whole article is mostly about. */
export function countryOf(
  pool: readonly Candidate[],
  document: DocumentNames,
  index: GazetteerIndex,
): Home | undefined {
  const main = document.mainCountry;
  const states = new Set<string>();
  for (const { refs } of pool)
    for (const ref of refs) {
      const { kind, country } = index.noted(ref);
      const state = ref.kind === 'actor' && kind === 'state' ? ref.id : country;
      if (state !== undefined && refs.length <= 2) states.add(state);
    }
  const [only] = states;
  if (only !== undefined && states.size === 1 && only !== main) return { id: only, here: true };
  return main === undefined ? undefined : { id: main, here: false };
}

/** A body that is not listed under its own name. */
export const isOpenBody = ({ label, refs }: Candidate): boolean => label === 'ORG' && refs.length === 0;

/** "Interior Ministry" alone, in an article or a paragraph about Syria: the Syrian one, if it is listed. */
export function inCountry(candidate: Candidate, home: Home | undefined, index: GazetteerIndex): Candidate {
  if (home === undefined || !isOpenBody(candidate)) return candidate;
  const state = index.actor(home.id);
  for (const demonym of state?.demonyms ?? []) {
    const refs = index.find(`${keyOfName(demonym.text)} ${candidate.key}`).filter(ref => ref.kind === 'actor');
    if (refs.length > 0)
      return candidate.changed({
        refs,
        score: 0.65,
        why: home.here ? `${state!.name} alone is named beside it` : `the article is mostly about ${state!.name}`,
      });
  }
  return candidate;
}
