// Runs inside the editor's window: where a row of a list is, and which row a click has met.
(() => {
  const { textOf, shown, paneOf } = globalThis.dateline;

  const labelOf = row => textOf(row.querySelector('.label-name'));

  /** The first row with this label in a view, or in the open quick pick where `view` is empty. */
  function rowOf(view, label) {
    const [list] = view === '' ? shown('.quick-input-widget') : [paneOf(view)];
    return list && shown('.monaco-list-row', list).find(row => labelOf(row) === label);
  }

  const buttonOf = (row, label) =>
    shown('.action-label', row).find(button => button.getAttribute('aria-label')?.startsWith(label));

  /** The middle of a row, or of something in it; null where it is not there or something else lies over it. */
  function middleOf(view, label, part, button) {
    const row = rowOf(view, label);
    const element = row && (button ? buttonOf(row, button) : part ? row.querySelector(part) : row);
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
  }

  const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

  /** The same, once it stays where it is for two frames. */
  async function pointOf(view, label, part, button) {
    const before = middleOf(view, label, part, button);
    await nextFrame();
    await nextFrame();
    const after = middleOf(view, label, part, button);
    return before?.x === after?.x && before?.y === after?.y ? after : null;
  }

  /** The labels of the buttons that a row has, shown or not. */
  const rowButtons = (view, label) =>
    [...(rowOf(view, label)?.querySelectorAll('.action-label') ?? [])].map(
      each => each.getAttribute('aria-label') ?? '',
    );

  let met = null;
  for (const kind of ['click', 'contextmenu']) {
    // Before the editor acts, since it may draw the list anew at once.
    addEventListener(
      kind,
      ({ target }) => {
        const row = target instanceof Element ? target.closest('.monaco-list-row') : null;
        met = row && { row: labelOf(row), button: target.closest('.action-label')?.getAttribute('aria-label') ?? '' };
      },
      true,
    );
  }

  /** The row, and the button in it, that took the last click; null where none did. */
  const lastMet = () => met;
  const forgetMet = () => {
    met = null;
  };

  Object.assign(globalThis.dateline, { pointOf, rowButtons, lastMet, forgetMet });
})();
