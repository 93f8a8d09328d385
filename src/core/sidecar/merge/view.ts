import type { YAMLMap } from 'yaml';
import { afterColon, lineEnd, nextLine } from '../yaml/geometry.ts';
import { isMap, isSeq, itemsOf, type YamlNode, type YamlPair } from '../yaml/node-types.ts';
import { type Block, blocksOf, inside, isRemark, linesBetween, type Place, pairsByKey } from './blocks.ts';
import { leadOf } from './merge-remarks.ts';

/** A value of one side with all that merging asks of it: its pairs, their lines, and the remarks around them. */
export interface View extends Place {
  readonly pairs: ReadonlyMap<string, YamlPair>;
  /** Undefined where the value is no map written line by line. */
  readonly blocks: ReadonlyMap<string, Block> | undefined;
  /** The pair whose value it is, and the map that holds it; undefined for the root and the items of lists. */
  readonly held?: { readonly map: YAMLMap; readonly pair: YamlPair };
}

export const view = (place: Place): View => ({ ...place, pairs: pairsByKey(place.node), blocks: blocksOf(place) });

export function viewInside(place: View | undefined, key: string): View | undefined {
  const pair = place?.pairs.get(key);
  return place && pair && place.node && isMap(place.node)
    ? { ...view(inside(place, pair, place.blocks?.get(key))), held: { map: place.node, pair } }
    : undefined;
}

export const itemsIn = (place: View | undefined): readonly YamlNode[] =>
  place?.node && isSeq(place.node) ? itemsOf(place.node) : [];

/** What stands behind the colon of a key whose value is a block map: a comment or nothing. */
export function headOf(place: View | undefined): string | undefined {
  const colon = place?.held && afterColon(place.held.pair);
  const rest = place && colon !== undefined ? place.file.raw.slice(colon, lineEnd(place.file.raw, colon)) : undefined;
  return place?.blocks && rest !== undefined && isRemark(rest) ? rest : undefined;
}

export function trailerOf(place: View): string[] | undefined {
  const last = place.blocks && [...place.blocks.values()].at(-1);
  const { raw } = place.file;
  const lines = last && linesBetween(raw, nextLine(raw, last.end), place.to);
  return lines?.every(isRemark) ? lines : undefined;
}

/** Whether the entries of a map stand apart by blank lines. */
export function hasGaps(place: View): boolean | undefined {
  const [, ...rest] = place.blocks?.values() ?? [];
  const gaps = rest.filter(block => leadOf(place.file.raw, block)?.some(line => line.trim() === '')).length;
  return rest.length === 0 ? undefined : gaps * 2 > rest.length;
}

/** The remarks above a new entry, with the blank line that its neighbours have. */
export function spacedLead(
  lead: readonly string[],
  isFirst: boolean,
  isSpaced: boolean | undefined,
): readonly string[] {
  const start = lead.findIndex(line => line.trim() !== '');
  const remarks = start < 0 ? [] : lead.slice(start);
  if (isFirst) {
    return remarks;
  }
  return (isSpaced ?? lead.length > remarks.length) ? ['', ...remarks] : remarks;
}
