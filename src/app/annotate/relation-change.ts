import type { Relation } from '../../core/claims/model.ts';
import { referenceTo, type SeenRelation } from '../../core/compare/relation-index.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import { openLocator } from '../../core/sidecar/locate.ts';
import type { EditOutcome } from '../../core/sidecar/model.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import type { FileChange } from './annotation-change.ts';
import { sidecarChange } from './sidecar-change.ts';

/** Draws a relation: it is written with the claim that it goes from. */
export function drawRelation(from: CorpusClaim, to: CorpusClaim, relation: Omit<Relation, 'to'>): FileChange {
  const reference = referenceTo(from.article, to.article, to.stored.id);
  return sidecarChange(from.sidecar.uri, [
    { kind: 'add-relation', id: from.stored.id, relation: { ...relation, to: reference } },
  ]);
}

/** Takes a relation out of the sidecar that holds it, if it still stands there as it was seen. */
export function removeRelation({ holder, index, relation }: SeenRelation): FileChange {
  const { id } = holder.stored;
  return {
    uri: holder.sidecar.uri,
    edit: before => {
      const now = before === undefined ? undefined : parseSidecar(before).claims.find(claim => claim.id === id);
      const there = now?.relations ?? [];
      const locate = before === undefined ? undefined : openLocator(before);
      // An item that cannot be read is left out of what was read: the places in the list would not be those of the file.
      const isWhole = locate?.(['claims', id, 'relations', String(there.length)]) === undefined;
      if (before === undefined || !isWhole || !isSame(there[index], relation)) {
        return refused();
      }
      return editSidecar(before, [{ kind: 'delete-relation', id, index }]);
    },
  };
}

function isSame(a: Relation | undefined, b: Relation): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function refused(): EditOutcome {
  const message = 'The relations of this claim were changed since they were looked at. Look again.';
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
}
