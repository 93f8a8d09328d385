import * as vscode from 'vscode';
import type { FileChange } from '../../app/annotate/annotation-change.ts';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import { newClaimId } from '../../core/claims/claim-id.ts';
import type { PlaceDecision, StoredClaim } from '../../core/claims/model.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import type { SidecarOperation } from '../../core/sidecar/model.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { setting } from '../platform/config.ts';
import type { Services } from '../services.ts';
import { articleRecord, sidecarUri } from './article-sidecar.ts';

/** What every new claim says of its making. */
type ClaimStamp = Pick<StoredClaim, 'id' | 'codebook' | 'annotator' | 'created'>;

/** Makes stamps for new claims of one article: an id that none of its claims has, the codebook that
 * it is coded by, whose claim it is, and the time now. */
export function stampsFor(services: Services, entry: CorpusArticle): () => ClaimStamp {
  const taken = new Set(services.corpus.corpus.everyClaimOf(entry.uri).map(claim => claim.stored.id));
  const annotator = setting('annotator', vscode.Uri.parse(entry.uri));
  const { version } = services.references.codebook(entry.root);
  return () => {
    const id = newClaimId(randomBelow, taken);
    taken.add(id);
    return {
      id,
      ...(version === undefined ? {} : { codebook: version }),
      ...(annotator === '' ? {} : { annotator }),
      created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  };
}

/**
 * The change that adds claims to the sidecar in which this annotator's claims on an article go, made where there is none.
 * @param text the article as the claims were made on it (LF, no BOM)
 * @returns with the sidecar's URI, under which the claims will be known
 */
export async function addClaims(
  services: Services,
  entry: CorpusArticle,
  text: string,
  claims: readonly StoredClaim[],
): Promise<FileChange> {
  const uri = sidecarUri(services, entry);
  const blob = await services.corpus.versions.blobOf(entry.uri, text);
  const version = versionOf(services, uri, text, blob);
  return sidecarChange(
    uri,
    [
      ...claims.map(claim => ({ kind: 'add-claim' as const, claim: withVersion(claim, version) })),
      ...version.operations,
    ],
    await articleRecord(services, entry, text),
  );
}

/** Which version of the article a new claim was made on, as far as the sidecar does not say so already. */
interface Version {
  readonly operations: readonly SidecarOperation[];
  /** Set where the sidecar's other claims were made on another text. */
  readonly own?: Pick<PlaceDecision, 'sha256' | 'blob'>;
}

function versionOf(services: Services, sidecar: string, text: string, blob: string | undefined): Version {
  const annotated = services.corpus.corpus.sidecar(sidecar)?.parsed.article;
  const sha256 = sha256Hex(text);
  if (annotated?.sha256 !== undefined && annotated.sha256 !== sha256) {
    return { operations: [], own: { sha256, ...(blob === undefined ? {} : { blob }) } };
  }
  const gains = annotated?.sha256 === sha256 && annotated.blob === undefined && blob !== undefined;
  return { operations: gains ? [{ kind: 'set-article', key: 'blob', value: blob }] : [] };
}

function withVersion(claim: StoredClaim, { own }: Version): StoredClaim {
  return own === undefined ? claim : { ...claim, placed: { ...own, at: claim.at } };
}

function randomBelow(limit: number): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}
