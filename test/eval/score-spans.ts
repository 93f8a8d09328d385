/** A labelled stretch of text. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Counts of right, found and labelled spans; they add up over documents (micro average). */
export class SpanScore {
  right = 0;
  found = 0;
  labelled = 0;

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found;
  }

  get recall(): number {
    return this.labelled === 0 ? 0 : this.right / this.labelled;
  }

  /** F1 in percent. */
  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (200 * this.precision * this.recall) / sum;
  }

  add(right: number, found: number, labelled: number): void {
    this.right += right;
    this.found += found;
    this.labelled += labelled;
  }
}

/** How many spans of `found` pair off, one to one, with spans of `gold` for which `fits` holds. Both in text order. */
export function matches(
  found: readonly LabelledSpan[],
  gold: readonly LabelledSpan[],
  fits: (a: LabelledSpan, b: LabelledSpan) => boolean,
): number {
  const used = new Set<LabelledSpan>();
  let right = 0;
  for (const span of found) {
    const partner = gold.find(other => !used.has(other) && fits(span, other));
    if (partner === undefined) continue;
    used.add(partner);
    right++;
  }
  return right;
}

export const sameSpan = (a: LabelledSpan, b: LabelledSpan): boolean => a.start === b.start && a.end === b.end;
export const overlaps = (a: LabelledSpan, b: LabelledSpan): boolean => a.start < b.end && b.start < a.end;
