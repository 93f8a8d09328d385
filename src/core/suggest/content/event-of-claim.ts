import type { ClaimEvent, Guessable } from '../../claims/model.ts';
import { edtfBounds } from '../../recognise/dates/calendars/edtf.ts';
import type { DateMention, Mention, NameMention } from '../../recognise/mention.ts';
import type { Span } from '../../text/span.ts';
import { rolesIn } from './roles.ts';

/** ACLED's scale of dates: 1 the day, 2 the week, 3 the month or worse. */
const DATE_PRECISION: Readonly<Record<string, 1 | 2 | 3>> = { time: 1, day: 1, week: 2 };

const EXACT_PLACES: ReadonlySet<string> = new Set(['city', 'town', 'village', 'camp', 'facility']);
const WIDE_PLACES: ReadonlySet<string> = new Set(['country']);
const NEAR =
  /\b(?:near|outside|around|close to|north(?:east|west)?(?:ern)? of|south(?:east|west)?(?:ern)? of|east of|west of|vicinity of|from|off|border (?:with|of)|between)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}$/iu;
const IN_PLACE =
  /\b(?:in|at|near|outside|on|inside|around|of|from|to|toward|towards|into)\s+(?:the\s+)?(?:\p{L}+\s+){0,4}$/u;

interface EventContext {
  /** Of the article, sorted by position. */
  readonly mentions: readonly Mention[];
  /** The claimant's gazetteer id: an "I" or "we" in the claim is this actor. */
  readonly claimant?: string;
  /** What the type of claim is, where it is known: in a meeting all who are named take part. */
  readonly type?: string;
}

/** So much text on either side of a claim says when and where it was: a sentence, but not a transcript without full stops. */
const REACH = 1500;

/** The sentence of a claim as far as it may speak of the claim's event. */
export function withinReach({ start, end }: Span, claim: Span): Span {
  return { start: Math.max(start, claim.start - REACH), end: Math.min(end, claim.end + REACH) };
}

/** When and where the event of a claim was and who took part, as far as its words and its sentence say; all guesses. */
export function eventOfClaim(text: string, claim: Span, sentence: Span, context: EventContext): ClaimEvent | undefined {
  const inClaim = within(context.mentions, claim);
  const around = within(context.mentions, sentence).filter(one => one.end <= claim.start || one.start >= claim.end);
  const date =
    pickDate(text, inClaim) ??
    (inClaim.some(one => one.kind === 'date' && one.edtf !== undefined) ? undefined : pickDate(text, around, true));
  const place =
    pickPlace(text, inClaim) ??
    pickPlace(
      text,
      around.filter(one => afterPreposition(text, one)),
    );
  const roles = rolesIn(text, claim, inClaim, context);
  const event: ClaimEvent = {
    ...(date === undefined ? {} : whenOf(text, date)),
    ...(place === undefined ? {} : { place: guess(place.id!), 'place-precision': placePrecision(text, place) }),
    ...(roles.actors.length === 0 ? {} : { actors: guess(roles.actors) }),
    ...(roles.targets.length === 0 ? {} : { targets: guess(roles.targets) }),
  };
  return Object.keys(event).length === 0 ? undefined : event;
}

/** What has gone on since a day is not of that day: an interval whose end is open. */
function whenOf(text: string, { edtf = '', start, quote }: DateMention): Pick<ClaimEvent, 'date' | 'date-precision'> {
  const isSince = SINCE.test(text.slice(Math.max(0, start - 24), start)) || /^since\b/i.test(quote);
  return isSince && !edtf.includes('/')
    ? { date: guess(`${edtf}/..`), 'date-precision': 3 }
    : { date: guess(edtf), 'date-precision': datePrecision(edtf) };
}
const SINCE = /\b(?:ever )?since\s+(?:the\s+)?(?:(?:early|late|mid|at least)[- ])?$/iu;

function guess<T>(value: T): Guessable<T> {
  return { value, guessed: true };
}

function within(mentions: readonly Mention[], span: Span): Mention[] {
  return mentions.filter(one => one.start >= span.start && one.end <= span.end);
}

/** The most exact date; of the sentence outside the claim only a day, which is as a rule that of the report. */
function pickDate(text: string, mentions: readonly Mention[], dayOnly = false): DateMention | undefined {
  const dates = mentions.filter(
    (one): one is DateMention =>
      one.kind === 'date' &&
      one.edtf !== undefined &&
      one.subkind !== 'set' &&
      one.subkind !== 'duration' &&
      !datesNoun(text, one),
  );
  const ranked = dates.map(date => ({ date, precision: datePrecision(date.edtf!) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (least, one) => (least === undefined || one.precision < least.precision ? one : least),
    undefined,
  );
  return best === undefined || (dayOnly && best.precision > 1) ? undefined : best.date;
}

/** "the November 2024 ceasefire", "last year’s truce": the date of another event than the one that is told. */
function datesNoun(text: string, date: Mention): boolean {
  const after = text.slice(date.end, date.end + 24);
  const owns = /^['’]s?\s+\p{Ll}/u.test(after);
  const described = /\b(?:the|a|an|its|their|of|since|after)\s+$/u.test(
    text.slice(Math.max(0, date.start - 8), date.start),
  );
  return (
    owns ||
    (described &&
      /^\s+\p{Ll}{4,}/u.test(after) &&
      !/^\s+(?:when|after|before|while|that|with|from|near|until)\b/u.test(after))
  );
}

function datePrecision(edtf: string): number {
  return DATE_PRECISION[edtfBounds(edtf)?.precision ?? ''] ?? 3;
}

/** The smallest place, the first of those alike. */
function pickPlace(text: string, mentions: readonly Mention[]): NameMention | undefined {
  const places = mentions.filter((one): one is NameMention => one.kind === 'place' && one.id !== undefined);
  let best: NameMention | undefined;
  for (const place of places) {
    if (best === undefined || placePrecision(text, place) < placePrecision(text, best)) {
      best = place;
    }
  }
  return best;
}

function afterPreposition(text: string, mention: Mention): boolean {
  return IN_PLACE.test(text.slice(Math.max(0, mention.start - 60), mention.start));
}

/** ACLED's scale: 1 the place itself, 2 near it or part of a region, 3 a region or country. */
function placePrecision(text: string, place: NameMention): 1 | 2 | 3 {
  if (EXACT_PLACES.has(place.subkind)) {
    return NEAR.test(text.slice(Math.max(0, place.start - 60), place.start)) ? 2 : 1;
  }
  return WIDE_PLACES.has(place.subkind) || place.subkind === 'region' ? 3 : 2;
}
