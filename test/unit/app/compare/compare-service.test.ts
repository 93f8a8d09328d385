import assert from 'node:assert/strict';
import { CompareService } from '../../../../src/app/compare/compare-service.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { corpusFixture, ROOT, sidecarFor } from '../corpus-fixture.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: assert.fail };
const SCHEDULER = { yield: async () => undefined, now: () => 0 };
const words = (from: number, to: number, stem: string) =>
  Array.from({ length: to - from }, (_, at) => `${stem}${from + at}`).join(' ');

describe('comparing a root', () => {
  it('sees that two have their text from an article without claims, as it is now', async () => {
    const { files, service } = corpusFixture();
    const texts = {
      one: `Reprint\n\n${words(0, 100, 'wire')} ${words(0, 90, 'one')}\n`,
      two: `Reprint\n\n${words(100, 200, 'wire')} ${words(0, 90, 'two')}\n`,
    };
    for (const [name, text] of Object.entries(texts)) {
      files.put(`${ROOT}/${name}.txt`, text);
      files.put(`${ROOT}/${name}.claims.yaml`, sidecarFor(text, `${name}7 ${name}8`));
    }
    const wire = `${ROOT}/wire.txt`;
    files.put(wire, `Wire\n\n${words(0, 200, 'wire')}\n`);
    await service.open([ROOT]);
    const reader = files.asReader();
    const loadBuiltIn = async () => compileFiles([]).columns;
    const references = new ReferenceService({ reader, log: QUIET, loadBuiltIn });
    await references.open([ROOT]);
    const compare = new CompareService({ corpus: service, references, reader, log: QUIET, scheduler: SCHEDULER });
    const areOne = async () => {
      const { origins } = await compare.of(ROOT);
      return origins.of('one') === origins.of('two');
    };
    assert.equal(await areOne(), true);
    files.put(wire, 'Wire\n\nNothing any more.\n');
    service.fileChanged(wire);
    await service.settled();
    assert.equal(await areOne(), false, 'the article is read again');
    compare.dispose();
  });

  it('puts claims on events by what they tell, and keeps the events until the corpus changes', async () => {
    const { files, service } = corpusFixture();
    const texts = {
      one: 'Seven guards of the Nabk fuel depot were killed in the fire.\n\nA school reopened.\n',
      two: 'The fire at the Nabk fuel depot killed four guards.\n\nWheat was sown.\n',
    };
    const quotes = (text: string) => text.trim().split('\n\n');
    for (const [name, text] of Object.entries(texts)) {
      files.put(`${ROOT}/${name}.txt`, text);
      const sidecar = sidecarFor(text, ...quotes(text)).replace(
        'claims:',
        'article: {published: "2026-03-04"}\nclaims:',
      );
      files.put(`${ROOT}/${name}.claims.yaml`, sidecar);
    }
    await service.open([ROOT]);
    const reader = files.asReader();
    const references = new ReferenceService({ reader, log: QUIET, loadBuiltIn: async () => compileFiles([]).columns });
    await references.open([ROOT]);
    const compare = new CompareService({ corpus: service, references, reader, log: QUIET, scheduler: SCHEDULER });
    const events = await compare.eventsOf(ROOT);
    assert.deepEqual(events.map(({ claims }) => claims.length).sort(), [1, 1, 2]);
    assert.equal(events.find(({ claims }) => claims.length === 2)!.guessed.length, 1);
    assert.equal(await compare.eventsOf(ROOT), events);
    compare.dispose();
  });
});
