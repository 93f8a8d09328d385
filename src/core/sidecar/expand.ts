import { append } from '../append.ts';
import { ID_PATTERN } from '../claims/claim-id.ts';
import { type Data, dataOf, dataOfValue, sameData } from './data.ts';
import { articleSteps } from './intend.ts';
import { type FieldValue, SIDECAR_FORMAT, type SidecarOperation } from './model.ts';
import { type Editing, isRefusal, type Plan, type RootPath, refuse } from './plan.ts';
import { planAddClaim, planAddCorrection, sectionOf } from './plan-entries.ts';
import { nodeAt, planInsertItem, planPut } from './plan-put.ts';
import { planRemove } from './plan-remove.ts';
import { planRenameId, planRenameValue } from './plan-rename.ts';
import { planSort } from './plan-sort.ts';
import { isFieldMap, isList } from './render.ts';
import { relationFields } from './to-fields.ts';
import { isMap, isSeq, itemsOf, keyText, pairsOf, type YamlNode } from './yaml/node-types.ts';

/** One step of an operation, planned on the file as the steps before it left it. */
export type Step = (editing: Editing) => Plan;

const CLAIM_DEPTH = 3;
const SECTION_DEPTH = 2;

/** An operation as the steps that change the least; or why it cannot be done. */
export function expand(editing: Editing, operation: SidecarOperation): readonly Step[] | { readonly refused: string } {
  switch (operation.kind) {
    case 'add-claim':
      return badId(operation.claim.id) ?? [now => planAddClaim(now, operation.claim)];
    case 'delete-claim':
      return (
        noEntry(editing, 'claims', operation.id) ?? [now => planRemove(now, ['claims', operation.id], SECTION_DEPTH)]
      );
    case 'set-field':
      return (
        noEntry(editing, 'claims', operation.id) ?? setField(editing, operation.id, operation.path, operation.value)
      );
    case 'add-relation': {
      const list = nodeAt(editing.file, ['claims', operation.id, 'relations']);
      const fields = relationFields(operation.relation);
      return noEntry(editing, 'claims', operation.id) ?? addItem(list, ['claims', operation.id, 'relations'], fields);
    }
    case 'delete-relation':
      return (
        noEntry(editing, 'claims', operation.id) ?? [
          now => planRemove(now, ['claims', operation.id, 'relations', String(operation.index)], CLAIM_DEPTH),
        ]
      );
    case 'rename-id':
      return badId(operation.to) ?? [now => planRenameId(now, operation.from, operation.to)];
    case 'rename-value': {
      const section = operation.in === 'corrections' ? 'mentions' : 'claims';
      return [now => planRenameValue(now, section, operation.path, operation.from, operation.to)];
    }
    case 'sort-claims':
      return [planSort];
    case 'set-article': {
      const { key, value } = operation;
      return [
        now =>
          value === undefined ? planRemove(now, ['article', key], 1) : planUnlessSame(now, ['article', key], value),
      ];
    }
    case 'replace-article':
      return articleSteps(operation.record).flatMap(step => {
        const steps = expand(editing, step);
        return isRefusal(steps) ? [] : steps;
      });
    case 'add-format':
      return [now => (nodeAt(now.file, ['format']) === undefined ? planPut(now, ['format'], SIDECAR_FORMAT) : [])];
    case 'add-correction':
      return badId(operation.correction.id) ?? [now => planAddCorrection(now, operation.correction)];
    case 'delete-correction':
      return (
        noEntry(editing, 'mentions', operation.id) ?? [
          now => planRemove(now, ['mentions', operation.id], SECTION_DEPTH),
        ]
      );
    case 'set-pass': {
      const { annotator, done } = operation;
      return [
        now =>
          done === undefined
            ? planRemove(now, ['passes', annotator], 1)
            : planUnlessSame(now, ['passes', annotator, 'done'], done),
      ];
    }
  }
}

function badId(id: string): { readonly refused: string } | undefined {
  return ID_PATTERN.test(id)
    ? undefined
    : refuse(`the id “${id.slice(0, 40)}” does not begin with a letter or holds other than letters, digits, _ and -`);
}

function noEntry(editing: Editing, section: string, id: string): { readonly refused: string } | undefined {
  const map = sectionOf(editing, section);
  if (map === undefined || isRefusal(map)) {
    return map ?? refuse(`there is no ${section === 'claims' ? 'claim' : 'correction'} ${id}`);
  }
  return pairsOf(map).some(pair => keyText(pair) === id)
    ? undefined
    : refuse(`there is no ${section === 'claims' ? 'claim' : 'correction'} ${id}`);
}

function setField(
  editing: Editing,
  id: string,
  path: readonly string[],
  value: FieldValue | undefined,
): readonly Step[] | { readonly refused: string } {
  const full = ['claims', id, ...path];
  if (path.length === 0) {
    return refuse('no field was named');
  }
  if (value === undefined) {
    return [now => planRemove(now, full, CLAIM_DEPTH)];
  }
  return putSteps(editing, full, value);
}

/** Puts a value where only what differs is touched: keys of a map and items of a block list that stay are left alone. */
function putSteps(editing: Editing, path: RootPath, value: FieldValue): Step[] {
  const { file } = editing;
  const node = nodeAt(file, path);
  if (node && isMap(node) && isFieldMap(value)) {
    const keys = pairsOf(node).map(keyText);
    const wanted = Object.keys(value);
    if (wanted.some(key => keys.includes(key))) {
      return [
        ...wanted.flatMap(key => putSteps(editing, [...path, key], value[key] as FieldValue)),
        ...keys
          .filter(key => !wanted.includes(key))
          .map(
            (key): Step =>
              now =>
                planRemove(now, [...path, key], path.length + 1),
          ),
      ];
    }
  }
  if (node && isSeq(node) && !node.flow && isList(value) && value.length > 0) {
    return listSteps(editing, path, itemsOf(node), value);
  }
  return [now => planUnlessSame(now, path, value)];
}

function listSteps(editing: Editing, path: RootPath, items: readonly YamlNode[], value: readonly FieldValue[]): Step[] {
  const before = items.map((item): Data => dataOf(editing.file, item));
  const after = value.map(dataOfValue);
  let head = 0;
  while (head < before.length && head < after.length && sameData(before[head], after[head])) {
    head += 1;
  }
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && sameData(before[before.length - 1 - tail], after[after.length - 1 - tail])) {
    tail += 1;
  }
  const old = before.length - head - tail;
  const fresh = after.length - head - tail;
  const at = (index: number): RootPath => [...path, String(index)];
  const steps: Step[] = [];
  for (let index = head; index < head + Math.min(old, fresh); index++) {
    append(steps, putSteps(editing, at(index), value[index] as FieldValue));
  }
  for (let index = head + old; index < head + fresh; index++) {
    steps.push(now => planInsertItem(now, at(index), value[index] as FieldValue));
  }
  for (let index = head + old - 1; index >= head + fresh; index--) {
    steps.push(now => planRemove(now, at(index), path.length + 1));
  }
  return steps;
}

function addItem(list: YamlNode | undefined, path: RootPath, value: FieldValue): Step[] {
  return [
    now =>
      list && isSeq(list) && list.items.length > 0
        ? planPut(now, [...path, String(list.items.length)], value)
        : planPut(now, path, [value]),
  ];
}

function planUnlessSame(editing: Editing, path: RootPath, value: FieldValue): Plan {
  const node = nodeAt(editing.file, path);
  const same = node !== undefined && sameData(dataOf(editing.file, node), dataOfValue(value));
  return same ? [] : planPut(editing, path, value);
}
