import assert from 'node:assert/strict';
import type { Codebook } from '../../../../src/core/claims/codebook.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { codebookHtml } from '../../../../src/core/codebook/codebook-html.ts';
import { codebookMarkdown } from '../../../../src/core/codebook/codebook-markdown.ts';

const ODD: Codebook = {
  version: '1.2',
  types: [
    {
      id: 'raid',
      key: 'r',
      label: 'Raid | <b>sweep</b>',
      definition: 'Armed men *enter* a place & leave_it.\n# not a heading',
      changed: '1.1',
      examples: ['they said "[go](x)"'],
      plover: [],
      acled: ['Battles'],
    },
  ],
  attributes: [],
  relations: defaultCodebook.relations,
};
const USE = {
  claims: new Map([
    ['raid', 1],
    ['sweep', 3],
  ]),
};

describe('a printed codebook', () => {
  it('has every type with its definition, examples, key and correspondences', () => {
    for (const text of [codebookMarkdown(defaultCodebook), codebookHtml(defaultCodebook)]) {
      for (const { label, key, definition, examples, plover, acled } of defaultCodebook.types) {
        for (const words of [
          label,
          `key ${key}`,
          definition ?? '',
          ...(examples ?? []),
          ...(plover ?? []),
          ...(acled ?? []),
        ]) {
          const plain = text.replace(/&#39;/g, "'").replace(/\\([_-])/g, '$1');
          assert.ok(plain.includes(words), words);
        }
      }
    }
  });

  it('says how often each type is used, those that only claims know among them', () => {
    const text = codebookMarkdown(ODD, USE);
    assert.match(text, /^\*version 1\.2 · 1 types · 4 claims\*$/m);
    assert.match(text, /^\*raid · key r · as it is since version 1\.1 · 1 claim\*$/m);
    assert.match(text, /## Types that only claims know\n\n\| Id \| Claims \|\n\| --- \| --- \|\n\| sweep \| 3 \|/);
    assert.doesNotMatch(codebookMarkdown(ODD), /claims\*/);
  });

  it('takes words for words, in Markdown', () => {
    const text = codebookMarkdown(ODD);
    assert.match(text, /^### Raid \\\| \\<b\\>sweep\\<\/b\\>$/m);
    assert.match(text, /^Armed men \\\*enter\\\* a place &amp; leave\\_it\. \\# not a heading$/m);
    assert.match(text, /“they said "\\\[go\\\]\(x\)"”/);
  });

  it('takes words for words, in HTML, and needs nothing from elsewhere', () => {
    const text = codebookHtml(ODD, USE);
    assert.match(text, /<h3>Raid \| &lt;b&gt;sweep&lt;\/b&gt;<\/h3>/);
    assert.doesNotMatch(text, /<script|https?:|<b>/);
    assert.equal(text.match(/<section>/g)?.length, text.match(/<\/section>/g)?.length);
  });
});
