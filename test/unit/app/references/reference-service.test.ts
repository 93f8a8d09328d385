import assert from 'node:assert/strict';
import type { FileOutcome } from '../../../../src/app/ports.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { MemoryFiles } from '../../../support/memory-files.ts';

const NOTHING_BUILT_IN = compileFiles([]).columns;
const ROOT = 'file:///corpus';
const OTHER = 'file:///other';
const CODEBOOK = `${ROOT}/codebook.yaml`;
const GAZETTEER = `${ROOT}/gazetteer.yaml`;

const codebook = (label: string) => `format: dateline-codebook/1\ntypes:\n  strike: {key: "1", label: "${label}"}\n`;
const gazetteer = (name: string) =>
  `format: dateline-gazetteer/1\nactors:\n  our-group: {name: "${name}", kind: armed-group}\n`;

function setUp() {
  const files = new MemoryFiles();
  const memory = files.asReader();
  const warnings: string[] = [];
  let loads = 0;
  const intercept = new Map<string, () => Promise<FileOutcome<Uint8Array>>>();
  const service = new ReferenceService({
    reader: { read: uri => intercept.get(uri)?.() ?? memory.read(uri) },
    log: { info: () => undefined, warn: text => warnings.push(text), error: text => warnings.push(text) },
    loadBuiltIn: async () => {
      loads++;
      return NOTHING_BUILT_IN;
    },
  });
  const changed: string[] = [];
  service.onDidChange(root => changed.push(root));
  return { files, service, warnings, changed, intercept, loads: () => loads };
}

const labels = (service: ReferenceService, root = ROOT) => service.codebook(root).types.map(({ label }) => label);
const codes = (service: ReferenceService, uri: string) =>
  service
    .problems(ROOT)
    .get(uri)
    ?.map(({ code, severity }) => `${severity} ${code}`);

describe('reference service', () => {
  it('has the built-in codebook where a root has none', async () => {
    const { service } = setUp();
    assert.equal(service.codebook(ROOT), defaultCodebook);
    await service.open([ROOT]);
    assert.equal(service.codebook(ROOT), defaultCodebook);
    assert.equal(service.problems(ROOT).size, 0);
  });

  it('reads the codebook of each root, anew when told, and lets it go with its file', async () => {
    const { files, service, changed } = setUp();
    files.put(CODEBOOK, codebook('Ours'));
    await service.open([ROOT, OTHER]);
    assert.deepEqual(labels(service), ['Ours']);
    assert.equal(service.codebook(OTHER), defaultCodebook);
    files.put(CODEBOOK, codebook('Changed'));
    changed.length = 0;
    await service.reload(ROOT);
    assert.deepEqual(labels(service), ['Changed']);
    assert.deepEqual(changed, [ROOT]);
    files.files.delete(CODEBOOK);
    await service.reload(ROOT);
    assert.equal(service.codebook(ROOT), defaultCodebook);
  });

  for (const [name, text, expected] of [
    ['empty', '', 'error not-a-mapping'],
    ['a list', '- strike\n', 'error not-a-mapping'],
    ['a number', '7\n', 'error not-a-mapping'],
    ['conflicted', `<<<<<<< ours\n${codebook('Ours')}=======\n>>>>>>> theirs\n`, 'error conflict-markers'],
    ['cut off', 'format: dateline-codebook/1\ntypes:\n  strike: {key: "1", la', 'error yaml-syntax'],
  ] as const) {
    it(`goes on with types when the codebook is ${name}, and names the problem`, async () => {
      const { files, service } = setUp();
      files.put(CODEBOOK, text);
      await service.open([ROOT]);
      assert.ok(service.codebook(ROOT).types.length > 0);
      assert.ok(codes(service, CODEBOOK)?.includes(expected), String(codes(service, CODEBOOK)));
    });
  }

  it('says that a codebook is no UTF-8', async () => {
    const { files, service } = setUp();
    const bytes = new TextEncoder().encode(codebook('caf?'));
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xe9;
    files.files.set(CODEBOOK, bytes);
    await service.open([ROOT]);
    assert.ok(codes(service, CODEBOOK)?.includes('error invalid-encoding'));
    assert.equal(service.codebook(ROOT).types.length, 1);
  });

  it('loads what is built in once, when first asked, for all roots', async () => {
    const { files, service, loads } = setUp();
    files.put(GAZETTEER, gazetteer('Our Group'));
    await service.open([ROOT, OTHER]);
    assert.equal(loads(), 0);
    assert.equal(service.gazetteerNow(ROOT), undefined);
    const [ours, theirs] = await Promise.all([service.gazetteer(ROOT), service.gazetteer(OTHER)]);
    assert.equal(loads(), 1);
    assert.equal(ours.actor('our-group')?.name, 'Our Group');
    assert.equal(theirs.actor('our-group'), undefined);
    assert.equal(service.gazetteerNow(ROOT), ours);
  });

  it('takes a changed gazetteer over', async () => {
    const { files, service } = setUp();
    files.put(GAZETTEER, gazetteer('Our Group'));
    await service.open([ROOT]);
    await service.gazetteer(ROOT);
    files.put(GAZETTEER, gazetteer('New Name'));
    await service.reload(ROOT);
    assert.equal((await service.gazetteer(ROOT)).actor('our-group')?.name, 'New Name');
  });

  it('tries again when what is built in could not be loaded', async () => {
    let tries = 0;
    const service = new ReferenceService({
      reader: new MemoryFiles().asReader(),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      loadBuiltIn: async () => {
        if (++tries === 1) {
          throw new Error('The disk is asleep.');
        }
        return NOTHING_BUILT_IN;
      },
    });
    await assert.rejects(service.gazetteer(ROOT), /asleep/);
    assert.ok(await service.gazetteer(ROOT));
  });

  it('keeps the newer of two readings that overlap', async () => {
    const { service, intercept } = setUp();
    const answer = (label: string) => ({ ok: true as const, value: new TextEncoder().encode(codebook(label)) });
    let release!: () => void;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    intercept.set(CODEBOOK, async () => {
      await held;
      return answer('Old');
    });
    const slow = service.reload(ROOT);
    intercept.set(CODEBOOK, async () => answer('New'));
    await service.reload(ROOT);
    release();
    await slow;
    assert.deepEqual(labels(service), ['New']);
  });

  it('forgets a root that was closed, also while its files are being read', async () => {
    const { files, service } = setUp();
    files.put(CODEBOOK, codebook('Ours'));
    const reading = service.open([ROOT]);
    await service.open([]);
    await reading;
    assert.equal(service.codebook(ROOT), defaultCodebook);
  });

  it('logs a file that cannot be read, and goes on', async () => {
    const { service, warnings, intercept } = setUp();
    intercept.set(GAZETTEER, async () => ({ ok: false, reason: 'denied', detail: 'Not yours.' }));
    await service.open([ROOT]);
    assert.match(warnings.join(), /gazetteer\.yaml.*Not yours/);
    assert.ok(await service.gazetteer(ROOT));
  });
});
