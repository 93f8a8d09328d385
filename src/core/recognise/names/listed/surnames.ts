import { ARABIC_ARTICLES } from '../text/fold.ts';

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The surname in a folded full name, with its article: "khaled al masoud" gives "al masoud"; undefined for one word. */
export function surnameOf(key: string): string | undefined {
  if (!key.includes(' ')) return undefined;
  const parts = key.split(' ').filter(part => part !== '');
  while (parts.length > 1 && SUFFIXES.has(parts[parts.length - 1]!)) parts.pop();
  if (parts.length < 2) return undefined;
  const last = parts[parts.length - 1]!;
  const article = parts[parts.length - 2]!;
  if (last.length < 2) return undefined;
  if (ARABIC_ARTICLES.has(article)) return parts.length > 2 ? `${article} ${last}` : undefined;
  return last;
}

/** A surname without its article, and with one letter for a long last vowel: what al-Sharaa, Sharaa and al-Shara have in common. */
export function bareSurname(surname: string): string {
  const bare = surname.slice(surname.lastIndexOf(' ') + 1);
  return bare.length > 4 && bare.endsWith('aa') ? bare.slice(0, -1) : bare;
}

/** One word, or one after an Arabic article. */
export const isSurnameAlone = (key: string): boolean => {
  const space = key.indexOf(' ');
  return space < 0 || (ARABIC_ARTICLES.has(key.slice(0, space)) && key.indexOf(' ', space + 1) < 0);
};

/** "King Letsie III"; one letter alone says too little. */
export const isNumberOfRuler = (word: string): boolean => RULER.test(word);
const RULER = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{0,3})$/;
