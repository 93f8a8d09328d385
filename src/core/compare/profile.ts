import { quantitiesIn } from '../claims/content/quantities.ts';
import { edtfBounds } from '../recognise/dates/edtf.ts';
import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import type { Mention, NameMention } from '../recognise/mention.ts';
import { foldWords } from '../search/fold.ts';
import { type Figure, figuresIn, figuresOf } from './figures.ts';
import { type Mark, marksOf } from './marks.ts';
import type { ComparedClaim } from './model.ts';
import { isCommon, termOf, termsOf } from './terms.ts';

/** Days as YYYY-MM-DD, both inclusive. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** What a claim is compared by. Entities are terms too: `@hezbollah`, days likewise: `#2026-03-03`. */
export interface ClaimProfile {
  readonly claim: ComparedClaim;
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

const NEGATION =
  /\b(?:not|no|never|neither|nor|none|nobody|without|cannot|unlikely|improbable|incapable|unable|insufficient|false|fails?|failed|lacks?|denie[sd]|deny|reject(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed) to|rule[sd]? out)\b|n['’]t\b/giu;

const FIRST_NEGATION = new RegExp(NEGATION.source, 'iu');

/** Reads what a claim is compared by. Fields go before guesses from the words. */
export function profileOf(claim: ComparedClaim, gazetteer: GazetteerIndex | undefined): ClaimProfile {
  const { stored } = claim;
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
    addQuoted(term, isCommon(term) || term === ACTS[stored.type] ? COMMONPLACE : 1);
  }
  const { sentence = '', sentenceAt = 0 } = claim;
  const around = mentionsWithin(claim, { start: sentenceAt, end: sentenceAt + sentence.length });
  if (sentence !== '') {
    for (const term of termsOf(withoutNames(sentence, sentenceAt, around))) {
      add(term, isCommon(term) ? CONTEXT * COMMONPLACE : CONTEXT);
    }
    for (const mention of around) {
      if (mention.kind !== 'date' && mention.id !== undefined) {
        add(`@${mention.id}`, CONTEXT);
      }
    }
  }
  for (const word of stored.claimant?.label === undefined ? [] : termsOf(stored.claimant.label)) {
    add(word, CONTEXT);
  }

  // What is wanted, offered or refused names days of other events: a truce of 2024, a line drawn in 2000.
  const dayNamed = STANDING.has(stored.type) ? undefined : named.find(hasDay);
  const stated = daysOf(event?.date?.value) ?? daysOf(dayNamed?.edtf);
  const date = stated ?? around.map(mention => (hasDay(mention) ? daysOf(mention.edtf) : undefined)).find(isOneDay);
  if (stated !== undefined && stated.earliest === stated.latest) {
    addQuoted(`#${stated.earliest}`, DAY);
  }
  const published = daysOf(claim.published);
  const numbers = figuresOf(stored.numbers ?? []);
  return {
    claim,
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
    quantities: numbers.length > 0 ? numbers : figuresIn(stored.quote),
    marks: marksOf(stored.quote),
    negative: isNegative(claim),
    denied: new Set(sentencesOf(stored.quote).flatMap(part => termsOf(deniedIn(part)))),
    source: sourceOf(claim),
  };
}

const isOneDay = (days: Days | undefined): days is Days => days !== undefined && days.earliest === days.latest;

const hasDay = (mention: Mention): mention is Mention & { kind: 'date'; edtf: string } =>
  mention.kind === 'date' && mention.edtf !== undefined && mention.subkind !== 'set';

function mentionsWithin(claim: ComparedClaim, span: { start: number; end: number } | undefined): readonly Mention[] {
  return span === undefined
    ? []
    : (claim.mentions ?? []).filter(mention => mention.start >= span.start && mention.end <= span.end);
}

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

function settingOf(claim: ComparedClaim): Set<string> {
  const { span } = claim;
  const around = span && { start: span.start - SETTING, end: span.end + SETTING };
  return new Set(
    mentionsWithin(claim, around).flatMap(mention =>
      mention.kind === 'date' || mention.id === undefined ? [] : [mention.id],
    ),
  );
}

/** A linked name is compared by its id, so its words are left out; a person's last name stays, for persons mixed up. */
function withoutNames(text: string, start: number, mentions: readonly Mention[]): string {
  let rest = '';
  let at = 0;
  for (const mention of mentions) {
    const from = mention.start - start;
    if (mention.kind === 'date' || mention.id !== undefined) {
      rest += `${text.slice(at, from)} ${mention.kind !== 'date' && mention.label === 'PER' ? lastName(mention) : ''} `;
      at = mention.end - start;
    }
  }
  return rest + text.slice(at);
}

function lastName({ quote }: NameMention): string {
  return quote.slice(quote.lastIndexOf(' ') + 1);
}

/** Whom an actor stands for, and where a place lies: ids one step up. */
function parentsOf(id: string, gazetteer: GazetteerIndex | undefined): string[] {
  const actor = gazetteer?.actor(id);
  const place = gazetteer?.place(id);
  return [
    ...(actor?.country === undefined ? [] : [actor.country]),
    ...(actor?.['part-of'] === undefined ? [] : [actor['part-of']]),
    ...(actor?.roles ?? []).flatMap(role => (role.of === undefined ? [] : [role.of])),
    ...(place?.within === undefined ? [] : [place.within]),
  ];
}

function agentsOf({ stored }: ComparedClaim, gazetteer: GazetteerIndex | undefined): Set<string> {
  const { event, claimant } = stored;
  const speaker = claimant?.id === undefined || NOBODY.has(claimant.id) ? [] : [claimant.id];
  const agents = event?.actors?.value ?? speaker;
  // Whom one that no gazetteer knows stands for, nobody can tell.
  const known = agents.every(id => gazetteer?.actor(id) !== undefined);
  return new Set(known ? agents.flatMap(id => [id, ...parentsOf(id, gazetteer)]) : []);
}

const NOBODY: ReadonlySet<string> = new Set(['outlet', 'unattributed']);

function daysOf(edtf: string | undefined): Days | undefined {
  const bounds = edtf === undefined ? undefined : edtfBounds(edtf);
  return bounds && { earliest: bounds.earliest, latest: bounds.latest };
}

function isNegative({ stored }: ComparedClaim): boolean {
  const factuality = stored.factuality?.value;
  if (factuality?.endsWith('-')) {
    return true;
  }
  const count = countNegations(stored.quote);
  return count % 2 === 1 || ((stored.type === 'denial' || stored.type === 'refusal') && count === 0);
}

/** "Not a commander but an informer" says what is so, and a demand "without conditions" is none the less one. */
const AFFIRMS =
  /\bnot (?:an? |the |only )?[^,.;]{2,60}?,? but\b|\bwithout (?:any |further |pre-?)*(?:conditions?|delay|exceptions?|hesitation|question|doubt)\b|\bno doubt\b/giu;

function countNegations(text: string): number {
  return [...text.replace(AFFIRMS, ' ').matchAll(NEGATION)].length;
}

/** From the word that denies on: "one of the dead has not been identified" tells of dead. Nothing where two cancel out. */
function deniedIn(sentence: string): string {
  const at = sentence.search(FIRST_NEGATION);
  return at < 0 || countNegations(sentence) % 2 === 0 ? '' : sentence.slice(at);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;]["”’']?)\s+/u);
}

function sourceOf({ stored, article, outlet }: ComparedClaim): string {
  const { id, label } = stored.claimant ?? {};
  if (id === 'outlet' || (id === undefined && label === undefined)) {
    return `outlet ${outlet ?? article}`;
  }
  return id === undefined || id === 'unattributed' ? foldWords(label ?? `unattributed ${article}`) : id;
}
