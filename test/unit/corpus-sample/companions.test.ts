import assert from 'node:assert/strict';
import { parse, parseDocument } from 'yaml';
import { ACTOR_KINDS, PLACE_KINDS } from '../../../src/core/recognise/gazetteer/model.ts';
import { readSample, sampleArticles } from './files.ts';

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly aliases?: readonly (string | { readonly text: string })[];
  readonly roles?: readonly { readonly role: string; readonly of?: string }[];
  readonly country?: string;
}

describe('sample corpus: codebook and gazetteer', () => {
  for (const file of ['codebook.yaml', 'gazetteer.yaml']) {
    it(`${file} is sound YAML, the same in 1.1 and 1.2`, () => {
      const raw = readSample(file);
      assert.deepEqual(parseDocument(raw).errors, []);
      assert.deepEqual(parse(raw, { version: '1.1' }), parse(raw));
    });
  }

  it('the codebook has the sixteen types in menu order, one of its own, and a key for each', () => {
    const { format, types, attributes } = parse(readSample('codebook.yaml'));
    assert.equal(format, 'dateline-codebook/1');
    const builtIn = 'strike harm meeting agreement demand offer refusal threat accusation denial aim status identity';
    assert.deepEqual(Object.keys(types), [...builtIn.split(' '), 'capability', 'assessment', 'forecast', 'detention']);
    const keys = Object.values<{ key: string }>(types).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const { key, label, definition, color } of Object.values<Record<string, string>>(types)) {
      assert.match(key ?? '', /^[1-9a-z]$/);
      assert.match(color ?? '', /^#[0-9a-f]{6}$/);
      assert.ok(label && definition);
    }
    assert.deepEqual(Object.keys(attributes), ['confidence', 'factuality', 'grade']);
  });

  it('the gazetteer names only kinds and actors that exist, and nothing that the articles do not', () => {
    const data = parse(readSample('gazetteer.yaml'));
    assert.equal(data.format, 'dateline-gazetteer/1');
    const actors = Object.entries<Entry>(data.actors);
    const places = Object.entries<Entry>(data.places);
    const text = [...sampleArticles().values()].join('\n').toLowerCase();
    for (const [id, entry] of [...actors, ...places]) {
      assert.match(id, /^[a-z][a-z0-9-]*$/);
      const kinds: readonly string[] = id in data.actors ? ACTOR_KINDS : PLACE_KINDS;
      assert.ok(kinds.includes(entry.kind), `${id}: ${entry.kind}`);
      const names = [
        entry.name,
        ...(entry.aliases ?? []).map(alias => (typeof alias === 'string' ? alias : alias.text)),
      ];
      assert.ok(
        names.some(name => text.includes(name.toLowerCase())),
        id,
      );
      for (const { of: office } of entry.roles ?? []) {
        assert.ok(office === undefined || office in data.actors || ['lebanon', 'france', 'qatar'].includes(office), id);
      }
    }
  });
});
