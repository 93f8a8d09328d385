import assert from 'node:assert/strict';
import { type Entities, type FindElsewhere, NO_ENTITIES } from '../../../../src/app/entities/article-entities.ts';
import { type EntityProgress, EntityService } from '../../../../src/app/entities/entity-service.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

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

async function fixture(published?: string, elsewhere?: FindElsewhere) {
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
  const entities = new EntityService({
    corpus,
    references,
    reader,
    log,
    scheduler,
    ...(elsewhere ? { elsewhere } : {}),
  });
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

  it('is what another thread finds, where there is one', async () => {
    const asked: string[] = [];
    const found: Entities = { ...NO_ENTITIES, unknown: [{ name: 'Elsewhere', count: 1, first: { start: 0, end: 1 } }] };
    const { entities } = await fixture('2025-12-03', async (...what) => {
      asked.push(what.join('|'));
      return found;
    });
    assert.deepEqual(asked, [[TEXT, ROOT, '2025-12-03'].join('|')]);
    assert.deepEqual(entities.unknownIn(ARTICLE), found.unknown);
    assert.deepEqual(entities.of(ARTICLE), []);
  });

  it('is found here where the other thread has no answer', async () => {
    const { entities } = await fixture(undefined, async () => undefined);
    assert.deepEqual(
      entities.of(ARTICLE).map(({ id }) => id),
      ['orlan'],
    );
  });

  it('is not looked for here where the other thread ended with the look', async () => {
    let end = () => {};
    const { entities, files, corpus } = await fixture(undefined, async () => {
      end();
      return undefined;
    });
    end = () => entities.dispose();
    files.put(ARTICLE, `${TEXT}Durmaz left.\n`);
    const known = entities.unknownIn(ARTICLE);
    corpus.fileChanged(ARTICLE);
    await corpus.settled();
    await entities.lookAtAll();
    assert.equal(entities.unknownIn(ARTICLE), known);
  });

  describe('in many articles', () => {
    /** Four more articles, of which each waits until it is let through. */
    async function many() {
      const waiting: (() => void)[] = [];
      let isHeld = false;
      const hold: FindElsewhere = () =>
        isHeld
          ? new Promise(resolve => waiting.push(() => resolve(NO_ENTITIES)))
          : Promise.resolve<Entities>(NO_ENTITIES);
      const { files, corpus, entities } = await fixture(undefined, hold);
      const told: (EntityProgress | undefined)[] = [];
      entities.onDidProgress(progress => told.push(progress));
      isHeld = true;
      for (const name of ['a', 'b', 'c', 'd']) {
        files.put(`${ROOT}/${name}.txt`, TEXT);
        corpus.fileChanged(`${ROOT}/${name}.txt`);
      }
      await corpus.settled();
      const next = async () => {
        for (let turn = 0; waiting.length === 0 && turn < 1000; turn++) {
          await new Promise(resolve => setImmediate(resolve));
        }
        assert.equal(waiting.length, 1, 'one article is looked at');
        waiting.shift()!();
      };
      const change = async () => {
        files.put(`${ROOT}/a.txt`, `${TEXT}Later.\n`);
        corpus.fileChanged(`${ROOT}/a.txt`);
        await corpus.settled();
      };
      return { entities, told, next, waiting, change };
    }

    it('is told of one after the other, and at the end that it is over', async () => {
      const { entities, told, next } = await many();
      const done = entities.lookAtAll();
      for (let count = 0; count < 4; count++) {
        await next();
      }
      await done;
      assert.deepEqual(
        told.map(progress => progress && `${progress.done} of ${progress.total}`),
        ['1 of 5', '2 of 5', '3 of 5', '4 of 5', undefined],
      );
      assert.equal(entities.progress, undefined);
    });

    it('can be stopped, looks at nothing then whatever changes, and goes on where it was', async () => {
      const { entities, told, next, waiting } = await many();
      const stopped = entities.lookAtAll();
      await next();
      entities.stop();
      assert.equal(entities.progress?.isStopped, true);
      await stopped;
      assert.deepEqual(entities.progress, { done: 2, total: 5, isStopped: true });
      await entities.lookAtAll();
      assert.equal(waiting.length, 0);
      entities.resume();
      await next();
      await next();
      await next();
      await entities.lookAtAll();
      assert.equal(told.at(-1), undefined);
    });

    it('is over with the last of them, stopped or not: what changes later is looked at', async () => {
      const { entities, next, waiting, change } = await many();
      const done = entities.lookAtAll();
      for (let count = 0; count < 3; count++) {
        await next();
      }
      for (let turn = 0; waiting.length === 0 && turn < 1000; turn++) {
        await new Promise(resolve => setImmediate(resolve));
      }
      entities.stop();
      await next();
      await done;
      assert.equal(entities.progress, undefined);
      await change();
      const again = entities.lookAtAll();
      await next();
      await again;
      assert.equal(entities.progress, undefined);
    });
  });
});
