import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFiles } from '../../src/core/gazetteer-files/compile.ts';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';

const data = path.join(process.env.DATELINE_ROOT ?? process.cwd(), 'src/core/recognise/gazetteer/data');

/** The gazetteer that ships, compiled from its sources (those that `keep` takes): the file's text, and what is wrong with them. */
export function compileBuiltIn(keep = (_file: string): boolean => true): {
  readonly json: string;
  readonly problems: readonly string[];
} {
  const files = ['actors', 'places'].flatMap(folder =>
    readdirSync(path.join(data, folder))
      .filter(name => /\.(?:yaml|tsv)$/.test(name) && keep(name))
      .sort()
      .map(name => ({ name: `${folder}/${name}`, text: readFileSync(path.join(data, folder, name), 'utf8') })),
  );
  const { columns, problems } = compileFiles(files);
  return { json: JSON.stringify(columns), problems };
}

export function builtInGazetteer(): GazetteerIndex {
  return GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compileBuiltIn().json)));
}

/** Lists that names are only looked up in. */
const UNTAUGHT = /(?:-of-the-world\.yaml|\/regions-of-local-news\.yaml|\/towns\.tsv)$/;

/** The gazetteer that the model of names is taught with: where some known names are not listed, it learns to do without. */
export const taughtGazetteer = (): GazetteerIndex =>
  GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compileBuiltIn(file => !UNTAUGHT.test(file)).json)));
