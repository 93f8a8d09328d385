import { NO_DATES } from '../../src/core/recognise/date-seam.ts';
import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import type { NameTagger } from '../../src/core/recognise/names/candidates/name-tagger.ts';
import { createArticleRecogniser } from '../../src/core/recognise/recognise-article.ts';
import { CLASSES } from './corpora.ts';
import { optional } from './optional.ts';
import type { LabelledSpan } from './score-spans.ts';

/** Something that finds names in a text, in the four classes or those of them that it knows. */
export interface NameSystem {
  readonly name: string;
  find(text: string): readonly LabelledSpan[];
}

export function datelineSystem(name: string, gazetteer: GazetteerIndex, tagger?: NameTagger): NameSystem {
  const recogniser = createArticleRecogniser({ gazetteer, dates: NO_DATES, ...(tagger ? { tagger } : {}) });
  return {
    name,
    find: text =>
      recogniser.recognise(text).map(({ start, end, label }) => ({ start, end, label: CLASSES[label] ?? label })),
  };
}

export type Compromise = (text: string) => {
  match(tag: string): { json(options: object): { text: string; offset: { start: number; length: number } }[] };
};

const COMPROMISE_TAGS: readonly (readonly [string, string])[] = [
  ['#Person+', 'PER'],
  ['#Organization+', 'ORG'],
  ['#Place+', 'LOC'],
  ['#Demonym+', 'NORP'],
];

/** The words of a match without the marks around them. */
export function wordsOf(text: string, offset: { start: number; length: number }): { start: number; end: number } {
  const raw = text.slice(offset.start, offset.start + offset.length);
  const words = raw.trim().replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
  const start = text.indexOf(words, offset.start);
  return { start, end: start + words.length };
}

function compromiseSystem(root: string): NameSystem | undefined {
  const nlp = optional<Compromise | { default: Compromise }>(root, 'compromise');
  if (nlp === undefined) return undefined;
  const read = 'default' in nlp ? nlp.default : nlp;
  return {
    name: 'compromise',
    find(text) {
      const document = read(text);
      const found = COMPROMISE_TAGS.flatMap(([tag, label]) =>
        document
          .match(tag)
          .json({ offset: true })
          .map(({ offset }) => ({ ...wordsOf(text, offset), label })),
      );
      return found.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
    },
  };
}

interface Wink {
  readDoc(text: string): {
    tokens(): { out(what: unknown, how?: unknown): string[] };
  };
  readonly its: Readonly<Record<string, unknown>>;
}

/** wink-nlp's light model knows no persons or places; runs of its proper nouns are what it has to say on names. */
function winkSystem(root: string): NameSystem | undefined {
  const make = optional<(model: unknown) => Wink>(root, 'wink-nlp');
  const model = optional<unknown>(root, 'wink-eng-lite-web-model');
  if (make === undefined || model === undefined) return undefined;
  const nlp = make(model);
  return {
    name: 'wink-nlp (untyped)',
    find(text) {
      const tokens = nlp.readDoc(text).tokens();
      const words = tokens.out(nlp.its.value);
      const kinds = tokens.out(nlp.its.pos);
      const found: LabelledSpan[] = [];
      let at = 0;
      let open: { start: number; end: number } | undefined;
      for (const [index, word] of words.entries()) {
        const start = text.indexOf(word, at);
        if (start < 0) continue;
        at = start + word.length;
        const joined = open !== undefined && /^[ -]$/.test(text.slice(open.end, start));
        if (kinds[index] !== 'PROPN') {
          if (open !== undefined) found.push({ ...open, label: 'NAME' });
          open = undefined;
        } else if (open !== undefined && joined) open = { start: open.start, end: at };
        else {
          if (open !== undefined) found.push({ ...open, label: 'NAME' });
          open = { start, end: at };
        }
      }
      if (open !== undefined) found.push({ ...open, label: 'NAME' });
      return found;
    },
  };
}

/** Other libraries for comparison, as far as they are installed; says which are not. */
export function otherSystems(root: string): NameSystem[] {
  const systems = [compromiseSystem(root), winkSystem(root)];
  for (const [at, name] of ['compromise', 'wink-nlp with wink-eng-lite-web-model'].entries())
    if (systems[at] === undefined) console.log(`${name} is not installed and so not compared with.`);
  return systems.filter(system => system !== undefined);
}
