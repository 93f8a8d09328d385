import type { YamlFileKind } from './meaning.ts';
import { articleNameOf } from './paths.ts';

/** What a file is by its name; undefined: none of Dateline's. @param path with `/`, or a name alone */
export function fileKindOf(path: string): YamlFileKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (articleNameOf(name) !== undefined) {
    return 'sidecar';
  }
  return /^(codebook|gazetteer)\.ya?ml$/.exec(name)?.[1] as YamlFileKind | undefined;
}
