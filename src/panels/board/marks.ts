import { svg } from './dom.ts';

/** Something drawn that can be pressed. */
export interface Mark {
  readonly element: SVGElement;
  /** What it is, for a screen reader and as the tooltip. */
  readonly name: string;
  readonly press: () => void;
}

/**
 * Makes marks buttons for mouse and keyboard: one stop for the Tab key among all of them, the arrows go from one to the
 * next. Hundreds of marks share the listeners of their container; a tooltip is made when the mouse comes.
 */
export function interactive(marks: readonly Mark[], container: Element): void {
  const at = new Map<Element, number>();
  marks.forEach(({ element, name }, index) => {
    at.set(element, index);
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', name);
    element.setAttribute('tabindex', index === 0 ? '0' : '-1');
  });
  let stop = marks[0]?.element;
  // Not when a mark gets the focus: who listens for that on a drawing makes a stop of the drawing itself.
  const stopAt = (index: number) => {
    stop?.setAttribute('tabindex', '-1');
    stop = marks[index]?.element ?? stop;
    stop?.setAttribute('tabindex', '0');
  };
  const under = (event: Event) => at.get((event.target as Element).closest('.mark') ?? container);
  container.addEventListener('click', event => {
    const index = under(event);
    if (index !== undefined) {
      stopAt(index);
      marks[index]!.press();
    }
  });
  container.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    const index = under(event);
    if (index === undefined) {
      return;
    }
    stopAt(index);
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      stopAt(index + step);
      stop?.focus();
    } else if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      marks[index]!.press();
    }
  });
  container.addEventListener('pointerover', event => {
    const index = under(event);
    if (index !== undefined) {
      const { element, name } = marks[index]!;
      if (!element.querySelector(':scope > title')) {
        element.prepend(svg('title', {}, name));
      }
    }
  });
}
