// Runs in the editor's window: how long a key takes until the rows of the quick pick that answer it are painted.
(() => {
  /** Milliseconds without another change after which rows are taken to be the answer, and for which a change is waited. */
  const QUIET = 250;
  const AT_MOST = 1500;

  const said = () => {
    const rows = [...document.querySelectorAll('.quick-input-widget .monaco-list-row')];
    return rows.map(row => row.textContent).join('\n');
  };
  let pressed = 0;
  let shown = '';
  let changed = 0;
  let painted = 0;

  const look = () => {
    const now = said();
    if (now === shown) return;
    shown = now;
    changed = performance.now();
    const key = pressed;
    // A task that comes after the frame was drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (key === pressed) painted = performance.now();
      };
      port2.postMessage(undefined);
    });
  };

  /** To be called while the quick pick is open. */
  const watch = () => {
    shown = said();
    new MutationObserver(look).observe(document.querySelector('.quick-input-widget'), {
      subtree: true,
      childList: true,
      characterData: true,
    });
    addEventListener(
      'keydown',
      event => {
        pressed = event.timeStamp;
        painted = 0;
        changed = 0;
      },
      true,
    );
  };

  /** Milliseconds from the last key to the painted rows; undefined where they stayed the same. */
  const settled = async () => {
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 20));
      const now = performance.now();
      if (changed > 0 && now - changed > QUIET && painted > 0) return painted - pressed;
      if (changed === 0 && now - pressed > AT_MOST) return undefined;
    }
  };

  globalThis.paintedRows = { watch, settled };
})();
