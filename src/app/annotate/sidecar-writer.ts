import type { BackupStore, Edit, FileOutcome, SidecarStore } from '../ports.ts';
import type { ChangeRefusal, FileChange } from './annotation-change.ts';
import { type FileStep, isBefore, reversed, stepOf, taken } from './change-history.ts';

/** A sidecar of an older version of the format was brought to today's; its copy lies at `backup`. */
export interface Upgrade {
  readonly uri: string;
  readonly from: number;
  readonly backup: string;
}

/** How often a write is tried again when somebody else changed the file between our reading and our writing. */
const ATTEMPTS = 4;

/** Writes one file after another: each read anew, edited, and written whole or not at all. */
export class SidecarWriter {
  readonly #store: SidecarStore;
  readonly #onWritten: (uri: string) => void;
  readonly #backups: BackupStore | undefined;
  readonly #onUpgraded: (upgrade: Upgrade) => void;

  constructor(
    store: SidecarStore,
    onWritten: (uri: string) => void,
    more: { readonly backups?: BackupStore; readonly onUpgraded?: (upgrade: Upgrade) => void },
  ) {
    this.#store = store;
    this.#onWritten = onWritten;
    this.#backups = more.backups;
    this.#onUpgraded = more.onUpgraded ?? (() => undefined);
  }

  /**
   * Reads, works the change out and writes, again where somebody else changes the file in between.
   * @returns no step where the file says already what it is to say: then nothing was written
   */
  async write(
    change: FileChange,
  ): Promise<{ ok: true; file: FileStep | undefined } | { ok: false; refusal: ChangeRefusal }> {
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
      if (after === before) {
        return { ok: true, file: undefined };
      }
      const edits: readonly Edit[] =
        before === undefined ? [{ start: 0, end: 0, text: after ?? '' }] : after === undefined ? [] : edited.edits;
      const upgrade = await this.#backUp(uri, before, edited);
      if (upgrade && !upgrade.ok) {
        return upgrade;
      }
      const written = await this.#store.write(uri, before, after, edits);
      if (written.ok) {
        this.#onWritten(uri);
        if (upgrade) {
          this.#onUpgraded(upgrade.done);
        }
        return { ok: true, file: stepOf(uri, before, written.value ?? after) };
      }
      if (written.reason !== 'changed' || attempt === ATTEMPTS) {
        return { ok: false, refusal: { kind: 'file', uri, reason: written.reason, detail: written.detail } };
      }
    }
  }

  /** Puts a copy of a file aside that the change brings to another version of the format; undefined: it does not. */
  async #backUp(
    uri: string,
    before: string | undefined,
    edited: { readonly upgradedFrom?: number | undefined },
  ): Promise<{ ok: true; done: Upgrade } | { ok: false; refusal: ChangeRefusal } | undefined> {
    const { upgradedFrom: from } = edited;
    if (from === undefined || before === undefined) {
      return undefined;
    }
    const none = { ok: false, reason: 'failed', detail: 'There is no place for a copy of the older version.' } as const;
    const kept = (await this.#backups?.keep(uri, before)) ?? none;
    return kept.ok
      ? { ok: true, done: { uri, from, backup: kept.value } }
      : { ok: false, refusal: { kind: 'file', uri, reason: kept.reason, detail: kept.detail } };
  }

  /** Takes steps back that were made, the last first. */
  async restore(steps: readonly FileStep[]): Promise<void> {
    for (const step of steps.map(reversed).reverse()) {
      const now = await this.#store.read(step.uri);
      // What somebody else has written over it since is theirs.
      if (now.ok && isBefore(step, now.value)) {
        await this.take(step, now.value);
      }
    }
  }

  /** Makes one step of the history on a text that was looked at. */
  async take(step: FileStep, before: string | undefined): Promise<FileOutcome<string | undefined>> {
    const { text, edit } = taken(step, before);
    const written = await this.#store.write(step.uri, before, text, text === undefined ? [] : [edit]);
    if (written.ok) {
      this.#onWritten(step.uri);
    }
    return written;
  }
}
