import assert from 'node:assert/strict';
import {
  type CorpusTypeChange,
  countTypes,
  planTypeChange,
  typesInUse,
} from '../../../../src/app/annotate/type-change.ts';
import { corpusFixture, ROOT, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';
import { CODEBOOK, CODEBOOK_FILE } from '../two-type-codebook.ts';

const BOOK = `${ROOT}/codebook.yaml`;
const OTHER = `${ROOT}/other.claims.bob.yaml`;

const claim = (id: string, type: string, more = '') =>
  `  ${id}:\n    type: ${type}   # kept\n    quote: "met"\n    at: [0, 3]\n${more}`;

const SIDECAR = `format: dateline-claims/1\nclaims:\n${claim('c-aaaaa1', 'harm')}${claim('c-aaaaa2', 'strike')}${claim('c-aaaaa3', 'harm', '    codebook: "1"\n')}`;

async function fixture(sidecar = SIDECAR) {
  const made = corpusFixture();
  const { files, service } = made;
  files.put(TALKS, 'met met met');
  files.put(TALKS_SIDECAR, sidecar);
  // Of an article that is not there.
  files.put(OTHER, `format: dateline-claims/1\nclaims:\n${claim('c-bbbbb1', 'harm')}`);
  files.put(BOOK, CODEBOOK_FILE);
  await service.open([ROOT]);
  const plan = (change: CorpusTypeChange, goOn = (_done: number, _total: number) => true) =>
    planTypeChange({ corpus: service.corpus, root: ROOT, codebook: CODEBOOK }, change, {
      read: async uri => ({ ok: true, value: files.text(uri) }),
      scheduler: { yield: async () => undefined, now: () => 0 },
      goOn,
    });
  return { ...made, plan };
}

describe('changing a type everywhere', () => {
  it('counts claims of missing articles too, and lists types that only claims know', async () => {
    const { service } = await fixture(SIDECAR.replace('strike', 'raid'));
    const counts = countTypes(service.corpus, ROOT);
    assert.deepEqual([...counts].sort(), [
      ['harm', 3],
      ['raid', 1],
    ]);
    assert.deepEqual(
      typesInUse(CODEBOOK, counts).map(({ type, isKnown, claims }) => [type.id, isKnown, claims]),
      [
        ['harm', true, 3],
        ['strike', true, 0],
        ['raid', false, 1],
      ],
    );
  });

  it('renames it in the codebook and in every sidecar, and touches nothing else', async () => {
    const { plan } = await fixture();
    const planned = await plan({ kind: 'rename', from: 'harm', to: 'damage' });
    assert.ok(planned?.ok);
    assert.deepEqual(
      planned.files.map(({ uri, claims }) => [uri, claims]),
      [
        [BOOK, 0],
        [OTHER, 1],
        [TALKS_SIDECAR, 2],
      ],
    );
    assert.equal(planned.files[0]!.after, CODEBOOK_FILE.replace('  harm:', '  damage:'));
    assert.equal(planned.files[2]!.after, SIDECAR.replaceAll('type: harm', 'type: damage'));
  });

  it('changes the label in the codebook alone', async () => {
    const { plan } = await fixture();
    const planned = await plan({ kind: 'rename', from: 'harm', to: 'harm', label: 'Casualties' });
    assert.ok(planned?.ok);
    assert.deepEqual(
      planned.files.map(({ after }) => after),
      [CODEBOOK_FILE.replace('"Harm"', '"Casualties"')],
    );
  });

  it('merges: the claims keep the version that they were coded by', async () => {
    const { plan } = await fixture();
    const planned = await plan({ kind: 'merge', from: 'harm', into: 'strike' });
    assert.ok(planned?.ok);
    assert.equal(planned.files[0]!.after, CODEBOOK_FILE.replace('  harm: {label: "Harm"}\n', ''));
    assert.equal(planned.files[2]!.after, SIDECAR.replaceAll('type: harm', 'type: strike'));
  });

  it('splits: the chosen claims go, coded by today’s version', async () => {
    const { plan } = await fixture();
    const part = (id: string, isNew: boolean, claims: string[]) => ({
      type: { id, label: id },
      isNew,
      claims: new Set(claims),
    });
    const planned = await plan({
      kind: 'split',
      from: 'harm',
      parts: [part('loss', true, [`${TALKS_SIDECAR}#c-aaaaa3`]), part('strike', false, [`${OTHER}#c-bbbbb1`])],
    });
    assert.ok(planned?.ok);
    const [book, other, talks] = planned.files;
    assert.match(book!.after, /harm: \{label: "Harm"\}\n {2}loss:\n {4}label: "loss"\n {2}strike:/);
    assert.equal(
      talks!.after,
      SIDECAR.replace(/(c-aaaaa3:\n {4}type: )harm/, '$1loss').replace('codebook: "1"', 'codebook: "3"'),
    );
    assert.match(other!.after, /type: strike {3}# kept[\s\S]*codebook: "3"/);
    assert.deepEqual([talks!.claims, other!.claims], [1, 1]);
    // A claim that has got another type since is not overruled.
    const late = talks!.change.edit(SIDECAR.replace(/(c-aaaaa3:\n {4}type: )harm/, '$1aim'));
    assert.equal(late.ok, false);
  });

  it('is stopped by a file that speaks of the type and cannot be written, and by nothing else', async () => {
    const broken = `${SIDECAR}  c-aaaaa4: [\n`;
    const { plan } = await fixture(broken);
    const planned = await plan({ kind: 'rename', from: 'harm', to: 'damage' });
    assert.ok(planned && !planned.ok);
    const { refusal } = planned;
    assert.ok(refusal.kind === 'problem' && refusal.uri === TALKS_SIDECAR);
    assert.equal(broken[refusal.problem.start], '[');
    assert.ok((await plan({ kind: 'rename', from: 'unheard', to: 'of' }))?.ok);
  });

  it('can be called off', async () => {
    const { plan } = await fixture();
    assert.equal(await plan({ kind: 'rename', from: 'harm', to: 'damage' }, done => done < 1), undefined);
  });
});
