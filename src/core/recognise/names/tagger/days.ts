import { words } from '../lexicon/words.ts';
import type { Tokens } from '../text/tokens.ts';

/** Days and months that are no names besides, as May and April are. */
const CALENDAR = words(
  'monday tuesday wednesday thursday friday saturday sunday january february july september october november december',
);

/** A day or a month by itself: no name, whatever stands around it. */
export const isDay = (tokens: Tokens, first: number, last: number): boolean =>
  first === last && tokens.isIn(first, CALENDAR);
