/** Larger files are refused: no sidecar, codebook or gazetteer comes near, and a parser must not hang the window. */
export const MAX_LENGTH = 8 * 1024 * 1024;
/** Each token costs a few microseconds; this many stand for some 2,500 claims in one file, and for less than a second. */
export const MAX_TOKENS = 250_000;
