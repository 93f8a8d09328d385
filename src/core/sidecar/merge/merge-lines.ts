import { type ChangeObject, diffArrays } from 'diff';

/** Above so many changed lines comparing costs more than it can save. */
const MOST_CHANGES = 400;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Merges two sides line by line (diff3); undefined where they changed the same or neighbouring lines in different ways.
 * Whether the result says what it is to say is for the caller to check. Texts with LF line ends.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const lines = base.split('\n');
  const [mine, its] = [changesOf(lines, ours.split('\n')), changesOf(lines, theirs.split('\n'))];
  if (mine === undefined || its === undefined) {
    return undefined;
  }
  const changes: Change[] = [];
  for (const change of [...mine, ...its].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = changes.at(-1);
    if (
      last !== undefined &&
      last.start === change.start &&
      last.end === change.end &&
      isSame(last.lines, change.lines)
    ) {
      continue;
    }
    // Changes that touch may be about one thing.
    if (last !== undefined && change.start <= last.end) {
      return undefined;
    }
    changes.push(change);
  }
  const result: string[] = [];
  let position = 0;
  for (const { start, end, lines: fresh } of changes) {
    for (const line of lines.slice(position, start)) {
      result.push(line);
    }
    for (const line of fresh) {
      result.push(line);
    }
    position = end;
  }
  return [...result, ...lines.slice(position)].join('\n');
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

function changesOf(base: readonly string[], side: readonly string[]): Change[] | undefined {
  const parts: ChangeObject<string[]>[] | undefined = diffArrays([...base], [...side], { maxEditLength: MOST_CHANGES });
  if (parts === undefined) {
    return undefined;
  }
  const changes: { start: number; end: number; lines: string[] }[] = [];
  let position = 0;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      position += value.length;
      continue;
    }
    let change = changes.at(-1);
    if (change === undefined || change.end < position) {
      change = { start: position, end: position, lines: [] };
      changes.push(change);
    }
    if (removed) {
      position += value.length;
      change.end = position;
    } else {
      change.lines.push(...value);
    }
  }
  return changes;
}
