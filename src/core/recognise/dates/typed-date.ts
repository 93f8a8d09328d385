import { parseEdtf } from './calendars/edtf.ts';
import { recogniseDates } from './recognise-dates.ts';

/**
 * The EDTF of what somebody typed who was asked for a date: EDTF itself, or a date or a range in words with its year.
 * `undefined` where it is none, or may be several.
 */
export function edtfOfTyped(typed: string): string | undefined {
  const text = typed.trim();
  if (parseEdtf(text)) {
    return text;
  }
  const mentions = recogniseDates(text, { mode: 'news' });
  const [first] = mentions;
  const last = mentions.at(-1);
  const edtf = first?.edtf;
  if (first === undefined || edtf === undefined || first.start > 0 || last?.end !== text.length) {
    return undefined;
  }
  // Figures alone of which only the year is sure: "3/12/2025".
  const isCut = !/\p{L}/u.test(text) && edtf.length < '2025-12-03'.length;
  const isOne = mentions.every(mention => mention.edtf === edtf && mention.subkind === 'date');
  return isOne && !isCut && !edtf.includes('X') ? edtf : undefined;
}
