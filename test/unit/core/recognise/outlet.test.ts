import assert from 'node:assert/strict';
import type { NameMention } from '../../../../src/core/recognise/mention.ts';
import { findOutlet } from '../../../../src/core/recognise/outlet.ts';

/** What stands between brackets is a mention: of the media where nothing else is said. */
function outlet(marked: string, more: Partial<NameMention> = {}): string | undefined {
  const text = marked.replace(/[[\]]/g, '');
  const mentions = [...marked.matchAll(/\[(.+?)\]/g)].map((match, index): NameMention => {
    const start = match.index - 2 * index;
    const quote = match[1]!;
    const span = { start, end: start + quote.length, quote };
    return {
      ...span,
      kind: 'actor',
      subkind: 'media',
      label: 'ORG',
      status: 'unlinked',
      score: 1,
      reason: '',
      ...more,
    };
  });
  return findOutlet(text, mentions);
}

const BODY = `\n\nBEIRUT: ${'Delegates sat in one room. '.repeat(8)}[Radio Harga] said so.\n\n[Radio Harga]\n`;

describe('the outlet of an article', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    [`Bridge hit\n\n[Radio Badia] | 4 March 2026${BODY}`, 'Radio Badia'],
    [`Bridge hit\n4 March | Politics | [Barada Gazette], Damascus${BODY}`, 'Barada Gazette'],
    [`Bridge hit\nBy Nour Haddad, [The Harbour Post]${BODY}`, 'The Harbour Post'],
    [`Bridge hit\nBy [The Harbour Post]${BODY}`, 'The Harbour Post'],
    [`[Gulf Lantern]\nBridge hit${BODY}`, 'Gulf Lantern'],
    [`The [Harbour Post]\nBridge hit${BODY}`, 'The Harbour Post'],
    [`Bridge hit\nThe [Harbour Post] | 4 March${BODY}`, 'The Harbour Post'],
    [`LEVANT DISPATCH\n\nBridge hit for the third time${BODY}`, 'LEVANT DISPATCH'],
    [`Barada Health Bulletin | Homs\n\nBridge hit for the third time${BODY}`, 'Barada Health Bulletin'],
    [`Observers Leave Their Post${BODY}`, undefined],
    [`[Radio Badia] denies charge${BODY}`, undefined],
    [`Bridge hit\nA lorry near the border. ([AFP])${BODY}`, undefined],
    [`Bridge hit\nThe mayor told [Radio Badia] so${BODY}`, undefined],
    [`Bridge hit${BODY}`, undefined],
    [`Bridge hit\nSource: https://www.orontes-weekly.net/2026/03/bridge?x=1${BODY}`, 'orontes-weekly.net'],
    [`Bridge hit${BODY}\nhttps://en.radioharga.com/bridge`, 'Radio Harga'],
    [`Bridge hit\nhttps://web.archive.org/web/20260304/https://gulf.example.org/a${BODY}`, 'gulf.example.org'],
    [`Bridge hit\nhttps://t.me/bridge/12${BODY}`, undefined],
    [`Bridge hit\nThe video is at https://gulf.example.org/v and shows the bridge.${BODY}`, undefined],
    ['', undefined],
  ];
  for (const [text, expected] of table)
    it(`${JSON.stringify(text.slice(0, 60))} → ${expected}`, () => {
      assert.equal(outlet(text), expected);
    });

  it('has the name that the gazetteer gives it', () => {
    assert.equal(outlet('Bridge hit\n[AFP] | today', { name: 'Agence France-Presse' }), 'Agence France-Presse');
  });

  it('may be one that no gazetteer lists, where it is called like one', () => {
    const unknown = { subkind: 'unknown' };
    assert.equal(outlet('Bridge hit\n[Orontes Weekly] | today', unknown), 'Orontes Weekly');
    assert.equal(outlet('Bridge hit\n[Orontes Council] | today', unknown), undefined);
  });
});
