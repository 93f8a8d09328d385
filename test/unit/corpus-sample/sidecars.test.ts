import assert from 'node:assert/strict';
import { parse } from 'yaml';
import {
  CLAIM_MODES,
  CLAIM_STATUSES,
  FACTUALITIES,
  RELATION_TYPES,
  type StoredClaim,
} from '../../../src/core/claims/model.ts';
import { createSidecar } from '../../../src/core/sidecar/create.ts';
import { beforeCorrection, readSample, sampleArticles, sampleSidecars, sha256Of } from './files.ts';

const CORRECTED = '07-harbour-post-second-round-postponed';
const MOVED =
  'Observers on their way to the depot were turned back at a Council checkpoint on the Damascus–Homs highway';

describe('sample corpus: sidecars', () => {
  const articles = sampleArticles();
  const sidecars = sampleSidecars();
  const claims = sidecars.flatMap(sidecar => sidecar.parsed.claims.map(claim => ({ ...sidecar, claim })));

  /** The text that a sidecar was made for. */
  const annotated = (article: string, file: string): string => {
    const text = articles.get(article) ?? assert.fail(`${file} has no article`);
    return file === `${CORRECTED}.claims.alice.yaml` ? beforeCorrection(text) : text;
  };

  it('are two for four articles, one for two and none for two', () => {
    const perArticle = [...articles.keys()].map(name => sidecars.filter(({ article }) => article === name).length);
    assert.deepEqual(perArticle, [2, 2, 0, 2, 1, 1, 2, 0]);
    assert.ok(claims.length >= 45, `${claims.length} claims`);
  });

  for (const { file, article, raw, parsed } of sidecars) {
    it(`${file} is sound, canonical and true to its article`, () => {
      assert.deepEqual(parsed.problems, []);
      assert.equal(createSidecar(parsed.article, parsed.claims, parsed.corrections), raw);
      const text = annotated(article, file);
      assert.equal(parsed.article.sha256, sha256Of(text));
      for (const { quote, at, id, before, after } of parsed.claims) {
        assert.equal(text.slice(at.start, at.end), quote, id);
        assert.equal(before, text.slice(Math.max(0, at.start - 32), at.start), id);
        assert.equal(after, text.slice(at.end, at.end + 32), id);
      }
      for (const { quote, at, id } of parsed.corrections) {
        assert.equal(text.slice(at.start, at.end), quote, id);
      }
    });

    it(`${file} says the same to readers of YAML 1.1`, () => {
      assert.deepEqual(parse(raw, { version: '1.1' }), parse(raw));
    });
  }

  it('fit the articles of today but for the one claim that is announced', () => {
    const misfits = claims.filter(({ article, claim }) => {
      return articles.get(article)?.slice(claim.at.start, claim.at.end) !== claim.quote;
    });
    assert.deepEqual(
      misfits.map(({ file, claim }) => [file, claim.quote]),
      [[`${CORRECTED}.claims.alice.yaml`, MOVED]],
    );
    assert.ok(!articles.get(CORRECTED)?.includes(MOVED));
  });

  it('have ids that are unique in the corpus', () => {
    const ids = sidecars.flatMap(({ parsed }) => [...parsed.claims, ...parsed.corrections].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) {
      assert.match(id, /^[cm]-[0-9abcdefghjkmnpqrstvwxyz]{6}$/);
    }
  });

  it('have relations and enclosing claims that exist', () => {
    const known = new Set(claims.map(({ article, claim }) => `${article}#${claim.id}`));
    let across = 0;
    for (const { article, claim } of claims) {
      for (const { to } of claim.relations ?? []) {
        assert.ok(known.has(to.includes('#') ? to : `${article}#${to}`), `${claim.id} to ${to}`);
        across += to.includes('#') && !to.startsWith(`${article}#`) ? 1 : 0;
      }
      if (claim.inside !== undefined) {
        const outer = claims.find(other => other.article === article && other.claim.id === claim.inside)?.claim;
        assert.ok(outer && outer.at.start <= claim.at.start && claim.at.end <= outer.at.end, claim.id);
      }
    }
    assert.ok(across >= 10, `${across} relations across articles`);
  });

  it('use types of the codebook, actors and places of the gazetteer, and annotators', () => {
    const types = Object.keys(parse(readSample('codebook.yaml')).types);
    const { actors, places } = parse(readSample('gazetteer.yaml'));
    // Ids that the built-in gazetteer has.
    const builtIn = new Set(['france', 'qatar', 'chtaura', 'damascus', 'palmyra']);
    const special = new Set(['outlet', 'unattributed']);
    for (const { claim, article } of claims) {
      assert.ok(types.includes(claim.type), claim.type);
      assert.ok(claim.annotator === 'alice' || claim.annotator === 'bob', claim.id);
      assert.match(claim.created ?? '', /^2026-03-\d\dT\d\d:\d\d:\d\dZ$/);
      const named = [...actorsOf(claim), ...(claim.claimant?.id === undefined ? [] : [claim.claimant.id])];
      for (const id of named) {
        assert.ok(id in actors || special.has(id) || builtIn.has(id), `${claim.id}: actor ${id}`);
      }
      const place = claim.event?.place?.value;
      assert.ok(place === undefined || place in places || builtIn.has(place), `${claim.id}: place ${place}`);
      if (claim.claimant?.label !== undefined) {
        assert.ok(articles.get(article)?.includes(claim.claimant.label), `${claim.id}: ${claim.claimant.label}`);
      }
    }
  });

  it('show every kind of field', () => {
    const every = claims.map(({ claim }) => claim);
    const some = (test: (claim: StoredClaim) => boolean, what: string) => assert.ok(every.some(test), what);
    for (const mode of CLAIM_MODES) some(claim => claim.mode?.value === mode, mode);
    for (const type of RELATION_TYPES) some(claim => claim.relations?.some(one => one.type === type) === true, type);
    for (const status of CLAIM_STATUSES.filter(one => one === 'disputed' || one === 'reviewed')) {
      some(claim => claim.status === status, status);
    }
    assert.ok(FACTUALITIES.filter(one => every.some(claim => claim.factuality?.value === one)).length >= 4);
    some(claim => claim.claimant?.guessed === true && claim.claimant.label !== undefined, 'guessed label');
    some(claim => claim.claimant?.guessed === true && claim.claimant.id !== undefined, 'guessed actor');
    some(claim => claim.cue?.guessed === true, 'guessed cue');
    some(claim => claim.event?.date?.guessed === true, 'guessed date');
    some(claim => (claim.via?.length ?? 0) > 0, 'via');
    some(claim => (claim.addressee?.length ?? 0) > 0, 'addressee');
    some(claim => claim.note !== undefined, 'note');
    assert.ok(
      sidecars.some(({ parsed }) => parsed.corrections.length > 0),
      'correction of a mention',
    );
  });

  it('hold one passage that both annotators tagged', () => {
    const [alice, bob] = ['alice', 'bob'].map(name => {
      return (
        sidecars.find(({ file }) => file === `01-harbour-post-chtaura-talks.claims.${name}.yaml`)?.parsed.claims ?? []
      );
    });
    const pairs = alice!.filter(a =>
      bob!.some(b => a.type === b.type && a.at.start < b.at.end && b.at.start < a.at.end),
    );
    assert.equal(pairs.length, 1);
  });
});

function actorsOf({ event }: StoredClaim): readonly string[] {
  return [...(event?.actors?.value ?? []), ...(event?.targets?.value ?? [])];
}
