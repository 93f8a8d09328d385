import type { TextEdit } from '../model.ts';
import { type Editing, isRefusal, type Plan, type Refusal, refuse } from '../plan.ts';
import { applyEdits, areDisjoint, sortEdits } from '../text-edits.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { openYaml, type YamlFile } from '../yaml/yaml-file.ts';

/** One change, planned on the file as the changes before it left it. */
export interface Step {
  readonly plan: (editing: Editing) => Plan;
  /** The changes before it must be made before this one can be planned. */
  readonly isLate?: boolean;
}

/** Makes changes one after the other, and as many as do not meet on one reading of the file. */
export function runSteps(file: YamlFile, steps: readonly Step[]): YamlFile | Refusal {
  const lineBreak = lineBreakOf(file.raw);
  let editing: Editing = { file, raw: file.raw, lineBreak };
  let pending: TextEdit[] = [];
  const flush = (): void => {
    if (pending.length > 0) {
      const raw = applyEdits(editing.raw, pending);
      editing = { file: openYaml(raw), raw, lineBreak };
      pending = [];
    }
  };
  for (const { plan, isLate } of steps) {
    if (isLate === true) {
      flush();
    }
    let edits: Plan = plan(editing);
    if (isRefusal(edits) || !canJoin(pending, edits)) {
      flush();
      edits = editing.file.sound ? plan(editing) : refuse('the file’s form does not allow this change');
    }
    if (isRefusal(edits)) {
      return edits;
    }
    pending = sortEdits([...pending, ...edits]);
    if (!areDisjoint(pending)) {
      return refuse('the places to change overlap');
    }
  }
  flush();
  return editing.file.sound ? editing.file : refuse('the file’s form does not allow this change');
}

function canJoin(pending: readonly TextEdit[], edits: readonly TextEdit[]): boolean {
  const starts = new Set(pending.map(edit => edit.start));
  return !edits.some(edit => starts.has(edit.start)) && areDisjoint(sortEdits([...pending, ...edits]));
}
