import assert from 'node:assert/strict';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { FilterValues } from '../../../../src/app/search/filter-values.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const TEXT = 'Talks resume\n\nA drone fell near the town, and a second one.\n';
const GAZETTEER = `actors:
  idf: {name: Israel Defense Forces, kind: military}
`;

async function setUp() {
  const { files, service: corpus } = corpusFixture();
  const claim = (id: string, at: number, rest: string) =>
    `  c-aaaaa${id}: {type: harm, quote: "A drone fell", at: [${at}, ${at + 12}], ${rest}}\n`;
  files.put(`${ROOT}/gazetteer.yaml`, `format: dateline-gazetteer/1\n${GAZETTEER}`);
  files.put(`${ROOT}/one.txt`, TEXT);
  files.put(
    `${ROOT}/one.claims.yaml`,
    `format: dateline-claims/1\narticle: {published: "2025-11-20"}\nclaims:\n${claim('a', 14, 'annotator: alice, claimant: {id: idf}, event: {date: "2025-11-03", place: tyre}')}${claim('b', 14, 'annotator: alice, status: disputed, event: {date: "2024-05"}')}${claim('c', 14, 'annotator: bob, claimant: {id: idf}')}`,
  );
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const references = new ReferenceService({
    reader: files.asReader(),
    log,
    loadBuiltIn: async () => compileFiles([]).columns,
  });
  await references.open([ROOT]);
  await corpus.open([ROOT]);
  const values = new FilterValues({ corpus, references, scheduler: { now: () => 0, yield: async () => undefined } });
  return { files, corpus, values };
}

describe('values of filters', () => {
  it('are those of the corpus, most used first, and all that the language knows', async () => {
    const { values } = await setUp();
    assert.deepEqual(await values.of('by'), [
      { id: 'alice', label: '', count: 2 },
      { id: 'bob', label: '', count: 1 },
    ]);
    assert.deepEqual(
      (await values.of('actor')).map(({ id, count }) => [id, count]),
      [['idf', 2]],
    );
    assert.deepEqual(
      (await values.of('status')).map(({ id, count }) => [id, count]),
      [
        ['draft', 2],
        ['disputed', 1],
        ['reviewed', 0],
        ['withdrawn', 0],
      ],
    );
    const types = await values.of('type');
    assert.deepEqual([types[0]?.id, types[0]?.count], ['harm', 3]);
    assert.ok(types.length > 5 && types.every(({ label }) => label !== ''));
    assert.ok((await values.of('is')).some(({ id }) => id === 'contested'));
  });

  it('of dates are years, then months, then days, newest first', async () => {
    const { values } = await setUp();
    const ids = async (typed: string) => (await values.of('after', typed)).map(({ id, count }) => `${id} ${count}`);
    assert.deepEqual(await ids(''), ['2025 2', '2024 1']);
    assert.deepEqual(await ids('2025'), ['2025-11 2', '2024-05 1']);
    assert.deepEqual(await ids('2025-11'), ['2025-11-20 1', '2025-11-03 1']);
  });

  it('offer the year of a season, whose number is no month', async () => {
    const { files, corpus, values } = await setUp();
    const dates = ['2023-21', '2023-04', '2023-12-31'];
    const claims = dates.map(
      (date, at) => `  c-bbbbb${at}: {type: harm, quote: "A drone", event: {date: "${date}"}}\n`,
    );
    files.put(`${ROOT}/two.txt`, TEXT);
    files.put(
      `${ROOT}/two.claims.yaml`,
      `format: dateline-claims/1\nclaims:\n${claims.join('').replaceAll('"A drone"', '"A drone", at: [14, 21]')}`,
    );
    corpus.fileChanged(`${ROOT}/two.txt`);
    corpus.fileChanged(`${ROOT}/two.claims.yaml`);
    await corpus.settled();
    const offered = async (typed: string) =>
      (await values.of('after', typed))
        .filter(({ id }) => id.startsWith('2023'))
        .map(({ id, count }) => `${id} ${count}`);
    assert.deepEqual(await offered(''), ['2023 3']);
    assert.deepEqual(await offered('2023'), ['2023-12 1', '2023-04 1']);
  });

  it('are counted anew after a change', async () => {
    const { files, corpus, values } = await setUp();
    await values.of('by');
    files.files.delete(`${ROOT}/one.claims.yaml`);
    corpus.fileRemoved(`${ROOT}/one.claims.yaml`);
    await corpus.settled();
    assert.deepEqual(await values.of('by'), []);
  });
});
