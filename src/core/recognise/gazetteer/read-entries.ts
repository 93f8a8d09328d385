import type { ProblemCode, ProblemSeverity } from '../../problems.ts';
import {
  ACTOR_KINDS,
  type ActorEntry,
  type ActorRole,
  type GazetteerData,
  type GazetteerName,
  PLACE_KINDS,
  type PlaceEntry,
} from './model.ts';

export const GAZETTEER_FORMAT = 'dateline-gazetteer/1';

/** A problem with the way to it through maps and lists, from the top: ["actors", "idf", "aliases", 2]. */
export interface GazetteerProblem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsent = (value: unknown) => value === undefined || value === null;
const DATE_BOUND = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?$/;
const LONGEST_NAME = 200;

class EntryReader {
  readonly problems: GazetteerProblem[] = [];

  tell(path: Path, message: string, severity: ProblemSeverity = 'warning', code: ProblemCode = 'schema'): void {
    this.problems.push({ code, severity, message, path });
  }

  text(fields: Fields, key: string, path: Path): string | undefined {
    const value = fields[key];
    if (isAbsent(value) || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    this.tell([...path, key], `“${key}” should be a text.`);
    return undefined;
  }

  number(fields: Fields, key: string, path: Path, least: number, most: number): number | undefined {
    const value = fields[key];
    if (isAbsent(value) || value === '') return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && number >= least && number <= most) return number;
    this.tell([...path, key], `“${key}” should be a number from ${least} to ${most}.`);
    return undefined;
  }

  flag(fields: Fields, key: string, path: Path): boolean {
    const value = fields[key];
    if (isAbsent(value) || value === false || value === 'false') return false;
    if (value === true || value === 'true') return true;
    this.tell([...path, key], `“${key}” should be true or false.`);
    return false;
  }

  bound(fields: Fields, key: string, path: Path): string | undefined {
    const value = this.text(fields, key, path);
    if (value === undefined || DATE_BOUND.test(value)) return value;
    this.tell([...path, key], `“${value}” is no EDTF date (2024-11-27, 2024-11 or 2024).`, 'warning', 'bad-edtf');
    return undefined;
  }

  /** A list; what stands alone counts as a list of one. */
  list(fields: Fields, key: string): readonly unknown[] {
    const value = fields[key];
    return isAbsent(value) ? [] : Array.isArray(value) ? value : [value];
  }

  texts(fields: Fields, key: string, path: Path): readonly string[] {
    const texts: string[] = [];
    for (const [index, value] of this.list(fields, key).entries()) {
      if (typeof value === 'string' && value !== '') texts.push(value);
      else this.tell([...path, key, index], `“${key}” should be a list of texts.`);
    }
    return texts;
  }

  names(fields: Fields, key: string, path: Path): readonly GazetteerName[] {
    const names: GazetteerName[] = [];
    for (const [index, value] of this.list(fields, key).entries()) {
      const name = this.name(value, [...path, key, index]);
      if (name !== undefined) names.push(name);
    }
    return names;
  }

