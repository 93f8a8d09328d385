import type { ActorEntry, ActorKind } from '../gazetteer/model.ts';
import type { NameMention } from '../mention.ts';
import type { Nominal } from './find-nominals.ts';

const WHAT: Readonly<Record<ActorKind, string>> = {
  state: 'states',
  'state-body': 'a body of a state',
  'armed-forces': 'armed forces',
  'armed-group': 'an armed group or its members',
  person: 'persons',
  organisation: 'an organisation',
  media: 'media',
  population: 'people',
};

/**
 * The mention that a description makes in the article.
 *
 * @param offset where the unit begins
 * @param named the actor named before to whom it refers
 */
export function nominalMention(
  nominal: Nominal,
  text: string,
  offset: number,
  named: ActorEntry | undefined,
): NameMention {
  const { start, end, headStart, headEnd, kind, label, score, actor } = nominal;
  const noun = text.slice(headStart, headEnd);
  const link =
    named === undefined
      ? actor && { id: actor.id, name: actor.name, why: `; “${actor.by}” says whose: ${actor.name}` }
      : { id: named.id, name: named.name, why: `; of those named before only ${named.name} fits` };
  return {
    kind: 'actor',
    // "The government" is a body of the state that was named.
    subkind: named === undefined || named.kind === 'state' ? kind : named.kind,
    label,
    start: offset + start,
    end: offset + end,
    quote: text.slice(start, end),
    status: link === undefined ? 'unlinked' : 'linked',
    ...(link === undefined ? {} : { id: link.id, name: link.name }),
    score: named === undefined ? score : 0.75,
    reason: `“${noun}” describes ${WHAT[kind]} without a name${link?.why ?? ''}.`,
    nominal: true,
  };
}
