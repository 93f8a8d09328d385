import { sentences } from '../../../../src/core/text/sentences.ts';
import type { Span } from '../../../../src/core/text/span.ts';
import type { Random } from './random.ts';
import { makeSentence } from './synthetic-news.ts';
import { TrackedText } from './tracked-text.ts';

/** What an edit means for the quote: it is still there; it is gone; another assertion stands in its place. */
export type Fate = 'survives' | 'deleted' | 'altered';

export interface EditKind {
  readonly name: string;
  readonly fate: Fate;
  /** Changes the text round (or in) the quote. False where this quote does not allow it. */
  apply(tracked: TrackedText, quote: Span, random: Random): boolean;
}

const FURNITURE = [
  'Advertisement',
  'Read more: Five questions about the truce',
  'Follow',
  'Short Url',
  'Share this article',
  'Updated 2 sec ago',
  'Related: The border, explained',
];

function lines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

const filled = (text: string) => lines(text).filter(line => line.end - line.start > 60);
/** Places between two sentences of one paragraph: the space there. */
const gaps = (text: string) =>
  sentences(text)
    .map(one => one.start - 1)
    .filter(at => text[at] === ' ' && /[.”]/.test(text[at - 1]!));

function repeat(times: number, act: () => void): true {
  for (let time = 0; time < times; time++) {
    act();
  }
  return true;
}

function typo(tracked: TrackedText, random: Random, within?: Span): void {
  const { text } = tracked;
  const words = [...text.matchAll(/\b[a-z]{5,}\b/g)].filter(
    match => within === undefined || (match.index >= within.start && match.index + match[0].length <= within.end),
  );
  if (words.length === 0) {
    return;
  }
  const word = random.pick(words);
  const at = word.index + random.whole(1, word[0].length - 3);
  const [one, two] = [text[at]!, text[at + 1]!];
  const how = random.whole(0, 2);
  if (how === 0) {
    tracked.splice(at, at + 2, two + one, true);
  } else if (how === 1) {
    tracked.splice(at, at + 1, '');
  } else {
    tracked.splice(at, at, one);
  }
}

function swapStyle(tracked: TrackedText, pairs: readonly (readonly [RegExp, string])[]): true {
  for (const [pattern, plain] of pairs) {
    for (const match of [...tracked.text.matchAll(pattern)].reverse()) {
      tracked.splice(match.index, match.index + match[0].length, plain, true);
    }
  }
  return true;
}

/** One telling word made another: a figure, a name, a denial. */
export function alter(words: string, random: Random): string | undefined {
  const figure = [...words.matchAll(/\b\d[\d,]*\b/g)];
  const names = [...words.matchAll(/(?<=[\p{L},] )\p{Lu}\p{Ll}{3,}\b/gu)];
  const verbs = [...words.matchAll(/\b(?:was|were|had|have|would|may|did)\b(?! not)/g)];
  const ways = [figure, names, verbs].filter(way => way.length > 0);
  if (ways.length === 0) {
    return undefined;
  }
  const way = random.pick(ways);
  const match = random.pick(way);
  const replaced =
    way === figure
      ? String(random.whole(100, 999))
      : way === names
        ? random.pick(['Zamira', 'Qoldan', 'Hezrin', 'Ubari'])
        : `${match[0]} not`;
  return words.slice(0, match.index) + replaced + words.slice(match.index + match[0].length);
}

function moveParagraph(tracked: TrackedText, random: Random, which?: Span): boolean {
  const paragraphs = filled(tracked.text);
  const chosen = which ?? random.pick(paragraphs);
  const targets = paragraphs.filter(one => one.start > chosen.end || one.end < chosen.start);
  if (targets.length === 0) {
    return false;
  }
  const to = random.pick(targets).start;
  const end = tracked.text[chosen.end] === '\n' ? chosen.end + 1 : chosen.end;
  tracked.move(chosen.start, end, to);
  return true;
}

function ownSentence(tracked: TrackedText, quote: Span): Span | undefined {
  return sentences(tracked.text, quote.start, quote.end)[0];
}

function insertSentence(tracked: TrackedText, sentence: string, random: Random, away?: Span): void {
  const places = gaps(tracked.text).filter(at => away === undefined || at < away.start - 200 || at > away.end + 200);
  if (places.length > 0) {
    const at = random.pick(places);
    tracked.splice(at, at, ` ${sentence}`);
  }
}

function deleteQuoteSentence(tracked: TrackedText, quote: Span): boolean {
  const all = sentences(tracked.text, quote.start, quote.end);
  const end = all.at(-1)!.end;
  tracked.splice(all[0]!.start, tracked.text[end] === ' ' ? end + 1 : end, '');
  return true;
}

