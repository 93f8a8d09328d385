import type { WorkerHandle } from '../../app/worker/messages.ts';

/** Starts a script in a Worker of the browser; undefined where the host lets none be made. */
export function startWebWorker(script: string): WorkerHandle | undefined {
  let worker: Worker;
  try {
    worker = new Worker(script);
  } catch {
    return undefined;
  }
  return {
    post: message => worker.postMessage(message),
    onMessage(listener) {
      worker.addEventListener('message', event => listener(event.data));
    },
    onFailure(listener) {
      worker.addEventListener('error', event => listener(event.message ?? 'it could not be loaded'));
    },
    end: () => worker.terminate(),
  };
}
