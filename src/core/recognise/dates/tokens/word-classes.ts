/** What a word can be in a date: one bit each, because many are several things ("second", "may", "last"). */
export const cardinal = 1 << 0;
export const ordinal = 1 << 1;
export const monthName = 1 << 2;
export const weekdayName = 1 << 3;
export const unit = 1 << 4;
export const season = 1 << 5;
export const partOfDay = 1 << 6;
/** today, yesterday, tomorrow, tonight: the value is the count of days from the publication date. */
export const deicticDay = 1 << 7;
/** now, recently, soon …: the value is an index into `vagueValues`. */
export const vague = 1 << 8;
/** daily, annual …: the value is the unit. */
export const frequency = 1 << 9;
/** about, nearly, over …: goes before an amount or a date and belongs to its extent. */
export const approximator = 1 << 10;
/** the, a, this, that … */
export const article = 1 << 11;
/** last (-1), this (0), next (1), previous, following …: the value is the shift. */
export const shifter = 1 << 12;
/** several, few, many … */
export const vagueAmount = 1 << 13;
/** early, late, mid, beginning, end … */
export const edge = 1 << 14;
/** BC, AD, AH … */
export const era = 1 << 15;
/** am, pm */
export const meridiem = 1 << 16;
/** GMT, EST …: the value is the offset in minutes. */
export const zone = 1 << 17;
/** ago, earlier, later, before, after … */
export const shiftTail = 1 << 18;
/** The first word of a named day (Christmas, Eid …). */
export const namedStart = 1 << 19;
/** A month of another calendar (Muharram, Aban, Nisan …): the value is calendar * 16 + month. */
export const foreignMonth = 1 << 20;
/** every, each, per */
export const distributor = 1 << 21;
/** A word that only makes a sense in a rule of its own (of, to, between, quarter, fiscal …). */
export const ruleWord = 1 << 22;
/** A verb form or a conjunction that tells past from future around a date. */
export const tenseCue = 1 << 23;
/** A word after which a number is a number of something, no year (Resolution, page, Flight …). */
export const numbering = 1 << 24;
/** A noun that is counted (troops, people, kilometres …): a number before it is no year. */
export const counted = 1 << 25;
/** A noun for a person (man, woman, boy …): "a 30-year-old man" tells an age, not a time. */
export const person = 1 << 26;
/** A noun for the attack after which "October 7" or "September 11" means the event's own day. */
export const attackNoun = 1 << 27;
/** about, in, since …: a preposition after which a bare number can be a year. */
export const yearPreposition = 1 << 28;

/** A word of no other class that an expression can begin with (fiscal, once, Q …). */
export const starter = 1 << 29;

/** Classes that can make an expression alone; with one of them a word does not need the next. */
export const standsAlone =
  monthName |
  weekdayName |
  unit |
  season |
  partOfDay |
  deicticDay |
  vague |
  frequency |
  shiftTail |
  namedStart |
  foreignMonth |
  era |
  starter |
  edge;

/** Classes a date expression can begin with. */
export const trigger =
  cardinal |
  ordinal |
  monthName |
  weekdayName |
  unit |
  season |
  partOfDay |
  deicticDay |
  vague |
  frequency |
  approximator |
  article |
  shifter |
  vagueAmount |
  edge |
  shiftTail |
  namedStart |
  foreignMonth |
  distributor |
  era |
  starter;
