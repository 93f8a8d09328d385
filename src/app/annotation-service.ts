import type { ArticleRecord } from '../core/claims/model.ts';
import type { Problem } from '../core/problems.ts';
import { createSidecar } from '../core/sidecar/create.ts';
import { editSidecar } from '../core/sidecar/edit.ts';
import type { EditOutcome, SidecarOperation } from '../core/sidecar/model.ts';
import type { Edit, FileFailure, SidecarStore } from './ports.ts';
import { SerialQueue } from './serial-queue.ts';

/** Why a change of a sidecar did not happen. Nothing was written. */
export type ChangeRefusal =
  | { readonly kind: 'file'; readonly uri: string; readonly reason: FileFailure; readonly detail: string }
  | { readonly kind: 'problem'; readonly uri: string; readonly problem: Problem }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'changed-since'; readonly uri: string; readonly label: string };

export type ChangeOutcome =
  | { readonly ok: true; readonly label: string }
  | { readonly ok: false; readonly refusal: ChangeRefusal };

interface JournalEntry {
  readonly label: string;
  readonly files: readonly {
    readonly uri: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
  }[];
}

/** One file's part of a change. */
export interface FileChange {
  readonly uri: string;
  /** Works out the change from the text as it is at that moment; undefined where there is no file yet. */
  readonly edit: (before: string | undefined) => EditOutcome;
}

/** @param article what a new sidecar says of its article, where there is none yet */
export function sidecarChange(
  uri: string,
  operations: readonly SidecarOperation[],
  article: ArticleRecord = {},
): FileChange {
  return { uri, edit: before => editSidecar(before ?? createSidecar(article), operations) };
}

/** How many changes can be undone. */
const JOURNAL_LENGTH = 200;
/** How often a write is tried again when somebody else changed the file between our reading and our writing. */
const ATTEMPTS = 4;

/**
 * Writes annotations: one change after the other per sidecar, each read anew, edited surgically, checked, and written
 * whole or not at all. Every change can be undone in one step, also after the sidecar was closed.
 */
export class AnnotationService {
  readonly #store: SidecarStore;
  readonly #queue = new SerialQueue();
  readonly #done: JournalEntry[] = [];
  readonly #undone: JournalEntry[] = [];
  readonly #onWritten: (uri: string) => void;

  /** @param onWritten told of every sidecar that changed, so that the corpus takes it in without waiting for a watcher. */
  constructor(store: SidecarStore, onWritten: (uri: string) => void) {
    this.#store = store;
    this.#onWritten = onWritten;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What {@link undo} would take back, in the words of the command that did it. */
  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  /** Changes files; a change over several is one step to undo, and none of it stays where one of them fails. */
  async apply(label: string, changes: readonly FileChange[]): Promise<ChangeOutcome> {
    const files: JournalEntry['files'][number][] = [];
    for (const change of changes) {
      const written = await this.#queue.run(change.uri, () => this.#write(change));
      if (!written.ok) {
        await this.#restore(files);
        return written;
      }
      files.push(written.file);
    }
    this.#remember(this.#done, { label, files });
    this.#undone.length = 0;
    return { ok: true, label };
  }

  undo(): Promise<ChangeOutcome> {
    return this.#travel(this.#done, this.#undone, ({ uri, before, after }) => ({ uri, from: after, to: before }));
  }

  redo(): Promise<ChangeOutcome> {
    return this.#travel(this.#undone, this.#done, ({ uri, before, after }) => ({ uri, from: before, to: after }));
  }

  /** Resolves when all writes have ended: awaited before the window closes. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #write(
    change: FileChange,
  ): Promise<{ ok: true; file: JournalEntry['files'][number] } | { ok: false; refusal: ChangeRefusal }> {
    const { uri, edit } = change;
    for (let attempt = 1; ; attempt++) {
      const read = await this.#store.read(uri);
      if (!read.ok) {
        return { ok: false, refusal: { kind: 'file', uri, reason: read.reason, detail: read.detail } };
      }
      const before = read.value;
      const edited = edit(before);
      if (!edited.ok) {
        return { ok: false, refusal: { kind: 'problem', uri, problem: edited.problem } };
      }
      const after = edited.text;
      const edits: readonly Edit[] = before === undefined ? [{ start: 0, end: 0, text: after }] : edited.edits;
      const written = await this.#store.write(uri, before, after, edits);
      if (written.ok) {
        this.#onWritten(uri);
        return { ok: true, file: { uri, before, after } };
      }
      if (written.reason !== 'changed' || attempt === ATTEMPTS) {
        return { ok: false, refusal: { kind: 'file', uri, reason: written.reason, detail: written.detail } };
      }
    }
  }

  async #travel(
    from: JournalEntry[],
    to: JournalEntry[],
    direction: (file: JournalEntry['files'][number]) => {
      uri: string;
      from: string | undefined;
      to: string | undefined;
    },
  ): Promise<ChangeOutcome> {
    const entry = from.at(-1);
    if (!entry) {
      return { ok: false, refusal: { kind: 'nothing-to-undo' } };
    }
    const steps = entry.files.map(direction);
    // All files are looked at before one is touched: half an undo would be worse than none.
    for (const step of steps) {
      const now = await this.#store.read(step.uri);
      if (!now.ok) {
        return { ok: false, refusal: { kind: 'file', uri: step.uri, reason: now.reason, detail: now.detail } };
      }
      if (now.value !== step.from) {
        return { ok: false, refusal: { kind: 'changed-since', uri: step.uri, label: entry.label } };
      }
    }
    for (const step of steps) {
      const written = await this.#queue.run(step.uri, () =>
        this.#store.write(step.uri, step.from, step.to, wholeTextEdit(step.from, step.to)),
      );
      if (!written.ok) {
        return { ok: false, refusal: { kind: 'file', uri: step.uri, reason: written.reason, detail: written.detail } };
      }
      this.#onWritten(step.uri);
    }
    from.pop();
    this.#remember(to, entry);
    return { ok: true, label: entry.label };
  }

  async #restore(files: readonly JournalEntry['files'][number][]): Promise<void> {
    for (const { uri, before, after } of [...files].reverse()) {
      await this.#queue.run(uri, () => this.#store.write(uri, after, before, wholeTextEdit(after, before)));
      this.#onWritten(uri);
    }
  }

  #remember(journal: JournalEntry[], entry: JournalEntry): void {
    journal.push(entry);
    if (journal.length > JOURNAL_LENGTH) {
      journal.shift();
    }
  }
}

/** The smallest single replacement that turns one text into the other. */
function wholeTextEdit(from: string | undefined, to: string | undefined): readonly Edit[] {
  const a = from ?? '';
  const b = to ?? '';
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
  }
  return [{ start, end: a.length - tail, text: b.slice(start, b.length - tail) }];
}
