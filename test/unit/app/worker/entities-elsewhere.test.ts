import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { entitiesOfText } from '../../../../src/app/entities/article-entities.ts';
import { shippedGazetteer, shippedTagger } from '../../../../src/app/references/shipped-recognition.ts';
import { EntitiesElsewhere } from '../../../../src/app/worker/entities-elsewhere.ts';
import { readGazetteerText } from '../../../../src/core/gazetteer-files/read.ts';
import { compileBuiltIn } from '../../../support/built-in-gazetteer.ts';
import { connected } from './connected.ts';

const ROOT = 'file:///corpus';
const TEXT =
  'BEIRUT: President Joseph Aoun met Harva Dellin of the Brakka Front on Monday near Naqoura. Hezbollah said Dellin had left.\n';
const OWN = readGazetteerText(
  'format: dateline-gazetteer/1\nactors:\n  dellin: {name: Harva Dellin, kind: person}\n',
).data;
const scheduler = { yield: async () => undefined, now: () => 0 };
const model = readFileSync(path.join(process.env.DATELINE_ROOT!, 'src/core/recognise/names/model/names.model'));
const gazetteer = new TextEncoder().encode(compileBuiltIn().json);

function finder(layer: () => typeof OWN | undefined = () => undefined) {
  const started: ReturnType<typeof connected>[] = [];
  const elsewhere = new EntitiesElsewhere({
    start: async () => {
      const next = connected();
      started.push(next);
      return next.background;
    },
    load: async () => ({ gazetteer, model }),
    layer,
  });
  return { elsewhere, started };
}

/** What is found on this thread. */
async function here(layer?: typeof OWN) {
  const shipped = await shippedGazetteer(Promise.resolve(JSON.parse(compileBuiltIn().json)), scheduler);
  const tagger = await shippedTagger(async () => model, { warn: assert.fail });
  const recognition = { gazetteer: layer ? shipped.withLayer(layer) : shipped, tagger: tagger! };
  return entitiesOfText(TEXT, recognition, '2019-05-01', scheduler);
}

describe('names found on another thread', () => {
  it('are those that are found on this one, titles of the wrong years too', async () => {
    const { elsewhere, started } = finder();
    const found = await elsewhere.find(TEXT, ROOT, '2019-05-01');
    assert.deepEqual(found, await here());
    assert.deepEqual(
      found?.unknown.map(({ name }) => name),
      ['Harva Dellin', 'Brakka Front'],
    );
    assert.equal(found?.roleErrors.length, 1);
    assert.equal(started.length, 1);
    assert.deepEqual(started[0]!.warnings, []);
  });

  it('follow the own gazetteer of their root as it is now, and of no other', async () => {
    let layer: typeof OWN | undefined = OWN;
    const { elsewhere } = finder(() => layer);
    assert.deepEqual(await elsewhere.find(TEXT, ROOT, '2019-05-01'), await here(OWN));
    layer = undefined;
    assert.deepEqual(await elsewhere.find(TEXT, ROOT, '2019-05-01'), await here());
  });

  it('end with the thread when there is nothing to do, and another is started for the next article', async () => {
    const { elsewhere, started } = finder(() => OWN);
    await elsewhere.find(TEXT, ROOT, undefined);
    elsewhere.rest();
    await new Promise(resolve => setImmediate(resolve));
    assert.ok(started[0]!.ended);
    const found = await elsewhere.find(TEXT, ROOT, undefined);
    assert.equal(started.length, 2);
    assert.ok(found?.summaries.some(({ id }) => id === 'dellin'));
  });

  it('are left to this thread where there is no other, it broke down, or what ships cannot be read', async () => {
    const none = new EntitiesElsewhere({
      start: async () => undefined,
      load: async () => ({ gazetteer, model }),
      layer: () => undefined,
    });
    assert.equal(await none.find(TEXT, ROOT, undefined), undefined);
    const unread = new EntitiesElsewhere({
      start: async () => connected().background,
      load: () => Promise.reject(new Error('gone')),
      layer: () => undefined,
    });
    assert.equal(await unread.find(TEXT, ROOT, undefined), undefined);
    const { elsewhere, started } = finder();
    await elsewhere.find(TEXT, ROOT, undefined);
    const waiting = elsewhere.find(TEXT, ROOT, undefined);
    await Promise.resolve();
    started[0]!.fail('out of memory');
    assert.equal(await waiting, undefined);
    assert.equal(await elsewhere.find(TEXT, ROOT, undefined), undefined);
  });
});
