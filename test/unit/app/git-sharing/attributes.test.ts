import assert from 'node:assert/strict';
import fc from 'fast-check';
import { missingLines, withoutSharing, withSharing } from '../../../../src/app/git-sharing/attributes.ts';

const LINES =
  '*.claims.yaml merge=dateline\n*.claims.*.yaml merge=dateline\ncodebook.yaml merge=dateline\ngazetteer.yaml merge=dateline\n';

describe('the lines of .gitattributes', () => {
  it('make a file of their own, which is gone afterwards', () => {
    const text = withSharing(undefined);
    assert.equal(text.slice(text.indexOf('\n') + 1), LINES);
    assert.match(text, /^# /);
    assert.equal(withoutSharing(text), undefined);
  });

  it('stand below all others, and not twice', () => {
    const text = withSharing('*.txt text eol=lf\n*.claims.yaml   merge=dateline\n');
    assert.ok(text.startsWith('*.txt text eol=lf\n*.claims.yaml   merge=dateline\n# '));
    assert.equal(text.match(/^\*\.claims\.yaml/gm)?.length, 1);
    assert.deepEqual(missingLines(text), []);
    assert.equal(withSharing(text), text);
    assert.equal(withoutSharing(text), '*.txt text eol=lf\n*.claims.yaml   merge=dateline\n');
  });

  it('leave what was written below them later', () => {
    assert.equal(withoutSharing(`${withSharing('a b\n')}*.png binary\n`), 'a b\n*.png binary\n');
    assert.equal(withoutSharing(`${withSharing('a b')}\n*.png binary\n`), 'a b\n*.png binary\n');
  });

  it('are taken from no file that has them from elsewhere', () => {
    assert.equal(withoutSharing(LINES), LINES);
  });

  it('go as they came: the bytes before and after are the same', () => {
    const line = fc.constantFrom(
      '',
      '# x',
      '*.txt text',
      '*.claims.yaml merge=dateline',
      'codebook.yaml merge=union',
      ' ',
    );
    const file = fc
      .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, lineBreak, isClosed]) => lines.join(lineBreak) + (isClosed && lines.length > 0 ? lineBreak : ''));
    fc.assert(
      fc.property(file, before => {
        const text = withSharing(before);
        assert.deepEqual(missingLines(text), []);
        assert.equal(withoutSharing(text), before);
      }),
      { numRuns: 500 },
    );
  });
});
