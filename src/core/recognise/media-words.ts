/** What a medium is, in any case: "the broadcaster", "state TV". */
const KINDS =
  /\b(?:(?:news )?agency|broadcaster|channel|daily|magazine|media|network|news|newspaper|press|radio|station|television|tv|website|weekly)\b/iu;
/** What papers and agencies are called by: as a common noun each is something else ("a review", "observers"). */
const NAMES =
  /\b(?:AFP|AP|BBC|CNN|Reuters|(?:Chronicle|Courier|Dispatch|Gazette|Herald|Journal|Mail|Monitor|Observer|Post|Review|Telegraph|Times|Tribune)|(?:CHRONICLE|COURIER|DISPATCH|GAZETTE|HERALD|JOURNAL|MAIL|MONITOR|OBSERVER|POST|REVIEW|TELEGRAPH|TIMES|TRIBUNE))\b/u;

/** Whether words call a paper, a station, an agency or the press. */
export function nameMedia(words: string): boolean {
  return KINDS.test(words) || NAMES.test(words);
}
