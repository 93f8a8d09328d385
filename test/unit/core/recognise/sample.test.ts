import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGazetteerText } from '../../../../src/core/gazetteer-files/read.ts';
import type { GazetteerIndex } from '../../../../src/core/recognise/gazetteer/index.ts';
import type { NameMention } from '../../../../src/core/recognise/mention.ts';
import type { NameTagger } from '../../../../src/core/recognise/names/candidates/name-tagger.ts';
import { HONORIFICS, OFFICE_WORDS } from '../../../../src/core/recognise/names/lexicon/titles.ts';
import { SHAPE, Tokens } from '../../../../src/core/recognise/names/text/tokens.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { matches, overlaps, SpanScore, sameSpan } from '../../../eval/score-spans.ts';
import { builtInGazetteer } from '../../../support/built-in-gazetteer.ts';
import { shippedTagger } from './shipped-tagger.ts';

interface Gold {
  readonly article: string;
  readonly published: string;
  readonly mentions: readonly (Pick<NameMention, 'start' | 'end' | 'quote' | 'id' | 'label'> & {
    readonly kind: string;
  })[];
}

const root = process.env.DATELINE_ROOT ?? process.cwd();
const textOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');

describe('names of real-sized articles', () => {
  let gazetteer: GazetteerIndex;
  let tagger: NameTagger;
  before(function () {
    this.timeout(120_000);
    gazetteer = builtInGazetteer();
    tagger = shippedTagger();
  });

  for (const trained of [false, true]) {
    it(`reach the floors on the labelled sample corpus ${trained ? 'with' : 'without'} the trained recogniser`, () =>
      reachFloors(trained ? { tagger } : {}));
  }

  function reachFloors(more: { readonly tagger?: NameTagger }): void {
    const corpus = gazetteer.withLayer(readGazetteerText(textOf(path.join(root, 'test/corpus/gazetteer.yaml'))).data);
    const labels = path.join(root, 'test/labels/sample');
    const strict = new SpanScore();
    const relaxed = new SpanScore();
    const kinds = new SpanScore();
    const links = new SpanScore();
    for (const file of readdirSync(labels).filter(name => name.endsWith('.json'))) {
      const gold = JSON.parse(readFileSync(path.join(labels, file), 'utf8')) as Gold;
      const text = textOf(path.join(root, 'test/corpus', `${gold.article}.txt`));
      const published = { edtf: gold.published, basis: 'stated', source: 'the labels' } as const;
      const found = createArticleRecogniser({ gazetteer: corpus, published, ...more })
        .recognise(text)
        .filter((mention): mention is NameMention => mention.kind !== 'date');
      const expected = gold.mentions.filter(({ kind }) => kind !== 'date');
      strict.add(
        matches(found, expected, (a, b) => a.label === b.label && sameSpan(a, b)),
        found.length,
        expected.length,
      );
      relaxed.add(
        matches(found, expected, (a, b) => a.label === b.label && overlaps(a, b)),
        found.length,
        expected.length,
      );
      for (const mention of found) {
        const same = expected.find(other => sameSpan(other, mention));
        if (same === undefined) continue;
        kinds.add(same.kind === mention.kind ? 1 : 0, 1, 1);
        if (same.id !== undefined) links.add(same.id === mention.id ? 1 : 0, 1, 1);
      }
    }
    const reached = { strict: strict.f1, relaxed: relaxed.f1, kinds: kinds.f1, links: links.f1 };
    const floors = { strict: 98, relaxed: 98.5, kinds: 98, links: 94 };
    for (const [measure, floor] of Object.entries(floors))
      assert.ok(reached[measure as keyof typeof reached] >= floor, `${measure} ≥ ${floor}: ${JSON.stringify(reached)}`);
  }

  it('light up nearly every capitalised name of the articles in DATELINE_ARTICLES', function () {
    const folder = process.env.DATELINE_ARTICLES;
    if (folder === undefined || !existsSync(folder)) this.skip();
    for (const file of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
      const text = textOf(path.join(folder, file));
      const mentions = createArticleRecogniser({ gazetteer, tagger }).recognise(text);
      let names = 0;
      const dark: string[] = [];
      for (const line of text.matchAll(/.{200,}/g)) {
        const tokens = new Tokens(line[0]);
        for (let index = 1; index < tokens.count; index++) {
          // Inside a sentence, after a lower-case word: hardly anything but names is written with a capital there.
          if (
            !tokens.has(index, SHAPE.capital) ||
            tokens.gapBefore(index) !== 1 ||
            tokens.has(index - 1, SHAPE.capital)
          )
            continue;
          if (HONORIFICS.has(tokens.word(index)) || OFFICE_WORDS.has(tokens.word(index))) continue;
          names++;
          const start = line.index + tokens.start[index]!;
          if (!mentions.some(mention => mention.start <= start && mention.end > start)) dark.push(tokens.raw(index));
        }
      }
      assert.ok(dark.length <= names * 0.06, `${file}: ${dark.length} of ${names} are dark: ${dark.join(', ')}`);
    }
  });
});
