import { opensSentence } from '../text/abbreviations.ts';
import type { Word } from './words.ts';

const FIGURES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion ' +
  'billions trillion dozen dozens half third quarter double twice once several few many most some all both first second fourth ' +
  'fifth sixth seventh eighth ninth tenth more less fewer least nearly almost about around roughly over under';
const DENIALS =
  'no not never none nobody nothing nowhere neither nor without cannot deny denies denied denying fail fails failed refuse ' +
  'refuses refused reject rejects rejected rule ruled hardly barely unlikely false falsely untrue halt halted stop stopped ' +
  'before after until unless despite against except only';
const HEDGES =
  'may might could would should can will must likely possibly probably perhaps apparently allegedly alleged reportedly reported ' +
  'suspected presumed claimed claims if whether';

const TELLING: ReadonlySet<string> = new Set(`${FIGURES} ${DENIALS} ${HEDGES}`.split(' '));

/**
 * Could another word in this place make it another assertion? Figures, denials, hedges and names do; a sentence's first
 * word with a capital letter is a name unless it is one of the words that open sentences.
 */
export function isTelling(word: Word, text: string): boolean {
  if (/\d/.test(word.key) || TELLING.has(word.key) || /n't$/.test(word.key)) {
    return true;
  }
  return word.capital && !opensSentence(text.slice(word.start, word.end));
}
