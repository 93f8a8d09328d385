import type { YAMLMap } from 'yaml';
import type { ClaimType, Codebook } from '../claims/codebook.ts';
import { defaultCodebook } from '../claims/default-codebook.ts';
import { NOTHING_WRITTEN } from '../problems.ts';
import type { EditOutcome, FieldValue, TextEdit } from '../sidecar/model.ts';
import { isRefusal, type Plan } from '../sidecar/plan.ts';
import { nodeAt, planPut } from '../sidecar/plan-put.ts';
import { planRemove } from '../sidecar/plan-remove.ts';
import { wordOrQuoted } from '../sidecar/quote-yaml.ts';
import { applyEdits, EditComposer } from '../sidecar/text-edits.ts';
import { insertIntoBlock } from '../sidecar/yaml/edit-block.ts';
import { columnOf, lineBreakOf, pairStart } from '../sidecar/yaml/geometry.ts';
import { isMap, isSeq, keyText, pairsOf, spanOf } from '../sidecar/yaml/node-types.ts';
import { openYaml } from '../sidecar/yaml/yaml-file.ts';
import { codebookText, typeLines } from './codebook-text.ts';
import { readCodebook } from './read-codebook.ts';

/** A change of the types of a codebook that claims follow. */
export type TypeChange =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly label?: string }
  /** `from` goes; its examples and the words by which it is suggested come to `into`. */
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  /** The new types come behind `from`, which stays. */
  | { readonly kind: 'split'; readonly from: string; readonly types: readonly ClaimType[] };

/** Lists that a type gains from the one that is merged into it. */
const UNITED = ['examples', 'plover', 'acled', 'cues', 'indicators'] as const;

/**
 * Changes the types of a codebook file, every other byte kept. Where there is no file, or one without types of its own, the
 * built-in types are written out first: they are what the claims were coded with. Nothing is written for a type that only
 * claims know. The result is read again and compared with what was meant.
 * @param raw the file as it is; undefined where there is none
 */
export function editCodebook(raw: string | undefined, change: TypeChange): EditOutcome {
  const before = raw ?? '';
  const isBare = raw === undefined || raw.trim() === '';
  const file = openYaml(before);
  if (!isBare && (!file.sound || file.root === undefined || !isMap(file.root))) {
    const cause = file.problems.find(problem => problem.severity === 'error');
    return refused(cause?.message ?? 'The codebook has errors; mend them first.', cause?.start ?? 0);
  }
  const { codebook } = readCodebook(isBare ? codebookText(defaultCodebook) : before);
  const meant = changedTypes(codebook, change);
  if (typeof meant === 'string') {
    return refused(meant);
  }
  if (sameTypes(meant, codebook.types)) {
    return { ok: true, edits: [], text: before };
  }
  const composer = new EditComposer(before.length);
  const start = isBare
    ? [{ start: 0, end: before.length, text: codebookText(codebook) }]
    : nodeAt(file, ['types']) === undefined
      ? [ownTypes(before, codebook)]
      : [];
  composer.add(start);
  let text = applyEdits(before, start);
  for (const step of stepsOf(change, codebook)) {
    const plan = step(text);
    if (isRefusal(plan)) {
      return refused(`${NOTHING_WRITTEN}${plan.refused}. Edit the codebook by hand.`);
    }
    composer.add(plan);
    text = applyEdits(text, plan);
  }
  return openYaml(text).sound && sameTypes(readCodebook(text).codebook.types, meant)
    ? { ok: true, edits: composer.edits(before.length), text }
    : refused(`${NOTHING_WRITTEN}the codebook’s form does not allow this change. Edit it by hand.`);
}

/** The types as they are to be, or why they cannot be so. */
export function changedTypes(codebook: Codebook, change: TypeChange): readonly ClaimType[] | string {
  const { types } = codebook;
  const has = (id: string) => types.some(type => type.id === id);
  switch (change.kind) {
    case 'rename':
      return change.to !== change.from && has(change.to)
        ? `There is a type “${change.to}” already; merge the two instead.`
        : types.map(type =>
            type.id === change.from ? { ...type, id: change.to, label: renamedLabel(type, change) } : type,
          );
    case 'merge': {
      const from = types.find(type => type.id === change.from);
      if (!has(change.into)) {
        return `There is no type “${change.into}” in the codebook.`;
      }
      return types.flatMap(type =>
        type.id === change.from ? [] : type.id === change.into && from ? [united(type, from)] : [type],
      );
    }
    case 'split': {
      const taken = change.types.find(({ id }, index) => has(id) || change.types.findIndex(t => t.id === id) < index);
      if (taken) {
        return `There is a type “${taken.id}” already; choose another id.`;
      }
      return has(change.from)
        ? types.flatMap(type => (type.id === change.from ? [type, ...change.types] : [type]))
        : [...types, ...change.types];
    }
  }
}

