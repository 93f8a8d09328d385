import type { Versions } from '../../core/sidecar/merge/merge-texts.ts';
import type { Side } from '../../core/sidecar/merge/model.ts';
import type { Git } from '../ports.ts';

/** A file that git has not merged to its end, with what it keeps of it. */
export type UnmergedFile = {
  /** From the folder that was asked for, with `/`. */
  readonly path: string;
  /** The ids of the versions: the same as long as the merge is the same. */
  readonly key: string;
} & (
  | { readonly versions: Versions; readonly left?: undefined }
  /** One side deleted the file. */
  | { readonly versions?: undefined; readonly left: LeftVersion }
);

/** What is left of a file that one side changed and the other deleted; git calls no merge driver for it. */
export interface LeftVersion {
  /** Who still has it. */
  readonly side: Side;
  readonly text: string;
  readonly base: string;
}

const ENTRY = /^\d+ ([0-9a-f]{40,64}) ([123])\t([\s\S]+)$/;

/**
 * The unmerged files of a folder that both sides have, or that one side changed and the other deleted, from git's index:
 * stage 1 is the common version, 2 ours, 3 theirs.
 * Empty where there is no git, no repository, and where nothing is unmerged.
 * @param root a `file:` URI
 * @param isWanted asked for each path, before anything of it is read
 */
export async function unmergedFiles(
  git: Git,
  root: string,
  isWanted: (path: string) => boolean,
): Promise<readonly UnmergedFile[]> {
  const listed = await git.run(root, ['ls-files', '--unmerged', '-z']);
  if (!listed.ok) {
    return [];
  }
  const stages = new Map<string, Map<string, string>>();
  for (const entry of decode(listed.output).split('\0')) {
    const [, id, stage, path] = ENTRY.exec(entry) ?? [];
    if (id !== undefined && stage !== undefined && path !== undefined && isWanted(path)) {
      const ids = stages.get(path) ?? new Map<string, string>();
      stages.set(path, ids.set(stage, id));
    }
  }
  const wanted = [...stages].filter(([, ids]) => ids.size > 1);
  const blobs = await readBlobs(
    git,
    root,
    wanted.flatMap(([, ids]) => [...ids.values()]),
  );
  return wanted.flatMap(([path, ids]): UnmergedFile[] => {
    const [base, ours, theirs] = ['1', '2', '3'].map(stage => blobs.get(ids.get(stage) ?? ''));
    const file = { path, key: [...ids].map(([stage, id]) => `${stage}:${id}`).join(' ') };
    if (ids.has('1') && base === undefined) {
      return [];
    }
    if (ids.has('2') && ids.has('3')) {
      return ours === undefined || theirs === undefined ? [] : [{ ...file, versions: { base, ours, theirs } }];
    }
    const side: Side = ids.has('2') ? 'ours' : 'theirs';
    const text = ours ?? theirs;
    return base === undefined || text === undefined ? [] : [{ ...file, left: { side, text, base } }];
  });
}

/** The texts of objects; those that are no UTF-8 are left out. */
async function readBlobs(git: Git, root: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (ids.length === 0) {
    return texts;
  }
  const input = new TextEncoder().encode(`${[...new Set(ids)].join('\n')}\n`);
  const read = await git.run(root, ['cat-file', '--batch'], input);
  if (!read.ok) {
    return texts;
  }
  const { output } = read;
  // Each is a line “ID blob SIZE”, that many bytes, and a line end.
  for (let position = 0; position < output.length; ) {
    const lineEnd = output.indexOf(0x0a, position);
    const [id = '', kind, size] = decode(output.subarray(position, lineEnd)).split(' ');
    if (lineEnd < 0 || size === undefined) {
      break;
    }
    const end = lineEnd + 1 + Number(size);
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output.subarray(lineEnd + 1, end));
      if (kind === 'blob') {
        texts.set(id, text);
      }
    } catch {
      // Bytes that are no UTF-8 would not survive a merge: left to git and its user.
    }
    position = end + 1;
  }
  return texts;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
