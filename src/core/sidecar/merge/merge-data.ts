import { type Data, type DataMap, isDataList, isDataMap, sameData } from '../data.ts';
import { mergeLists } from './merge-list.ts';
import { clash, type Merged, type Value } from './merged.ts';
import { type Rule, ruleInside, type SetRule } from './rules.ts';

/** Merges what two sides made of a base, by the rule of the field. Works on data alone. */
export function mergeData(rule: Rule, base: Value, ours: Value, theirs: Value): Merged {
  if (isDataMap(ours) && isDataMap(theirs) && canDescend(rule, base, ours, theirs)) {
    return mergeMaps(rule, isDataMap(base) ? base : new Map(), ours, theirs);
  }
  if (sameData(ours, theirs)) {
    return { kind: 'take', from: 'both', data: ours };
  }
  if (rule.kind === 'section' && [base, ours, theirs].every(isMapOrNothing)) {
    return mergeMaps(rule, mapOf(base), mapOf(ours), mapOf(theirs), ours, theirs);
  }
  if (sameData(ours, base)) {
    return { kind: 'take', from: 'theirs', data: theirs };
  }
  if (sameData(theirs, base)) {
    return { kind: 'take', from: 'ours', data: ours };
  }
  const set = rule.kind === 'set' ? mergeSets(rule, base, ours, theirs) : undefined;
  return set ?? clash(base, ours, theirs);
}

const isMapOrNothing = (value: Value): boolean => value === undefined || value === null || isDataMap(value);
const mapOf = (value: Value): DataMap => (isDataMap(value) ? value : new Map());

/** Whether two maps merge key by key rather than as one judgement. */
function canDescend(rule: Rule, base: Value, ours: DataMap, theirs: DataMap): boolean {
  switch (rule.kind) {
    case 'value':
    case 'set':
      return false;
    case 'entry':
      return base !== undefined || !areDifferentThings(ours, theirs);
    case 'map':
      // Who confirmed a guess confirmed what stood there then.
      return rule.guarded !== true || sameGuess(mapOf(base), ours, theirs);
    default:
      return true;
  }
}

const sameGuess = (base: DataMap, ours: DataMap, theirs: DataMap): boolean =>
  [ours, theirs].every(side => (side.get('guessed') === true) === (base.get('guessed') === true)) ||
  (base.size === 0 && (ours.get('guessed') === true) === (theirs.get('guessed') === true));

/** Two entries that came under one id independently: by chance, or by a copy. Their fields must not be mixed. */
function areDifferentThings(ours: DataMap, theirs: DataMap): boolean {
  const differ = (key: string): boolean =>
    ours.has(key) && theirs.has(key) && !sameData(ours.get(key), theirs.get(key));
  const isDated = ours.has('created') && theirs.has('created');
  return differ('annotator') || differ('created') || (!isDated && differ('quote') && differ('at'));
}

function mergeMaps(
  rule: Rule,
  base: DataMap,
  ours: DataMap,
  theirs: DataMap,
  oursPresent: Value = ours,
  theirsPresent: Value = theirs,
): Merged {
  const children = new Map<string, Merged>();
  const data = new Map<string, Data>();
  for (const key of new Set([...ours.keys(), ...theirs.keys(), ...base.keys()])) {
    const merged = mergeData(ruleInside(rule, key), base.get(key), ours.get(key), theirs.get(key));
    children.set(key, merged);
    if (merged.data !== undefined) {
      data.set(key, merged.data);
    }
  }
  const isGone =
    data.size === 0 &&
    (rule.kind === 'section'
      ? !isDataMap(oursPresent) || !isDataMap(theirsPresent)
      : rule.kind !== 'root' && ours.size > 0 && theirs.size > 0);
  return { kind: 'map', children, data: isGone ? undefined : data };
}

/** A list, or a guess whose value is one. Undefined: the sides do not merge item by item. */
function mergeSets(rule: SetRule, base: Value, ours: Value, theirs: Value): Merged | undefined {
  const isListOrNothing = (value: Value): value is readonly Data[] | undefined =>
    value === undefined || isDataList(value);
  if (isListOrNothing(ours) && isListOrNothing(theirs)) {
    return mergeLists(mergeData, rule, listOf(base), ours, theirs, base);
  }
  const [oursList, theirsList] = [listOf(ours), listOf(theirs)];
  if (!isDataMap(ours) || !isDataMap(theirs) || oursList === undefined || theirsList === undefined) {
    return undefined;
  }
  const isGuessAlike = sameData(ours.get('guessed'), theirs.get('guessed'));
  const list = isGuessAlike ? mergeLists(mergeData, rule, listOf(base), oursList, theirsList, base) : undefined;
  const rest = mergeMaps({ kind: 'open' }, without(mapOf(base)), without(ours), without(theirs));
  if (list?.data === undefined || rest.kind !== 'map') {
    return undefined;
  }
  return {
    kind: 'map',
    children: new Map([['value', list], ...rest.children]),
    data: new Map<string, Data>([['value', list.data], ...(rest.data ?? [])]),
  };
}

const without = (map: DataMap): DataMap => new Map([...map].filter(([key]) => key !== 'value'));

/** The items of a list or of a guess's list. */
function listOf(value: Value): readonly Data[] | undefined {
  const inner = isDataMap(value) ? value.get('value') : value;
  return isDataList(inner) ? inner : undefined;
}
