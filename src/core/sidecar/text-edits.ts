import type { TextEdit } from './model.ts';

/** A text as pieces of the old text and new text, in order. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function cut(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

/** Edits in the order of their place; edits at one place stay in the order given. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether no two edits overlap (sorted edits). */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  return edits.every((edit, index) => index === 0 || (edits[index - 1]?.end ?? 0) <= edit.start);
}

/** `raw` with all edits done at once. The edits must be disjoint; they may stand in any order. */
export function applyEdits(raw: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of sortEdits(edits)) {
    result += raw.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + raw.slice(position);
}

/** The edits that lead back from `applyEdits(raw, edits)` to `raw`, byte for byte. */
export function invertEdits(raw: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return sortEdits(edits).map(edit => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: raw.slice(edit.start, edit.end) };
  });
}

/** The smallest single replacement that turns one text into another; of none and of nothing the same. */
export function replacementOf(from: string, to: string): TextEdit {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) {
    start++;
  }
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) {
    tail++;
  }
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}

/**
 * Where an offset into the text after `edits` (disjoint, in order) stood in the text before them; what stands in new
 * text, where that was put.
 */
export function originOf(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset < start + shift) {
      break;
    }
    if (offset < start + shift + text.length) {
      return start;
    }
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/**
 * Gathers edits that are made one after another into one set of edits to the first text.
 * Each further set is given in offsets of the text as it then stands.
 */
export class EditComposer {
  #pieces: Piece[];

  constructor(length: number) {
    this.#pieces = [{ start: 0, end: length }];
  }

  add(edits: readonly TextEdit[]): void {
    const source = this.#pieces;
    const result: Piece[] = [];
    let index = 0;
    let within = 0;
    let position = 0;
    /** Moves on to `offset`, keeping or dropping what is passed. */
    const advance = (offset: number, keep: boolean): void => {
      while (position < offset) {
        const piece = source[index];
        if (piece === undefined) {
          return;
        }
        const size = Math.min(lengthOf(piece) - within, offset - position);
        if (keep && size > 0) {
          result.push(cut(piece, within, within + size));
        }
        within += size;
        position += size;
        if (within >= lengthOf(piece)) {
          index += 1;
          within = 0;
        }
      }
    };
    for (const edit of sortEdits(edits)) {
      advance(edit.start, true);
      result.push({ text: edit.text });
      advance(edit.end, false);
    }
    advance(Number.POSITIVE_INFINITY, true);
    this.#pieces = result;
  }

  /** All edits so far, in offsets of the first text of `length` units, disjoint and in order. */
  edits(length: number): TextEdit[] {
    const edits: TextEdit[] = [];
    let position = 0;
    let text = '';
    const close = (end: number): void => {
      if (text !== '' || end > position) {
        edits.push({ start: position, end, text });
      }
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) {
        text += piece.text;
      } else {
        close(piece.start);
        position = piece.end;
      }
    }
    close(length);
    return edits;
  }
}
