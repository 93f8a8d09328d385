import type { TextEdit } from './model.ts';
import { type Editing, isRefusal, type Plan, refuse } from './plan.ts';
import { sectionOf } from './plan-entries.ts';
import { wordOrQuoted } from './quote-yaml.ts';
import { renderInline } from './render.ts';
import { fieldAt } from './render-tree.ts';
import { contentEnd } from './yaml/geometry.ts';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  itemsOf,
  keyText,
  pairsOf,
  spanOf,
  textOf,
  type YamlNode,
} from './yaml/node-types.ts';

/** Renames a claim's id, and where the file's other claims name it. */
export function planRenameId(editing: Editing, from: string, to: string): Plan {
  const claims = sectionOf(editing, 'claims');
  if (claims === undefined || isRefusal(claims)) {
    return refuse(`there is no claim ${from}`);
  }
  const pairs = isMap(claims) ? pairsOf(claims) : [];
  const pair = pairs.find(each => keyText(each) === from);
  if (pair === undefined || !isScalar(pair.key)) {
    return refuse(`there is no claim ${from}`);
  }
  if (pairs.some(each => keyText(each) === to)) {
    return refuse(`the id ${to} is taken`);
  }
  const { start, end } = spanOf(pair.key);
  const references = [['inside'], ['relations', 'to']].map(path => planRenameValue(editing, 'claims', path, from, to));
  return [{ start, end, text: wordOrQuoted(to) }, ...references.flatMap(plan => (isRefusal(plan) ? [] : plan))];
}

/** Renames a value wherever `path` leads in the entries of a section. */
export function planRenameValue(
  editing: Editing,
  section: 'claims' | 'mentions',
  path: readonly string[],
  from: string,
  to: string,
): Plan {
  const map = sectionOf(editing, section);
  if (map === undefined || !isMap(map)) {
    return map ?? [];
  }
  const found: YamlNode[] = [];
  for (const pair of pairsOf(map)) {
    collect(pair.value, path, found);
  }
  const text = renderInline(fieldAt(path), to);
  const { targets } = editing.file;
  const scalars = new Set(found.filter(node => isScalar(node) && textOf(node) === from));
  const aliases = found.filter(node => {
    const target = isAlias(node) ? targets.get(node) : undefined;
    // Where the anchored value is renamed itself, its aliases follow.
    return target && isScalar(target) && textOf(target) === from && !scalars.has(target);
  });
  return [...scalars, ...aliases].map(
    (node): TextEdit => ({ start: spanOf(node).start, end: contentEnd(editing.raw, node), text }),
  );
}

/** The scalars and aliases to which a path leads: list items one by one, guesses by value, claimants by id. */
function collect(node: YamlNode | null | undefined, path: readonly string[], found: YamlNode[]): void {
  if (!node) {
    return;
  }
  if (isSeq(node)) {
    for (const item of itemsOf(node)) {
      collect(item, path, found);
    }
  } else if (isMap(node)) {
    const [key, ...rest] = path;
    for (const pair of pairsOf(node)) {
      if (key === undefined ? keyText(pair) === 'value' || keyText(pair) === 'id' : keyText(pair) === key) {
        collect(pair.value, rest, found);
      }
    }
  } else if (path.length === 0) {
    found.push(node);
  }
}
