import type { SearchQuery } from '../../core/search/query.ts';
import type { SearchAnswer } from '../../core/search/search-index.ts';
import type { PackedDocuments } from './packed-documents.ts';

/** What goes to the worker, in order. Everything can be cloned (HTML, structured clone). */
export type ToWorker =
  | { readonly kind: 'clear' }
  | { readonly kind: 'set'; readonly owner: string; readonly documents: PackedDocuments }
  /** Overtakes every earlier search. */
  | { readonly kind: 'search'; readonly id: number; readonly query: SearchQuery; readonly limit: number }
  /** A sidecar's text, to be read with the YAML library. */
  | { readonly kind: 'parse'; readonly id: number; readonly text: string };

export type FromWorker =
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
