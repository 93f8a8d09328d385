import { append } from '../../append.ts';
import type { Span } from '../../text/span.ts';
import { type ComposedYaml, composeYaml, isRefusal } from './compose-yaml.ts';
import { childrenOf, isAlias, isMap, isScalar, keyText, pairsOf, spanOf, type YamlNode } from './node-types.ts';
import { withNodes, type YamlFile } from './yaml-file.ts';

const MOST_SLIPS = 3;
/** UTF-16 units that are read some times more without being waited for. */
const LONGEST = 100_000;

interface Tried {
  readonly text: string;
  readonly read: ComposedYaml;
  /** Where the first slip is; Infinity: none. */
  readonly slip: number;
  /** How much of the file it makes sense of. */
  readonly fields: number;
}

/**
 * A slip as it stands while somebody types (a word at the line's beginning, a tab, a bracket) takes from the parser all
 * that follows it: claims that nobody touched would vanish from every list. So the lines of slips are made blank, one by
 * one, until the rest reads as YAML. Only for reading: the file is as unsound as it was, with the same errors of syntax
 * and all offsets as they are.
 */
export function pastSlips(file: YamlFile): YamlFile {
  if (file.stumbled === undefined || file.stumbled.text.length > LONGEST) {
    return file;
  }
  const { text, composed, problems } = file.stumbled;
  const first = tried(text, composed);
  // Where the first line of an entry is lost, what stands under it belongs to nothing and goes with it. One such slip is
  // looked for: in the largest files each try takes tens of milliseconds.
  const rest = withoutSlips(first, LINES, MOST_SLIPS) ?? withoutSlips(first, ENTRIES, 1);
  return rest ? withNodes({ raw: file.raw, problems }, rest.read.root) : file;
}

/** What may be made blank, by the lines that are suspected. */
type Blankable = (text: string, lines: readonly Span[]) => readonly Span[];

const LINES: Blankable = (_, lines) => lines;

const ENTRIES: Blankable = (text, lines) => [...lines, ...lines.map(line => withLinesBelow(text, line))];

function withoutSlips(first: Tried, blankable: Blankable, most: number): Tried | undefined {
  let best: Tried | undefined = first;
  for (let slips = 0; slips < most && best !== undefined && best.slip < Infinity; slips++) {
    best = withoutSlip(best, blankable);
  }
  return best?.slip === Infinity ? best : undefined;
}

function tried(text: string, read: ComposedYaml): Tried {
  return {
    text,
    read,
    slip: Math.min(read.errors[0]?.pos[0] ?? Infinity, read.second ?? Infinity),
    fields: fieldsIn(read.root),
  };
}

/** Without the line where the parser stumbled, or another that may be why. */
function withoutSlip({ text, read: { root }, slip }: Tried, blankable: Blankable): Tried | undefined {
  let best: Tried | undefined;
  const spans = blankable(text, suspects(text, root, slip));
  for (const { start, end } of spans) {
    const blanked = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
    const read = composeYaml(blanked);
    const next = isRefusal(read) ? undefined : tried(blanked, read);
    const least = best?.slip ?? slip + 1;
    if (next && next.fields > 0 && (next.slip > least || (next.slip === least && next.fields > (best?.fields ?? 0)))) {
      best = next;
    }
  }
  return best;
}

/**
 * The line of a slip, the ones beside it, those where a quotation or a bracket begins that reaches to it, and the one that
 * its line stands under; none that is blank.
 */
function suspects(text: string, root: YamlNode | undefined, slip: number): Span[] {
  const here = lineOf(text, slip);
  const places = [slip, here.start - 1, here.end + 1, ...openAt(root, slip), above(text, here)];
  const lines = places.filter(place => place >= 0 && place <= text.length).map(place => lineOf(text, place));
  return lines.filter(
    ({ start, end }, at) =>
      at === lines.findIndex(line => line.start === start) && text.slice(start, end).trim() !== '',
  );
}

/** Where the scalar and the lists and maps in brackets begin that are the last before a place. */
function openAt(root: YamlNode | undefined, place: number): number[] {
  const starts: number[] = [];
  let node = root;
  while (node !== undefined) {
    const children = childrenOf(node);
    if (isScalar(node) || (!isAlias(node) && node.flow)) {
      starts.push(spanOf(node).start);
    }
    node = children.findLast(child => spanOf(child).start < place);
  }
  return starts;
}

/** The nearest line before one that is less indented; -1 where there is none. */
function above(text: string, line: Span): number {
  const indent = text.slice(line.start, line.end).search(/\S/);
  for (let place = line.start - 1; place > 0; ) {
    const before = lineOf(text, place);
    const own = text.slice(before.start, before.end).search(/\S/);
    if (own >= 0 && own < indent) {
      return before.start;
    }
    place = before.start - 1;
  }
  return -1;
}

/** With the lines under it that are indented as the next one is, or deeper: the fields of the entry that it begins. */
function withLinesBelow(text: string, line: Span): Span {
  let { end } = line;
  let least: number | undefined;
  while (end < text.length) {
    const next = lineOf(text, end + 1);
    const indent = text.slice(next.start, next.end).search(/\S/);
    if (indent >= 0) {
      least ??= indent;
      if (indent === 0 || indent < least) {
        break;
      }
    }
    end = next.end;
  }
  return { start: line.start, end };
}

function lineOf(text: string, place: number): Span {
  const end = text.indexOf('\n', place);
  return { start: text.lastIndexOf('\n', place - 1) + 1, end: end < 0 ? text.length : end };
}

/**
 * Keys of all its maps.
 * @returns 0 where a map has a key twice: the first line of an entry may be gone, and nobody is shown what two say as one
 */
function fieldsIn(root: YamlNode | undefined): number {
  let count = 0;
  for (const open = root ? [root] : []; open.length > 0; ) {
    const node = open.pop()!;
    const keys = isMap(node) ? pairsOf(node).map(keyText) : [];
    if (new Set(keys).size < keys.length) {
      return 0;
    }
    count += keys.length;
    append(open, childrenOf(node));
  }
  return count;
}
