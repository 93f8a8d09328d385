import type { NameLabel } from '../../mention.ts';
import { signsOf, words } from '../lexicon/words.ts';
import type { Tokens } from '../text/tokens.ts';

const LANDS: ReadonlyMap<string, NameLabel> = new Map([
  ...[
    ...words(
      'county district province prefecture oblast governorate township borough parish municipality constituency woreda tehsil taluk',
    ),
  ].map(word => [word, 'GPE'] as const),
  ...[...words('region peninsula valley island islands river lake mountains archipelago shoal reef atoll')].map(
    word => [word, 'LOC'] as const,
  ),
]);

/** What stretches of land or water are called. */
export const LAND_WORDS = signsOf(LANDS.keys());

/** What a name that ends in this token is, where its word says that it is a stretch of land or water. */
export const landOf = (tokens: Tokens, at: number): NameLabel | undefined =>
  tokens.isIn(at, LAND_WORDS) ? LANDS.get(tokens.word(at)) : undefined;
