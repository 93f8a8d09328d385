import { stat } from 'node:fs/promises';
import { CompareService } from '../app/compare/compare-service.ts';
import { originOf } from '../core/compare/origins.ts';
import { RelationIndex } from '../core/compare/relation-index.ts';
import type { CorpusClaim } from '../core/corpus/model.ts';
import { nodeFileReader } from '../node/node-files.ts';
import { readArguments } from './arguments.ts';
import { AT_ONCE, logTo, readCorpus } from './corpus.ts';
import { Misuse, type Outcome, type Output } from './output.ts';

/** Prints the likely relations between the claims of a corpus, one JSON object a line, best first. */
export async function compare(args: readonly string[], output: Output): Promise<Outcome> {
  const { values, positionals } = readArguments(args, {
    limit: { type: 'string', default: '3' },
    least: { type: 'string' },
    claim: { type: 'string' },
  });
  const [folder = '.', ...rest] = positionals;
  const limit = Number(values.limit);
  if (rest.length > 0) {
    throw new Misuse('compare takes at most one folder.');
  }
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Misuse(`--limit takes a whole number from 1, not “${values.limit}”.`);
  }
  const least = values.least === undefined ? undefined : Number(values.least);
  if (least !== undefined && !(least >= 0 && least <= 1)) {
    throw new Misuse(`--least takes a score from 0 to 1, not “${values.least}”.`);
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new Misuse(found ? `“${folder}” is no folder.` : `There is no folder “${folder}”.`);
  }
  const { root, corpus, references } = await readCorpus(folder, output);
  const service = new CompareService({
    corpus,
    references,
    reader: nodeFileReader,
    log: logTo(output),
    scheduler: AT_ONCE,
  });
  const { comparison, origins } = await service.of(root);
  const claims = new Map([...corpus.corpus.claims()].map(claim => [claim.key, claim]));
  const relations = new RelationIndex(claims.values());
  const profiles = new Map(comparison.profiles.map(({ claim }) => [claim.key, claim]));
  const asked = values.claim === undefined ? undefined : claimNamed(values.claim, claims);
  const candidates = asked ? comparison.candidatesFor(asked.key, limit, least) : comparison.all(limit, least);
  for (const { type, from, to, on, score, evidence } of candidates) {
    const [a, b] = [profiles.get(from)!, profiles.get(to)!];
    const sameOrigin = originOf(a, origins) === originOf(b, origins);
    output.line(
      JSON.stringify({
        type,
        from: nameOf(claims.get(from)!),
        to: nameOf(claims.get(to)!),
        on,
        score,
        evidence: evidence.map(({ text }) => text),
        independent: sameOrigin ? 'no' : 'unknown',
        ...(relations.hasBetween(from, to) ? { drawn: true } : {}),
      }),
    );
  }
  return candidates.length > 0 ? 0 : 1;
}

/** As relations name a claim from another article. */
function nameOf({ article, stored }: CorpusClaim): string {
  return `${article.path}#${stored.id}`;
}

function claimNamed(name: string, claims: ReadonlyMap<string, CorpusClaim>): CorpusClaim {
  const named = [...claims.values()].filter(claim => claim.stored.id === name || nameOf(claim) === name);
  const [first, ...others] = named;
  if (first === undefined || others.length > 0) {
    throw new Misuse(
      first === undefined
        ? `There is no claim “${name}”.`
        : `“${name}” names several claims: ${named.map(nameOf).join(', ')}.`,
    );
  }
  return first;
}
