// Trains the recogniser of names: `npm run train -- [--out file] [--share 0.5] [--set …]`. DATELINE_CORPORA names the folder of the
// corpora; lists of names are read from a package (see read-lists.ts). Writes the model that ships, or the given file;
// --set changes the recipe (learning.step=0.1); --share takes so much of the news labels, for a learning curve.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';
import { makeModel } from './make-model.ts';
import { measure } from './measure.ts';
import { readNews, readOthers, readPlain, type TrainingDocument } from './read-corpora.ts';
import { readLists } from './read-lists.ts';
import { RECIPE, type Recipe } from './recipe.ts';
import { isHeldOut } from './split.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = process.env.DATELINE_CORPORA;
if (folder === undefined || !existsSync(folder)) {
  console.error('Set DATELINE_CORPORA to the folder of the corpora (*.jsonl).');
  process.exit(2);
}
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(ROOT, 'src/core/recognise/names/model/names.model') },
    share: { type: 'string', default: '1' },
    set: { type: 'string', multiple: true, default: [] },
  },
});

const begun = performance.now();
const log = (line: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** The recipe with values replaced: `--set learning.step=0.1`. */
function recipeWith(changes: readonly string[]): Recipe {
  const recipe = structuredClone(RECIPE);
  for (const change of changes) {
    const [name, value] = change.split('=', 2) as [string, string];
    const parts = name.split('.');
    const last = parts.pop()!;
    const holder = parts.reduce(
      (at, part) => at[part] as Record<string, unknown>,
      recipe as never as Record<string, unknown>,
    );
    if (!(last in holder)) throw new Error(`The recipe has no ${name}`);
    holder[last] = JSON.parse(value);
  }
  return recipe;
}

const recipe = recipeWith(values.set);
const index = builtInGazetteer();

const news = readNews(folder, path.join(ROOT, 'test/labels'));
const others = readOthers(folder, recipe.labelled);
const isTaught = ({ id }: TrainingDocument) => !isHeldOut(id);
const taught = news.filter(isTaught);
const lists = await readLists();
const bytes = makeModel(
  {
    news: taught.slice(0, Math.round(taught.length * Number(values.share))),
    others: others.filter(isTaught),
    lists: lists.entries,
    store: lists.store,
    texts: readPlain(folder, recipe.plain).map(({ text }) => text),
  },
  index,
  recipe,
  log,
);
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);
const reading = readModel(bytes);
if (!reading.ok) throw new Error(reading.message);
const held = (documents: readonly TrainingDocument[]) => documents.filter(document => !isTaught(document));
log(`news, held out: ${measure(held(news), reading.model, index)}`);
for (const corpus of recipe.labelled)
  log(`${corpus}, held out: ${measure(held(others.filter(one => one.corpus === corpus)), reading.model, index)}`);
for (const corpus of ['crossner-politics.dev', 'uner-ewt.dev'])
  log(`${corpus}: ${measure(readOthers(folder, [corpus]), reading.model, index)}`);
