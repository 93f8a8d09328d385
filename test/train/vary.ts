import { Random } from './random.ts';
import type { PartialSpan, TrainingDocument } from './read-corpora.ts';

/** Names to put in the place of others; every entry is a whole name as it is written. */
export interface NameStore {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly places: readonly string[];
  /** Known to everybody who reads news, such as states and their capitals: nobody takes an unknown name for one of them. */
  isRenowned(place: string): boolean;
}

/** How many of the documents are taught once more in other dress. */
export interface Variation {
  readonly seed: number;
  /** With other names in the places of the labelled ones: a share from 0 to 1. */
  readonly renamed: number;
  /** In capitals throughout, as headlines and the first lines of agencies are. */
  readonly capitals: number;
}

const PER = 0b000001;
const PLACES = 0b011100;

const isPlace = (types: number) => types !== 0 && (types & ~PLACES) === 0;

/**
 * The same documents in other dress, so that the model goes by what stands around a name and not by the few thousand names
 * that the labels happen to hold. Persons are called by given names and surnames of many languages, places by towns and
 * provinces of the whole world, in as many words as the store's names have.
 */
export function variedDocuments(
  documents: readonly TrainingDocument[],
  store: NameStore,
  variation: Variation,
): TrainingDocument[] {
  const random = new Random(variation.seed);
  const draw = (share: number) => (share === 0 ? [] : documents.filter(() => random.next() < share));
  return [
    ...draw(variation.renamed)
      .filter(({ spans }) => spans.some(span => span.types === PER || isPlace(span.types)))
      .map(document => renamed(document, store, random)),
    ...draw(variation.capitals).flatMap(inCapitals),
  ];
}

/** The document in capitals, letter for letter; nothing where a letter becomes two. */
function inCapitals(document: TrainingDocument): TrainingDocument[] {
  const text = document.text.toUpperCase();
  return text.length === document.text.length ? [{ ...document, text }] : [];
}

function renamed(document: TrainingDocument, store: NameStore, random: Random): TrainingDocument {
  const pick = (names: readonly string[]) => names[Math.floor(random.next() * names.length)]!;
  const spans: PartialSpan[] = [];
  /** A name that stands twice is renamed alike. */
  const known = new Map<string, string>();
  let text = '';
  let from = 0;
  for (const span of [...document.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    const old = document.text.slice(span.start, span.end);
    let name = known.get(old) ?? old;
    if (!span.optional && !span.free && name === old) {
      const single = !/\s/.test(old);
      if (span.types === PER) name = single ? pick(store.surnames) : `${pick(store.given)} ${pick(store.surnames)}`;
      // Longer names say of themselves what they are ("Gulf of Aden", "Anbar province") and are rare enough as it is.
      else if (isPlace(span.types) && single && !store.isRenowned(old)) name = pick(store.places);
      known.set(old, name);
    }
    text += document.text.slice(from, span.start);
    spans.push({ ...span, start: text.length, end: text.length + name.length });
    text += name;
    from = span.end;
  }
  return { ...document, text: text + document.text.slice(from), spans };
}
