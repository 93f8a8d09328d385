import { isIdLike } from '../claims/claim-id.ts';
import {
  CLAIM_MODES,
  CLAIM_STATUSES,
  type Claimant,
  type ClaimEvent,
  type ClaimNumber,
  CONFIDENCES,
  FACTUALITIES,
  type Guessable,
  type PlaceDecision,
  RELATION_ASPECTS,
  RELATION_TYPES,
  type Relation,
  type RelationAspect,
  type StoredClaim,
} from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import { MapReader, type Reading, tell } from './yaml/map-reader.ts';
import { isMap, isScalar, isSeq, itemsOf, spanOf, textOf, type ValueNode } from './yaml/node-types.ts';
import { parseNumber } from './yaml/number.ts';

const PRECISIONS = ['1', '2', '3'] as const;

type Entry<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The object without the keys that are absent, as `exactOptionalPropertyTypes` asks for it. */
export function present<T extends object>(entry: Entry<T>): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;
}

/** `at: [start, end]`: two whole numbers, the second the greater. An error where it is missing or anything else. */
export function readAt(fields: MapReader): Span | undefined {
  const node = fields.node('at');
  const numbers =
    node && isSeq(node) ? fields.items(node).map(item => (isScalar(item) ? parseNumber(textOf(item)) : undefined)) : [];
  const [start, end] = numbers;
  const fine = numbers.length === itemsCount(node) && numbers.length === 2;
  if (fine && start !== undefined && end !== undefined && isOffset(start) && isOffset(end) && start < end) {
    return { start, end };
  }
  return fields.wrong('at', '[start, end]: two whole numbers, the end greater than the start', 'error');
}

const itemsCount = (node: ValueNode | undefined): number => (node && isSeq(node) ? itemsOf(node).length : 0);
const isOffset = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** A decision that says neither where the claim stands nor that it stands nowhere is told, and is none. */
function readPlaced(fields: MapReader): PlaceDecision | undefined {
  const node = fields.node('placed');
  if (node === undefined) {
    return undefined;
  }
  const inner = isMap(node) ? new MapReader(fields.reading, node, `the place of ${fields.name}`) : undefined;
  const sha256 = inner?.text('sha256');
  const orphan = inner?.flag('orphan') === true;
  if (inner === undefined || sha256 === undefined || (!orphan && inner.node('at') === undefined)) {
    return fields.wrong('placed', 'a map with “sha256” and either “at” or “orphan: true”');
  }
  const at = orphan ? undefined : readAt(inner);
  return at === undefined && !orphan
    ? undefined
    : present<PlaceDecision>({
        sha256,
        blob: inner.text('blob'),
        at,
        quote: inner.text('quote'),
        before: inner.text('before'),
        after: inner.text('after'),
        orphan: orphan || undefined,
        annotator: inner.text('annotator'),
        created: inner.text('created'),
      });
}

/** A text that an entry cannot do without. */
export function readRequired(fields: MapReader, key: string): string | undefined {
  const node = fields.node(key);
  if (node && isScalar(node) && textOf(node) !== '') {
    return textOf(node);
  }
  return fields.wrong(key, 'there, as a text that is not empty', 'error');
}

/** A bare value is confirmed; `{value: …, guessed: true}` may be a guess. */
function guessable<T>(
  fields: MapReader,
  key: string,
  read: (reader: MapReader, key: string, node: ValueNode) => T | undefined,
): Guessable<T> | undefined {
  const node = fields.node(key);
  if (node === undefined) {
    return undefined;
  }
  if (!isMap(node)) {
    const value = read(fields, key, node);
    return value === undefined ? undefined : { value, guessed: false };
  }
  const inner = new MapReader(fields.reading, node, `“${key}” of ${fields.name}`);
  const valueNode = inner.node('value');
  if (valueNode === undefined) {
    return fields.wrong(key, 'a value, or {value: …, guessed: true}');
  }
  const value = read(inner, 'value', valueNode);
  return value === undefined ? undefined : { value, guessed: inner.flag('guessed') ?? false };
}

const asText = (fields: MapReader, key: string, node: ValueNode): string | undefined =>
  isScalar(node) ? textOf(node) : fields.wrong(key, 'a text');
const asTexts = (fields: MapReader, key: string, node: ValueNode): readonly string[] | undefined =>
  fields.textsOf(key, node);
const asChoice =
  <T extends string>(choices: readonly T[]) =>
  (fields: MapReader, key: string, node: ValueNode): T | undefined =>
    fields.choiceOf(key, node, choices);

function readClaimant(fields: MapReader): Claimant | undefined {
  const node = fields.node('claimant');
  if (node === undefined) {
    return undefined;
  }
  if (isScalar(node)) {
    const text = textOf(node);
    return isIdLike(text) ? { id: text } : { label: text };
  }
  if (!isMap(node)) {
    return fields.wrong('claimant', 'an actor’s id, or {label: …}');
  }
  const inner = new MapReader(fields.reading, node, `the claimant of ${fields.name}`);
  const claimant = present<Claimant>({
    id: inner.text('id'),
    label: inner.text('label'),
    guessed: inner.flag('guessed'),
  });
  return claimant.id === undefined && claimant.label === undefined
    ? fields.wrong('claimant', 'an actor’s id, or a map with “id” or “label”')
    : claimant;
}

