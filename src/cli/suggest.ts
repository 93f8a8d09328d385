import { suggestClaims } from '../core/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../core/suggest/suggestion.ts';
import { fileArguments, readArticles } from './articles.ts';
import type { Outcome, Output } from './output.ts';

/** Prints the claims that the given articles make, one JSON object a line, in text order; all values are guesses. */
export async function suggest(args: readonly string[], output: Output): Promise<Outcome> {
  const given = fileArguments('suggest', args, ['narrator']);
  return readArticles(given, output, ({ file, text, mentions, codebook }) => {
    const suggestions = suggestClaims(text, mentions, codebook, { narrator: given.flags.has('narrator') });
    for (const suggestion of suggestions) {
      output.line(JSON.stringify(row(file, suggestion, suggestions)));
    }
  });
}

/**
 * A suggestion in the fixed order of keys that other programs may rely on. `start`, `end`, `quote` are the content as PARC and
 * PolNeAR draw it, `claim` the words to tag; `inside` and `continues` are the start and end of another suggestion's content.
 */
function row(file: string, one: ClaimSuggestion, all: readonly ClaimSuggestion[]): Record<string, unknown> {
  const {
    start,
    end,
    quote,
    claim,
    types,
    cue,
    lemma,
    claimant,
    addressee,
    via,
    mode,
    factuality,
    hedges,
    event,
    numbers,
    score,
  } = one;
  const spanOf = (index: number | undefined) =>
    index === undefined ? undefined : { start: all[index]!.start, end: all[index]!.end };
  return {
    file,
    start,
    end,
    quote,
    claim,
    type: types[0]?.id,
    types,
    cue,
    lemma,
    claimant: {
      id: claimant.id,
      label: claimant.label,
      start: claimant.span?.start,
      end: claimant.span?.end,
      quote: claimant.span?.quote,
      resolved: claimant.resolved,
    },
    addressee,
    via,
    mode,
    factuality,
    hedges,
    event: event === undefined ? {} : plain(event),
    numbers: numbers.map(({ guessed: _, ...number }) => number),
    inside: spanOf(one.inside),
    continues: spanOf(one.continues),
    score,
  };
}

/** Every value is a guess: the marks of guesses would say nothing. */
function plain(event: NonNullable<ClaimSuggestion['event']>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [
      key,
      typeof value === 'object' && 'value' in value ? value.value : value,
    ]),
  );
}
