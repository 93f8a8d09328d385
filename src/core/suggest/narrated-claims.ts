import type { Mention } from '../recognise/mention.ts';
import { quotations } from '../text/quotations.ts';
import { sentences } from '../text/sentences.ts';
import { claimWords } from './attribution/claim-words.ts';
import { factualityOf, hedgesIn } from './attribution/factuality.ts';
import type { Attribution } from './attribution/model.ts';
import { datelineLength } from './attribution/sentence-units.ts';

/** What a conflict researcher codes although nobody is named: acts of force, casualties, talks and what they settle. */
const EVENT =
  /\b(?:killed|killing|wounded|injured|displaced|struck|strikes?|air\s?strikes?|shelled|shelling|bombed|bombing|attacked|raid(?:ed)?|clashe[sd]|opened fire|fired|detained|arrested|kidnapped|captured|seized|destroyed|met|held talks|talks|signed|agreed|ceasefire|cease-fire|truce|withdrew|deployed|exploded|detonated|exchanged)\b/iu;
const TOLD =
  /\b(?:was|were|has|have|had|did|is|are)\b|\b\p{L}{3,}ed\b|\b(?:met|hit|held|struck|shot|fell|began|sent|fought|went|came|took|set)\b/u;
const SHORTEST = 35;
/** Sentences between two chances to give way. */
const AT_ONCE = 64;

/**
 * Sentences of the running text in which the outlet itself tells of an event with a name, a date or a number in it, none of
 * whose words are attributed. Yields every few milliseconds or so.
 */
export function* narratedClaims(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Generator<void, Attribution[], void> {
  const quotes = quotations(text).filter(one => one.depth === 0);
  const taken = attributions
    .flatMap(one => [one.content, ...(one.cue === undefined ? [] : [one.cue])])
    .sort((a, b) => a.start - b.start);
  const found: Attribution[] = [];
  let next = 0;
  let mention = 0;
  for (const [at, sentence] of sentences(text).entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
    while (next < taken.length && taken[next]!.end <= sentence.start) {
      next++;
    }
    while (mention < mentions.length && mentions[mention]!.end <= sentence.start) {
      mention++;
    }
    const words = text.slice(sentence.start, sentence.end);
    const concrete =
      (mentions[mention]?.start ?? text.length) < sentence.end ||
      /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b/iu.test(words);
    const attributed = taken.slice(next, next + 8).some(one => one.start < sentence.end && sentence.start < one.end);
    if (
      attributed ||
      !concrete ||
      words.length < SHORTEST ||
      !/[.!?]["”’)]*$/.test(words) ||
      !EVENT.test(words) ||
      !TOLD.test(words)
    ) {
      continue;
    }
    const told = { start: sentence.start + datelineLength(words), end: sentence.end };
    found.push({
      content: told,
      claim: claimWords(text, told, quotes),
      via: [],
      kind: 'none',
      speech: true,
      mode: 'narrator',
      factuality: factualityOf({ stance: 'assert', negated: false, content: words }),
      hedges: hedgesIn(words),
      score: 0.4,
    });
  }
  return found;
}
