import { append } from '../../append.ts';
import { type Data, dataOf, sameData } from '../data.ts';
import { isAlias, isMap, isSeq, spanOf, type YamlNode } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { additionPlaces } from './addition-places.ts';
import { bodyText, isTied, rootPlace } from './blocks.ts';
import { LeftBehind } from './left-behind.ts';
import { changeList } from './list-steps.ts';
import { keptRemarks, leadOf, mergeRemarks } from './merge-remarks.ts';
import type { Merged, MergedItem } from './merged.ts';
import type { Side } from './model.ts';
import { fieldValueOf } from './pair-source.ts';
import { replaceHead, replaceLead, replaceTrailer } from './remark-steps.ts';
import type { Step } from './step-run.ts';
import { type Addition, addPairs, fillMap, putData, removePair, type Source, takePair } from './steps.ts';
import { hasGaps, headOf, itemsIn, spacedLead, trailerOf, type View, view, viewInside } from './view.ts';

/** The file that is written on, and the one whose changes are brought in. */
export interface Sides {
  readonly trunk: YamlFile;
  readonly other: YamlFile;
  readonly base: YamlFile | undefined;
  readonly trunkSide: Side;
}

/** The changes that turn the trunk into the merged file. */
export function weave(sides: Sides, merged: Merged): Step[] {
  const weaver = new Weaver(sides);
  weaver.map(
    [],
    merged,
    view(rootPlace(sides.trunk)),
    view(rootPlace(sides.other)),
    sides.base && view(rootPlace(sides.base)),
  );
  return [...weaver.steps, ...weaver.removals];
}

