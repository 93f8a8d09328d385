import type { Claimant, Guessable, StoredClaim } from '../claims/model.ts';
import type { Mention, PublicationDate } from '../recognise/mention.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { quotations } from '../text/quotations.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { modeOf } from './attribution/claim-words.ts';
import { ClaimantResolver } from './attribution/claimant.ts';
import { hedgesIn } from './attribution/factuality.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import type { Attribution } from './attribution/model.ts';
import { claimNumbers } from './content/claim-numbers.ts';
import { eventOfClaim, withinReach } from './content/event-of-claim.ts';
import type { SuggestedClaimant } from './suggestion.ts';

/** What a claim can be filled in with unasked; every value is marked as a guess. */
type ClaimGuesses = Pick<StoredClaim, 'claimant' | 'cue' | 'mode' | 'factuality' | 'hedges' | 'event' | 'numbers'>;

interface GuessContext {
  /** Of the article, sorted. */
  readonly mentions: readonly Mention[];
  readonly published?: PublicationDate;
}

/** So much text on either side is read for who speaks; a speech or a pronoun seldom reaches farther. */
const REACH = 3000;

/**
 * Guesses who says what is in `span` (LF offsets), by which word, how it is rendered, how sure, and when and where it was
 * and how many, from the sentences around it. Leaves out what it has no sign of: an empty field is better than a wrong one.
 */
export function guessClaim(text: string, span: Span, context: GuessContext): ClaimGuesses {
  const { from, part } = surroundings(text, span);
  const local = { start: span.start - from, end: span.end - from };
  const attributions = findAttributions(part);
  const best = attributionOf(attributions, local);
  const mode = modeOf(
    local,
    quotations(part).filter(one => one.depth === 0),
  );
  const hedges = hedgesIn(text.slice(span.start, span.end));
  const claimant = best === undefined ? undefined : claimantOf(part, from, context.mentions, attributions, best);
  const first = sentenceAt(text, span.start);
  const last = sentenceAt(text, Math.max(span.start, span.end - 1));
  const whole = { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
  const sentence = withinReach(whole, span);
  const mentions = context.mentions.filter(one => one.end > sentence.start && one.start < sentence.end);
  const event = eventOfClaim(text, span, sentence, {
    mentions,
    ...(claimant?.id === undefined ? {} : { claimant: claimant.id }),
  });
  const times = mentions.filter(one => one.kind === 'date');
  const numbers = claimNumbers(text, span, times).map(({ number }) => number);
  const attributed = best !== undefined || mode !== 'indirect';
  return {
    ...(claimant === undefined ? {} : { claimant }),
    ...(best?.cue === undefined ? {} : { cue: guess(part.slice(best.cue.start, best.cue.end)) }),
    mode: guess(attributed ? mode : 'narrator'),
    ...(best === undefined || best.factuality === 'CT+' ? {} : { factuality: guess(best.factuality) }),
    ...(hedges.length > 0 ? { hedges: guess(hedges) } : {}),
    ...(event ? { event } : {}),
    ...(numbers.length > 0 ? { numbers } : {}),
  };
}

function guess<T>(value: T): Guessable<T> {
  return { value, guessed: true };
}

/** The paragraphs around a span, and where they begin. */
function surroundings(text: string, span: Span): { from: number; part: string } {
  const early = Math.max(0, span.start - REACH);
  const late = Math.min(text.length, span.end + REACH);
  const from = early === 0 ? 0 : (paragraphAt(text, early)?.start ?? early);
  const to = late === text.length ? late : (paragraphAt(text, late)?.end ?? late);
  return { from, part: text.slice(from, to) };
}

/** The attribution whose content is most nearly the span: the innermost that holds it, else the one that overlaps it most. */
function attributionOf(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  let best: Attribution | undefined;
  let most = 0;
  for (const one of attributions) {
    const { start, end } = one.content;
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    // A cue inside the span reports a part of it only, unless the span is its whole sentence.
    const likeness =
      shared <= 0
        ? 0
        : shared / Math.max(end - start, span.end - span.start) +
          (start <= span.start && end >= span.end - 1 ? 0.5 : 0);
    const weighed = one.kind === 'adverb' ? likeness / 4 : likeness;
    if (weighed > most) {
      best = one;
      most = weighed;
    }
  }
  return best;
}

function claimantOf(
  part: string,
  from: number,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  best: Attribution,
): Claimant | undefined {
  const source = best.cited ?? best.source;
  if (source === undefined) {
    return undefined;
  }
  const local = mentions
    .filter(one => one.start >= from && one.end <= from + part.length)
    .map(one => ({ ...one, start: one.start - from, end: one.end - from }));
  const resolver = new ClaimantResolver(part, local);
  const earlier = attributions.flatMap(one =>
    one.source === undefined || one.source.start >= source.start ? [] : [one.source],
  );
  for (const one of earlier.sort((a, b) => a.start - b.start)) {
    resolver.resolve(one);
  }
  return stored(resolver.resolve(source));
}

function stored({ id, label }: SuggestedClaimant): Claimant {
  return { ...(id === undefined ? { label: label ?? '' } : { id }), guessed: true };
}
