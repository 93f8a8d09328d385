import type { Span } from '../text/span.ts';

/** What the reader sees highlighted. A state can be either an actor ("Lebanon said") or a place ("in Lebanon"). */
export type MentionKind = 'actor' | 'place' | 'date';

/** Labels of names as in the entity corpora of the field, of times as in TimeML's TIMEX3. */
export type NameLabel = 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'NORP';
/** Those of names on a map. */
export const LABELS_OF_PLACES: ReadonlySet<NameLabel> = new Set(['GPE', 'LOC', 'FAC']);
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/**
 * How a date's value was reached: written out in full (explicit), counted from the publication date or from another
 * date of the text (anchored), or not to be known from the article (underdetermined).
 */
export type DateStatus = 'explicit' | 'anchored' | 'underdetermined';

/** How a name was linked: to one entry, to one of several (candidates), or known as a name but not who or where. */
export type LinkStatus = 'linked' | 'ambiguous' | 'unlinked';

/** A person's decision about a highlight, kept in the sidecar, overrules the recogniser. */
type CorrectionStatus = 'confirmed' | 'relinked';

interface MentionBase extends Span {
  /** The exact text between `start` and `end`. */
  readonly quote: string;
  /** 0 to 1: how sure the recogniser is that this is a mention of this kind (not a probability). */
  readonly score: number;
  /** One short English sentence for the hover: why this is highlighted and linked or valued as it is. */
  readonly reason: string;
  readonly correction?: CorrectionStatus;
}

/** A mention of an actor or a place. */
export interface NameMention extends MentionBase {
  readonly kind: 'actor' | 'place';
  /** The entry's kind: an ActorKind or a PlaceKind, or `unknown` where no entry is linked. */
  readonly subkind: string;
  readonly label: NameLabel;
  readonly status: LinkStatus;
  /** Gazetteer id, and the preferred name of that entry. */
  readonly id?: string;
  readonly name?: string;
  /** Other entries that the same words can mean, best first. */
  readonly candidates?: readonly string[];
  /**
   * A description of an actor without a name ("the rebels", "Lebanese officials"), of the second layer. `subkind` is then what
   * the words describe, and `id` names the actor that they belong to or act for. Names may lie inside.
   */
  readonly nominal?: true;
}

/** A TIMEX3 type with its normalised value (ISO-TimeML), for exchange with other date taggers. */
interface Timex {
  readonly type: TimexType;
  readonly value: string;
}

/** A mention of a date, a time, a duration or a repeated time. */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly subkind: 'date' | 'time' | 'duration' | 'set';
  readonly label: TimexType;
  readonly status: DateStatus;
  /** Extended Date/Time Format (ISO 8601-2), absent where EDTF cannot express the value (a mere duration, a set). */
  readonly edtf?: string;
  readonly timex: Timex;
}

export type Mention = NameMention | DateMention;

/** The date that "Wednesday" counts from. */
export interface PublicationDate {
  /** EDTF, at day precision where known ("2025-12-03"), else month or year. */
  readonly edtf: string;
  /** stated by the article or the user; inferred by reasoning; retrieved: the day the article was fetched. */
  readonly basis: 'stated' | 'inferred' | 'retrieved';
  /** Where it was found, for the hover: e.g. "the line “Updated 03 December 2025”". */
  readonly source: string;
}
