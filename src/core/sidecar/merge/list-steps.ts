import type { YAMLSeq } from 'yaml';
import { append } from '../../append.ts';
import type { Data } from '../data.ts';
import type { TextEdit } from '../model.ts';
import { type Plan, type RootPath, refuse } from '../plan.ts';
import { nodeAt, planPut } from '../plan-put.ts';
import { areDisjoint, sortEdits } from '../text-edits.ts';
import { dashesOf, insertItem, removeItem } from '../yaml/edit-block.ts';
import { insertIntoFlow, removeFromFlow } from '../yaml/edit-flow.ts';
import { replaceValue } from '../yaml/edit-value.ts';
import { columnOf } from '../yaml/geometry.ts';
import { isSeq, type YamlNode } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { fieldValueOf, inlineOf, itemText } from './pair-source.ts';
import type { Step } from './step-run.ts';
import { findPair } from './steps.ts';

/** Items of the other file that go behind one item of this file's list, or first where `after` is -1. */
interface ItemGroup {
  readonly after: number;
  readonly items: readonly YamlNode[];
}

/**
 * Adds items to a list and removes some, all places counted in the list as it is. Where that cannot be done item by item
 * the list is written anew.
 * @param result what the list is to hold in the end
 */
export function changeList(
  path: RootPath,
  other: YamlFile,
  groups: readonly ItemGroup[],
  removed: readonly number[],
  result: readonly Data[],
): Step {
  return {
    plan: editing => {
      const { file, raw, lineBreak } = editing;
      const list = nodeAt(file, path);
      if (list && isSeq(list) && result.length > 0) {
        const edits = itemEdits(raw, lineBreak, list, path, other, groups, removed);
        if (edits !== undefined && areDisjoint(edits)) {
          return edits;
        }
      }
      return rewrite();

      function rewrite(): Plan {
        const found = findPair(file, path);
        if (result.length === 0 && found !== undefined) {
          return replaceValue(raw, found.pair, { inline: '[]' }, lineBreak);
        }
        const value = fieldValueOf(result);
        return value === undefined
          ? refuse('a list holds something that cannot be written')
          : planPut(editing, path, value);
      }
    },
  };
}

function itemEdits(
  raw: string,
  lineBreak: string,
  list: YAMLSeq,
  path: RootPath,
  other: YamlFile,
  groups: readonly ItemGroup[],
  removed: readonly number[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const column = columnOf(raw, dashesOf(list)[0] ?? 0);
  for (const { after, items } of groups) {
    const here = [...path, '0'];
    const texts = items.map(item =>
      list.flow ? inlineOf(other, item, here, true) : itemText(other, item, here, column, lineBreak),
    );
    if (!texts.every(text => text !== undefined)) {
      return undefined;
    }
    const edit = list.flow
      ? insertIntoFlow(raw, list, after, texts.join(', '))
      : insertItem(raw, list, after, texts.join(`${lineBreak}${' '.repeat(column)}- `), lineBreak);
    if (edit === undefined) {
      return undefined;
    }
    edits.push(edit);
  }
  for (const index of removed) {
    const gone = list.flow ? removeFromFlow(raw, list, index) : removeItem(raw, list, index);
    if (gone === undefined) {
      return undefined;
    }
    append(edits, Array.isArray(gone) ? gone : [gone]);
  }
  return sortEdits(edits);
}
