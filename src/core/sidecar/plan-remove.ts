import type { YAMLMap, YAMLSeq } from 'yaml';
import { isIndex } from './list-index.ts';
import type { TextEdit } from './model.ts';
import { type Editing, type Plan, type RootPath, refuse } from './plan.ts';
import { removeFromBlock, removeItem } from './yaml/edit-block.ts';
import { removeFromFlow } from './yaml/edit-flow.ts';
import { headEnd } from './yaml/geometry.ts';
import { isAlias, isMap, isSeq, itemsOf, keyText, pairsOf, type YamlNode, type YamlPair } from './yaml/node-types.ts';

interface Step {
  readonly holder: YAMLMap | YAMLSeq;
  readonly index: number;
  readonly pair: YamlPair | undefined;
}

/**
 * Removes what a path from the root leads to, and each map and list that becomes empty by it, but for the first `keep`
 * (the root is one), which stay as `{}`. Nothing there: no edits.
 */
export function planRemove(editing: Editing, path: RootPath, keep: number): Plan {
  const steps = stepsTo(editing.file.root, path);
  if (steps === undefined) {
    return [];
  }
  if (!Array.isArray(steps)) {
    return steps as Plan;
  }
  let depth = steps.length - 1;
  while (depth >= keep && isOnly(steps[depth] as Step)) {
    depth -= 1;
  }
  const step = steps[depth] as Step;
  const edits = isOnly(step) ? emptyOut(editing, step, steps[depth - 1]?.pair) : takeOut(editing, step);
  return edits ?? refuse('it is written in a form that cannot be removed alone');
}

const isOnly = (step: Step): boolean => step.holder.items.length === 1;

/** The way to a value; `undefined` where it leads nowhere. */
function stepsTo(root: YamlNode | undefined, path: RootPath): Step[] | Plan | undefined {
  const steps: Step[] = [];
  let node: YamlNode | null | undefined = root;
  for (const key of path) {
    if (node && isAlias(node)) {
      return refuse(`“${path.join(' / ')}” stands in an alias; write its value out first`);
    }
    if (node && isMap(node)) {
      const index = pairsOf(node).findIndex(pair => keyText(pair) === key);
      const pair: YamlPair | undefined = pairsOf(node)[index];
      if (pair === undefined) {
        return undefined;
      }
      steps.push({ holder: node, index, pair });
      node = pair.value;
    } else if (node && isSeq(node) && isIndex(key)) {
      const index = Number(key);
      const item: YamlNode | undefined = itemsOf(node)[index];
      if (item === undefined) {
        return undefined;
      }
      steps.push({ holder: node, index, pair: undefined });
      node = item;
    } else {
      return undefined;
    }
  }
  return steps;
}

function takeOut({ raw }: Editing, { holder, index, pair }: Step): readonly TextEdit[] | undefined {
  if (holder.flow) {
    return removeFromFlow(raw, holder, index);
  }
  const edit = isMap(holder) ? pair && removeFromBlock(raw, holder, pair) : removeItem(raw, holder as YAMLSeq, index);
  return edit && [edit];
}

/** Takes the last entry out of a map that stays, as `{}`; comments between its key and the entry stay too. */
function emptyOut(editing: Editing, step: Step, holder: YamlPair | undefined): readonly TextEdit[] | undefined {
  const taken = takeOut(editing, step);
  if (step.holder.flow || taken === undefined) {
    return taken;
  }
  const [start] = holder === undefined ? [] : [headEnd(holder)];
  return start === undefined || start > (taken[0]?.start ?? 0)
    ? undefined
    : [{ start, end: start, text: ' {}' }, ...taken];
}
