import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { annotatorKey } from '../../core/sidecar/paths.ts';
import { type Settings, setting } from '../platform/config.ts';
import type { Services } from '../services.ts';

/** Colours for annotators; a corpus with more of them uses the first ones again. */
export const ANNOTATOR_COLOURS = 6;

export type AnnotatorMode = Settings['claims.annotators'];

/** How a claim shows whose it is, as the settings say; who shows many claims asks once. */
export const annotatorMode = (): AnnotatorMode => setting('claims.annotators');

const known = new WeakMap<Services['corpus'], ReadonlyMap<string, number>>();

/**
 * The number of an annotator's colour, from 1; undefined for claims of nobody. Given out in the order of the names, so that
 * every window and every colleague sees the same, and by everybody there is, so that a hidden claim changes no colour.
 */
export function annotatorColour(
  { corpus }: Pick<Services, 'corpus'>,
  annotator: string | undefined,
): number | undefined {
  if (annotator === undefined) {
    return undefined;
  }
  const name = nameKey(annotator);
  // Somebody new is asked for before the corpus has told everybody of the change.
  return known.get(corpus)?.get(name) ?? giveColours(corpus).get(name);
}

function giveColours(corpus: Services['corpus']): ReadonlyMap<string, number> {
  const names = new Set([...corpus.corpus.annotators()].map(nameKey));
  const colours = new Map([...names].sort().map((name, index) => [name, (index % ANNOTATOR_COLOURS) + 1]));
  known.set(corpus, colours);
  const end = corpus.onDidChange(() => {
    known.delete(corpus);
    end();
  });
  return colours;
}

/** The theme colour of a claim's annotator. */
export function annotatorThemeColour(
  services: Pick<Services, 'corpus'>,
  annotator: string | undefined,
): vscode.ThemeColor {
  const colour = annotatorColour(services, annotator);
  return new vscode.ThemeColor(colour === undefined ? 'dateline.claim.other' : `dateline.annotator.colour${colour}`);
}

/** The annotator's name where claims are to show whose they are, else nothing. */
export function shownAnnotator(
  { annotator }: Pick<CorpusClaim, 'annotator'>,
  mode = annotatorMode(),
): string | undefined {
  return mode === 'none' ? undefined : annotator;
}

/** Names that no file could be named after are told apart as they are. */
const nameKey = (annotator: string): string => annotatorKey(annotator) || annotator;
