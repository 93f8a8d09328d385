import type { Mention, NameMention } from '../mention.ts';
import { GAP } from '../names/text/gaps.ts';
import type { Tokens } from '../names/text/tokens.ts';

/** The words of one unit together with what is already known to stand there. */
export interface Phrase {
  readonly tokens: Tokens;
  /** Names and dates of the unit, in text order; offsets as the tokens have them. */
  readonly mentions: readonly Mention[];
  /** For each token the number of the mention that it belongs to, or -1. */
  readonly mentionAt: Int32Array;
  /** In a headline with every word capitalised, or all in capitals, capitals tell nothing. */
  readonly headline: boolean;
}

export function phraseOf(tokens: Tokens, mentions: readonly Mention[], headline: boolean): Phrase {
  const mentionAt = new Int32Array(tokens.count).fill(-1);
  let token = 0;
  for (const [number, { start, end }] of mentions.entries()) {
    while (token < tokens.count && tokens.end[token]! <= start) token++;
    for (let at = token; at < tokens.count && tokens.start[at]! < end; at++) mentionAt[at] = number;
  }
  return { tokens, mentions, mentionAt, headline };
}

/** The name of an actor or a place that a token belongs to. */
export function nameAt({ mentions, mentionAt }: Phrase, token: number): NameMention | undefined {
  const mention = mentions[mentionAt[token] ?? -1];
  return mention === undefined || mention.kind === 'date' ? undefined : mention;
}

/** The first token of the mention that a token belongs to, or the token itself. */
export function firstOfMention({ mentionAt }: Phrase, token: number): number {
  let first = token;
  while (first > 0 && mentionAt[token] !== -1 && mentionAt[first - 1] === mentionAt[token]) first--;
  return first;
}

/** The last token of the mention that a token belongs to, or the token itself. */
export function lastOfMention({ tokens, mentionAt }: Phrase, token: number): number {
  let last = token;
  while (last + 1 < tokens.count && mentionAt[token] !== -1 && mentionAt[last + 1] === mentionAt[token]) last++;
  return last;
}

/** The word before a token in the same phrase; empty where none stands, or a name or date: "US forces" are not those that "force us". */
export function plainWordBefore({ tokens, mentionAt }: Phrase, token: number): string {
  return token > 0 && isSpaced(tokens, token) && mentionAt[token - 1] === -1 ? tokens.word(token - 1) : '';
}

/** Nothing but a space or a line end parts the token from the one before it. */
export function isSpaced(tokens: Tokens, token: number): boolean {
  const gap = tokens.gapBefore(token);
  return gap === GAP.space || gap === GAP.newline;
}

/** A hyphen or a tight dash joins the token to the one before it. */
export function isHyphened(tokens: Tokens, token: number): boolean {
  const gap = tokens.gapBefore(token);
  return gap === GAP.hyphen || gap === GAP.tightDash;
}
