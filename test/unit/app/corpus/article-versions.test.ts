import assert from 'node:assert/strict';
import { CorpusService } from '../../../../src/app/corpus/corpus-service.ts';
import type { FileHistory } from '../../../../src/app/ports.ts';
import { gitBlobId, sha256Hex } from '../../../../src/core/text/digest.ts';
import { MemoryFiles } from '../../../support/memory-files.ts';
import { ROOT, sidecarFor, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

// The second sentence has a look-alike: without the old text nobody can tell which of the two is left.
const OLD = 'Talks resume\n\nA drone fell near Tyre. Four men died. Later a drone fell near Tyre.\n';
const NEW = 'Talks resume\n\nFour men died, it was said. Later a drone fell near Tyre.\n';
const QUOTE = 'drone fell near Tyre';

/** Remembers versions of one repository, and what it was asked. */
class Memory implements FileHistory {
  readonly objects = new Map<string, Uint8Array>();
  readonly asked: string[] = [];

  add(text: string): string {
    const bytes = new TextEncoder().encode(text);
    const id = gitBlobId(bytes);
    this.objects.set(id, bytes);
    return `g${id}`;
  }

  async bytesOf(_uri: string, id: string): Promise<Uint8Array | undefined> {
    this.asked.push(id);
    return this.objects.get(id);
  }

  async idOf(_uri: string, bytes: Uint8Array): Promise<string> {
    this.asked.push('id');
    return gitBlobId(bytes);
  }
}

function sidecar(blob: string, sha256 = sha256Hex(OLD)): string {
  const head = `format: dateline-claims/1\narticle:\n  sha256: "${sha256}"\n  blob: "${blob}"\n`;
  return sidecarFor(OLD, QUOTE).replace('format: dateline-claims/1\n', head);
}

function fixture(history?: FileHistory) {
  const files = new MemoryFiles();
  const service = new CorpusService({
    reader: files.asReader(),
    finder: files,
    log: { info: () => undefined, warn: assert.fail, error: assert.fail },
    scheduler: { yield: async () => undefined, now: () => 0 },
    ...(history ? { history } : {}),
  });
  files.put(TALKS, NEW);
  const placement = () => service.corpus.claimsOf(TALKS)[0]!.placement;
  return { files, service, placement };
}

describe('versions of articles', () => {
  it('carry claims over from the text that they were made on', async () => {
    const memory = new Memory();
    const { files, service, placement } = fixture(memory);
    files.put(TALKS_SIDECAR, sidecar(memory.add(OLD)));
    const seen: string[] = [];
    service.onDidChange(() => seen.push(service.corpus.claimsOf(TALKS)[0]?.placement.status ?? 'unread'));
    await service.open([ROOT]);
    assert.equal(placement().status, 'orphan', 'the other mention stood there before');
    assert.deepEqual(seen, ['unread', 'moved', 'orphan'], 'what can be seen without the repository is shown first');
  });

  it('are done without where nobody remembers them', async () => {
    const { files, service, placement } = fixture();
    files.put(TALKS_SIDECAR, sidecar(new Memory().add(OLD)));
    await service.open([ROOT]);
    assert.equal(placement().status, 'moved');
  });

  it('are asked for once, also where they are missing, until the corpus is read anew', async () => {
    const memory = new Memory();
    const { files, service, placement } = fixture(memory);
    files.put(TALKS_SIDECAR, sidecar(`g${'0'.repeat(40)}`));
    await service.open([ROOT]);
    service.fileChanged(TALKS);
    await service.settled();
    assert.equal(memory.asked.length, 1);
    assert.equal(placement().status, 'moved');
    memory.objects.set('0'.repeat(40), new TextEncoder().encode(OLD));
    await service.rescan();
    assert.equal(memory.asked.length, 2);
    assert.equal(placement().status, 'orphan');
    service.fileChanged(TALKS);
    await service.settled();
    assert.equal(memory.asked.length, 2, 'a text that is known is not asked for');
  });

  it('count only where they are the text that was hashed', async () => {
    const memory = new Memory();
    const { files, service, placement } = fixture(memory);
    files.put(TALKS_SIDECAR, sidecar(memory.add('Quite another article.\n')));
    await service.open([ROOT]);
    assert.equal(placement().status, 'moved');
    assert.equal(service.versions.textOf(sha256Hex('Quite another article.\n')), undefined);
  });

  it('may be stored with other line ends, with a byte order mark, and named without the letter', async () => {
    for (const stored of [OLD.replaceAll('\n', '\r\n'), `\ufeff${OLD}`]) {
      const memory = new Memory();
      const { files, service, placement } = fixture(memory);
      files.put(TALKS_SIDECAR, sidecar(memory.add(stored).slice(1)));
      await service.open([ROOT]);
      assert.equal(placement().status, 'orphan');
    }
  });

  it('are not asked for where the article is as it was annotated', async () => {
    const memory = new Memory();
    const { files, service, placement } = fixture(memory);
    files.put(TALKS, OLD);
    files.put(TALKS_SIDECAR, sidecar(memory.add(OLD)));
    await service.open([ROOT]);
    assert.equal(placement().status, 'exact');
    assert.deepEqual(memory.asked, []);
  });

  it('are named by git’s id for the file that holds the text, once', async () => {
    const memory = new Memory();
    const { files, service } = fixture(memory);
    files.put(TALKS, `\ufeff${NEW.replaceAll('\n', '\r\n')}`);
    assert.equal(await service.versions.blobOf(TALKS, NEW), `g${gitBlobId(files.files.get(TALKS)!)}`);
    assert.equal(await service.versions.blobOf(TALKS, NEW), `g${gitBlobId(files.files.get(TALKS)!)}`);
    assert.deepEqual(memory.asked, ['id']);
    assert.equal(await service.versions.blobOf(TALKS, OLD), undefined, 'the file holds another text');
    assert.equal(await fixture().service.versions.blobOf(TALKS, NEW), undefined, 'there is no repository');
  });
});
