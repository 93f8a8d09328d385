import { findConflictMarkers } from '../yaml/conflict-markers.ts';

/** The texts that a file with conflict markers was made of, as far as it still has them. */
interface MarkedSides {
  readonly ours: string;
  /** Only where every conflict in the file has one: git's `merge.conflictStyle` diff3 or zdiff3. */
  readonly base: string | undefined;
  readonly theirs: string;
  /** How many conflicts the file has. */
  readonly count: number;
}

type State = 'outside' | 'ours' | 'base' | 'theirs';

/**
 * Reads a file that a merge left conflict markers in (git's, Mercurial's or Dateline's own) as both of its sides: line
 * ends, BOM and everything outside the markers stay as they are. Markers of another length than the one that opened the
 * conflict, as git writes them into a base that was itself merged, are text of that side.
 * Undefined: there is no conflict in the file, or its markers do not form whole ones.
 */
export function splitConflictMarkers(raw: string): MarkedSides | undefined {
  const texts = { ours: '', base: '', theirs: '' };
  let state: State = 'outside';
  let size = 0;
  let count = 0;
  let bases = 0;
  let position = 0;
  const pass = (end: number): void => {
    const text = raw.slice(position, end);
    for (const side of ['ours', 'base', 'theirs'] as const) {
      if (state === 'outside' || state === side) {
        texts[side] += text;
      }
    }
  };
  for (const { kind, start, end } of findConflictMarkers(raw)) {
    const length = /^(.)\1*/.exec(raw.slice(start, end))?.[0].length ?? 0;
    if (state !== 'outside' && length !== size) {
      continue;
    }
    const next: State | undefined = NEXT[state][kind];
    if (next === undefined) {
      return undefined;
    }
    pass(start);
    size = length;
    count += next === 'outside' ? 1 : 0;
    bases += next === 'base' ? 1 : 0;
    state = next;
    position = behindLine(raw, end);
  }
  if (state !== 'outside' || count === 0) {
    return undefined;
  }
  pass(raw.length);
  return { ours: texts.ours, base: bases === count ? texts.base : undefined, theirs: texts.theirs, count };
}

const NEXT: Readonly<Record<State, Partial<Record<'ours' | 'base' | 'middle' | 'theirs', State>>>> = {
  outside: { ours: 'ours' },
  ours: { base: 'base', middle: 'theirs' },
  base: { middle: 'theirs' },
  theirs: { theirs: 'outside' },
};

function behindLine(raw: string, end: number): number {
  const lineBreak = raw.indexOf('\n', end);
  return lineBreak < 0 ? raw.length : lineBreak + 1;
}
