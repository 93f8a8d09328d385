import { expand } from './expand.ts';
import type { SidecarOperation, TextEdit } from './model.ts';
import { type Editing, isRefusal, type Plan, type Refusal, refuse } from './plan.ts';
import { applyEdits, areDisjoint, EditComposer, sortEdits } from './text-edits.ts';
import { lineBreakOf } from './yaml/geometry.ts';
import { openYaml, type YamlFile } from './yaml/yaml-file.ts';

/**
 * Carries out operations on a file one after the other. Reading the file anew after each would be slow for a change of
 * sixty claims, so that changes of different claims are planned on one reading and made together.
 */
export class OperationRun {
  readonly #first: YamlFile;
  readonly #composer: EditComposer;
  #editing: Editing;
  #pending: TextEdit[] = [];
  #touched = new Set<string>();

  constructor(file: YamlFile) {
    this.#first = file;
    this.#composer = new EditComposer(file.raw.length);
    this.#editing = editingOf(file);
  }

  /** `undefined`: done, or planned. */
  perform(operation: SidecarOperation): Refusal | undefined {
    if (this.#join(operation)) {
      return undefined;
    }
    const flushed = this.#flush();
    if (flushed !== undefined) {
      return flushed;
    }
    const steps = expand(this.#editing, operation);
    if (isRefusal(steps)) {
      return steps;
    }
    for (const step of steps) {
      const refused = this.#make(step(this.#editing));
      if (refused !== undefined) {
        return refused;
      }
    }
    return undefined;
  }

  /** The file with all operations carried out. */
  finish(): YamlFile | Refusal {
    return this.#flush() ?? this.#editing.file;
  }

  /** All edits so far, in offsets of the first file. */
  edits(): TextEdit[] {
    return this.#composer.edits(this.#first.raw.length);
  }

  /** Plans an operation on the reading at hand, if it is one step and meets none of those planned on it already. */
  #join(operation: SidecarOperation): boolean {
    const target = targetOf(operation);
    if (target === undefined || this.#touched.has(target)) {
      return false;
    }
    const steps = expand(this.#editing, operation);
    const [step, ...more] = isRefusal(steps) ? [] : steps;
    const plan = step === undefined || more.length > 0 ? undefined : step(this.#editing);
    if (plan === undefined || isRefusal(plan)) {
      return false;
    }
    const starts = new Set(this.#pending.map(edit => edit.start));
    const together = sortEdits([...this.#pending, ...plan]);
    if (plan.some(edit => starts.has(edit.start)) || !areDisjoint(together)) {
      return false;
    }
    this.#pending = together;
    this.#touched.add(target);
    return true;
  }

  #flush(): Refusal | undefined {
    const plan = this.#pending;
    this.#pending = [];
    this.#touched.clear();
    return this.#make(plan);
  }

  #make(plan: Plan): Refusal | undefined {
    if (isRefusal(plan)) {
      return plan;
    }
    if (plan.length === 0) {
      return undefined;
    }
    const edits = sortEdits(plan);
    if (!areDisjoint(edits)) {
      return refuse('the places to change overlap');
    }
    this.#composer.add(edits);
    this.#editing = editingOf(openYaml(applyEdits(this.#editing.raw, edits)));
    return this.#editing.file.sound ? undefined : refuse('the file’s form does not allow this change');
  }
}

const editingOf = (file: YamlFile): Editing => ({ file, raw: file.raw, lineBreak: lineBreakOf(file.raw) });

/** The claim that an operation changes and nothing else; `undefined` for what must be done on its own. */
function targetOf(operation: SidecarOperation): string | undefined {
  switch (operation.kind) {
    case 'set-field':
    case 'add-relation':
      return operation.id;
    case 'add-claim':
      return operation.claim.id;
    default:
      return undefined;
  }
}
