import assert from 'node:assert/strict';
import type { Relation } from '../../../../src/core/claims/model.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import type { EditOutcome, SidecarOperation, TextEdit } from '../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { figure, isFull } from '../../../support/figures.ts';
import {
  assertWellFormed,
  claimsOf,
  dataOf,
  editEachFile,
  forEachFile,
  type Json,
  linesOfClaim,
  without,
  withRenamedClaim,
} from './edit-oracle.ts';

const count = isFull ? 10_000 : 80;

type Done = EditOutcome & { ok: true };

/**
 * Does one operation on each generated file and holds the result against another reader's view of it.
 * @param share of the files in which the operation may be refused, because a value there is shared by an anchor
 */
function onEachFile(
  name: string,
  operation: (raw: string, id: string, random: (below: number) => number) => SidecarOperation | undefined,
  expected: (before: Json, operation: SidecarOperation) => Json,
  within: (raw: string, edit: TextEdit, operation: SidecarOperation, outcome: Done) => boolean,
  share = 0.1,
): void {
  const ask = (raw: string, id: string, random: (below: number) => number) => {
    const asked = operation(raw, id, random);
    return asked && ([asked] as const);
  };
  const { done, refused } = editEachFile(count, ask, (raw, outcome, [asked]) => {
    assert.deepEqual(dataOf(outcome.text), expected(dataOf(raw), asked), `${raw}\n\n${outcome.text}`);
    for (const edit of outcome.edits) {
      assert.ok(within(raw, edit, asked, outcome), `${raw}\n${JSON.stringify(outcome.edits)}`);
    }
  });
  assert.ok(refused <= count * share, `${refused} of ${count} refused`);
  assert.ok(done >= count / 10, `only ${done} of ${count} done`);
  figure(`${name}: ${done} files edited, ${refused} refused because a value is shared by an anchor, 0 bytes astray`);
}

const inClaim = (raw: string, edit: TextEdit, operation: SidecarOperation): boolean => {
  const lines = linesOfClaim(raw, 'id' in operation ? operation.id : '');
  // The end of the line above belongs to what is added to the last line of a file that does not end with one.
  return edit.start >= lines.start - 2 && edit.end <= lines.end;
};

/** Whether an edit puts one bare or quoted word in the place of another. */
const isWord = (raw: string, edit: TextEdit, from: string): boolean =>
  new RegExp(`^(["']?)${from}\\1$|^\\*a\\d+$`).test(raw.slice(edit.start, edit.end));

const relationsOf = (data: Json, id: string): Relation[] =>
  ((claimsOf(data)[id] as Json).relations ?? []) as Relation[];

const withClaim = (data: Json, id: string, change: (claim: Json) => Json): Json => ({
  ...data,
  claims: { ...claimsOf(data), [id]: change(claimsOf(data)[id] as Json) },
});

