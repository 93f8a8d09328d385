import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { ACTOR_KINDS, type ActorKind } from '../../../../../src/core/recognise/gazetteer/model.ts';
import { keyOfName } from '../../../../../src/core/recognise/names/text/name-keys.ts';

interface Name {
  readonly text: string;
  readonly lang?: string;
  readonly weak?: boolean;
  readonly case?: string;
  readonly [key: string]: unknown;
}

interface Role {
  readonly role: string;
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly (string | Name)[];
  readonly demonyms?: readonly (string | Name)[];
  readonly roles?: readonly Role[];
  readonly country?: string;
  readonly 'part-of'?: string;
  readonly metonyms?: readonly string[];
  readonly wikidata?: string;
  readonly note?: string;
}

const folder = path.join(process.env.DATELINE_ROOT ?? '.', 'src/core/recognise/gazetteer/data/actors');
const files = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .sort()
  .map(name => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { name, text, document: parseDocument(text) };
  });
const entries = files.flatMap(file => {
  const { actors } = file.document.toJS() as { actors: Record<string, Actor> };
  return Object.entries(actors).map(([id, actor]) => ({ id, actor, file: file.name }));
});
const byId = new Map(entries.map(entry => [entry.id, entry.actor]));

const nameOf = (name: string | Name): Name => (typeof name === 'string' ? { text: name } : name);

/** All ways of writing an actor; an alias that repeats the name says how the name matches and replaces it. */
function namesOf(actor: Actor): Name[] {
  const others = [...(actor.aliases ?? []), ...(actor.demonyms ?? [])].map(nameOf);
  return others.some(other => other.text === actor.name) ? others : [{ text: actor.name }, ...others];
}

/** What is wrong in each entry, as lines to read in a failure. */
function complaints(check: (id: string, actor: Actor) => readonly string[]): string[] {
  return entries.flatMap(({ id, actor, file }) => check(id, actor).map(text => `${file} ${id}: ${text}`));
}

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (match === null) return false;
  const month = Number(match[2] ?? '1');
  const day = Number(match[3] ?? '1');
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether one date is after another as far as both say. */
function isAfter(date: string, other: string): boolean {
  const digits = Math.min(date.length, other.length);
  return date.slice(0, digits) > other.slice(0, digits);
}

/** Offices that one person holds at a time. */
const SINGLE_OFFICES = new Set([
  'President',
  'Prime Minister',
  'Secretary-General',
  'Supreme Leader',
  'King',
  'Emir',
  'Pope',
]);
/** Two who claimed one office at once. */
const RIVALS = new Set(['laurent-gbagbo alassane-ouattara', 'yahya-jammeh adama-barrow']);

/** What had been reached when this was written; a floor, so that nothing is lost unnoticed. */
const LEAST: Readonly<Record<ActorKind, number>> = {
  state: 214,
  'state-body': 221,
  'armed-forces': 221,
  'armed-group': 652,
  person: 1479,
  organisation: 609,
  media: 542,
  population: 255,
};

