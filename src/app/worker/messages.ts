import type { SearchQuery } from '../../core/search/query.ts';
import type { FoundHits, SearchAnswer } from '../../core/search/search-index.ts';
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
  | { readonly kind: 'parse'; readonly id: number; readonly text: string };

export type FromWorker =
  | { readonly kind: 'found'; readonly id: number; readonly found: FoundHits }
  /** The rest of an answer of which the hits were told last. */
  | { readonly kind: 'counted'; readonly id: number; readonly total: number; readonly complete: number }
  /** `undefined`: overtaken. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer | undefined }
  /** As `packSidecar` writes it. */
  | { readonly kind: 'parsed'; readonly id: number; readonly packed: Uint8Array }
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
