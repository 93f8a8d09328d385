import type { Mention } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';

/** An actor or a place in one article: what the corpus-wide index keeps of all its mentions. */
export interface EntitySummary {
  readonly kind: 'actor' | 'place';
  /** Gazetteer id. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** LF offsets of the first mention. */
  readonly first: Span;
  /** The different ways in which the article writes it. */
  readonly quotes: readonly string[];
}

/** Gathers the linked names of an article, in the order of their first mention. */
export function summariseEntities(mentions: readonly Mention[]): EntitySummary[] {
  const found = new Map<string, { summary: EntitySummary; count: number; quotes: Set<string> }>();
  for (const mention of mentions) {
    if (mention.kind === 'date' || mention.id === undefined) {
      continue;
    }
    const key = `${mention.kind}/${mention.id}`;
    const known = found.get(key);
    if (known) {
      known.count++;
      known.quotes.add(mention.quote);
      continue;
    }
    const summary: EntitySummary = {
      kind: mention.kind,
      id: mention.id,
      name: mention.name ?? mention.quote,
      count: 1,
      first: { start: mention.start, end: mention.end },
      quotes: [],
    };
    found.set(key, { summary, count: 1, quotes: new Set([mention.quote]) });
  }
  return [...found.values()].map(({ summary, count, quotes }) => ({ ...summary, count, quotes: [...quotes] }));
}
