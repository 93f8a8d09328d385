import { append } from '../../append.ts';
import type { TextEdit } from '../model.ts';
import { isRefusal, type Refusal, refuse } from '../plan.ts';
import { planPut } from '../plan-put.ts';
import { applyEdits, areDisjoint, sortEdits } from '../text-edits.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { openYaml } from '../yaml/yaml-file.ts';
import { annotatorOf, entriesOf, rootData } from './entries.ts';

/** Writes the annotator, whom so far only the file's name tells, into the claims and corrections that have none. */
export function nameAnnotators(raw: string, annotator: string): { readonly text: string } | Refusal {
  const file = openYaml(raw);
  const root = rootData(raw);
  const edits: TextEdit[] = [];
  for (const section of ['claims', 'mentions'] as const) {
    for (const [id, entry] of entriesOf(root, section)) {
      if (annotatorOf(section, id, entry) === undefined) {
        const plan = planPut({ file, raw, lineBreak: lineBreakOf(raw) }, [section, id, 'annotator'], annotator);
        if (isRefusal(plan)) {
          return plan;
        }
        append(edits, plan);
      }
    }
  }
  const sorted = sortEdits(edits);
  return areDisjoint(sorted) ? { text: applyEdits(raw, sorted) } : refuse('the places to change overlap');
}