export const EDIT_KINDS: readonly EditKind[] = [
  {
    name: 'typos anywhere',
    fate: 'survives',
    apply: (tracked, _quote, random) => repeat(random.whole(3, 10), () => typo(tracked, random)),
  },
  {
    name: 'typo in the quote',
    fate: 'survives',
    apply: (tracked, quote, random) => repeat(1, () => typo(tracked, random, quote)),
  },
  {
    name: 'moved paragraphs',
    fate: 'survives',
    apply: (tracked, quote, random) => {
      const own = filled(tracked.text).find(one => one.start <= quote.start && quote.end <= one.end);
      return (
        own !== undefined &&
        moveParagraph(tracked, random, own) &&
        (random.chance(0.5) || moveParagraph(tracked, random))
      );
    },
  },
  {
    name: 'split paragraphs',
    fate: 'survives',
    apply: (tracked, _quote, random) =>
      repeat(8, () => {
        const places = gaps(tracked.text);
        if (places.length > 0) {
          const at = random.pick(places);
          tracked.splice(at, at + 1, '\n\n');
        }
      }),
  },
  {
    name: 'merged paragraphs',
    fate: 'survives',
    apply: (tracked, _quote, random) =>
      repeat(8, () => {
        const places = [...tracked.text.matchAll(/(?<=[.”])\n\n(?=[“A-Z])/g)];
        if (places.length > 0) {
          const at = random.pick(places).index;
          tracked.splice(at, at + 2, ' ');
        }
      }),
  },
  {
    name: 'inserted furniture and sentences',
    fate: 'survives',
    apply: (tracked, _quote, random) =>
      repeat(random.whole(2, 8), () => {
        if (random.chance(0.5)) {
          const at = random.pick(lines(tracked.text)).start;
          tracked.splice(at, at, `${random.pick(FURNITURE)}\n`);
        } else {
          insertSentence(tracked, makeSentence(random), random);
        }
      }),
  },
  {
    name: 'straight quotation marks',
    fate: 'survives',
    apply: tracked =>
      swapStyle(tracked, [
        [/[“”]/g, '"'],
        [/[‘’]/g, "'"],
      ]),
  },
  {
    name: 'no-break spaces',
    fate: 'survives',
    apply: (tracked, _quote, random) => {
      for (const match of [...tracked.text.matchAll(/ /g)].filter(() => random.chance(0.3))) {
        tracked.splice(match.index, match.index + 1, '\u00A0', true);
      }
      return true;
    },
  },
  {
    name: 'reworded (every 4th word)',
    fate: 'survives',
    apply: (tracked, _quote, random) => {
      const words = [...tracked.text.matchAll(/\b[A-Za-z]{3,}\b/g)].filter((_, at) => at % 4 === 0);
      for (const match of words.reverse()) {
        const word = Array.from({ length: random.whole(3, 8) }, () => random.pick([...'aeilnorstu'])).join('');
        tracked.splice(match.index, match.index + match[0].length, word, true);
      }
      return true;
    },
  },
  {
    name: 'all of these',
    fate: 'survives',
    apply: (tracked, quote, random) => {
      for (const kind of EDIT_KINDS.filter(one => one.fate === 'survives').slice(0, 8)) {
        if (random.chance(0.4)) {
          const now = tracked.now(quote);
          if (now !== undefined) {
            kind.apply(tracked, now.span, random);
          }
        }
      }
      return true;
    },
  },
  {
    name: 'figure, name or denial changed in place',
    fate: 'altered',
    apply: (tracked, quote, random) => {
      const altered = alter(tracked.text.slice(quote.start, quote.end), random);
      if (altered !== undefined) {
        tracked.splice(quote.start, quote.end, altered, true);
      }
      return altered !== undefined;
    },
  },
  {
    name: 'sentence deleted',
    fate: 'deleted',
    apply: (tracked, quote, random) => {
      deleteQuoteSentence(tracked, quote);
      return repeat(random.whole(0, 3), () => typo(tracked, random));
    },
  },
  {
    name: 'words of the quote deleted',
    fate: 'deleted',
    apply: (tracked, quote) => {
      tracked.splice(quote.start, tracked.text[quote.end] === ' ' ? quote.end + 1 : quote.end, '');
      return true;
    },
  },
  {
    name: 'paragraph deleted, others inserted',
    fate: 'deleted',
    apply: (tracked, quote, random) => {
      const own = lines(tracked.text).find(one => one.start <= quote.start && quote.end <= one.end);
      if (own === undefined) {
        return false;
      }
      const gone = new Set(
        tracked.text
          .slice(own.start, own.end)
          .toLowerCase()
          .match(/[a-z]{4,}/g),
      );
      let other = makeSentence(random);
      // Another report; one of the same mould in the same place would be a new version of this one.
      while ((other.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter(word => gone.has(word)).length > 4) {
        other = makeSentence(random);
      }
      tracked.splice(own.start, own.end, random.chance(0.5) ? other : '');
      return repeat(2, () => insertSentence(tracked, makeSentence(random), random));
    },
  },
  {
    name: 'deleted, look-alike elsewhere',
    fate: 'deleted',
    apply: (tracked, quote, random) => {
      const sentence = ownSentence(tracked, quote);
      const words = tracked.text.slice(quote.start, quote.end);
      const other = alter(words, random);
      if (sentence === undefined || sentence.end < quote.end || other === undefined) {
        return false;
      }
      const twin =
        tracked.text.slice(sentence.start, quote.start) + other + tracked.text.slice(quote.end, sentence.end);
      insertSentence(tracked, twin, random, sentence);
      const now = tracked.now(quote);
      return now !== undefined && deleteQuoteSentence(tracked, now.span);
    },
  },
];

export function edit(text: string, kind: EditKind, quote: Span, random: Random): TrackedText | undefined {
  const tracked = new TrackedText(text);
  return kind.apply(tracked, quote, random) ? tracked : undefined;
}
