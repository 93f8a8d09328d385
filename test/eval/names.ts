// Scores the recogniser of actors and places, with and without its trained model, beside other libraries: DATELINE_CORPORA
// names the folder of the labelled corpora, further arguments name corpora (parts of names); --model takes another model,
// --wrong N prints N misses and false finds of each corpus, --alone leaves the other systems out. Of corpora that the model
// has learnt from only what was held out is measured (test/train/split.ts says which documents).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { compileBuiltIn } from '../support/built-in-gazetteer.ts';
import { type Corpus, type CorpusDocument, goldOf, readCorpora } from './corpora.ts';
import { datelineSystem, type NameSystem, otherSystems } from './name-systems.ts';
import { readAll } from './pace.ts';
import { type LabelledSpan, matches, overlaps, SpanScore, sameSpan } from './score-spans.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = process.env.DATELINE_CORPORA;
if (folder === undefined || !existsSync(folder)) {
  console.error('Set DATELINE_CORPORA to the folder of the labelled corpora (*.jsonl).');
  process.exit(2);
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: path.join(ROOT, 'src/core/recognise/names/model/names.model') },
    wrong: { type: 'string', default: '0' },
    alone: { type: 'boolean', default: false },
  },
});
const mostWrong = Number(values.wrong);

const { json } = compileBuiltIn();
let begun = performance.now();
const gazetteer = GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(json)));
console.log(`gazetteer: ${(json.length / 1e6).toFixed(2)} MB, loaded in ${(performance.now() - begun).toFixed(0)} ms`);
const file = readFileSync(values.model);
begun = performance.now();
const reading = readModel(file);
if (!reading.ok) throw new Error(reading.message);
const tagger = new TrainedTagger(reading.model);
console.log(`model: ${(file.length / 1e6).toFixed(2)} MB, loaded in ${(performance.now() - begun).toFixed(0)} ms`);

const trained = datelineSystem('Dateline', gazetteer, tagger);
const systems = values.alone
  ? [trained]
  : [trained, datelineSystem('Dateline, no model', gazetteer), ...otherSystems(ROOT)];

const percent = (value: number) => value.toFixed(1).padStart(5);
console.log(
  `${''.padEnd(20)}  typed strict P / R / F   typed relaxed   span strict   span relaxed   MB/s   strict F by class`,
);
for (const corpus of readCorpora(folder, path.join(ROOT, 'test/labels'), positionals)) {
  console.log(`${corpus.name}: ${corpus.documents.length} documents`);
  for (const system of systems) measure(corpus, system);
}

function measure({ documents }: Corpus, system: NameSystem): void {
  const classes = new Set(documents.flatMap(document => goldOf(document).map(({ label }) => label)));
  const [strict, relaxed, span, spanRelaxed] = [new SpanScore(), new SpanScore(), new SpanScore(), new SpanScore()];
  const byClass = new Map([...classes].sort().map(label => [label, new SpanScore()]));
  const wrong: string[] = [];
  const texts = documents.map(({ text }) => text);
  const { found: names, rate } = readAll(texts, text => system.find(text));
  for (const [at, document] of documents.entries()) {
    const found = names[at]!.filter(({ label }) => label === 'NAME' || classes.has(label));
    const gold = goldOf(document);
    const typed = (fits: typeof sameSpan) => (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && fits(a, b);
    strict.add(matches(found, gold, typed(sameSpan)), found.length, gold.length);
    relaxed.add(matches(found, gold, typed(overlaps)), found.length, gold.length);
    span.add(matches(found, gold, sameSpan), found.length, gold.length);
    spanRelaxed.add(matches(found, gold, overlaps), found.length, gold.length);
    for (const [label, score] of byClass) {
      const own = (spans: readonly LabelledSpan[]) => spans.filter(one => one.label === label);
      score.add(matches(own(found), own(gold), sameSpan), own(found).length, own(gold).length);
    }
    if (mostWrong > 0 && system === trained) wrong.push(...differences(document, found, gold));
  }
  const details = [...byClass].map(([label, score]) => `${label} ${score.f1.toFixed(1)}`).join('  ');
  console.log(
    `  ${system.name.padEnd(18)}  ${percent(100 * strict.precision)} / ${percent(100 * strict.recall)} / ${percent(strict.f1)}    ` +
      `${percent(relaxed.f1)}           ${percent(span.f1)}         ${percent(spanRelaxed.f1)}          ${rate.toFixed(2)}   ${details}`,
  );
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, mostWrong)));
  for (let at = 0; at < wrong.length && at / step < mostWrong; at += step) console.log(`  ${wrong[at]}`);
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
