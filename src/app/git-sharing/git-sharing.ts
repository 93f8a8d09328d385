import type { Edit, Git, SidecarStore } from '../ports.ts';
import { missingLines, withoutSharing, withSharing } from './attributes.ts';
import { type Driver, driverCommand, isDriverCommand } from './driver-command.ts';

const DRIVER = 'merge.dateline.driver';
const NAME = 'merge.dateline.name';
const NAME_TEXT = 'Dateline: claims, codebook and gazetteer, entry by entry';
/** The `.gitattributes` that were written here, from the top of the repository: nothing else is taken back. */
const WRITTEN = 'merge.dateline.attributes';

export interface SharingPlan {
  /** The URI of the `.gitattributes` of the folder. */
  readonly attributes: string;
  /** The lines that are to be added to it. */
  readonly lines: readonly string[];
  /** Whether the repository's configuration is to be changed. */
  readonly configures: boolean;
  /** A driver of the same name that Dateline did not write; it stays. */
  readonly otherDriver?: string;
}

export type SharingFailure = { readonly kind: 'no-repository' } | { readonly kind: 'failed'; readonly detail: string };

type SharingOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SharingFailure };

/**
 * Has git merge Dateline's files through its merge driver: lines in the `.gitattributes` of a folder, which are to be
 * committed, and the driver in the repository's own configuration, which every clone needs.
 */
export class GitSharing {
  readonly #git: Git;
  readonly #files: SidecarStore;
  readonly #command: string;

  constructor(git: Git, files: SidecarStore, driver: Driver) {
    this.#git = git;
    this.#files = files;
    this.#command = driverCommand(driver);
  }

  /** What {@link setUp} would write. Writes nothing. @param root the URI of a corpus folder */
  async plan(root: string): Promise<SharingOutcome<SharingPlan>> {
    const driver = await this.#config(root, DRIVER);
    if (!driver.ok) {
      return driver;
    }
    const attributes = attributesOf(root);
    const read = await this.#files.read(attributes);
    if (!read.ok) {
      return failed(read.detail);
    }
    const isOther = driver.value !== undefined && !isDriverCommand(driver.value);
    return {
      ok: true,
      value: {
        attributes,
        lines: missingLines(read.value),
        configures: !isOther && driver.value !== this.#command,
        ...(isOther ? { otherDriver: driver.value ?? '' } : {}),
      },
    };
  }

