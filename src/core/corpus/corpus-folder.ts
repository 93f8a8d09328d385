import { articleNameOf } from '../sidecar/paths.ts';

/** Files at the top of a folder that make it a software project, where text files are rarely articles. */
const PROJECT_FILES = new Set([
  'package.json',
  'tsconfig.json',
  'cargo.toml',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'pyproject.toml',
  'setup.py',
  'requirements.txt',
  'gemfile',
  'composer.json',
  'cmakelists.txt',
  'makefile',
  'meson.build',
  'build.zig',
  'mix.exs',
]);

/**
 * Whether a folder is taken for a corpus without anybody saying so: it holds a sidecar, a codebook or a gazetteer, or
 * it is no software project.
 * @param names of the entries at the folder's top
 */
export function looksLikeCorpus(names: readonly string[]): boolean {
  const marked = names.some(
    name => name === 'codebook.yaml' || name === 'gazetteer.yaml' || articleNameOf(name) !== undefined,
  );
  return (
    marked || !names.some(name => PROJECT_FILES.has(name.toLowerCase()) || /\.(sln|csproj|xcodeproj)$/i.test(name))
  );
}
