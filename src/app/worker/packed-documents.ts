import { SEARCH_KINDS, type SearchDocument, type SearchFacets } from '../../core/search/document.ts';

/**
 * Documents on their way to a worker. Names of actors and places, titles and outlets stand in thousands of them: each such
 * text goes over once, and has a number from then on.
 */
export interface PackedDocuments {
  /** Texts that go over for the first time; they take the next numbers. */
  readonly texts: readonly string[];
  /** Key and text of each document. */
  readonly own: readonly string[];
  /** For each document: kind, article, span (-1, -1: none), its context and its facets, each a count and numbers of texts. */
  readonly numbers: Int32Array<ArrayBuffer>;
}

const LISTS = ['type', 'actor', 'place', 'outlet', 'by', 'status', 'is'] as const;
const DAYS = ['earliest', 'latest'] as const satisfies readonly (keyof SearchFacets)[];
const ABSENT = -1;

/** The sender's side: knows which texts have gone over. */
export class DocumentPacker {
  readonly #numbers = new Map<string, number>();

  pack(documents: readonly SearchDocument[]): PackedDocuments {
    const texts: string[] = [];
    const own: string[] = [];
    const numbers: number[] = [];
    const add = (text: string) => {
      let number = this.#numbers.get(text);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(text, number);
        texts.push(text);
      }
      numbers.push(number);
    };
    const addAll = (list: readonly string[] | undefined) => {
      numbers.push(list?.length ?? ABSENT);
      list?.forEach(add);
    };
    for (const { key, kind, article, span, text, context, facets } of documents) {
      own.push(key, text);
      numbers.push(SEARCH_KINDS.indexOf(kind));
      add(article);
      numbers.push(span?.start ?? ABSENT, span?.end ?? ABSENT);
      addAll(context);
      for (const name of LISTS) {
        addAll(facets[name]);
      }
      for (const name of DAYS) {
        const day = facets[name];
        addAll(day === undefined ? undefined : [day]);
      }
    }
    return { texts, own, numbers: Int32Array.from(numbers) };
  }

  /** Everything goes over again: the other side has forgotten it. */
  clear(): void {
    this.#numbers.clear();
  }
}

/** The receiver's side: equal texts are one and the same, so that they take memory once. */
export class DocumentUnpacker {
  #texts: string[] = [];

  unpack({ texts, own, numbers }: PackedDocuments): SearchDocument[] {
    for (const text of texts) {
      this.#texts.push(text);
    }
    let at = 0;
    const next = () => numbers[at++]!;
    const list = () => {
      const count = next();
      return count === ABSENT ? undefined : Array.from({ length: count }, () => this.#texts[next()]!);
    };
    const documents: SearchDocument[] = [];
    for (let index = 0; index < own.length; index += 2) {
      const kind = SEARCH_KINDS[next()]!;
      const article = this.#texts[next()]!;
      const [start, end] = [next(), next()];
      const context = list() ?? [];
      const facets: Record<string, string | readonly string[]> = {};
      for (const name of LISTS) {
        const values = list();
        if (values) {
          facets[name] = values;
        }
      }
      for (const name of DAYS) {
        const [day] = list() ?? [];
        if (day !== undefined) {
          facets[name] = day;
        }
      }
      documents.push({
        key: own[index]!,
        kind,
        article,
        ...(start === ABSENT ? {} : { span: { start, end } }),
        text: own[index + 1]!,
        context,
        facets,
      });
    }
    return documents;
  }

  clear(): void {
    this.#texts = [];
  }
}
