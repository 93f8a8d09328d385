// Reading and editing sidecars, each with its ratio to yaml's own parse of the same text in the same run.
import { parse } from 'yaml';
import type { StoredClaim } from '../../src/core/claims/model.ts';
import { createSidecar } from '../../src/core/sidecar/create.ts';
import { editSidecar } from '../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';

const ROUNDS = 15;

function claimAt(index: number): StoredClaim {
  return {
    id: `c-${100_000 + index}`,
    type: 'harm',
    quote: `shelling of the road between the two villages wounded ${index} people, among them a driver of the ambulance service`,
    at: { start: index * 150, end: index * 150 + 120 },
    before: 'the mayor told the agency that ',
    after: '; the army said that it was loo',
    claimant: { label: 'the mayor', guessed: true },
    cue: { value: 'told', guessed: true },
    event: { date: { value: '2025-12-03', guessed: true }, place: { value: 'naqoura', guessed: true } },
    numbers: [{ what: 'injured', best: index, guessed: true }],
    annotator: 'alice',
    created: '2026-05-20T09:14:00Z',
  };
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

/** Each edit on the result of the one before, as somebody at work makes them. */
function editAfterEdit(raw: string): () => unknown {
  let text = raw;
  let number = 0;
  return () => {
    number += 1;
    const outcome = editSidecar(text, [{ kind: 'set-field', id: 'c-100003', path: ['cue'], value: `said ${number}` }]);
    text = outcome.ok ? outcome.text : text;
    return parseSidecar(text);
  };
}

/** What is read last is kept; another text in between shows the price without that. */
function afterAnother(run: () => unknown): () => unknown {
  return () => {
    parseSidecar('');
    return run();
  };
}

for (const count of [32, 60, 600]) {
  const claims = Array.from({ length: count }, (_, index) => claimAt(index));
  const raw = createSidecar({ title: 'Talks', published: '2025-12-03' }, claims);
  const added = { ...claimAt(7), id: 'c-new' };
  const plain = median(() => parse(raw));
  const rows: readonly (readonly [string, () => unknown])[] = [
    ['read', () => parseSidecar(raw)],
    ['edit and read, one after another', editAfterEdit(raw)],
    ['add a claim', () => editSidecar(raw, [{ kind: 'add-claim', claim: added }])],
    ['set a field', () => editSidecar(raw, [{ kind: 'set-field', id: 'c-100003', path: ['cue'], value: 'said' }])],
    [
      'retype all',
      () =>
        editSidecar(
          raw,
          claims.map(({ id }) => ({ kind: 'set-field', id, path: ['type'], value: 'aim' }) as const),
        ),
    ],
  ];
  console.log(`${count} claims, ${(raw.length / 1024).toFixed(0)} KB: yaml.parse ${plain.toFixed(1)} ms`);
  for (const [name, run] of rows) {
    const time = median(name.startsWith('edit') ? run : afterAnother(run));
    console.log(`  ${name.padEnd(34)} ${time.toFixed(1).padStart(7)} ms  ${(time / plain).toFixed(2)} x yaml.parse`);
  }
}
