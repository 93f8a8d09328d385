import { type Data, type DataMap, isDataList, isDataMap } from '../data.ts';
import type { Merged } from './merged.ts';
import type { MergeConflict, Side } from './model.ts';

/** Which text of a conflict is meant. */
export type Version = Side | 'base';

/** A conflict with the way to it in each side's own file, where lists may have other numbers. */
export interface Clash {
  readonly conflict: MergeConflict;
  readonly paths: Readonly<Record<Version, readonly string[]>>;
}

const step = (path: readonly string[], key: string | number | undefined): readonly string[] => [...path, String(key)];

/** All that is in question, in the order of the merged data. */
export function clashesOf(merged: Merged): Clash[] {
  const found: Clash[] = [];
  const visit = (node: Merged, path: readonly string[], paths: Clash['paths']): void => {
    if (node.kind === 'clash') {
      found.push({ conflict: { kind: node.clash, path, ...node.values, settledFor: node.from }, paths });
    } else if (node.kind === 'map') {
      for (const [key, child] of node.children) {
        visit(child, step(path, key), {
          base: step(paths.base, key),
          ours: step(paths.ours, key),
          theirs: step(paths.theirs, key),
        });
      }
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) {
        visit(item.merged, step(path, index), {
          base: step(paths.base, item.base),
          ours: step(paths.ours, item.ours),
          theirs: step(paths.theirs, item.theirs),
        });
      }
    }
  };
  visit(merged, [], { base: [], ours: [], theirs: [] });
  return found;
}

/** The merged data with each conflict settled for one version. */
export function versionOf(merged: Merged, version: Version): Data | undefined {
  switch (merged.kind) {
    case 'clash':
      return merged.values[version];
    case 'map': {
      const map = new Map<string, Data>();
      for (const [key, child] of merged.children) {
        const data = versionOf(child, version);
        if (data !== undefined) {
          map.set(key, data);
        }
      }
      return merged.data === undefined ? undefined : map;
    }
    case 'list': {
      const items = merged.items.map(item => versionOf(item.merged, version));
      return merged.data === undefined ? undefined : items.filter(item => item !== undefined);
    }
    default:
      return merged.data;
  }
}

/** The value that a path leads to. */
export function valueAt(data: Data | undefined, path: readonly string[]): Data | undefined {
  return path.reduce<Data | undefined>(
    (inner, key) =>
      isDataMap(inner) ? (inner as DataMap).get(key) : isDataList(inner) ? inner[Number(key)] : undefined,
    data,
  );
}
