import { ARTICLE_KEYS, CLAIM_KEYS, CORRECTION_KEYS, inOrder, keysInside, PASS_KEYS, ROOT_KEYS } from './key-order.ts';
import { isIndex } from './list-index.ts';
import type { FieldValue } from './model.ts';
import { wordOrQuoted } from './quote-yaml.ts';
import { INDENT, isBlockField, isFieldMap, renderField, renderInline, renderMap } from './render.ts';

const SECTIONS: ReadonlySet<string> = new Set(['article', 'passes', 'claims', 'mentions']);

/** Sections whose values are entries, line by line. */
const ENTRIES: ReadonlySet<string> = new Set(['passes', 'claims', 'mentions']);

/** The canonical order of the keys in the map that a path from the root leads to. */
export function orderAt(path: readonly string[]): readonly string[] {
  const [section, ...rest] = path;
  if (section === undefined) {
    return ROOT_KEYS;
  }
  if (section === 'article') {
    return ARTICLE_KEYS;
  }
  if (rest.length === 0) {
    return [];
  }
  if (rest.length === 1) {
    return section === 'passes' ? PASS_KEYS : section === 'mentions' ? CORRECTION_KEYS : CLAIM_KEYS;
  }
  return keysInside(fieldAt(path));
}

/** The field that a path leads into, over the numbers of list items: it decides how values are written. */
export function fieldAt(path: readonly string[]): string {
  return path.findLast(key => !isIndex(key)) ?? '';
}

/** The lines of the pair that a path leads to, in block form, at an indent of so many spaces. */
export function renderTree(path: readonly string[], value: FieldValue, indent: number, step = INDENT): string[] {
  const key = path.at(-1) ?? '';
  const isSection = path.length === 1 && SECTIONS.has(key);
  const isEntry = path.length === 2 && ENTRIES.has(path[0] ?? '');
  if (!(isSection || isEntry) || !isFieldMap(value) || Object.keys(value).length === 0) {
    return renderField(fieldAt(path), value, indent);
  }
  const head = `${' '.repeat(indent)}${wordOrQuoted(key)}:`;
  const order = orderAt(path);
  if (isEntry || key === 'article') {
    return [head, ...renderMap(value, order, indent + step)];
  }
  const entries = inOrder(Object.keys(value), order);
  return [head, ...entries.flatMap(id => renderTree([...path, id], value[id] as FieldValue, indent + step))];
}

/** Whether the value that a path leads to goes on lines of its own. */
export function isBlockAt(path: readonly string[], value: FieldValue): boolean {
  return renderTree(path, value, 0).length > 1 || isBlockField(fieldAt(path), value);
}

/** The value that a path leads to, on one line. */
export function renderInlineAt(path: readonly string[], value: FieldValue): string {
  return renderInline(fieldAt(path), value);
}
