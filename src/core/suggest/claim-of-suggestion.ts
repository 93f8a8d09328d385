import { describeAnchor } from '../anchor/describe.ts';
import type { Claimant, ClaimEvent, Guessable, StoredClaim } from '../claims/model.ts';
import type { ClaimSuggestion } from './suggestion.ts';

/** What a person adds to a suggestion by taking it. */
export interface Taken extends Pick<StoredClaim, 'id' | 'codebook' | 'annotator' | 'created'> {
  /** Id of the codebook's type, the suggested one or another. */
  readonly type: string;
  /** Id of the claim in which this one is reported, where that was taken too. */
  readonly inside?: string;
  /** True: the person has seen every value and stands for it. The claim has no guesses then and its status says so. */
  readonly reviewed: boolean;
}

/**
 * The claim that a suggestion becomes, on `text` (LF, no BOM). Taken as it is, all its values are guesses; addressees and the
 * relay chain, which cannot be marked as guesses, stand only in a reviewed claim.
 */
export function claimOfSuggestion(text: string, one: ClaimSuggestion, taken: Taken): StoredClaim {
  const { reviewed } = taken;
  const value = <T>(what: T): Guessable<T> => ({ value: what, guessed: !reviewed });
  return {
    id: taken.id,
    type: taken.type,
    ...describeAnchor(text, one.claim),
    claimant: claimantOf(one, reviewed),
    ...(one.cue === undefined ? {} : { cue: value(one.cue.quote) }),
    ...(reviewed && one.via.length > 0 ? { via: one.via } : {}),
    ...(taken.inside === undefined ? {} : { inside: taken.inside }),
    ...(reviewed && one.addressee.length > 0 ? { addressee: one.addressee } : {}),
    mode: value(one.mode),
    ...(one.factuality === 'CT+' ? {} : { factuality: value(one.factuality) }),
    ...(one.hedges.length === 0 ? {} : { hedges: value(one.hedges) }),
    ...(one.event === undefined ? {} : { event: reviewed ? confirmed(one.event) : one.event }),
    ...(one.numbers.length === 0
      ? {}
      : {
          numbers: one.numbers.map(({ guessed: _, ...number }) => (reviewed ? number : { ...number, guessed: true })),
        }),
    ...(reviewed ? { status: 'reviewed' } : {}),
    ...(taken.codebook === undefined ? {} : { codebook: taken.codebook }),
    ...(taken.annotator === undefined ? {} : { annotator: taken.annotator }),
    ...(taken.created === undefined ? {} : { created: taken.created }),
  };
}

function claimantOf({ claimant: { id, label } }: ClaimSuggestion, reviewed: boolean): Claimant {
  return { ...(id === undefined ? { label: label ?? '' } : { id }), ...(reviewed ? {} : { guessed: true }) };
}

function confirmed(event: ClaimEvent): ClaimEvent {
  const { date, place, actors, targets, ...rest } = event;
  return {
    ...rest,
    ...(date === undefined ? {} : { date: { ...date, guessed: false } }),
    ...(place === undefined ? {} : { place: { ...place, guessed: false } }),
    ...(actors === undefined ? {} : { actors: { ...actors, guessed: false } }),
    ...(targets === undefined ? {} : { targets: { ...targets, guessed: false } }),
  };
}
