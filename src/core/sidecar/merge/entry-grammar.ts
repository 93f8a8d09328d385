/**
 * A small part of YAML that is known to be sound without a parser: block maps of one indent a level, keys that are words
 * and stand once, values on their key's line as Dateline writes them (RFC 8259 strings with the escapes of quote-yaml,
 * words, plain numbers, flow lists and flat flow maps of these), lists of such values line by line. No comments, no
 * anchors, no tags, nothing that goes on over a line end.
 */

const KEY = '[A-Za-z][A-Za-z0-9_-]{0,99}';
// Printable in YAML 1.2, without the line separators that YAML 1.1 knows; a surrogate counts only with its partner.
const TEXT =
  '"(?:[ !#-\\[\\]-~\\u00a0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd]|[\\ud800-\\udbff][\\udc00-\\udfff]|\\\\["\\\\nrt]|\\\\u[0-9a-f]{4})*"';
const SCALAR = `(?:${TEXT}|[A-Za-z][A-Za-z0-9_+-]*|-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)`;
const LIST = `\\[(?:${SCALAR}(?:, ${SCALAR})*)?\\]`;
const ITEM = `(?:${SCALAR}|${LIST})`;
const PAIR = `${KEY}: ${ITEM}`;
const MAP = `\\{(?:${PAIR}(?:, ${PAIR})*)?\\}`;
const VALUE = `(?:${ITEM}|${MAP})`;

const PAIR_LINE = new RegExp(`^( +)(?:(${KEY}):(?: (${VALUE}))?|- (${VALUE}))$`);
const FLOW_KEYS = new RegExp(`${TEXT}|(${KEY}):`, 'g');

/**
 * Whether the lines of an entry, its head (`  c-7k2m9q:`) first, are in that part of YAML.
 * @param lines without their line ends
 */
export function isSurelySound(lines: readonly string[]): boolean {
  const [head = '', ...rest] = lines;
  const first = PAIR_LINE.exec(head);
  if (first === null || first[2] === undefined || first[3] !== undefined || rest.length === 0) {
    return false;
  }
  const levels: Level[] = [{ column: (first[1] as string).length, keys: new Set(), isOpen: true }];
  return (
    rest.every(line => {
      const match = PAIR_LINE.exec(line);
      return match !== null && areKeysSingle(match[3] ?? match[4] ?? '') && fits(levels, match) && levels.length > 1;
    }) && levels.at(-1)?.isOpen === false
  );
}

interface Level {
  readonly column: number;
  /** The keys of a map so far; undefined for a list. */
  readonly keys: Set<string> | undefined;
  /** The last key has no value on its line: what it holds must follow, deeper. */
  isOpen: boolean;
}

/** Takes in one line; false where it stands where no line of its kind can. */
function fits(levels: Level[], [, indent = '', key, value]: RegExpExecArray): boolean {
  const column = indent.length;
  const open = levels.at(-1) as Level;
  if (open.isOpen) {
    if (column <= open.column) {
      return false;
    }
    open.isOpen = false;
    levels.push({ column, keys: key === undefined ? undefined : new Set(), isOpen: false });
  }
  while ((levels.at(-1)?.column ?? column) > column) {
    levels.pop();
  }
  const level = levels.at(-1);
  if (level === undefined || level.column !== column || (level.keys === undefined) !== (key === undefined)) {
    return false;
  }
  if (key !== undefined) {
    if (level.keys?.has(key)) {
      return false;
    }
    level.keys?.add(key);
    level.isOpen = value === undefined;
  }
  return true;
}

function areKeysSingle(value: string): boolean {
  if (!value.startsWith('{')) {
    return true;
  }
  const keys = Array.from(value.matchAll(FLOW_KEYS), match => match[1]).filter(key => key !== undefined);
  return new Set(keys).size === keys.length;
}
