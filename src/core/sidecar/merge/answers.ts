import type { Data } from '../data.ts';
import type { Merged } from './merged.ts';
import type { Side } from './model.ts';

/** Which side's value a person chose, by {@link questionKey}. */
export type Answers = ReadonlyMap<string, Side>;

export const NO_ANSWERS: Answers = new Map();

/** Names a conflict by its path: the same as long as no conflict before it in one list was answered. */
export const questionKey = (path: readonly string[]): string => JSON.stringify(path);

/** The merged data with each conflict that was answered settled for good. */
export function withAnswers(merged: Merged, answers: Answers, path: readonly string[] = []): Merged {
  switch (merged.kind) {
    case 'clash': {
      const from = answers.get(questionKey(path));
      return from === undefined ? merged : { kind: 'take', from, data: merged.values[from] };
    }
    case 'map': {
      const children = new Map(
        [...merged.children].map(([key, child]) => [key, withAnswers(child, answers, [...path, key])]),
      );
      const data = new Map<string, Data>();
      for (const [key, child] of children) {
        if (child.data !== undefined) {
          data.set(key, child.data);
        }
      }
      return { kind: 'map', children, data: merged.data === undefined ? undefined : data };
    }
    case 'list': {
      const items = merged.items.map((item, index) => ({
        ...item,
        merged: withAnswers(item.merged, answers, [...path, String(index)]),
      }));
      const data = items.map(item => item.merged.data).filter(each => each !== undefined);
      return {
        kind: 'list',
        items: items.filter(item => item.merged.data !== undefined),
        data: merged.data === undefined ? undefined : data,
      };
    }
    default:
      return merged;
  }
}
