import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { editorYamlFolders, grammar, type Piece, root, SIDECAR, stretches, tokenise } from './grammars.ts';

const ID = 'entity.name.label.claim-id.dateline';
const QUOTE = 'markup.italic.quote.dateline';
const EDTF = 'constant.numeric.edtf.dateline';
const GUESSED = 'markup.changed.guessed.dateline';

const SIDECAR_TEXT = `format: dateline-claims/1
article:
  title: "A quote: it stays a title"
  published: "2026-03-04"
claims:
  c-7k2m9q:
    type: harm
    quote: "he said \\"five\\""
    before: "quote: \\"not this\\""
    claimant: {label: "local sources", guessed: true}
    inside: c-bbbbbb
    event:
      date: {value: "2026-03-03/2026-03-04", guessed: true}
      id: c-not-an-id
    relations:
      - {type: contradicts, to: "01-talks#c-4s9kkk", annotator: alice}
      - {type: refines, to: c-3svfd1}
    note: "see c-7k2m9q"
mentions:
  m-4tz9rk:
    edtf: "2025-23"
`;

const OTHER_TEXT = `name: c-123456
c-7k2m9q: a key at the left margin
quote: "a recipe"
date: "2026-03-04"
to: "c-abcdef"
guessed: truely
steps:
  - run: "to: c-abcdef"
  - date: "tomorrow"
`;

/** A text's YAML scopes alone, character by character: what must not change. */
function yamlScopes(lines: readonly (readonly Piece[])[]): string[][] {
  // The pieces of a quotation hide the escapes inside it, which is meant.
  const kept = (scopes: readonly string[]) => {
    return scopes.filter(scope => !scope.endsWith('.dateline') && scope !== 'constant.character.escape.yaml').join(' ');
  };
  return lines.map(line => line.flatMap(({ text, scopes }) => Array.from(text, () => kept(scopes))));
}

function yamlFiles(): string[] {
  const folder = path.join(root, 'test', 'corpus');
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => readFileSync(path.join(folder, name), 'utf8'));
}

function suite(title: string, files: () => Readonly<Record<string, string>>): void {
  describe(title, () => {
    let plain: IGrammar;
    let injected: IGrammar;
    before(async () => {
      plain = await grammar('source.yaml', files());
      injected = await grammar('source.yaml', files(), [SIDECAR]);
    });

    it('marks claim ids, quotations, EDTF values and guesses', () => {
      const lines = tokenise(injected, SIDECAR_TEXT);
      assert.deepEqual(stretches(lines, ID), ['c-7k2m9q', 'c-bbbbbb', 'c-4s9kkk', 'c-3svfd1', 'm-4tz9rk']);
      assert.deepEqual(stretches(lines, QUOTE), ['he said \\"five\\"']);
      assert.deepEqual(stretches(lines, EDTF), ['2026-03-04', '2026-03-03/2026-03-04', '2025-23']);
      assert.deepEqual(stretches(lines, GUESSED), ['true', 'true']);
    });

    it('leaves other YAML alone', () => {
      assert.deepEqual(stretches(tokenise(injected, OTHER_TEXT), ''), stretches(tokenise(plain, OTHER_TEXT), ''));
      const marks = tokenise(injected, OTHER_TEXT)
        .flat()
        .flatMap(({ scopes }) => scopes);
      assert.deepEqual(
        marks.filter(scope => scope.endsWith('.dateline')),
        [],
      );
    });

    it('keeps every scope of the YAML grammar', () => {
      for (const text of [SIDECAR_TEXT, OTHER_TEXT, ...yamlFiles()]) {
        assert.deepEqual(yamlScopes(tokenise(injected, text)), yamlScopes(tokenise(plain, text)));
      }
    });
  });
}

describe('sidecar injection', () => {
  suite('into a small YAML grammar', () => ({
    'source.yaml': path.join(root, 'test', 'unit', 'syntaxes', 'yaml-like.tmLanguage.json'),
  }));

  // The grammars that editors really have, where a test host has brought one.
  for (const folder of editorYamlFolders()) {
    suite(`into the YAML grammar of ${/server-[^/\\]*/.exec(folder)?.[0]}`, () => {
      const entries = readdirSync(folder)
        .filter(name => name.endsWith('.tmLanguage.json'))
        .map(name => path.join(folder, name))
        .map(file => [(JSON.parse(readFileSync(file, 'utf8')) as { scopeName: string }).scopeName, file]);
      return Object.fromEntries(entries) as Record<string, string>;
    });
  }
});