describe('built-in actors', () => {
  it('parse without a warning, in the one format, with what they cover, source and licence in front', () => {
    for (const { name, text, document } of files) {
      assert.deepEqual([...document.errors, ...document.warnings].map(String), [], name);
      assert.deepEqual(Object.keys(document.toJS()), ['format', 'actors'], name);
      assert.equal(document.get('format'), 'dateline-gazetteer/1', name);
      const comment = text.slice(0, text.indexOf('\nformat:'));
      assert.match(comment, /^#/u, name);
      assert.match(comment, /Source: .+ Licence: MIT\./u, name);
      assert.ok(!text.includes('\r') && !text.includes('\t') && text.endsWith('\n'), name);
    }
  });

  it('read the same by YAML 1.1 and 1.2, text as text', () => {
    for (const { name, text, document } of files) {
      const older = parseDocument(text, { version: '1.1' });
      assert.deepEqual(older.toJS(), document.toJS(), name);
      const wrong: string[] = [];
      visit(older, {
        Scalar(key, node) {
          if (typeof node.value === 'string') return;
          if (key === 'value' && node.value === true) return;
          wrong.push(`${String(node.source)} at ${String(node.range?.[0])}`);
        },
        Pair(_key, pair) {
          const weak = isScalar(pair.key) && pair.key.value === 'weak';
          if (weak !== (isScalar(pair.value) && pair.value.value === true)) wrong.push(`weak: ${String(pair.value)}`);
        },
      });
      assert.deepEqual(wrong, [], name);
    }
  });

  it('have ids of their own: lower-case slugs, no two alike', () => {
    assert.deepEqual(
      complaints(id => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) ? [] : ['not a slug'])),
      [],
    );
    assert.equal(byId.size, entries.length);
  });

  it('have only known keys, and kinds of the model', () => {
    const keys = new Set('name kind aliases demonyms country part-of metonyms roles wikidata note'.split(' '));
    const nameKeys = new Set('text lang weak case not-before not-after from to'.split(' '));
    const found = complaints((_id, actor) => [
      ...Object.keys(actor).filter(key => !keys.has(key)),
      ...(ACTOR_KINDS.includes(actor.kind) ? [] : [`kind ${actor.kind}`]),
      ...(actor.wikidata === undefined || /^Q[1-9]\d*$/u.test(actor.wikidata) ? [] : [`wikidata ${actor.wikidata}`]),
      ...[...(actor.aliases ?? []), ...(actor.demonyms ?? [])]
        .map(nameOf)
        .filter(name => {
          const known = Object.keys(name).every(key => nameKeys.has(key));
          const lists = [name['not-before'], name['not-after']].every(
            list =>
              list === undefined ||
              (Array.isArray(list) && list.length > 0 && list.every(word => typeof word === 'string')),
          );
          return (
            !known || !lists || (name.case !== undefined && name.case !== 'exact') || name.text.trim() !== name.text
          );
        })
        .map(name => `name ${JSON.stringify(name)}`),
    ]);
    assert.deepEqual(found, []);
  });

  it('refer to actors that exist, and to states as countries', () => {
    const found = complaints((id, actor) => [
      ...(actor.roles ?? []).filter(role => role.of !== undefined && !byId.has(role.of)).map(role => `of ${role.of}`),
      ...(actor['part-of'] === undefined || (byId.has(actor['part-of']) && actor['part-of'] !== id) ? [] : ['part-of']),
      ...(actor.country === undefined || byId.get(actor.country)?.kind === 'state' ? [] : [`country ${actor.country}`]),
      ...(actor.metonyms ?? [])
        .filter(place => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(place))
        .map(place => `metonym ${place}`),
    ]);
    assert.deepEqual(found, []);
  });

  it('date roles validly, from not after to', () => {
    const found = complaints((_id, actor) =>
      (actor.roles ?? [])
        .filter(({ role, from, to }) => {
          const dates = [from, to].filter(date => date !== undefined);
          const ordered = from === undefined || to === undefined || !isAfter(from, to);
          return role.trim() === '' || !dates.every(isDate) || !ordered;
        })
        .map(role => JSON.stringify(role)),
    );
    assert.deepEqual(found, []);
  });

  it('do not seat two persons in one office at a time', () => {
    const terms = new Map<string, { id: string; from: string; to: string }[]>();
    for (const { id, actor } of entries) {
      for (const { role, of, from, to } of actor.roles ?? []) {
        if (of === undefined || from === undefined || !SINGLE_OFFICES.has(role)) continue;
        const office = `${role} of ${of}`;
        terms.set(office, [...(terms.get(office) ?? []), { id, from, to: to ?? '9999' }]);
      }
    }
    const clashes = [...terms].flatMap(([office, held]) =>
      held
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .flatMap((term, index) => {
          const before = held[index - 1];
          if (before === undefined || !isAfter(before.to, term.from)) return [];
          return RIVALS.has(`${before.id} ${term.id}`) ? [] : [`${office}: ${before.id} and ${term.id}`];
        }),
    );
    assert.ok(terms.size > 150);
    assert.deepEqual(clashes, []);
  });

  it('share no name, unless one of the two is weak', () => {
    const owners = new Map<string, { id: string; name: Name }[]>();
    for (const { id, actor } of entries) {
      for (const name of namesOf(actor)) {
        assert.notEqual(keyOfName(name.text), '', `${id}: ${name.text}`);
        if (name.weak === true) continue;
        const key = keyOfName(name.text);
        owners.set(key, [...(owners.get(key) ?? []), { id, name }]);
      }
    }
    const clashes = [...owners].flatMap(([key, sharing]) =>
      sharing
        .filter(({ id, name }) =>
          sharing.some(
            other =>
              other.id !== id &&
              // JEM and JeM: two names where both match in their own case only.
              !(name.case === 'exact' && other.name.case === 'exact' && name.text !== other.name.text),
          ),
        )
        .map(({ id }) => `${key}: ${id}`),
    );
    assert.deepEqual(clashes, []);
  });

  it('say a weak name only beside a full one, or where the country tells who is meant', () => {
    const isTold = (actor: Actor) => actor.country !== undefined && namesOf(actor)[0]!.text.includes(' ');
    const found = complaints((_id, actor) =>
      isTold(actor) || namesOf(actor).some(name => name.weak !== true) ? [] : ['all names are weak'],
    );
    assert.deepEqual(found, []);
  });

  it('match short abbreviations in their own case only', () => {
    const found = complaints((_id, actor) =>
      namesOf(actor)
        .filter(name => /^[A-Z]{2,4}$/u.test(name.text) && name.case !== 'exact' && name.text !== actor.name)
        .map(name => name.text),
    );
    assert.deepEqual(found, []);
  });

  it('are as many as they were', () => {
    for (const kind of ACTOR_KINDS) {
      const count = entries.filter(({ actor }) => actor.kind === kind).length;
      assert.ok(count >= LEAST[kind], `${kind}: ${count} of ${LEAST[kind]}`);
    }
    const held = entries.filter(({ actor }) => actor.kind === 'person' && (actor.roles ?? []).length > 0).length;
    assert.ok(held >= 1400, `persons with roles: ${held}`);
  });

  it('tell namesakes in one office apart by their terms', () => {
    assert.deepEqual(byId.get('michel-aoun')?.roles?.[0], {
      role: 'President',
      of: 'lebanon',
      from: '2016-10-31',
      to: '2022-10-30',
    });
    assert.deepEqual(byId.get('joseph-aoun')?.roles?.[0], { role: 'President', of: 'lebanon', from: '2025-01-09' });
    assert.deepEqual(byId.get('naim-qassem')?.roles, [
      { role: 'Deputy Secretary-General', of: 'hezbollah', from: '1991', to: '2024-10-29' },
      { role: 'Secretary-General', of: 'hezbollah', from: '2024-10-29' },
    ]);
  });

  it('are one map of entries a file', () => {
    for (const { name, document } of files) {
      const actors = document.get('actors');
      assert.ok(isMap(actors) && actors.items.length > 0, name);
    }
  });
});
