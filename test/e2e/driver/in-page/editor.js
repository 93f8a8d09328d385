// Runs inside the editor's window and reads the active text editor; the driver calls it as `dateline.…`.
(() => {
  const { clean, shown } = globalThis.dateline;

  const activeEditor = () =>
    shown('.editor-group-container.active .editor-instance .monaco-editor')[0] ??
    shown('.editor-group-container.active .monaco-editor')[0];

  const viewLines = editor =>
    [...editor.querySelectorAll('.view-lines > .view-line')].sort(
      (a, b) => parseFloat(a.style.top) - parseFloat(b.style.top),
    );

  /** The active editor's rendered lines, from the top. A wrapped line counts as several. */
  function visibleLines() {
    const editor = activeEditor();
    return editor ? viewLines(editor).map(line => clean(line.textContent)) : [];
  }

  /** Every visible character but white space, in reading order: wrapping and NBSP then play no part. */
  function visibleCharacters(editor) {
    const characters = [];
    for (const line of viewLines(editor)) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        [...node.data].reduce((offset, character) => {
          if (!/[\s\u200b-\u200d\ufeff]/u.test(character)) characters.push({ node, offset, character });
          return offset + character.length;
        }, 0);
      }
    }
    return characters;
  }

  /** The characters that render `text` where it stands for the `occurrence`th time (0 the first), or undefined. */
  function charactersOf(text, occurrence = 0) {
    const editor = activeEditor();
    if (!editor) return undefined;
    const characters = visibleCharacters(editor);
    const wanted = [...text].filter(character => !/[\s\u200b-\u200d\ufeff]/u.test(character));
    let seen = 0;
    for (let start = 0; start + wanted.length <= characters.length; start++) {
      if (!wanted.every((character, index) => characters[start + index].character === character)) continue;
      if (seen++ === occurrence) return characters.slice(start, start + wanted.length);
    }
    return undefined;
  }

  function box({ node, offset, character }) {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + character.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom, middle: (top + bottom) / 2 };
  }

  /** The boxes of the first and the last character of a text, in window pixels; null where it is out of sight. */
  function boxesOf(text, occurrence = 0) {
    const characters = charactersOf(text, occurrence);
    if (!characters) return null;
    const view = activeEditor().querySelector('.editor-scrollable').getBoundingClientRect();
    const minimap = activeEditor().querySelector('.minimap')?.getBoundingClientRect();
    const right = minimap && minimap.width > 0 ? Math.min(view.right, minimap.left) : view.right;
    const [first, last] = [box(characters[0]), box(characters.at(-1))];
    const inSight = [first, last].every(
      each => each.left >= view.left && each.right <= right && each.top >= view.top && each.bottom <= view.bottom,
    );
    return inSight ? { first, last } : null;
  }

  const styleOf = element => {
    const style = getComputedStyle(element);
    return {
      color: style.color,
      backgroundColor: style.backgroundColor,
      textDecorationLine: style.textDecorationLine,
      textDecorationStyle: style.textDecorationStyle,
      textDecorationColor: style.textDecorationColor,
      borderBottomStyle: style.borderBottomStyle,
      borderBottomWidth: style.borderBottomWidth,
      borderBottomColor: style.borderBottomColor,
      outlineStyle: style.outlineStyle,
      fontStyle: style.fontStyle,
      fontWeight: style.fontWeight,
      opacity: style.opacity,
    };
  };

  const overlaps = (a, b) =>
    a.left < b.right - 0.5 && a.right > b.left + 0.5 && a.top < b.bottom - 0.5 && a.bottom > b.top + 0.5;

  /** What is drawn at a visible text: the spans of its characters, and the shapes behind or over it. */
  function decorationsAt(text, occurrence = 0) {
    const characters = charactersOf(text, occurrence);
    if (!characters) return [];
    const spans = [...new Set(characters.map(({ node }) => node.parentElement))].map(element => ({
      layer: 'text',
      text: clean(element.textContent),
      classes: [...element.classList],
      style: styleOf(element),
    }));
    const boxes = characters.map(box);
    const shapes = [...activeEditor().querySelectorAll('.view-overlays .cdr')]
      .filter(element => boxes.some(each => overlaps(each, element.getBoundingClientRect())))
      .map(element => ({ layer: 'shape', text: '', classes: [...element.classList], style: styleOf(element) }));
    return [...spans, ...shapes];
  }

  /** The marks in the glyph margin and gutter on the line where a visible text begins. */
  function gutterAt(text, occurrence = 0) {
    const characters = charactersOf(text, occurrence);
    if (!characters) return [];
    const { middle } = box(characters[0]);
    return [...activeEditor().querySelectorAll('.margin .cgmr, .margin .cldr, .glyph-margin-widgets > *')]
      .filter(element => {
        const { top, bottom } = element.getBoundingClientRect();
        return top <= middle && middle <= bottom;
      })
      .map(element => ({
        classes: [...element.classList],
        image: getComputedStyle(element).backgroundImage,
        border: getComputedStyle(element).borderLeft,
      }));
  }

  Object.assign(globalThis.dateline, { visibleLines, boxesOf, decorationsAt, gutterAt });
})();
