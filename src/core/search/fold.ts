import { fold } from '../text/fold.ts';

/**
 * The spelling that two transliterations of one name share: "Naqoura", "Nakoura" and "Naqura"; "Hezbollah" and
 * "Hizbullah"; "al-Sharaa" and "Al Sharaa". Coarse on purpose: it finds, the original spelling ranks.
 */
export function foldSpelling(text: string): string {
  return foldWords(text)
    .replace(/\b(?:al|el|an|en|ar|er|as|es|ash|esh|at|et|ad|ed|az)[-\s](?=\p{L})/gu, '')
    .replace(/q/g, 'k')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ei|ai|ay|ee|e|y/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/([bcdfghjklmnpqrstvwxz])\1+/g, '$1')
    .replace(/['’ʿʾ`]/g, '')
    .replace(/(?<=\p{L})(?:ah|h)\b/gu, 'a');
}

/** Lower case, no diacritics, straight quotes, plain spaces. */
export function foldWords(text: string): string {
  return fold(text, { ignoreDiacritics: true, ignoreCase: true });
}
