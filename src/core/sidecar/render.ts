import { inOrder, keysInside } from './key-order.ts';
import { type FieldValue, SIDECAR_FORMAT } from './model.ts';
import { quoteYaml, wordOrQuoted } from './quote-yaml.ts';

/**
 * The canonical form of new text: block maps with one key a line, indented by two; small maps and lists in flow form on
 * their key's line; the items of `numbers` and `relations` one a line. Free text and dates are double-quoted on one
 * line, ids and codes stand bare where every YAML reader takes them for text.
 */
export const INDENT = 2;

/** Fields whose values are ids or codes. Everything else is free text. */
const WORD_FIELDS: ReadonlySet<string> = new Set([
  'lang',
  'published-basis',
  'type',
  'claimant',
  'id',
  'via',
  'inside',
  'addressee',
  'mode',
  'factuality',
  'place',
  'actors',
  'targets',
  'what',
  'of',
  'unit',
  'confidence',
  'grade',
  'status',
  'tags',
  'to',
  'on',
  'independent',
  'annotator',
  'scope',
  'verdict',
  'kind',
  'link',
]);

/** Maps that have a line for each of their keys. */
const BLOCK_FIELDS: ReadonlySet<string> = new Set(['placed', 'event']);

type FieldMap = { readonly [key: string]: FieldValue };

export const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);
export const isFieldMap = (value: FieldValue): value is FieldMap => typeof value === 'object' && !isList(value);

/** A number as it is written. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) {
    return quoteYaml(String(value));
  }
  // YAML 1.1 takes 1e+21 for text unless its mantissa has a point.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** A value on one line, for a key's line or inside a flow collection. `field` decides between bare and quoted. */
export function renderInline(field: string, value: FieldValue): string {
  if (field === 'format' && value === SIDECAR_FORMAT) {
    return value;
  }
  if (typeof value === 'string') {
    return WORD_FIELDS.has(field) ? wordOrQuoted(value) : quoteYaml(value);
  }
  if (typeof value === 'number') {
    return numberText(value);
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (isList(value)) {
    return `[${value.map(item => renderInline(field, item)).join(', ')}]`;
  }
  return `{${renderPairs(field, value).join(', ')}}`;
}

/** The pairs of a flow map in their order. A guess's `value` is written like the field that it is the value of. */
function renderPairs(field: string, value: FieldMap): string[] {
  return inOrder(Object.keys(value), keysInside(field)).map(key => {
    const inner = value[key] as FieldValue;
    return `${wordOrQuoted(key)}: ${renderInline(key === 'value' ? field : key, inner)}`;
  });
}

/** Whether a field's value goes on lines of its own in block form. */
export function isBlockField(field: string, value: FieldValue): boolean {
  return isList(value)
    ? value.length > 0 && value.every(isFieldMap)
    : BLOCK_FIELDS.has(field) && isFieldMap(value) && Object.keys(value).length > 0;
}

/** The lines of `field: value` at an indent of so many spaces, without the last line end. */
export function renderField(field: string, value: FieldValue, indent: number): string[] {
  const margin = ' '.repeat(indent);
  const head = `${margin}${wordOrQuoted(field)}:`;
  if (!isBlockField(field, value)) {
    return [`${head} ${renderInline(field, value)}`];
  }
  if (isList(value)) {
    return [head, ...value.map(item => `${margin}${' '.repeat(INDENT)}- ${renderInline(field, item)}`)];
  }
  return [head, ...renderMap(value as FieldMap, keysInside(field), indent + INDENT)];
}

/** The lines of a block map at an indent of so many spaces, keys in the given order. */
export function renderMap(map: FieldMap, order: readonly string[], indent: number): string[] {
  return inOrder(Object.keys(map), order).flatMap(key => renderField(key, map[key] as FieldValue, indent));
}

/** The lines of an entry with an id: `c-7k2m9q:` and its fields, indented by `step` more. */
export function renderEntry(
  id: string,
  fields: FieldMap,
  order: readonly string[],
  indent: number,
  step = INDENT,
): string[] {
  return [`${' '.repeat(indent)}${wordOrQuoted(id)}:`, ...renderMap(fields, order, indent + step)];
}
