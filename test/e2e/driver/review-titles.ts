/** The sections of Review that stand below those on files, in their order. */
export const ON_CLAIMS: readonly string[] = [
  'Contradictions to Decide',
  'Titles of Other Years',
  'Coded by an Older Definition',
  'Guesses to Confirm',
  'Single-Sourced Claims',
  'Unknown Actors',
];
