// Scores the candidates of relations against those that people drew: `npm run eval -- relations FOLDER…`, each with articles
// and their sidecars. --misses prints what was not found, --bare leaves every field of a claim out but its quote, its type
// and its claimant.
import { ClaimComparison } from '../../src/core/compare/candidates.ts';
import type { CandidateRelation, ComparedClaim } from '../../src/core/compare/model.ts';
import { readAnnotatedFolder } from './annotated-folder.ts';

const args = process.argv.slice(2);
const folders = args.filter(arg => !arg.startsWith('--'));
if (folders.length === 0) {
  console.error('Name at least one folder of articles with sidecars.');
  process.exit(2);
}
const percent = (part: number, whole: number) =>
  `${part}/${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;

for (const folder of folders) {
  const { claims: read, gazetteer } = readAnnotatedFolder(folder);
  const claims = args.includes('--bare') ? read.map(bare) : read;
  const before = performance.now();
  const comparison = ClaimComparison.of(claims, gazetteer);
  // Relations drawn by people are not looked at by the comparison; they serve as the key here.
  const gold = goldOf(read);
  const tops = new Map(claims.map(({ key }) => [key, comparison.candidatesFor(key, 10)]));
  const time = performance.now() - before;
  const pair = (a: string, b: string) => [a, b].sort().join(' ');
  const partner = (candidate: CandidateRelation, key: string) =>
    candidate.from === key ? candidate.to : candidate.from;
  let [near, nearTyped, nearOn] = [0, 0, 0];
  const missed: string[] = [];
  for (const { from, to, types, on } of gold.values()) {
    const found = [
      ...(tops.get(from) ?? []).slice(0, 3).filter(each => partner(each, from) === to),
      ...(tops.get(to) ?? []).slice(0, 3).filter(each => partner(each, to) === from),
    ];
    near += found.length > 0 ? 1 : 0;
    nearTyped += found.some(({ type }) => types.has(type)) ? 1 : 0;
    nearOn += found.some(each => types.has(each.type) && (on.size === 0 || each.on.some(aspect => on.has(aspect))))
      ? 1
      : 0;
    if (!found.some(({ type }) => types.has(type))) {
      missed.push(`${from} ${[...types].join('+')} ${to}: ${found[0]?.type ?? 'not among the first three'}`);
    }
  }
  const related = new Set([...gold.values()].flatMap(({ from, to }) => [from, to]));
  let [first, firstTyped, firstOn, answered, answeredRight] = [0, 0, 0, 0, 0];
  for (const [key, candidates] of tops) {
    const top = candidates[0];
    const right = top && gold.get(pair(top.from, top.to));
    answered += top ? 1 : 0;
    answeredRight += right ? 1 : 0;
    if (related.has(key) && right) {
      first++;
      firstTyped += right.types.has(top.type) ? 1 : 0;
      firstOn +=
        right.types.has(top.type) && (right.on.size === 0 || top.on.some(aspect => right.on.has(aspect))) ? 1 : 0;
    }
  }
  console.log(`${folder}: ${claims.length} claims, ${gold.size} related pairs, ${time.toFixed(0)} ms`);
  console.log(
    `  among the first three of one of the two  ${percent(near, gold.size)}; type right too ${percent(nearTyped, gold.size)}; and on ${percent(nearOn, gold.size)}`,
  );
  console.log(
    `  first candidate right, of related claims ${percent(first, related.size)}; type right too ${percent(firstTyped, related.size)}; and on ${percent(firstOn, related.size)}`,
  );
  console.log(`  first candidate right, of all claims     ${percent(answeredRight, answered)}`);
  const ranked = comparison.all(10);
  const best = ranked.slice(0, gold.size).map(each => ({ type: each.type, right: gold.get(pair(each.from, each.to)) }));
  const bestRight = best.filter(({ right }) => right);
  console.log(
    `  as many best as were drawn, right        ${percent(bestRight.length, best.length)}; type right too ${percent(bestRight.filter(({ type, right }) => right!.types.has(type)).length, best.length)}; printed in all ${ranked.length}`,
  );
  // Where a pair is right, is its type? Whatever its rank, so that the rules for types are seen apart from the ranking.
  const typed = [...gold.values()].map(({ from, to, types }) => {
    const found = comparison.between(from, to)!.type;
    return { drawn: [...types].join('+'), found, right: types.has(found) };
  });
  console.log(
    `  type right, of drawn pairs               ${percent(typed.filter(({ right }) => right).length, typed.length)}`,
  );
  if (args.includes('--types')) {
    const counts = new Map<string, number>();
    for (const { drawn, found } of typed) {
      counts.set(`${drawn} -> ${found}`, (counts.get(`${drawn} -> ${found}`) ?? 0) + 1);
    }
    console.log(
      [...counts]
        .sort()
        .map(([name, count]) => `    ${name} ${count}`)
        .join('\n'),
    );
  }
  if (args.includes('--misses')) {
    console.log(missed.map(line => `    ${line}`).join('\n'));
  }
}

interface Gold {
  readonly from: string;
  readonly to: string;
  readonly types: Set<string>;
  readonly on: Set<string>;
}

/** Pairs of claims that a person related, with every type and aspect drawn between the two. */
function goldOf(claims: readonly ComparedClaim[]): Map<string, Gold> {
  const known = new Set(claims.map(({ key }) => key));
  const gold = new Map<string, Gold>();
  for (const { key, article, stored } of claims) {
    for (const { to, type, on } of stored.relations ?? []) {
      const target = to.includes('#') ? to : `${article}#${to}`;
      if (!known.has(target)) {
        continue;
      }
      const name = [key, target].sort().join(' ');
      const entry = gold.get(name) ?? { from: key, to: target, types: new Set<string>(), on: new Set<string>() };
      entry.types.add(type);
      for (const aspect of on ?? []) {
        entry.on.add(aspect);
      }
      gold.set(name, entry);
    }
  }
  return gold;
}

function bare(claim: ComparedClaim): ComparedClaim {
  const { id, type, quote, at, claimant, annotator } = claim.stored;
  return {
    ...claim,
    stored: {
      id,
      type,
      quote,
      at,
      ...(claimant ? { claimant } : {}),
      ...(annotator === undefined ? {} : { annotator }),
    },
  };
}
