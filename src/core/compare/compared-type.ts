import { defaultCodebook } from '../claims/default-codebook.ts';
import { lexemeOf } from '../suggest/attribution/lexeme.ts';
import { suggestTypes } from '../suggest/content/suggest-type.ts';
import type { ComparedClaim } from './model.ts';

const KNOWN: ReadonlySet<string> = new Set([...defaultCodebook.types.map(({ id }) => id), 'detention']);
const WORD = /[\p{L}\p{N}’'-]+/gu;

/**
 * What kind of claim this is to the comparison: its type where that is a built-in one; of a project's own type, or where
 * everything is of one type, what its words and the verb that reports it make it.
 */
export function comparedType({ stored, sentence = stored.quote, sentenceAt, span }: ComparedClaim): string {
  if (KNOWN.has(stored.type)) {
    return stored.type;
  }
  const at = span === undefined || sentenceAt === undefined ? 0 : span.start - sentenceAt;
  const lemma =
    cuesIn(sentence.slice(0, at)).at(-1) ??
    cuesIn(sentence.slice(at + stored.quote.length))[0] ??
    cuesIn(stored.quote)[0];
  const [guess] = suggestTypes(defaultCodebook, {
    words: stored.quote,
    ...(lemma === undefined ? {} : { lemma: lemma.lemma, speech: lemma.speech }),
  });
  return guess?.id ?? stored.type;
}

function cuesIn(text: string): { lemma: string; speech: boolean }[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const verb = lexemeOf(word).reporting?.verb;
    return verb === undefined ? [] : [{ lemma: verb.lemma, speech: verb.speech }];
  });
}
