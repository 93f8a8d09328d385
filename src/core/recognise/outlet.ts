import { nameMedia } from './media-words.ts';
import type { Mention } from './mention.ts';
import { outletOfUrl } from './outlet-of-url.ts';
import { mastheadOf } from './title.ts';

/** Furniture stands at the head: so many lines at most, none longer than this many UTF-16 units, up to the first that is. */
const HEAD_LINES = 14;
const FOOT_LINES = 8;
const LONGEST_FURNITURE = 120;

const BEFORE = /^(?:|.*[|·•,–—-]\s*|by\s+|source:\s*|from\s+)$/iu;
const ARTICLE = /\bthe\s+$/iu;
const AFTER = /^\s*(?:|[|·•,–—-].*)$/u;
/** A line that is an address, and little else: "Source: https://…", "Original link: <https://…>". */
const ADDRESS = /^\s*(?:[\p{L} ]{1,24}:\s*)?<?(https?:\/\/\S+)$/iu;

/**
 * The outlet that an article names in its own furniture: alone in a line, or between the marks that part a line into outlet,
 * day and section ("Radio Badia | 4 March"), or in a byline behind the author; else the domain of the address that stands in
 * a line of its own at the head or the foot; else what the first line is where it is called as papers are, and a headline
 * stands below. `undefined` where no such line is.
 * @param text LF text
 * @param mentions of this text
 */
export function findOutlet(text: string, mentions: readonly Mention[]): string | undefined {
  return namedOutlet(text, mentions) ?? addressOutlet(text, mentions) ?? mastheadOf(text);
}

function addressOutlet(text: string, mentions: readonly Mention[]): string | undefined {
  const lines = text.split('\n');
  const furniture = [...lines.slice(0, HEAD_LINES), ...lines.slice(Math.max(HEAD_LINES, lines.length - FOOT_LINES))];
  const url = furniture.map(line => ADDRESS.exec(line)?.[1]).find(found => found !== undefined);
  const domain = url === undefined ? undefined : outletOfUrl(url);
  if (domain === undefined) {
    return undefined;
  }
  // "reuters.com", and the text has it as Reuters.
  const label = squash(domain.split('.')[0]!);
  const known = mentions.find(
    mention => mention.kind === 'actor' && isMedia(mention) && squash(mention.name ?? mention.quote) === label,
  );
  return known === undefined || known.kind === 'date' ? domain : (known.name ?? known.quote);
}

const squash = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^a-z0-9]/g, '');

function namedOutlet(text: string, mentions: readonly Mention[]): string | undefined {
  let start = 0;
  for (const [number, line] of text.split('\n', HEAD_LINES).entries()) {
    const end = start + line.length;
    if (line.length > LONGEST_FURNITURE) {
      return undefined;
    }
    for (const mention of mentions) {
      if (mention.kind === 'actor' && mention.start >= start && mention.end <= end && isMedia(mention)) {
        // "The" may stand outside of what is a name.
        const begin = mention.start - (ARTICLE.exec(text.slice(start, mention.start))?.[0].length ?? 0);
        const [before, after] = [text.slice(start, begin).trimStart(), text.slice(mention.end, end)];
        // A headline speaks of others.
        const isAlone = before === '' && after.trim() === '';
        if (number === 0 ? isAlone : BEFORE.test(before) && AFTER.test(after)) {
          return mention.name ?? text.slice(begin, mention.end);
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
