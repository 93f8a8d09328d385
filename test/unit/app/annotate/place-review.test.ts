import assert from 'node:assert/strict';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { type PlaceAnswer, type PlaceQuestion, PlaceReview } from '../../../../src/app/annotate/place-review.ts';
import { CorpusService } from '../../../../src/app/corpus/corpus-service.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { gitBlobId, sha256Hex } from '../../../../src/core/text/digest.ts';
import { MemoryFiles } from '../../../support/memory-files.ts';
import { ROOT, sidecarFor, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

const OLD = 'Talks resume\n\nA drone fell near Tyre on Monday. Four men died there. The army said nothing about it.\n';
const NEW = 'Talks resume\n\nA drone fell near Tyre on Tuesday. Five men died there. The army said nothing about it.\n';
const CLAIMS = ['A drone fell near Tyre on Monday', 'Four men died there', 'The army said nothing'];
const BY = { annotator: 'alice', created: '2026-06-01T08:00:00Z' };

async function fixture(today = NEW) {
  const files = new MemoryFiles();
  const reader = files.asReader();
  const old = new TextEncoder().encode(OLD);
  const service = new CorpusService({
    reader,
    finder: files,
    log: { info: () => undefined, warn: assert.fail, error: assert.fail },
    scheduler: { yield: async () => undefined, now: () => 0 },
    history: {
      bytesOf: async (_uri, id) => (id === gitBlobId(old) ? old : undefined),
      idOf: async (_uri, bytes) => gitBlobId(bytes),
    },
  });
  files.put(TALKS, today);
  const head = `format: dateline-claims/1\narticle:\n  sha256: "${sha256Hex(OLD)}"\n  blob: "g${gitBlobId(old)}"\n`;
  files.put(TALKS_SIDECAR, sidecarFor(OLD, ...CLAIMS).replace('format: dateline-claims/1\n', head));
  await service.open([ROOT]);
  const review = new PlaceReview(service, reader);
  const annotations = new AnnotationService(files, uri => service.fileChanged(uri));
  const ask = async (index: number): Promise<PlaceQuestion> => {
    const question = await review.ask(`${TALKS_SIDECAR}#c-aaaaa${index}`);
    assert.ok(question);
    return question;
  };
  const answer = async (...answers: PlaceAnswer[]) => {
    const { changes, outdated } = await review.changes(answers, BY);
    if (changes.length > 0) {
      const outcome = await annotations.apply('Decide', changes);
      assert.ok(outcome.ok, JSON.stringify(outcome));
    }
    await service.settled();
    return outdated;
  };
  const placement = (index: number) => service.corpus.claim(`${TALKS_SIDECAR}#c-aaaaa${index}`)!.placement;
  const stored = (index: number) => parseSidecar(files.text(TALKS_SIDECAR)!).claims[index]!;
  return { files, service, review, annotations, ask, answer, placement, stored };
}

describe('deciding where claims stand', () => {
  it('shows the passage as it was annotated beside today’s', async () => {
    const { ask } = await fixture();
    const question = await ask(1);
    assert.equal(question.status, 'moved');
    assert.equal(question.certain, false);
    const { text, quote } = question.annotated;
    assert.equal(text.slice(quote!.start, quote!.end), 'Four men died there');
    const today = question.passage(question.places[0]);
    assert.equal(today.text.slice(today.quote!.start, today.quote!.end), 'Five men died there');
    assert.equal(text.split('\n').length, today.text.split('\n').length);
  });

  it('writes what was accepted beside the quote, and asks no more for this text', async () => {
    const { ask, answer, placement, stored, files } = await fixture();
    const before = stored(1);
    const question = await ask(1);
    assert.deepEqual(await answer({ question, at: question.places[0]! }), []);
    const { placed, ...kept } = stored(1);
    assert.deepEqual(kept, before);
    const start = NEW.indexOf('Five men');
    assert.deepEqual(placed, {
      sha256: sha256Hex(NEW),
      blob: `g${gitBlobId(files.files.get(TALKS)!)}`,
      at: { start, end: start + 'Five men died there'.length },
      quote: 'Five men died there',
      before: NEW.slice(start - 32, start),
      after: NEW.slice(start + 19, start + 19 + 32),
      ...BY,
    });
    assert.deepEqual([placement(1).status, 'settled' in placement(1)], ['exact', true]);
  });

  it('keeps an orphan, and takes a later decision in its place', async () => {
    const { ask, answer, placement, stored } = await fixture();
    await answer({ question: await ask(1) });
    assert.deepEqual([placement(1).status, 'settled' in placement(1)], ['orphan', true]);
    assert.equal(stored(1).placed?.orphan, true);
    const again = await ask(1);
    await answer({ question: again, at: again.places[0]! });
    assert.equal(stored(1).placed?.orphan, undefined);
    assert.equal(placement(1).status, 'exact');
  });

  it('leaves the quote out where it stands there word for word', async () => {
    const { ask, answer, stored } = await fixture();
    const question = await ask(2);
    await answer({ question, at: question.places[0]! });
    assert.equal(stored(2).placed?.quote, undefined);
    assert.equal(stored(2).placed?.at?.start, NEW.indexOf('The army'));
  });

  it('writes many answers as one change, which one step takes back', async () => {
    const { ask, answer, annotations, files } = await fixture();
    const before = files.text(TALKS_SIDECAR);
    const [first, second] = [await ask(0), await ask(1)];
    await answer({ question: first, at: first.places[0]! }, { question: second });
    assert.equal(files.text(TALKS_SIDECAR)?.match(/placed:/g)?.length, 2);
    assert.equal(files.writes, 1);
    assert.ok((await annotations.undo()).ok);
    assert.equal(files.text(TALKS_SIDECAR), before);
  });

  it('writes nothing on a text that changed while the person was looking', async () => {
    const { ask, answer, files } = await fixture();
    const question = await ask(1);
    files.put(TALKS, NEW.replace('Five', 'Six'));
    const before = files.text(TALKS_SIDECAR);
    assert.deepEqual(await answer({ question, at: question.places[0]! }), [question]);
    assert.equal(files.text(TALKS_SIDECAR), before);
  });

  it('shows where a lost quote would have been, and look-alikes that stood there before', async () => {
    const { ask } = await fixture(
      'Talks resume\n\nA drone fell near Tyre on Monday. The army said nothing about it.\n',
    );
    const question = await ask(1);
    assert.equal(question.status, 'orphan');
    assert.equal(question.passage(undefined).quote, undefined);
    assert.match(question.passage(undefined).text, /near Tyre on Monday\.\nThe army/);
  });

  it('has no question where the article is gone', async () => {
    const { files, review } = await fixture();
    files.files.delete(TALKS);
    assert.equal(await review.ask(`${TALKS_SIDECAR}#c-aaaaa1`), undefined);
    assert.equal(await review.ask('nowhere#c-1'), undefined);
  });
});
