import type { ClaimNumber } from '../../claims/model.ts';
import type { Span } from '../../text/span.ts';
import { type Counted, countedBy, type Happening, happenings } from './counted.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** A number of a claim with the place of its words (offsets as those of the text). */
interface PlacedNumber {
  readonly span: Span;
  readonly number: ClaimNumber;
}

/** Adjectives and participles between a number and its noun: at most this many words. */
const FAR = 5;

/**
 * The numbers that a stretch of text states: of persons with what happened to them, of weapons, events, distances and sums.
 * Dates, ages and clock times are left out (`times`: the spans of date mentions). Every value is marked as a guess.
 */
export function claimNumbers(text: string, span: Span, times: readonly Span[] = []): PlacedNumber[] {
  const part = text.slice(span.start, span.end);
  const quantities = quantitiesIn(part, { start: 0, end: part.length });
  const verbs = happenings(part);
  const found: PlacedNumber[] = [];
  let previous: Counted | undefined;
  let previousWhat: string | undefined;
  quantities.forEach((quantity, index) => {
    const start = span.start + quantity.start;
    if (times.some(time => time.start < span.start + quantity.end && start < time.end)) {
      return;
    }
    const next = quantities[index + 1];
    const before = quantities[index - 1];
    const whole = next !== undefined && OF_THOSE.test(part.slice(quantity.end, next.start)) ? next : undefined;
    const counted =
      countedAfter(part, whole ?? quantity, whole === undefined ? next : quantities[index + 2]) ??
      elliptic(part, quantity, verbs, previous);
    const number = toNumber(part, quantity, counted, { before, next, whole, verbs, previousWhat });
    if (number !== undefined) {
      found.push({ span: { start, end: span.start + quantity.end }, number });
      previous = counted ?? previous;
      previousWhat = HAPPENINGS.has(number.what ?? '') ? number.what : previousWhat;
    }
  });
  return found;
}

