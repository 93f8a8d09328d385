import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * A second opinion on merging, on plain data alone: each file becomes a flat table from places to values, in which a
 * member of a set is a place of its own, and the tables are merged row by row.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Row = string;
export type Table = ReadonlyMap<Row, string>;

const SETS = new Set(['via', 'addressee', 'tags', 'hedges', 'on', 'actors', 'targets', 'reviews']);
const JUDGEMENTS = new Set(['at', 'claimant', 'cue', 'mode', 'factuality', 'date', 'place']);
const KEYED: Readonly<Record<string, readonly string[]>> = {
  numbers: ['what', 'of'],
  relations: ['type', 'to', 'annotator'],
};

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export function sorted(value: Json): Json {
  if (isList(value)) {
    return value.map(sorted);
  }
  return isMap(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map(key => [key, sorted(value[key] as Json)]),
      )
    : value;
}

const text = (value: Json): string => JSON.stringify(sorted(value));

/** The file's data in another reader's eyes. */
export function readJson(raw: string): Json {
  const text = raw.replace(/^\ufeff/, '');
  return (text.trim() === '' ? {} : (load(text, { schema: CORE_SCHEMA }) ?? {})) as Json;
}

/** Names an item of a keyed list; undefined where the list cannot be told apart by them. */
export function itemNames(field: string, list: readonly Json[]): readonly string[] | undefined {
  const keys = KEYED[field];
  const names = list.map(item =>
    keys && isMap(item) && keys.some(key => key in item)
      ? keys.map(key => text(item[key] ?? null)).join('|')
      : undefined,
  );
  return keys && names.every(name => name !== undefined) && new Set(names).size === names.length
    ? (names as string[])
    : undefined;
}

/** The rows of one claim: where each thing is said, and what. `*` marks a member of a set. */
export function rowsOf(value: Json, field = '', place = ''): Map<Row, string> {
  const rows = new Map<Row, string>();
  const add = (inner: Json, name: string, at: string): void => {
    for (const [row, said] of rowsOf(inner, name, at)) {
      rows.set(row, said);
    }
  };
  const names = isList(value) ? itemNames(field, value) : undefined;
  if (isList(value) && names !== undefined) {
    for (const [index, item] of value.entries()) {
      rows.set(`${place}/[${names[index]}]`, 'item');
      add(item, 'item', `${place}/[${names[index]}]`);
    }
  } else if (isList(value) && (SETS.has(field) || field in KEYED)) {
    const seen = new Map<string, number>();
    for (const item of value) {
      const count = (seen.get(text(item)) ?? 0) + 1;
      seen.set(text(item), count);
      rows.set(`${place}/*${text(item)}#${count}`, 'member');
    }
  } else if (isMap(value) && !JUDGEMENTS.has(field) && !SETS.has(field)) {
    for (const [key, inner] of Object.entries(value)) {
      add(inner, key, `${place}/${key}`);
    }
  } else {
    rows.set(place, text(value));
  }
  return rows;
}

export interface Verdict {
  /** With ours where both changed, and the edit where one deleted. */
  readonly rows: Table;
  /** Places in question. */
  readonly conflicts: ReadonlySet<Row>;
}

const sectionOf = (file: Json, name: string): Readonly<Record<string, Json>> => {
  const section = isMap(file) ? file[name] : undefined;
  return isMap(section) ? section : {};
};

/** What a merge of three sidecars should come to. */
export function judge(baseRaw: string | undefined, oursRaw: string, theirsRaw: string): Verdict {
  const [base, ours, theirs] = [baseRaw ?? '', oursRaw, theirsRaw].map(readJson) as [Json, Json, Json];
  const rows = new Map<Row, string>();
  const conflicts = new Set<Row>();
  for (const section of ['claims', 'mentions']) {
    const entries = [base, ours, theirs].map(file => sectionOf(file, section));
    for (const id of new Set(entries.flatMap(Object.keys))) {
      const [b, o, t] = entries.map(each => each[id]);
      judgeEntry(`${section}/${id}`, b, o, t, rows, conflicts);
    }
  }
  const rest = [base, ours, theirs].map(file => {
    const { claims: _, mentions: __, ...other } = isMap(file) ? file : ({} as Readonly<Record<string, Json>>);
    return rowsOf(other, '', 'file');
  });
  judgeRows(rest[0]!, rest[1]!, rest[2]!, rows, conflicts);
  return { rows, conflicts };
}

