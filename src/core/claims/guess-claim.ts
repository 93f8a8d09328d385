import { edtfBounds } from '../recognise/dates/edtf.ts';
import type { Mention, NameMention, PublicationDate } from '../recognise/mention.ts';
import { quotations } from '../text/quotations.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { HEDGE, PREPOSITIONAL_CUE, VERBAL_CUE } from './cues.ts';
import type { Claimant, ClaimEvent, ClaimMode, Guessable, StoredClaim } from './model.ts';

/** What a claim can be filled in with unasked; every value is marked as a guess. */
export type ClaimGuesses = Pick<StoredClaim, 'claimant' | 'cue' | 'mode' | 'hedges' | 'event'>;

export interface GuessContext {
  /** Of the article, sorted. */
  readonly mentions: readonly Mention[];
  readonly published?: PublicationDate;
}

/** Unnamed sources: a noun phrase around one of these heads. */
const UNNAMED =
  /\b(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Mm]any|[Ll]ocal|[Oo]ther|[Ss]enior|[Uu]nnamed|[Ii]nformed|[Mm]ilitary|[Ss]ecurity|[Mm]edical|[Dd]iplomatic|[Pp]olitical|[Gg]overnment|[Ww]estern|[Ff]amily)\s+)*(?:[A-Z][\w’'-]+\s+)?(?:(?:security|military|government|defen[cs]e|health|medical|police|army|intelligence|diplomatic|family|hospital|rebel|aid)\s+)*(?:officials?|sources?|witnesses|eyewitnesses|residents|relatives|analysts|diplomats?|authorities|spokes(?:man|woman|person)|medics|rescuers|activists|monitors|observers|experts|ministry|office|statement)\b(?:\s+(?:close to|in|from|of|familiar with|briefed on)\s+[^,.;”"]{2,60}?(?=\s+(?:said|told|revealed|reported|says|added)\b|[,.;]|$))?/gu;
const PRONOUN = /\b(?:he|she|they|it)\s*$/iu;

/**
 * Guesses who says what is in `span` (LF offsets), by which word, how it is rendered, and when and where it was, from
 * the sentence around it. Leaves out what it has no sign of: an empty field is better than a wrong one.
 */
export function guessClaim(text: string, span: Span, context: GuessContext): ClaimGuesses {
  const first = sentenceAt(text, span.start);
  const last = sentenceAt(text, Math.max(span.start, span.end - 1));
  const sentence = { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
  const cue = findCue(text, sentence, span);
  const claimant = cue && findClaimant(text, sentence, cue, context.mentions);
  const hedges = [...text.slice(span.start, span.end).matchAll(HEDGE)].map(match => match[0].toLowerCase());
  const event = guessEvent(sentence, span, context.mentions);
  return {
    ...(claimant ? { claimant: { ...claimant, guessed: true } } : {}),
    ...(cue ? { cue: guess(text.slice(cue.start, cue.end)) } : {}),
    ...modeOf(text, sentence, span, cue !== undefined),
    ...(hedges.length > 0 ? { hedges: guess(hedges) } : {}),
    ...(event ? { event } : {}),
  };
}

function guess<T>(value: T): Guessable<T> {
  return { value, guessed: true };
}

interface Cue extends Span {
  readonly sourceAfter: boolean;
}

/** The cue nearest to the claim, outside of it rather than inside. */
function findCue(text: string, sentence: Span, span: Span): Cue | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const cues: Cue[] = [];
  for (const [pattern, sourceAfter] of [
    [PREPOSITIONAL_CUE, true],
    [VERBAL_CUE, false],
  ] as const) {
    for (const match of words.matchAll(pattern)) {
      const start = sentence.start + match.index;
      cues.push({ start, end: start + match[0].length, sourceAfter });
    }
  }
  const inQuotes = quotations(words);
  const spoken = (cue: Cue) =>
    inQuotes.some(quote => cue.start >= sentence.start + quote.start && cue.end <= sentence.start + quote.end);
  const cost = (cue: Cue) => {
    const outside = cue.end <= span.start ? span.start - cue.end : cue.start >= span.end ? cue.start - span.end : 0;
    const inside = cue.start >= span.start && cue.end <= span.end && !isWhole(sentence, span) ? 500 : 0;
    return outside + inside + cue.start / 1e6;
  };
  return cues.filter(cue => !spoken(cue)).sort((a, b) => cost(a) - cost(b))[0];
}

function isWhole(sentence: Span, span: Span): boolean {
  return span.start <= sentence.start && span.end >= sentence.end - 1;
}

function findClaimant(text: string, sentence: Span, cue: Cue, mentions: readonly Mention[]): Claimant | undefined {
  const actors = mentions.filter((mention): mention is NameMention => mention.kind === 'actor');
  const near = (from: number, to: number, ahead: boolean): Claimant | undefined => {
    const words = text.slice(from, to);
    const unnamed = [...words.matchAll(UNNAMED)].map(match => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
      label: match[0].trim(),
    }));
    const source = ahead ? unnamed[0] : unnamed.at(-1);
    const inside = actors.filter(actor => actor.start >= from && actor.end <= to);
    const named = ahead ? inside[0] : subjectOf(inside, to);
    // "Lebanese officials said": the description holds the nationality word, and says more.
    if (source && (!named || (named.start <= source.end && named.end >= source.start - 1))) {
      const start = named ? Math.min(named.start, source.start) : source.start;
      return { label: text.slice(start, source.end).trim() };
    }
    return named && asClaimant(named);
  };
  if (cue.sourceAfter) {
    return near(cue.end, sentence.end, true);
  }
  if (PRONOUN.test(text.slice(sentence.start, cue.start))) {
    const person = actors.findLast(actor => actor.end <= sentence.start && actor.label === 'PER');
    const any = person ?? actors.findLast(actor => actor.end <= sentence.start && actor.label !== 'NORP');
    return any && asClaimant(any);
  }
  // "…, said the ministry": nothing but the quotation stands before an inverted cue.
  const inverted = /[,”"’]\s*$/u.test(text.slice(sentence.start, cue.start));
  return inverted
    ? (near(cue.end, sentence.end, true) ?? near(sentence.start, cue.start, false))
    : (near(sentence.start, cue.start, false) ?? near(cue.end, sentence.end, true));
}

/** The person or body that is most likely the subject: the last one before the cue that is no mere nationality word. */
function subjectOf(actors: readonly NameMention[], cueStart: number): NameMention | undefined {
  return actors.findLast(actor => actor.label !== 'NORP' && cueStart - actor.end < 80) ?? actors.at(-1);
}

function asClaimant(actor: NameMention): Claimant {
  return actor.id === undefined ? { label: actor.quote } : { id: actor.id };
}

function modeOf(text: string, sentence: Span, span: Span, attributed: boolean): Pick<StoredClaim, 'mode'> {
  const quoted = quotations(text.slice(sentence.start, sentence.end)).map(quote => ({
    start: sentence.start + quote.start,
    end: sentence.start + quote.end,
  }));
  const covered = quoted.reduce(
    (sum, quote) => sum + Math.max(0, Math.min(quote.end, span.end) - Math.max(quote.start, span.start)),
    0,
  );
  const share = covered / (span.end - span.start);
  const mode: ClaimMode = share > 0.9 ? 'direct' : share > 0 ? 'mixed' : attributed ? 'indirect' : 'narrator';
  return { mode: guess(mode) };
}

const PRECISIONS: Readonly<Record<string, number>> = { day: 1, week: 2 };

/** Date and place of the event: those named in the claim itself, else in its sentence. */
function guessEvent(sentence: Span, span: Span, mentions: readonly Mention[]): ClaimEvent | undefined {
  const within = (outer: Span) => mentions.filter(mention => mention.start >= outer.start && mention.end <= outer.end);
  const candidates = [...within(span), ...within(sentence)];
  const date = candidates.find(mention => mention.kind === 'date' && mention.edtf !== undefined);
  const place = candidates.find(mention => mention.kind === 'place' && mention.id !== undefined);
  const edtf = date?.kind === 'date' ? date.edtf : undefined;
  const precision = edtf === undefined ? undefined : (PRECISIONS[edtfBounds(edtf)?.precision ?? ''] ?? 3);
  if (edtf === undefined && place === undefined) {
    return undefined;
  }
  return {
    ...(edtf === undefined ? {} : { date: guess(edtf), 'date-precision': precision! }),
    ...(place?.kind === 'place' ? { place: guess(place.id!) } : {}),
  };
}
