import type { Log } from '../../app/ports.ts';
import type { Background } from '../../app/worker/background.ts';
import type { WorkerHandle } from '../../app/worker/messages.ts';
import type { Owner } from './lifecycle.ts';

/** Starts a worker that ends with its owner; undefined where none can be had. */
export async function startInBackground(
  startWorker: () => WorkerHandle | undefined | Promise<WorkerHandle | undefined>,
  owner: Owner,
  log: Log,
): Promise<Background | undefined> {
  const { Background } = await import('../../app/worker/background.ts');
  try {
    const worker = owner.isDisposed ? undefined : await startWorker();
    const background = worker && new Background(worker, log);
    owner.ownEnd(() => background?.dispose());
    return background;
  } catch (error) {
    log.warn(`There is no background worker, its work is done in slices: ${String(error)}`);
    return undefined;
  }
}

/** Starts it when it is first asked for, and then no other. */
export function startedOnce(start: () => Promise<Background | undefined>): () => Promise<Background | undefined> {
  let started: Promise<Background | undefined> | undefined;
  return () => {
    started ??= start();
    return started;
  };
}
