import type { Placement, StoredClaim } from '../claims/model.ts';
import type { Problem } from '../problems.ts';
import type { PublicationDate } from '../recognise/mention.ts';
import type { ParsedSidecar } from '../sidecar/model.ts';

/** A file of article text in the corpus. Its text is not kept: ten thousand articles would fill the memory. */
export interface CorpusArticle {
  readonly uri: string;
  /** URI of the corpus root (a workspace folder). */
  readonly root: string;
  /** From the root, with `/`, without the ending `.txt`: what relations call the article. */
  readonly path: string;
  /** Its first line, or its file's name where nothing is readable. */
  readonly title: string;
  readonly published?: PublicationDate;
  readonly outlet?: string;
  /** Of the text with LF line ends and no BOM; absent while unread or unreadable. */
  readonly sha256?: string;
  /** Why it cannot be read. */
  readonly problem?: Problem;
}

/** A sidecar file, read. */
export interface CorpusSidecar {
  readonly uri: string;
  readonly root: string;
  /** URI of the article that it belongs to by name, whether or not that article exists. */
  readonly article: string;
  /** From the file's name (`talks.claims.alice.yaml`). */
  readonly annotator?: string;
  readonly parsed: ParsedSidecar;
}

/** Every claim of a sidecar stands exactly where it says. */
export const AS_STATED = 'as stated';

/** Where the claims of a sidecar stand, by claim id; a claim without a place counts as an orphan. */
export type Placements = ReadonlyMap<string, Placement> | typeof AS_STATED;

/** A claim in its place in the corpus. */
export interface CorpusClaim {
  /** Unique in the window: the sidecar's URI, `#`, the claim's id. */
  readonly key: string;
  readonly article: CorpusArticle;
  readonly sidecar: CorpusSidecar;
  readonly stored: StoredClaim;
  readonly placement: Placement;
  /** Who made it: the claim's own `annotator`, else the sidecar's. */
  readonly annotator?: string;
}

/** The version of the codebook by which a claim was coded, as it or else its sidecar says. */
export function codedBy({ stored, sidecar }: Pick<CorpusClaim, 'stored' | 'sidecar'>): string | undefined {
  return stored.codebook ?? sidecar.parsed.codebook;
}
