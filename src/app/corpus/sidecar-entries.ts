import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import { fromParts, headOf, partsOf } from '../../core/sidecar/pack.ts';
import { type FileStamp, type FileToKeep, type KeptFile, sameStamp } from '../cache/segment.ts';
import type { SidecarNote } from './article-facts.ts';
import { ExactPlacements } from './exact-placements.ts';
import { readOwnClaims } from './read-sidecar.ts';

/** What is known of the file that says what was read. */
interface SidecarFile {
  /** Its state; undefined where that could change unseen. */
  readonly stamp: FileStamp | undefined;
  /** Whether it can be read again without the YAML library. */
  readonly isCanonical: boolean;
}

/** Sidecars as the cache keeps them, and what has to be known of one that was read to keep it. */
export class SidecarEntries {
  readonly exact = new ExactPlacements();
  readonly #files = new WeakMap<ParsedSidecar, SidecarFile>();

  /** A file in this state says this. */
  know(parsed: ParsedSidecar, stamp: FileStamp | undefined, isCanonical: boolean): void {
    this.#files.set(parsed, { stamp, isCanonical });
  }

  /** Whether this is what a file in this state says. */
  isOf(parsed: ParsedSidecar, now: FileStamp): boolean {
    const stamp = this.#files.get(parsed)?.stamp;
    return stamp !== undefined && sameStamp(stamp, now);
  }

  /** @returns undefined where the entry is damaged */
  unpack(uri: string, { note, body }: KeptFile, stamp: FileStamp | undefined): ParsedSidecar | undefined {
    const { head, exact } = note as SidecarNote;
    const isOwn = head.own === true;
    const parsed = fromParts({ head, body }, isOwn ? readOwnClaims : undefined);
    if (parsed) {
      this.know(parsed, stamp, isOwn);
    }
    if (parsed && exact !== undefined) {
      this.exact.know(uri, parsed, exact);
    } else {
      this.exact.forget(uri);
    }
    return parsed;
  }

  /**
   * @param staysOwn whether claims in canonical form may stay in the file itself
   * @returns undefined where the file is in another state than the one that says this
   */
  toKeep(uri: string, parsed: ParsedSidecar, stamp: FileStamp, staysOwn: boolean): FileToKeep | undefined {
    if (!this.isOf(parsed, stamp)) {
      return undefined;
    }
    const { head, body } =
      staysOwn && this.#files.get(parsed)?.isCanonical
        ? { head: headOf(parsed, stamp.size, 'own'), body: 'own' as const }
        : partsOf(parsed);
    const exact = this.exact.textOf(uri, parsed);
    return { note: { head, ...(exact === undefined ? {} : { exact }) } satisfies SidecarNote, body };
  }
}
