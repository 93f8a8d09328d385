import type { Codebook } from '../claims/codebook.ts';
import { nameMedia } from '../recognise/media-words.ts';
import type { Mention } from '../recognise/mention.ts';
import { finished } from '../steps.ts';
import { SentenceFinder } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { SpansInOrder } from '../text/spans-in-order.ts';
import { ClaimantResolver } from './attribution/claimant.ts';
import { attributionSteps } from './attribution/find-attributions.ts';
import type { Attribution } from './attribution/model.ts';
import { claimNumbers } from './content/claim-numbers.ts';
import { eventOfClaim, withinReach } from './content/event-of-claim.ts';
import { suggestTypes } from './content/suggest-type.ts';
import { narratedClaims } from './narrated-claims.ts';
import type { ClaimSuggestion, QuotedSpan, SuggestedClaimant } from './suggestion.ts';

/** Claims between two chances to give way. */
const AT_ONCE = 16;

interface SuggestOptions {
  /** Also what the outlet itself tells of strikes, casualties and talks (mode `narrator`, claimant `outlet`). */
  readonly narrator?: boolean;
}

/**
 * The claims that an article (LF, no BOM) makes, in text order, with all that can be guessed about each; nothing is taken as
 * settled.
 *
 * @param mentions of the article, sorted by position, as the recogniser gives them
 * @param codebook whose types are suggested
 */
export function suggestClaims(
  text: string,
  mentions: readonly Mention[],
  codebook: Codebook,
  options: SuggestOptions = {},
): ClaimSuggestion[] {
  return finished(suggestionSteps(text, mentions, codebook, options));
}

/** The same step by step, yielding every few milliseconds or so. */
export function* suggestionSteps(
  text: string,
  mentions: readonly Mention[],
  codebook: Codebook,
  options: SuggestOptions = {},
): Generator<void, ClaimSuggestion[], void> {
  const attributions = yield* attributionSteps(text);
  const claimants = claimantsOf(text, mentions, attributions);
  const seen = new Set<string>();
  const kept = attributions
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => worthSuggesting(one, attributions) && !isRepeated(text, one, seen));
  const narrated = options.narrator === true ? yield* narratedClaims(text, mentions, attributions) : [];
  const order = [
    ...kept.map(({ one, index }) => ({ one, claimant: claimants[index]!, index })),
    ...narrated.map(one => ({ one, claimant: { id: 'outlet' } as SuggestedClaimant, index: -1 })),
  ].sort((a, b) => a.one.claim.start - b.one.claim.start || b.one.claim.end - a.one.claim.end);
  const places = new Map(order.map(({ index }, place) => [index, place] as const));
  const article = {
    text,
    mentions: new SpansInOrder(mentions),
    sentences: new SentenceFinder(text),
    codebook,
    attributions,
    claimants,
  };
  const suggestions: ClaimSuggestion[] = [];
  for (const { one, claimant, index } of order) {
    if (suggestions.length % AT_ONCE === 0) {
      yield;
    }
    suggestions.push(compose(article, one, claimant, index, places));
  }
  return suggestions;
}

interface Article {
  readonly text: string;
  readonly mentions: SpansInOrder<Mention>;
  readonly sentences: SentenceFinder;
  readonly codebook: Codebook;
  readonly attributions: readonly Attribution[];
  readonly claimants: readonly SuggestedClaimant[];
}

function claimantsOf(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): SuggestedClaimant[] {
  const resolver = new ClaimantResolver(text, mentions);
  const byStart = new Map<number, SuggestedClaimant>();
  const sources = attributions
    .flatMap(one => [one.source, one.cited].filter(span => span !== undefined))
    .sort((a, b) => a.start - b.start);
  for (const source of sources) {
    if (!byStart.has(source.start)) {
      byStart.set(source.start, resolver.resolve(source));
    }
  }
  return attributions.map(one => {
    const source = one.cited ?? one.source;
    return source === undefined ? { id: 'unattributed' } : byStart.get(source.start)!;
  });
}

/** A headline that stands twice is suggested once. */
function isRepeated(text: string, one: Attribution, seen: Set<string>): boolean {
  const words = `${one.source === undefined ? '' : text.slice(one.source.start, one.source.end)}|${text.slice(one.content.start, one.content.end)}`;
  const repeated = seen.has(words);
  seen.add(words);
  return repeated;
}

