import { edtfBounds } from '../recognise/dates/calendars/edtf.ts';
import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import { quantitiesIn } from '../suggest/content/quantities.ts';
import { foldWords } from '../text/fold-words.ts';
import { agentsOf, NOBODY, parentsOf, sourceOf } from './agents.ts';
import { comparedType } from './compared-type.ts';
import { type Figure, figuresIn, figuresOf } from './figures.ts';
import { type Mark, marksOf } from './marks.ts';
import { hasDay, lastName, linkedIn, mentionsWithin, withoutNames } from './mentions-of-claim.ts';
import type { ComparedClaim } from './model.ts';
import { deniedTerms, isNegative } from './polarity.ts';
import { isCommon, termOf, termsOf } from './terms.ts';

/** Days as YYYY-MM-DD, both inclusive. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** What a claim is compared by. Entities are terms too: `@hezbollah`, days likewise: `#2026-03-03`. */
export interface ClaimProfile {
  readonly claim: ComparedClaim;
  /** The built-in type that the claim is compared as. */
  readonly type: string;
  /** Terms of the quote, and of the fields of its event; with their weights before rarity. */
  readonly terms: ReadonlyMap<string, number>;
  /** Those of the terms that the quote or a field names, not merely the sentence around. */
  readonly quoted: ReadonlySet<string>;
  /** Pairs of terms that stand within two words of each other in the quote: "economic cooperation". */
  readonly pairs: ReadonlySet<string>;
  /** Ids of actors and places that the quote or the event names. */
  readonly entities: ReadonlySet<string>;
  /** Persons that the quote names in full: the last name, folded, to the id. */
  readonly persons: ReadonlyMap<string, string>;
  readonly places: readonly string[];
  /** Whose deed or wish it is, where the gazetteer knows all of them: actors of the event, else the claimant; each with whom it stands for. */
  readonly agents: ReadonlySet<string>;
  /** When the event was, where a field, the quote or its sentence says so. */
  readonly date?: Days;
  /** The date is the field's or the quote's own, not one of the sentence around. */
  readonly dateIsOwn: boolean;
  /** When the claim was published. */
  readonly published?: Days;
  /** Ids of actors and places that the article names around the claim: what the passage is about. */
  readonly setting: ReadonlySet<string>;
  /** Terms of the sentence and of what leads to it, names and entities included: what the passage tells of. */
  readonly passage: ReadonlySet<string>;
  readonly quantities: readonly Figure[];
  /** Turns of phrase in the quote that say how it stands to others. */
  readonly marks: ReadonlySet<Mark>;
  /** The claim says that something did not happen, is not so, or is turned down. */
  readonly negative: boolean;
  /** Terms of the quote behind a word that denies, to the end of the sentence. */
  readonly denied: ReadonlySet<string>;
  /** Who says it, in a form that compares: an id, or the folded words. */
  readonly source: string;
}

/** What a sentence around the quote weighs against the quote itself. */
const CONTEXT = 0.3;
/** What the actor's own state, or the body of which a person is the head, weighs against the actor. */
const PARENT = 0.4;
/** UTF-16 units before and after a claim that make up its setting. */
const SETTING = 1000;
const CLAIMANT = 0.35;
const FIELD = 0.6;
/** What a word of any news text weighs. */
const COMMONPLACE = 0.4;
const DAY = 0.7;
/** A number that two accounts have in common is of one thing, whatever they call it; of a few there are many. */
const NUMBER = 0.8;
const SMALL = 2;

/** The word that makes a claim one of its type says no more than the type: all demands demand. */
const ACTS: Readonly<Record<string, string>> = {
  demand: termOf('demand'),
  refusal: termOf('refuse'),
  denial: termOf('deny'),
  agreement: termOf('agree'),
  threat: termOf('threaten'),
  offer: termOf('offer'),
  accusation: termOf('accuse'),
};

/** Claims of what somebody wants or is: no event of its own. */
const STANDING: ReadonlySet<string> = new Set(['aim', 'demand', 'offer', 'refusal', 'identity', 'capability']);

