import type { FilesNow } from '../../../../src/app/corpus/read-groups.ts';
import { Background } from '../../../../src/app/worker/background.ts';
import type { FromWorker, ToWorker, WorkerHandle } from '../../../../src/app/worker/messages.ts';
import { serve } from '../../../../src/app/worker/serve.ts';

/** A worker without a thread, with files where it is to have a disk: every message is cloned, and comes a turn of the event loop later. */
export function connected(files?: FilesNow) {
  const toWorker: ((message: ToWorker) => void)[] = [];
  const fromWorker: ((message: FromWorker) => void)[] = [];
  const failures: ((detail: string) => void)[] = [];
  const warnings: string[] = [];
  let ended = false;
  const send = <T>(listeners: readonly ((message: T) => void)[], message: T) => {
    const copy = structuredClone(message);
    setImmediate(() => {
      for (const listener of ended ? [] : listeners) {
        listener(copy);
      }
    });
  };
  serve(
    { post: message => send(fromWorker, message), onMessage: listener => void toWorker.push(listener) },
    { now: () => 0, yield: () => new Promise(resolve => setImmediate(resolve)) },
    files,
  );
  const handle: WorkerHandle = {
    post: message => send(toWorker, message),
    onMessage: listener => void fromWorker.push(listener),
    onFailure: listener => void failures.push(listener),
    end() {
      ended = true;
    },
  };
  const log = {
    info: () => undefined,
    warn: (text: string) => warnings.push(text),
    error: (text: string) => warnings.push(text),
  };
  return {
    background: new Background(handle, log),
    warnings,
    fail: (detail: string) => {
      for (const listener of failures) {
        listener(detail);
      }
    },
    get ended() {
      return ended;
    },
  };
}
