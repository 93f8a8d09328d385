import { words } from '../../recognise/names/lexicon/words.ts';
import { occasionEnd, simplePhrase } from './phrase.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';
import { isFiniteVerb } from './verb-group.ts';

/** Audiences that a verb of saying takes without "to": "told reporters", and with it: "said to reporters". */
export interface AfterVerb {
  /** The first token that is neither adverb, time, occasion nor addressee. */
  readonly at: number;
  readonly addressee?: Range;
}

const AUDIENCES = words(
  'reporters journalists lawmakers parliament supporters viewers listeners congress senators fans followers officials crowd voters delegates',
);

/** What an audience answers with: "said to cheers". */
const REACTIONS = words('cheers applause laughter boos jeers gasps');

/** "said many times" */
const OFTEN = words('many several countless numerous multiple two three four five');

/** Passes over what stands between a verb of saying and its content. */
export function afterVerb(tokens: readonly Token[], from: number, takesAddressee: boolean): AfterVerb {
  let at = from;
  let addressee: Range | undefined;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || token.quote >= 0) {
      break;
    }
    if (
      token.tag === 'adv' &&
      tokens[at + 1]?.tag !== 'num' &&
      !(token.lower === 'there' && isFiniteVerb(tokens, at + 1))
    ) {
      at++;
      continue;
    }
    if (at === from && takesAddressee) {
      const end = addresseeEnd(tokens, at);
      if (end > at) {
        addressee = { from: at, to: end };
        at = end;
        continue;
      }
    }
    if (token.tag === 'to' && REACTIONS.has(tokens[at + 1]?.lower ?? '')) {
      at += 2;
      continue;
    }
    if (token.tag === 'to' && addressee === undefined && isAudience(tokens, at + 1)) {
      const end = simplePhrase(tokens, at + 1);
      addressee = { from: at + 1, to: end };
      at = end;
      continue;
    }
    const occasion = occasionEnd(tokens, at);
    if (occasion > at && !isSubjectTime(tokens, at, occasion) && !isMeasure(tokens, occasion)) {
      at = occasion;
      continue;
    }
    if (OFTEN.has(token.lower) && tokens[at + 1]?.lower === 'times') {
      at += 2;
      continue;
    }
    if (throughEnd(tokens, at) > at) {
      at = throughEnd(tokens, at);
      continue;
    }
    break;
  }
  return addressee === undefined ? { at } : { at, addressee };
}

/** "said two weeks was enough", "said Monday was…": the time is the subject of what is said. */
function isSubjectTime(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]!.tag !== 'prep' && to < tokens.length && isFiniteVerb(tokens, to);
}

/** "described hours of shelling": how much of what, and not when. */
function isMeasure(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.lower === 'of';
}

/** "said through a spokesman", "said from London", "said of the raid". */
function throughEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (
    token.lower === 'through' ||
    token.lower === 'via' ||
    token.lower === 'from' ||
    token.lower === 'about' ||
    token.lower === 'of'
  ) {
    return simplePhrase(tokens, at + 1);
  }
  return at;
}

function isAudience(tokens: readonly Token[], at: number): boolean {
  const end = simplePhrase(tokens, at);
  for (let index = at; index < end; index++) {
    if (AUDIENCES.has(tokens[index]!.lower) || tokens[index]!.tag === 'name' || tokens[index]!.tag === 'pron') {
      return true;
    }
  }
  return false;
}

/** One past "reporters", "the family", "The Associated Press": a phrase that another clause, "that" or a quotation follows. */
function addresseeEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]!;
  if (first.tag === 'pron') {
    return first.lower === 'he' ||
      first.lower === 'she' ||
      first.lower === 'they' ||
      first.lower === 'we' ||
      first.lower === 'i'
      ? from
      : from + 1;
  }
  const end = simplePhrase(tokens, from);
  if (end === from) {
    return from;
  }
  const next = tokens[end];
  if (next === undefined || !isFiniteVerb(tokens, end)) {
    return describedEnd(tokens, end);
  }
  // "told reporters the army had": the phrase runs into the subject of the clause; part them.
  for (let at = end - 1; at > from; at--) {
    const { tag, lower } = tokens[at]!;
    const before = tokens[at - 1]!;
    if ((tag === 'det' || tag === 'pron') && before.tag !== 'prep' && before.tag !== 'cc' && before.tag !== 'det') {
      return at;
    }
    // "told a news conference Pakistan would": a phrase with an article ends before a name.
    const named = tag === 'name' && first.tag === 'det' && before.tag === 'noun';
    if (named || AUDIENCES.has(before.lower) || (before.lower === 'press' && tag !== 'noun') || lower === 'there') {
      return at;
    }
  }
  // "told LDA Hezbollah had": of two names the first is told; else the phrase is the subject of what is said.
  return end - from === 2 && first.tag === 'name' && tokens[from + 1]!.tag === 'name' ? from + 1 : from;
}

/** "told families living in hotels that …": what describes the addressee goes on to "that". */
function describedEnd(tokens: readonly Token[], end: number): number {
  const next = tokens[end];
  if (next?.tag !== 'verb' || (next.form !== 'ing' && next.form !== 'past')) {
    return end;
  }
  for (let at = end + 1; at < tokens.length; at++) {
    const { tag, lower, quote } = tokens[at]!;
    if (lower === 'that' && tag === 'sub') {
      return at;
    }
    if (tag === 'comma' || tag === 'stop' || quote >= 0 || isFiniteVerb(tokens, at)) {
      break;
    }
  }
  return end;
}