/** A type without a label is called by its id, which it loses. */
function renamedLabel(type: ClaimType, { to, label }: { readonly to: string; readonly label?: string }): string {
  return label ?? (type.label === type.id ? to : type.label);
}

function united(into: ClaimType, from: ClaimType): ClaimType {
  const gained = UNITED.flatMap(key => {
    const added = addedItems(into[key], from[key]);
    return added.length === 0 ? [] : [[key, [...(into[key] ?? []), ...added]] as const];
  });
  return { ...into, ...Object.fromEntries(gained) };
}

const addedItems = (there: readonly string[] | undefined, more: readonly string[] | undefined): readonly string[] =>
  [...new Set(more ?? [])].filter(item => !(there ?? []).includes(item));

type Step = (text: string) => Plan;

function stepsOf(change: TypeChange, { types }: Codebook): Step[] {
  const from = types.find(type => type.id === change.from);
  switch (change.kind) {
    case 'rename': {
      const label = from && renamedLabel(from, change);
      return [
        text => renameKey(text, change.from, change.to),
        ...(label === undefined || label === from?.label || (change.label === undefined && from?.label === from?.id)
          ? []
          : [(text: string) => put(text, ['types', change.to, 'label'], label)]),
      ];
    }
    case 'merge': {
      const into = types.find(type => type.id === change.into);
      return [
        ...UNITED.flatMap(key => addedItems(into?.[key], from?.[key]).map(item => appendItem(change.into, key, item))),
        (text: string) => planRemove(editing(text), ['types', change.from], 1),
      ];
    }
    case 'split':
      // Each comes right behind the type, the last one first.
      return [...change.types].reverse().map(type => text => insertType(text, change.from, type));
  }
}

const editing = (raw: string) => ({ file: openYaml(raw), raw, lineBreak: lineBreakOf(raw) });

const put = (text: string, path: readonly string[], value: FieldValue): Plan => planPut(editing(text), path, value);

function appendItem(id: string, key: string, item: string): Step {
  return text => {
    const list = nodeAt(openYaml(text), ['types', id, key]);
    return list !== undefined && isSeq(list)
      ? put(text, ['types', id, key, String(list.items.length)], item)
      : put(text, ['types', id, key], [item]);
  };
}

function renameKey(text: string, from: string, to: string): Plan {
  const types = nodeAt(openYaml(text), ['types']);
  const pair = types && isMap(types) ? pairsOf(types).find(each => keyText(each) === from) : undefined;
  return pair === undefined ? [] : [{ ...spanOf(pair.key), text: wordOrQuoted(to) }];
}

function insertType(text: string, behind: string, type: ClaimType): Plan {
  const { file, raw, lineBreak } = editing(text);
  const types = nodeAt(file, ['types']);
  if (types === undefined || !isMap(types) || types.flow) {
    const { id, ...fields } = type;
    return put(text, ['types', id], fields as { readonly [key: string]: FieldValue });
  }
  const at = pairsOf(types).findIndex(pair => keyText(pair) === behind);
  const lines = typeLines(type, 0).map(line => ' '.repeat(firstColumn(raw, types)) + line);
  return [insertIntoBlock(raw, types, at < 0 ? pairsOf(types).length - 1 : at, lines, lineBreak, false)];
}

function firstColumn(raw: string, map: YAMLMap): number {
  const first = pairsOf(map)[0];
  return first === undefined ? 2 : columnOf(raw, pairStart(first));
}

/** The section of types that a file has none of, at its end. */
function ownTypes(raw: string, { types }: Codebook): TextEdit {
  const lineBreak = lineBreakOf(raw);
  const gap = raw.endsWith('\n') ? '' : lineBreak;
  const lines = ['types:', ...types.flatMap(type => typeLines(type))];
  return { start: raw.length, end: raw.length, text: gap + lines.join(lineBreak) + lineBreak };
}

const sameTypes = (a: readonly ClaimType[], b: readonly ClaimType[]): boolean =>
  JSON.stringify(a.map(sorted)) === JSON.stringify(b.map(sorted));

const sorted = (type: ClaimType) => Object.entries(type).sort(([a], [b]) => (a < b ? -1 : 1));

function refused(message: string, at = 0): EditOutcome {
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: at, end: at } };
}
