import {
  CLAIM_MODES,
  CLAIM_STATUSES,
  type ClaimEvent,
  type ClaimNumber,
  CONFIDENCES,
  FACTUALITIES,
  type PlaceDecision,
  RELATION_ASPECTS,
  RELATION_TYPES,
  type Relation,
  type RelationAspect,
  type StoredClaim,
} from '../../claims/model.ts';
import { CLAIM_KEYS, EVENT_KEYS, NUMBER_KEYS, PLACED_KEYS, RELATION_KEYS } from '../key-order.ts';
import type { Cursor } from './cursor.ts';
import { KeyTable } from './key-table.ts';
import {
  type Draft,
  OPEN_LIST,
  readBlockMap,
  readChoice,
  readClaimant,
  readFlag,
  readFlowMap,
  readGuessable,
  readList,
  readNumber,
  readSome,
  readSpan,
  readText,
  readTexts,
  skipValue,
} from './values.ts';

const FIELDS = new KeyTable(CLAIM_KEYS);
const PLACED = new KeyTable(PLACED_KEYS);
const EVENT = new KeyTable(EVENT_KEYS);
const NUMBER = new KeyTable(NUMBER_KEYS);
const RELATION = new KeyTable(RELATION_KEYS);

/** Of a claim whose place is not read yet. */
const NOWHERE = { start: 0, end: 0 };
const PRECISIONS = ['1', '2', '3'];

const readGuess = (cursor: Cursor) => readGuessable(cursor, readText);
const readMode = (cursor: Cursor) => readChoice(cursor, CLAIM_MODES);
const readFactuality = (cursor: Cursor) => readChoice(cursor, FACTUALITIES);
const readAspect = (cursor: Cursor): RelationAspect => readChoice(cursor, RELATION_ASPECTS);

/**
 * The fields of a claim, on the lines indented by `indent`; the cursor stands on the first of them. A claim without type,
 * quote or place makes it give up.
 */
export function readClaimFields(cursor: Cursor, id: string, indent: number): StoredClaim {
  const claim: Draft<StoredClaim> = { id, type: '', quote: '', at: NOWHERE };
  readBlockMap(cursor, FIELDS, indent, key => readField(cursor, claim, key, indent));
  if (claim.type === '' || claim.quote === '' || claim.at === NOWHERE) {
    cursor.giveUp();
  }
  return claim;
}

function readField(cursor: Cursor, claim: Draft<StoredClaim>, key: (typeof CLAIM_KEYS)[number], indent: number): void {
  switch (key) {
    case 'type':
      claim.type = cursor.seen.texts.read(cursor, readSome);
      break;
    case 'quote':
      claim.quote = readSome(cursor);
      break;
    case 'at':
      claim.at = readSpan(cursor);
      break;
    case 'before':
      claim.before = cursor.text();
      break;
    case 'after':
      claim.after = cursor.text();
      break;
    case 'claimant':
      claim.claimant = cursor.seen.claimants.read(cursor, readClaimant);
      break;
    case 'cue':
      claim.cue = cursor.seen.guesses.read(cursor, readGuess);
      break;
    case 'via':
    case 'addressee':
    case 'tags':
      claim[key] = readTexts(cursor);
      break;
    case 'mode':
      claim.mode = readGuessable(cursor, readMode);
      break;
    case 'factuality':
      claim.factuality = readGuessable(cursor, readFactuality);
      break;
    case 'hedges':
      claim.hedges = readGuessable(cursor, readTexts);
      break;
    case 'confidence':
      claim.confidence = readChoice(cursor, CONFIDENCES);
      break;
    case 'status':
      claim.status = readChoice(cursor, CLAIM_STATUSES);
      break;
    case 'event':
      claim.event = readEvent(cursor, indent);
      return;
    case 'placed':
      claim.placed = readPlaced(cursor, indent);
      return;
    case 'numbers':
      claim.numbers = readItems(cursor, indent, readClaimNumber);
      return;
    case 'relations':
      claim.relations = readItems(cursor, indent, readRelation);
      return;
    case 'reviews':
      skipValue(cursor);
      break;
    case 'annotator':
      claim.annotator = cursor.seen.texts.read(cursor, readText);
      break;
    case 'created':
      claim.created = cursor.seen.texts.read(cursor, readText);
      break;
    default:
      claim[key] = cursor.text();
  }
  cursor.endLine();
}

