import assert from 'node:assert/strict';
import { ArticleOrder } from '../../../../src/app/corpus/article-order.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const TEXT = 'Talks resume\n\nA drone fell near the town.\n';

describe('order of articles', () => {
  it('is that of their paths, numbers by value, and follows what comes, changes and goes', async () => {
    const { files, service } = corpusFixture();
    for (const name of ['b 10', 'b 9', 'a/z']) {
      files.put(`${ROOT}/${name}.txt`, TEXT);
    }
    await service.open([ROOT]);
    const order = new ArticleOrder(service);
    const paths = () => order.of(ROOT).map(({ path }) => path);
    assert.deepEqual(paths(), ['a/z', 'b 9', 'b 10']);
    assert.deepEqual(order.of('file:///elsewhere'), []);

    files.put(`${ROOT}/b 9.txt`, `New title\n\n${TEXT}`);
    service.fileChanged(`${ROOT}/b 9.txt`);
    await service.settled();
    assert.equal(order.of(ROOT)[1]?.title, 'New title');

    files.put(`${ROOT}/c.txt`, TEXT);
    service.fileChanged(`${ROOT}/c.txt`);
    files.files.delete(`${ROOT}/b 9.txt`);
    service.fileRemoved(`${ROOT}/b 9.txt`);
    await service.settled();
    assert.deepEqual(paths(), ['a/z', 'b 10', 'c']);
    order.dispose();
  });
});
