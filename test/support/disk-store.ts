import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SidecarStore } from '../../src/app/ports.ts';
import { writeAtomically } from '../../src/node/atomic-write.ts';

const bytes = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));

/** Text files on the disk, as the editor has them where none is open. */
export const diskStore: SidecarStore = {
  read: async uri => {
    const file = fileURLToPath(uri);
    return { ok: true, value: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
  },
  write: async (uri, before, after) => {
    const written = await writeAtomically(fileURLToPath(uri), bytes(before), bytes(after));
    return written.ok ? { ok: true, value: undefined } : written;
  },
};
