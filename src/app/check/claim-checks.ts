import { checkClaims } from '../../core/check/check-claims.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusSidecar } from '../../core/corpus/model.ts';
import type { Problem } from '../../core/problems.ts';
import { parseEdtf } from '../../core/recognise/dates/calendars/edtf.ts';
import type { ReferenceService } from '../references/reference-service.ts';

/**
 * What a readable sidecar says against the codebook, the gazetteer and the other claims of its corpus.
 * @param raw the text that `sidecar` was read from, without byte order mark: offsets of problems count in it
 */
export async function checkSidecar(
  corpus: Corpus,
  references: ReferenceService,
  sidecar: CorpusSidecar,
  raw: string,
): Promise<readonly Problem[]> {
  const gazetteer = await references.gazetteer(sidecar.root);
  return checkClaims(raw, sidecar.parsed, {
    codebook: references.codebook(sidecar.root),
    isEdtf: text => parseEdtf(text) !== undefined,
    hasActor: id => gazetteer.actor(id) !== undefined,
    hasPlace: id => gazetteer.place(id) !== undefined,
    hasClaim: reference => claimExists(corpus, sidecar, reference),
  });
}

/** `c-…` is a claim of the same article, `path#c-…` one of the article with this path under the same root. */
function claimExists(corpus: Corpus, sidecar: CorpusSidecar, reference: string): boolean {
  const cut = reference.lastIndexOf('#');
  const id = reference.slice(cut + 1);
  const article = cut < 0 ? sidecar.article : `${folder(sidecar.root)}${encodePath(reference.slice(0, cut))}.txt`;
  return corpus.sidecarsOf(article).some(({ parsed }) => parsed.claims.some(claim => claim.id === id));
}

function folder(root: string): string {
  return root.endsWith('/') ? root : `${root}/`;
}

/** A path as the editor's URIs have it: everything but letters, digits, `-._~` and the slashes is encoded. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map(segment =>
      encodeURIComponent(segment).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}
