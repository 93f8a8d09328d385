import type { Log } from '../../app/ports.ts';
import type { Background } from '../../app/worker/background.ts';
import type { WorkerHandle } from '../../app/worker/messages.ts';
import type { Owner } from './lifecycle.ts';

/** Starts a worker, which whoever asked for it ends; undefined where none can be had, or the owner has ended. */
export async function startInBackground(
  startWorker: () => WorkerHandle | undefined | Promise<WorkerHandle | undefined>,
  owner: Owner,
  log: Log,
): Promise<Background | undefined> {
  const { Background } = await import('../../app/worker/background.ts');
  try {
    const worker = owner.isDisposed ? undefined : await startWorker();
    return worker && new Background(worker, log);
  } catch (error) {
    log.warn(`There is no background worker, its work is done in slices: ${String(error)}`);
    return undefined;
  }
}

/** Starts it when it is first asked for, and then no other; it ends with its owner. */
export function startedOnce(
  start: () => Promise<Background | undefined>,
  owner: Owner,
): () => Promise<Background | undefined> {
  let started: Promise<Background | undefined> | undefined;
  return () => {
    if (started === undefined) {
      const starting = start();
      started = starting;
      owner.ownEnd(() => void starting.then(background => background?.dispose()));
    }
    return started;
  };
}
