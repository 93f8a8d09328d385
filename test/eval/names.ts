// Scores the recogniser of actors and places, with and without its trained model, beside other libraries: DATELINE_CORPORA
// names the folder of the labelled corpora, further arguments name corpora (parts of names); --model takes another model,
// --wrong N prints N misses and false finds of each corpus, --alone leaves the other systems out. Of corpora that the model
// has learnt from only what was held out is measured (test/train/split.ts says which documents).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { compileBuiltIn } from '../support/built-in-gazetteer.ts';
import { corporaFolder } from '../support/corpora-folder.ts';
import { type Corpus, readCorpora } from './corpora.ts';
import { datelineSystem, type NameSystem, otherSystems } from './name-systems.ts';
import { readAll } from './pace.ts';
import { sampleOf, scoreNames } from './score-names.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = corporaFolder();
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
  const texts = documents.map(({ text }) => text);
  const { found, rate } = readAll(texts, text => system.find(text));
  const { strict, relaxed, span, spanRelaxed, byClass, wrong } = scoreNames(documents, found);
  const details = [...byClass].map(([label, score]) => `${label} ${score.f1.toFixed(1)}`).join('  ');
  console.log(
    `  ${system.name.padEnd(18)}  ${percent(100 * strict.precision)} / ${percent(100 * strict.recall)} / ${percent(strict.f1)}    ` +
      `${percent(relaxed.f1)}           ${percent(span.f1)}         ${percent(spanRelaxed.f1)}          ${rate.toFixed(2)}   ${details}`,
  );
  if (system === trained) for (const line of sampleOf(wrong, mostWrong)) console.log(`  ${line}`);
}