function readPrecision(fields: MapReader, key: string): number | undefined {
  const precision = fields.choice(key, PRECISIONS);
  return precision === undefined ? undefined : Number(precision);
}

function readEvent(fields: MapReader): ClaimEvent | undefined {
  const node = fields.node('event');
  if (node === undefined) {
    return undefined;
  }
  if (!isMap(node)) {
    return fields.wrong('event', 'a map with date, place, actors, targets or id');
  }
  const inner = new MapReader(fields.reading, node, `the event of ${fields.name}`);
  return present<ClaimEvent>({
    date: guessable(inner, 'date', asText),
    'date-precision': readPrecision(inner, 'date-precision'),
    place: guessable(inner, 'place', asText),
    'place-precision': readPrecision(inner, 'place-precision'),
    actors: guessable(inner, 'actors', asTexts),
    targets: guessable(inner, 'targets', asTexts),
    id: inner.text('id'),
  });
}

/** Reads a list of maps, each on its own: a bad one does not hide the others. */
function readMaps<T>(
  fields: MapReader,
  key: string,
  read: (item: MapReader) => T | undefined,
): readonly T[] | undefined {
  const node = fields.node(key);
  if (node === undefined) {
    return undefined;
  }
  if (!isSeq(node)) {
    return fields.wrong(key, 'a list of maps');
  }
  return fields.items(node).flatMap((item, index) => {
    if (!isMap(item)) {
      tell(fields.reading, spanOf(item), `Item ${index + 1} in “${key}” of ${fields.name} should be a map.`);
      return [];
    }
    const value = read(new MapReader(fields.reading, item, `item ${index + 1} in “${key}” of ${fields.name}`));
    return value === undefined ? [] : [value];
  });
}

const readNumber = (item: MapReader): ClaimNumber =>
  present<ClaimNumber>({
    guessed: item.flag('guessed'),
    what: item.text('what'),
    of: item.text('of'),
    min: item.number('min'),
    best: item.number('best'),
    max: item.number('max'),
    unit: item.text('unit'),
    approximate: item.flag('approximate'),
  });

function readRelation(item: MapReader): Relation | undefined {
  const type = item.choice('type', RELATION_TYPES) ?? (item.node('type') ? undefined : item.wrong('type', 'there'));
  const to = item.text('to') ?? (item.node('to') ? undefined : item.wrong('to', 'there: the other claim’s id'));
  if (type === undefined || to === undefined) {
    return undefined;
  }
  const aspects = item.texts('on');
  const on = aspects?.filter((aspect): aspect is RelationAspect => RELATION_ASPECTS.some(known => known === aspect));
  if (on && aspects && on.length < aspects.length) {
    item.wrong('on', `a list out of ${RELATION_ASPECTS.join(', ')}`);
  }
  return present<Relation>({
    type,
    to,
    on,
    independent: item.text('independent'),
    note: item.text('note'),
    annotator: item.text('annotator'),
  });
}

/** One claim, or `undefined` where it lacks what a claim cannot do without (told as an error). */
export function readClaim(parent: Reading, id: string, node: ValueNode): StoredClaim | undefined {
  const reading: Reading = { ...parent, claim: id };
  if (!isMap(node)) {
    tell(reading, spanOf(node), `Claim ${id} should be a map with type, quote and at; it is left out.`, 'error');
    return undefined;
  }
  const fields = new MapReader(reading, node, `claim ${id}`);
  const type = readRequired(fields, 'type');
  const quote = readRequired(fields, 'quote');
  const at = readAt(fields);
  const rest = {
    before: fields.text('before'),
    after: fields.text('after'),
    placed: readPlaced(fields),
    claimant: readClaimant(fields),
    cue: guessable(fields, 'cue', asText),
    via: fields.texts('via'),
    inside: fields.text('inside'),
    addressee: fields.texts('addressee'),
    mode: guessable(fields, 'mode', asChoice(CLAIM_MODES)),
    factuality: guessable(fields, 'factuality', asChoice(FACTUALITIES)),
    hedges: guessable(fields, 'hedges', asTexts),
    event: readEvent(fields),
    numbers: readMaps(fields, 'numbers', readNumber),
    confidence: fields.choice('confidence', CONFIDENCES),
    grade: fields.text('grade'),
    status: fields.choice('status', CLAIM_STATUSES),
    tags: fields.texts('tags'),
    note: fields.text('note'),
    relations: readMaps(fields, 'relations', readRelation),
    codebook: fields.text('codebook'),
    annotator: fields.text('annotator'),
    created: fields.text('created'),
  };
  if (type === undefined || quote === undefined || at === undefined) {
    return undefined;
  }
  return present<StoredClaim>({ id, type, quote, at, ...rest });
}
