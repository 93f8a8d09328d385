import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';

/** The claims whose words do not stand exactly in today's text and on which nobody has decided, in the order of the view. */
export function waitingClaims({ corpus }: Services): CorpusClaim[] {
  return [...corpus.corpus.unsettledClaims()];
}
