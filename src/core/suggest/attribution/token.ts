import type { VerbForm } from '../../recognise/lexicon/inflect.ts';
import type { Span } from '../../text/span.ts';
import type { Tag } from './lexeme.ts';
import type { ReportingForm } from './lexicon/reporting-verbs.ts';

export interface Token extends Span {
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
  tag: Tag;
  /** Set where the word is a form of a verb, whether or not it is one here. */
  readonly form: VerbForm | undefined;
  readonly reporting: ReportingForm | undefined;
  /** Words behind it that belong to the verb: one for "pointed out". */
  readonly rest: number;
  /** Index of the outermost quotation that holds it, or -1. */
  quote: number;
}
