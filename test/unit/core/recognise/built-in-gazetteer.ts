import { createRequire } from 'node:module';
import path from 'node:path';
import { GazetteerIndex } from '../../../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../../../src/core/recognise/gazetteer/load.ts';

interface Compiler {
  compileGazetteer(): { readonly json: string; readonly problems: readonly string[] };
}

const script = path.join(process.env.DATELINE_ROOT ?? process.cwd(), 'test', 'build-gazetteer.cjs');

/** The gazetteer that ships, compiled from its sources. */
export function compileBuiltIn(): ReturnType<Compiler['compileGazetteer']> {
  return (createRequire(script)(script) as Compiler).compileGazetteer();
}

export function builtInGazetteer(): GazetteerIndex {
  return GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compileBuiltIn().json)));
}
