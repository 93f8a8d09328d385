import { isIdLike } from '../claims/claim-id.ts';
import type { Codebook } from '../claims/codebook.ts';
import type { StoredClaim } from '../claims/model.ts';
import type { Problem, ProblemCode, ProblemSeverity } from '../problems.ts';
import { openLocator } from '../sidecar/locate.ts';
import type { ParsedSidecar } from '../sidecar/model.ts';

/** Claimants that are no entries of the gazetteer. */
export const SPECIAL_CLAIMANTS: ReadonlySet<string> = new Set(['outlet', 'unattributed']);

/** What a sidecar is checked against. A check without its means is left out. */
interface ClaimChecks {
  readonly codebook?: Codebook;
  readonly isEdtf?: (text: string) => boolean;
  readonly hasActor?: (id: string) => boolean;
  readonly hasPlace?: (id: string) => boolean;
  /**
   * Whether the claim that a relation names exists: `c-…` means one of the same article (of any of its sidecars),
   * `article#c-…` one of another. Without it, ids of the same file are taken to exist, and others are not looked at.
   */
  readonly hasClaim?: (reference: string) => boolean;
}

interface Finding {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly path: readonly string[];
  readonly message: string;
  readonly claim?: string;
}

/**
 * Checks what claims say against the codebook, the gazetteer and the other claims: everything that can be said of a
 * readable sidecar without its article. Problems carry the place of the value in `raw`, the file that `sidecar` was
 * read from.
 */
export function checkClaims(raw: string, sidecar: ParsedSidecar, checks: ClaimChecks): Problem[] {
  const ids = new Set(sidecar.keySpans.keys());
  const findings = [
    ...checkPublished(sidecar, checks),
    ...sidecar.claims.flatMap(claim => [...checkValues(claim, checks), ...checkReferences(claim, ids, checks)]),
  ];
  if (findings.length === 0) {
    return [];
  }
  const locate = openLocator(raw);
  return findings.map(({ path, ...finding }) => {
    const { start, end } = locate(path) ?? sidecar.keySpans.get(finding.claim ?? '') ?? { start: 0, end: 0 };
    return { ...finding, start, end };
  });
}

function checkPublished({ article }: ParsedSidecar, { isEdtf }: ClaimChecks): Finding[] {
  const { published } = article;
  return published === undefined || isEdtf === undefined || isEdtf(published)
    ? []
    : [badDate(published, ['article', 'published'])];
}

const badDate = (text: string, path: readonly string[], claim?: string): Finding => ({
  code: 'bad-edtf',
  severity: 'warning',
  path,
  message: `“${text}” is no EDTF date; write 2025-12-03, 2025-12, 2025 or 2025-12-03/2025-12-05, with ? for doubt.`,
  ...(claim === undefined ? {} : { claim }),
});

function checkValues(claim: StoredClaim, checks: ClaimChecks): Finding[] {
  const { id, type, event } = claim;
  const at = (...path: readonly string[]): readonly string[] => ['claims', id, ...path];
  const findings: Finding[] = [];
  if (checks.codebook && !checks.codebook.types.some(known => known.id === type)) {
    const message = `The codebook has no type “${type}”; choose one of its types or add this one.`;
    findings.push({ code: 'unknown-type', severity: 'warning', path: at('type'), message, claim: id });
  }
  const date = event?.date?.value;
  if (date !== undefined && checks.isEdtf?.(date) === false) {
    findings.push(badDate(date, at('event', 'date'), id));
  }
  const place = event?.place?.value;
  if (place !== undefined && checks.hasPlace?.(place) === false) {
    const message = `The gazetteer has no place “${place}”; add it, or choose another.`;
    findings.push({ code: 'unknown-place', severity: 'information', path: at('event', 'place'), message, claim: id });
  }
  for (const [actor, path] of actorsOf(claim)) {
    if (checks.hasActor?.(actor) === false && !SPECIAL_CLAIMANTS.has(actor)) {
      const message = `The gazetteer has no actor “${actor}”; add it, or choose another.`;
      findings.push({ code: 'unknown-actor', severity: 'information', path: at(...path), message, claim: id });
    }
  }
  return findings;
}

/** The actors that a claim names, each with the way to its field. */
function actorsOf({ claimant, via, addressee, event }: StoredClaim): (readonly [string, readonly string[]])[] {
  const all = (ids: readonly string[] | undefined, ...path: readonly string[]) =>
    (ids ?? []).map(actor => [actor, path] as const);
  return [
    ...(claimant?.id === undefined ? [] : [[claimant.id, ['claimant']] as const]),
    // An unnamed relay is described ("two relatives"), and no entry is meant.
    ...all(via?.filter(isIdLike), 'via'),
    ...all(addressee, 'addressee'),
    ...all(event?.actors?.value, 'event', 'actors'),
    ...all(event?.targets?.value, 'event', 'targets'),
  ];
}

function checkReferences(claim: StoredClaim, ids: ReadonlySet<string>, { hasClaim }: ClaimChecks): Finding[] {
  const { id, inside, relations } = claim;
  const exists = (reference: string): boolean => ids.has(reference) || hasClaim?.(reference) !== false;
  const broken = (path: readonly string[], message: string): Finding => ({
    code: 'broken-relation',
    severity: 'warning',
    path: ['claims', id, ...path],
    message,
    claim: id,
  });
  const findings: Finding[] = [];
  if (inside !== undefined && (inside === id || !exists(inside))) {
    findings.push(broken(['inside'], `There is no other claim ${inside} for this one to stand inside.`));
  }
  for (const [index, { to }] of (relations ?? []).entries()) {
    if (to === id) {
      findings.push(broken(['relations', String(index)], 'A claim cannot be related to itself.'));
    } else if (!exists(to)) {
      findings.push(
        broken(['relations', String(index)], `There is no claim ${to}; it was deleted, renamed or never there.`),
      );
    }
  }
  return findings;
}
