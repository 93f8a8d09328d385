import type { ArticleRecord } from '../core/claims/model.ts';
import { createSidecar } from '../core/sidecar/create.ts';
import { editSidecar } from '../core/sidecar/edit.ts';
import type { SidecarOperation } from '../core/sidecar/model.ts';
import type { FileChange } from './annotation-service.ts';

/** @param article what a new sidecar says of its article, where there is none yet */
export function sidecarChange(
  uri: string,
  operations: readonly SidecarOperation[],
  article: ArticleRecord = {},
): FileChange {
  return { uri, edit: before => editSidecar(before ?? createSidecar(article), operations) };
}
