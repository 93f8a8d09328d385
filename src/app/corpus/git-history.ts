import type { FileHistory, Git } from '../ports.ts';
import { fileName, folderOf } from '../uri-path.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What the git repository round a file remembers of it. */
export function gitHistory(git: Git): FileHistory {
  const ask = async (uri: string, args: readonly string[], input?: Uint8Array): Promise<Uint8Array | undefined> => {
    const outcome = uri.startsWith('file:') ? await git.run(folderOf(uri), args, input) : undefined;
    return outcome?.ok ? outcome.output : undefined;
  };
  return {
    bytesOf: async (uri, id) => (OBJECT_ID.test(id) ? ask(uri, ['cat-file', 'blob', id]) : undefined),
    async idOf(uri, bytes) {
      const inside = await ask(uri, ['rev-parse', '--is-inside-work-tree']);
      if (inside === undefined || word(inside) !== 'true') {
        return undefined;
      }
      // With the filters of its path, as `git add` would store it: line ends may differ from those on the disk.
      const hashed = await ask(uri, ['hash-object', '--stdin', '--path', fileName(uri)], bytes);
      return hashed !== undefined && OBJECT_ID.test(word(hashed)) ? word(hashed) : undefined;
    },
  };
}

const word = (output: Uint8Array): string => new TextDecoder().decode(output).trim();
