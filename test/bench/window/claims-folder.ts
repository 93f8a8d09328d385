import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSidecar } from '../../../src/core/sidecar/create.ts';
import { sha256Hex } from '../../../src/core/text/digest.ts';
import { builtInGazetteer } from '../../support/built-in-gazetteer.ts';
import { claimsCorpus, generatedClaims } from '../claims-corpus.ts';
import { knownItems } from '../search/known-items.ts';

/** What is changed this moment is not taken from a cache. */
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const ARTICLES_A_FOLDER = 400;

/**
 * Writes articles with sidecars of `claims` claims in all; the same at every call.
 * @returns `queries` searches as somebody types them for a claim that they remember
 */
export function writeClaimsFolder(folder: string, claims: number, queries: number): readonly string[] {
  const gazetteer = builtInGazetteer();
  let number = 0;
  for (const { article, found } of generatedClaims(claims, gazetteer)) {
    const part = path.join(folder, String(Math.floor(number / ARTICLES_A_FOLDER)).padStart(3, '0'));
    mkdirSync(part, { recursive: true });
    let text = `${article.title}\n\n`;
    const stored = found.map(({ stored: { relations: _, ...claim } }) => {
      const start = text.length;
      text += `${claim.quote}.\n`;
      return { ...claim, at: { start, end: start + claim.quote.length } };
    });
    const { outlet, published } = article;
    const record = {
      sha256: sha256Hex(text),
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published: published.edtf }),
    };
    const name = path.join(part, `article-${String(number).padStart(5, '0')}`);
    for (const [file, content] of [
      [`${name}.txt`, text],
      [`${name}.claims.yaml`, createSidecar(record, stored)],
    ] as const) {
      writeFileSync(file, content);
      utimesSync(file, LONG_AGO, LONG_AGO);
    }
    number++;
  }
  const documents = [...claimsCorpus(claims, gazetteer)].flatMap(article => article.documents);
  return knownItems(documents, gazetteer, queries).map(({ query }) => query);
}
