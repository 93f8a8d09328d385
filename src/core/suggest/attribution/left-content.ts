import { afterVerb } from './after-verb.ts';
import { clauseEnd } from './clause-end.ts';
import { phraseAfter } from './phrase.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, type VerbGroup } from './verb-group.ts';

interface LeftContent {
  readonly contents: readonly Range[];
  readonly source?: Range;
  readonly addressee?: Range;
}

/**
 * The content before a parenthetical verb of saying: "…, X said", "…, said X", “…” X said. `subject` is the phrase before
 * the verb, absent where the verb stands right behind the content and its source follows.
 */
export function leftContent(
  tokens: readonly Token[],
  group: VerbGroup,
  subject: Range | undefined,
  takesAddressee: boolean,
): LeftContent | undefined {
  const clause = subject?.from ?? group.from;
  const parting = tokens[clause - 1];
  if (parting === undefined) {
    return undefined;
  }
  const afterQuote = parting.quote >= 0 && parting.tag === 'quote' && parting.quote !== tokens[group.head]!.quote;
  if (
    parting.tag !== 'comma' &&
    parting.tag !== 'dash' &&
    !afterQuote &&
    !(parting.quote >= 0 && parting.quote !== tokens[group.head]!.quote)
  ) {
    return undefined;
  }
  const source = subject ?? postposed(tokens, group);
  if (source === undefined) {
    return undefined;
  }
  const rest = subject === undefined ? source.to : group.to;
  const after = afterVerb(tokens, rest, takesAddressee && subject !== undefined);
  const next = tokens[after.at];
  // "The road, he said, was safe": the verb of what is said may stand behind.
  const resumes = next?.tag === 'comma' && after.at + 1 < tokens.length && isFiniteVerb(tokens, after.at + 1);
  if (!afterQuote && parting.quote < 0 && !resumes && !speaks(tokens, clause - 1)) {
    return undefined;
  }
  const left: Range = { from: 0, to: contentTo(tokens, clause - 1) };
  if (left.to <= left.from) {
    return undefined;
  }
  const result = { source, ...(after.addressee === undefined ? {} : { addressee: after.addressee }) };
  if (next === undefined || next.tag === 'stop' || next.tag === 'colon' || isCircumstance(next)) {
    return { contents: [left], ...result };
  }
  if (next.tag === 'comma' || next.tag === 'dash' || next.quote >= 0) {
    const from = next.quote >= 0 ? after.at : after.at + 1;
    const right = continuation(tokens, from, left);
    if (right !== undefined && leadsUp(tokens, left, right)) {
      return { contents: [right], ...result };
    }
    return { contents: right === undefined ? [left] : [left, right], ...result };
  }
  // "“…,” he said in a statement released by his office": what follows describes where it was said.
  const described = afterQuote && next.tag === 'verb' && (next.form === 'past' || next.form === 'ing');
  return described || next.tag === 'prep' || next.tag === 'cc' || next.tag === 'wh' || subject === undefined
    ? { contents: [left], ...result }
    : undefined;
}

/** "Asked about it, he said, “No.”": only the quotation is said, not what leads up to it. */
function leadsUp(tokens: readonly Token[], left: Range, right: Range): boolean {
  const opensQuote = tokens[right.from]!.quote >= 0;
  if (!opensQuote || tokens.slice(left.from, left.to).some(token => token.quote >= 0)) {
    return false;
  }
  const first = tokens[left.from]!;
  return (
    first.tag === 'prep' ||
    first.tag === 'adv' ||
    first.tag === 'sub' ||
    tokens.slice(left.from, left.to).some((_, at) => isFiniteVerb(tokens, left.from + at))
  );
}

function isCircumstance(token: Token): boolean {
  return token.tag === 'sub' && token.lower !== 'that' && token.lower !== 'if' && token.lower !== 'whether';
}

/**
 * Does the stretch before the comma hold a clause, or a quotation, rather than a mere adverbial or a name with a relative
 * clause ("Haddar, who left the town, denied it")?
 */
function speaks(tokens: readonly Token[], comma: number): boolean {
  let relative = false;
  for (let at = 0; at < comma; at++) {
    if (tokens[at]!.tag === 'comma' && tokens[at]!.quote < 0) {
      relative = tokens[at + 1]!.tag === 'wh';
    }
    if (relative) {
      continue;
    }
    if (tokens[at]!.quote >= 0 || isFiniteVerb(tokens, at)) {
      return !opensSubordinate(tokens, comma);
    }
  }
  return false;
}

/** "When he arrived, Smith said it was over": the first clause only leads up to the verb. */
function opensSubordinate(tokens: readonly Token[], comma: number): boolean {
  const first = tokens[0]!;
  const opening = first.tag === 'sub' && first.lower !== 'that';
  if (
    !opening &&
    !(first.tag === 'verb' && (first.form === 'ing' || first.form === 'past' || first.form === 'participle'))
  ) {
    return false;
  }
  for (let at = 0; at < comma; at++) {
    if (tokens[at]!.tag === 'comma' && tokens[at]!.quote < 0) {
      return false;
    }
  }
  return true;
}

/** One past the content whose parting comma (or closing mark) is at `parting`. */
function contentTo(tokens: readonly Token[], parting: number): number {
  const { quote, tag } = tokens[parting]!;
  return quote >= 0 ? parting + 1 : tag === 'comma' || tag === 'dash' ? parting : parting + 1;
}

/** The source after an inverted verb: "said X, the envoy". */
function postposed(tokens: readonly Token[], group: VerbGroup): Range | undefined {
  const from = group.to;
  const first = tokens[from];
  if (first === undefined || first.quote >= 0) {
    return undefined;
  }
  if (first.tag === 'pron' && !['he', 'she', 'they', 'it', 'we', 'i'].includes(first.lower)) {
    return undefined;
  }
  const to = phraseAfter(tokens, from, true);
  return to > from && !isFiniteVerb(tokens, to === tokens.length ? to - 1 : to) ? { from, to } : undefined;
}

/** What goes on after the parenthesis: the second half of the quotation or of the clause. */
function continuation(tokens: readonly Token[], from: number, left: Range): Range | undefined {
  const first = tokens[from];
  if (first === undefined) {
    return undefined;
  }
  if (first.quote >= 0 && first.tag === 'quote') {
    return { from, to: clauseEnd(tokens, from, 'whole') };
  }
  // "The raid, he said, was over": only where the first part was no sentence of its own.
  const quoted = tokens[left.from]!.quote >= 0 && tokens[left.to - 1]!.quote >= 0;
  if (
    quoted ||
    (first.tag === 'sub' && first.lower !== 'that') ||
    first.tag === 'cc' ||
    (first.tag === 'verb' && first.form === 'ing') ||
    first.tag === 'wh'
  ) {
    return undefined;
  }
  const begun = tokens.slice(left.from, left.to).some((_, at) => isFiniteVerb(tokens, left.from + at));
  if (begun && first.lower !== 'that' && first.tag !== 'to' && !isFiniteVerb(tokens, from)) {
    return undefined;
  }
  const to = clauseEnd(tokens, from, 'whole');
  return to - from > 1 ? { from, to } : undefined;
}
