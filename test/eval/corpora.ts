import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isHeldOut } from '../train/split.ts';
import type { LabelledSpan } from './score-spans.ts';

export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export interface Corpus {
  readonly name: string;
  readonly documents: readonly CorpusDocument[];
}

/** The four classes that the corpora share; places of all kinds are one. */
export const CLASSES: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  GPE: 'LOC',
  FAC: 'LOC',
  NORP: 'NORP',
};
/** At most this much text of a corpus. */
const MOST_CHARACTERS = 1_000_000;
/** Corpora that are only measured on, so that all their documents are. */
const NEVER_LEARNT_FROM = /^(?:crossner|uner)/;

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);

/**
 * The labelled corpora of a folder, of those that the model learns from only the documents held out (see isHeldOut), and
 * the news with the project's own labels.
 */
export function readCorpora(folder: string, labels: string, filters: readonly string[]): Corpus[] {
  const corpora: Corpus[] = [];
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()) {
    const name = file.replace('.jsonl', '');
    const all = readLines<CorpusDocument>(path.join(folder, file));
    const held = NEVER_LEARNT_FROM.test(name) ? all : all.filter(({ id }) => isHeldOut(id));
    if (name === 'gmb.train') corpora.push({ name: 'news, own labels', documents: withOwnLabels(held, labels) });
    corpora.push({ name: name === 'gmb.train' ? 'gmb, silver labels' : name, documents: held });
  }
  return corpora
    .filter(({ name }) => filters.length === 0 || filters.some(part => name.includes(part)))
    .filter(({ documents }) => documents.some(document => goldOf(document).length > 0))
    .map(({ name, documents }) => ({ name, documents: firstOf(documents) }));
}

function withOwnLabels(documents: readonly CorpusDocument[], labels: string): CorpusDocument[] {
  const byId = new Map<string, CorpusDocument['entities']>();
  for (const file of readdirSync(labels)
    .filter(name => /^news-[a-z]\.jsonl$/.test(name))
    .sort()) {
    for (const { id, entities } of readLines<Pick<CorpusDocument, 'id' | 'entities'>>(path.join(labels, file)))
      if (!byId.has(id)) byId.set(id, entities);
  }
  return documents.flatMap(({ id, text }) => {
    const entities = byId.get(id);
    return entities === undefined ? [] : [{ id, text, entities }];
  });
}

function firstOf(documents: readonly CorpusDocument[]): CorpusDocument[] {
  let size = 0;
  return documents.filter(({ text }) => {
    size += text.length;
    return size - text.length < MOST_CHARACTERS;
  });
}

/** All documents of one corpus, what is held out or taught alike. */
export const readWhole = (folder: string, name: string): Corpus => ({
  name,
  documents: firstOf(readLines<CorpusDocument>(path.join(folder, `${name}.jsonl`))),
});

/** The names of a document in four classes; of nested names the outer one counts. */
export function goldOf(document: CorpusDocument): LabelledSpan[] {
  const spans = document.entities
    .flatMap(({ start, end, type }) => (CLASSES[type] === undefined ? [] : [{ start, end, label: CLASSES[type] }]))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter(
    (span, at) => !spans.slice(0, at).some(outer => outer.end >= span.end && outer.start <= span.start),
  );
}
