import assert from 'node:assert/strict';
import { CompareService } from '../../../../src/app/compare/compare-service.ts';
import { DrawnRelations } from '../../../../src/app/compare/drawn-relations.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { ComparisonReview } from '../../../../src/app/review/comparison-review.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: assert.fail };
const SCHEDULER = { yield: async () => undefined, now: () => 0 };
const NIGHT = 'A drone hit a fuel depot in the town on Tuesday night.';

/** An article with one claim on how many were killed there. */
function account(outlet: string, killed: number, more = '') {
  const words = `${killed} people were killed at the depot`;
  const text = `${outlet} reports\n\n${NIGHT} ${outlet} counted on its own that ${words}.\n`;
  const start = text.indexOf(words);
  const sidecar = `format: dateline-claims/1
article:
  outlet: "${outlet}"
  published: "2026-03-04"
claims:
  c-${outlet.toLowerCase()}1:
    type: harm
    quote: "${words}"
    at: [${start}, ${start + words.length}]
    claimant: outlet
    event:
      date: "2026-03-03"
      id: depot
    numbers:
      - {what: killed, best: ${killed}}
${more}`;
  return { text, sidecar };
}

async function fixture(relation = '') {
  const { files, service } = corpusFixture();
  const accounts = {
    Courier: account('Courier', 5, relation),
    Herald: account('Herald', 9),
    Tribune: account('Tribune', 5),
  };
  for (const [name, { text, sidecar }] of Object.entries(accounts)) {
    files.put(`${ROOT}/${name}.txt`, text);
    files.put(`${ROOT}/${name}.claims.yaml`, sidecar);
  }
  await service.open([ROOT]);
  const reader = files.asReader();
  const references = new ReferenceService({
    reader,
    log: QUIET,
    loadBuiltIn: async () => compileFiles([]).columns,
  });
  await references.open([ROOT]);
  const compare = new CompareService({ corpus: service, references, reader, log: QUIET, scheduler: SCHEDULER });
  const relations = new DrawnRelations(service);
  let slices = 0;
  const review = new ComparisonReview({
    corpus: service,
    compare: async () => compare,
    relations,
    log: QUIET,
    scheduler: {
      now: () => 0,
      yield: async () => {
        slices++;
      },
    },
  });
  const change = async (name: keyof typeof accounts, sidecar: string) => {
    files.put(`${ROOT}/${name}.claims.yaml`, sidecar);
    service.fileChanged(`${ROOT}/${name}.claims.yaml`);
    await service.settled();
  };
  const short = (key: string) => key.slice(key.lastIndexOf('#') + 1);
  const pairs = () => review.contradictions.map(({ from, to }) => [from, to].map(short).sort().join(' ')).sort();
  const singles = () => review.singleSourced.map(({ key }) => short(key)).sort();
  return { review, change, accounts, pairs, singles, slices: () => slices };
}

const drawn = (type: string, to: string) => `    relations:\n      - {type: ${type}, to: "${to}"}\n`;

describe('comparing for Review', () => {
  it('looks at nothing before it is asked to', async () => {
    const { review, slices, pairs } = await fixture();
    assert.deepEqual([review.hasLooked, review.isStale, slices(), pairs().length], [false, true, 0, 0]);
  });

  it('finds the pairs that contradict each other and the claims with one origin', async () => {
    const { review, pairs, singles, slices } = await fixture();
    await review.look();
    assert.deepEqual(pairs(), ['c-courier1 c-herald1', 'c-herald1 c-tribune1']);
    assert.deepEqual(singles(), ['c-herald1'], 'two outlets counted five');
    assert.ok(slices() >= 3, 'it gives way after each claim');
    assert.equal(review.isStale, false);
  });

  it('asks no more where somebody has decided, whatever the answer', async () => {
    for (const type of ['contradicts', 'distinct-from', 'corroborates']) {
      const { review, change, accounts, pairs } = await fixture();
      await review.look();
      await change('Courier', accounts.Courier.sidecar + drawn(type, 'Herald#c-herald1'));
      assert.deepEqual(pairs(), ['c-herald1 c-tribune1'], type);
      assert.equal(review.isStale, true);
      await review.look();
      assert.deepEqual(pairs(), ['c-herald1 c-tribune1'], type);
    }
  });

  it('takes a claim that was linked to what corroborates it for more than single-sourced', async () => {
    const { review, change, accounts, singles } = await fixture();
    await review.look();
    await change('Courier', accounts.Courier.sidecar + drawn('corroborates', 'Herald#c-herald1'));
    assert.deepEqual(singles(), []);
  });

  it('drops claims that are gone', async () => {
    const { review, change, pairs } = await fixture();
    await review.look();
    await change('Herald', 'format: dateline-claims/1\nclaims: {}\n');
    assert.deepEqual(pairs(), []);
  });

  it('is overtaken by a later look', async () => {
    const { review, pairs } = await fixture();
    await Promise.all([review.look(), review.look()]);
    assert.equal(pairs().length, 2);
    assert.equal(review.progress, undefined);
  });
});