function judgeEntry(
  place: Row,
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  rows: Map<Row, string>,
  conflicts: Set<Row>,
): void {
  const say = (entry: Json | undefined): void => {
    if (entry !== undefined) {
      rows.set(place, 'entry');
      for (const [row, said] of rowsOf(entry, '', place)) {
        rows.set(row, said);
      }
    }
  };
  const same = (a: Json | undefined, b: Json | undefined): boolean =>
    (a === undefined) === (b === undefined) && (a === undefined || text(a) === text(b as Json));
  if (same(ours, theirs) || same(theirs, base)) {
    say(ours);
  } else if (same(ours, base)) {
    say(theirs);
  } else if (ours === undefined || theirs === undefined) {
    conflicts.add(place);
    say(ours ?? theirs);
  } else {
    rows.set(place, 'entry');
    const tables = [base, ours, theirs].map(each => (each === undefined ? new Map() : rowsOf(each, '', place)));
    judgeRows(tables[0]!, tables[1]!, tables[2]!, rows, conflicts);
  }
}

/** The items of lists that are themselves things which can be deleted or changed. */
const itemOf = (row: Row): Row | undefined => /^.*\/\[[^\]]*\]/.exec(row)?.[0];

function judgeRows(base: Table, ours: Table, theirs: Table, rows: Map<Row, string>, conflicts: Set<Row>): void {
  const settledWhole = new Set<Row>();
  const all = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()]);
  const under = (table: Table, place: Row): string =>
    JSON.stringify([...table].filter(([row]) => row === place || row.startsWith(`${place}/`)).sort());
  const wholes = new Set([...all].flatMap(row => [itemOf(row) ?? [], /^.*\/event(?=\/)/.exec(row)?.[0] ?? []].flat()));
  for (const place of wholes) {
    const [b, o, t] = [base, ours, theirs].map(table => under(table, place));
    const oneDeleted = (o === '[]') !== (t === '[]') && b !== '[]' && o !== b && t !== b;
    const edited = o === '[]' ? theirs : ours;
    if (oneDeleted) {
      conflicts.add(place);
      settledWhole.add(place);
      for (const [row, said] of edited) {
        if (row === place || row.startsWith(`${place}/`)) {
          rows.set(row, said);
        }
      }
    } else if (o !== t && o !== b && t !== b && place.endsWith(']') && !sameGuess(place, base, ours, theirs)) {
      conflicts.add(place);
      settledWhole.add(place);
      for (const [row, said] of ours) {
        if (row === place || row.startsWith(`${place}/`)) {
          rows.set(row, said);
        }
      }
    }
  }
  for (const row of all) {
    if ([...settledWhole].some(place => row === place || row.startsWith(`${place}/`))) {
      continue;
    }
    const [b, o, t] = [base.get(row), ours.get(row), theirs.get(row)];
    const merged = o === t || t === b ? o : o === b ? t : (o ?? t);
    if (o !== t && t !== b && o !== b) {
      conflicts.add(row);
    }
    if (merged !== undefined) {
      rows.set(row, merged);
    }
  }
}

/** A confirmation of a number speaks of the number as it stood. */
function sameGuess(place: Row, base: Table, ours: Table, theirs: Table): boolean {
  const [b, o, t] = [base, ours, theirs].map(table => table.get(`${place}/guessed`) === 'true');
  const isNew = !base.has(place);
  return o === t && (isNew || o === b);
}

/** The rows of a file, to be compared with a verdict's. */
export function tableOf(raw: string): Table {
  return judge(raw, raw, raw).rows;
}

/** A conflict's path as a row: the number of a list's item becomes its name. */
export function rowOfPath(path: readonly string[], raw: string): Row {
  const [section = '', ...rest] = path;
  let node: Json | undefined = readJson(raw);
  let row = section === 'claims' || section === 'mentions' ? section : `file/${section}`;
  node = isMap(node) ? node[section] : undefined;
  let field = section;
  for (const key of rest) {
    if (isList(node)) {
      const name: string = itemNames(field, node)?.[Number(key)] ?? key;
      row += `/[${name}]`;
      node = node[Number(key)];
    } else {
      row += `/${key}`;
      node = isMap(node) ? node[key] : undefined;
    }
    field = key;
  }
  return row;
}
