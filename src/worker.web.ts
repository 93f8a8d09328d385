import { serve } from './app/worker/serve.ts';

/** Milliseconds of work before a message is looked for: a later search overtakes. */
const SLICE = 4;

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
/** A message to oneself comes after those that wait already; a timer would take four milliseconds. */
const { port1, port2 } = new MessageChannel();
const resumed: (() => void)[] = [];
port1.onmessage = () => resumed.shift()?.();
let began = performance.now();

/** Entry of the Worker in a browser. */
serve(
  {
    post: message => scope.postMessage(message),
    onMessage: listener => scope.addEventListener('message', event => listener(event.data)),
  },
  {
    now: () => performance.now(),
    async yield() {
      if (performance.now() - began > SLICE) {
        await new Promise<void>(resolve => {
          resumed.push(resolve);
          port2.postMessage(undefined);
        });
        began = performance.now();
      }
    },
  },
);
