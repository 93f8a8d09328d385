import type { AfterVerb } from './after-verb.ts';
import type { ReportingVerb } from './lexicon/reporting-verbs.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import type { VerbGroup } from './verb-group.ts';

/** What stands right of a verb of saying and is said. */
export interface RightContent {
  readonly content: Range;
  /** How the content is built, which tells how sure the find is. */
  readonly frame: 'that' | 'bare' | 'question' | 'quote' | 'infinitive' | 'object' | 'preposition' | 'as';
  readonly addressee?: Range;
  /** One past the cue: a preposition that makes the verb what it is ("called for") belongs to it. */
  readonly cueTo: number;
}

/** Builds the content from a token on; `past` is where the search for its end begins. */
type Make = (from: number, frame: RightContent['frame'], cueTo?: number, past?: number) => RightContent | undefined;

/** A verb of saying with what follows it. */
export interface Saying {
  readonly tokens: readonly Token[];
  readonly group: VerbGroup;
  readonly verb: ReportingVerb;
  readonly after: AfterVerb;
  readonly make: Make;
}
