import { isSurelySound } from './entry-grammar.ts';

/**
 * Most entries of a long file are the same in all three versions, and reading them four times over is most of the time
 * that a merge takes. Those in the form that Dateline writes are replaced by stand-ins before, and put back afterwards.
 */

interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

interface SetAside extends Texts {
  /** The merged text with all entries put back; undefined where a stand-in is not found as it was. */
  readonly restore: (text: string) => string | undefined;
}

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Fewer entries are not worth it. */
const FEWEST = 4;
/** Longer files are read in full, so that the limits of reading hold for them. */
const LONGEST = 512 * 1024;
const STAND_IN_KEY = 'entry-set-aside';
const SECTION = /^[A-Za-z][\w-]*:[ \t]*\r?\n$/;
const HEAD = /^( +)([A-Za-z][\w-]*):\r?\n$/;
const AT_LINE = /^ +at: \[\d+, \d+\]\r?\n$/;

/** Undefined: there is too little to set aside. */
export function setAside(texts: Texts): SetAside | undefined {
  const entries = [texts.base, texts.ours, texts.theirs].map(entriesOf);
  const [base, ours, theirs] = entries;
  if (base === undefined || ours === undefined || theirs === undefined) {
    return undefined;
  }
  const kept = [...ours].filter(
    ([id, { text }]) => base.get(id)?.text === text && theirs.get(id)?.text === text && isEntrySound(text),
  );
  if (kept.length < FEWEST) {
    return undefined;
  }
  const ids = new Map(kept.map(([id], index) => [id, index]));
  const standIns = kept.map(([, { text }], index) => standInOf(text, index));
  const shorten = (raw: string, all: ReadonlyMap<string, Entry>): string => {
    let result = '';
    let position = 0;
    for (const [id, { start, end }] of all) {
      const index = ids.get(id);
      if (index !== undefined) {
        result += raw.slice(position, start) + standIns[index];
        position = end;
      }
    }
    return result + raw.slice(position);
  };
  return {
    base: shorten(texts.base, base),
    ours: shorten(texts.ours, ours),
    theirs: shorten(texts.theirs, theirs),
    restore: text =>
      restore(
        text,
        standIns,
        kept.map(([, entry]) => entry.text),
      ),
  };
}

const isEntrySound = (text: string): boolean => isSurelySound(text.replace(/\r?\n$/, '').split(/\r?\n/));

/** The head of an entry, the line that it is sorted by, and its number. */
function standInOf(text: string, index: number): string {
  const [head = '', ...lines] = text.split(/(?<=\n)/);
  const first = lines[0] ?? '';
  const indent = first.slice(0, first.length - first.trimStart().length);
  const lineBreak = head.endsWith('\r\n') ? '\r\n' : '\n';
  return `${head}${lines.find(line => AT_LINE.test(line)) ?? ''}${indent}${STAND_IN_KEY}: ${index}${lineBreak}`;
}

/** The entries with a line of their own for the id, by section and id; undefined where an id stands twice. */
function entriesOf(raw: string): Map<string, Entry> | undefined {
  if (raw.length > LONGEST || raw.includes(STAND_IN_KEY)) {
    return undefined;
  }
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let section: string | undefined;
  let column: number | undefined;
  let open: { readonly id: string; readonly start: number; end: number } | undefined;
  let position = 0;
  const close = (): void => {
    if (open !== undefined) {
      entries.set(open.id, { start: open.start, end: open.end, text: raw.slice(open.start, open.end) });
      open = undefined;
    }
  };
  for (const line of raw.split(/(?<=\n)/)) {
    const indent = line.length - line.trimStart().length;
    const end = position + line.length;
    if (line.trim() !== '') {
      if (indent <= (column ?? 0)) {
        close();
      } else if (open?.end === position) {
        open.end = end;
      } else {
        // What goes on behind a blank line is not taken apart.
        open = undefined;
      }
      if (indent === 0) {
        section = SECTION.test(line) ? line.slice(0, line.indexOf(':')) : undefined;
        column = undefined;
      }
      const head = section !== undefined && (column === undefined || indent === column) ? HEAD.exec(line) : null;
      if (head !== null) {
        column = indent;
        const id = `${section}/${head[2]}`;
        if (seen.has(id)) {
          return undefined;
        }
        seen.add(id);
        open = { id, start: position, end };
      }
    }
    position = end;
  }
  if (raw.endsWith('\n')) {
    close();
  }
  return entries;
}

function restore(text: string, standIns: readonly string[], originals: readonly string[]): string | undefined {
  let result = '';
  let position = 0;
  let count = 0;
  for (const match of text.matchAll(new RegExp(`^ +${STAND_IN_KEY}: (\\d+)\\r?\\n`, 'gm'))) {
    const standIn = standIns[Number(match[1])] ?? '';
    const end = match.index + match[0].length;
    const start = end - standIn.length;
    if (standIn === '' || start < position || text.slice(start, end) !== standIn) {
      return undefined;
    }
    result += text.slice(position, start) + originals[Number(match[1])];
    position = end;
    count += 1;
  }
  return count === standIns.length ? result + text.slice(position) : undefined;
}
