import { opensSentence } from '../text/abbreviations.ts';

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
 * Could another word in this place make it another assertion? Figures, denials, hedges and names do; a word with a capital
 * letter is a name unless it is one of those that open sentences. `key` is the folded word in lower case, `word` as it stands.
 */
export function isTelling(key: string, word: string): boolean {
  if (/\d/.test(key) || TELLING.has(key) || /n't$/.test(key)) {
    return true;
  }
  const first = word[0]!;
  return first !== first.toLowerCase() && !opensSentence(word);
}
