import { type Data, isDataMap, sameData } from '../data.ts';
import { clash, type Merged, type MergedItem, type MergeValue, type Value } from './merged.ts';
import type { Side } from './model.ts';
import { OPEN, type SetRule } from './rules.ts';

interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * Merges lists as sets with order: what one side added is added, what one side removed is removed, and items that are
 * the same one by their key merge field by field. A list that one side lacks is empty there.
 * @param mergeValue merges what two items that are the same one consist of
 * @param base undefined where the base has no such list
 * @param baseValue the base's value as it stands, for a conflict
 */
export function mergeLists(
  mergeValue: MergeValue,
  rule: SetRule,
  base: readonly Data[] | undefined,
  ours: readonly Data[] | undefined,
  theirs: readonly Data[] | undefined,
  baseValue: Value,
): Merged {
  const lists = { base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] };
  const keys = keysOf(rule, lists);
  const reordered = { ours: isReordered(keys, 'ours'), theirs: isReordered(keys, 'theirs') };
  if (rule.ordered === true && reordered.ours && reordered.theirs && !isSameOrder(keys.ours, keys.theirs)) {
    return clash(baseValue, ours, theirs);
  }
  const spine: Side = reordered.theirs && !reordered.ours ? 'theirs' : 'ours';
  const order = joined(keys[spine], keys[spine === 'ours' ? 'theirs' : 'ours']);
  const placesOf = mapSides(keys, list => new Map(list.map((key, place) => [key, place])));
  const items = order.flatMap((key): MergedItem[] => {
    const places = mapSides(placesOf, side => side.get(key));
    const merged = mergeItem(mergeValue, rule, {
      base: lists.base[places.base ?? -1],
      ours: lists.ours[places.ours ?? -1],
      theirs: lists.theirs[places.theirs ?? -1],
    });
    return merged.data === undefined ? [] : [{ ...places, merged }];
  });
  const data = items.map(item => item.merged.data as Data);
  const isGone = data.length === 0 && (ours === undefined || theirs === undefined);
  return { kind: 'list', items, data: isGone ? undefined : data };
}

function mergeItem(mergeValue: MergeValue, rule: SetRule, { base, ours, theirs }: Sides<Value>): Merged {
  const itemRule = rule.item ?? OPEN;
  if ([base, ours, theirs].every(value => value === undefined || isDataMap(value))) {
    return mergeValue(itemRule, base, ours, theirs);
  }
  // A bare text stands for a map with that text alone; where nothing else is known of it on both sides it stays bare.
  const merged = mergeValue(itemRule, asMap(rule, base), asMap(rule, ours), asMap(rule, theirs));
  for (const [from, value] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    if (value !== undefined && merged.data !== undefined && sameData(asMap(rule, value), merged.data)) {
      const isSettled = merged.kind !== 'clash' && !(merged.kind === 'map' && hasClash(merged));
      return isSettled
        ? { kind: 'take', from: sameData(ours, theirs) ? 'both' : from, data: value }
        : clash(base, ours, theirs);
    }
  }
  // What both sides made of a bare text merges as maps; anything else is told apart as a whole.
  const isMade = isDataMap(ours) && isDataMap(theirs);
  return merged.data === undefined || isMade ? merged : clash(base, ours, theirs);
}

/** Whether anything in a merged value is in question. */
function hasClash(merged: Merged): boolean {
  switch (merged.kind) {
    case 'map':
      return [...merged.children.values()].some(hasClash);
    case 'list':
      return merged.items.some(item => hasClash(item.merged));
    default:
      return merged.kind === 'clash';
  }
}

const asMap = (rule: SetRule, value: Value): Value =>
  value === undefined || isDataMap(value) || rule.bare === undefined ? value : new Map([[rule.bare, value]]);

/** A key for each item, the same for what is the same item: by the rule's fields, else by the whole of it. */
function keysOf(rule: SetRule, lists: Sides<readonly Data[]>): Sides<readonly string[]> {
  const { key: fields } = rule;
  if (fields !== undefined) {
    const keyed = mapSides(lists, list => list.map(item => fieldKey(rule, fields, item)));
    const all = [keyed.base, keyed.ours, keyed.theirs];
    if (all.every(keys => keys.every(key => key !== undefined) && new Set(keys).size === keys.length)) {
      return keyed as Sides<readonly string[]>;
    }
  }
  return mapSides(lists, list => {
    const seen = new Map<string, number>();
    return list.map(item => {
      const text = canonical(item);
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return `${text}#${count}`;
    });
  });
}

const mapSides = <T, R>({ base, ours, theirs }: Sides<T>, change: (side: T) => R): Sides<R> => ({
  base: change(base),
  ours: change(ours),
  theirs: change(theirs),
});

function fieldKey(rule: SetRule, fields: readonly string[], item: Data): string | undefined {
  const map = asMap(rule, item);
  if (!isDataMap(map) || !fields.some(field => map.has(field))) {
    return undefined;
  }
  return JSON.stringify(fields.map(field => canonical(map.get(field) ?? null)));
}

/** Equal data, equal text; the order of a map's keys does not count. */
export function canonical(data: Data): string {
  if (isDataMap(data)) {
    const pairs = [...data].map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`);
    return `{${pairs.sort().join(',')}}`;
  }
  return Array.isArray(data) ? `[${data.map(canonical).join(',')}]` : JSON.stringify(data);
}

/** Whether a side has the base's items in another order. */
function isReordered(keys: Sides<readonly string[]>, side: Side): boolean {
  return !isSameOrder(keys.base, keys[side]);
}

/** Whether the items that two lists share stand in one order. */
function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const kept = a.filter(key => inB.has(key));
  return b.filter(key => inA.has(key)).every((key, index) => key === kept[index]);
}

/**
 * The keys of `spine`, and each further key of `other` behind the one that it stands behind there; where both have
 * further keys at one place, those of the spine come first.
 */
export function joined(spine: readonly string[], other: readonly string[]): string[] {
  const [known, shared] = [new Set(spine), new Set(other)];
  const behind = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const key of other) {
    if (known.has(key)) {
      anchor = key;
    } else {
      const group = behind.get(anchor) ?? [];
      group.push(key);
      behind.set(anchor, group);
    }
  }
  const result: string[] = [];
  let waiting = behind.get(undefined) ?? [];
  for (const key of spine) {
    if (shared.has(key)) {
      result.push(...waiting, key);
      waiting = behind.get(key) ?? [];
    } else {
      result.push(key);
    }
  }
  return [...result, ...waiting];
}
