// Runs inside the editor's window, before the other scripts of this folder: what counts as seen there.
globalThis.dateline = (() => {
  /** Text as a person reads it: VS Code writes spaces as NBSP and marks the ends of tokens with zero-width characters. */
  const clean = text => text.replace(/\u00a0/g, ' ').replace(/[\u200b\u200c\ufeff]/g, '');

  const textOf = element => (element ? clean(element.textContent).trim() : '');

  /** Whether an element takes room and is not hidden. */
  const isShown = element =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  const shown = (selector, within = document) => [...within.querySelectorAll(selector)].filter(isShown);

  return { clean, textOf, shown };
})();
