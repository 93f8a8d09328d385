import { type Data, type DataMap, dataOf, isDataList, isDataMap } from '../data.ts';
import { openYaml } from '../yaml/yaml-file.ts';
import type { LayoutSection } from './model.ts';

/** The data of a sidecar's root; empty for anything that is no map. */
export function rootData(raw: string): DataMap {
  const file = openYaml(raw);
  const data = dataOf(file, file.root);
  return isDataMap(data) ? data : new Map();
}

/** The entries of a section by id. */
export function entriesOf(root: DataMap, section: LayoutSection): DataMap {
  const entries = root.get(section);
  return isDataMap(entries) ? entries : new Map();
}

/** The `annotator` of a claim or a correction; of a pass its key says whose it is. */
export function annotatorOf(section: LayoutSection, id: string, entry: Data): string | undefined {
  if (section === 'passes') {
    return id;
  }
  const annotator = isDataMap(entry) ? entry.get('annotator') : undefined;
  return annotator === undefined || annotator === null || isDataMap(annotator) || isDataList(annotator)
    ? undefined
    : String(annotator);
}

/** The entry with its annotator filled in from the file's name. */
export function withAnnotator(section: LayoutSection, entry: Data, annotator: string | undefined): Data {
  return section === 'passes' || !isDataMap(entry) || annotator === undefined || entry.get('annotator') != null
    ? entry
    : new Map([...entry, ['annotator', annotator]]);
}

/** One text for equal data, whatever the order of the keys in maps. */
export function canonical(data: Data): string {
  if (isDataMap(data)) {
    const pairs = [...data].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
  }
  return isDataList(data) ? `[${data.map(canonical).join(',')}]` : JSON.stringify(data);
}
