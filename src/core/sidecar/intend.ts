import type { ArticleRecord } from '../claims/model.ts';
import { type Data, type DataMap, dataOfValue, isDataList, isDataMap } from './data.ts';
import { ARTICLE_KEYS } from './key-order.ts';
import { isIndex } from './list-index.ts';
import { type FieldPath, type FieldValue, SIDECAR_FORMAT, type SidecarOperation } from './model.ts';
import { claimFields, correctionFields, relationFields } from './to-fields.ts';

/**
 * What a sidecar is to say after an operation, worked out on its data alone. The text edits are made by other code;
 * that both come to the same is checked before anything is written.
 */
export function intend(before: Data, operation: SidecarOperation): Data {
  const root: DataMap = isDataMap(before) ? before : new Map();
  switch (operation.kind) {
    case 'add-claim':
      return put(begun(root), ['claims', operation.claim.id], dataOfValue(claimFields(operation.claim)));
    case 'delete-claim':
      return emptied(root, 'claims', operation.id);
    case 'set-field':
      return setField(root, operation.id, operation.path, operation.value);
    case 'add-relation': {
      const relation = dataOfValue(relationFields(operation.relation));
      return put(root, ['claims', operation.id, 'relations'], [...relationsOf(root, operation.id), relation]);
    }
    case 'delete-relation':
      return setField(root, operation.id, ['relations', String(operation.index)], undefined);
    case 'rename-id':
      return renameId(root, operation.from, operation.to);
    case 'rename-value':
      return mapEntries(root, operation.in === 'corrections' ? 'mentions' : 'claims', entry =>
        renameValue(entry, operation.path, operation.from, operation.to),
      );
    case 'sort-claims':
      return root;
    case 'set-article':
      return operation.value === undefined
        ? remove(root, ['article', operation.key], 1)
        : put(begun(root), ['article', operation.key], operation.value);
    case 'replace-article':
      return articleSteps(operation.record).reduce<Data>(intend, root);
    case 'add-format':
      return root.has('format') ? root : new Map([['format', SIDECAR_FORMAT], ...root]);
    case 'add-correction': {
      const { correction } = operation;
      return put(begun(root), ['mentions', correction.id], dataOfValue(correctionFields(correction)));
    }
    case 'delete-correction':
      return emptied(root, 'mentions', operation.id);
    case 'set-pass': {
      const { annotator, done } = operation;
      return done === undefined
        ? remove(root, ['passes', annotator], 1)
        : put(begun(root), ['passes', annotator, 'done'], done);
    }
  }
}

/** An empty file gets its format line with the first thing that is written; a file that has content is left as it is. */
const begun = (root: DataMap): DataMap => (root.size > 0 ? root : new Map([['format', SIDECAR_FORMAT]]));

/** The single changes that make the article's record what it is to be: first what is set, then what goes. */
export function articleSteps(record: ArticleRecord): SidecarOperation[] {
  const steps = ARTICLE_KEYS.map(key => ({ kind: 'set-article', key, value: record[key] }) as const);
  return [...steps.filter(step => step.value !== undefined), ...steps.filter(step => step.value === undefined)];
}

function put(data: Data | undefined, path: readonly string[], value: Data): DataMap {
  const map: DataMap = isDataMap(data) ? data : new Map();
  const [key = '', ...rest] = path;
  return new Map(map).set(key, rest.length === 0 ? value : putAt(map.get(key), rest, value));
}

function putAt(data: Data | undefined, path: readonly string[], value: Data): Data {
  const [key = '', ...rest] = path;
  if (isDataList(data) && isIndex(key)) {
    const index = Number(key);
    const item = rest.length === 0 ? value : putAt(data[index], rest, value);
    return index === data.length ? [...data, item] : data.map((old, place) => (place === index ? item : old));
  }
  return put(data, path, value);
}

/** Removes what the path leads to, and each holder that becomes empty, but for the first `keep` (the root is one). */
function remove(data: Data | undefined, path: readonly string[], keep: number): Data {
  const removed = removeAt(data, path, keep);
  return removed ?? new Map();
}

function removeAt(data: Data | undefined, path: readonly string[], keep: number): Data | undefined {
  const [key = '', ...rest] = path;
  if (isDataList(data)) {
    const items = isIndex(key)
      ? data.flatMap((item, index) => {
          const left = index !== Number(key) ? item : rest.length === 0 ? undefined : removeAt(item, rest, keep - 1);
          return left === undefined ? [] : [left];
        })
      : data;
    return items.length === 0 && data.length > 0 && keep <= 0 ? undefined : items;
  }
  if (!isDataMap(data) || !data.has(key)) {
    return data;
  }
  const map = new Map(data);
  const left = rest.length === 0 ? undefined : removeAt(map.get(key), rest, keep - 1);
  if (left === undefined) {
    map.delete(key);
  } else {
    map.set(key, left);
  }
  return map.size === 0 && keep <= 0 ? undefined : map;
}

function setField(root: DataMap, id: string, path: FieldPath, value: FieldValue | undefined): Data {
  const full = ['claims', id, ...path];
  return value === undefined ? remove(root, full, 3) : put(root, full, dataOfValue(value));
}

/** Without an entry; the section stays, as an empty map. */
function emptied(root: DataMap, section: string, id: string): Data {
  return remove(root, [section, id], 2);
}

function relationsOf(root: DataMap, id: string): readonly Data[] {
  const claims = root.get('claims');
  const claim = isDataMap(claims) ? claims.get(id) : undefined;
  const relations = isDataMap(claim) ? claim.get('relations') : undefined;
  return isDataList(relations) ? relations : [];
}

function mapEntries(root: DataMap, section: string, change: (entry: Data) => Data): DataMap {
  const entries = root.get(section);
  if (!isDataMap(entries)) {
    return root;
  }
  return new Map(root).set(section, new Map([...entries].map(([id, entry]) => [id, change(entry)])));
}

function renameId(root: DataMap, from: string, to: string): DataMap {
  const renamed = mapEntries(root, 'claims', entry =>
    renameValue(renameValue(entry, ['inside'], from, to), ['relations', 'to'], from, to),
  );
  const claims = renamed.get('claims');
  return isDataMap(claims)
    ? new Map(renamed).set('claims', new Map([...claims].map(([id, entry]) => [id === from ? to : id, entry])))
    : renamed;
}

function renameValue(data: Data, path: readonly string[], from: string, to: string): Data {
  if (isDataList(data)) {
    return data.map(item => renameValue(item, path, from, to));
  }
  const [key, ...rest] = path;
  if (isDataMap(data)) {
    // At the end of the path a map is a guess or a claimant.
    const keys = key === undefined ? ['value', 'id'] : [key];
    const changed = new Map(data);
    for (const inner of keys) {
      const value = data.get(inner);
      if (value !== undefined) {
        changed.set(inner, renameValue(value, rest, from, to));
      }
    }
    return changed;
  }
  return key === undefined && textMatches(data, from) ? to : data;
}

/** Whether a value is the text, also where it stands bare and looks like a number. */
const textMatches = (data: Data, text: string): boolean => data !== null && String(data) === text;