/** Reported inside another claim only what somebody named or described says. */
function worthSuggesting(one: Attribution, all: readonly Attribution[]): boolean {
  if (one.inside === undefined) {
    return (
      one.kind !== 'adverb' ||
      !all.some(
        other => other !== one && other.content.start < one.content.end && one.content.start < other.content.end,
      )
    );
  }
  return (
    one.speech &&
    one.source !== undefined &&
    one.source.end - one.source.start > 4 &&
    (one.kind === 'verb' || one.kind === 'preposition')
  );
}

function compose(
  article: Article,
  one: Attribution,
  claimant: SuggestedClaimant,
  index: number,
  places: ReadonlyMap<number, number>,
): ClaimSuggestion {
  const { text, mentions, sentences, codebook } = article;
  const quoted = (span: Span): QuotedSpan => ({
    start: span.start,
    end: span.end,
    quote: text.slice(span.start, span.end),
  });
  const claim = quoted(one.claim);
  const types = suggestTypes(codebook, {
    words: claim.quote,
    speech: one.speech,
    ...(one.lemma === undefined ? {} : { lemma: isNaming(one, text) ? 'describe' : one.lemma }),
  });
  const sentence = withinReach(sentences.at(one.claim.start), one.claim);
  const near = mentions.touching(sentence.start - 1, Math.max(sentence.end, one.claim.end) + 1);
  const event = eventOfClaim(text, one.claim, sentence, {
    mentions: near,
    ...(claimant.id === undefined ? {} : { claimant: claimant.id }),
    ...(types[0] === undefined ? {} : { type: types[0].id }),
  });
  const times = near.filter(mention => mention.kind === 'date');
  const inside = one.inside === undefined ? undefined : places.get(one.inside);
  const continues = one.continues === undefined ? undefined : places.get(one.continues);
  return {
    ...quoted(one.content),
    claim,
    types,
    ...(one.cue === undefined ? {} : { cue: quoted(one.cue) }),
    ...(one.lemma === undefined ? {} : { lemma: one.lemma }),
    claimant,
    addressee: one.addressee === undefined ? [] : [nameOf(article, one.addressee)],
    via: relays(article, one, index),
    mode: one.mode,
    factuality: one.factuality,
    hedges: one.hedges,
    ...(event === undefined ? {} : { event }),
    numbers: claimNumbers(text, one.claim, times).map(({ number }) => number),
    ...(inside === undefined ? {} : { inside }),
    ...(continues === undefined ? {} : { continues }),
    score: one.score,
  };
}

/** "Called it a massacre" demands nothing, as "called for talks" and "called on both sides" do. */
function isNaming({ lemma, cue }: Attribution, text: string): boolean {
  return lemma === 'call' && cue !== undefined && !/\b(?:for|on|upon)$/i.test(text.slice(cue.start, cue.end));
}

/** Who passed the claim on: the outlet that cites its source, and media whose report the claim is reported in. */
function relays(article: Article, one: Attribution, index: number): string[] {
  const chain = one.via.map(span => nameOf(article, span));
  if (one.cited !== undefined && one.source !== undefined) {
    chain.push(nameOf(article, one.source));
  }
  const outer = one.inside === undefined ? undefined : article.attributions[one.inside];
  if (index >= 0 && outer?.source !== undefined && isMedia(article, outer.source)) {
    const name = nameOf(article, outer.source);
    if (!chain.includes(name)) {
      chain.push(name);
    }
  }
  return chain;
}

function isMedia(article: Article, span: Span): boolean {
  const words = article.text.slice(span.start, span.end);
  return nameMedia(words) || article.mentions.inside(span).some(one => one.kind === 'actor' && one.subkind === 'media');
}

/** The gazetteer id of the one actor that a phrase is, else its words. */
function nameOf({ text, mentions }: Article, span: Span): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const inside = mentions.inside(span).filter(one => one.kind === 'actor' && one.id !== undefined);
  const [first] = inside;
  return inside.length === 1 &&
    first?.kind === 'actor' &&
    first.id !== undefined &&
    words.replace(/^the\s+/i, '').length - first.quote.length < 6
    ? first.id
    : words;
}
