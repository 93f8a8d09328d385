// How well names are found in text of a kind that the model has never seen: for each labelled corpus a model is trained
// without it, text and labels, and the whole recogniser measured on all of it; corpora that are never learnt from are
// measured with the model of all, and so is the news held out, as it stands and in capitals, as headlines are.
// DATELINE_CORPORA names the folder of the corpora, further arguments name corpora (parts of names); --set changes the
// recipe as in training, --share takes so much of the news labels, for a learning curve, --wrong N prints N misses and false
// finds of each corpus. --models keeps the models in a folder, or takes those that lie there, to measure a change of the
// rules alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { builtInGazetteer, taughtGazetteer } from '../support/built-in-gazetteer.ts';
import { corporaFolder } from '../support/corpora-folder.ts';
import { makeModel, type TrainingMatter } from '../train/make-model.ts';
import { readMatter } from '../train/matter.ts';
import { readLists } from '../train/read-lists.ts';
import { type Recipe, recipeWith } from '../train/recipe.ts';
import { type Corpus, readCorpora, readWhole } from './corpora.ts';
import { datelineSystem, type NameSystem } from './name-systems.ts';
import { sampleOf, scoreNames } from './score-names.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = corporaFolder();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wrong: { type: 'string', default: '0' },
    set: { type: 'string', multiple: true, default: [] },
    share: { type: 'string', default: '1' },
    models: { type: 'string' },
  },
});
const wanted = (name: string) => positionals.length === 0 || positionals.some(part => name.includes(part));
const labels = path.join(ROOT, 'test/labels');
const recipe = recipeWith(values.set);
const gazetteer = builtInGazetteer();
const taught = taughtGazetteer();
const lists = await readLists();

const LEFT_OUT = ['gum.train', 'wikigold.train', 'meantime.train'];
const NEVER_LEARNT_FROM = ['crossner-politics.train', 'crossner-politics.dev', 'uner-ewt.dev'];

function matterOf(own: Recipe): TrainingMatter {
  const matter = readMatter(folder!, labels, own, lists);
  return { ...matter, news: matter.news.slice(0, Math.round(matter.news.length * Number(values.share))) };
}

function systemOf(name: string, own: Recipe): NameSystem {
  const kept = values.models === undefined ? undefined : path.join(values.models, `${name}.model`);
  const bytes =
    kept !== undefined && existsSync(kept) ? readFileSync(kept) : makeModel(matterOf(own), taught, own, () => {});
  if (kept !== undefined) writeFileSync(kept, bytes);
  const reading = readModel(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return datelineSystem('Dateline', gazetteer, new TrainedTagger(reading.model));
}

function measure({ name, documents }: Corpus, system: NameSystem): number {
  const found = documents.map(({ text }) => system.find(text));
  const { strict, span, spanRelaxed, byClass, wrong } = scoreNames(documents, found);
  const details = [...byClass].map(([label, score]) => `${label} ${score.f1.toFixed(1)}`).join('  ');
  console.log(
    `${name.padEnd(24)} typed strict ${strict.f1.toFixed(1)}, spans strict ${span.f1.toFixed(1)}, ` +
      `relaxed ${spanRelaxed.f1.toFixed(1)}; ${details}`,
  );
  for (const line of sampleOf(wrong, Number(values.wrong))) console.log(`  ${line}`);
  return strict.f1;
}

const reached: number[] = [];
for (const corpus of LEFT_OUT.filter(wanted)) {
  const without = (names: readonly string[]) => names.filter(name => name !== corpus);
  const system = systemOf(corpus, { ...recipe, labelled: without(recipe.labelled), plain: without(recipe.plain) });
  reached.push(measure(readWhole(folder, corpus), system));
}
const system = systemOf('all', recipe);
for (const corpus of NEVER_LEARNT_FROM.filter(wanted)) reached.push(measure(readWhole(folder, corpus), system));
console.log(`mean of these: ${(reached.reduce((sum, one) => sum + one, 0) / reached.length).toFixed(2)}`);
for (const corpus of readCorpora(folder, labels, ['news, own'])) {
  measure(corpus, system);
  const documents = corpus.documents
    .map(one => ({ ...one, text: one.text.toUpperCase() }))
    .filter(({ text }, at) => text.length === corpus.documents[at]!.text.length);
  measure({ name: 'the same in capitals', documents }, system);
}
