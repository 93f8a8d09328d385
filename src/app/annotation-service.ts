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

/** A file's text before and after a change; undefined: there was none. */
interface WrittenFile {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface JournalEntry {
  readonly label: string;
  readonly files: readonly WrittenFile[];
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
 * Writes annotations: one change after the other, each read anew, edited surgically, checked, and written
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
  apply(label: string, changes: readonly FileChange[]): Promise<ChangeOutcome> {
    return this.#inTurn(() => this.#apply(label, changes));
  }

  undo(): Promise<ChangeOutcome> {
    return this.#inTurn(() =>
      this.#travel(this.#done, this.#undone, ({ uri, before, after }) => ({ uri, before: after, after: before })),
    );
  }

  redo(): Promise<ChangeOutcome> {
    return this.#inTurn(() => this.#travel(this.#undone, this.#done, file => file));
  }

  /** Resolves when all writes have ended: awaited before the window closes. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Undo means the change before it, also while that is still being written: all changes form one line. */
  #inTurn(change: () => Promise<ChangeOutcome>): Promise<ChangeOutcome> {
    return this.#queue.run('', change);
  }

  async #apply(label: string, changes: readonly FileChange[]): Promise<ChangeOutcome> {
    const files: WrittenFile[] = [];
    for (const change of changes) {
      const written = await this.#write(change);
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

  async #write(change: FileChange): Promise<{ ok: true; file: WrittenFile } | { ok: false; refusal: ChangeRefusal }> {
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
        return { ok: true, file: { uri, before, after: written.value ?? after } };
      }
      if (written.reason !== 'changed' || attempt === ATTEMPTS) {
        return { ok: false, refusal: { kind: 'file', uri, reason: written.reason, detail: written.detail } };
      }
    }
  }

  async #travel(
    from: JournalEntry[],
    to: JournalEntry[],
    direction: (file: WrittenFile) => WrittenFile,
  ): Promise<ChangeOutcome> {
    const entry = from.at(-1);
    if (!entry) {
      return { ok: false, refusal: { kind: 'nothing-to-undo' } };
    }
    const steps = entry.files.map(direction);
    // All files are looked at before one is touched: half an undo would be worse than none.
    for (const { uri, before } of steps) {
      const now = await this.#store.read(uri);
      if (!now.ok) {
        return { ok: false, refusal: { kind: 'file', uri, reason: now.reason, detail: now.detail } };
      }
      if (now.value !== before) {
        return { ok: false, refusal: { kind: 'changed-since', uri, label: entry.label } };
      }
    }
    for (const [index, { uri, before, after }] of steps.entries()) {
      const written = await this.#store.write(uri, before, after, wholeTextEdit(before, after));
      if (!written.ok) {
        await this.#restore(steps.slice(0, index));
        return { ok: false, refusal: { kind: 'file', uri, reason: written.reason, detail: written.detail } };
      }
      this.#onWritten(uri);
    }
    from.pop();
    this.#remember(to, entry);
    return { ok: true, label: entry.label };
  }

  async #restore(files: readonly WrittenFile[]): Promise<void> {
    for (const { uri, before, after } of [...files].reverse()) {
      await this.#store.write(uri, after, before, wholeTextEdit(after, before));
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
