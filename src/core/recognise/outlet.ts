import { nameMedia } from './media-words.ts';
import type { Mention } from './mention.ts';

/** Furniture stands at the head: so many lines at most, none longer than this many UTF-16 units, up to the first that is. */
const HEAD_LINES = 14;
const LONGEST_FURNITURE = 120;

const BEFORE = /^(?:|.*[|·•,–—-]\s*|by\s+|source:\s*|from\s+)$/iu;
const AFTER = /^\s*(?:|[|·•,–—-].*)$/u;
/**
 * The outlet that an article names in its own furniture: alone in a line, or between the marks that part a line into outlet,
 * day and section ("Radio Badia | 4 March"), or in a byline behind the author. `undefined` where no such line is.
 * @param text LF text
 * @param mentions of this text
 */
export function findOutlet(text: string, mentions: readonly Mention[]): string | undefined {
  let start = 0;
  for (const [number, line] of text.split('\n', HEAD_LINES).entries()) {
    const end = start + line.length;
    if (line.length > LONGEST_FURNITURE) {
      return undefined;
    }
    for (const mention of mentions) {
      if (mention.kind === 'actor' && mention.start >= start && mention.end <= end && isMedia(mention)) {
        const [before, after] = [text.slice(start, mention.start).trimStart(), text.slice(mention.end, end)];
        // A headline speaks of others.
        const isAlone = before === '' && after.trim() === '';
        if (number === 0 ? isAlone : BEFORE.test(before) && AFTER.test(after)) {
          return mention.name ?? mention.quote;
        }
      }
    }
    start = end + 1;
  }
  return undefined;
}

function isMedia(mention: Extract<Mention, { kind: 'actor' | 'place' }>): boolean {
  return (
    mention.subkind === 'media' || (mention.id === undefined && mention.label === 'ORG' && nameMedia(mention.quote))
  );
}
