import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LabelledSpan, matches, overlaps, SpanScore, sameSpan } from './score-spans.ts';

/** A sentence that two readers have labelled apart from one another; UTF-16 units, end exclusive. */
export interface DoublyLabelled {
  readonly id: string;
  readonly first: readonly LabelledSpan[];
  readonly second: readonly LabelledSpan[];
}

interface Row {
  readonly id: string;
  readonly entities: readonly Entity[];
  /** In the second reader's file: what the first had read, where the two were settled in the second's favour. */
  readonly first?: readonly Entity[];
}

type Entity = { readonly start: number; readonly end: number; readonly type: string };

const readRows = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row);

const spansOf = (entities: readonly Entity[]): LabelledSpan[] =>
  entities.map(({ start, end, type }) => ({ start, end, label: type }));

/** The sentences of `news-second.jsonl` beside their first labels, both as read before they were compared. */
export function readDoublyLabelled(labels: string): DoublyLabelled[] {
  const first = new Map<string, readonly Entity[]>();
  for (const file of readdirSync(labels).filter(name => /^news-[a-z]\.jsonl$/.test(name))) {
    for (const { id, entities } of readRows(path.join(labels, file))) first.set(id, entities);
  }
  return readRows(path.join(labels, 'news-second.jsonl')).map(row => {
    const labelled = row.first ?? first.get(row.id);
    if (labelled === undefined) throw new Error(`${row.id} has no first labels`);
    return { id: row.id, first: spansOf(labelled), second: spansOf(row.entities) };
  });
}

/** How far two readings of the same sentences agree; the scores are in percent and the same in both directions. */
export interface Agreement {
  readonly sentences: number;
  /** Sentences in which anything differs. */
  readonly differing: number;
  readonly names: readonly [first: number, second: number];
  /** Same extent and type. */
  readonly strict: number;
  /** Same type, extents that overlap. */
  readonly relaxed: number;
  /** Same extent, whatever the type. */
  readonly spans: number;
  readonly byType: ReadonlyMap<string, number>;
}

export function agreementOf(sentences: readonly DoublyLabelled[]): Agreement {
  const types = new Set(sentences.flatMap(({ first, second }) => [...first, ...second].map(({ label }) => label)));
  const byType = new Map([...types].sort().map(type => [type, new SpanScore()]));
  const [strict, relaxed, spans] = [new SpanScore(), new SpanScore(), new SpanScore()];
  let differing = 0;
  for (const { first, second } of sentences) {
    const typed = (fits: typeof sameSpan) => (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && fits(a, b);
    const same = matches(second, first, typed(sameSpan));
    if (same < Math.max(first.length, second.length)) differing++;
    strict.add(same, second.length, first.length);
    relaxed.add(matches(second, first, typed(overlaps)), second.length, first.length);
    spans.add(matches(second, first, sameSpan), second.length, first.length);
    for (const [type, score] of byType) {
      const own = (all: readonly LabelledSpan[]) => all.filter(({ label }) => label === type);
      score.add(matches(own(second), own(first), sameSpan), own(second).length, own(first).length);
    }
  }
  return {
    sentences: sentences.length,
    differing,
    names: [strict.labelled, strict.found],
    strict: strict.f1,
    relaxed: relaxed.f1,
    spans: spans.f1,
    byType: new Map([...byType].map(([type, score]) => [type, score.f1])),
  };
}

const WORD = /[\p{L}\p{N}]+/gu;
const NO_NAME = 'none';

/**
 * Cohen's kappa over the words of the sentences, a word being labelled by the type of the name it lies in or as none:
 * agreement beyond what two readers with the same shares of labels would reach by chance. 1 where every word agrees.
 */
export function kappaOf(sentences: readonly DoublyLabelled[], textOf: (id: string) => string): number {
  const [ofFirst, ofSecond] = [new Map<string, number>(), new Map<string, number>()];
  let words = 0;
  let agreed = 0;
  for (const { id, first, second } of sentences) {
    for (const { index: start, 0: word } of textOf(id).matchAll(WORD)) {
      const at = { start, end: start + word.length, label: '' };
      const labelIn = (spans: readonly LabelledSpan[]) => spans.find(span => overlaps(span, at))?.label ?? NO_NAME;
      const [a, b] = [labelIn(first), labelIn(second)];
      words++;
      if (a === b) agreed++;
      ofFirst.set(a, (ofFirst.get(a) ?? 0) + 1);
      ofSecond.set(b, (ofSecond.get(b) ?? 0) + 1);
    }
  }
  if (agreed === words) return 1;
  let chance = 0;
  for (const [label, count] of ofFirst) chance += (count / words) * ((ofSecond.get(label) ?? 0) / words);
  return (agreed / words - chance) / (1 - chance);
}
