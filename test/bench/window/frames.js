// Runs in the editor's window: how long its frames take.
(() => {
  let running = false;
  let frames = [];
  let tasks = [];
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  });

  const start = () => {
    frames = [];
    tasks = [];
    running = true;
    observer.observe({ type: 'long-animation-frame' });
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (running) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };

  /** Milliseconds between frames, and of the frames that the window itself took over 50 ms for. */
  const stop = () => {
    running = false;
    for (const entry of observer.takeRecords()) tasks.push(entry.duration);
    observer.disconnect();
    return { frames, tasks };
  };

  globalThis.frameTimes = { start, stop };
})();
