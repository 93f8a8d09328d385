import { type Random, seededRandom } from '../../unit/core/sidecar/hand-formatted.ts';
import { newSidecar, work } from '../../unit/core/sidecar/merge/two-annotators.ts';

const ARTICLES = 40;
const [ADDS, EDITS, DELETES] = [15, 10, 5];

/** Three versions of a corpus: the sidecars by name. */
export interface Trial {
  readonly base: ReadonlyMap<string, string>;
  readonly alice: ReadonlyMap<string, string>;
  readonly bob: ReadonlyMap<string, string>;
}

type Tasks = readonly [adds: number, edits: number, deletes: number];

/**
 * Forty articles, a quarter of them without a sidecar, the others with 5 to 60 claims, and a day of two people.
 * @param onlyShared leaves out the sidecars that not both of them touch: there is nothing to merge in those
 */
export function newTrial(seed: number, onlyShared: boolean): Trial {
  const random = seededRandom(seed);
  const sizes = new Map(
    Array.from({ length: ARTICLES }, (_, index) => [
      `article-${index}.claims.yaml`,
      random(100) < 25 ? undefined : 5 + random(56),
    ]),
  );
  const days = [tasksOf(random, sizes), tasksOf(random, sizes)] as const;
  const [base, alice, bob] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const [index, [name, size]] of [...sizes].entries()) {
    if (onlyShared && !days.every(day => day.has(name))) {
      continue;
    }
    const own = seededRandom(seed * 100 + index);
    const before = size === undefined ? undefined : newSidecar(own, size);
    if (before !== undefined) {
      base.set(name, before);
    }
    for (const [day, files, annotator] of [
      [days[0], alice, 'alice'],
      [days[1], bob, 'bob'],
    ] as const) {
      const tasks = day.get(name);
      const after = tasks ? work(own, before ?? newSidecar(own, 0), annotator, ...tasks) : before;
      if (after !== undefined) {
        files.set(name, after);
      }
    }
  }
  return { base, alice, bob };
}

/** Which sidecars a person works on in a day, and how much: any article gets new claims, any claim may be changed. */
function tasksOf(random: Random, sizes: ReadonlyMap<string, number | undefined>): ReadonlyMap<string, Tasks> {
  const tasks = new Map<string, [number, number, number]>();
  const all = [...sizes.keys()];
  const perClaim = [...sizes].flatMap(([name, size = 0]) => Array.from({ length: size }, () => name));
  for (const [kind, count, among] of [
    [0, ADDS, all],
    [1, EDITS, perClaim],
    [2, DELETES, perClaim],
  ] as const) {
    for (let done = 0; done < count; done++) {
      const name = among[random(among.length)] as string;
      const share = tasks.get(name) ?? [0, 0, 0];
      share[kind] += 1;
      tasks.set(name, share);
    }
  }
  return tasks;
}
