import { isIdLike } from '../claims/claim-id.ts';
import type {
  ArticleRecord,
  Claimant,
  ClaimNumber,
  Guessable,
  MentionCorrection,
  PlaceDecision,
  Relation,
  StoredClaim,
} from '../claims/model.ts';
import type { FieldValue } from './model.ts';

/** What the model holds, in the shape of the file. */
export type Fields = Record<string, FieldValue>;

function put(fields: Fields, key: string, value: FieldValue | undefined): void {
  if (value !== undefined) {
    fields[key] = value;
  }
}

/** A confirmed value stands bare, a guess says so. */
function guessableField<T extends FieldValue>(guessable: Guessable<T> | undefined): FieldValue | undefined {
  return guessable?.guessed === true ? { value: guessable.value, guessed: true } : guessable?.value;
}

/** An id alone and confirmed stands bare; anything else is a map. */
function claimantField(claimant: Claimant | undefined): FieldValue | undefined {
  if (claimant === undefined) {
    return undefined;
  }
  const { id, label, guessed } = claimant;
  if (id !== undefined && isIdLike(id) && label === undefined && guessed !== true) {
    return id;
  }
  const fields: Fields = {};
  put(fields, 'id', id);
  put(fields, 'label', label);
  put(fields, 'guessed', guessed === true ? true : undefined);
  return fields;
}

function eventFields(event: StoredClaim['event']): Fields | undefined {
  const fields: Fields = {};
  put(fields, 'date', guessableField(event?.date));
  put(fields, 'date-precision', event?.['date-precision']);
  put(fields, 'place', guessableField(event?.place));
  put(fields, 'place-precision', event?.['place-precision']);
  put(fields, 'actors', guessableField(event?.actors));
  put(fields, 'targets', guessableField(event?.targets));
  put(fields, 'id', event?.id);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Any flat record of the model without its absent keys. */
function recordFields(record: object): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Fields;
}

export const numberFields = (number: ClaimNumber): Fields => recordFields(number);
export const relationFields = (relation: Relation): Fields => recordFields(relation);
export const articleFields = (article: ArticleRecord): Fields => recordFields(article);

/** A decision on a claim's place, in the shape of the file. */
export function placedFields({ at, ...rest }: PlaceDecision): Fields {
  return { ...recordFields(rest), ...(at === undefined ? {} : { at: [at.start, at.end] }) };
}

function listOf(items: readonly object[] | undefined): FieldValue | undefined {
  return items && items.length > 0 ? items.map(recordFields) : undefined;
}

/** The fields of a claim in the file, without its id, which is its key. */
export function claimFields(claim: StoredClaim): Fields {
  const fields: Fields = { type: claim.type, quote: claim.quote, at: [claim.at.start, claim.at.end] };
  put(fields, 'before', claim.before);
  put(fields, 'after', claim.after);
  put(fields, 'placed', claim.placed && placedFields(claim.placed));
  put(fields, 'claimant', claimantField(claim.claimant));
  put(fields, 'cue', guessableField(claim.cue));
  put(fields, 'via', claim.via);
  put(fields, 'inside', claim.inside);
  put(fields, 'addressee', claim.addressee);
  put(fields, 'mode', guessableField(claim.mode));
  put(fields, 'factuality', guessableField(claim.factuality));
  put(fields, 'hedges', guessableField(claim.hedges));
  put(fields, 'event', eventFields(claim.event));
  put(fields, 'numbers', listOf(claim.numbers));
  put(fields, 'confidence', claim.confidence);
  put(fields, 'grade', claim.grade);
  put(fields, 'status', claim.status);
  put(fields, 'tags', claim.tags);
  put(fields, 'note', claim.note);
  put(fields, 'relations', listOf(claim.relations));
  put(fields, 'codebook', claim.codebook);
  put(fields, 'annotator', claim.annotator);
  put(fields, 'created', claim.created);
  return fields;
}

/** The fields of a correction in the file, without its id, which is its key. */
export function correctionFields(correction: MentionCorrection): Fields {
  const { id: _, at, ...rest } = correction;
  return { ...recordFields(rest), at: [at.start, at.end] };
}
