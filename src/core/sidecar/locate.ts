import type { Span } from '../text/span.ts';
import { nodeAt } from './plan-put.ts';
import { isMap, keyText, pairsOf, spanOf } from './yaml/node-types.ts';
import { openYaml } from './yaml/yaml-file.ts';

/** The place of a value in the raw file by its path from the root: ['claims', 'c-1', 'event', 'date']. */
export type Locator = (path: readonly string[]) => Span | undefined;

/**
 * Opens a sidecar, a codebook or a gazetteer to point at things in it. A path leads to the value, or to the key where
 * the value is missing, empty, or a map or list on lines of its own; `undefined` where it leads nowhere. Offsets are raw.
 */
export function openLocator(raw: string): Locator {
  const file = openYaml(raw);
  return path => {
    const node = nodeAt(file, path);
    const parent = nodeAt(file, path.slice(0, -1));
    const key = parent && isMap(parent) ? pairsOf(parent).find(pair => keyText(pair) === path.at(-1))?.key : undefined;
    const span = node && spanOf(node);
    const isBroad = span !== undefined && (span.end === span.start || raw.slice(span.start, span.end).includes('\n'));
    return span === undefined || (isBroad && key) ? key && spanOf(key) : span;
  };
}
