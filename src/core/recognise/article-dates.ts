import type { DateTools } from './date-seam.ts';
import { dateMovedBy } from './dates/recognise-dates.ts';
import { scanDates } from './dates/scan.ts';
import type { AnchorMode } from './dates/values/anchor.ts';
import { chooseMode } from './dates/values/mode.ts';
import type { DateMention, PublicationDate } from './mention.ts';

/** What the dates of a unit are kept on; offsets of the dates count from the unit's start. */
export interface DatedUnit {
  start: number;
  readonly text: string;
  dates: readonly DateMention[] | undefined;
}

interface Block {
  readonly units: readonly DatedUnit[];
  /** Distances of the units' starts from the first one's. */
  readonly distances: readonly number[];
  readonly context: string;
}

/**
 * Up to this length an article is read as one: dates count from each other, so that paragraphs do not stand alone. Longer
 * texts are read in blocks of paragraphs whose borders depend on the paragraphs themselves, so that an edit moves few.
 */
const READ_AS_ONE = 20_000;
const SHORTEST_BLOCK = 4_000;
const LONGEST_BLOCK = 12_000;
/** The head of a long text tells whether it is news or a history. */
const HEAD = 20_000;

/** True for about one paragraph in eight, whatever stands around it. */
function closesBlock(text: string): boolean {
  return (text.length * 31 + text.charCodeAt(0) + text.charCodeAt(text.length - 1)) % 8 === 0;
}

/** The dates of an article, read again only where an edit can have changed them. */
export class ArticleDates {
  readonly #tools: DateTools;
  #known = new WeakMap<DatedUnit, Block>();
  #mode: { readonly head: string; readonly published: string; readonly mode: AnchorMode } | undefined;

  constructor(tools: DateTools) {
    this.#tools = tools;
  }

  /**
   * Gives each unit its dates; yields after each block that had to be read.
   *
   * @returns (when done) nothing; units whose dates were read again are handed to `changed`
   */
  *steps<Unit extends DatedUnit>(
    text: string,
    units: readonly Unit[],
    published: PublicationDate | undefined,
    changed: (unit: Unit) => void,
  ): Generator<void, void> {
    const whole = text.length <= READ_AS_ONE;
    const mode = whole ? undefined : this.#modeOf(text, published);
    const context = `${published?.edtf} ${published?.basis} ${published?.source} ${mode}`;
    const blocks = whole ? [units] : blocksOf(units);
    const stale = blocks.filter(block => block.length > 0 && !this.#isKnown(block, context));
    for (const block of stale) {
      this.#read(text, block, published, mode, context, changed);
      yield;
    }
  }

  #isKnown(units: readonly DatedUnit[], context: string): boolean {
    const block = this.#known.get(units[0]!);
    return (
      block !== undefined &&
      block.context === context &&
      block.units.length === units.length &&
      block.units.every((unit, at) => unit === units[at] && unit.start - units[0]!.start === block.distances[at])
    );
  }

  #read<Unit extends DatedUnit>(
    text: string,
    units: readonly Unit[],
    published: PublicationDate | undefined,
    mode: AnchorMode | undefined,
    context: string,
    changed: (unit: Unit) => void,
  ): void {
    const from = units[0]!.start;
    const last = units[units.length - 1]!;
    const options = { ...(published === undefined ? {} : { published }), ...(mode === undefined ? {} : { mode }) };
    const dates = this.#tools.recogniseDates(text, options, from, last.start + last.text.length);
    let next = 0;
    for (const unit of units) {
      const own: DateMention[] = [];
      const end = unit.start + unit.text.length;
      while (next < dates.length && dates[next]!.start < end) {
        const date = dates[next++]!;
        // One that reaches over the end of a paragraph cut in two is left out rather than shown halfway.
        if (date.start >= unit.start && date.end <= end) own.push(dateMovedBy(date, -unit.start));
      }
      unit.dates = own;
      changed(unit);
    }
    this.#known.set(units[0]!, { units, distances: units.map(unit => unit.start - from), context });
  }

  #modeOf(text: string, published: PublicationDate | undefined): AnchorMode {
    const head = text.slice(0, HEAD);
    const day = published?.edtf ?? '';
    if (this.#mode === undefined || this.#mode.head !== head || this.#mode.published !== day) {
      const year = /^-?\d{4}/.exec(day)?.[0];
      const found = scanDates(head, 0, head.length, { monthFirst: undefined });
      const mode = chooseMode(found, year === undefined ? undefined : { year: Number(year) });
      this.#mode = { head, published: day, mode };
    }
    return this.#mode.mode;
  }
}

function blocksOf<Unit extends DatedUnit>(units: readonly Unit[]): Unit[][] {
  const blocks: Unit[][] = [];
  let block: Unit[] = [];
  let size = 0;
  for (const unit of units) {
    block.push(unit);
    size += unit.text.length;
    if ((size >= SHORTEST_BLOCK && closesBlock(unit.text)) || size >= LONGEST_BLOCK) {
      blocks.push(block);
      block = [];
      size = 0;
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}
