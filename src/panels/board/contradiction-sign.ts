import { svg } from './dom.ts';

/** The bolt that marks a contradiction in the side bar too, in the colour of contradictions: used for nothing else. */
export function contradictionSign(): SVGSVGElement {
  return svg(
    'svg',
    { class: 'bolt', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: 'M9.5 1 3 9.2h4L6 15l7-8.4H8.6z' }),
  );
}
