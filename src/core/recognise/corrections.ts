import type { MentionCorrection } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import type { GazetteerIndex } from './gazetteer/index.ts';
import type { DateMention, Mention, NameMention } from './mention.ts';
import { labelOfActor, labelOfPlace } from './names/listed/labels.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** All places where the quote stands as whole words. */
function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  if (quote === '') return found;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + quote.length)) {
    const end = start + quote.length;
    const inside =
      (start > 0 && LETTER.test(text[start - 1]!) && LETTER.test(text[start]!)) ||
      (end < text.length && LETTER.test(text[end]!) && LETTER.test(text[end - 1]!));
    if (!inside) found.push({ start, end });
  }
  return found;
}

/** Where a correction applies today: at the noted place, else at the nearest occurrence of its quote, or everywhere. */
function placesOfCorrection(correction: MentionCorrection, text: string): readonly Span[] {
  const { at, quote } = correction;
  if (correction.scope === 'article') return occurrences(text, quote);
  if (quote !== '' && text.startsWith(quote, at.start)) return [{ start: at.start, end: at.start + quote.length }];
  let nearest: Span | undefined;
  for (const span of occurrences(text, quote))
    if (nearest === undefined || Math.abs(span.start - at.start) < Math.abs(nearest.start - at.start)) nearest = span;
  return nearest === undefined ? [] : [nearest];
}

function linked(
  correction: MentionCorrection,
  gazetteer: GazetteerIndex,
  kind: 'actor' | 'place',
  label: NameMention['label'],
): Partial<NameMention> {
  const { link } = correction;
  if (link === undefined) return {};
  const actor = kind === 'actor' ? gazetteer.actor(link) : undefined;
  const place = kind === 'place' ? gazetteer.place(link) : undefined;
  const entry = actor ?? place;
  const known =
    actor === undefined
      ? place === undefined
        ? label
        : labelOfPlace(place.kind, place.name)
      : labelOfActor(actor.kind);
  return {
    id: link,
    subkind: entry?.kind ?? 'unknown',
    // "Lebanese" stays a nationality word when it is linked to another state.
    label: label === 'NORP' && actor?.kind === 'state' ? label : known,
    status: 'linked',
    ...(entry === undefined ? {} : { name: entry.name }),
  };
}

function corrected(
  correction: MentionCorrection,
  span: Span,
  there: Mention | undefined,
  gazetteer: GazetteerIndex,
): Mention | undefined {
  const status = correction.verdict === 'relink' ? 'relinked' : 'confirmed';
  const base = {
    ...span,
    quote: correction.quote,
    score: 1,
    correction: status,
    reason: `${status === 'relinked' ? 'Relinked' : 'Confirmed'} by ${correction.annotator ?? 'an annotator'}.`,
  } as const;
  const kind = correction.kind ?? there?.kind ?? (correction.edtf === undefined ? 'actor' : 'date');
  if (kind === 'date') {
    const date = there?.kind === 'date' ? there : undefined;
    const edtf = correction.edtf ?? date?.edtf;
    if (edtf === undefined && date === undefined) return undefined;
    const fresh: DateMention = {
      kind: 'date',
      subkind: date?.subkind ?? 'date',
      label: date?.label ?? 'DATE',
      status: correction.edtf === undefined ? (date?.status ?? 'explicit') : 'explicit',
      timex:
        correction.edtf === undefined && date !== undefined
          ? date.timex
          : { type: date?.timex.type ?? 'DATE', value: edtf ?? '' },
      ...base,
      ...(edtf === undefined ? {} : { edtf }),
    };
    return fresh;
  }
  const name = there?.kind === kind ? there : undefined;
  const label = name?.label ?? (kind === 'actor' ? 'ORG' : 'GPE');
  const fresh: NameMention = {
    kind,
    subkind: name?.subkind ?? 'unknown',
    label,
    status: name?.status ?? 'unlinked',
    ...(name?.id === undefined ? {} : { id: name.id }),
    ...(name?.name === undefined ? {} : { name: name.name }),
    ...base,
    ...linked(correction, gazetteer, kind, label),
  };
  return fresh;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Lets a person's corrections overrule the recognisers. What a correction says of one mention goes before what another says
 * of the whole article; of two alike the later wins. The result does not overlap and is in text order.
 */
export function applyCorrections(
  mentions: readonly Mention[],
  corrections: readonly MentionCorrection[],
  text: string,
  gazetteer: GazetteerIndex,
): readonly Mention[] {
  if (corrections.length === 0) return mentions;
  const result = new Set(mentions);
  const sorted = [...corrections].sort((a, b) => Number(a.scope === 'this') - Number(b.scope === 'this'));
  for (const correction of sorted) {
    const places = placesOfCorrection(correction, text);
    for (const span of places) {
      const there = [...result].filter(mention => overlap(mention, span));
      const same = there.find(mention => mention.start === span.start && mention.end === span.end);
      if (correction.verdict === 'reject') {
        for (const mention of there) {
          const kindFits = correction.kind === undefined || mention.kind === correction.kind;
          if (kindFits && mention === same) result.delete(mention);
        }
        continue;
      }
      // What a correction of the whole article took away is still what the recogniser found here.
      const found = same ?? there[0] ?? mentions.find(mention => overlap(mention, span));
      const fresh = corrected(correction, span, found, gazetteer);
      if (fresh === undefined) continue;
      // Inside a longer name that it does not speak of, a correction for the whole article says nothing.
      if (
        correction.scope === 'article' &&
        same === undefined &&
        there.some(m => m.start <= span.start && m.end >= span.end)
      )
        continue;
      for (const mention of there) result.delete(mention);
      result.add(fresh);
    }
  }
  return [...result].sort((a, b) => a.start - b.start);
}
