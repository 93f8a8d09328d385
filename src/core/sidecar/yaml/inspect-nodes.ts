import type { Problem } from '../../problems.ts';
import { childrenOf, isAlias, isMap, isScalar, keyText, pairsOf, spanOf, type YamlNode } from './node-types.ts';

/** How many nodes aliases may add to a file: enough for any hand-written one, far too few for a bomb. */
const MAX_ALIASED = 50_000;

interface NodeInspection {
  readonly problems: readonly Problem[];
  readonly targets: ReadonlyMap<YamlNode, YamlNode>;
}

/**
 * Finds what a parser lets pass: keys that stand twice in one map, aliases of nothing or of themselves, and aliases
 * that unfold to more than can be read. The depth of `root` is bounded by the caller.
 */
export function inspectNodes(root: YamlNode): NodeInspection {
  const problems: Problem[] = [];
  const targets = new Map<YamlNode, YamlNode>();
  const anchors = new Map<string, YamlNode>();
  const sizes = new Map<YamlNode, number>();
  const open = new Set<YamlNode>();
  let aliased = 0;
  let bomb: YamlNode | undefined;

  const report = (code: Problem['code'], node: YamlNode, message: string): void => {
    problems.push({ code, severity: 'error', message, ...spanOf(node) });
  };

  const followAlias = (node: YamlNode, source: string): number => {
    const target = anchors.get(source);
    if (target === undefined) {
      report('yaml-syntax', node, `The alias *${source} stands for nothing: no anchor &${source} stands before it.`);
    } else if (open.has(target)) {
      report('yaml-syntax', node, `The alias *${source} stands for a value that contains it.`);
    } else {
      targets.set(node, target);
      const size = sizes.get(target) ?? 1;
      aliased += size;
      if (aliased > MAX_ALIASED) {
        bomb ??= node;
      }
      return size;
    }
    return 1;
  };

  const visit = (node: YamlNode): number => {
    if (isAlias(node)) {
      return followAlias(node, node.source);
    }
    if (node.anchor) {
      anchors.set(node.anchor, node);
    }
    if (isScalar(node)) {
      return 1;
    }
    open.add(node);
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const pair of pairsOf(node)) {
        const key = keyText(pair);
        if (seen.has(key)) {
          report(
            'yaml-syntax',
            pair.key,
            `The key “${key.slice(0, 40)}” stands twice in one map; remove one of the two.`,
          );
        }
        seen.add(key);
      }
    }
    let size = 1;
    for (const child of childrenOf(node)) {
      size += visit(child);
    }
    open.delete(node);
    sizes.set(node, size);
    return size;
  };

  visit(root);
  if (bomb !== undefined) {
    report('too-many-aliases', bomb, 'The aliases of this file unfold to more than can be read; write the values out.');
    targets.clear();
  }
  return { problems, targets };
}
