import assert from 'node:assert/strict';
import { sha256Hex } from '../../../../src/core/text/digest.ts';
import { corpusFixture, OTHER_ROOT, ROOT, sidecarFor, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

const TEXT = 'Talks resume\n\nA drone fell near the town. Four men died.\n';

async function opened(text = TEXT) {
  const fixture = corpusFixture();
  fixture.files.put(TALKS, text);
  fixture.files.put(TALKS_SIDECAR, sidecarFor(text, 'A drone fell', 'Four men died'));
  await fixture.service.open([ROOT]);
  return fixture;
}

describe('corpus service', () => {
  it('reads articles with their sidecars and places the claims', async () => {
    const { service, quotes } = await opened();
    assert.equal(service.corpus.articleCount, 1);
    const article = service.corpus.article(TALKS)!;
    assert.deepEqual(
      [article.title, article.path, article.root, article.sha256],
      ['Talks resume', 'talks', ROOT, sha256Hex(TEXT)],
    );
    assert.deepEqual(quotes(), ['A drone fell', 'Four men died']);
    assert.ok(service.corpus.claimsOf(TALKS).every(({ placement }) => placement.status === 'exact'));
  });

  it('takes the domain of an article’s address for its outlet where none is named', async () => {
    const { files, service } = await opened();
    const stated = (fields: string) => {
      files.put(TALKS_SIDECAR, sidecarFor(TEXT, 'A drone fell').replace('claims:', `article:\n${fields}claims:`));
      service.fileChanged(TALKS_SIDECAR);
      return service.settled().then(() => service.corpus.article(TALKS)?.outlet);
    };
    const url = '  url: "https://www.orontes-weekly.net/bridge"\n';
    assert.equal(await stated(url), 'orontes-weekly.net');
    assert.equal(await stated(`  outlet: "Orontes Weekly"\n${url}`), 'Orontes Weekly');
    assert.equal(await stated('  url: "https://t.me/bridge/12"\n'), undefined);
  });

  it('unites the sidecars of several annotators, and knows whose they are', async () => {
    const { files, service } = await opened();
    const bob = `${ROOT}/talks.claims.bob.yaml`;
    files.put(bob, sidecarFor(TEXT, 'near the town'));
    service.fileChanged(bob);
    await service.settled();
    assert.deepEqual(
      service.corpus.claimsOf(TALKS).map(({ stored, annotator }) => [stored.quote, annotator]),
      [
        ['A drone fell', undefined],
        ['near the town', 'bob'],
        ['Four men died', undefined],
      ],
    );
  });

  it('takes in a sidecar that was created, changed, deleted and renamed outside', async () => {
    const { files, service, quotes } = await opened();
    files.put(TALKS_SIDECAR, sidecarFor(TEXT, 'Talks resume'));
    service.fileChanged(TALKS_SIDECAR);
    await service.settled();
    assert.deepEqual(quotes(), ['Talks resume']);

    const renamed = `${ROOT}/talks.claims.alice.yaml`;
    files.put(renamed, files.text(TALKS_SIDECAR)!);
    files.files.delete(TALKS_SIDECAR);
    service.fileRemoved(TALKS_SIDECAR);
    service.fileChanged(renamed);
    await service.settled();
    assert.deepEqual(
      service.corpus.claimsOf(TALKS).map(({ stored, annotator }) => [stored.quote, annotator]),
      [['Talks resume', 'alice']],
    );

    files.files.delete(renamed);
    service.fileRemoved(renamed);
    await service.settled();
    assert.deepEqual(quotes(), []);
    assert.equal(service.corpus.claimCount, 0);
  });

  it('places the claims anew when the article changes, moves them when it goes, and back when it returns', async () => {
    const { files, service } = await opened();
    const longer = `Update: read below.\n\n${TEXT}`;
    files.put(TALKS, longer);
    service.fileChanged(TALKS);
    await service.settled();
    for (const { placement, stored } of service.corpus.claimsOf(TALKS)) {
      assert.ok(placement.status === 'exact' || placement.status === 'moved');
      assert.equal(longer.slice(placement.span.start, placement.span.end), stored.quote);
    }
    files.files.delete(TALKS);
    service.fileRemoved(TALKS);
    await service.settled();
    assert.equal(service.corpus.article(TALKS), undefined);
    assert.equal(service.corpus.claimCount, 2, 'the claims are kept while their article is away');
    files.put(TALKS, TEXT);
    service.fileChanged(TALKS);
    await service.settled();
    assert.equal(service.corpus.claimsOf(TALKS).length, 2);
  });

  it('keeps what a sidecar said while it cannot be read for a moment', async () => {
    const { service, failures, quotes, warnings } = await opened();
    failures.set(TALKS_SIDECAR, { ok: false, reason: 'failed', detail: 'It is locked.' });
    service.fileChanged(TALKS_SIDECAR);
    await service.settled();
    assert.deepEqual(quotes(), ['A drone fell', 'Four men died']);
    assert.match(warnings.join(), /talks\.claims\.yaml.*locked/);
  });

  it('shows what can be read of a sidecar that is no UTF-8, says so, and is not to write there', async () => {
    const { files, service, quotes } = await opened();
    const broken = new TextEncoder().encode(sidecarFor(TEXT, 'A drone fell').concat('    note: "caf?"\n'));
    broken[broken.lastIndexOf('?'.charCodeAt(0))] = 0xe9;
    files.files.set(TALKS_SIDECAR, broken);
    service.fileChanged(TALKS_SIDECAR);
    await service.settled();
    const { parsed } = service.corpus.sidecar(TALKS_SIDECAR)!;
    assert.deepEqual(quotes(), ['A drone fell']);
    assert.equal(parsed.writable, false);
    assert.deepEqual(
      parsed.problems.map(({ code, severity }) => [code, severity]),
      [['invalid-encoding', 'error']],
    );
    assert.match(parsed.problems[0]!.message, /UTF-8/);
  });

  for (const [name, bytes, code] of [
    ['binary', new Uint8Array(500).map((_, index) => (index % 3 === 0 ? 0 : index)), 'binary-file'],
    ['in Latin-1', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a]), 'invalid-encoding'],
    ['half a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41]), 'invalid-encoding'],
    ['larger than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61), 'too-large'],
  ] as const) {
    it(`names the problem of an article that is ${name}, and keeps its claims`, async () => {
      const { files, service } = await opened();
      files.files.set(TALKS, bytes);
      service.fileChanged(TALKS);
      await service.settled();
      assert.equal(service.corpus.article(TALKS)?.problem?.code, code);
      assert.equal(service.corpus.claimsOf(TALKS).length, 2);
      assert.equal(service.corpus.article(TALKS)?.title, 'talks');
    });
  }

  for (const [name, bytes] of [
    ['empty', new Uint8Array(0)],
    ['of white space', new TextEncoder().encode('\r\n \u00a0\n')],
    ['with a BOM alone', Uint8Array.from([0xef, 0xbb, 0xbf])],
    ['of one line of a megabyte', new TextEncoder().encode('word '.repeat(200_000))],
  ] as const) {
    it(`takes an article that is ${name}`, async () => {
      const { files, service } = corpusFixture();
      files.files.set(TALKS, bytes);
      await service.open([ROOT]);
      const article = service.corpus.article(TALKS)!;
      assert.equal(article.problem, undefined);
      assert.ok(article.sha256);
      assert.ok(article.title.length > 0 && article.title.length <= 160);
    });
  }

  it('gives an article the same digest and its claims the same places in every encoding and line end', async () => {
    const crlf = TEXT.replaceAll('\n', '\r\n');
    const utf16 = (littleEndian: boolean) => {
      const bytes = new DataView(new ArrayBuffer(2 + 2 * crlf.length));
      for (const [index, unit] of [0xfeff, ...Array.from(crlf, each => each.charCodeAt(0))].entries()) {
        bytes.setUint16(2 * index, unit, littleEndian);
      }
      return new Uint8Array(bytes.buffer);
    };
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const forms = [utf8(crlf), utf8(`\ufeff${TEXT}`), utf8(TEXT.replaceAll('\n', '\r')), utf16(true), utf16(false)];
    for (const bytes of forms) {
      const { files, service } = await opened();
      files.files.set(TALKS, bytes);
      service.fileChanged(TALKS);
      await service.settled();
      assert.equal(service.corpus.article(TALKS)?.sha256, sha256Hex(TEXT));
      assert.deepEqual(
        service.corpus.claimsOf(TALKS).map(({ placement }) => placement.status),
        ['exact', 'exact'],
      );
    }
  });

  it('keeps two roots with articles of the same name apart, and lets one go', async () => {
    const { files, service } = await opened();
    const other = `${OTHER_ROOT}/talks.txt`;
    files.put(other, 'Another story\n');
    files.put(`${OTHER_ROOT}/talks.claims.yaml`, sidecarFor('Another story\n', 'story'));
    await service.open([ROOT, OTHER_ROOT]);
    assert.equal(service.corpus.articleCount, 2);
    assert.deepEqual(
      [TALKS, other].map(uri => service.corpus.claimsOf(uri).map(({ stored }) => stored.quote)),
      [['A drone fell', 'Four men died'], ['story']],
    );
    assert.deepEqual([service.corpus.article(other)!.root, service.corpus.article(other)!.path], [OTHER_ROOT, 'talks']);
    await service.open([OTHER_ROOT]);
    assert.deepEqual(
      [...service.corpus.articles].map(({ uri }) => uri),
      [other],
    );
    assert.equal(service.corpus.claimCount, 1);
  });

  it('forgets everything when the last root goes, and hears no more of its files', async () => {
    const { files, service } = await opened();
    await service.open([]);
    assert.equal(service.corpus.articleCount + service.corpus.claimCount, 0);
    files.put(`${ROOT}/late.txt`, 'late');
    service.fileChanged(`${ROOT}/late.txt`);
    await service.settled();
    assert.equal(service.corpus.articleCount, 0);
  });

  it('takes a folder that went as all of its files', async () => {
    const { files, service } = await opened();
    const inside = `${ROOT}/2026/march/strike.txt`;
    files.put(inside, TEXT);
    files.put(`${ROOT}/2026/march/strike.claims.yaml`, sidecarFor(TEXT, 'A drone fell'));
    files.put(`${ROOT}/2026.txt`, TEXT);
    await service.rescan();
    assert.equal(service.corpus.articleCount, 3);
    files.files.delete(inside);
    files.files.delete(`${ROOT}/2026/march/strike.claims.yaml`);
    service.fileRemoved(`${ROOT}/2026`);
    await service.settled();
    assert.deepEqual([...service.corpus.articles].map(({ path }) => path).sort(), ['2026', 'talks']);
    assert.equal(service.corpus.claimCount, 2);
  });

  it('finds on a new search what came and went unheard', async () => {
    const { files, service } = await opened();
    files.files.delete(TALKS_SIDECAR);
    files.put(`${ROOT}/new.txt`, 'New\n');
    await service.rescan();
    assert.equal(service.corpus.articleCount, 2);
    assert.equal(service.corpus.claimCount, 0);
  });

  it('keeps what came back before its end was told', async () => {
    const { files, service } = await opened();
    const claims = service.corpus.claimCount;
    assert.ok(claims > 0);
    for (const uri of [...files.files.keys()]) {
      service.fileRemoved(uri);
      assert.equal(service.corpus.claimCount, claims);
    }
    await service.settled();
    assert.equal(service.corpus.claimCount, claims);
    assert.ok(service.corpus.article(TALKS));
  });

  it('looks again for what came and went unheard, and reads nothing else anew', async () => {
    const { files, service, changes } = await opened();
    files.put(`${ROOT}/stays.txt`, TEXT);
    await service.rescan();
    files.files.delete(TALKS);
    files.put(`${ROOT}/talks.claims.bob.yaml`, sidecarFor(TEXT, 'Talks resume'));
    files.put(`${ROOT}/new/new.txt`, TEXT);
    files.put(`${ROOT}/new/new.claims.yaml`, sidecarFor(TEXT, 'Four men'));
    changes.length = 0;
    await service.lookAgain();
    assert.deepEqual([...service.corpus.articles].map(({ path }) => path).sort(), ['new/new', 'stays']);
    assert.equal(service.corpus.sidecarsOf(TALKS).length, 2);
    assert.equal(service.corpus.claimsOf(`${ROOT}/new/new.txt`).length, 1);
    const heard = new Set(changes.flatMap(change => (change === 'all' ? ['all'] : [...change])));
    assert.deepEqual([...heard].sort(), [`${ROOT}/new/new.txt`, TALKS].sort());
  });

  it('passes over files of other kinds and names with percent signs, spaces and dots', async () => {
    const { files, service } = corpusFixture();
    const odd = [`${ROOT}/100%25%20sure.2025.12.03.txt`, `${ROOT}/a%20b/%E2%80%9Cc%E2%80%9D.txt`];
    for (const uri of [...odd, `${ROOT}/notes.md`, `${ROOT}/codebook.yaml`]) {
      files.put(uri, TEXT);
    }
    files.put(`${ROOT}/100%25%20sure.2025.12.03.claims.yaml`, sidecarFor(TEXT, 'A drone fell'));
    await service.open([ROOT]);
    assert.deepEqual([...service.corpus.articles].map(({ path }) => path).sort(), ['100% sure.2025.12.03', 'a b/“c”']);
    assert.equal(service.corpus.claimsOf(odd[0]!).length, 1);
  });

  it('hears a change that comes at any step of its work', async () => {
    const late = `${ROOT}/new.txt`;
    for (let step = 1; step <= 4; step++) {
      for (let turns = 0; turns <= 5; turns++) {
        let yields = 0;
        let turned: Promise<void> = Promise.resolve();
        const { files, service, changes } = corpusFixture({
          now: () => 0,
          yield: () => {
            yields++;
            if (yields === step) {
              turned = change();
            }
            return Promise.resolve();
          },
        });
        const change = async () => {
          for (let turn = 0; turn < turns; turn++) {
            await undefined;
          }
          files.put(late, 'New\n');
          service.fileChanged(late);
        };
        files.put(TALKS, TEXT);
        await service.open([ROOT]);
        await turned;
        await service.settled();
        if (yields >= step) {
          assert.ok(service.corpus.article(late)?.sha256, `lost ${turns} turns after step ${step}`);
          assert.ok(
            changes.some(each => each !== 'all' && each.has(late)),
            `unheard ${turns} turns after step ${step}`,
          );
        }
      }
    }
  });

  it('reads nothing more once it is disposed', async () => {
    const { files, service, changes } = await opened();
    service.dispose();
    const before = changes.length;
    files.put(TALKS, 'Changed\n');
    service.fileChanged(TALKS);
    await service.settled();
    assert.equal(changes.length, before);
  });

  it('lets no failing listener keep the others from hearing', async () => {
    const { files, service, changes, warnings } = await opened();
    service.onDidChange(() => {
      throw new Error('mine');
    });
    const heard: unknown[] = [];
    service.onDidChange(change => heard.push(change));
    files.put(TALKS, 'Changed\n');
    service.fileChanged(TALKS);
    await service.settled();
    assert.ok(heard.length > 0 && changes.length > 0);
    assert.match(warnings.join(), /mine/);
  });
});
