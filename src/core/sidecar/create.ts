import { append } from '../append.ts';
import type { ArticleRecord, MentionCorrection, StoredClaim } from '../claims/model.ts';
import { ARTICLE_KEYS, CLAIM_KEYS, CORRECTION_KEYS } from './key-order.ts';
import { SIDECAR_FORMAT } from './model.ts';
import { INDENT, renderEntry, renderMap } from './render.ts';
import { articleFields, claimFields, correctionFields } from './to-fields.ts';

/** Claims in the order of the canonical form: by start, then end, then id. */
export function byPosition(a: StoredClaim, b: StoredClaim): number {
  return a.at.start - b.at.start || a.at.end - b.at.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The text of a new sidecar in canonical form: LF line ends, no BOM, claims sorted by position. */
export function createSidecar(
  article: ArticleRecord,
  claims: readonly StoredClaim[] = [],
  corrections: readonly MentionCorrection[] = [],
): string {
  const lines = [`format: ${SIDECAR_FORMAT}`];
  const record = articleFields(article);
  if (Object.keys(record).length > 0) {
    lines.push('article:', ...renderMap(record, ARTICLE_KEYS, INDENT));
  }
  lines.push(claims.length > 0 ? 'claims:' : 'claims: {}');
  for (const claim of [...claims].sort(byPosition)) {
    append(lines, renderEntry(claim.id, claimFields(claim), CLAIM_KEYS, INDENT));
  }
  if (corrections.length > 0) {
    lines.push('mentions:');
    for (const correction of corrections) {
      append(lines, renderEntry(correction.id, correctionFields(correction), CORRECTION_KEYS, INDENT));
    }
  }
  return `${lines.join('\n')}\n`;
}
