import type { TextEdit } from '../../core/sidecar/model.ts';
import { replacementOf } from '../../core/sidecar/text-edits.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import type { HistoryStore, Log } from '../ports.ts';

/**
 * One file's part of a change, both ways. Whole texts are not kept: what is there is told by its digest, what was there
 * is worked out of it.
 */
export interface FileStep {
  readonly uri: string;
  /** SHA-256 of the text before and after; absent where there was no file. */
  readonly before?: string;
  readonly after?: string;
  /** From this offset on, `removed` gave way to `inserted` (UTF-16 units of the raw text). */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** One step to undo. */
export interface HistoryEntry {
  readonly label: string;
  readonly files: readonly FileStep[];
}

/** How many changes can be undone. */
const LENGTH = 200;
/** UTF-16 units of changed text that are kept over a restart. */
const KEPT = 2 * 1024 * 1024;
const FORMAT = 1;

export function stepOf(uri: string, before: string | undefined, after: string | undefined): FileStep {
  const { start, end, text } = replacementOf(before ?? '', after ?? '');
  return {
    uri,
    ...(before === undefined ? {} : { before: sha256Hex(before) }),
    ...(after === undefined ? {} : { after: sha256Hex(after) }),
    start,
    removed: (before ?? '').slice(start, end),
    inserted: text,
  };
}

export function reversed(step: FileStep): FileStep {
  const { uri, before, after, start, removed, inserted } = step;
  return {
    uri,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    start,
    removed: inserted,
    inserted: removed,
  };
}

/** Whether a file holds what it held before the step. */
export const isBefore = (step: FileStep, now: string | undefined): boolean =>
  step.before === (now === undefined ? undefined : sha256Hex(now));

/** The text after a step and the edit that leads there, from the text before it. */
export function taken(step: FileStep, before: string | undefined): { text: string | undefined; edit: TextEdit } {
  const { start, removed, inserted } = step;
  const edit = { start, end: start + removed.length, text: inserted };
  const old = before ?? '';
  return { text: step.after === undefined ? undefined : old.slice(0, start) + inserted + old.slice(edit.end), edit };
}

/** The changes that can be undone and done again, kept over a restart where there is a place to keep them. */
export class ChangeHistory {
  readonly done: HistoryEntry[] = [];
  readonly undone: HistoryEntry[] = [];
  readonly #store: HistoryStore | undefined;
  readonly #log: Log | undefined;
  #loaded: Promise<void> | undefined;
  #saving: Promise<void> | undefined;
  #isStale = false;

  constructor(store?: HistoryStore, log?: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Resolves when what an earlier window has left is there. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  push(entry: HistoryEntry): void {
    this.done.push(entry);
    this.undone.length = 0;
    this.#trim();
  }

  /** Puts the last entry of one side on the other. */
  turn(from: HistoryEntry[], to: HistoryEntry[]): void {
    const entry = from.pop();
    if (entry) {
      to.push(entry);
      this.#trim();
    }
  }

  /** Resolves when everything is kept that is to be. */
  async idle(): Promise<void> {
    while (this.#saving !== undefined) {
      await this.#saving;
    }
  }

  #trim(): void {
    for (const entries of [this.done, this.undone]) {
      entries.splice(0, Math.max(0, entries.length - LENGTH));
    }
    this.#isStale = true;
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
    });
  }

  async #load(): Promise<void> {
    try {
      const text = await this.#store?.load();
      const kept: unknown = text === undefined ? undefined : JSON.parse(text);
      const { format, done, undone } = (kept ?? {}) as { format?: unknown; done?: unknown; undone?: unknown };
      if (format === FORMAT) {
        this.done.unshift(...entriesOf(done));
        this.undone.unshift(...entriesOf(undone));
      }
    } catch (error) {
      // Nothing is lost but the way back over the restart.
      this.#log?.warn(`The history of changes could not be read: ${String(error)}`);
    }
  }

  async #save(): Promise<void> {
    while (this.#isStale && this.#store) {
      this.#isStale = false;
      try {
        await this.#store.save(
          JSON.stringify({ format: FORMAT, done: lastOf(this.done), undone: lastOf(this.undone) }),
        );
      } catch (error) {
        this.#log?.warn(`The history of changes could not be kept: ${String(error)}`);
      }
    }
  }
}

/** The latest entries that fit. */
function lastOf(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let size = 0;
  const first = entries.findLastIndex(({ files }) => {
    size += files.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length, 0);
    return size > KEPT;
  });
  return entries.slice(first + 1);
}

function entriesOf(value: unknown): HistoryEntry[] {
  return Array.isArray(value) && value.every(isEntry) ? value : [];
}

function isEntry(value: unknown): value is HistoryEntry {
  const { label, files } = (value ?? {}) as { label?: unknown; files?: unknown };
  return typeof label === 'string' && Array.isArray(files) && files.every(isStep);
}

function isStep(value: unknown): value is FileStep {
  const step = (value ?? {}) as Record<keyof FileStep, unknown>;
  const isDigest = (digest: unknown) => digest === undefined || typeof digest === 'string';
  return (
    [step.uri, step.removed, step.inserted].every(text => typeof text === 'string') &&
    Number.isSafeInteger(step.start) &&
    isDigest(step.before) &&
    isDigest(step.after)
  );
}
