import { isNounToo } from '../../recognise/lexicon/common-verbs.ts';
import { AUXILIARY, beforeParenthesis, describesPlural, NOMINAL, opensAfterComma, PLURAL } from './agreement.ts';
import { closesAtComma } from './clause-end.ts';
import { floats } from './floating-quantifier.ts';
import { looksAdverbial } from './lexeme.ts';
import { FINDING_NOUNS } from './lexicon/finding-nouns.ts';
import type { Token } from './token.ts';

/** Settles, from left to right, what is a verb, a name or the other sense of a closed-class word. */
export function retag(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.tag === 'noun' && at === 0 && looksAdverbial(token.lower) && tokens[1]?.capital !== true) {
      // "Connelly" is a name, "Reportedly" opens a sentence.
      token.tag = 'adv';
    } else if (token.tag === 'noun' || (token.tag === 'prep' && token.form !== undefined)) {
      if (token.form !== undefined && isVerbHere(tokens, at)) {
        token.tag = 'verb';
      } else if (token.tag === 'noun' && token.capital && (at > 0 || tokens[1]?.capital === true)) {
        token.tag = 'name';
      }
    } else if (token.lower === 'first' && token.tag === 'adv' && at === 0 && tokens[1]?.tag === 'noun') {
      // "First lady", "First responders"
      token.tag = 'num';
    } else if (token.lower === 'neither' && tokens[at + 1]?.form !== undefined && tokens[at + 2]?.lower === 'nor') {
      // "neither confirmed nor denied"
      token.tag = 'adv';
    } else if (token.lower === "'s" && token.tag === 'poss') {
      const before = tokens[at - 1];
      const next = tokens[at + 1];
      if (before !== undefined && (before.tag === 'pron' || before.tag === 'wh') && before.lower !== 'who') {
        token.tag = 'be';
      } else if (next !== undefined && (next.tag === 'det' || next.tag === 'adv') && before?.tag !== 'name') {
        token.tag = 'be';
      }
    }
  }
}

/** Could the form at `at`, which is one of a verb, be a verb where it stands? */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (
    (token.lower === 'close' && next?.tag === 'to') ||
    (token.lower === 'think' && next?.lower.startsWith('tank') === true)
  ) {
    return false;
  }
  let left = at - 1;
  while (left >= 0 && (tokens[left]!.tag === 'adv' || floats(tokens, left))) {
    left--;
  }
  left = beforeParenthesis(tokens, left);
  const before = tokens[left];
  if (token.capital && at > 0 && before?.tag !== 'quote' && before?.tag !== 'stop' && before?.tag !== 'colon') {
    return false;
  }
  if (before !== undefined && AUXILIARY.has(before.tag)) {
    if (
      before.tag === 'to' &&
      (token.form === 'past' || token.form === 'preterite' || token.form === 's' || token.form === 'ing')
    ) {
      return false;
    }
    return !(before.tag === 'be' && (token.form === 's' || (token.form === 'base' && isNounToo(token.lower))));
  }
  if (token.form === 'preterite') {
    return true;
  }
  if (token.form === 'past' || token.form === 'participle') {
    // "the wounded man", "his alleged role": between a determiner and a noun it describes.
    const describes = before !== undefined && (before.tag === 'det' || before.tag === 'poss');
    return !(describes && next !== undefined && (next.tag === 'noun' || next.tag === 'name' || next.tag === 'cc'));
  }
  if (token.form === 'ing') {
    return !(before !== undefined && (before.tag === 'det' || before.tag === 'poss'));
  }
  const loose = token.reporting !== undefined ? AMBIGUOUS.has(token.lower) : isNounToo(token.lower);
  if (before === undefined) {
    return !loose && token.form === 's';
  }
  if (before.lower === 'that' && loose) {
    // "an earthquake that hit the town"
    return left > 0 && NOMINAL.has(tokens[left - 1]!.tag) && followsObject(next);
  }
  if (before.tag === 'pron' || before.tag === 'wh') {
    return true;
  }
  if (!loose && before.lower === 'that' && left > 0 && NOMINAL.has(tokens[left - 1]!.tag)) {
    // "a shrine that honors the dead"
    return true;
  }
  if (!loose && before.tag === 'sub') {
    return followsObject(next) || next === undefined || next.tag === 'comma' || next.tag === 'stop';
  }
  if (INVARIANT.has(token.lower) && NOMINAL.has(before.tag)) {
    return (
      token.rest > 0 || followsObject(next) || next?.lower === 'back' || next?.lower === 'off' || next?.lower === 'out'
    );
  }
  if (!loose && token.form === 'base' && before.tag === 'noun' && !PLURAL.test(before.lower)) {
    // A base form does not agree with a singular, "a London-based conflict monitor", but with what that describes:
    // "officials in the capital say".
    return token.reporting !== undefined && !isNounToo(token.lower) && describesPlural(tokens, left);
  }
  if (!loose) {
    return before.tag !== 'det' && before.tag !== 'prep' && before.tag !== 'poss';
  }
  if (ADJECTIVES.has(before.lower)) {
    return false;
  }
  // A noun as often as a verb: after a noun it is a verb where an object, a clause or a quotation follows.
  if (!NOMINAL.has(before.tag) || before.tag === 'num') {
    return before.tag === 'cc' && followsObject(next);
  }
  const plural =
    PLURAL.test(before.lower) || (token.form === 'base' && next?.tag !== 'prep' && describesPlural(tokens, left));
  if ((plural ? token.form === 'base' : token.form === 's') && endsClause(next) && followsQuotation(tokens, left)) {
    return true;
  }
  const shows = token.lower === 'shows' || token.lower === 'show';
  if (shows && (endsClause(next) || next?.lower === 'that') && isOfFindings(tokens, left)) {
    return true;
  }
  // "peaceful protests in Paris": of these a preposition follows the noun, unless the verb takes it.
  const object =
    followsObject(next) && (next?.tag !== 'prep' || token.reporting?.verb.prepositions.includes(next.lower) === true);
  // "…, critics charge."
  if (plural && token.form === 'base' && tokens[left - 1]?.tag === 'comma' && endsClause(next)) {
    return true;
  }
  // "…, Paris claims"
  if (token.form === 's' && before.tag === 'name' && endsClause(next) && opensAfterComma(tokens, left)) {
    return true;
  }
  // "Paris claims": a name in -s is no plural.
  return token.form === 's' ? (before.capital || !plural) && object : plural && object;
}

