/**
 * Names of articles and of their sidecars. All functions take a name or a path (file or URI path, `/` as separator, in
 * one encoding) and leave the folders as they are.
 *
 * `talks.txt` has the sidecar `talks.claims.yaml`, or one per annotator: `talks.claims.alice.yaml`. The ending `.yml`
 * is read, never written. A name is read from its end, so that the dots in `2025.12.03.talks.txt` are the article's.
 */
const ARTICLE_ENDING = '.txt';
const SIDECAR = /^(.+)\.claims(?:\.([^./]+))?\.ya?ml$/;
const UNSAFE_IN_ANNOTATOR = /[^\p{L}\p{M}\p{N}_-]+/gu;

interface SidecarNameParts {
  /** The article's name, with the folders of the given path and the ending `.txt`. */
  readonly article: string;
  /** Whose sidecar it is, where there is one per annotator. */
  readonly annotator?: string;
}

/** The article that a sidecar belongs to; `undefined`: the name is not that of a sidecar. */
export function articleNameOf(sidecar: string): SidecarNameParts | undefined {
  const folder = sidecar.slice(0, sidecar.lastIndexOf('/') + 1);
  const match = SIDECAR.exec(sidecar.slice(folder.length));
  if (match === null) {
    return undefined;
  }
  const [, base = '', annotator] = match;
  const article = folder + base + ARTICLE_ENDING;
  return annotator === undefined ? { article } : { article, annotator };
}

/** The name under which the sidecar of an article is written; of one annotator's where `annotator` is given. */
export function sidecarName(article: string, annotator?: string): string {
  const base = article.endsWith(ARTICLE_ENDING) ? article.slice(0, -ARTICLE_ENDING.length) : article;
  const name = annotator === undefined ? '' : annotatorInName(annotator);
  return name === '' ? `${base}.claims.yaml` : `${base}.claims.${name}.yaml`;
}

/** An annotator's name as it can stand in a file's name on every system: letters, digits, `_` and `-`. */
export function annotatorInName(annotator: string): string {
  return annotator
    .normalize('NFC')
    .trim()
    .replace(UNSAFE_IN_ANNOTATOR, '-')
    .replace(/^-+|-+$/g, '');
}

/** The same for two spellings of a name whose sidecars would be one file, also where file names have no case. */
export function annotatorKey(annotator: string): string {
  return annotatorInName(annotator).toLowerCase();
}

/** Whether two names mean one annotator: a file's name holds only part of what a claim's `annotator` may hold. */
export function isSameAnnotator(a: string, b: string): boolean {
  return a === b || (annotatorKey(a) !== '' && annotatorKey(a) === annotatorKey(b));
}
