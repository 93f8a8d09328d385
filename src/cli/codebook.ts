import { stat } from 'node:fs/promises';
import { countTypes } from '../app/annotate/type-change.ts';
import { defaultCodebook } from '../core/claims/default-codebook.ts';
import { codebookHtml } from '../core/codebook/codebook-html.ts';
import { codebookMarkdown } from '../core/codebook/codebook-markdown.ts';
import { readArguments } from './arguments.ts';
import { readCorpus } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/** Prints a codebook as Markdown or HTML: of a folder, with how often each type is used; without one the built-in. */
export async function codebook(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, { html: { type: 'boolean' } });
  const [folder, ...rest] = positionals;
  if (rest.length > 0) {
    throw new Misuse('codebook takes at most one folder.');
  }
  const print = values.html === true ? codebookHtml : codebookMarkdown;
  if (folder === undefined) {
    output.line(print(defaultCodebook).trimEnd());
    return 0;
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new Misuse(found ? `“${folder}” is no folder.` : `There is no folder “${folder}”.`);
  }
  const { root, corpus, references } = await readCorpus(folder, output);
  output.line(print(references.codebook(root), { claims: countTypes(corpus.corpus, root) }).trimEnd());
  return 0;
}
