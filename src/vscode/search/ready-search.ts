import type * as vscode from 'vscode';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';

/** Milliseconds of quiet before the search is made ready. */
const READY_AFTER = 2000;

/** Claims from which on the first search would have to be waited for. */
const MANY = 5000;

/** Makes a large corpus ready to be searched before anybody asks. */
export function readySearch({ corpus, entities, search, log }: Services): vscode.Disposable {
  const owner = new Owner();
  const soon = owner.own(
    new Debouncer<'corpus' | 'names'>(READY_AFTER, () => {
      if (corpus.corpus.claimCount >= MANY) {
        search.prepare().catch(error => log.warn(`The search could not be made ready: ${String(error)}`));
      }
    }),
  );
  const follow = (what: 'corpus' | 'names') => (progress: unknown) =>
    progress === undefined ? soon.call(what) : soon.cancel(what);
  owner.ownEnd(corpus.onDidProgress(follow('corpus')));
  // Names that were found are searched too; to look for them takes longer than to read the corpus.
  owner.ownEnd(entities.onDidProgress(follow('names')));
  return owner;
}
