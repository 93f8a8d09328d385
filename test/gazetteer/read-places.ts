import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { GazetteerName } from '../../src/core/recognise/gazetteer/model.ts';

const root = process.env.DATELINE_ROOT ?? process.cwd();
const folder = path.join(root, 'src/core/recognise/gazetteer/data/places');

/** A place as its file says it, before the gazetteer's own reader has looked at it. */
export interface RawPlace {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly kind: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: number;
  readonly country?: string;
  readonly within?: string;
  readonly population?: number;
  readonly geonames?: number;
  readonly aliases: readonly GazetteerName[];
}

type RawFile = { readonly format?: unknown; readonly places?: Record<string, Omit<RawPlace, 'aliases'>> };
type RawName = string | GazetteerName;

export const placeFiles = () => readdirSync(folder).filter(name => name.endsWith('.yaml'));
export const textOfPlaces = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const parsed = new Map<string, RawFile>();

/** A file as plain data under a version of YAML; read once. */
export function parsePlaces(name: string, version: '1.1' | '1.2'): RawFile {
  const key = `${version} ${name}`;
  const file = parsed.get(key) ?? (parse(textOfPlaces(name), { version, strict: true, uniqueKeys: true }) as RawFile);
  parsed.set(key, file);
  return file;
}

/** The places of all hand-written files, in the order of the files. */
export function handWrittenPlaces(): readonly RawPlace[] {
  return placeFiles().flatMap(file =>
    Object.entries(parsePlaces(file, '1.2').places ?? {}).map(([id, place]) => ({
      ...place,
      id,
      file,
      aliases: ((place as { aliases?: readonly RawName[] }).aliases ?? []).map(alias =>
        typeof alias === 'string' ? { text: alias } : alias,
      ),
    })),
  );
}

export const TABLES = ['cities.tsv', 'towns.tsv'];

/** The rows of the tables, the trailing ~ of a weak name turned into the mark of an alias. */
export const tabledPlaces = (): readonly RawPlace[] => TABLES.flatMap(rowsOf);

function rowsOf(file: string): readonly RawPlace[] {
  const lines = textOfPlaces(file)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  const columns = (lines[0] ?? '').split('\t');
  return lines.slice(1).map(line => {
    const fields = new Map(line.split('\t').map((field, index) => [columns[index] ?? '', field]));
    const field = (column: string) => fields.get(column) ?? '';
    const marked = (text: string): GazetteerName =>
      text.endsWith('~') ? { text: text.slice(0, -1), weak: true } : { text };
    const name = marked(field('name'));
    const aliases = field('aliases').split('|').filter(Boolean).map(marked);
    return {
      id: field('id'),
      file,
      name: name.text,
      kind: field('kind'),
      lat: Number(field('lat')),
      lon: Number(field('lon')),
      country: field('country'),
      population: Number(field('population')),
      geonames: Number(field('geonames')),
      aliases: name.weak === true ? [name, ...aliases] : aliases,
    };
  });
}

/** The words of test/gazetteer/false-friends.txt. */
export function falseFriends(): ReadonlySet<string> {
  const text = readFileSync(path.join(root, 'test/gazetteer/false-friends.txt'), 'utf8');
  return new Set(
    text
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .flatMap(line => line.split(' ')),
  );
}

/** Lower case, no diacritics, apostrophes dropped, other signs as one space. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʿʾʻʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The names of a place that link without a cue beside them. */
export function strongNames(place: RawPlace): readonly string[] {
  const restricted = new Set(place.aliases.filter(alias => alias.weak === true).map(alias => folded(alias.text)));
  return [place.name, ...place.aliases.filter(alias => alias.case !== 'exact').map(alias => alias.text)].filter(
    name => !restricted.has(folded(name)),
  );
}
