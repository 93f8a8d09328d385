import type { DateMention, PublicationDate } from './mention.ts';

/** The two functions of the date recogniser, as the assembly uses them. */
export interface DateTools {
  /**
   * Dates in `text` between the offsets `from` and `to` (the whole text by default), in text order, with offsets into
   * `text`, not overlapping.
   */
  recogniseDates(
    text: string,
    options: { readonly published?: PublicationDate },
    from?: number,
    to?: number,
  ): readonly DateMention[];
  /** The publication date that the article's own furniture or its file's name gives. */
  findPublicationDate(text: string, fileName?: string): PublicationDate | undefined;
}
