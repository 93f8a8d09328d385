import { findPublicationDate } from './dates/publication-date.ts';
import { recogniseDates } from './dates/recognise-dates.ts';
import type { AnchorMode } from './dates/values/anchor.ts';
import type { DateMention, PublicationDate } from './mention.ts';

/** The two functions of the date recogniser, as the assembly uses them. */
export interface DateTools {
  /**
   * Dates in `text` between the offsets `from` and `to` (the whole text by default), in text order, with offsets into
   * `text`, not overlapping.
   */
  recogniseDates(
    text: string,
    context: { readonly published?: PublicationDate; readonly mode?: AnchorMode },
    from?: number,
    to?: number,
  ): readonly DateMention[];
  /** The publication date that the article's own furniture or its file's name gives. */
  findPublicationDate(text: string, fileName?: string): PublicationDate | undefined;
}

/** Dateline's own date recogniser. */
export const DATE_TOOLS: DateTools = { recogniseDates, findPublicationDate };

/** For those who want names alone. */
export const NO_DATES: DateTools = { recogniseDates: () => [], findPublicationDate: () => undefined };