describe(`every operation, on ${count} sidecars formatted by hand`, function () {
  this.timeout(1_800_000);

  it('links a claim to another: one item more, in that claim', () => {
    const relation: Relation = { type: 'contradicts', to: 'other#c-9', on: ['number', 'date'], note: 'a "note"\n# x' };
    onEachFile(
      'link',
      (_raw, id) => ({ kind: 'add-relation', id, relation }),
      (before, operation) => {
        const id = (operation as { id: string }).id;
        return withClaim(before, id, claim => ({ ...claim, relations: [...relationsOf(before, id), relation] }));
      },
      (raw, edit, operation) => edit.start === edit.end && inClaim(raw, edit, operation),
    );
  });

  it('takes a link away: one item less, and the key with the last', () => {
    onEachFile(
      'unlink',
      (raw, _id, random) => {
        const data = dataOf(raw);
        const linked = Object.keys(claimsOf(data)).filter(id => relationsOf(data, id).length > 0);
        const id = linked[random(linked.length)];
        return id === undefined
          ? undefined
          : { kind: 'delete-relation', id, index: random(relationsOf(data, id).length) };
      },
      (before, operation) => {
        const { id, index } = operation as SidecarOperation & { kind: 'delete-relation' };
        const relations = relationsOf(before, id).filter((_, at) => at !== index);
        return withClaim(before, id, claim =>
          relations.length > 0 ? { ...claim, relations } : without(claim, 'relations'),
        );
      },
      (raw, edit, operation) => edit.text === '' && inClaim(raw, edit, operation),
    );
  });

  it('renames an id: its key and what refers to it, word for word', () => {
    onEachFile(
      'rename an id',
      (_raw, id) => ({ kind: 'rename-id', from: id, to: 'c-renamed' }),
      (before, operation) => {
        const { from, to } = operation as SidecarOperation & { kind: 'rename-id' };
        return withRenamedClaim(before, from, to);
      },
      (raw, edit, operation) => isWord(raw, edit, (operation as { from: string }).from) && edit.text === 'c-renamed',
    );
  });

  it('renames a type wherever it stands, word for word', () => {
    onEachFile(
      'rename a type',
      () => ({ kind: 'rename-value', path: ['type'], from: 'strike', to: 'air strike' }),
      before => ({
        ...before,
        claims: Object.fromEntries(
          Object.entries(claimsOf(before)).map(([id, claim]) => {
            const { type } = claim as Json;
            return [id, { ...(claim as Json), type: type === 'strike' ? 'air strike' : type }];
          }),
        ),
      }),
      (raw, edit) => isWord(raw, edit, 'strike') && edit.text === '"air strike"',
    );
  });

  it('renames what a correction links to', () => {
    onEachFile(
      'rename in corrections',
      raw =>
        raw.includes('m-2:')
          ? { kind: 'rename-value', path: ['link'], from: 'idf', to: 'no', in: 'corrections' }
          : undefined,
      before => {
        const mentions = before.mentions as Record<string, Json>;
        return { ...before, mentions: { ...mentions, 'm-2': { ...mentions['m-2'], link: 'no' } } };
      },
      (raw, edit) => isWord(raw, edit, 'idf') && edit.text === '"no"',
    );
  });

  it('says of the article what is known: one line', () => {
    onEachFile(
      'set a fact of the article',
      (_raw, _id, random) => ({
        kind: 'set-article',
        key: (['title', 'published', 'blob'] as const)[random(3)]!,
        value: '2025-12-04: "no" # x',
      }),
      (before, operation) => {
        const { key, value } = operation as SidecarOperation & { kind: 'set-article' };
        return { ...before, article: { ...((before.article ?? {}) as Json), [key]: value } };
      },
      (raw, edit) => edit.start === edit.end || /^(?:Talks|2025-12-03)$/.test(raw.slice(edit.start, edit.end)),
    );
  });

  it('takes out what was said of the article, and the block with the last line', () => {
    onEachFile(
      'remove a fact of the article',
      raw => (/^article:/m.test(raw) ? { kind: 'set-article', key: 'title', value: undefined } : undefined),
      before => {
        const article = without(before.article as Json, 'title');
        return Object.keys(article).length > 0 ? { ...before, article } : without(before, 'article');
      },
      (raw, edit) => edit.text === '' && /^\s*(?:article:|title:)/.test(raw.slice(edit.start, edit.end)),
    );
  });

  it('adds a correction beside the others, and takes it away again to the same bytes', () => {
    const correction = {
      id: 'm-new',
      quote: 'a: “b”',
      at: { start: 1, end: 7 },
      scope: 'this',
      verdict: 'reject',
    } as const;
    onEachFile(
      'add a correction',
      () => ({ kind: 'add-correction', correction }),
      before => ({
        ...before,
        mentions: {
          ...((before.mentions ?? {}) as Json),
          'm-new': { quote: 'a: “b”', at: [1, 7], scope: 'this', verdict: 'reject' },
        },
      }),
      (raw, edit, _operation, { text }) => {
        const back = editSidecar(text, [{ kind: 'delete-correction', id: 'm-new' }]);
        assert.ok(back.ok);
        if (/^mentions:/m.test(raw)) {
          assert.equal(back.text.trimEnd(), raw.trimEnd());
        }
        return edit.start === edit.end;
      },
    );
  });

  it('deletes a correction with its lines', () => {
    onEachFile(
      'delete a correction',
      raw => (raw.includes('m-2:') ? { kind: 'delete-correction', id: 'm-2' } : undefined),
      before => ({ ...before, mentions: without(before.mentions as Json, 'm-2') }),
      (raw, edit) => edit.text === '' && /^\s*m-2:[\s\S]*link: idf # them\s*$/.test(raw.slice(edit.start, edit.end)),
    );
  });

  it('adds the line that tells the format, and nothing else', () => {
    forEachFile(count, raw => {
      const lost = raw.replace(/format: dateline-claims\/1\r?\n/, '');
      const outcome = editSidecar(lost, [{ kind: 'add-format' }]);
      assertWellFormed(lost, outcome);
      assert.equal(outcome.edits.length, 1);
      assert.deepEqual(dataOf(outcome.text), dataOf(raw));
    });
  });

  it('sorts the claims: every line stays, each with its claim', () => {
    onEachFile(
      'sort',
      () => ({ kind: 'sort-claims' }),
      before => before,
      (raw, _edit, _operation, { text }) => {
        // Empty lines may go where they would become a part of the text above them.
        const lines = (whole: string) =>
          whole
            .split(/\r?\n/)
            .filter(line => line.trim() !== '')
            .sort();
        assert.deepEqual(lines(text), lines(raw));
        const starts = parseSidecar(text).claims.map(({ at }) => at.start);
        return starts.every((start, index) => index === 0 || starts[index - 1]! <= start);
      },
    );
  });

  it('does nothing, and writes nothing, where all is as it is asked to be', () => {
    forEachFile(count, (raw, _random, id) => {
      const { type } = parseSidecar(raw).claims.find(claim => claim.id === id)!;
      for (const operation of [
        { kind: 'set-field', id, path: ['type'], value: type },
        { kind: 'rename-value', path: ['type'], from: 'nobody', to: 'somebody' },
        { kind: 'set-article', key: 'agency', value: undefined },
        { kind: 'add-format' },
      ] as const) {
        const outcome = editSidecar(raw, [operation]);
        assert.ok(outcome.ok);
        assert.deepEqual(outcome.edits, []);
      }
    });
  });
});
