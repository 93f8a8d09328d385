import { parentPort } from 'node:worker_threads';
import { serve } from './app/worker/serve.ts';
import { nodeFilesNow } from './node/files-now.ts';

/** Milliseconds of work before a message is looked for: a later search overtakes. */
const SLICE = 4;

let began = performance.now();

/** Entry of the worker thread on a desktop or a server. */
serve(
  {
    post: message => parentPort?.postMessage(message),
    onMessage: listener => parentPort?.on('message', listener),
  },
  {
    now: () => performance.now(),
    async yield() {
      if (performance.now() - began > SLICE) {
        await new Promise(resolve => setImmediate(resolve));
        began = performance.now();
      }
    },
  },
  nodeFilesNow,
);
