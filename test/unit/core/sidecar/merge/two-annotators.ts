import type { StoredClaim } from '../../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../../src/core/sidecar/edit.ts';
import type { FieldPath, FieldValue, SidecarOperation } from '../../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';
import type { Random } from '../hand-formatted.ts';

/** Sidecars and the work of two people on them, at random but repeatably. */

const TYPES = ['strike', 'harm', 'meeting', 'agreement', 'demand', 'offer'];
const ACTORS = ['idf', 'hezbollah', 'unifil', 'laf', 'iran', 'un'];
const WORDS = [
  'a drone',
  'hit',
  'the road',
  'near',
  'two villages',
  'on',
  'Wednesday',
  'the army',
  'said',
  '“no”',
  'it’s',
];
const TAGS = ['border', 'road', 'rescue', 'talks', 'later', 'check'];

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;
const chance = (random: Random, percent: number): boolean => random(100) < percent;
const some = <T>(random: Random, list: readonly T[]): T[] => list.filter(() => chance(random, 30));
const phrase = (random: Random): string => Array.from({ length: 3 + random(9) }, () => pick(random, WORDS)).join(' ');

const ALPHABET = 'abcdefghjkmnpqrstvwxyz23456789';
export const newId = (random: Random): string =>
  `c-${Array.from({ length: 6 }, () => ALPHABET[random(ALPHABET.length)]).join('')}`;

export function newClaim(random: Random, annotator: string): StoredClaim {
  const start = random(9000);
  const targets = some(random, ACTORS);
  return {
    id: newId(random),
    type: pick(random, TYPES),
    quote: phrase(random),
    at: { start, end: start + 20 + random(100) },
    before: phrase(random),
    after: phrase(random),
    claimant: chance(random, 50) ? { label: phrase(random), guessed: true } : { id: pick(random, ACTORS) },
    cue: { value: pick(random, ['said', 'told', 'claimed']), guessed: chance(random, 60) },
    ...(chance(random, 30) ? { via: some(random, ['afp', 'reuters', 'nna']) } : {}),
    ...(chance(random, 30)
      ? { hedges: { value: some(random, ['allegedly', 'reportedly']), guessed: chance(random, 50) } }
      : {}),
    ...(chance(random, 60)
      ? {
          event: {
            date: { value: '2025-12-03', guessed: chance(random, 60) },
            place: { value: pick(random, ['naqoura', 'tyre', 'saida']), guessed: chance(random, 60) },
            actors: { value: [pick(random, ACTORS)], guessed: chance(random, 50) },
            ...(targets.length > 0 ? { targets: { value: targets, guessed: false } } : {}),
          },
        }
      : {}),
    ...(chance(random, 40)
      ? {
          numbers: [
            { what: 'killed', best: random(20) },
            ...(chance(random, 40) ? [{ what: 'injured', best: random(20), guessed: true }] : []),
          ],
        }
      : {}),
    ...(chance(random, 40) ? { status: 'draft' as const } : {}),
    ...(chance(random, 40) ? { tags: some(random, TAGS) } : {}),
    ...(chance(random, 30) ? { note: phrase(random) } : {}),
    annotator,
    created: `2026-05-${10 + random(20)}T09:14:0${random(10)}Z`,
  };
}

export function newSidecar(random: Random, claims: number): string {
  return createSidecar(
    { sha256: '7ab15b66c85c6ca0', title: 'Talks', published: '2025-12-03' },
    Array.from({ length: claims }, () => newClaim(random, pick(random, ['alice', 'bob']))),
  );
}

/** A change of one field, as people make them. */
export function fieldChange(random: Random, claim: StoredClaim): SidecarOperation {
  const set = (path: FieldPath, value: FieldValue | undefined): SidecarOperation => ({
    kind: 'set-field',
    id: claim.id,
    path,
    value,
  });
  switch (random(14)) {
    case 0:
      return set(['type'], pick(random, TYPES));
    case 1:
      return set(['status'], pick(random, ['draft', 'reviewed', 'disputed']));
    case 2:
      return set(['note'], chance(random, 80) ? phrase(random) : undefined);
    case 3:
      return set(
        ['tags'],
        [...new Set([...(claim.tags ?? []), pick(random, TAGS)])].filter(() => chance(random, 90)),
      );
    case 4:
      return set(['claimant'], pick(random, ACTORS));
    case 5:
      return set(['cue'], claim.cue?.value ?? 'said');
    case 6:
      return set(['event', 'date'], pick(random, ['2025-12-03', '2025-12-04', '2025-12']));
    case 7:
      return set(['event', 'actors'], [...new Set([...(claim.event?.actors?.value ?? []), pick(random, ACTORS)])]);
    case 8:
      return set(['confidence'], pick(random, ['low', 'medium', 'high']));
    case 9:
      return claim.numbers
        ? set(['numbers', '0', 'best'], random(30))
        : set(['numbers'], [{ what: 'killed', best: random(9) }]);
    case 10:
      return {
        kind: 'add-relation',
        id: claim.id,
        relation: { type: 'corroborates', to: `other#${newId(random)}`, annotator: claim.annotator ?? 'alice' },
      };
    case 11:
      return set(['factuality'], pick(random, ['CT+', 'PR+', 'Uu']));
    case 12:
      return claim.event ? set(['event'], undefined) : set(['event', 'place'], pick(random, ['tyre', 'saida']));
    default:
      return claim.numbers && claim.numbers.length > 1
        ? set(['numbers', '1'], undefined)
        : set(['grade'], pick(random, ['A1', 'B2', 'C3']));
  }
}

/** What a person did to one sidecar; an operation that the file's form does not allow is left out. */
export function work(
  random: Random,
  raw: string,
  annotator: string,
  adds: number,
  edits: number,
  deletes: number,
): string {
  let text = raw;
  const perform = (operations: readonly SidecarOperation[]): void => {
    const outcome = editSidecar(text, operations);
    if (outcome.ok) {
      text = outcome.text;
    } else if (operations.length > 1) {
      for (const operation of operations) {
        perform([operation]);
      }
    }
  };
  const claims = [...parseSidecar(text).claims];
  const edited = claims.length > 0 ? Array.from({ length: edits }, () => pick(random, claims)) : [];
  const deleted = claims.length > 0 ? Array.from({ length: deletes }, () => pick(random, claims).id) : [];
  perform([
    ...edited.map(claim => fieldChange(random, claim)),
    ...[...new Set(deleted)].map(id => ({ kind: 'delete-claim', id }) as const),
    ...Array.from({ length: adds }, () => ({ kind: 'add-claim', claim: newClaim(random, annotator) }) as const),
  ]);
  return text;
}
