import { append } from '../append.ts';
import type { RelationType } from '../claims/model.ts';
import type { CorpusClaim } from '../corpus/model.ts';
import type { Problem } from '../problems.ts';
import { finished } from '../steps.ts';
import { RelationIndex, type SeenRelation } from './relation-index.ts';

export interface RelationProblem {
  /** Of the sidecar that holds the relation. */
  readonly uri: string;
  readonly problem: Problem;
}

/** Claims that are looked at in one step. */
const AT_ONCE = 200;

/** Relations that cannot both hold between two claims. */
const CONTRARY: readonly (readonly [RelationType, RelationType])[] = [
  ['corroborates', 'contradicts'],
  ['distinct-from', 'corroborates'],
  ['distinct-from', 'contradicts'],
  ['distinct-from', 'refines'],
  ['distinct-from', 'supersedes'],
];

/**
 * What is wrong with the drawn relations of a corpus taken together: circles in which claims supersede each other, and
 * relations between the same two claims that cannot both hold. Targets that do not exist are told by checkClaims, which
 * sees the file.
 * @returns the problems with the URI of the sidecar that holds the relation; places are those of the claims' keys
 */
export function relationProblems(claims: Iterable<CorpusClaim>): readonly RelationProblem[] {
  return finished(relationProblemSteps(claims));
}

/** The same step by step, yielding every few milliseconds or so, however many relations there are. */
export function* relationProblemSteps(
  claims: Iterable<CorpusClaim>,
): Generator<void, readonly RelationProblem[], void> {
  const all: CorpusClaim[] = [];
  for (const claim of claims) {
    all.push(claim);
    if (all.length % AT_ONCE === 0) {
      yield;
    }
  }
  const related = all.filter(({ stored }) => (stored.relations?.length ?? 0) > 0);
  if (related.length === 0) {
    return [];
  }
  const index = new RelationIndex(all);
  yield;
  const found: RelationProblem[] = [];
  for (const [at, claim] of related.entries()) {
    append(found, contraries(claim, index));
    if (at % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
  }
  append(found, yield* circles(related, index));
  return found;
}

function contraries(claim: CorpusClaim, index: RelationIndex): RelationProblem[] {
  const found: RelationProblem[] = [];
  const seen = index.of(claim.key);
  const told = new Set<string>();
  for (const one of seen) {
    if (one.incoming || one.other === undefined) {
      continue;
    }
    for (const two of seen) {
      // A pair of relations that both sides see is told once, where the later of the two stands.
      const once = two.incoming ? claim.key > two.holder.key : two.index < one.index;
      if (two.other?.key === one.other.key && once && areContrary(one, two)) {
        const name = `${one.index} ${two.holder.key} ${two.index}`;
        if (!told.has(name)) {
          told.add(name);
          found.push(conflict(claim, one, two));
        }
      }
    }
  }
  return found;
}

function areContrary(one: SeenRelation, two: SeenRelation): boolean {
  return CONTRARY.some(
    ([a, b]) =>
      (one.relation.type === a && two.relation.type === b) || (one.relation.type === b && two.relation.type === a),
  );
}

function conflict(claim: CorpusClaim, one: SeenRelation, two: SeenRelation): RelationProblem {
  const judges = [one.annotator, two.annotator];
  const differ = judges[0] !== judges[1] && judges.every(judge => judge !== undefined);
  const said = differ
    ? `${judges[0]} holds that it ${one.relation.type} ${one.relation.to}, ${judges[1]} that the two are ${two.relation.type}; talk it over and take one out.`
    : `It ${one.relation.type} ${one.relation.to}, and “${two.relation.type}” is drawn between the same two; both cannot hold. Take one out.`;
  return problemAt(claim, 'relation-conflict', differ ? 'information' : 'warning', said);
}

/** Circles of `supersedes`, each told once, at its first claim by key. */
function* circles(related: readonly CorpusClaim[], index: RelationIndex): Generator<void, RelationProblem[], void> {
  const found: RelationProblem[] = [];
  const done = new Set<string>();
  for (const [at, start] of related.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
    if (done.has(start.key)) {
      continue;
    }
    // Depth first without recursion: chains of corrections can be long.
    const path: CorpusClaim[] = [];
    const onPath = new Set<string>();
    const stack: { readonly claim: CorpusClaim; readonly leave: boolean }[] = [{ claim: start, leave: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { claim, leave } = step;
      if (leave) {
        path.pop();
        onPath.delete(claim.key);
        done.add(claim.key);
        continue;
      }
      if (onPath.has(claim.key)) {
        const circle = path.slice(path.findIndex(({ key }) => key === claim.key));
        found.push(circleProblem(circle));
        continue;
      }
      if (done.has(claim.key)) {
        continue;
      }
      path.push(claim);
      onPath.add(claim.key);
      stack.push({ claim, leave: true });
      for (const { relation, incoming, other } of index.of(claim.key)) {
        if (!incoming && relation.type === 'supersedes' && other && other.key !== claim.key) {
          stack.push({ claim: other, leave: false });
        }
      }
    }
  }
  return found;
}

function circleProblem(circle: readonly CorpusClaim[]): RelationProblem {
  const names = circle.map(({ article, stored }) => `${article.path}#${stored.id}`);
  const first = circle.reduce((least, claim) => (claim.key < least.key ? claim : least));
  return problemAt(
    first,
    'relation-cycle',
    'warning',
    `These claims supersede each other in a circle: ${[...names, names[0]].join(' → ')}. Take out the one that is wrong.`,
  );
}

function problemAt(
  claim: CorpusClaim,
  code: 'relation-cycle' | 'relation-conflict',
  severity: 'warning' | 'information',
  message: string,
): RelationProblem {
  const { start, end } = claim.sidecar.parsed.keySpans.get(claim.stored.id) ?? { start: 0, end: 0 };
  return { uri: claim.sidecar.uri, problem: { code, severity, message, start, end, claim: claim.stored.id } };
}