/** Reads what a claim is compared by. Fields go before guesses from the words. */
export function profileOf(claim: ComparedClaim, gazetteer: GazetteerIndex | undefined): ClaimProfile {
  const { stored } = claim;
  const type = comparedType(claim);
  const terms = new Map<string, number>();
  const quoted = new Set<string>();
  const add = (term: string, weight: number) => {
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  const addQuoted = (term: string, weight: number) => {
    add(term, weight);
    quoted.add(term);
  };
  const entities = new Set<string>();
  const persons = new Map<string, string>();
  const places: string[] = [];
  const addEntity = (id: string, weight: number) => {
    addQuoted(`@${id}`, weight);
    for (const parent of parentsOf(id, gazetteer)) {
      add(`@${parent}`, weight * PARENT);
    }
  };

  const { event } = stored;
  for (const id of [...(event?.actors?.value ?? []), ...(event?.targets?.value ?? [])]) {
    entities.add(id);
    addEntity(id, FIELD);
  }
  const fieldPlace = event?.place?.value;
  if (fieldPlace !== undefined) {
    entities.add(fieldPlace);
    places.push(fieldPlace);
    addEntity(fieldPlace, FIELD);
  }
  const claimant = stored.claimant?.id;
  if (claimant !== undefined && !NOBODY.has(claimant)) {
    add(`@${claimant}`, CLAIMANT);
    for (const parent of parentsOf(claimant, gazetteer)) {
      add(`@${parent}`, CLAIMANT * PARENT);
    }
  }

  const named = mentionsWithin(claim, claim.span);
  for (const mention of named) {
    if (mention.kind !== 'date' && mention.id !== undefined) {
      entities.add(mention.id);
      if (mention.kind === 'place' && !places.includes(mention.id)) {
        places.push(mention.id);
      }
      addEntity(mention.id, 1);
      // A last name alone may be that of another.
      if (mention.label === 'PER' && mention.quote.includes(' ')) {
        persons.set(foldWords(lastName(mention)), mention.id);
      }
    }
  }
  for (const { best = 0, percent } of quantitiesIn(stored.quote, { start: 0, end: stored.quote.length })) {
    if (!percent && best > SMALL) {
      addQuoted(`=${best}`, NUMBER);
    }
  }
  const sequence = termsOf(withoutNames(stored.quote, claim.span?.start ?? 0, named));
  for (const term of sequence) {
    addQuoted(term, isCommon(term) || term === ACTS[type] ? COMMONPLACE : 1);
  }
  const { sentence = '', sentenceAt = 0 } = claim;
  const around = mentionsWithin(claim, { start: sentenceAt, end: sentenceAt + sentence.length });
  if (sentence !== '') {
    for (const term of termsOf(withoutNames(sentence, sentenceAt, around))) {
      add(term, isCommon(term) ? CONTEXT * COMMONPLACE : CONTEXT);
    }
    for (const id of linkedIn(around)) {
      add(`@${id}`, CONTEXT);
    }
  }
  for (const word of stored.claimant?.label === undefined ? [] : termsOf(stored.claimant.label)) {
    add(word, CONTEXT);
  }

  // What is wanted, offered or refused names days of other events: a truce of 2024, a line drawn in 2000.
  const dayNamed = STANDING.has(type) ? undefined : named.find(hasDay);
  const stated = daysOf(event?.date?.value) ?? daysOf(dayNamed?.edtf);
  const date = stated ?? around.map(mention => (hasDay(mention) ? daysOf(mention.edtf) : undefined)).find(isOneDay);
  if (stated !== undefined && stated.earliest === stated.latest) {
    addQuoted(`#${stated.earliest}`, DAY);
  }
  const published = daysOf(claim.published);
  const numbers = figuresOf(stored.numbers ?? []);
  return {
    claim,
    type,
    terms,
    quoted,
    pairs: pairsOf(sequence),
    entities,
    persons,
    places,
    agents: agentsOf(claim, gazetteer),
    ...(date === undefined ? {} : { date }),
    dateIsOwn: stated !== undefined,
    ...(published === undefined ? {} : { published }),
    setting: settingOf(claim),
    passage: passageOf(claim),
    quantities: numbers.length > 0 ? numbers : figuresIn(stored.quote),
    marks: marksOf(stored.quote),
    negative: isNegative(stored, type),
    denied: deniedTerms(stored.quote),
    source: sourceOf(claim),
  };
}

const isOneDay = (days: Days | undefined): days is Days => days !== undefined && days.earliest === days.latest;

function pairsOf(sequence: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  sequence.forEach((term, at) => {
    for (const next of sequence.slice(at + 1, at + 3)) {
      if (next !== term && !(isCommon(term) && isCommon(next))) {
        pairs.add(term < next ? `${term} ${next}` : `${next} ${term}`);
      }
    }
  });
  return pairs;
}

function passageOf(claim: ComparedClaim): Set<string> {
  const { lead = '', sentence = claim.stored.quote, sentenceAt = 0 } = claim;
  const mentions = mentionsWithin(claim, { start: sentenceAt - lead.length, end: sentenceAt + sentence.length });
  return new Set([...termsOf(lead + sentence), ...linkedIn(mentions).map(id => `@${id}`)]);
}

function settingOf(claim: ComparedClaim): Set<string> {
  const { span } = claim;
  const around = span && { start: span.start - SETTING, end: span.end + SETTING };
  return new Set(linkedIn(mentionsWithin(claim, around)));
}

function daysOf(edtf: string | undefined): Days | undefined {
  const bounds = edtf === undefined ? undefined : edtfBounds(edtf);
  return bounds && { earliest: bounds.earliest, latest: bounds.latest };
}
