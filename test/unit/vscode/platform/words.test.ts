import assert from 'node:assert/strict';
import { appendWords } from '../../../../src/vscode/platform/words.ts';

/** What is handed over as words, in guillemets, and what as Markdown. */
function appended(words: string): string {
  let value = '';
  const text = {
    appendText(part: string) {
      value += `«${part}»`;
      return this as never;
    },
    appendMarkdown(part: string) {
      value += part;
      return this as never;
    },
  };
  appendWords(text, words);
  return value;
}

describe('words of files on a card', () => {
  it('are parted by spaces where lines may break', () => {
    assert.equal(appended('two boys at the gate'), '«two» «boys» «at» «the» «gate»');
  });

  it('keep spaces that Markdown would drop or take for something else', () => {
    assert.equal(appended('    four before'), '«    »«four» «before»');
    assert.equal(appended(' · after '), '« »«·» «after»« »');
    assert.equal(appended('4. March 2026'), '«4.»« »«March» «2026»');
  });

  it('show what looks like a tag', () => {
    assert.equal(appended('a <b> c'), '«a» &lt;«b>» «c»');
  });

  it('may be none', () => {
    assert.equal(appended(''), '');
  });
});
