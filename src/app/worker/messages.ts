import type { GazetteerData } from '../../core/recognise/gazetteer/model.ts';
import type { SearchQuery } from '../../core/search/query/query.ts';
import type { FoundHits, SearchAnswer } from '../../core/search/search-index.ts';
import type { WholeEntry } from '../cache/segment.ts';
import type { FileGroup } from '../corpus/read-groups.ts';
import type { Entities } from '../entities/article-entities.ts';
import type { PackedDocuments } from './packed-documents.ts';

/** What goes to the worker, in order. Everything can be cloned (HTML, structured clone). */
export type ToWorker =
  | { readonly kind: 'clear' }
  | { readonly kind: 'set'; readonly owner: string; readonly documents: PackedDocuments }
  /** Overtakes every earlier search. With `early` what is found is told before the rest is counted. */
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly query: SearchQuery;
      readonly limit: number;
      readonly early: boolean;
    }
  /** A sidecar's text, to be read with the YAML library. */
  | { readonly kind: 'parse'; readonly id: number; readonly text: string }
  /** Articles to be read with their sidecars; only where the worker has the disk. */
  | { readonly kind: 'read'; readonly id: number; readonly groups: readonly FileGroup[] }
  /** The files that names are found with: before any text. */
  | ({ readonly kind: 'shipped' } & Shipped)
  /** A root's own gazetteer from now on. */
  | { readonly kind: 'layer'; readonly root: string; readonly layer: GazetteerData | undefined }
  /** An article's text (LF, no BOM), to be looked at for what it names. */
  | {
      readonly kind: 'entities';
      readonly id: number;
      readonly text: string;
      readonly root: string;
      readonly published: string | undefined;
    };

/** The bytes of the files that names are found with, as they ship. */
export interface Shipped {
  /** The compiled gazetteer, JSON in UTF-8. */
  readonly gazetteer: Uint8Array;
  readonly model: Uint8Array;
}

export type FromWorker =
  | { readonly kind: 'found'; readonly id: number; readonly found: FoundHits }
  /** The rest of an answer of which the hits were told last. */
  | { readonly kind: 'counted'; readonly id: number; readonly total: number; readonly complete: number }
  /** `undefined`: overtaken. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer | undefined }
  /** As `packSidecar` writes it. */
  | { readonly kind: 'parsed'; readonly id: number; readonly packed: Uint8Array }
  /** For each group an entry for every file, or undefined. */
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly readings: readonly (readonly WholeEntry[] | undefined)[];
    }
  | { readonly kind: 'entities'; readonly id: number; readonly entities: Entities }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };

/** One end of a channel to a worker thread (Node) or a Worker (browsers). */
export interface WorkerPort<Sent, Received> {
  post(message: Sent): void;
  onMessage(listener: (message: Received) => void): void;
}

/** The end that owns the worker. */
export interface WorkerHandle extends WorkerPort<ToWorker, FromWorker> {
  /** It could not be started, or ended by itself. */
  onFailure(listener: (detail: string) => void): void;
  end(): void;
}