function readPlaced(cursor: Cursor, indent: number): PlaceDecision {
  const placed: Partial<Draft<PlaceDecision>> = {};
  cursor.endLine();
  cursor.expectIndent(indent + 2);
  readBlockMap(cursor, PLACED, indent + 2, key => {
    if (key === 'at') {
      placed.at = readSpan(cursor);
    } else if (key !== 'orphan') {
      placed[key] = cursor.text();
    } else if (readFlag(cursor)) {
      placed.orphan = true;
      delete placed.at;
    }
    cursor.endLine();
  });
  if (placed.sha256 === undefined || (placed.at === undefined && placed.orphan !== true)) {
    cursor.giveUp();
  }
  return placed as PlaceDecision;
}

function readEvent(cursor: Cursor, indent: number): ClaimEvent {
  const event: Draft<ClaimEvent> = {};
  cursor.endLine();
  cursor.expectIndent(indent + 2);
  readBlockMap(cursor, EVENT, indent + 2, key => {
    switch (key) {
      case 'date':
        event.date = cursor.seen.guesses.read(cursor, readGuess);
        break;
      case 'place':
        event.place = cursor.seen.guesses.read(cursor, readGuess);
        break;
      case 'actors':
      case 'targets':
        event[key] = readGuessable(cursor, readTexts);
        break;
      case 'id':
        event.id = cursor.text();
        break;
      default:
        event[key] = readPrecision(cursor);
    }
    cursor.endLine();
  });
  return event;
}

function readPrecision(cursor: Cursor): number {
  const text = cursor.numeral();
  return PRECISIONS.includes(text) ? Number(text) : (cursor.giveUp() ?? 0);
}

/** `- {…}` a line, indented by two more than their key; or `[]` on the key's line. */
function readItems<T>(cursor: Cursor, indent: number, read: (cursor: Cursor) => T): T[] {
  if (cursor.code === OPEN_LIST) {
    const none = readList(cursor, read);
    if (none.length > 0) {
      cursor.giveUp();
    }
    cursor.endLine();
    return none;
  }
  const items: T[] = [];
  cursor.endLine();
  cursor.expectIndent(indent + 2);
  while (cursor.indent === indent + 2) {
    if (!cursor.skips(0x2d) || !cursor.skips(0x20)) {
      cursor.giveUp();
    }
    items.push(read(cursor));
    cursor.endLine();
  }
  return items;
}

function readClaimNumber(cursor: Cursor): ClaimNumber {
  const number: Draft<ClaimNumber> = {};
  let guessed: boolean | undefined;
  readFlowMap(cursor, NUMBER, key => {
    switch (key) {
      case 'min':
      case 'best':
      case 'max':
        number[key] = readNumber(cursor);
        break;
      case 'approximate':
        number.approximate = readFlag(cursor);
        break;
      case 'guessed':
        guessed = readFlag(cursor);
        break;
      default:
        number[key] = cursor.text();
    }
  });
  // Where the full reader has it.
  return guessed === undefined ? number : { guessed, ...number };
}

function readRelation(cursor: Cursor): Relation {
  const relation: Partial<Draft<Relation>> = {};
  readFlowMap(cursor, RELATION, key => {
    switch (key) {
      case 'type':
        relation.type = readChoice(cursor, RELATION_TYPES);
        break;
      case 'on':
        relation.on = readList(cursor, readAspect);
        break;
      default:
        relation[key] = cursor.text();
    }
  });
  if (relation.type === undefined || relation.to === undefined) {
    cursor.giveUp();
  }
  return relation as Relation;
}
