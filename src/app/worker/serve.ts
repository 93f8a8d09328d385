import type { FoundHits } from '../../core/search/search-index.ts';
import { packSidecar } from '../../core/sidecar/pack.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import type { WholeEntry } from '../cache/segment.ts';
import type { FileGroup, FilesNow } from '../corpus/read-groups.ts';
import type { Scheduler } from '../ports.ts';
import { InlineSearchEngine } from '../search/search-engine.ts';
import type { EntityFinder } from './entity-finder.ts';
import type { FromWorker, ToWorker, WorkerPort } from './messages.ts';
import { DocumentUnpacker } from './packed-documents.ts';

/**
 * What runs in a worker: the search index, the readers of files, the look for what articles name.
 * @param files absent where the worker has no disk to read from
 */
export function serve(port: WorkerPort<FromWorker, ToWorker>, scheduler: Scheduler, files?: FilesNow): void {
  const engine = new InlineSearchEngine(scheduler);
  const unpacker = new DocumentUnpacker();
  let finder: Promise<EntityFinder> | undefined;

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
  const read = async (groups: readonly FileGroup[]) => {
    const { readGroup } = await import('../corpus/read-groups.ts');
    const readings: (readonly WholeEntry[] | undefined)[] = [];
    for (const group of groups) {
      readings.push(files && (await readGroup(group, files)));
      await scheduler.yield();
    }
    return readings;
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
      case 'read':
        port.post({ kind: 'read', id: message.id, readings: await read(message.groups) });
        break;
      case 'shipped':
        finder = import('./entity-finder.ts').then(loaded => new loaded.EntityFinder(message, scheduler));
        break;
      case 'layer':
        (await finder)?.setLayer(message.root, message.layer);
        break;
      case 'entities': {
        if (finder === undefined) {
          throw new Error('nothing to find names with was sent');
        }
        const { id, text, root, published } = message;
        port.post({ kind: 'entities', id, entities: await (await finder).find(text, root, published) });
        break;
      }
    }
  };
  port.onMessage(message => {
    answer(message).catch(error => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.post({ kind: 'failed', id: 'id' in message ? message.id : 0, detail });
    });
  });
}
