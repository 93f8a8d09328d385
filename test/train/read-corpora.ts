import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HONORIFICS } from '../../src/core/recognise/names/lexicon/titles.ts';
import { NAME_TYPES } from '../../src/core/recognise/names/tagger/tags.ts';
import { isHeldOut } from './split.ts';

/** A labelled stretch: which types it may be (bits in the order of NAME_TYPES). */
export interface PartialSpan {
  readonly start: number;
  readonly end: number;
  readonly types: number;
  /** It may also be no name at all. */
  readonly optional: boolean;
  /** Nothing is known of it. */
  readonly free: boolean;
}

export interface TrainingDocument {
  readonly id: string;
  readonly corpus: string;
  readonly text: string;
  readonly spans: readonly PartialSpan[];
  /** Nationality words that carry no label may be names all the same: the corpus does not label them. */
  readonly peoplesUnlabelled: boolean;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const bit = (label: string) => 1 << NAME_TYPES.indexOf(label as (typeof NAME_TYPES)[number]);
const PLACES = bit('GPE') | bit('LOC') | bit('FAC');
/** Corpora that call every place LOC. */
const COARSE: Readonly<Record<string, number>> = {
  PER: bit('PER'),
  ORG: bit('ORG'),
  LOC: PLACES,
  GPE: PLACES,
  FAC: PLACES,
  NORP: bit('NORP'),
};

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);

function corpusFile(folder: string, corpus: string): string {
  const file = path.join(folder, `${corpus}.jsonl`);
  if (!existsSync(file)) throw new Error(`${file} is missing: the training corpora are no part of the project`);
  return file;
}

/** The news sentences with the project's own labels. A sentence labelled twice counts once, as first labelled. */
export function readNews(folder: string, labels: string): TrainingDocument[] {
  const texts = new Map(readLines<Line>(corpusFile(folder, 'gmb.train')).map(({ id, text }) => [id, text]));
  const documents = new Map<string, TrainingDocument>();
  const files = readdirSync(labels)
    .filter(name => /^news-[a-z]\.jsonl$/.test(name))
    .sort();
  for (const file of files) {
    for (const { id, entities } of readLines<Omit<Line, 'text'>>(path.join(labels, file))) {
      const text = texts.get(id);
      if (text === undefined || documents.has(id)) continue;
      const spans = entities.map(({ start, end, type }) => ({
        start,
        end,
        types: bit(type),
        optional: false,
        free: false,
      }));
      documents.set(id, { id, corpus: 'news', text, spans, peoplesUnlabelled: false });
    }
  }
  const number = (id: string) => Number(id.slice(id.lastIndexOf('-') + 1));
  return [...documents.values()].sort((a, b) => number(a.id) - number(b.id));
}

/** Documents that are shared under terms which the model's own would have to follow. */
const isShareAlike = (corpus: string, id: string) => corpus === 're3d.train' && id.startsWith('Wikipedia');

/** Documents of corpora without their labels, what is held out left out. */
export const readPlain = (folder: string, corpora: readonly string[]): { id: string; text: string }[] =>
  corpora.flatMap(corpus =>
    readLines<Line>(corpusFile(folder, corpus))
      .filter(({ id }) => !isShareAlike(corpus, id) && !isHeldOut(id))
      .map(({ id, text }) => ({ id, text })),
  );

const SMALL_LETTERS_FIRST = /^\p{Ll}/u;

/** The span by our guideline: no article, no title, no possessive. */
function trimmed(text: string, start: number, end: number, person: boolean): { start: number; end: number } {
  let from = start;
  let to = end;
  if (/['’]s$/.test(text.slice(from, to))) to -= 2;
  for (let step = 0; step < 4; step++) {
    const head = /^(\S+)\s+(?=\S)/.exec(text.slice(from, to));
    if (head === null) break;
    const word = head[1]!.toLowerCase().replace(/\.$/, '');
    const drop = word === 'the' || word === 'a' || word === 'an' || (person && HONORIFICS.has(word));
    if (!drop) break;
    from += head[0].length;
  }
  return { start: from, end: to };
}

function spanOf(corpus: string, text: string, entity: Line['entities'][number]): PartialSpan | undefined {
  const { type } = entity;
  const { start, end } = trimmed(text, entity.start, entity.end, type === 'PER');
  const words = text.slice(start, end);
  const certain = { start, end, optional: false, free: false };
  if (type.startsWith('NOM_') || type === 'EVENT') return { ...certain, types: 0, free: /\p{Lu}/u.test(words) };
  if (type === 'MISC')
    return { ...certain, types: bit('NORP') | (corpus === 'wnut17.train' ? bit('ORG') : 0), optional: true };
  const types = COARSE[type];
  if (types === undefined) return undefined;
  // Descriptions are labelled there as names are ("Iraqi security forces"): only what is all capitals is one by our guideline.
  if (corpus === 're3d.train' || corpus === 'meantime.train') {
    const small = words.split(/[\s-]+/).some(word => SMALL_LETTERS_FIRST.test(word) && word.length > 3);
    if (small) return { ...certain, types: 0, free: true };
  }
  if (!/\p{Lu}/u.test(words)) return undefined;
  return { ...certain, types };
}

/** Corpora with other people's labels that the model may learn from, mapped to our guideline as far as that is sure. */
export function readOthers(folder: string, corpora: readonly string[]): TrainingDocument[] {
  return corpora.flatMap(corpus =>
    readLines<Line>(corpusFile(folder, corpus))
      .filter(({ id }) => !isShareAlike(corpus, id))
      .map(({ id, text, entities }) => ({
        id,
        corpus,
        text,
        spans: entities.flatMap(entity => spanOf(corpus, text, entity) ?? []).filter(span => span.end > span.start),
        peoplesUnlabelled: true,
      })),
  );
}
