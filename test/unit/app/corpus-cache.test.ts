import assert from 'node:assert/strict';
import type { CorpusService } from '../../../src/app/corpus/corpus-service.ts';
import { isPacked } from '../../../src/core/sidecar/pack.ts';
import { ROOT } from './corpus-fixture.ts';
import { filled, known, sidecar, sidecarOf, TEXT, uriOf } from './corpus-window.ts';

function by<Name extends string>(name: Name) {
  return (a: Record<Name, string>, b: Record<Name, string>) => (a[name] < b[name] ? -1 : 1);
}

describe('a corpus that was read before', () => {
  it('is there without a file being opened, and is the same', async () => {
    const window = await filled();
    window.put(`${ROOT}/odd.txt`, 'Other words\n');
    window.put(`${ROOT}/odd.claims.yaml`, '{claims: {c-1: {type: a, quote: gone, at: [1, 5]}, c-2: {type: a}}}');
    const first = await window.open();
    await first.save();
    window.read.length = 0;
    const second = await window.open();
    assert.equal(second.corpus.claimCount, first.corpus.claimCount);
    // The place of a claim whose words are gone is looked for in the text.
    assert.deepEqual(window.read, [`${ROOT}/odd.txt`]);
    assert.deepEqual(known(second), known(first));
    assert.deepEqual(window.warnings, []);
  });

  it('is the same where the cache cannot be read at once', async () => {
    const window = await filled();
    window.isQuick = false;
    const first = await window.open();
    await first.save();
    window.read.length = 0;
    const second = await window.open();
    assert.deepEqual(window.read, []);
    assert.deepEqual(known(second), known(first));
  });

  it('reads those files again whose claims the cache has lost since the start', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    for (const asks of [
      async (service: CorpusService) => void [...service.corpus.claims()],
      (service: CorpusService) => service.unpacked(),
    ]) {
      window.read.length = 0;
      const kept = new Map([...window.segments].filter(([name]) => name.startsWith('claims-')));
      const starting = window.open();
      for (const name of kept.keys()) {
        // Another window has written this part of the cache after its index was read here.
        window.segments.set(name, new Uint8Array(kept.get(name)!.length));
      }
      const service = await starting;
      await asks(service);
      await service.settled();
      assert.equal(new Set(window.read.filter(uri => uri.endsWith('.yaml'))).size, 40);
      assert.deepEqual(known(service), known(first));
      await service.save();
      window.read.length = 0;
      assert.deepEqual(known(await window.open()), known(first));
      assert.deepEqual(window.read, []);
    }
    assert.deepEqual(window.warnings, []);
  });

  it('leaves the claims of a sidecar in canonical form where they are', async () => {
    const window = await filled();
    window.keepsOwn = true;
    window.put(`${ROOT}/odd.txt`, TEXT);
    window.put(`${ROOT}/odd.claims.yaml`, '{claims: {c-1: {type: a, quote: Two people, at: [37, 47]}}}');
    const first = await window.open();
    await first.save();
    const bodies = [...window.segments].filter(([name]) => name.startsWith('claims-'));
    assert.equal(bodies.filter(([, bytes]) => bytes.length > 0).length, 1, 'of the one that is not');
    window.read.length = 0;
    const second = await window.open();
    await second.save();
    // The text in which the claim of the odd one stands.
    assert.deepEqual(window.read, [`${ROOT}/odd.txt`]);
    assert.equal(second.corpus.claimCount, 81);
    assert.deepEqual(known(second), known(first));
    assert.deepEqual([...new Set(window.unpacked)].length, 40);
    assert.deepEqual(window.warnings, []);
  });

  it('reads a sidecar again that has changed after the start and before its claims were asked for', async () => {
    for (const asks of [
      async (service: CorpusService) => void [...service.corpus.claims()],
      (service: CorpusService) => service.unpacked(),
    ]) {
      const window = await filled(3);
      window.keepsOwn = true;
      await (await window.open()).save();
      window.beforeUnpacking = () => {
        window.beforeUnpacking = () => undefined;
        // Unheard by any watcher.
        window.put(sidecarOf(1), sidecar('near the town'));
        window.files.files.delete(sidecarOf(2));
      };
      const service = await window.open();
      await asks(service);
      await service.settled();
      const quotes = (file: number) => service.corpus.claimsOf(uriOf(file)).map(({ stored }) => stored.quote);
      assert.deepEqual([quotes(0), quotes(1), quotes(2)], [['A drone fell', 'Two people'], ['near the town'], []]);
    }
  });

  it('keeps for the next session what nobody has unpacked in this one', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    // Each session touches some file of every part of the cache, and asks for no claim.
    for (let session = 0; session < 2; session++) {
      for (let file = 0; file < 40; file++) {
        window.touch(uriOf(file));
      }
      const next = await window.open();
      await next.save();
    }
    window.read.length = 0;
    const last = await window.open();
    assert.deepEqual(window.read, []);
    assert.deepEqual(known(last), known(first));
  });

  it('unpacks all claims in slices, ahead of whoever asks', async () => {
    const window = await filled();
    await (await window.open()).save();
    const service = await window.open();
    await service.unpacked();
    assert.ok([...service.corpus.sidecars].every(({ parsed }) => !isPacked(parsed)));
  });

  it('reads what has changed, and only that', async () => {
    const window = await filled();
    await (await window.open()).save();
    window.put(sidecarOf(3), sidecar('A drone fell', 'near the town'));
    window.put(uriOf(7), 'Words that are new\n');
    window.put(`${ROOT}/late.txt`, TEXT);
    window.files.files.delete(sidecarOf(9));
    window.read.length = 0;
    const service = await window.open();
    assert.deepEqual([...new Set(window.read)].sort(), [sidecarOf(3), uriOf(3), uriOf(7), `${ROOT}/late.txt`].sort());
    const quotes = service.corpus.claimsOf(uriOf(3)).map(({ stored }) => stored.quote);
    assert.deepEqual(quotes, ['A drone fell', 'near the town']);
    assert.deepEqual(
      service.corpus.claimsOf(uriOf(7)).map(({ placement }) => placement.status),
      ['orphan', 'orphan'],
    );
    assert.deepEqual(service.corpus.claimsOf(uriOf(9)), []);
  });

  it('reads an announced sidecar only where its size or time is another', async () => {
    const window = await filled(3);
    await (await window.open()).save();
    const own = `${ROOT}/article-1.claims.alice.yaml`;
    window.put(own, sidecar('near the town'));
    const service = await window.open();
    const announce = async (...uris: string[]) => {
      window.read.length = 0;
      for (const uri of uris) {
        service.fileChanged(uri);
      }
      await service.settled();
      return window.read.filter(uri => uri.endsWith('.yaml'));
    };
    // What was read again comes last.
    const sorted = () => {
      const { articles, claims, sidecars } = known(service);
      return [articles.map(({ uri }) => uri).sort(), claims.sort(by('key')), sidecars.sort(by('uri'))];
    };
    const before = sorted();
    assert.deepEqual(await announce(sidecarOf(0), sidecarOf(1), own), []);
    assert.deepEqual(sorted(), before);
    // Another annotator's sidecar of the same article is not read along with it.
    window.touch(own);
    assert.deepEqual(await announce(own), [own]);
    // The same content as before the last change, under a time of its own.
    window.put(sidecarOf(1), sidecar('Two people'));
    assert.deepEqual(await announce(sidecarOf(1)), [sidecarOf(1)]);
    window.put(sidecarOf(1), sidecar('A drone fell', 'Two people'));
    assert.deepEqual(await announce(sidecarOf(1)), [sidecarOf(1)]);
    assert.deepEqual(sorted(), before);
  });

  it('reads what has changed unheard when it is asked to look at all, and only that', async () => {
    const window = await filled(3);
    const service = await window.open();
    window.read.length = 0;
    await service.lookAtAll();
    assert.deepEqual(window.read, []);
    window.put(sidecarOf(1), sidecar('near the town'));
    window.put(uriOf(2), 'Words that are new\n');
    window.put(`${ROOT}/late.txt`, TEXT);
    window.files.files.delete(uriOf(0));
    await service.lookAtAll();
    assert.deepEqual(
      [...new Set(window.read)].sort(),
      [uriOf(0), uriOf(1), sidecarOf(1), uriOf(2), `${ROOT}/late.txt`].sort(),
    );
    assert.deepEqual(
      service.corpus.claimsOf(uriOf(1)).map(({ stored }) => stored.quote),
      ['near the town'],
    );
    assert.deepEqual(
      service.corpus.claimsOf(uriOf(2)).map(({ placement }) => placement.status),
      ['orphan', 'orphan'],
    );
    assert.ok(service.corpus.article(`${ROOT}/late.txt`)?.sha256);
    window.read.length = 0;
    await service.lookAtAll();
    assert.deepEqual(window.read, []);
  });

  it('reads an announced sidecar whose time says nothing', async () => {
    const window = await filled(1);
    const service = await window.open();
    window.isFresh = true;
    window.files.put(sidecarOf(0), sidecar('A drone fell', 'were hurt.'));
    window.read.length = 0;
    service.fileChanged(sidecarOf(0));
    await service.settled();
    window.isFresh = false;
    // What was read while it was fresh is not taken for the state that it has later.
    service.fileChanged(sidecarOf(0));
    await service.settled();
    assert.deepEqual(
      window.read.filter(uri => uri === sidecarOf(0)),
      [sidecarOf(0), sidecarOf(0)],
    );
    const quotes = service.corpus.claimsOf(uriOf(0)).map(({ stored }) => stored.quote);
    assert.deepEqual(quotes, ['A drone fell', 'were hurt.']);
  });

  it('takes a file that went and came back for what it was', async () => {
    const window = await filled(3);
    const first = await window.open();
    await first.save();
    window.touch(sidecarOf(1));
    const second = await window.open();
    assert.deepEqual(known(second), known(first));
    await second.save();
    window.read.length = 0;
    await window.open();
    assert.deepEqual(window.read, []);
  });

  it('is read anew where the cache is damaged', async () => {
    const window = await filled();
    const first = await window.open();
    await first.save();
    for (const bytes of window.segments.values()) {
      bytes[bytes.length - 1]! ^= 1;
    }
    const second = await window.open();
    assert.deepEqual(known(second), known(first));
    assert.deepEqual(window.warnings, []);
  });

  it('places claims that a changed sidecar keeps without the text, and new ones in it', async () => {
    const window = await filled(3);
    const service = await window.open();
    const change = async (...quotes: string[]) => {
      window.read.length = 0;
      window.put(sidecarOf(1), sidecar(...quotes));
      service.fileChanged(sidecarOf(1));
      await service.settled();
      return window.read;
    };
    assert.deepEqual(await change('A drone fell'), [sidecarOf(1)]);
    assert.deepEqual(await change('A drone fell', 'near the town'), [sidecarOf(1), uriOf(1)]);
    window.read.length = 0;
    window.put(sidecarOf(1), sidecar('A drone fell', 'near the town').replace('"near the town"', '"never said"'));
    service.fileChanged(sidecarOf(1));
    await service.settled();
    assert.deepEqual(window.read, [sidecarOf(1), uriOf(1)]);
    const [, second] = service.corpus.claimsOf(uriOf(1));
    assert.equal(second?.placement.status, 'orphan');
  });

  it('takes in a change of thousands of sidecars in one go, each once', async () => {
    const window = await filled(2000);
    const service = await window.open();
    window.read.length = 0;
    for (let event = 0; event < 3; event++) {
      for (let file = 0; file < 2000; file++) {
        window.put(sidecarOf(file), sidecar('Two people'));
        service.fileChanged(sidecarOf(file));
      }
    }
    await service.settled();
    assert.equal(window.read.filter(uri => uri.endsWith('.yaml')).length, 2000);
    assert.equal(service.corpus.claimCount, 2000);
  });
});
