import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import type { EditOutcome, SidecarOperation } from '../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { applyEdits, invertEdits } from '../../../../src/core/sidecar/text-edits.ts';
import { handFormatted, seededRandom } from './hand-formatted.ts';

export type Json = Record<string, unknown>;

/** What another reader of YAML makes of the file: the oracle for what an edit did. */
export const dataOf = (text: string): Json => parse(text.replace(/^\ufeff/, '')) as Json;
export const claimsOf = (data: Json): Json => data.claims as Json;
export const without = (data: Json, key: string): Json =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));

/** The data with a claim under another id, also where other claims of the file name it. */
export function withRenamedClaim(data: Json, from: string, to: string): Json {
  const swap = (text: unknown): unknown => (text === from ? to : text);
  const claims = Object.entries(claimsOf(data)).map(([id, entry]) => {
    const claim = { ...(entry as Json) };
    if ('inside' in claim) {
      claim.inside = swap(claim.inside);
    }
    if ('relations' in claim) {
      claim.relations = (claim.relations as Json[]).map(each => ({ ...each, to: swap(each.to) }));
    }
    return [swap(id) as string, claim] as const;
  });
  return { ...data, claims: Object.fromEntries(claims) };
}

/** From the start of the claim's key line to where the next claim, section or comment at its level begins. */
export function linesOfClaim(raw: string, id: string): { start: number; end: number } {
  const lines = raw.split('\n');
  const first = lines.findIndex(line => new RegExp(`^ *${id}:`).test(line));
  const column = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0;
  let last = first + 1;
  while (
    last < lines.length &&
    (/^\s*$/.test(lines[last] ?? '') || (/^ */.exec(lines[last] ?? '')?.[0].length ?? 0) > column)
  ) {
    last += 1;
  }
  const offset = (line: number): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
  return { start: offset(first), end: Math.min(offset(last), raw.length) };
}

export function assertWellFormed(raw: string, outcome: EditOutcome): asserts outcome is EditOutcome & { ok: true } {
  assert.ok(outcome.ok, outcome.ok ? '' : `${outcome.problem.message}\n${raw}`);
  assert.equal(applyEdits(raw, outcome.edits), outcome.text);
  assert.equal(applyEdits(outcome.text, invertEdits(raw, outcome.edits)), raw, 'undo restores the bytes');
  assert.equal(outcome.text.startsWith('\ufeff'), raw.startsWith('\ufeff'));
  if (raw.includes('\r\n')) {
    assert.doesNotMatch(outcome.text, /[^\r]\n/, 'every new line ends as the others do');
  } else {
    assert.doesNotMatch(outcome.text, /\r/);
  }
}

/** Runs `each` for so many generated files, with one of each file's claims. */
export function forEachFile(
  count: number,
  each: (raw: string, random: (below: number) => number, id: string) => void,
): void {
  for (let seed = 1; seed <= count; seed++) {
    const raw = handFormatted(seed);
    const parsed = parseSidecar(raw);
    assert.deepEqual(parsed.problems, [], raw);
    const random = seededRandom(seed + 77);
    const ids = [...parsed.keySpans.keys()];
    each(raw, random, ids[random(ids.length)] ?? '');
  }
}

/**
 * Edits so many generated files and hands on what came of each; the rest of it is well formed by then.
 * @param ask for the operations on a file, undefined to pass over it
 * @returns files done, and those refused for a reason: a value there is shared by an anchor, or hangs on an alias
 */
export function editEachFile<T extends readonly SidecarOperation[]>(
  count: number,
  ask: (raw: string, id: string, random: (below: number) => number) => T | undefined,
  check: (raw: string, outcome: EditOutcome & { ok: true }, asked: T, id: string) => void,
): { done: number; refused: number } {
  const counts = { done: 0, refused: 0 };
  forEachFile(count, (raw, random, id) => {
    const asked = ask(raw, id, random);
    if (asked === undefined) {
      return;
    }
    const outcome = editSidecar(raw, asked);
    if (!outcome.ok && /[&*]a\d/.test(raw)) {
      counts.refused += 1;
      return;
    }
    assertWellFormed(raw, outcome);
    counts.done += 1;
    check(raw, outcome, asked, id);
  });
  return counts;
}
