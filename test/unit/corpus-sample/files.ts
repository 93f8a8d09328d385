import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedSidecar } from '../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../src/core/sidecar/parse.ts';

const root = process.env.DATELINE_ROOT ?? '.';
export const corpusFolder = path.join(root, 'test', 'corpus');
export const labelFolder = path.join(root, 'test', 'labels', 'sample');

export interface SampleSidecar {
  readonly file: string;
  /** The article's file name without `.txt`. */
  readonly article: string;
  readonly raw: string;
  readonly parsed: ParsedSidecar;
}

/** The articles' texts by file name without `.txt`, in order. */
export function sampleArticles(): ReadonlyMap<string, string> {
  const names = readdirSync(corpusFolder).filter(name => name.endsWith('.txt'));
  return new Map(names.sort().map(name => [name.slice(0, -4), readSample(name)]));
}

export function sampleSidecars(): readonly SampleSidecar[] {
  return readdirSync(corpusFolder)
    .sort()
    .flatMap(file => {
      const article = /^(.+?)\.claims(?:\.[a-z]+)?\.yaml$/.exec(file)?.[1];
      if (article === undefined) {
        return [];
      }
      const raw = readSample(file);
      return [{ file, article, raw, parsed: parseSidecar(raw) }];
    });
}

export function readSample(name: string): string {
  return readFileSync(path.join(corpusFolder, name), 'utf8');
}

/** Article 07 as it was before its correction: what Alice annotated. */
export function beforeCorrection(text: string): string {
  const edits: [string, string][] = [
    ['were first turned back', 'were turned back'],
    ['highway and let through three hours later, the account', 'highway, the account'],
    ['offered three camera drones', 'offered two camera drones'],
  ];
  const correction = text.indexOf('\nCorrection: ');
  return edits.reduce((old, [now, then]) => old.replace(now, then), text.slice(0, correction));
}

/** Reckoned by other code than the one that the sidecars are checked by. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
