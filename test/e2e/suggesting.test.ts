import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { windowHost } from './driver/host.ts';
import { openWindow } from './driver/window.ts';
import { UNREAD } from './unread-article.ts';

const ARTICLE = 'ferry-port.txt';
/** What reading and deciding may cost in keys, from the opened article to ten reviewed claims. */
const MOST_KEYS = 60;

describe('suggested claims by keyboard', () => {
  let window: EditorWindow;
  let keys = 0;
  const claims = () => {
    const file = path.join(window.folder, 'ferry-port.claims.yaml');
    return existsSync(file) ? parseSidecar(readFileSync(file, 'utf8')).claims : [];
  };
  /** Presses keys one after the other; each chord counts as one. */
  const press = async (chords: string) => {
    keys += chords.split(' ').length;
    await window.press(chords);
  };
  /** Presses once and waits until what is decided next is told. */
  const decide = async (chord: string) => {
    const before = progress(await window.statusItems());
    await press(chord);
    await eventually(
      `another suggestion after ${chord}`,
      async () => progress(await window.statusItems()),
      now => now !== before,
    );
  };
  const asked = (title: string) =>
    eventually(
      `the question “${title}”`,
      () => window.quickInput(),
      input => input?.title.startsWith(title) === true,
    );
  const hasClaims = (count: number) =>
    eventually(
      `${count} claims on the disk`,
      async () => claims().length,
      length => length === count,
    );

  before(async () => {
    const folder = path.join(mkdtempSync(path.join(windowHost().runFolder, 'unread-')), 'corpus');
    mkdirSync(folder);
    writeFileSync(path.join(folder, ARTICLE), UNREAD);
    writeFileSync(path.join(folder, 'gazetteer.yaml'), 'format: dateline-gazetteer/1\n');
    window = await openWindow({ folder });
    await window.openFile(ARTICLE);
    await eventually(
      'the status item',
      () => window.statusItems(),
      items => items.some(item => /0 claims/.test(item.text)),
    );
  });
  after(() => window.close());

  it(`makes ten reviewed claims of an unread article with at most ${MOST_KEYS} keys`, async () => {
    assert.ok(Buffer.byteLength(UNREAD) >= 5800 && Buffer.byteLength(UNREAD) <= 6400, `${Buffer.byteLength(UNREAD)}`);
    await press('Alt+A Alt+S');
    await eventually(
      'the first suggestion',
      async () => progress(await window.statusItems()),
      now => /^1 of \d\d/.test(now),
    );
    assert.equal(claims().length, 0, 'something was written unasked');
    // As a coder does who reads: most are right, some are of no interest, some are of another type.
    await decide('r');
    await decide('x');
    // Close together, as quick fingers do: each takes effect in its turn.
    await press('1');
    await decide('r');
    await decide('n');
    await decide('r');
    await press('t');
    await eventually(
      'the types',
      () => window.quickPickRows(),
      rows => rows.length > 3,
    );
    await press('i');
    await eventually(
      'the list of types to close',
      () => window.quickInput(),
      input => input === null,
    );
    await decide('r');
    for (let more = 0; more < 6; more++) {
      await decide('r');
    }
    await hasClaims(10);
    assert.ok(keys <= MOST_KEYS, `${keys} keys`);
    for (const claim of claims()) {
      assert.equal(claim.status, 'reviewed');
      assert.ok(claim.claimant !== undefined && claim.type !== '' && UNREAD.includes(claim.quote), claim.quote);
      assert.doesNotMatch(JSON.stringify(claim), /"guessed":true/);
    }
    assert.deepEqual([claims()[1]?.type, claims()[3]?.type], ['strike', 'identity']);
    console.log(`      ten reviewed claims with ${keys} keys`);
  });

  it('takes the last one back with one key', async () => {
    await decide('u');
    await hasClaims(9);
  });

  it('shows the fields of an accepted claim in the side bar, where a click confirms and changes them', async () => {
    await decide('a');
    await hasClaims(10);
    const guess = claims().find(claim => claim.status === undefined)!;
    const now = () => claims().find(({ id }) => id === guess.id)!;
    assert.equal(guess.claimant?.guessed, true);
    await window.press('Escape');
    await window.openContainer('Dateline');
    await window.clickText(guess.quote.slice(0, 12));
    await window.command('Dateline: Focus on Claim View');
    await (await window.treeRow('Claim', 'Confirm All Guesses')).click();
    const isConfirmed = (text: string) => !text.includes('"guessed":true');
    await eventually('the claim without guesses', async () => JSON.stringify(now()), isConfirmed);
    await (await window.treeRow('Claim', 'Cue')).click();
    await asked('Cue');
    await window.fillQuickInput('told reporters');
    await window.press('Enter');
    await eventually(
      'the cue on the disk',
      async () => now().cue?.value,
      cue => cue === 'told reporters',
    );
  });

  it('lists the fields of a claim for the keyboard, numbers among them', async () => {
    const { id, quote } = claims()[1]!;
    await window.clickText(quote.slice(0, 14));
    await window.press('Alt+A Enter');
    await asked(quote.slice(0, 14));
    await window.pick('Add Number');
    await asked('Add Number');
    await window.fillQuickInput('shells: 3-5');
    await window.press('Enter');
    await eventually(
      'the number on the disk',
      async () =>
        claims()
          .find(claim => claim.id === id)
          ?.numbers?.at(-1),
      number => number?.what === 'shells' && number.min === 3 && number.max === 5,
    );
    await window.closeQuickInput();
  });

  it('goes to the next suggestion with one key after a tag', async () => {
    await window.selectText('eight explosions');
    await window.press('Alt+A 1');
    await hasClaims(11);
    await window.press('Tab');
    await eventually(
      'a suggestion',
      async () => progress(await window.statusItems()),
      now => now !== '',
    );
  });

  it('keeps letters out of the article', async () => {
    await window.press('q w z ; Space');
    await window.press('Escape');
    await eventually(
      'the end of the mode',
      async () => progress(await window.statusItems()),
      now => now === '',
    );
    assert.equal(readFileSync(path.join(window.folder, ARTICLE), 'utf8'), UNREAD);
    assert.equal((await window.tabs()).find(tab => tab.active)?.dirty ?? false, false);
    assert.deepEqual(window.consoleErrors(), []);
  });
});

/** "3 of 12", empty where the mode is off. */
function progress(items: readonly { readonly text: string }[]): string {
  return items.map(({ text }) => /\d+ of \d+(?=: | \()/.exec(text)?.[0]).find(found => found !== undefined) ?? '';
}
