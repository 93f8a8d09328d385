import { recogniseDates } from '../../src/core/recognise/dates/recognise-dates.ts';
import type { DateMention } from '../../src/core/recognise/mention.ts';
import { type Compromise, wordsOf } from './name-systems.ts';
import { optional } from './optional.ts';

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** TIMEX3 value; undefined where the system has none. */
  readonly value?: string | undefined;
  /** Dateline's own mention, for the list of errors. */
  readonly mention?: DateMention;
}

/** Something that finds dates, times, durations and sets in a text. */
export interface DateSystem {
  readonly name: string;
  /** Whether it gives values. */
  readonly values: boolean;
  /** @param published the day of publication, where it is known (YYYY-MM-DD) */
  find(text: string, published: string | undefined): readonly FoundDate[];
}

export const dateline: DateSystem = {
  name: 'Dateline',
  values: true,
  find: (text, published) =>
    recogniseDates(
      text,
      published === undefined ? {} : { published: { edtf: published, basis: 'stated', source: 'corpus' } },
    ).map(mention => ({ start: mention.start, end: mention.end, value: mention.timex.value, mention })),
};

/** Noon, so that no zone makes it another day; where the day is not known, values are not scored. */
const dayOf = (published: string | undefined): Date => new Date(`${(published ?? '2000-01-01').slice(0, 10)}T12:00:00`);

interface Chrono {
  parse(
    text: string,
    reference: Date,
  ): { index: number; text: string; start: { get(part: string): number | null; isCertain(part: string): boolean } }[];
}

/** As much of the date as is certain. */
function chronoSystem(root: string): DateSystem | undefined {
  const chrono = optional<Chrono>(root, 'chrono-node');
  if (chrono === undefined) return undefined;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  return {
    name: 'chrono-node',
    values: true,
    find: (text, published) =>
      chrono.parse(text, dayOf(published)).map(({ index, text: words, start }) => {
        const year = String(start.get('year')).padStart(4, '0');
        const month = `${year}-${two(start.get('month'))}`;
        const day = `${month}-${two(start.get('day'))}`;
        const value = start.isCertain('hour')
          ? `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}`
          : start.isCertain('day') || start.isCertain('weekday')
            ? day
            : start.isCertain('month')
              ? month
              : year;
        return { start: index, end: index + words.length, value };
      }),
  };
}

interface Recognizers {
  recognizeDateTime(
    text: string,
    culture: string,
    options: undefined,
    reference: Date,
  ): {
    start: number;
    end: number;
    resolution?: { values?: { timex?: string; value?: string; start?: string }[] };
  }[];
}

/**
 * Line by line, as it takes more than twice as long for a text twice as long. The value is its TIMEX; where that leaves the year open, the
 * first resolution in as many parts.
 */
function recognizersSystem(root: string): DateSystem | undefined {
  const recognizers = optional<Recognizers>(root, '@microsoft/recognizers-text-date-time');
  if (recognizers === undefined) return undefined;
  return {
    name: 'MS recognizers',
    values: true,
    find(text, published) {
      const reference = dayOf(published);
      return Array.from(text.matchAll(/.+/g), ({ 0: line, index }) =>
        recognizers.recognizeDateTime(line, 'en-us', undefined, reference).map(({ start, end, resolution }) => {
          const first = resolution?.values?.[0];
          const resolved = first?.value ?? first?.start;
          const timex = first?.timex;
          const open = timex?.startsWith('XXXX') === true && resolved !== undefined;
          const value = open ? resolved.slice(0, timex.length > 7 ? 10 : timex.length) : timex;
          return { start: index + start, end: index + end + 1, value };
        }),
      ).flat();
    },
  };
}

function compromiseSystem(root: string): DateSystem | undefined {
  const nlp = optional<Compromise | { default: Compromise }>(root, 'compromise');
  if (nlp === undefined) return undefined;
  const read = 'default' in nlp ? nlp.default : nlp;
  return {
    name: 'compromise',
    values: false,
    find: text =>
      read(text)
        .match('#Date+')
        .json({ offset: true })
        .map(({ offset }) => wordsOf(text, offset))
        .filter(({ start, end }) => end > start),
  };
}

interface Wink {
  readDoc(text: string): { entities(): { out(what: unknown): { value: string; type: string }[] } };
  readonly its: { readonly detail: unknown };
}

const WINK_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION']);

function winkSystem(root: string): DateSystem | undefined {
  const make = optional<(model: unknown) => Wink>(root, 'wink-nlp');
  const model = optional<unknown>(root, 'wink-eng-lite-web-model');
  if (make === undefined || model === undefined) return undefined;
  const nlp = make(model);
  return {
    name: 'wink-nlp',
    values: false,
    find(text) {
      const found: FoundDate[] = [];
      let at = 0;
      for (const { value, type } of nlp.readDoc(text).entities().out(nlp.its.detail)) {
        const start = text.indexOf(value, at);
        if (start < 0) continue;
        at = start + value.length;
        if (WINK_TYPES.has(type)) found.push({ start, end: at });
      }
      return found;
    },
  };
}

/** Other libraries for comparison, as far as they are installed; says which are not. */
export function otherDateSystems(root: string): DateSystem[] {
  const makers = { 'chrono-node': chronoSystem, '@microsoft/recognizers-text-date-time': recognizersSystem };
  const systems: DateSystem[] = [];
  for (const [name, make] of Object.entries({ ...makers, compromise: compromiseSystem, 'wink-nlp': winkSystem })) {
    const system = make(root);
    if (system === undefined) console.log(`${name} is not installed and so not compared with.`);
    else systems.push(system);
  }
  return systems;
}
