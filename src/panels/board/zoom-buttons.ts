import { html } from './dom.ts';
import { t } from './words.ts';

/** Three buttons over a drawing, and the keys + - 0 for them while the drawing has the focus. */
export function zoomButtons(
  drawing: Element,
  showAll: string,
  act: { readonly scale: (by: number) => void; readonly all: () => void },
): HTMLElement {
  const button = (text: string, label: string, press: () => void) => {
    const made = html('button', { type: 'button', 'aria-label': label, title: label }, text);
    made.addEventListener('click', press);
    return made;
  };
  drawing.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    if (key === '+' || key === '=') {
      act.scale(1.5);
    } else if (key === '-') {
      act.scale(1 / 1.5);
    } else if (key === '0') {
      act.all();
    }
  });
  return html(
    'div',
    { class: 'zoom' },
    button('+', t('Zoom in'), () => act.scale(1.5)),
    button('−', t('Zoom out'), () => act.scale(1 / 1.5)),
    button('⌂', showAll, () => act.all()),
  );
}
