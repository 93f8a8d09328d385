import { afterVerb } from './after-verb.ts';
import { clauseEnd, type Extent } from './clause-end.ts';
import { EMPTY, infinitive, objectOf, prepositional } from './content-frames.ts';
import { complementiser, quoteAfterColon, quoteStart } from './content-start.ts';
import type { Tag } from './lexeme.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { simplePhrase } from './phrase.ts';
import type { RightContent, Saying } from './saying.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, type VerbGroup } from './verb-group.ts';

/** What follows a verb as its content, by the frames that the verb takes. */
export function rightContent(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  bound: Extent,
): RightContent | undefined {
  const after = afterVerb(tokens, group.to, takes(verb, 't'));
  const make = (
    from: number,
    frame: RightContent['frame'],
    cueTo = group.to,
    past = from,
  ): RightContent | undefined => {
    const extent: Extent =
      bound === 'comma'
        ? 'comma'
        : frame === 'object' || frame === 'infinitive' || frame === 'preposition' || frame === 'as'
          ? 'close'
          : 'whole';
    const to = frame === 'quote' ? quotedEnd(tokens, past, extent) : clauseEnd(tokens, past, extent);
    const empty = to === from + 1 && EMPTY.has(tokens[from]!.tag);
    if (to <= from || empty || (to - from < 2 && frame !== 'quote' && frame !== 'object' && frame !== 'preposition')) {
      return undefined;
    }
    return {
      content: { from, to },
      frame,
      cueTo,
      ...(after.addressee === undefined ? {} : { addressee: after.addressee }),
    };
  };
  if (takes(verb, 'c')) {
    const that = complementiser(tokens, group.to, after, verb);
    if (that !== undefined) {
      return make(that, 'that');
    }
  }
  const quoted = quoteStart(tokens, after.at) ?? (takes(verb, 'q') ? quoteAfterColon(tokens, after.at) : undefined);
  if (quoted !== undefined && (takes(verb, 'q') || takes(verb, 'c') || takes(verb, 'o'))) {
    return make(quoted, 'quote');
  }
  const next = tokens[after.at];
  // Who requests anonymity asks for nothing that is told.
  if (next === undefined || next.lower === 'anonymity') {
    return undefined;
  }
  if (verb.speech && SILENT.has(next.lower) && ABOUT.has(tokens[after.at + 1]?.lower ?? '.')) {
    return undefined;
  }
  const saying: Saying = { tokens, group, verb, after, make };
  return question(saying) ?? infinitive(saying) ?? prepositional(saying) ?? bareClause(saying) ?? objectOf(saying);
}

/** "said little about the matter", "said nothing": that tells of a silence. */
const SILENT = new Set(['little', 'nothing', 'much', 'more', 'less', 'enough', 'anything']);
const ABOUT = new Set(['about', 'of', 'on', 'publicly', 'in', 'during', '.', ',']);

const CIRCUMSTANCES = new Set(['when', 'after', 'as', 'while', 'before']);

/** "said “…” when asked about it": the quotation alone is said. */
function quotedEnd(tokens: readonly Token[], from: number, extent: Extent): number {
  const end = clauseEnd(tokens, from, extent);
  let close = from;
  while (close < end && tokens[close]!.quote >= 0) {
    close++;
  }
  return close > from + 1 && close < end && CIRCUMSTANCES.has(tokens[close]!.lower) ? close : end;
}

function question({ tokens, group, after, verb, make }: Saying): RightContent | undefined {
  const next = tokens[after.at]!;
  if (next.tag === 'prep' && takes(verb, 'w')) {
    // "wondered on NBC whether"
    const end = simplePhrase(tokens, after.at + 1);
    return tokens[end]?.lower === 'whether' ? make(end, 'question') : undefined;
  }
  if (next.lower === 'whether' || (next.lower === 'if' && takes(verb, 'w'))) {
    return takes(verb, 'w') || takes(verb, 'c') ? make(after.at, 'question') : undefined;
  }
  return next.tag === 'wh' && (takes(verb, 'w') || takes(verb, 'c')) && (next.lower !== 'who' || group.negated)
    ? make(after.at, 'question')
    : undefined;
}

const NO_CLAUSE: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'colon',
  'cc',
  'wh',
  'to',
  'modal',
  'be',
  'have',
  'do',
]);

const CLAUSE_OPENERS = new Set(['if', 'although', 'while', 'once', 'since', 'until', 'before', 'after', 'unless']);

function bareClause({ tokens, after, verb, make }: Saying): RightContent | undefined {
  if (!takes(verb, 'b')) {
    return undefined;
  }
  const first = tokens[after.at]!;
  // "responded by suggesting that": the second verb says it.
  const byDoing = first.lower === 'by' && tokens[after.at + 1]?.form === 'ing';
  if (byDoing || NO_CLAUSE.has(first.tag) || (first.tag === 'sub' && !CLAUSE_OPENERS.has(first.lower))) {
    return undefined;
  }
  const found = make(after.at, 'bare');
  for (let at = after.at + 1; found !== undefined && at < found.content.to; at++) {
    if (isFiniteVerb(tokens, at)) {
      return found;
    }
  }
  // Whatever follows "said" is said, also where no verb of it was recognised.
  return verb.lemma === 'say' &&
    (first.tag === 'det' || first.tag === 'name' || first.tag === 'noun' || first.tag === 'pron')
    ? found
    : undefined;
}