/** "“…,” its report states": does what ends at `last` stand right behind a quotation? */
function followsQuotation(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (at > 0 && last - at < 6 && ['noun', 'name', 'det', 'poss', 'num'].includes(tokens[at]!.tag)) {
    at--;
  }
  return at > 0 && closesAtComma(tokens, at);
}

const endsClause = (next: Token | undefined): boolean =>
  next === undefined || next.tag === 'comma' || next.tag === 'stop';

/** "…, a poll released Monday shows": is the subject a study or poll? */
function isOfFindings(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at >= 0 && last - at < 7 && tokens[at]!.tag !== 'comma'; at--) {
    if (FINDING_NOUNS.has(tokens[at]!.lower)) {
      return true;
    }
  }
  return false;
}

/** Verbs whose past is their base form. */
const INVARIANT: ReadonlySet<string> = new Set(
  'hit cut set put shut hurt cast let spread read cost broadcast forecast quit'.split(' '),
);

function followsObject(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (next.tag === 'det' ||
      next.tag === 'pron' ||
      next.tag === 'sub' ||
      next.tag === 'wh' ||
      next.tag === 'num' ||
      next.tag === 'to' ||
      next.tag === 'quote' ||
      next.tag === 'name' ||
      next.capital ||
      (next.tag === 'prep' && next.lower !== 'of'))
  );
}

/** Adjectives after which such a form is a noun: "no current plans". */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'current future new recent such possible alleged public growing repeated similar further specific immediate previous latest earlier first second official local national international political military medical initial early late conflicting unconfirmed numerous strong serious false key major main final formal joint common own peace media press news police intelligence government'.split(
    ' ',
  ),
);

/** Forms of verbs of saying and thinking that are nouns as often. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  (
    'claim claims report reports state states note notes reply replies answer answers question questions call calls appeal appeals ' +
    'request requests order orders command commands offer offers comment comments remark remarks protest protests counter object ' +
    'objects challenge challenges joke jokes signal signals guess estimate estimates forecast forecasts promise promises pledge ' +
    'pledges vow vows demand demands threat charge charges attack attacks blast praise plan plans hope hopes fear fears doubt ' +
    'doubts suspect suspects need needs desire desires favor favour support supports aim aims wish wishes view views regard regards ' +
    'back text texts email emails tweet tweets post posts quote quotes address attempt attempts dream trust judge judges lobby press pressure brief briefs ' +
    'rule rules cry shout scream talk talks speak label brand term terms detail details outline document documents voice express ' +
    'experience show shows mean means figure figures love hate worry worries regret regrets long care read put hold holds decree ' +
    'venture reflect pray target targets direct invite blame feel find mention mentions stress count counts vote votes mock honour ' +
    'laugh shot bet urge prefer'
  ).split(' '),
);
