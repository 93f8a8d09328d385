import assert from 'node:assert/strict';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { sidecarChange } from '../../../../src/app/annotate/sidecar-change.ts';
import type { StoredClaim } from '../../../../src/core/claims/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { MemoryFiles } from '../../../support/memory-files.ts';

const SIDECAR = 'file:///corpus/talks.claims.yaml';
const OTHER = 'file:///corpus/strike.claims.yaml';

function claim(id: string, start = 0): StoredClaim {
  return { id, type: 'strike', quote: 'A drone fell.', at: { start, end: start + 13 } };
}

function add(id: string, start = 0, uri = SIDECAR) {
  return sidecarChange(uri, [{ kind: 'add-claim', claim: claim(id, start) }], { title: 'Talks' });
}

function setUp() {
  const files = new MemoryFiles();
  const written: string[] = [];
  const service = new AnnotationService(files, uri => written.push(uri));
  return { files, written, service };
}

function ids(text: string | undefined): string[] {
  return parseSidecar(text ?? '').claims.map(({ id }) => id);
}

describe('annotation service', () => {
  it('writes a new sidecar with its article and the claim', async () => {
    const { files, written, service } = setUp();
    const outcome = await service.apply('Tag', [add('c-aaaaaa')]);
    assert.deepEqual(outcome, { ok: true, label: 'Tag' });
    const text = files.text(SIDECAR);
    assert.match(text ?? '', /^format: dateline-claims\/1\n/);
    assert.deepEqual(ids(text), ['c-aaaaaa']);
    assert.equal(parseSidecar(text!).article.title, 'Talks');
    assert.deepEqual(written, [SIDECAR]);
  });

  it('keeps every claim of many changes made at once', async () => {
    const { files, service } = setUp();
    const names = Array.from({ length: 25 }, (_, index) => `c-aaaa${String(index).padStart(2, '0')}`);
    const outcomes = await Promise.all(names.map((name, index) => service.apply('Tag', [add(name, index * 20)])));
    assert.ok(outcomes.every(({ ok }) => ok));
    assert.deepEqual(ids(files.text(SIDECAR)).sort(), names);
  });

  it('undoes to the very bytes that were there, and does it again', async () => {
    const { files, service } = setUp();
    const before =
      '# mine\nformat: dateline-claims/1\r\nclaims:   # odd\r\n    c-bbbbbb: {type: harm, quote: "x", at: [1, 2]}\r\n';
    files.put(SIDECAR, before);
    await service.apply('Tag', [add('c-aaaaaa', 5)]);
    const after = files.text(SIDECAR);
    assert.notEqual(after, before);
    assert.deepEqual(await service.undo(), { ok: true, label: 'Tag' });
    assert.equal(files.text(SIDECAR), before);
    await service.redo();
    assert.equal(files.text(SIDECAR), after);
  });

  it('takes a new file away when its first claim is undone', async () => {
    const { files, service } = setUp();
    await service.apply('Tag', [add('c-aaaaaa')]);
    await service.undo();
    assert.equal(files.text(SIDECAR), undefined);
  });

  it('takes somebody else’s change in before it writes', async () => {
    const { files, service } = setUp();
    await service.apply('Tag', [add('c-aaaaaa')]);
    files.beforeWrite = uri => {
      files.beforeWrite = () => undefined;
      files.put(
        uri,
        files
          .text(uri)!
          .replace('claims:\n', 'claims:\n  c-cccccc:\n    type: harm\n    quote: "by hand"\n    at: [0, 7]\n'),
      );
    };
    const outcome = await service.apply('Tag', [add('c-bbbbbb', 30)]);
    assert.equal(outcome.ok, true);
    assert.deepEqual(ids(files.text(SIDECAR)).sort(), ['c-aaaaaa', 'c-bbbbbb', 'c-cccccc']);
  });

  it('refuses to undo over a change made since, and loses neither', async () => {
    const { files, service } = setUp();
    await service.apply('Tag', [add('c-aaaaaa')]);
    const byHand = `${files.text(SIDECAR)}# a note\n`;
    files.put(SIDECAR, byHand);
    const outcome = await service.undo();
    assert.equal(outcome.ok === false && outcome.refusal.kind, 'changed-since');
    assert.equal(files.text(SIDECAR), byHand);
  });

  it('never writes to a sidecar with conflict markers', async () => {
    const { files, service } = setUp();
    const broken =
      'format: dateline-claims/1\nclaims:\n<<<<<<< ours\n  c-dddddd: {type: harm}\n=======\n>>>>>>> theirs\n';
    files.put(SIDECAR, broken);
    const outcome = await service.apply('Tag', [add('c-aaaaaa')]);
    assert.equal(outcome.ok === false && outcome.refusal.kind, 'problem');
    assert.equal(files.text(SIDECAR), broken);
    assert.equal(files.writes, 0);
  });

  for (const failure of ['denied', 'full', 'failed'] as const) {
    it(`reports a disk that answers “${failure}” and stays as it was`, async () => {
      const { files, service } = setUp();
      await service.apply('Tag', [add('c-aaaaaa')]);
      const before = files.text(SIDECAR);
      files.failure = failure;
      const outcome = await service.apply('Tag', [add('c-bbbbbb')]);
      assert.equal(outcome.ok === false && outcome.refusal.kind === 'file' && outcome.refusal.reason, failure);
      assert.equal(files.text(SIDECAR), before);
    });
  }

  it('takes back what it wrote when a later file of one change fails', async () => {
    const { files, service } = setUp();
    files.put(OTHER, '- a list\n');
    const outcome = await service.apply('Rename', [add('c-aaaaaa'), add('c-bbbbbb', 0, OTHER)]);
    assert.equal(outcome.ok, false);
    assert.equal(files.text(SIDECAR), undefined);
    assert.equal(files.text(OTHER), '- a list\n');
    assert.deepEqual(await service.undo(), { ok: false, refusal: { kind: 'nothing-to-undo' } });
  });

  it('has nothing to undo at first', async () => {
    const { service } = setUp();
    assert.deepEqual(await service.undo(), { ok: false, refusal: { kind: 'nothing-to-undo' } });
  });
});
