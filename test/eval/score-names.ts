import { type CorpusDocument, goldOf } from './corpora.ts';
import { type LabelledSpan, matches, overlaps, SpanScore, sameSpan } from './score-spans.ts';

/** How the names that were found in documents compare with their labels. */
export interface NameScores {
  readonly strict: SpanScore;
  readonly relaxed: SpanScore;
  readonly span: SpanScore;
  readonly spanRelaxed: SpanScore;
  /** Strict, by class. */
  readonly byClass: ReadonlyMap<string, SpanScore>;
  /** Each false find (+) and miss (-) with its surroundings. */
  readonly wrong: readonly string[];
}

/** @param found the names of each document; of classes that the corpus does not label they count neither way */
export function scoreNames(
  documents: readonly CorpusDocument[],
  found: readonly (readonly LabelledSpan[])[],
): NameScores {
  const classes = new Set(documents.flatMap(document => goldOf(document).map(({ label }) => label)));
  const [strict, relaxed, span, spanRelaxed] = [new SpanScore(), new SpanScore(), new SpanScore(), new SpanScore()];
  const byClass = new Map([...classes].sort().map(label => [label, new SpanScore()]));
  const wrong: string[] = [];
  for (const [at, document] of documents.entries()) {
    const names = found[at]!.filter(({ label }) => label === 'NAME' || classes.has(label));
    const gold = goldOf(document);
    const typed = (fits: typeof sameSpan) => (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && fits(a, b);
    strict.add(matches(names, gold, typed(sameSpan)), names.length, gold.length);
    relaxed.add(matches(names, gold, typed(overlaps)), names.length, gold.length);
    span.add(matches(names, gold, sameSpan), names.length, gold.length);
    spanRelaxed.add(matches(names, gold, overlaps), names.length, gold.length);
    for (const [label, score] of byClass) {
      const own = (spans: readonly LabelledSpan[]) => spans.filter(one => one.label === label);
      score.add(matches(own(names), own(gold), sameSpan), own(names).length, own(gold).length);
    }
    wrong.push(...differences(document, names, gold));
  }
  return { strict, relaxed, span, spanRelaxed, byClass, wrong };
}

/** `most` of the lines, spread evenly over all. */
export function sampleOf(lines: readonly string[], most: number): string[] {
  const step = Math.max(1, lines.length / Math.max(1, most));
  return Array.from({ length: Math.min(most, lines.length) }, (_, at) => lines[Math.floor(at * step)]!);
}

function differences(
  { text }: CorpusDocument,
  found: readonly LabelledSpan[],
  gold: readonly LabelledSpan[],
): string[] {
  const show = ({ start, end, label }: LabelledSpan) =>
    `${label} ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  const same = (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && sameSpan(a, b);
  return [
    ...found.filter(one => !gold.some(other => same(one, other))).map(one => `+ ${show(one)}`),
    ...gold.filter(one => !found.some(other => same(one, other))).map(one => `- ${show(one)}`),
  ];
}
