import { html } from './dom.ts';

/** A long list that is drawn as the reader gets to it. */
export interface LongList {
  readonly total: number;
  /** How many are drawn at once. */
  readonly size: number;
  /** What scrolls. */
  readonly scroller: Element;
  /** What the portions are put into, one after the other. */
  readonly container: Element;
  /** An empty element that can hold a portion. */
  readonly part: () => HTMLElement;
  readonly draw: (index: number) => Node;
  /** What the button for more says, where the mouse cannot be used to scroll. */
  readonly more: (left: number) => string;
}

/** Pixels above and below what is seen within which portions stay drawn. */
const NEAR = 900;

/** Drawings whose rest can be drawn all the same, to be saved. */
const completions = new WeakMap<Element, (most: number) => void>();

/** Draws what of a long list is not drawn because it is out of sight, up to `most` entries. */
export function complete(drawing: Element, most: number): void {
  completions.get(drawing)?.(most);
}

/**
 * Draws a list in portions: the first at once, one more whenever its end comes near. Portions far out of sight are
 * emptied and keep their height alone, so that the page stays small however far one scrolls.
 *
 * @returns the button for more, to be put after the container
 */
export function inPortions(drawing: Element, list: LongList): HTMLButtonElement {
  const { total, size, scroller, container } = list;
  const button = html('button', { type: 'button', class: 'more' });
  const starts = new Map<Element, number>();
  const emptied = new Set<HTMLElement>();
  let drawn = 0;
  const fill = (part: HTMLElement) => {
    const from = starts.get(part)!;
    const end = Math.min(total, from + size);
    part.replaceChildren(...Array.from({ length: end - from }, (_, at) => list.draw(from + at)));
    emptied.delete(part);
  };
  const seen = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const part = target as HTMLElement;
        if (isIntersecting && emptied.has(part)) {
          fill(part);
        } else if (!isIntersecting && !emptied.has(part) && !part.contains(document.activeElement)) {
          part.replaceChildren(spacer(part, boundingClientRect.height));
          emptied.add(part);
        }
      }
    },
    { root: scroller, rootMargin: `${NEAR}px 0px` },
  );
  const end = new IntersectionObserver(entries => entries.at(-1)?.isIntersecting && append(), {
    root: scroller,
    rootMargin: `${NEAR / 2}px 0px`,
  });
  const append = () => {
    if (drawn < total) {
      const part = list.part();
      starts.set(part, drawn);
      fill(part);
      container.append(part);
      seen.observe(part);
      drawn = Math.min(total, drawn + size);
    }
    button.hidden = drawn === total;
    button.textContent = list.more(total - drawn);
    // Observed anew it reports at once, so that portions follow each other until they fill what is seen.
    end.unobserve(button);
    if (drawn < total) {
      end.observe(button);
    }
  };
  button.addEventListener('click', append);
  append();
  completions.set(drawing, most => {
    while (drawn < Math.min(most, total)) {
      append();
    }
    for (const part of [...emptied]) {
      fill(part);
    }
  });
  return button;
}

function spacer(part: HTMLElement, height: number): HTMLElement {
  const space = html(part.tagName === 'TBODY' ? 'td' : 'div');
  space.style.height = `${height}px`;
  return part.tagName === 'TBODY' ? html('tr', { class: 'space', 'aria-hidden': 'true' }, space) : space;
}
