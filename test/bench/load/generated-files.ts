import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredClaim } from '../../../src/core/claims/model.ts';
import { createSidecar } from '../../../src/core/sidecar/create.ts';
import { sha256Hex } from '../../../src/core/text/digest.ts';
import { Random } from '../../unit/core/anchor/random.ts';
import * as wording from '../search/wording.ts';

/** Articles that are really composed; further ones differ in their first line and their ids. */
const MODELS = 200;
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

/** `count` articles with a sidecar each, in canonical form, of `claims` claims: what a team writes in years. */
export function* generatedFiles(count: number, claims = 32, seed = 1): Generator<GeneratedFile> {
  const random = new Random(seed);
  const models = Array.from({ length: Math.min(count, MODELS) }, () => composed(claims, random));
  for (let number = 0; number < count; number++) {
    const { head, text, stored } = models[number % models.length]!;
    const title = `${head} ${String(number).padStart(5, '0')}`;
    const article = `${title}\n\n${text}`;
    const own = stored.map((claim, at) => ({
      ...claim,
      id: `c-${number.toString(36).padStart(4, 'a')}${at.toString(36).padStart(2, '0')}`,
    }));
    const name = `${String(number % 20).padStart(2, '0')}/article-${String(number).padStart(5, '0')}`;
    yield { name: `${name}.txt`, text: article };
    yield {
      name: `${name}.claims.yaml`,
      text: createSidecar({ sha256: sha256Hex(article), title, published: '2025-12-03' }, own),
    };
  }
}

/** Writes them under a folder. @returns bytes in sidecars */
export function writeFiles(folder: string, count: number, claims?: number): number {
  let bytes = 0;
  for (let part = 0; part < 20; part++) {
    mkdirSync(path.join(folder, String(part).padStart(2, '0')), { recursive: true });
  }
  for (const { name, text } of generatedFiles(count, claims)) {
    writeFileSync(path.join(folder, name), text);
    // What was written this moment is not taken from a cache, since it may change within the same tick of the clock.
    utimesSync(path.join(folder, name), LONG_AGO, LONG_AGO);
    bytes += name.endsWith('.yaml') ? Buffer.byteLength(text) : 0;
  }
  return bytes;
}

function composed(claims: number, random: Random): { head: string; text: string; stored: StoredClaim[] } {
  const head = filled(random.pick(wording.TITLES), random).padEnd(30).slice(0, 60);
  let text = '';
  const stored: StoredClaim[] = [];
  const start = head.length + ' 00000\n\n'.length;
  for (let made = 0; made < claims; made++) {
    let quote = filled(random.pick(wording.CLAUSES), random);
    if (random.chance(0.6)) {
      quote += random.pick(wording.JOINTS) + filled(random.pick(wording.CLAUSES), random);
    }
    const lead = `${filled('{source} said on {day} that “', random)}`;
    const at = start + text.length + lead.length;
    stored.push({
      id: '',
      type: random.pick(['harm', 'strike', 'aim', 'denial']),
      quote,
      at: { start: at, end: at + quote.length },
      before: lead.slice(-32),
      after: '”.',
      claimant: { label: filled('{source}', random), guessed: true },
      cue: { value: 'said', guessed: true },
      event: { date: { value: '2025-12-03', guessed: true }, place: { value: 'naqoura', guessed: false } },
      annotator: random.pick(['alice', 'bob']),
      created: '2026-05-20T09:14:00Z',
    });
    text += `${lead}${quote}”.\n`;
  }
  return { head, text, stored };
}

function filled(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const list = wording.LISTS[slot];
    return list ? random.pick(list) : slot.startsWith('n') ? String(random.whole(2, 900)) : 'Naqoura';
  });
}
