import type { Problem } from '../../core/problems.ts';
import type { EditOutcome } from '../../core/sidecar/model.ts';
import type { BackupStore, HistoryStore, Log, SidecarStore } from '../ports.ts';
import { SerialQueue } from '../serial-queue.ts';
import type { ChangeOutcome, FileChange, Removal } from './annotation-change.ts';
import { ChangeHistory, type FileStep, type HistoryEntry, isBefore, reversed } from './change-history.ts';
import { SidecarWriter, type Upgrade } from './sidecar-writer.ts';

const REMOVAL: Removal = { ok: true, edits: [], text: undefined };

const TAKEN = 'There is a sidecar of that name already; unite the two by hand.';
const CHANGED = 'It was changed while it was moved; nothing was moved.';

function refusal(message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
}

/**
 * Writes annotations: one change after the other, each read anew, edited surgically, checked, and written
 * whole or not at all. Every change can be undone in one step, also after the sidecar was closed.
 */
export class AnnotationService {
  readonly #store: SidecarStore;
  readonly #writer: SidecarWriter;
  readonly #queue = new SerialQueue();
  readonly #history: ChangeHistory;

  /**
   * @param onWritten told of every sidecar that changed, so that the corpus takes it in without waiting for a watcher
   * @param more where the way back is kept over a restart, where copies are put before a file is brought to a newer
   *   version of the format (without such a place it is refused), and who is told of that
   */
  constructor(
    store: SidecarStore,
    onWritten: (uri: string) => void,
    more: {
      readonly history?: HistoryStore;
      readonly backups?: BackupStore;
      readonly onUpgraded?: (upgrade: Upgrade) => void;
      readonly log?: Log;
    } = {},
  ) {
    this.#store = store;
    this.#writer = new SidecarWriter(store, onWritten, more);
    this.#history = new ChangeHistory(more.history, more.log);
  }

  /** Changes files; a change over several is one step to undo, and none of it stays where one of them fails. */
  apply(label: string, changes: readonly FileChange[]): Promise<ChangeOutcome> {
    return this.#inTurn(() => this.#apply(label, changes));
  }

  /**
   * Moves a sidecar: it stands in the new place before it goes from the old one. A sidecar that is there already stays, and
   * nothing is moved.
   * @param edit what changes in the sidecar itself on the way
   * @param also changes that belong to the same step, such as references to what moved
   */
  move(
    label: string,
    from: string,
    to: string,
    edit: (text: string) => EditOutcome,
    also: readonly FileChange[],
  ): Promise<ChangeOutcome> {
    return this.#inTurn(async () => {
      const read = await this.#store.read(from);
      if (!read.ok || read.value === undefined) {
        const { reason, detail } = read.ok ? { reason: 'missing' as const, detail: 'It is gone.' } : read;
        return { ok: false, refusal: { kind: 'file', uri: from, reason, detail } };
      }
      const text = read.value;
      const moved = edit(text);
      if (!moved.ok) {
        return { ok: false, refusal: { kind: 'problem', uri: from, problem: moved.problem } };
      }
      return this.#apply(label, [
        { uri: to, edit: there => (there === undefined ? { ok: true, edits: [], text: moved.text } : refusal(TAKEN)) },
        ...also,
        { uri: from, edit: now => (now === text ? REMOVAL : refusal(CHANGED)) },
      ]);
    });
  }

  undo(): Promise<ChangeOutcome> {
    return this.#inTurn(() => this.#travel(this.#history.done, this.#history.undone, reversed));
  }

  redo(): Promise<ChangeOutcome> {
    return this.#inTurn(() => this.#travel(this.#history.undone, this.#history.done, step => step));
  }

  /** Resolves when all writes have ended: awaited before the window closes. */
  async idle(): Promise<void> {
    await this.#queue.idle();
    await this.#history.idle();
  }

  /** Undo means the change before it, also while that is still being written: all changes form one line. */
  #inTurn(change: () => Promise<ChangeOutcome>): Promise<ChangeOutcome> {
    return this.#queue.run('', async () => {
      await this.#history.load();
      return change();
    });
  }

  async #apply(label: string, changes: readonly FileChange[]): Promise<ChangeOutcome> {
    const files: FileStep[] = [];
    for (const change of changes) {
      const written = await this.#writer.write(change);
      if (!written.ok) {
        await this.#writer.restore(files);
        return written;
      }
      if (written.file) {
        files.push(written.file);
      }
    }
    if (files.length === 0) {
      return { ok: true, label, unchanged: true };
    }
    this.#history.push({ label, files });
    return { ok: true, label };
  }

  async #travel(
    from: HistoryEntry[],
    to: HistoryEntry[],
    direction: (step: FileStep) => FileStep,
  ): Promise<ChangeOutcome> {
    const entry = from.at(-1);
    if (!entry) {
      return { ok: false, refusal: { kind: 'nothing-to-undo' } };
    }
    // The last file first on the way back: where one was made and another taken away, there is one at every moment.
    const steps = (direction === reversed ? [...entry.files].reverse() : entry.files).map(direction);
    // All files are looked at before one is touched: half an undo would be worse than none.
    const texts: (string | undefined)[] = [];
    for (const step of steps) {
      const now = await this.#store.read(step.uri);
      if (!now.ok) {
        return { ok: false, refusal: { kind: 'file', uri: step.uri, reason: now.reason, detail: now.detail } };
      }
      if (!isBefore(step, now.value)) {
        return { ok: false, refusal: { kind: 'changed-since', uri: step.uri, label: entry.label } };
      }
      texts.push(now.value);
    }
    for (const [index, step] of steps.entries()) {
      const written = await this.#writer.take(step, texts[index]);
      if (!written.ok) {
        await this.#writer.restore(steps.slice(0, index));
        return { ok: false, refusal: { kind: 'file', uri: step.uri, reason: written.reason, detail: written.detail } };
      }
    }
    this.#history.turn(from, to);
    return { ok: true, label: entry.label };
  }
}
