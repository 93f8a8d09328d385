import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFiles } from '../../src/core/recognise/gazetteer/compile.ts';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';

const data = path.join(process.env.DATELINE_ROOT ?? process.cwd(), 'src/core/recognise/gazetteer/data');

/** The gazetteer that ships, compiled from its sources: the file's text, and what is wrong with them. */
export function compileBuiltIn(): { readonly json: string; readonly problems: readonly string[] } {
  const files = ['actors', 'places'].flatMap(folder =>
    readdirSync(path.join(data, folder))
      .filter(name => /\.(?:yaml|tsv)$/.test(name))
      .sort()
      .map(name => ({ name: `${folder}/${name}`, text: readFileSync(path.join(data, folder, name), 'utf8') })),
  );
  const { columns, problems } = compileFiles(files);
  return { json: JSON.stringify(columns), problems };
}

export function builtInGazetteer(): GazetteerIndex {
  return GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compileBuiltIn().json)));
}
