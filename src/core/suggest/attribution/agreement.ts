import type { Tag } from './lexeme.ts';
import type { Token } from './token.ts';

/** What the subject of a verb ends with. */
export const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'num', 'pron', 'close', 'quote']);

export const AUXILIARY: ReadonlySet<Tag> = new Set<Tag>(['modal', 'be', 'have', 'do', 'to']);

/** Nouns in the plural, and those that take its verbs. */
export const PLURAL =
  /(?:[^s]s|police|people|public|majority|percent|men|women|children|media|staff|troops|youth|many|both|few|most|some|others|all)$/;

/** "The agency, citing officials, claims …": from the closing comma back to the noun that the verb goes with. */
export function beforeParenthesis(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.tag !== 'comma') {
    return last;
  }
  for (let at = last - 1; at > 0 && last - at < 12; at--) {
    const { tag, quote } = tokens[at]!;
    if (tag === 'stop' || tag === 'quote' || tag === 'colon' || quote >= 0) {
      return last;
    }
    if (tag === 'comma') {
      const first = tokens[at + 1]!;
      const inserted = (first.tag === 'verb' && first.form === 'ing') || first.tag === 'wh' || first.tag === 'prep';
      return inserted && NOMINAL.has(tokens[at - 1]!.tag) && !tokens.slice(0, at).some(isVerb) ? at - 1 : last;
    }
  }
  return last;
}

const isVerb = ({ tag }: Token): boolean => tag === 'verb' || AUXILIARY.has(tag);

/** "officials in the capital", "people close to the president", "fighters loyal to him": is the head of the phrase plural? */
export function describesPlural(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (at > 0 && last - at < 10) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'prep' || tag === 'to') {
      let head = at - 1;
      while (head > 0 && DESCRIBES.has(tokens[head]!.lower)) {
        head--;
      }
      const { tag: headTag, lower: noun } = tokens[head]!;
      if (QUANTIFIERS.has(noun) || ((headTag === 'noun' || headTag === 'name') && PLURAL.test(noun))) {
        return true;
      }
      at = head;
    } else if (tag === 'noun' || tag === 'name' || tag === 'det' || tag === 'num' || lower === "'s" || tag === 'poss') {
      at--;
    } else {
      return false;
    }
  }
  return false;
}

/** "many in the camp", "most of the crew" */
const QUANTIFIERS: ReadonlySet<string> = new Set('many most some several few both others all half'.split(' '));

const DESCRIBES: ReadonlySet<string> = new Set(
  'close loyal allied familiar opposed sympathetic aligned linked near based present'.split(' '),
);

/** Is the run of names that ends at `last` all that stands between a comma and what follows? */
export function opensAfterComma(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (at >= 0 && tokens[at]!.tag === 'name') {
    at--;
  }
  return tokens[at]?.tag === 'comma' && tokens.slice(0, at).some(isVerb);
}
