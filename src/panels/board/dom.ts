type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** An HTML element with attributes and children; `undefined` and `false` leave an attribute out. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, children);
}

/** The same in SVG. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled<Of extends Element>(element: Of, attributes: Attributes, children: readonly Child[]): Of {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter(child => child !== undefined));
  return element;
}

/** Calls `act` on a click and on Enter or the space bar, so that a drawn mark is a button for the keyboard too. */
export function onPress(element: Element, act: () => void): void {
  element.addEventListener('click', act);
  element.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      act();
    }
  });
}

/** One stop for the Tab key among many marks; the arrows go from one to the next. */
export function rove(marks: readonly (HTMLElement | SVGElement)[], container: Element): void {
  marks.forEach((mark, index) => {
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
  });
  container.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    const at = marks.indexOf(document.activeElement as HTMLElement);
    const next = marks[at + step];
    if (step !== 0 && at >= 0 && next) {
      event.preventDefault();
      marks[at]!.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    }
  });
}