/** The noun after the number: "25 suspected militants", "two of the officers", "two of them children". */
function countedAfter(part: string, quantity: Quantity, next: Quantity | undefined): Counted | undefined {
  const rest = part.slice(quantity.end, Math.min(next?.start ?? part.length, quantity.end + 90));
  const clause = /^[^.;:—]*/.exec(rest)![0];
  const words = clause.match(/[\p{L}’'-]+|,/gu) ?? [];
  let found: Counted | undefined;
  for (const [index, word] of words.entries()) {
    if (index > FAR || word === ',' || (STOP.test(word) && !(index === 0 && word === 'of'))) {
      break;
    }
    const counted = countedBy(word);
    // "police officers", "Israeli soldiers": the last of a run of nouns counts, as long as nothing parts them.
    if (counted !== undefined && !(found !== undefined && counted.kind === 'persons' && HAPPENED_TO.test(word))) {
      found = counted;
    } else if (found !== undefined) {
      break;
    }
  }
  return found;
}

/** "two of the five soldiers" */
const OF_THOSE = /^\s+of\s+(?:the|these|those|its|their|his|her)\s+(?:other |remaining |first )?$/i;

const HAPPENED_TO = /^(?:killed|wounded|injured|dead|missing)$/i;
const STOP =
  /^(?:in|on|at|by|for|with|from|to|and|or|as|who|that|which|were|was|are|is|had|have|has|after|before|when|while|will|would|during|near|inside|outside|against|into|over|since|until|within|across|between|more|others?)$/;

/** "11 wounded", "killing five", "and 10 more": the persons are not named again. */
function elliptic(
  part: string,
  quantity: Quantity,
  verbs: readonly Happening[],
  previous: Counted | undefined,
): Counted | undefined {
  const direct = directVerb(part, quantity, verbs);
  if (direct !== undefined) {
    return OF_PERSONS.has(direct.what) ? { kind: 'persons', of: 'persons' } : previous;
  }
  if (TALLY.test(part.slice(0, quantity.start))) {
    return { kind: 'persons', of: 'persons' };
  }
  if (/^\s+(?:more|others?|of them)\b/i.test(part.slice(quantity.end, quantity.end + 30))) {
    return previous?.kind === 'persons'
      ? { kind: 'persons', of: 'persons' }
      : (previous ?? { kind: 'persons', of: 'persons' });
  }
  return undefined;
}

/** "put the number of dead at", "the death toll rose to", "the count of the wounded is": what is counted stands before. */
const TALLY =
  /\b(?:(?:death )?toll|(?:number|count|tally|total) of (?:the |those )?(?:people )?(?:dead|killed|deaths|fatalities|casualties|wounded|injured|missing|displaced|detained|arrested))\b[^.;]{0,60}\b(?:at|to|is|was|now|(?:reach|pass|exceed|top|surpass)(?:ed|es|s|ing)?|hit)\s+$/i;
const LINK_BEFORE = /^\s+(?:of|another|a|the|a total of|as well as)?\s*$/i;
const LINK_AFTER =
  /^\s+(?:(?:were|was|others?|more|have been|had been|have|had|are|is|also|reported(?:ly)?|or|people|persons)\s+)*$/i;

/** The verb that touches a number: "killed five", "11 wounded", "10 more were arrested", "the death of 12". */
function directVerb(part: string, quantity: Quantity, verbs: readonly Happening[]): Happening | undefined {
  return (
    verbs.find(
      verb =>
        verb.end <= quantity.start &&
        LINK_BEFORE.test(part.slice(verb.end, quantity.start)) &&
        !/^(?:bodies|dead|wounded|injured|missing|prisoners?)$/i.test(part.slice(verb.start, verb.end)),
    ) ?? verbs.find(verb => verb.start >= quantity.end && LINK_AFTER.test(part.slice(quantity.end, verb.start)))
  );
}

interface Around {
  readonly before: Quantity | undefined;
  readonly next: Quantity | undefined;
  /** The number of which this one counts a part. */
  readonly whole: Quantity | undefined;
  readonly verbs: readonly Happening[];
  readonly previousWhat: string | undefined;
}

function toNumber(
  part: string,
  quantity: Quantity,
  counted: Counted | undefined,
  around: Around,
): ClaimNumber | undefined {
  const value = {
    ...(quantity.min === undefined ? {} : { min: quantity.min }),
    ...(quantity.best === undefined ? {} : { best: quantity.best }),
    ...(quantity.max === undefined ? {} : { max: quantity.max }),
  };
  const tail = { ...(quantity.approximate ? { approximate: true } : {}), guessed: true };
  if (quantity.currency !== undefined || counted?.kind === 'money') {
    return {
      what: 'money',
      ...value,
      unit: quantity.currency ?? (counted?.kind === 'money' ? counted.unit : 'USD'),
      ...tail,
    };
  }
  if (quantity.percent) {
    return { what: 'share', ...value, unit: '%', ...tail };
  }
  if (counted === undefined) {
    return undefined;
  }
  if (counted.kind === 'length') {
    const mass = counted.unit === 't' || counted.unit === 'kg' || counted.unit === 'bbl';
    return { what: mass ? 'amount' : 'distance', ...value, unit: counted.unit, ...tail };
  }
  const what = 'of' in counted ? happenedTo(part, quantity, counted, around) : undefined;
  return { what: what ?? counted.kind, ...('of' in counted ? { of: counted.of } : {}), ...value, ...tail };
}

const OF_PERSONS = new Set([
  'killed',
  'injured',
  'displaced',
  'detained',
  'kidnapped',
  'casualties',
  'missing',
  'released',
  'deployed',
]);
const OF_THINGS = new Set(['destroyed', 'seized', 'fired', 'deployed']);
const HAPPENINGS: ReadonlySet<string> = new Set([...OF_PERSONS, ...OF_THINGS]);

const AUXILIARY = /\b(?:have|has|had|were|was|are|is|been|later|since)\s+$/i;

/** Which of the verbs around a number tells what happened to those it counts. */
function happenedTo(part: string, quantity: Quantity, counted: Counted, around: Around): string | undefined {
  if (counted.kind === 'events') {
    return undefined;
  }
  const fits = around.verbs.filter(verb => (counted.kind === 'persons' ? OF_PERSONS : OF_THINGS).has(verb.what));
  const left = around.before?.end ?? 0;
  const right = around.next?.start ?? part.length;
  if (around.whole !== undefined) {
    const behind = fits.filter(verb => verb.start >= around.whole!.end);
    const finite = behind.find(verb => AUXILIARY.test(part.slice(0, verb.start))) ?? behind[0];
    return finite?.what ?? fits.findLast(verb => verb.end <= quantity.start)?.what;
  }
  const direct = directVerb(part, quantity, fits);
  if (direct !== undefined) {
    return direct.what;
  }
  const following = fits.find(verb => verb.start >= quantity.end && verb.start <= right);
  if (following !== undefined) {
    return following.what;
  }
  const earlier = fits.findLast(verb => verb.end <= quantity.start && verb.start >= left);
  if (earlier !== undefined) {
    return earlier.what;
  }
  // "two children among 12 killed", "12 people, three of them women, were killed": the verb stands behind the other number.
  const farther = fits.find(verb => verb.start >= right) ?? fits.findLast(verb => verb.end <= left);
  return farther !== undefined ? (around.previousWhat ?? farther.what) : around.previousWhat;
}
