import type { Mention, NameMention } from '../recognise/mention.ts';
import type { ComparedClaim } from './model.ts';

/** The mentions of a claim's article that lie in a span of it, in LF offsets. */
export function mentionsWithin(
  claim: ComparedClaim,
  span: { start: number; end: number } | undefined,
): readonly Mention[] {
  return span === undefined
    ? []
    : (claim.mentions ?? []).filter(mention => mention.start >= span.start && mention.end <= span.end);
}

/** Ids of the actors and places among mentions. */
export function linkedIn(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(mention => (mention.kind === 'date' || mention.id === undefined ? [] : [mention.id]));
}

/**
 * A linked name is compared by its id, so its words are left out; a person's last name stays, for persons mixed up.
 * @param start LF offset of `text`
 */
export function withoutNames(text: string, start: number, mentions: readonly Mention[]): string {
  let rest = '';
  let at = 0;
  for (const mention of mentions) {
    const from = mention.start - start;
    if (mention.kind === 'date' || mention.id !== undefined) {
      rest += `${text.slice(at, from)} ${mention.kind !== 'date' && mention.label === 'PER' ? lastName(mention) : ''} `;
      at = mention.end - start;
    }
  }
  return rest + text.slice(at);
}

export function lastName({ quote }: NameMention): string {
  return quote.slice(quote.lastIndexOf(' ') + 1);
}

/** Whether a mention is of a time that can be put on a calendar. */
export const hasDay = (mention: Mention): mention is Mention & { kind: 'date'; edtf: string } =>
  mention.kind === 'date' && mention.edtf !== undefined && mention.subkind !== 'set';
