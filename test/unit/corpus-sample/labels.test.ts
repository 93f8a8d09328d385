import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { labelFolder, sampleArticles, sha256Of } from './files.ts';

interface Label {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: string;
  readonly label: string;
  readonly id?: string;
  readonly edtf?: string;
  readonly timex?: { readonly type: string; readonly value: string };
}
interface LabelFile {
  readonly article: string;
  readonly sha256: string;
  readonly published: string;
  readonly mentions: readonly Label[];
}

const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  PER: ['actor'],
  ORG: ['actor'],
  NORP: ['actor'],
  GPE: ['actor', 'place'],
  LOC: ['place'],
  FAC: ['place'],
  DATE: ['date'],
  TIME: ['date'],
  DURATION: ['date'],
  SET: ['date'],
};
const DAY = String.raw`\d{4}-\d\d-\d\d`;
const EDTF = new RegExp(String.raw`^(?:\d{4}(?:-\d\d){0,2}|${DAY}/${DAY})$`);
const TIMEX: Readonly<Record<string, RegExp>> = {
  DATE: /^(?:(?:\d{4}|XXXX)(?:-\d\d){0,2}|\d{4}-W\d\d(?:-WE)?|(?:\d{4}|XXXX)-(?:SP|SU|FA|WI)|PAST_REF|PRESENT_REF)$/,
  TIME: /^(?:\d{4}-\d\d-\d\d(?:T(?:\d\d:\d\d(?:\+03:00)?|MO|MI|AF|EV|NI))?|PAST_REF)$/,
  DURATION: /^P(?:T?[\dX]+[YMWDH])$/,
  SET: /^(?:P1W|XXXX-WXX-7)$/,
};

describe('sample corpus: gold labels', () => {
  const articles = sampleArticles();
  const files = readdirSync(labelFolder).filter(name => name.endsWith('.json'));
  const labelled = files.map(name => {
    return { name, gold: JSON.parse(readFileSync(path.join(labelFolder, name), 'utf8')) as LabelFile };
  });

  it('are there for every article', () => {
    assert.deepEqual(
      files.sort(),
      [...articles.keys()].map(name => `${name}.json`),
    );
  });

  for (const { name, gold } of labelled) {
    it(`${name} stands on its article: hash, order, words, word boundaries, values`, () => {
      assert.equal(`${gold.article}.json`, name);
      assert.match(gold.published, /^2026-03-0[345]$/);
      const text = articles.get(gold.article) ?? assert.fail();
      assert.equal(gold.sha256, sha256Of(text));
      let last = 0;
      for (const mention of gold.mentions) {
        const { start, end, quote, kind, label } = mention;
        assert.ok(start >= last && end > start, `${quote} at ${start}`);
        last = end;
        assert.equal(text.slice(start, end), quote);
        assert.ok(!/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? ''), quote);
        assert.ok(KINDS_OF[label]?.includes(kind), `${quote}: ${label} ${kind}`);
        if (kind === 'date') {
          assert.equal(mention.timex?.type, label);
          assert.match(mention.timex?.value ?? '', TIMEX[label] ?? /$^/, quote);
          assert.ok(mention.edtf === undefined || EDTF.test(mention.edtf), `${quote}: ${mention.edtf}`);
          assert.equal(mention.id, undefined);
        } else {
          assert.equal(mention.timex ?? mention.edtf, undefined);
        }
      }
    });
  }

  it('leave no second occurrence of a labelled name unlabelled', () => {
    // A name with an unmistakable form is a mention wherever it stands; URLs are left alone.
    const names = new Set(
      labelled.flatMap(({ gold }) => gold.mentions.filter(({ kind }) => kind !== 'date').map(({ quote }) => quote)),
    );
    for (const { gold } of labelled) {
      const text = articles.get(gold.article) ?? assert.fail();
      for (const name of names) {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
          const inside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
          const covered = gold.mentions.some(({ start, end }) => start <= at && at + name.length <= end);
          assert.ok(inside || covered, `${gold.article}: ${name} at ${at}`);
        }
      }
    }
  });

  it('give one id to each name', () => {
    const seen = new Map<string, Set<string | undefined>>();
    for (const { gold } of labelled) {
      for (const { quote, kind, id } of gold.mentions.filter(mention => mention.kind !== 'date')) {
        const key = `${kind} ${quote}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(id));
      }
    }
    // A name can be a place here and an actor there (Amman for Jordan), but in one kind it is always the same entry.
    const split = [...seen].filter(([, ids]) => ids.size > 1).map(([key]) => key);
    assert.deepEqual(split, []);
  });
});