  name(value: unknown, path: Path): GazetteerName | undefined {
    const fields: Fields | undefined = isFields(value)
      ? value
      : typeof value === 'string'
        ? { text: value }
        : undefined;
    const text = fields === undefined ? undefined : this.text(fields, 'text', path)?.trim();
    if (fields === undefined || text === undefined || !/[\p{L}\p{N}]/u.test(text) || text.length > LONGEST_NAME) {
      this.tell(path, `A name should be a text of letters (at most ${LONGEST_NAME}), or a map with “text”.`);
      return undefined;
    }
    const letterCase = this.text(fields, 'case', path);
    if (letterCase !== undefined && letterCase !== 'exact') this.tell([...path, 'case'], '“case” can only be “exact”.');
    const lang = this.text(fields, 'lang', path);
    const from = this.bound(fields, 'from', path);
    const to = this.bound(fields, 'to', path);
    const notBefore = this.texts(fields, 'not-before', path);
    const notAfter = this.texts(fields, 'not-after', path);
    return {
      text,
      ...(lang === undefined ? {} : { lang }),
      ...(this.flag(fields, 'weak', path) ? { weak: true } : {}),
      ...(letterCase === 'exact' ? { case: 'exact' } : {}),
      ...(notBefore.length > 0 ? { 'not-before': notBefore } : {}),
      ...(notAfter.length > 0 ? { 'not-after': notAfter } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  }

  roles(fields: Fields, path: Path): readonly ActorRole[] {
    const roles: ActorRole[] = [];
    for (const [index, value] of this.list(fields, 'roles').entries()) {
      const here = [...path, 'roles', index];
      const own: Fields = isFields(value) ? value : {};
      const role = this.text(own, 'role', here);
      if (role === undefined) {
        this.tell(here, 'A role should be a map with “role”, and “of”, “from” and “to” where known.');
        continue;
      }
      const of = this.text(own, 'of', here);
      const from = this.bound(own, 'from', here);
      const to = this.bound(own, 'to', here);
      roles.push({
        role,
        ...(of === undefined ? {} : { of }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
    }
    return roles;
  }

  kind<T extends string>(fields: Fields, kinds: readonly T[], path: Path): T | undefined {
    const value = fields.kind;
    const kind = kinds.find(one => one === value);
    if (kind === undefined) {
      const at = isAbsent(value) ? path : [...path, 'kind'];
      this.tell(at, `“kind” of ${path.at(-1)} should be one of ${kinds.join(', ')}; the entry is left out.`, 'error');
    }
    return kind;
  }

  /** Name and fields that actors and places share; undefined where the entry cannot be used. */
  common(id: string, value: unknown, path: Path) {
    if (!isFields(value)) {
      this.tell(path, `${id} should be a map with “name” and “kind”; the entry is left out.`, 'error');
      return undefined;
    }
    const name = this.text(value, 'name', path)?.trim();
    if (name === undefined || !/[\p{L}\p{N}]/u.test(name)) {
      this.tell(path, `${id} has no “name”; the entry is left out.`, 'error');
      return undefined;
    }
    const optional: Record<string, string> = {};
    for (const key of ['country', 'wikidata', 'note']) {
      const text = this.text(value, key, path);
      if (text !== undefined) optional[key] = text;
    }
    return { fields: value, name, aliases: this.names(value, 'aliases', path), optional };
  }

  actor(id: string, value: unknown, path: Path): ActorEntry | undefined {
    const common = this.common(id, value, path);
    if (common === undefined) return undefined;
    const { fields, name, aliases, optional } = common;
    const kind = this.kind(fields, ACTOR_KINDS, path);
    if (kind === undefined) return undefined;
    const partOf = this.text(fields, 'part-of', path);
    return {
      id,
      name,
      kind,
      aliases,
      demonyms: this.names(fields, 'demonyms', path),
      roles: this.roles(fields, path),
      metonyms: this.texts(fields, 'metonyms', path),
      ...optional,
      ...(partOf === undefined ? {} : { 'part-of': partOf }),
    };
  }

  place(id: string, value: unknown, path: Path): PlaceEntry | undefined {
    const common = this.common(id, value, path);
    if (common === undefined) return undefined;
    const { fields, name, aliases, optional } = common;
    const kind = this.kind(fields, PLACE_KINDS, path);
    if (kind === undefined) return undefined;
    const lat = this.number(fields, 'lat', path, -90, 90);
    const lon = this.number(fields, 'lon', path, -180, 180);
    const precision = this.number(fields, 'precision', path, 1, 3);
    const within = this.text(fields, 'within', path);
    const population = this.number(fields, 'population', path, 0, 1e10);
    const geonames = this.number(fields, 'geonames', path, 0, 1e10);
    return {
      id,
      name,
      kind,
      aliases,
      ...optional,
      ...(lat === undefined ? {} : { lat }),
      ...(lon === undefined ? {} : { lon }),
      ...(precision === 1 || precision === 2 || precision === 3 ? { precision } : {}),
      ...(within === undefined ? {} : { within }),
      ...(population === undefined ? {} : { population }),
      ...(geonames === undefined ? {} : { geonames }),
    };
  }

  entries<T>(
    top: Fields,
    key: 'actors' | 'places',
    read: (id: string, value: unknown, path: Path) => T | undefined,
  ): T[] {
    const value = top[key];
    if (isAbsent(value)) return [];
    if (!isFields(value)) {
      this.tell([key], `“${key}” should be a map from ids to entries.`, 'error', 'not-a-mapping');
      return [];
    }
    const entries: T[] = [];
    for (const [id, entry] of Object.entries(value)) {
      const read1 = read(id, entry, [key, id]);
      if (read1 !== undefined) entries.push(read1);
    }
    return entries;
  }
}

/**
 * Reads a gazetteer that has been parsed already. Never throws. One bad entry never hides the others: it is left out, a bad
 * field of a good entry is skipped, and each is told with its path. Numbers may be texts, a list of one may stand bare.
 */
export function readGazetteer(data: unknown): {
  readonly data: GazetteerData;
  readonly problems: readonly GazetteerProblem[];
} {
  const reader = new EntryReader();
  if (isAbsent(data) || data === '') return { data: { actors: [], places: [] }, problems: [] };
  if (!isFields(data)) {
    reader.tell(
      [],
      'A gazetteer is a map with “format”, “actors” and “places”; this file holds something else.',
      'error',
      'not-a-mapping',
    );
    return { data: { actors: [], places: [] }, problems: reader.problems };
  }
  const format = data.format;
  if (format !== GAZETTEER_FORMAT) {
    const newer = typeof format === 'string' && /^dateline-gazetteer\/\d+$/.test(format);
    if (newer)
      reader.tell(
        ['format'],
        `This file says “${format}”; this version reads ${GAZETTEER_FORMAT}. Update Dateline.`,
        'warning',
        'newer-format',
      );
    else
      reader.tell(
        isAbsent(format) ? [] : ['format'],
        `The line “format: ${GAZETTEER_FORMAT}” is missing; add it at the top.`,
        'warning',
        'unknown-format',
      );
  }
  const actors = reader.entries(data, 'actors', (id, value, path) => reader.actor(id, value, path));
  const places = reader.entries(data, 'places', (id, value, path) => reader.place(id, value, path));
  return { data: { actors, places }, problems: reader.problems };
}
