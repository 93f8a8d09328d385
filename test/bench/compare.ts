// Comparing the claims of a generated corpus: what the index saves against looking at all pairs, and what it misses by that.
import { ClaimComparison } from '../../src/core/compare/candidates.ts';
import { ClaimIndex } from '../../src/core/compare/claim-index.ts';
import type { ComparedClaim } from '../../src/core/compare/model.ts';
import { signsOf } from '../../src/core/compare/pair-signs.ts';
import { profileOf } from '../../src/core/compare/profile.ts';
import { typeOf } from '../../src/core/compare/relation-type.ts';
import { scorePair } from '../../src/core/compare/score-pair.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';
import { generatedClaims } from './claims-corpus.ts';

const gazetteer = builtInGazetteer();

function claimsOf(count: number): ComparedClaim[] {
  const claims: ComparedClaim[] = [];
  for (const { article, found } of generatedClaims(count, gazetteer)) {
    found.forEach(({ key, stored }, at) => {
      // The generator puts every quote at the start of its article; claims on one passage are not compared.
      const start = at * 1000;
      claims.push({
        key: `${key} ${at}`,
        article: article.path,
        stored: { ...stored, at: { start, end: start + stored.quote.length } },
        ...(article.published ? { published: article.published.edtf } : {}),
        ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
      });
    });
  }
  return claims;
}

function timed<T>(what: () => T): { value: T; ms: number } {
  // Of the processor, not of the wall: other work on the machine must not count.
  const before = process.cpuUsage();
  const value = what();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

for (const count of [1000, 10_000]) {
  const claims = claimsOf(count);
  const profiles = timed(() => claims.map(claim => profileOf(claim, gazetteer)));
  const comparison = timed(() => new ClaimComparison(profiles.value, gazetteer));
  const keys = claims.map(({ key }) => key);
  const single = timed(() => {
    for (const key of keys.slice(0, 100)) {
      comparison.value.candidatesFor(key, 25);
    }
  });
  const all = timed(() => comparison.value.all(3));
  console.log(
    `${count} claims: profiles ${profiles.ms.toFixed(0)} ms, index ${comparison.ms.toFixed(0)} ms, partners of one claim ${(single.ms / 100).toFixed(1)} ms, of all ${all.ms.toFixed(0)} ms (${all.value.length} candidates)`,
  );
}

const profiles = claimsOf(1000).map(claim => profileOf(claim, gazetteer));
const index = new ClaimIndex(profiles);
const comparison = new ClaimComparison(profiles, gazetteer);
const sampled = Array.from({ length: 50 }, (_, at) => at * 20);
const exhaustive = timed(() =>
  sampled.map(number => {
    const one = profiles[number]!;
    const scores = profiles.map((profile, other) => {
      const signs = signsOf(index, number, other);
      const types = [one.claim.stored.type, profile.claim.stored.type] as const;
      return {
        key: profile.claim.key,
        score: other === number ? -1 : scorePair(signs, types, typeOf(one, profile, signs).type),
      };
    });
    return scores.sort((a, b) => b.score - a.score).slice(0, 3);
  }),
);
const blocked = timed(() => sampled.map(number => comparison.candidatesFor(profiles[number]!.claim.key, 3)));
const kept = exhaustive.value.flatMap((best, at) =>
  best.map(({ key }) => blocked.value[at]!.some(({ from, to }) => from === key || to === key)),
);
console.log(
  `1000 claims: with the index ${(exhaustive.ms / blocked.ms).toFixed(1)} times as fast as all pairs; ${kept.filter(Boolean).length} of ${kept.length} of the three best are the same`,
);
