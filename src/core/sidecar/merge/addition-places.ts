import { dataOf, isDataList, isDataMap } from '../data.ts';
import { compare } from '../plan-entries.ts';
import { orderAt } from '../render-tree.ts';
import type { YamlPair } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

interface Entries {
  readonly file: YamlFile;
  readonly pairs: ReadonlyMap<string, YamlPair>;
}

/** New pairs that go behind the pair of one key, in order; first where `after` is undefined. */
interface AdditionPlace {
  readonly after: string | undefined;
  readonly keys: readonly string[];
}

/**
 * Where the other side's new pairs go: claims by position where all stand by position, fields in the canonical order,
 * and what has no such order behind the pair that it stands behind on the other side.
 */
export function additionPlaces(
  path: readonly string[],
  keys: readonly string[],
  trunk: Entries,
  other: Entries,
): readonly AdditionPlace[] {
  const placeOf = byPosition(path, trunk, other) ?? byOrder(path, trunk, other);
  const places = new Map<string | undefined, string[]>();
  for (const key of placeOf.sort([...keys])) {
    const after = placeOf.after(key);
    const group = places.get(after) ?? [];
    group.push(key);
    places.set(after, group);
  }
  return [...places].map(([after, group]) => ({ after, keys: group }));
}

interface PlaceRule {
  readonly sort: (keys: string[]) => string[];
  readonly after: (key: string) => string | undefined;
}

type Position = readonly [number, number];

function positionsOf({ file, pairs }: Entries): Map<string, Position> {
  const positions = new Map<string, Position>();
  for (const [key, pair] of pairs) {
    const claim = dataOf(file, pair.value);
    const at = isDataMap(claim) ? claim.get('at') : undefined;
    const [start, end] = isDataList(at) ? at : [];
    if (typeof start === 'number' && typeof end === 'number') {
      positions.set(key, [start, end]);
    }
  }
  return positions;
}

/** @param byId whether claims at one position stand by their ids too, as Dateline writes them */
export function isSorted(entries: Entries, byId = false): boolean {
  const positions = [...positionsOf(entries)];
  return positions.every(
    (entry, index) => index === 0 || compareEntries(positions[index - 1] ?? entry, entry, byId) <= 0,
  );
}

function compareEntries([a, first]: [string, Position], [b, second]: [string, Position], byId: boolean): number {
  return compare(first, second) || (byId && a !== b ? (a < b ? -1 : 1) : 0);
}

function byPosition(path: readonly string[], trunk: Entries, other: Entries): PlaceRule | undefined {
  if (path.length !== 1 || path[0] !== 'claims' || !isSorted(trunk)) {
    return undefined;
  }
  const [here, there] = [positionsOf(trunk), positionsOf(other)];
  const order = (a: string, b: string): number => {
    const [first, second] = [there.get(a), there.get(b)];
    return first && second ? compare(first, second) || (a < b ? -1 : 1) : first ? -1 : second ? 1 : 0;
  };
  const standing = [...here];
  const byId = isSorted(trunk, true);
  return {
    sort: keys => keys.sort(order),
    after: key => {
      const at = there.get(key);
      const later = at ? standing.findIndex(entry => compareEntries(entry, [key, at], byId) > 0) : -1;
      return later < 0 ? [...trunk.pairs.keys()].at(-1) : standing[later - 1]?.[0];
    },
  };
}

function byOrder(path: readonly string[], trunk: Entries, other: Entries): PlaceRule {
  const order = orderAt(path);
  const there = [...other.pairs.keys()];
  const here = [...trunk.pairs.keys()];
  const rank = (key: string): number => order.indexOf(key);
  return {
    sort: keys => keys.sort((a, b) => there.indexOf(a) - there.indexOf(b)),
    after: key => {
      if (rank(key) >= 0) {
        const before = here.findLast(each => rank(each) >= 0 && rank(each) < rank(key));
        // What a reader looks for first comes first; otherwise behind the last field of all.
        return before ?? (here.some(each => rank(each) > rank(key)) ? undefined : here.at(-1));
      }
      const before = there.slice(0, there.indexOf(key)).findLast(each => trunk.pairs.has(each));
      if (before === undefined && path.length === 0) {
        return here.at(-1);
      }
      // Behind what was added at that place already.
      const next = here.findIndex((each, index) => index > here.indexOf(before ?? '') && other.pairs.has(each));
      return here[(next < 0 ? here.length : next) - 1];
    },
  };
}
