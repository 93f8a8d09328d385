import { append } from '../../append.ts';
import { finished } from '../../steps.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { prepositionalCandidate } from './according.ts';
import { adjectivalCandidate } from './adjectival.ts';
import { adverbCandidate } from './adverb-cue.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { Candidate } from './candidate.ts';
import { citedBy } from './cited.ts';
import { claimWords, modeOf } from './claim-words.ts';
import { factualityOf, hedgesIn } from './factuality.ts';
import { headlineAttribution } from './headline.ts';
import type { Attribution } from './model.ts';
import { nounCandidate } from './noun-cue.ts';
import { earlierParagraphs, isOpenSpeech, resumeQuotation } from './resume-quotation.ts';
import { spanOfRange, type Unit, unitise } from './sentence-units.ts';
import { verbalCandidate } from './verbal.ts';

/** Sentences between two chances to give way. */
const AT_ONCE = 16;

/**
 * Every attribution of an English news text (LF, no BOM), in order of the cue, inner ones after those they stand in.
 * Works by rules over closed-class words, a lexicon of verbs and the places of quotation marks; reads each sentence once.
 */
export function findAttributions(text: string): Attribution[] {
  return finished(attributionSteps(text));
}

/** The same step by step, yielding every few milliseconds or so. */
export function* attributionSteps(text: string): Generator<void, Attribution[], void> {
  const { units, quotes } = yield* unitise(text);
  const found: Attribution[] = [];
  let previous: { readonly unit: Unit; readonly last: number } | undefined;
  let open: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
    const base = found.length;
    const arranged = arrange(unit.tokens, candidatesOf(unit));
    const indexes: number[] = [];
    arranged.forEach((one, index) => {
      indexes[index] = found.length;
      for (const attribution of toAttributions(unit, one, quotes)) {
        found.push(attribution);
      }
    });
    arranged.forEach((one, index) => {
      if (one.inside !== undefined) {
        const end = indexes[index + 1] ?? found.length;
        for (let at = indexes[index]!; at < end; at++) {
          found[at] = { ...found[at]!, inside: indexes[one.inside]! };
        }
      }
    });
    if (found.length === base) {
      const resumed =
        headlineAttribution(unit, quotes) ??
        resumeQuotation(
          unit,
          quotes,
          previous === undefined
            ? undefined
            : { unit: previous.unit, index: previous.last, attribution: found[previous.last]! },
        );
      if (resumed !== undefined) {
        found.push(resumed);
      }
    }
    insideEarlier(text, found, base, previous);
    const isOpen = found.length === base && isOpenSpeech(unit, quotes);
    append(found, earlierParagraphs(open, unit, found.slice(base), quotes));
    open = isOpen ? [...open, unit] : [];
    const spoken = lastSpoken(found, base);
    previous = spoken === undefined ? undefined : { unit, last: spoken };
  }
  return found;
}

/** A table or diagram drawn with characters says nothing in sentences. */
const DRAWN = /\|.*\||\+-{3,}|[\u2500-\u257F]/;

const KIN =
  /^(?:the|her|his|their)\s+(?:family|relatives|mother|father|wife|husband|parents|widow|brothers?|sisters?|sons?|daughters?)\b/iu;

/** "He was taken away, his mother said. Later officials told the family he was free": she is the one who tells that too. */
function insideEarlier(
  text: string,
  found: Attribution[],
  base: number,
  previous: { readonly unit: Unit; readonly last: number } | undefined,
): void {
  const one = found[base];
  if (
    previous === undefined ||
    one?.addressee === undefined ||
    !KIN.test(text.slice(one.addressee.start, one.addressee.end))
  ) {
    return;
  }
  const between = text.slice(previous.unit.end, one.content.start);
  if (!between.includes('\n') && one.inside === undefined && one.lemma === 'tell') {
    found[base] = { ...one, inside: previous.last };
  }
}

/** The last attribution from `base` on after whose source a bare quotation goes on. */
function lastSpoken(found: readonly Attribution[], base: number): number | undefined {
  for (let at = found.length - 1; at >= base; at--) {
    const one = found[at]!;
    if (one.inside === undefined && one.speech && one.source !== undefined) {
      return at;
    }
  }
  return undefined;
}

function candidatesOf(unit: Unit): Candidate[] {
  const { tokens } = unit;
  const candidates: Candidate[] = [];
  if (DRAWN.test(unit.text.slice(unit.start, unit.end))) {
    return candidates;
  }
  let taken = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quote >= 0 || at < taken) {
      continue;
    }
    const candidate =
      (token.reporting === undefined ? undefined : verbalCandidate(tokens, at)) ??
      prepositionalCandidate(tokens, at) ??
      adjectivalCandidate(tokens, at) ??
      nounCandidate(tokens, at) ??
      adverbCandidate(tokens, at);
    if (candidate !== undefined) {
      candidates.push(candidate);
      taken = candidate.cue.to;
    }
  }
  return candidates;
}

function toAttributions(
  unit: Unit,
  { candidate, contents, source }: Arranged,
  quotes: readonly Quotation[],
): Attribution[] {
  const { tokens, text } = unit;
  const span = (range: { from: number; to: number }): Span => spanOfRange(unit, range);
  const cited = citedBy(tokens, text, candidate);
  const parts = candidate.split === true ? contents.slice(-1) : contents;
  return parts.map(range => {
    const content = span(range);
    const words = text.slice(content.start, content.end);
    // Only with its verb does an object or infinitive say anything: "blamed the militia", "plans to leave".
    const object = candidate.object === true && range.from >= candidate.cue.to;
    const begin = candidate.split === true ? contents[0]!.from : object ? candidate.cue.from : range.from;
    const claim = claimWords(text, { start: tokens[begin]!.start, end: content.end }, quotes);
    const lemma = candidate.kind === 'verb' ? lemmaOf(unit, candidate) : undefined;
    return {
      content,
      claim,
      cue: span(candidate.cue),
      ...(source === undefined ? {} : { source: span(source) }),
      ...(candidate.addressee === undefined ? {} : { addressee: span(candidate.addressee) }),
      ...(cited === undefined ? {} : { cited: span(cited) }),
      via: candidate.via === undefined ? [] : [span(candidate.via)],
      kind: candidate.kind,
      ...(lemma === undefined ? {} : { lemma }),
      speech: candidate.speech,
      mode: modeOf(content, quotes),
      factuality: factualityOf({
        stance: candidate.stance,
        negated: candidate.negated,
        modal: candidate.modal,
        content: words,
      }),
      hedges: hedgesIn(words),
      score: scoreOf(candidate, source !== undefined),
    };
  });
}

function lemmaOf(unit: Unit, candidate: Candidate): string | undefined {
  for (let at = candidate.cue.to - 1; at >= candidate.cue.from; at--) {
    const reporting = unit.tokens[at]!.reporting;
    if (reporting !== undefined) {
      return reporting.verb.lemma;
    }
  }
  return undefined;
}

function scoreOf(candidate: Candidate, hasSource: boolean): number {
  const base =
    candidate.kind === 'preposition'
      ? 0.95
      : candidate.kind === 'noun'
        ? 0.6
        : candidate.kind === 'adverb'
          ? 0.5
          : candidate.speech
            ? 0.9
            : 0.7;
  return (
    Math.round(
      (base - (hasSource || candidate.kind === 'adverb' ? 0 : 0.15) - (candidate.dependent ? 0.05 : 0)) * 100,
    ) / 100
  );
}
