/** "the" stands right before. */
export const isDefinite = (text: string, start: number): boolean =>
  /(?:^|\s)[Tt]he $/.test(text.slice(Math.max(0, start - 5), start));
