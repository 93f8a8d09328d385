import { paragraphs } from './paragraphs.ts';
import type { Span } from './span.ts';

/** Words between quotation marks, in one paragraph. */
export interface Quotation extends Span {
  /** The words without their marks. */
  readonly inner: Span;
  readonly mark: 'double' | 'single';
  /** 0 for a quotation in the running text, 1 for one inside another, and so on. */
  readonly depth: number;
  /** False where the paragraph ends before the quotation does. */
  readonly closed: boolean;
  /** True where it goes on with the speech of the paragraph before, which had no closing mark. */
  readonly continues: boolean;
}

interface Open {
  readonly start: number;
  readonly opener: string;
  readonly continues: boolean;
}

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '„': '“', '"': '"', '‘': '’', "'": "'", '«': '»' };
const MARK = /[“”„"‘’'«»]/g;

/**
 * Quotations of an LF text by position, inner ones after the outer: curly and straight, double and single, guillemets. A
 * speech over several paragraphs (each opened anew, only the last closed) is one quotation a paragraph. Apostrophes,
 * plural possessives, and inch and minute marks are none.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const marks = Array.from(text.matchAll(MARK), ({ index }) => index);
  let next = 0;
  let running: string | undefined;
  for (const paragraph of paragraphs(text)) {
    const first = next;
    while (next < marks.length && marks[next]! < paragraph.end) {
      next++;
    }
    const inParagraph = quotationsOf(text, paragraph, marks.slice(first, next), running);
    for (const one of inParagraph) found.push(one);
    const last = inParagraph.find(one => !one.closed && one.depth === 0);
    running = last === undefined ? undefined : text[last.start];
  }
  return found;
}

/** @param marks where quotation marks of the paragraph stand */
function quotationsOf(
  text: string,
  paragraph: Span,
  marks: readonly number[],
  running: string | undefined,
): Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  /** For each closing mark the places in `open` of what it may close, so that a text of opening marks takes no longer. */
  const closedBy = new Map<string, number[]>();
  const lastClosedBy = (mark: string): number => {
    const places = closedBy.get(mark) ?? [];
    for (let place = places.at(-1); place !== undefined; place = places.at(-1)) {
      const opened = open[place];
      if (opened !== undefined && CLOSER[opened.opener] === mark) {
        return place;
      }
      // What stood there was closed, or was no quotation.
      places.pop();
    }
    return -1;
  };
  const close = (one: Open, end: number, closed: boolean) => {
    const { start, opener, continues } = one;
    const inner = { start: start + 1, end: closed ? end - 1 : end };
    const mark = opener === '‘' || opener === "'" ? 'single' : 'double';
    found.push({ start, end, inner, mark, depth: open.length, closed, continues });
  };
  for (const at of marks) {
    const mark = text[at]!;
    const matching = lastClosedBy(mark);
    if (matching >= 0 && closes(text, at, open[matching]!, paragraph)) {
      // What was opened inside and never closed was no quotation.
      open.length = matching + 1;
      close(open.pop()!, at + 1, true);
    } else if (CLOSER[mark] !== undefined && opens(text, at, paragraph)) {
      const closer = CLOSER[mark];
      lastClosedBy(closer);
      const places = closedBy.get(closer) ?? [];
      closedBy.set(closer, places);
      places.push(open.length);
      open.push({ start: at, opener: mark, continues: mark === running && at === paragraph.start });
    }
  }
  // Of those left open only the outermost can be a speech that goes on, and only where the next paragraph says so.
  const first = open[0];
  if (first !== undefined && (first.continues || first.opener !== "'") && goesOn(text, paragraph, first.opener)) {
    open.length = 0;
    close(first, paragraph.end, false);
  } else if (first !== undefined && first.opener !== "'" && first.opener !== '‘') {
    open.length = 0;
    close(first, paragraph.end, false);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function goesOn(text: string, paragraph: Span, opener: string): boolean {
  return /^\s*(\S)/.exec(text.slice(paragraph.end, paragraph.end + 40))?.[1] === opener;
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isBlank = (letter: string | undefined) => letter === undefined || /\s/.test(letter);

function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]!;
  const before = at > paragraph.start ? text[at - 1] : undefined;
  const after = at + 1 < paragraph.end ? text[at + 1] : undefined;
  if (mark === '‘' || mark === "'") {
    // "‘90s" and "'em" are apostrophes, whatever the keyboard made of them.
    return !isWord(before) && !isBlank(after) && !/^.(?:\d0s|(?:em|til|twas|tis)\b)/iu.test(text.slice(at, at + 6));
  }
  return mark !== '"' || (!isWord(before) && !isBlank(after));
}

function closes(text: string, at: number, opened: Open, paragraph: Span): boolean {
  const mark = text[at]!;
  const before = text[at - 1];
  const after = at + 1 < paragraph.end ? text[at + 1] : undefined;
  if (at === opened.start + 1) {
    return false;
  }
  if (mark === '"') {
    return !isBlank(before) || !isWord(after);
  }
  if (mark !== '’' && mark !== "'") {
    return true;
  }
  if (isWord(after) || isBlank(before)) {
    return false;
  }
  // After an s it may be a plural's possessive: then a surer end must follow before another quotation begins.
  return before !== 's' || !surerEnd(text.slice(at + 1, Math.min(paragraph.end, at + LONGEST_LOOK)), mark);
}

/** How far a surer end is looked for, in UTF-16 units. */
const LONGEST_LOOK = 3000;

function surerEnd(rest: string, mark: string): boolean {
  const sure = rest.search(
    mark === '’' ? /[^\s\p{L}\p{N}]’|[^\ss\p{P}]’(?![\p{L}\p{N}])/u : /[^\s\p{L}\p{N}]'|[^\ss\p{P}]'(?![\p{L}\p{N}])/u,
  );
  const next = rest.search(mark === '’' ? /‘/ : /(?:^|[\s(])'[\p{L}\p{N}]/u);
  return sure >= 0 && (next < 0 || sure < next);
}
