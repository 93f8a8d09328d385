import assert from 'node:assert/strict';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import type { AnchorResult, StoredAnchor } from '../../../../src/core/anchor/model.ts';
import { resolveAnchors } from '../../../../src/core/anchor/resolve.ts';
import { fold } from '../../../../src/core/text/fold.ts';
import { REPORTS, REVISIONS, type Revision } from './revised-news.ts';

function revised({ report, edits }: Revision): { readonly old: string; readonly today: string } {
  const old = REPORTS[report]!;
  const today = edits.reduce((text, [was, is]) => {
    assert.ok(text.includes(was), `“${was}” is not there`);
    return text.replace(was, () => is);
  }, old);
  return { old, today };
}

function anchorIn(text: string, quote: string): StoredAnchor {
  const start = text.indexOf(quote);
  assert.ok(start >= 0, `“${quote}” is not there`);
  return describeAnchor(text, { start, end: start + quote.length });
}

const plain = (text: string): string => fold(text, { joinSpaces: true });
const wordsOf = (result: AnchorResult, text: string): string =>
  'span' in result ? plain(text.slice(result.span.start, result.span.end)) : result.status;

describe('quotes in revised reports', () => {
  for (const revision of REVISIONS) {
    const { old, today } = revised(revision);
    /** Of each quote what is found with the annotated text, without it, and without it and the other quotes. */
    const found = (quotes: readonly string[]): AnchorResult[][] => {
      const anchors = quotes.map(quote => anchorIn(old, quote));
      const everything = [revision.kept, revision.joined, revision.changed?.map(([quote]) => quote), revision.gone];
      const all = everything.flatMap(each => each ?? []).map(quote => anchorIn(old, quote));
      const now = { text: today, sha256: 'new' };
      const [withOld, without] = [{ text: old, sha256: 'old' }, { sha256: 'old' }].map(annotated =>
        resolveAnchors([...anchors, ...all], now, annotated),
      );
      return anchors.map((anchor, at) => [
        withOld![at]!,
        without![at]!,
        ...resolveAnchors([anchor], now, { sha256: 'old' }),
      ]);
    };

    it(`${revision.name}: what is kept is found, and certain where the annotated text is at hand`, () => {
      for (const [at, results] of found(revision.kept ?? []).entries()) {
        const quote = revision.kept![at]!;
        assert.deepEqual(
          results.map(one => wordsOf(one, today)),
          results.map(() => plain(quote)),
        );
        assert.ok(results[0]!.certain, quote);
      }
      for (const [at, results] of found(revision.joined ?? []).entries()) {
        assert.deepEqual(
          results.map(one => wordsOf(one, today)),
          results.map(() => plain(revision.joined![at]!)),
        );
      }
    });

    it(`${revision.name}: what changed is found, but never certain`, () => {
      for (const [at, results] of found((revision.changed ?? []).map(([quote]) => quote)).entries()) {
        const [quote, is] = revision.changed![at]!;
        for (const one of results) {
          const words = wordsOf(one, today);
          assert.ok(plain(is).startsWith(words) && words.length > 0.75 * is.length, `${quote} → ${words}`);
          assert.ok(!one.certain, quote);
        }
      }
      for (const results of found(revision.recast ?? [])) {
        assert.ok(results.every(one => !one.certain));
      }
    });

    it(`${revision.name}: what is gone is nowhere`, () => {
      for (const [at, results] of found(revision.gone ?? []).entries()) {
        assert.ok(
          results.every(one => !one.certain),
          revision.gone![at],
        );
        assert.equal(results[0]!.status, 'orphan', revision.gone![at]);
      }
    });
  }
});
