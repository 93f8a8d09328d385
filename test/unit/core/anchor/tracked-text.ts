import type { Span } from '../../../../src/core/text/span.ts';

/** A text under edit that knows where each of its characters stood at first: the truth for a trial. */
export class TrackedText {
  #units: string[];
  #origins: number[];

  constructor(text: string) {
    this.#units = text.split('');
    this.#origins = this.#units.map((_, at) => at);
  }

  get text(): string {
    return this.#units.join('');
  }

  /** Replaces a stretch of the present text. With `keep`, new characters inherit the origins of the replaced ones. */
  splice(start: number, end: number, text: string, keep = false): void {
    const origins = text.split('').map((_, at) => (keep ? (this.#origins[Math.min(start + at, end - 1)] ?? -1) : -1));
    this.#units.splice(start, end - start, ...text.split(''));
    this.#origins.splice(start, end - start, ...origins);
  }

  /** Moves a stretch to a place outside it. */
  move(start: number, end: number, to: number): void {
    const units = this.#units.splice(start, end - start);
    const origins = this.#origins.splice(start, end - start);
    const place = to > start ? to - (end - start) : to;
    this.#units.splice(place, 0, ...units);
    this.#origins.splice(place, 0, ...origins);
  }

  /** Where the characters of a stretch of the first text stand now, and how many of them are left. */
  now(span: Span): { span: Span; kept: number } | undefined {
    let start = -1;
    let end = -1;
    let kept = 0;
    for (const [at, origin] of this.#origins.entries()) {
      if (origin >= span.start && origin < span.end) {
        start = start < 0 ? at : start;
        end = at + 1;
        kept++;
      }
    }
    return start < 0 ? undefined : { span: { start, end }, kept: Math.min(1, kept / (span.end - span.start)) };
  }
}
