import { hashText } from '../../src/core/recognise/names/tagger/hash.ts';

/** Sentences of the news corpus stand in the order of their articles; so many of them are held out or kept together. */
const BLOCK = 50;
const NUMBERED = /^gmb-tr-(\d+)$/;

/**
 * True for the tenth of each training corpus on which nothing is ever trained: of the news every tenth block of 50
 * sentences (500 to 549, 1000 to 1049 …), so that no article is on both sides but at the edges; of other corpora the
 * documents whose id hashes to 0 modulo 10.
 */
export function isHeldOut(id: string): boolean {
  const number = NUMBERED.exec(id)?.[1];
  if (number !== undefined) return Math.floor(Number(number) / BLOCK) % 10 === 0 && Number(number) >= BLOCK;
  return (hashText(id) >>> 0) % 10 === 0;
}
