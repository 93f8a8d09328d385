/** How near a term comes to a text: the whole text, one of its words, a part of it, then part + errors. */
export const CODE = { text: 0, word: 1, part: 2, none: 255 } as const;

/** The best that a match across words can be: the blank between them is an error. */
export const ACROSS = CODE.part + 1;
