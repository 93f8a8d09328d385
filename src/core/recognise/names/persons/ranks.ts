import { OFFICE_WORDS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import type { Tokens } from '../text/tokens.ts';

/** Ranks and offices that stand before a name and are no part of it, as "King" or "Mullah" may be. */
export const RANKS = words(
  'mr mrs ms general gen lieutenant lt colonel col major maj brigadier brig captain capt admiral adm commodore commander marshal president premier chancellor minister secretary senator governor mayor taoiseach sheriff trooper cllr councillor det detective insp inspector sergeant sgt constable superintendent supt coroner barrister hajji haji asp dsp ssp acp dcp igp hon alhaji td mla mep undersheriff cr clr ald ambassador',
);

/** "Prime Minister" is a rank as "Minister" is. */
export const isRank = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, RANKS) || (tokens.isIn(at, OFFICE_WORDS) && tokens.isIn(at + 1, RANKS));
