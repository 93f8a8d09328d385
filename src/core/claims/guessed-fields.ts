import type { StoredClaim } from './model.ts';

export type GuessedField =
  | 'claimant'
  | 'cue'
  | 'mode'
  | 'factuality'
  | 'hedges'
  | 'date'
  | 'place'
  | 'actors'
  | 'targets'
  | 'numbers';

/** The fields of a claim that hold a guess which nobody has confirmed yet. */
export function guessedFields({
  claimant,
  cue,
  mode,
  factuality,
  hedges,
  event,
  numbers,
}: StoredClaim): GuessedField[] {
  const guessable = { cue, mode, factuality, hedges, ...pickEvent(event) };
  return [
    ...(claimant?.guessed === true ? (['claimant'] as const) : []),
    ...(Object.keys(guessable) as (keyof typeof guessable)[]).filter(key => guessable[key]?.guessed === true),
    ...(numbers?.some(({ guessed }) => guessed === true) ? (['numbers'] as const) : []),
  ];
}

function pickEvent(event: StoredClaim['event']) {
  return { date: event?.date, place: event?.place, actors: event?.actors, targets: event?.targets };
}
