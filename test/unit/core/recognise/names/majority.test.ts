import assert from 'node:assert/strict';
import { NO_DATES } from '../../../../../src/core/recognise/date-seam.ts';
import type { NameLabel } from '../../../../../src/core/recognise/mention.ts';
import type { NameTagger, TaggedName } from '../../../../../src/core/recognise/names/candidates/name-tagger.ts';
import { createArticleRecogniser } from '../../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from '../fixture-gazetteer.ts';

const NAME = /\[([^|\]]+)\|(\w+)\]/g;

/** Reads each paragraph's "[Name|LABEL]" as a name with that label, and nothing else; gives what the article makes of them. */
function reads(...paragraphs: readonly string[]): string[] {
  const plain = (text: string) => text.replace(NAME, '$1');
  const marks = new Map(paragraphs.map(text => [plain(text), text]));
  const tagger: NameTagger = {
    tag(tokens) {
      const found: TaggedName[] = [];
      let removed = 0;
      for (const { index, 0: all, 1: name, 2: label } of marks.get(tokens.text)!.matchAll(NAME)) {
        const from = index - removed;
        removed += all.length - name!.length;
        const first = tokens.start.indexOf(from);
        const last = tokens.end.indexOf(from + name!.length);
        found.push({ first, last, label: label as NameLabel, score: 0.8 });
      }
      return found;
    },
  };
  return createArticleRecogniser({ gazetteer, dates: NO_DATES, tagger })
    .recognise(paragraphs.map(plain).join('\n\n'))
    .flatMap(one => (one.kind === 'date' ? [] : [`${one.quote} ${one.label}`]));
}

describe('names that one article reads now as this, now as that', () => {
  it('are what it reads them as more often than not', () => {
    assert.deepEqual(
      reads('[Velmora|PER] rose early.', 'Shares of [Velmora|ORG] fell.', 'He left [Velmora|ORG] in May.'),
      ['Velmora ORG', 'Velmora ORG', 'Velmora ORG'],
    );
  });

  it('are a firm where its full name says so', () => {
    assert.deepEqual(reads('[Velmora|PER] rose.', 'So [Velmora Inc|ORG] said.', 'In [Velmora|ORG] he saw hope.'), [
      'Velmora ORG',
      'Velmora Inc ORG',
      'Velmora ORG',
    ]);
  });

  it('stay as they are read where neither has more', () => {
    assert.deepEqual(reads('[Velmora|PER] rose.', 'Near [Velmora|GPE] it rained.'), ['Velmora PER', 'Velmora GPE']);
  });

  it('are the person whom the article names in full, unless the words around say “place”', () => {
    assert.deepEqual(reads('[Ilan Qorbeth|PER] sang.', 'Then [Qorbeth|ORG] left.', 'It rained in [Qorbeth|GPE].'), [
      'Ilan Qorbeth PER',
      'Qorbeth PER',
      'Qorbeth GPE',
    ]);
  });

  it('are a body for all that, where most of the article says so', () => {
    assert.deepEqual(
      reads('[Ilan Qorbeth|PER] sang.', 'Then [Qorbeth|ORG] left.', 'So [Qorbeth|ORG] said.', 'And [Qorbeth|PER].'),
      ['Ilan Qorbeth PER', 'Qorbeth ORG', 'Qorbeth ORG', 'Qorbeth PER'],
    );
  });
});

describe('towns that the rest of an article shows', () => {
  it('are those that its bodies are called by', () => {
    assert.deepEqual(reads('Then [Velmora Town Council|ORG] met.', '[Velmora|PER] is small.', 'Velmora shops shut.'), [
      'Velmora Town Council ORG',
      'Velmora GPE',
      'Velmora GPE',
    ]);
  });

  it('are not what somebody is called', () => {
    assert.deepEqual(reads('Then [Velmora Police|ORG] met.', '[Anna Velmora|PER] left.', '[Velmora|PER] is small.'), [
      'Velmora Police ORG',
      'Anna Velmora PER',
      'Velmora PER',
    ]);
  });

  it('are those of a dateline, whatever else they look like', () => {
    assert.deepEqual(
      reads('VELMORA — It rained there again all day in spring.', 'So [Velmora|PER] is wet.', '[Velmora|PER] it is.'),
      ['VELMORA GPE', 'Velmora GPE', 'Velmora GPE'],
    );
  });

  it('stand where nothing reads them, once a word has led to them', () => {
    assert.deepEqual(reads('It rained in [Velmora|GPE] again.', 'Velmora shops shut.'), ['Velmora GPE', 'Velmora GPE']);
    assert.deepEqual(reads('It rained in [VELM|GPE] again.', 'Then VELM shops shut.'), ['VELM GPE']);
  });
});
