/**
 * What the use cases need from outside. The editor and the command line each bring their own adapters; tests bring
 * theirs in memory. URIs are strings as `vscode.Uri.toString()` writes them.
 */

import type { FileStamp } from './cache/segment.ts';

export type FileFailure = 'missing' | 'denied' | 'full' | 'changed' | 'failed';

export type FileOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: FileFailure;
      /** One English sentence with the detail that the system gave, for the log and the message. */
      readonly detail: string;
    };

/** Milliseconds; the coarsest clock of a file system in use (FAT) has two seconds. */
export const FRESH = 2000;

/** Files of the corpus, read. */
export interface FileReader {
  read(uri: string): Promise<FileOutcome<Uint8Array>>;
  /**
   * Size in bytes and time of change in milliseconds; undefined where there is no file, where `read` gives something else
   * than the file, such as an unsaved buffer, and for a file that changed within the last {@link FRESH} milliseconds: it
   * could change again in the same tick of the file system's clock. Readers without it have nothing kept of their files.
   */
  stamp?(uri: string): Promise<FileStamp | undefined>;
  /** The same of many files, in their order, for readers that can tell it faster together. */
  stamps?(uris: readonly string[]): Promise<readonly (FileStamp | undefined)[]>;
}

/** What a repository round the corpus remembers of its files. Whatever goes wrong, the answer is undefined. */
export interface FileHistory {
  /** The bytes that the repository of `uri` stores under git's object id (hex); nothing is fetched for it. */
  bytesOf(uri: string, id: string): Promise<Uint8Array | undefined>;
  /** Git's object id (hex) for the file if it were committed with these bytes; undefined outside a repository. */
  idOf(uri: string, bytes: Uint8Array): Promise<string | undefined>;
}

/** Which files there are. */
export interface FileFinder {
  /** URIs of all article texts and all sidecars under a root that the settings do not exclude. */
  find(root: string): Promise<readonly string[]>;
  /** Whether `find` would list this file, if it is there. */
  accepts(root: string, uri: string): boolean;
}

/** A sidecar's text as it is now: the editor's unsaved buffer where it is open there, else the file's. */
export interface SidecarStore {
  /** `value` is undefined where there is no such file. */
  read(uri: string): Promise<FileOutcome<string | undefined>>;
  /**
   * Puts `after` in the place of `before`, whole or not at all.
   * @param before what the caller read; where the file holds something else by now nothing is written and the
   *   outcome is `changed`. Undefined: the file must not exist yet.
   * @param after the new text; undefined removes the file.
   * @param edits the same change as text edits, for an editor that has the file open.
   * @returns what the file or its open document holds then, which an editor's own rules for saving can make differ from
   *   `after`; undefined: `after`.
   */
  write(
    uri: string,
    before: string | undefined,
    after: string | undefined,
    edits: readonly Edit[],
  ): Promise<FileOutcome<string | undefined>>;
}

/** Keeps the changes that can be undone over a restart of the window. */
export interface HistoryStore {
  /** What was saved last; undefined where nothing was. */
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
}

/** Keeps copies of files outside the corpus, before something happens to them that git does not undo. */
export interface BackupStore {
  /** @returns the copy's URI */
  keep(uri: string, text: string): Promise<FileOutcome<string>>;
}

/** UTF-16 offsets into the raw text of the file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Lets long work give way: resolves when the caller may go on. */
export interface Scheduler {
  yield(): Promise<void>;
  /** Milliseconds of a monotonic clock. */
  now(): number;
}

export type GitOutcome =
  | { readonly ok: true; readonly output: Uint8Array }
  | {
      readonly ok: false;
      /** The exit status; undefined: git is not there, was ended, or may not run in this workspace. */
      readonly status: number | undefined;
      readonly detail: string;
    };

/** The machine's git. Never asks, never throws. */
export interface Git {
  /**
   * Runs git in a folder.
   * @param folder a `file:` URI
   * @param input what it reads on standard input
   */
  run(folder: string, args: readonly string[], input?: string | Uint8Array): Promise<GitOutcome>;
}
