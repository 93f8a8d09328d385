import assert from 'node:assert/strict';
import { EntityService } from '../../../src/app/entity-service.ts';
import { ReferenceService } from '../../../src/app/reference-service.ts';
import { compileFiles } from '../../../src/core/recognise/gazetteer/compile.ts';
import { corpusFixture, ROOT } from './corpus-fixture.ts';

const ARTICLE = `${ROOT}/visit.txt`;
const SIDECAR = `${ROOT}/visit.claims.yaml`;
const TEXT = 'A visit\n\nOn Friday President Tavi Orlan received Kasim Durmaz, who left. Kasim Durmaz smiled.\n';
const GAZETTEER = `format: dateline-gazetteer/1
actors:
  orlan:
    name: Tavi Orlan
    kind: person
    roles:
      - {role: President, from: "2016", to: "2022"}
`;

async function fixture(published?: string) {
  const { files, service: corpus } = corpusFixture();
  files.put(ARTICLE, TEXT);
  files.put(`${ROOT}/gazetteer.yaml`, GAZETTEER);
  if (published !== undefined) {
    files.put(SIDECAR, sidecar(published));
  }
  const reader = files.asReader();
  const log = { info: () => undefined, warn: () => undefined, error: assert.fail };
  const references = new ReferenceService({ reader, log, loadBuiltIn: async () => compileFiles([]).columns });
  await references.open([ROOT]);
  await corpus.open([ROOT]);
  const scheduler = { yield: async () => undefined, now: () => 0 };
  const entities = new EntityService({ corpus, references, reader, log, scheduler });
  await entities.lookAtAll();
  return { files, corpus, entities };
}

const sidecar = (published: string) => `format: dateline-claims/1\narticle:\n  published: "${published}"\nclaims: {}\n`;

describe('what the articles name', () => {
  it('is known with names that no gazetteer has', async () => {
    const { entities } = await fixture();
    assert.deepEqual(
      entities.of(ARTICLE).map(({ id }) => id),
      ['orlan'],
    );
    assert.deepEqual(entities.unknownIn(ARTICLE), [
      { name: 'Kasim Durmaz', count: 2, first: { start: TEXT.indexOf('Kasim'), end: TEXT.indexOf(', who') } },
    ]);
  });

  it('is held against the date of publication, and again when that changes', async () => {
    const { entities, files, corpus } = await fixture('2025-12-03');
    const titles = () => entities.roleErrorsIn(ARTICLE).map(({ title, name }) => `${title} ${name}`);
    assert.deepEqual(titles(), ['President Tavi Orlan']);
    files.put(SIDECAR, sidecar('2019-12-03'));
    corpus.fileChanged(SIDECAR);
    await corpus.settled();
    await entities.lookAtAll();
    assert.deepEqual(titles(), []);
  });

  it('says nothing of titles while the date is not known', async () => {
    const { entities } = await fixture();
    assert.deepEqual(entities.roleErrorsIn(ARTICLE), []);
  });
});
