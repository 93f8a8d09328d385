import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { matchGazetteer } from '../../src/core/recognise/names/listed/gazetteer-match.ts';
import type { NameModel } from '../../src/core/recognise/names/tagger/name-model.ts';
import { NAME_TYPES } from '../../src/core/recognise/names/tagger/tags.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { Tokens } from '../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../src/core/recognise/names/text/unit-shape.ts';
import { unitsFrom } from '../../src/core/recognise/units.ts';
import { matches, SpanScore, sameSpan } from '../eval/score-spans.ts';
import type { TrainingDocument } from './read-corpora.ts';

const PLACES = 0b011100;
const PEOPLES = 0b100000;
const SHOWN: readonly (readonly [string, number])[] = [
  ['PER', 1],
  ['ORG', 2],
  ['places', PLACES],
  ['NORP', PEOPLES],
];
const classOf = (types: number) => ((types & PLACES) === 0 ? types : PLACES);

/** Strict F1 of the tagger alone, places as one class; names of which the corpus tells nothing count neither way. */
export function measure(documents: readonly TrainingDocument[], model: NameModel, index: GazetteerIndex): string {
  const tagger = new TrainedTagger(model);
  const all = new SpanScore();
  const untyped = new SpanScore();
  const byClass = new Map<string, SpanScore>();
  for (const { text, spans, peoplesUnlabelled } of documents) {
    const unknown = spans.filter(span => span.free || span.optional);
    const gold = spans
      .filter(span => !span.free && !span.optional)
      .map(({ start, end, types }) => ({ start, end, label: String(classOf(types)) }));
    const found: { start: number; end: number; label: string }[] = [];
    unitsFrom(text, 0, unit => {
      const tokens = new Tokens(text.slice(unit.start, unit.end));
      const shape = shapeOf(tokens);
      for (const name of tagger.tag(tokens, shape, matchGazetteer(tokens, index, shape), index)) {
        const start = unit.start + tokens.start[name.first]!;
        const end = unit.start + tokens.end[name.last]!;
        const own = classOf(1 << NAME_TYPES.indexOf(name.label));
        if (own === PEOPLES && peoplesUnlabelled) continue;
        if (!unknown.some(span => span.start < end && start < span.end)) found.push({ start, end, label: String(own) });
      }
      return true;
    });
    all.add(
      matches(found, gold, (a, b) => a.label === b.label && sameSpan(a, b)),
      found.length,
      gold.length,
    );
    untyped.add(matches(found, gold, sameSpan), found.length, gold.length);
    for (const [name, types] of SHOWN) {
      const own = (list: typeof gold) => list.filter(({ label }) => label === String(types));
      const score = byClass.get(name) ?? new SpanScore();
      byClass.set(name, score);
      score.add(matches(own(found), own(gold), sameSpan), own(found).length, own(gold).length);
    }
  }
  const details = [...byClass]
    .filter(([, { labelled }]) => labelled > 0)
    .map(([name, { f1 }]) => `${name} ${f1.toFixed(1)}`);
  return `strict ${all.f1.toFixed(1)}, spans ${untyped.f1.toFixed(1)}; ${details.join(', ')}; ${all.labelled} names`;
}
