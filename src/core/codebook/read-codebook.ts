import {
  type ClaimType,
  CODEBOOK_FORMAT,
  type Codebook,
  type CodebookAttribute,
  type CodebookRelation,
} from '../claims/codebook.ts';
import { defaultCodebook } from '../claims/default-codebook.ts';
import { RELATION_TYPES } from '../claims/model.ts';
import type { Problem } from '../problems.ts';
import { isPlainWord } from '../sidecar/quote-yaml.ts';
import { MapReader, type Reading, tell } from '../sidecar/yaml/map-reader.ts';
import { isMap, isScalar, keyText, pairsOf, spanOf } from '../sidecar/yaml/node-types.ts';
import { pastSlips } from '../sidecar/yaml/past-slips.ts';
import { openYaml, resolveNode, type YamlFile } from '../sidecar/yaml/yaml-file.ts';

const KEY = /^[1-9a-z]$/;
const COLOR = /^#[0-9a-fA-F]{6}$/;
const FORMAT_NAME = 'dateline-codebook';

export interface ReadCodebook {
  /** What could be read; the built-in types, attributes or relations where the file has none of them. */
  readonly codebook: Codebook;
  /** With offsets into the raw text. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `codebook.yaml`. Never throws. A bad entry is left out or loses the bad field, and is told; a file that cannot
 * be read at all, or has no types, gives the built-in ones, so that tagging goes on.
 *
 * @param raw the whole file as it is, with BOM and line ends: the problems' offsets count in it
 */
export function readCodebook(raw: string): ReadCodebook {
  const file = pastSlips(openYaml(raw));
  const { root } = file;
  if (root === undefined || !isMap(root)) {
    const problem: Problem = {
      code: 'not-a-mapping',
      severity: 'error',
      message: 'A codebook is a map with “format” and “types”; the built-in codebook is used until it is one.',
      start: 0,
      end: 0,
    };
    return { codebook: defaultCodebook, problems: file.problems.length > 0 ? file.problems : [problem] };
  }
  const reading: Reading = { file, problems: [] };
  const top = new MapReader(reading, root, 'the codebook');
  readFormat(top);
  const version = top.text('version');
  const types = readTypes(file, top);
  const attributes = readAttributes(top);
  const relations = readRelations(top);
  const codebook: Codebook = {
    ...(version === undefined ? {} : { version }),
    types: types.length > 0 ? types : defaultCodebook.types,
    attributes: attributes ?? defaultCodebook.attributes,
    relations,
  };
  return { codebook, problems: [...file.problems, ...reading.problems] };
}

function readFormat(top: MapReader): void {
  const text = top.text('format');
  if (text === undefined) {
    tell(top.reading, top.place('format'), `The line “format: ${CODEBOOK_FORMAT}” is missing; add it at the top.`);
  } else if (text !== CODEBOOK_FORMAT) {
    const [name, version = ''] = text.split('/');
    const newer = name === FORMAT_NAME && Number(version) > 1;
    const message = newer
      ? `This codebook has format version ${version}, which this version of Dateline can read in part; update Dateline.`
      : `The format “${text.slice(0, 40)}” is not known; a codebook has “${CODEBOOK_FORMAT}”.`;
    tell(top.reading, top.place('format'), message, 'error', newer ? 'newer-format' : 'unknown-format');
  }
}

/** The maps of a section, each with its id; what is no map is told and left out. */
function entriesOf(top: MapReader, section: string): MapReader[] | undefined {
  const node = top.node(section);
  if (node === undefined) {
    return undefined;
  }
  if (!isMap(node)) {
    top.wrong(section, 'a map from ids to entries', 'error');
    return undefined;
  }
  const seen = new Set<string>();
  return pairsOf(node).flatMap(pair => {
    const id = keyText(pair);
    const value = resolveNode(top.reading.file, pair.value);
    if (seen.has(id)) {
      return [];
    }
    seen.add(id);
    if (value === undefined || !isMap(value) || !isScalar(pair.key)) {
      tell(
        top.reading,
        spanOf(pair.key),
        `“${id.slice(0, 40)}” in “${section}” should be a map; it is left out.`,
        'error',
      );
      return [];
    }
    return [new MapReader(top.reading, value, id)];
  });
}

function readTypes(file: YamlFile, top: MapReader): ClaimType[] {
  const entries = entriesOf(top, 'types');
  if (entries === undefined || entries.length === 0) {
    const message = 'The codebook has no types; the built-in ones are used.';
    tell({ ...top.reading, file }, top.place('types'), message, 'warning');
    return [];
  }
  const keys = new Map<string, string>();
  return entries.map(entry => {
    if (!isPlainWord(entry.name)) {
      const place = spanOf(entry.map);
      const message = `The type “${entry.name.slice(0, 40)}” should have an id of letters, digits, - and _ that begins with a letter.`;
      tell(entry.reading, place, message);
    }
    const key = readKey(entry, keys);
    const color = entry.text('color');
    const fine = color === undefined || COLOR.test(color) ? color : entry.wrong('color', 'a colour such as "#d73027"');
    return present<ClaimType>(
      { id: entry.name, label: entry.text('label') ?? entry.name },
      {
        key,
        definition: entry.text('definition'),
        changed: entry.text('changed'),
        examples: entry.texts('examples'),
        color: fine,
        plover: entry.texts('plover'),
        acled: entry.texts('acled'),
        cues: entry.texts('cues'),
        indicators: entry.texts('indicators'),
      },
    );
  });
}

/** A key that another entry of the section has already is told, and stays with the first. */
function readKey(entry: MapReader, taken: Map<string, string>): string | undefined {
  const key = entry.text('key');
  if (key === undefined) {
    return undefined;
  }
  if (!KEY.test(key)) {
    return entry.wrong('key', 'one of 1-9 and a-z');
  }
  const owner = taken.get(key);
  if (owner !== undefined) {
    tell(
      entry.reading,
      entry.place('key'),
      `The key “${key}” belongs to ${owner} already; give ${entry.name} another.`,
    );
    return undefined;
  }
  taken.set(key, entry.name);
  return key;
}

function readAttributes(top: MapReader): CodebookAttribute[] | undefined {
  return entriesOf(top, 'attributes')?.map(entry => {
    const pattern = entry.text('pattern');
    const values = entry.texts('values');
    const standard = entry.text('default');
    if (values && standard !== undefined && !values.includes(standard)) {
      entry.wrong('default', `one of ${values.join(', ')}`);
    }
    return present<CodebookAttribute>(
      { id: entry.name },
      {
        label: entry.text('label'),
        values,
        pattern: pattern === undefined || isPattern(pattern) ? pattern : entry.wrong('pattern', 'a regular expression'),
        default: standard,
      },
    );
  });
}

/** The built-in relations in their own order, with the names and keys that the file gives them. */
function readRelations(top: MapReader): CodebookRelation[] {
  const entries = entriesOf(top, 'relations') ?? [];
  const keys = new Map<string, string>();
  for (const entry of entries.filter(each => !RELATION_TYPES.some(type => type === each.name))) {
    tell(
      entry.reading,
      spanOf(entry.map),
      `There is no relation “${entry.name}”; the relations are ${RELATION_TYPES.join(', ')}.`,
    );
  }
  return defaultCodebook.relations.map(standard => {
    const entry = entries.find(each => each.name === standard.id);
    if (entry === undefined) {
      return standard;
    }
    return present<CodebookRelation>(
      { ...standard, symmetric: entry.flag('symmetric') ?? standard.symmetric },
      {
        key: readKey(entry, keys),
        label: entry.text('label'),
        definition: entry.text('definition'),
        inverse: entry.text('inverse'),
      },
    );
  });
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** `base` with those of the optional fields that are there. */
function present<T extends object>(base: T, optional: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return { ...base, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
}
