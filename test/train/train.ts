// Trains the recogniser of names: `npm run train -- [--out file] [--share 0.5] [--set …]`. DATELINE_CORPORA names the folder of the
// corpora; lists of names are read from a package (see read-lists.ts). Writes the model that ships, or the given file;
// --set changes the recipe (learning.step=0.1); --share takes so much of the news labels, for a learning curve.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { builtInGazetteer, taughtGazetteer } from '../support/built-in-gazetteer.ts';
import { corporaFolder } from '../support/corpora-folder.ts';
import { makeModel } from './make-model.ts';
import { readMatter } from './matter.ts';
import { measure } from './measure.ts';
import { readNews, readOthers, type TrainingDocument } from './read-corpora.ts';
import { readLists } from './read-lists.ts';
import { recipeWith } from './recipe.ts';
import { isHeldOut } from './split.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = corporaFolder();
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(ROOT, 'src/core/recognise/names/model/names.model') },
    share: { type: 'string', default: '1' },
    set: { type: 'string', multiple: true, default: [] },
  },
});

const begun = performance.now();
const log = (line: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const recipe = recipeWith(values.set);
const index = builtInGazetteer();

const labels = path.join(ROOT, 'test/labels');
const matter = readMatter(folder, labels, recipe, await readLists());
const news = matter.news.slice(0, Math.round(matter.news.length * Number(values.share)));
const bytes = makeModel({ ...matter, news }, taughtGazetteer(), recipe, log);
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);
const reading = readModel(bytes);
if (!reading.ok) throw new Error(reading.message);
const held = (documents: readonly TrainingDocument[]) => documents.filter(({ id }) => isHeldOut(id));
log(`news, held out: ${measure(held(readNews(folder, labels)), reading.model, index)}`);
for (const corpus of recipe.labelled)
  log(`${corpus}, held out: ${measure(held(readOthers(folder, [corpus])), reading.model, index)}`);
for (const corpus of ['crossner-politics.dev', 'uner-ewt.dev'])
  log(`${corpus}: ${measure(readOthers(folder, [corpus]), reading.model, index)}`);
