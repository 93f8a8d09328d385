import assert from 'node:assert/strict';
import { sampleArticles } from './files.ts';

describe('sample corpus: articles', () => {
  const articles = sampleArticles();
  const all = [...articles.values()].join('');

  it('are eight short texts with LF line ends, no BOM and a line end at the end', () => {
    assert.equal(articles.size, 8);
    for (const [name, text] of articles) {
      const words = text.split(/\s+/).length;
      assert.ok(words >= 250 && words <= 900, `${name} has ${words} words`);
      assert.ok(!text.includes('\r') && !text.includes('\ufeff') && text.endsWith('\n'), name);
    }
  });

  it('hold what real articles hold', () => {
    const traits: Record<string, RegExp> = {
      'curly quotation marks': /“[^”\n]+”/,
      'straight quotation marks': /"[^"\n]+"/,
      'a no-break space': /\u00a0/,
      'an emoji': /\p{Extended_Pictographic}/u,
      'Arabic script': /\p{Script=Arabic}/u,
      'Hebrew script': /\p{Script=Hebrew}/u,
      'a dateline with a dash': /^[A-Z]+, Lebanon — /m,
      'a dateline with a colon': /^DAMASCUS: /m,
      'a bulleted list': /^ {2}• \S/m,
      'a numbered list': /^ {2}3\. \S/m,
      'a box': /^ *\+-{10,}/m,
      'an update line': /^Updated 04 March 2026$/m,
      'a relative update line': /^Updated 5 hours ago$/m,
      'a correction': /^Correction: /m,
      'a quotation that goes on in the next paragraph': /^“[^”\n]+\n\n“/m,
      'a paragraph apart by two blank lines': /\n\n\n\S/,
    };
    for (const [trait, pattern] of Object.entries(traits)) {
      assert.match(all, pattern, trait);
    }
  });

  it('reprint an agency nearly word for word', () => {
    const sentences = (name: string) => new Set(articles.get(name)?.split(/(?<=[.”])\s+/));
    const wire = sentences('02-levant-dispatch-depot-strike');
    const shared = [...sentences('03-bekaa-mail-depot-strike')].filter(sentence => wire.has(sentence));
    assert.ok(shared.length >= 5, `${shared.length} sentences shared`);
  });
});
