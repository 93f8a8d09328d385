import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { NameModel } from './name-model.ts';
import { NAME_TYPES, STEPS } from './tags.ts';
import { WordClasses } from './word-classes.ts';
import { WordLists } from './word-lists.ts';

/**
 * The version of the file's layout and of all that its numbers refer to: tags, templates, hashes, word lists. A model of
 * another version is of no use to this code.
 */
const MODEL_VERSION = 3;
const MAGIC = 'DLNAMES\n';
const DIGEST_AT = 8;
const DIGEST_SIZE = 32;
const BODY_AT = DIGEST_AT + DIGEST_SIZE;

/** What is written about a model in its file. */
interface ModelHeader {
  readonly version: number;
  /** How it was made: enough to make it again to the byte. */
  readonly recipe: unknown;
  readonly types: readonly string[];
  readonly features: number;
  readonly weights: number;
  readonly words: number;
  readonly classes: number;
  readonly listed: number;
}

/** The numbers of a model. */
interface ModelParts {
  readonly keys: Int32Array;
  /** How many weights each key has, and they themselves (see packWeight). */
  readonly counts: Uint8Array;
  readonly weights: Int16Array;
  readonly steps: Int16Array;
  readonly wordHashes: Int32Array;
  readonly wordData: Uint16Array;
  readonly coarse: Uint8Array;
  /** Entries of WordLists. */
  readonly lists: Int32Array;
}

/**
 * A model as bytes: 8 bytes "DLNAMES\n", the SHA-256 of all that follows, the length of the header (32 bits), the header as
 * JSON filled up with spaces to a multiple of 4, then the numbers, those of 32 bits first, all with the low byte first.
 */
export function writeModel(parts: ModelParts, recipe: unknown): Uint8Array {
  const header: ModelHeader = {
    version: MODEL_VERSION,
    recipe,
    types: NAME_TYPES,
    features: parts.keys.length,
    weights: parts.weights.length,
    words: parts.wordHashes.length,
    classes: parts.coarse.length,
    listed: parts.lists.length,
  };
  const text = JSON.stringify(header);
  const head = utf8ToBytes(text + ' '.repeat((4 - (utf8ToBytes(text).length % 4)) % 4));
  const { keys, wordHashes, lists, steps, wordData, weights, coarse, counts } = parts;
  const numbers = [keys, wordHashes, lists, steps, wordData, weights, coarse, counts];
  const size = numbers.reduce((sum, array) => sum + array.byteLength, 0);
  const bytes = new Uint8Array(BODY_AT + 4 + head.length + size);
  bytes.set(utf8ToBytes(MAGIC));
  new DataView(bytes.buffer).setUint32(BODY_AT, head.length, true);
  bytes.set(head, BODY_AT + 4);
  let at = BODY_AT + 4 + head.length;
  for (const array of numbers) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  bytes.set(sha256(bytes.subarray(BODY_AT)), DIGEST_AT);
  return bytes;
}

type ModelReading =
  | { readonly ok: true; readonly model: NameModel; readonly header: ModelHeader }
  /** One English sentence for the log: what is wrong with the file. */
  | { readonly ok: false; readonly message: string };

const refused = (message: string): ModelReading => ({ ok: false, message });

/** Reads a model and checks it; a damaged file, or one of another version, is refused. */
export function readModel(bytes: Uint8Array): ModelReading {
  const start = new TextDecoder().decode(bytes.subarray(0, DIGEST_AT));
  if (start !== MAGIC || bytes.length < BODY_AT + 4) return refused('This is not a model of names.');
  const digest = bytesToHex(bytes.subarray(DIGEST_AT, BODY_AT));
  const actual = bytesToHex(sha256(bytes.subarray(BODY_AT)));
  if (digest !== actual)
    return refused(`The model of names is damaged: its SHA-256 is ${actual}, but ${digest} is written in it.`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(BODY_AT, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(BODY_AT + 4, BODY_AT + 4 + length))) as ModelHeader;
  if (header.version !== MODEL_VERSION || header.types.join() !== NAME_TYPES.join())
    return refused(`The model of names has version ${header.version}; version ${MODEL_VERSION} is needed.`);
  // A copy, so that the numbers lie at addresses that typed arrays can use.
  const body = new Uint8Array(bytes.subarray(BODY_AT + 4 + length)).buffer;
  const { features, weights: filled, words, classes, listed } = header;
  if (body.byteLength !== features * 5 + filled * 2 + words * 6 + listed * 4 + STEPS.from.length * 2 + classes)
    return refused('The model of names is not as long as its header says.');
  let at = 0;
  const take = <T>(
    make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    count: number,
    size: number,
  ) => {
    const array = new make(body, at, count);
    at += count * size;
    return array;
  };
  const keys = take(Int32Array, features, 4);
  const wordHashes = take(Int32Array, words, 4);
  const lists = take(Int32Array, listed, 4);
  const steps = take(Int16Array, STEPS.from.length, 2);
  const wordData = take(Uint16Array, words, 2);
  const weights = take(Int16Array, filled, 2);
  const coarse = take(Uint8Array, classes, 1);
  const counts = take(Uint8Array, features, 1);
  const model = new NameModel(
    new WordClasses(wordHashes, wordData, coarse),
    new WordLists(lists),
    keys,
    counts,
    weights,
    steps,
  );
  return { ok: true, model, header };
}
