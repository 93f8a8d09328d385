import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../../src/core/sidecar/parse.ts';
import { figure, isFull } from '../../support/figures.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { bundleWriter, outputOf, startWriter } from './writer-process.ts';

const ADDS = isFull ? 400 : 60;
const WINDOWS = ['alice', 'bob', 'carol'];

/** Adds claims to one file as fast as it can, each as the annotation service of a window does. */
const PROGRAM = `
import { readFile } from 'node:fs/promises';
import { AnnotationService } from './src/app/annotate/annotation-service.ts';
import { sidecarChange } from './src/app/annotate/sidecar-change.ts';
const [file, name, count] = process.argv.slice(2);
const bytes = text => (text === undefined ? undefined : new TextEncoder().encode(text));
const store = {
  read: async () => ({ ok: true, value: await readFile(file, 'utf8') }),
  write: (_uri, before, after) => writeAtomically(file, bytes(before), bytes(after)),
};
const service = new AnnotationService(store, () => undefined);
async function main() {
  let done = 0;
  for (let index = 0; index < Number(count); index++) {
    const claim = { id: 'c-' + name + index, type: 'harm', quote: name, at: { start: index, end: index + 1 } };
    const outcome = await service.apply('Tag', [sidecarChange(file, [{ kind: 'add-claim', claim }])]);
    if (outcome.ok) done++;
    else if (outcome.refusal.reason !== 'changed') throw new Error(JSON.stringify(outcome));
    else index--;
  }
  console.log(done);
}
main();
`;

describe('two windows on one folder', () => {
  const { folder, remove } = temporaryFolder();
  after(remove);

  it(`keeps each of ${ADDS} claims that ${WINDOWS.length} processes add to one file at once`, async function () {
    this.timeout(60 * 60_000);
    const program = await bundleWriter(folder, PROGRAM);
    const file = path.join(folder, 'talks.claims.yaml');
    writeFileSync(file, 'format: dateline-claims/1\nclaims: {}\n');
    const done = await Promise.all(WINDOWS.map(name => outputOf(startWriter(program, [file, name, String(ADDS)]))));
    assert.deepEqual(
      done.map(Number),
      WINDOWS.map(() => ADDS),
    );
    const found = parseSidecar(readFileSync(file, 'utf8'));
    assert.deepEqual(found.problems, []);
    assert.equal(found.claims.length, WINDOWS.length * ADDS);
    // Neither locks nor half-written files stay.
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('.')),
      [],
    );
    figure(`${WINDOWS.length} processes, ${ADDS} claims each into one file: ${found.claims.length} kept`);
  });
});
