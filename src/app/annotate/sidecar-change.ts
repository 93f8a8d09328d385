import type { ArticleRecord } from '../../core/claims/model.ts';
import { createSidecar } from '../../core/sidecar/create.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import type { SidecarOperation, TextEdit } from '../../core/sidecar/model.ts';
import type { FileChange } from './annotation-change.ts';

/** @param article what a new sidecar says of its article, where there is none yet */
export function sidecarChange(
  uri: string,
  operations: readonly SidecarOperation[],
  article: ArticleRecord = {},
): FileChange {
  return { uri, edit: before => editSidecar(before ?? createSidecar(article), operations) };
}

/**
 * Puts a text that was worked out before in the place of another, if that still stands there.
 * @param before undefined: there must be no such file
 * @param after undefined: the file goes
 */
export function replacement(uri: string, before: string | undefined, after: string | undefined): FileChange {
  return {
    uri,
    edit: now => {
      if (now !== before) {
        const message = 'It was changed since it was looked at. Look again.';
        return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
      }
      return after === undefined
        ? { ok: true, edits: [], text: undefined }
        : { ok: true, edits: [shortestEdit(before ?? '', after)], text: after };
    },
  };
}

/** The smallest single replacement that turns one text into the other. */
function shortestEdit(from: string, to: string): TextEdit {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) {
    start++;
  }
  let tail = 0;
  while (tail < from.length - start && tail < to.length - start && from.at(-1 - tail) === to.at(-1 - tail)) {
    tail++;
  }
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}
