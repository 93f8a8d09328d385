import { NO_DATES } from '../../../../src/core/recognise/date-seam.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { builtInGazetteer } from '../../../support/built-in-gazetteer.ts';
import { shippedTagger } from './shipped-tagger.ts';

export const shippedRecogniser = createArticleRecogniser({
  gazetteer: builtInGazetteer(),
  dates: NO_DATES,
  tagger: shippedTagger(),
});
const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** "quote|class" of each name, places as one class, read with what ships. */
export const namesIn = (text: string): string[] =>
  shippedRecogniser.recognise(text).map(({ quote, label }) => `${quote}|${PLACES.has(label) ? 'place' : label}`);
