import type { DateMention } from '../../core/recognise/mention.ts';

/**
 * Whether another publication date would change what a date means: it is counted from one, or it cannot be told for want of
 * one ("XXXX-WXX-2").
 */
export function isCounted({ status, timex }: DateMention): boolean {
  return status === 'anchored' || (status === 'underdetermined' && timex.value.startsWith('XXXX'));
}
