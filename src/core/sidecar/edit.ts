import { NOTHING_WRITTEN } from '../problems.ts';
import { byPosition } from './create.ts';
import { type Data, dataOf, sameData } from './data.ts';
import { intend } from './intend.ts';
import type { EditOutcome, ParsedSidecar, SidecarOperation } from './model.ts';
import { OperationRun } from './operation-run.ts';
import { readSidecar } from './parse.ts';
import { isRefusal } from './plan.ts';
import { EditComposer, originOf } from './text-edits.ts';
import { UPGRADES, type UpgradeStep, upgradeFile } from './upgrade.ts';
import { openYaml, type YamlFile } from './yaml/yaml-file.ts';

/**
 * Works out the text edits that carry out `operations`, one after the other, on a sidecar: at the ranges of the touched
 * nodes, every other byte stays. The result is read again and compared with what the operations say; where the two
 * differ, where the file is not to be written to, or where an operation cannot be done, the outcome is a problem
 * (`write-refused`) and nothing is to be written. Never throws.
 *
 * A file of an older version of the format is brought to today's with the first change that is made to it.
 *
 * @param raw the whole file as it is, with BOM and line ends; the edits count in it. An empty file is fine.
 * @param upgrades the older versions that can be read
 */
export function editSidecar(
  raw: string,
  operations: readonly SidecarOperation[],
  upgrades: readonly UpgradeStep[] = UPGRADES,
): EditOutcome {
  const opened = openYaml(raw);
  const upgraded = upgradeFile(opened, upgrades);
  const outcome = editCurrent(upgraded?.file ?? opened, operations);
  if (upgraded === undefined) {
    return outcome;
  }
  if (!outcome.ok) {
    const start = originOf(upgraded.edits, outcome.problem.start);
    return { ok: false, problem: { ...outcome.problem, start, end: start } };
  }
  if (outcome.edits.length === 0) {
    return { ok: true, edits: [], text: raw };
  }
  const composer = new EditComposer(raw.length);
  composer.add(upgraded.edits);
  composer.add(outcome.edits);
  return { ...outcome, edits: composer.edits(raw.length), upgradedFrom: upgraded.from };
}

function editCurrent(file: YamlFile, operations: readonly SidecarOperation[]): EditOutcome {
  const before = readSidecar(file);
  if (!before.writable) {
    const cause = before.problems.find(problem => problem.severity === 'error');
    return refusal(cause?.message ?? 'the file cannot be written to', cause);
  }
  const run = new OperationRun(file);
  for (const operation of operations) {
    const refused = run.perform(operation);
    if (refused !== undefined) {
      return refusal(`${NOTHING_WRITTEN}${refused.refused}.`, before.keySpans.get(idOf(operation) ?? ''));
    }
  }
  const now = run.finish();
  if (isRefusal(now)) {
    return refusal(`${NOTHING_WRITTEN}${now.refused}.`);
  }
  const fault = check(file, before, now, operations);
  if (fault !== undefined) {
    return refusal(`${NOTHING_WRITTEN}${fault}. Edit the file by hand.`);
  }
  return { ok: true, edits: run.edits(), text: now.raw };
}

function refusal(message: string, place: { start: number; end: number } = { start: 0, end: 0 }): EditOutcome {
  const { start, end } = place;
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start, end } };
}

const idOf = (operation: SidecarOperation): string | undefined =>
  'id' in operation ? operation.id : operation.kind === 'rename-id' ? operation.from : undefined;

/** What is wrong with the result, read anew; `undefined`: it says what the operations say and nothing else changed. */
function check(
  file: YamlFile,
  before: ParsedSidecar,
  after: YamlFile,
  operations: readonly SidecarOperation[],
): string | undefined {
  const intended = operations.reduce<Data>(intend, dataOf(file, file.root));
  if (!after.sound || !sameData(dataOf(after, after.root), intended)) {
    return 'the change would reach further than intended, as where a value is shared by an anchor and its aliases';
  }
  const read = readSidecar(after);
  if (!read.writable) {
    return 'the result could not be read again';
  }
  const gone = lostEntry(before, read, operations);
  if (gone !== undefined) {
    return `${gone} could not be read any more`;
  }
  const isSortLast = operations.at(-1)?.kind === 'sort-claims';
  return isSortLast && !isSorted(read) ? 'the claims could not be sorted' : undefined;
}

/** An entry that could be read before, or was added, and cannot be read now. */
function lostEntry(
  before: ParsedSidecar,
  after: ParsedSidecar,
  operations: readonly SidecarOperation[],
): string | undefined {
  const expected = new Set([...before.claims, ...before.corrections].map(entry => entry.id));
  for (const operation of operations) {
    switch (operation.kind) {
      case 'add-claim':
        expected.add(operation.claim.id);
        break;
      case 'add-correction':
        expected.add(operation.correction.id);
        break;
      case 'delete-claim':
      case 'delete-correction':
        expected.delete(operation.id);
        break;
      case 'rename-id':
        if (expected.delete(operation.from)) {
          expected.add(operation.to);
        }
        break;
      default:
    }
  }
  const present = new Set([...after.claims, ...after.corrections].map(entry => entry.id));
  return [...expected].find(id => !present.has(id));
}

function isSorted(sidecar: ParsedSidecar): boolean {
  const { claims } = sidecar;
  return claims.every((claim, index) => index === 0 || byPosition(claims[index - 1] ?? claim, claim) <= 0);
}
