import type { FoundHits } from '../../core/search/search-index.ts';
import { packSidecar } from '../../core/sidecar/pack.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import type { Scheduler } from '../ports.ts';
import { InlineSearchEngine } from '../search-engine.ts';
import type { FromWorker, ToWorker, WorkerPort } from './messages.ts';
import { DocumentUnpacker } from './packed-documents.ts';

/** What runs in the worker: the search index, and the slow reader of sidecars. */
export function serve(port: WorkerPort<FromWorker, ToWorker>, scheduler: Scheduler): void {
  const engine = new InlineSearchEngine(scheduler);
  const unpacker = new DocumentUnpacker();

  const search = async ({ id, query, limit, early }: ToWorker & { kind: 'search' }) => {
    let told = false;
    const tell = (found: FoundHits) => {
      told = true;
      port.post({ kind: 'found', id, found });
    };
    const answer = await engine.search(query, limit, early ? tell : undefined);
    if (answer && told) {
      port.post({ kind: 'counted', id, total: answer.total, complete: answer.complete });
    } else {
      port.post({ kind: 'answer', id, answer });
    }
  };
  const answer = async (message: ToWorker) => {
    switch (message.kind) {
      case 'clear':
        engine.clear();
        unpacker.clear();
        break;
      case 'set':
        engine.set(message.owner, unpacker.unpack(message.documents));
        break;
      case 'search':
        await search(message);
        break;
      case 'parse':
        port.post({ kind: 'parsed', id: message.id, packed: packSidecar(parseSidecar(message.text)) });
        break;
    }
  };
  port.onMessage(message => {
    answer(message).catch(error => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.post({ kind: 'failed', id: 'id' in message ? message.id : 0, detail });
    });
  });
}
