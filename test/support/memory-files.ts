import type { Edit, FileFailure, FileFinder, FileOutcome, FileReader, SidecarStore } from '../../src/app/ports.ts';
import { applyEdits } from '../../src/core/sidecar/text-edits.ts';

/** Files in memory, with the failures of real ones on demand. */
export class MemoryFiles implements FileReader, FileFinder, SidecarStore {
  readonly files = new Map<string, Uint8Array>();
  /** What every write fails with, while set. */
  failure: FileFailure | undefined;
  /** Called before each write looks at the file: the place for somebody else's change. */
  beforeWrite: (uri: string) => void = () => undefined;
  writes = 0;

  put(uri: string, text: string): void {
    this.files.set(uri, new TextEncoder().encode(text));
  }

  text(uri: string): string | undefined {
    const bytes = this.files.get(uri);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  async find(root: string): Promise<readonly string[]> {
    return [...this.files.keys()].filter(uri => uri.startsWith(`${root}/`)).sort();
  }

  accepts(): boolean {
    return true;
  }

  // The two ports share a name and differ in what they yield, as the adapters of the editor do.
  asReader(): FileReader {
    return {
      read: async uri => {
        const bytes = this.files.get(uri);
        return bytes ? { ok: true, value: bytes } : { ok: false, reason: 'missing', detail: `There is no ${uri}.` };
      },
    };
  }

  async read(uri: string): Promise<FileOutcome<never>> {
    return { ok: true, value: this.text(uri) as never };
  }

  async write(
    uri: string,
    before: string | undefined,
    after: string | undefined,
    edits: readonly Edit[],
  ): Promise<FileOutcome<string | undefined>> {
    this.beforeWrite(uri);
    if (this.failure !== undefined) {
      return { ok: false, reason: this.failure, detail: 'as the test wants' };
    }
    if (this.text(uri) !== before) {
      return { ok: false, reason: 'changed', detail: 'changed meanwhile' };
    }
    if (after !== undefined && applyEdits(before ?? '', edits) !== after) {
      throw new Error('The edits do not lead to the text that they came with.');
    }
    this.writes++;
    if (after === undefined) {
      this.files.delete(uri);
    } else {
      this.put(uri, after);
    }
    return { ok: true, value: undefined };
  }
}
