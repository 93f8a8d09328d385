import { NOTHING_WRITTEN } from '../problems.ts';
import type { EditOutcome, FieldValue } from '../sidecar/model.ts';
import { isRefusal } from '../sidecar/plan.ts';
import { planPut } from '../sidecar/plan-put.ts';
import { INDENT, renderMap } from '../sidecar/render.ts';
import { applyEdits } from '../sidecar/text-edits.ts';
import { lineBreakOf } from '../sidecar/yaml/geometry.ts';
import { openYaml } from '../sidecar/yaml/yaml-file.ts';
import { GAZETTEER_FORMAT, readGazetteerText } from './read.ts';

/** A new entry of a user's gazetteer, or a new name of an entry that is already known. */
interface GazetteerAddition {
  readonly section: 'actors' | 'places';
  readonly id: string;
  readonly fields: { readonly [key: string]: FieldValue };
}

/**
 * Puts an entry into a gazetteer file, every other byte kept; the file begins with it where there is none.
 * @param raw the file as it is, undefined where it does not exist
 */
export function addToGazetteerText(raw: string | undefined, addition: GazetteerAddition): EditOutcome {
  const { section, id, fields } = addition;
  if (raw === undefined || raw.trim() === '') {
    const entry = renderMap(fields, Object.keys(fields), 2 * INDENT);
    const lines = [`format: ${GAZETTEER_FORMAT}`, `${section}:`, `${' '.repeat(INDENT)}${id}:`, ...entry];
    const text = `${lines.join('\n')}\n`;
    return { ok: true, edits: [{ start: 0, end: raw?.length ?? 0, text }], text };
  }
  const file = openYaml(raw);
  if (!file.sound) {
    const cause = file.problems.find(problem => problem.severity === 'error');
    return refused(cause?.message ?? 'The gazetteer has errors; mend them first.', cause?.start ?? 0);
  }
  const plan = planPut({ file, raw, lineBreak: lineBreakOf(raw) }, [section, id], fields);
  if (isRefusal(plan)) {
    return refused(`${NOTHING_WRITTEN}${plan.refused}.`, 0);
  }
  const text = applyEdits(raw, plan);
  const { data } = readGazetteerText(text);
  if (!openYaml(text).sound || !data[section].some(entry => entry.id === id)) {
    return refused(`${NOTHING_WRITTEN}the file’s form does not allow this change. Edit it by hand.`, 0);
  }
  return { ok: true, edits: plan, text };
}

function refused(message: string, at: number): EditOutcome {
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: at, end: at } };
}
