import { Worker } from 'node:worker_threads';
import type { WorkerHandle } from '../app/worker/messages.ts';

/** Starts a script in a thread of its own. It does not keep the process alive. */
export function startWorker(script: string): WorkerHandle {
  const worker = new Worker(script);
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    onMessage: listener => void worker.on('message', listener),
    onFailure(listener) {
      worker.on('error', error => listener(error.message));
      worker.on('exit', code => listener(`it ended with ${code}`));
    },
    end: () => void worker.terminate(),
  };
}