class Weaver {
  readonly steps: Step[] = [];
  /** After all else: an entry may be the one behind which others are added. */
  readonly removals: Step[] = [];
  readonly #sides: Sides;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  map(path: readonly string[], merged: Merged, trunk: View, other: View, base: View | undefined): void {
    if (merged.kind !== 'map') {
      return;
    }
    const added: string[] = [];
    const removed: string[] = [];
    const leftBehind = new LeftBehind(trunk, other, base);
    for (const [key, child] of merged.children) {
      if (child.data === undefined) {
        append(removed, trunk.pairs.has(key) ? [key] : []);
      } else if (!trunk.pairs.has(key)) {
        added.push(key);
      } else if (other.pairs.has(key)) {
        this.#pair([...path, key], key, child, trunk, other, base, leftBehind);
      }
    }
    this.#add(path, added, merged, trunk, other, leftBehind);
    this.#remove(path, removed, trunk, base);
    this.#trailer(path, trunk, other, base, leftBehind);
  }

  /** A pair that both sides have. */
  #pair(
    path: readonly string[],
    key: string,
    merged: Merged,
    trunk: View,
    other: View,
    base: View | undefined,
    leftBehind: LeftBehind,
  ): void {
    const [t, o, b] = [trunk, other, base].map(each => each?.blocks?.get(key));
    const [trunkInside, otherInside] = [viewInside(trunk, key), viewInside(other, key)];
    if (trunkInside === undefined || otherInside === undefined) {
      return;
    }
    if (t && o) {
      const baseLead = b && base ? leadOf(base.file.raw, b) : [];
      const otherLead = leadOf(other.file.raw, o);
      this.#lead(path, leadOf(trunk.file.raw, t), otherLead && leftBehind.rest(key, otherLead), baseLead, t.column);
      const [trunkText, otherText] = [bodyText(trunk.file.raw, t), bodyText(other.file.raw, o)];
      const baseText = b && base && bodyText(base.file.raw, b);
      if (trunkText === otherText || otherText === baseText) {
        return;
      }
      if (trunkText === baseText && !isTied(t.pair.value) && !isTied(o.pair.value)) {
        this.steps.push(takePair(path, this.#source(otherInside), true));
        return;
      }
    }
    this.#value(path, merged, trunkInside, otherInside, viewInside(base, key));
  }

  /** A value that both sides have. */
  #value(path: readonly string[], merged: Merged, trunk: View, other: View, base: View | undefined): void {
    const isDone = sameData(dataOf(trunk.file, trunk.node), merged.data);
    // What an alias stands for cannot be changed through it: its value is written out.
    const isAliased = trunk.node !== undefined && isAlias(trunk.node);
    if (merged.kind === 'map' && !isAliased && (isDone ? trunk.pairs.size : other.pairs.size) > 0) {
      this.#head(path, trunk, other, base);
      this.map(path, merged, trunk, other, base);
    } else if (isDone || merged.data === undefined) {
      return;
    } else if (merged.kind === 'list' && trunk.node && isSeq(trunk.node) && other.node && isSeq(other.node)) {
      this.#list(path, merged.items, merged.data, trunk, other, base);
    } else if (sameData(dataOf(other.file, other.node), merged.data) && other.held !== undefined) {
      this.steps.push(takePair(path, this.#source(other), false));
    } else {
      this.steps.push(putData(path, fieldValueOf(merged.data)));
    }
  }

  /** The comment on the line of a key whose value stands below it. */
  #head(path: readonly string[], trunk: View, other: View, base: View | undefined): void {
    const [t, o, b] = [trunk, other, base].map(headOf);
    if (t !== undefined && o !== undefined && t !== o && t.trimEnd() === (b ?? '').trimEnd()) {
      this.steps.push(replaceHead(path, o));
    }
  }

  #source(view: View): Source {
    return { file: view.file, ...(view.held as NonNullable<View['held']>) };
  }

  #lead(
    path: readonly string[],
    trunk: readonly string[] | undefined,
    other: readonly string[] | undefined,
    base: readonly string[] | undefined,
    column: number,
  ): void {
    const lines = trunk && other && base ? mergeRemarks(base, trunk, other, column) : undefined;
    if (lines !== undefined) {
      this.steps.push(replaceLead(path, trunk?.length ?? 0, lines));
    }
  }

  #add(
    path: readonly string[],
    keys: readonly string[],
    merged: Merged,
    trunk: View,
    other: View,
    leftBehind: LeftBehind,
  ): void {
    if (keys.length === 0) {
      return;
    }
    const children = merged.kind === 'map' ? merged.children : new Map<string, Merged>();
    const additions = new Map<string, Addition>();
    for (const key of keys) {
      const data = children.get(key)?.data;
      const from = viewInside(other, key);
      if (from !== undefined && sameData(dataOf(other.file, from.node), data)) {
        const block = other.blocks?.get(key);
        const lead = (block && leadOf(other.file.raw, block)) ?? [];
        additions.set(key, { key, source: this.#source(from), lead: leftBehind.rest(key, lead) });
      } else {
        this.steps.push(putData([...path, key], data === undefined ? undefined : fieldValueOf(data)));
      }
    }
    if (trunk.pairs.size === 0) {
      this.#fill(path, [...additions.values()]);
      return;
    }
    const isSpaced = hasGaps(trunk);
    for (const { after, keys: group } of additionPlaces(path, [...additions.keys()], trunk, other)) {
      const spaced = group.map((key, index) => {
        const addition = additions.get(key) as Addition;
        const isFirst = after === undefined && index === 0;
        return { ...addition, lead: spacedLead(addition.lead, isFirst, isSpaced) };
      });
      this.steps.push(addPairs(path, after, spaced));
    }
  }

  /** Entries for a section that has none: `{}`, nothing, or a map that is not there. */
  #fill(path: readonly string[], additions: readonly Addition[]): void {
    if (additions.length > 0) {
      this.steps.push(fillMap(path, additions));
    }
  }

  #remove(path: readonly string[], keys: readonly string[], trunk: View, base: View | undefined): void {
    const isEmptied = keys.length === trunk.pairs.size;
    for (const [index, key] of keys.entries()) {
      const [t, b] = [trunk.blocks?.get(key), base?.blocks?.get(key)];
      const lead = t && leadOf(trunk.file.raw, t);
      const known = b && base ? leadOf(base.file.raw, b) : [];
      const kept = lead && known ? keptRemarks(known, lead) : [];
      const isLate = trunk.blocks === undefined || (isEmptied && index === keys.length - 1);
      this.removals.push(removePair([...path, key], known ? (lead?.length ?? 0) : 0, kept, isLate));
    }
  }

  /** What stands below the last entry. */
  #trailer(path: readonly string[], trunk: View, other: View, base: View | undefined, leftBehind: LeftBehind): void {
    const [t, o] = [trailerOf(trunk), trailerOf(other)];
    const b = base ? trailerOf(base) : [];
    const last = trunk.blocks && [...trunk.blocks.values()].at(-1);
    const lines = t && o && b && last ? mergeRemarks(b, t, leftBehind.rest(undefined, o), last.column) : undefined;
    if (lines !== undefined && lines.length + (t?.length ?? 0) > 0) {
      this.steps.push(replaceTrailer(path, t?.length ?? 0, lines));
    }
  }

  #list(
    path: readonly string[],
    items: readonly MergedItem[],
    data: readonly Data[],
    trunk: View,
    other: View,
    base: View | undefined,
  ): void {
    const [here, there] =
      this.#sides.trunkSide === 'ours' ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    const [trunkItems, otherItems] = [itemsIn(trunk), itemsIn(other)];
    const inner: Step[] = [];
    const groups: { after: number; items: YamlNode[] }[] = [];
    let after = -1;
    let canStay = true;
    for (const item of items) {
      const [t, o] = [item[here], item[there]];
      const [mine, its] = [trunkItems[t ?? -1], otherItems[o ?? -1]];
      if (t !== undefined && mine !== undefined) {
        canStay &&= t > after;
        after = t;
        canStay &&= this.#item(
          [...path, String(t)],
          item,
          mine,
          its,
          trunk,
          other,
          itemsIn(base)[item.base ?? -1],
          base,
          inner,
        );
      } else if (its !== undefined && sameData(dataOf(other.file, its), item.merged.data)) {
        const group = groups.at(-1);
        if (group !== undefined && group.after === after) {
          group.items.push(its);
        } else {
          groups.push({ after, items: [its] });
        }
      } else {
        canStay = false;
      }
    }
    if (!canStay) {
      this.steps.push(putData(path, fieldValueOf(data)));
      return;
    }
    append(this.steps, inner);
    const kept = new Set(items.map(item => item[here]));
    const removed = trunkItems.map((_, index) => index).filter(index => !kept.has(index));
    if (groups.length + removed.length > 0) {
      this.steps.push(changeList(path, other.file, groups, removed, data));
    }
  }

  /** An item that stays in the trunk, with what the other side changed in it; whether that can be done in its place. */
  #item(
    path: readonly string[],
    item: MergedItem,
    mine: YamlNode,
    its: YamlNode | undefined,
    trunk: View,
    other: View,
    old: YamlNode | undefined,
    base: View | undefined,
    steps: Step[],
  ): boolean {
    if (sameData(dataOf(trunk.file, mine), item.merged.data)) {
      return true;
    }
    if (item.merged.kind !== 'map' || its === undefined || !isMap(mine) || !isMap(its)) {
      return false;
    }
    const placed = (place: View, node: YamlNode): View =>
      view({ file: place.file, node, from: spanOf(node).start, to: spanOf(node).end });
    const weaver = new Weaver(this.#sides);
    weaver.map(path, item.merged, placed(trunk, mine), placed(other, its), base && old ? placed(base, old) : undefined);
    append(steps, weaver.steps);
    append(steps, weaver.removals);
    return true;
  }
}