  /** Writes both or neither. */
  async setUp(root: string): Promise<SharingOutcome<SharingPlan>> {
    const planned = await this.plan(root);
    if (!planned.ok) {
      return planned;
    }
    const { lines, configures } = planned.value;
    const [before, name] = [await this.#config(root, DRIVER), await this.#attributesPath(root)];
    if (!before.ok || !name.ok) {
      return before.ok ? (name as SharingOutcome<never>) : before;
    }
    const steps: readonly (() => Promise<SharingOutcome<void>>)[] = [
      ...(configures ? [() => this.#write(root, [DRIVER, this.#command], [NAME, NAME_TEXT])] : []),
      ...(lines.length > 0
        ? [() => this.#run(root, '--add', WRITTEN, name.value), () => this.#change(root, text => withSharing(text))]
        : []),
    ];
    for (const step of steps) {
      const done = await step();
      if (!done.ok) {
        await (before.value === undefined ? this.#unset(root) : this.#write(root, [DRIVER, before.value]));
        await this.#forget(root, name.value);
        return done;
      }
    }
    return planned;
  }

  /** Takes back what {@link setUp} wrote, and nothing else. @returns what was taken back */
  async remove(root: string): Promise<SharingOutcome<{ readonly attributes: boolean; readonly driver: boolean }>> {
    const name = await this.#attributesPath(root);
    const written = await this.#config(root, WRITTEN, '--get-all');
    const driver = await this.#config(root, DRIVER);
    if (!name.ok || !written.ok || !driver.ok) {
      return [name, written, driver].find(each => !each.ok) as SharingOutcome<never>;
    }
    const all = (written.value ?? '').split('\n').filter(each => each !== '');
    const isOurs = all.includes(name.value);
    if (isOurs) {
      const changed = await this.#change(root, text => (text === undefined ? undefined : withoutSharing(text)));
      if (!changed.ok) {
        return changed;
      }
      await this.#forget(root, name.value);
    }
    // Another corpus in the repository may still need it.
    const isLast = all.every(each => each === name.value);
    const isDriverOurs = driver.value !== undefined && isDriverCommand(driver.value) && isLast;
    if (isDriverOurs) {
      await this.#unset(root);
    }
    return { ok: true, value: { attributes: isOurs, driver: isDriverOurs } };
  }

  /** Leads a driver that was set up by an older version of the editor or of Dateline to this one. */
  async refresh(root: string): Promise<boolean> {
    const driver = await this.#config(root, DRIVER);
    const isOutdated =
      driver.ok && driver.value !== undefined && isDriverCommand(driver.value) && driver.value !== this.#command;
    return isOutdated && (await this.#write(root, [DRIVER, this.#command])).ok;
  }

  /** A value of the repository's own configuration; undefined: it has none. */
  async #config(root: string, key: string, how = '--get'): Promise<SharingOutcome<string | undefined>> {
    const outcome = await this.#git.run(root, ['config', '--local', how, key]);
    if (outcome.ok) {
      return { ok: true, value: textOf(outcome.output) };
    }
    return outcome.status === 1 ? { ok: true, value: undefined } : failed(outcome.detail);
  }

  async #write(root: string, ...entries: readonly (readonly [string, string])[]): Promise<SharingOutcome<void>> {
    for (const [key, value] of entries) {
      const outcome = await this.#run(root, key, value);
      if (!outcome.ok) {
        return outcome;
      }
    }
    return { ok: true, value: undefined };
  }

  async #run(root: string, ...args: readonly string[]): Promise<SharingOutcome<void>> {
    const outcome = await this.#git.run(root, ['config', '--local', ...args]);
    return outcome.ok ? { ok: true, value: undefined } : failed(outcome.detail);
  }

  async #unset(root: string): Promise<void> {
    await this.#run(root, '--unset', DRIVER);
    const name = await this.#config(root, NAME);
    if (name.ok && name.value === NAME_TEXT) {
      await this.#run(root, '--unset', NAME);
    }
  }

  #forget(root: string, name: string): Promise<SharingOutcome<void>> {
    return this.#run(root, '--fixed-value', '--unset-all', WRITTEN, name);
  }

  async #attributesPath(root: string): Promise<SharingOutcome<string>> {
    const outcome = await this.#git.run(root, ['rev-parse', '--show-prefix']);
    return outcome.ok ? { ok: true, value: `${textOf(outcome.output)}.gitattributes` } : failed(outcome.detail);
  }

  async #change(root: string, change: (text: string | undefined) => string | undefined): Promise<SharingOutcome<void>> {
    const uri = attributesOf(root);
    const read = await this.#files.read(uri);
    if (!read.ok) {
      return failed(read.detail);
    }
    const after = change(read.value);
    if (after === read.value) {
      return { ok: true, value: undefined };
    }
    const whole: Edit = { start: 0, end: read.value?.length ?? 0, text: after ?? '' };
    const written = await this.#files.write(uri, read.value, after, [whole]);
    return written.ok ? { ok: true, value: undefined } : failed(written.detail);
  }
}

const attributesOf = (root: string): string => `${root.replace(/\/$/, '')}/.gitattributes`;

const failed = (detail: string): { ok: false; failure: SharingFailure } => ({
  ok: false,
  failure: /not a git repository|only be used inside a git repository/.test(detail)
    ? { kind: 'no-repository' }
    : { kind: 'failed', detail },
});

const textOf = (output: Uint8Array): string => new TextDecoder().decode(output).replace(/\r?\n$/, '');
