// How names are compared while the table of cities is cut, and how they become ids and display names.

const LOOSE = { ø: 'o', ł: 'l', ı: 'i', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ə: 'a', ŋ: 'n' };

/** Lower case, no diacritics, no apostrophes, one space between words. */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłıßđðþæœəŋ]/g, letter => LOOSE[letter])
    .replace(/['`´ʻʼʽʾʿ‘’ʹʺ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ARTICLE = /^(?:al|el|an|en|ad|ed|ar|er|as|es|ash|esh|ath|adh|at|et|az|ez|ech) (?=\p{L}{3})/u;

/** Folded, without a leading Arabic article and without spaces: equal for "An Naqūrah", "Naqurah" and "Al-Naqurah". */
export const bare = text => fold(text).replace(ARTICLE, '').replaceAll(' ', '');

export const slug = text =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Names transliterated from Arabic, Hebrew or Persian lose the marks that no newspaper prints. */
export function plainName(text, country) {
  const marked = country !== undefined && TRANSLITERATED.has(country);
  const name = text.replace(/[ʻʼʽʾʿ‘’]/g, "'");
  if (!marked) return name.trim();
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/'/g, '').trim();
  return SPELT.reduce((spelt, [from, to]) => spelt.replace(from, to), bare);
}

// The spellings of English newspapers, where GeoNames follows the tables of BGN/PCGN.
const SPELT = [
  [/\bDayr\b/g, 'Deir'],
  [/\bBayt\b/g, 'Beit'],
  [/\bAyn\b/g, 'Ain'],
  [/\bShaykh\b/g, 'Sheikh'],
];

const TRANSLITERATED = new Set(
  'AE AF BH DZ EG EH ER ET IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SS SY TN YE'.split(' '),
);

/** Kilometres between two points, good to a percent over the distances met here. */
export function kilometres(a, b) {
  const radian = Math.PI / 180;
  const x = (b.lon - a.lon) * radian * Math.cos(((a.lat + b.lat) / 2) * radian);
  const y = (b.lat - a.lat) * radian;
  return 6371 * Math.hypot(x, y);
}
