import { figure } from '../../core/board/disagreements.ts';
import type { FromPanel } from '../../core/board/messages.ts';
import { complete } from './portions.ts';
import type { State } from './state.ts';
import { t } from './words.ts';

type Save = Extract<FromPanel, { kind: 'save' }>;

/** Properties that a drawing takes from the style sheet, written into each element so that it stands by itself. */
const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'vector-effect',
  'font-family',
  'font-size',
  'font-weight',
];

/** Events and quantities that a picture holds at most. */
const MOST_DRAWN = 200;
/** What a canvas can be asked for: pixels of a side, and in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 100_000_000;

/** The claims shown, as a table. The first line names the columns; fields as RFC 4180 has them. */
export function asCsv(state: State): Save {
  const { data } = state;
  const lines = [
    [
      'event',
      'outlet',
      'article',
      'published',
      'type',
      'claimant',
      'via',
      'date',
      'place',
      'numbers',
      'origin',
      'quote',
      'claim',
    ],
  ];
  for (const index of state.shown) {
    const claim = data.claims[index]!;
    const article = data.articles[claim.article]!;
    lines.push([
      data.events[claim.event]!.label,
      data.outlets[article.outlet] ?? '',
      article.title,
      article.published ? isoDay(article.published.from) : '',
      data.types[claim.type]!.id,
      claim.claimant,
      claim.via.join('; '),
      claim.dateText ?? '',
      claim.place === undefined ? '' : data.places[claim.place]!.name,
      claim.numbers.map(number => `${number.what}: ${figure(number)}`).join('; '),
      data.origins[claim.origin]!,
      claim.quote,
      claim.key,
    ]);
  }
  return { kind: 'save', name: `${state.view}.csv`, text: lines.map(row).join(''), encoding: 'utf-8' };
}

function row(fields: readonly string[]): string {
  return `${fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The view as a drawing. The board, which is a table, is put into one as it is laid out. */
export function asSvg(state: State, view: HTMLElement): Save {
  return { kind: 'save', name: `${state.view}.svg`, text: drawing(view), encoding: 'utf-8' };
}

/** The same as a picture with twice as many points as on the screen, or as many as can be had. */
export async function asPng(state: State, view: HTMLElement): Promise<Save> {
  const source = drawing(view);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const { width, height } = image;
  const scale = Math.min(2, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  if (scale < 0.5) {
    throw new Error(t('This is too large for a picture: narrow the filter, or save it as SVG.'));
  }
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error(t('A picture cannot be made here.'));
  }
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  const [, text = ''] = canvas.toDataURL('image/png').split(',');
  return { kind: 'save', name: `${state.view}.png`, text, encoding: 'base64' };
}

/** All that can be scrolled to, from its first corner: what sticks to an edge stands in its own place then. */
function drawing(view: HTMLElement): string {
  const scroller = view.querySelector<HTMLElement>('.scrolling') ?? view;
  if (view.firstElementChild) {
    complete(view.firstElementChild, MOST_DRAWN);
  }
  const { scrollLeft, scrollTop } = scroller;
  scroller.scrollTo(0, 0);
  try {
    return drawn(scroller);
  } finally {
    scroller.scrollTo(scrollLeft, scrollTop);
  }
}

function drawn(view: HTMLElement): string {
  const charts = [...view.querySelectorAll<SVGSVGElement>('svg.chart')];
  const around = view.getBoundingClientRect();
  const background = getComputedStyle(document.body).backgroundColor;
  const parts = charts.length > 0 ? charts.map(chart => placed(chart, around)) : [table(view, around)];
  const titles = charts.length > 0 ? [...view.querySelectorAll('h2')] : [];
  const texts = titles.map(title => word(title, title.textContent ?? '', title.getBoundingClientRect(), around));
  texts.push(...[...view.querySelectorAll('.legend li')].map(entry => legendEntry(entry, around)));
  const width = Math.ceil(view.scrollWidth);
  const height = Math.ceil(view.scrollHeight);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${background}"/>${texts.join('')}${parts.join('')}</svg>`;
}

function legendEntry(entry: Element, around: DOMRect): string {
  const swatch = entry.querySelector('.swatch')!;
  const { left, top, right, width, height } = swatch.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(swatch);
  const box = entry.getBoundingClientRect();
  const name = word(entry, entry.textContent ?? '', new DOMRect(right + 5, box.top, 0, box.height), around);
  return `<rect x="${left - around.left}" y="${top - around.top}" width="${width}" height="${height}" fill="${backgroundColor}"/>${name}`;
}

function placed(chart: SVGSVGElement, around: DOMRect): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const from = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = to[index]!;
    target.removeAttribute('class');
    for (const name of DRAWN) {
      target.setAttribute(name, style.getPropertyValue(name));
    }
  });
  const box = chart.getBoundingClientRect();
  copy.setAttribute('x', String(box.left - around.left));
  copy.setAttribute('y', String(box.top - around.top));
  return new XMLSerializer().serializeToString(copy);
}

/** The table's lines and words where they stand. */
function table(view: HTMLElement, around: DOMRect): string {
  const parts: string[] = [];
  for (const cell of view.querySelectorAll<HTMLElement>('th, td')) {
    const box = cell.getBoundingClientRect();
    const { borderBottomColor } = getComputedStyle(cell);
    const x = box.left - around.left;
    const y = box.bottom - around.top;
    parts.push(`<line x1="${x}" x2="${x + box.width}" y1="${y}" y2="${y}" stroke="${borderBottomColor}"/>`);
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      parts.push(...linesOf(node as Text).map(({ text, box: at }) => word(node!.parentElement!, text, at, around)));
    }
  }
  return parts.join('');
}

/** A text as the lines that it is broken into on the screen. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const { index, 0: found } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + found.trimEnd().length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.text += found;
    } else if (box.width > 0) {
      lines.push({ text: found, box });
    }
  }
  return lines;
}

function word(element: Element, text: string, box: DOMRect, around: DOMRect): string {
  const { color, fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(element);
  const x = box.left - around.left;
  const y = box.bottom - around.top - box.height * 0.25;
  const attributes = {
    x,
    y,
    fill: color,
    'font-family': fontFamily,
    'font-size': fontSize,
    'font-weight': fontWeight,
    'font-style': fontStyle,
  };
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<text${written.join('')}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
