// Which of the hundreds of alternate names of a GeoNames row an English newspaper would write.
import { bare, fold } from './fold.mjs';

const LATIN = /^\p{Lu}[\p{Script=Latin}' -]*$/u;
// Letters of scientific transliteration and of other orthographies, which no English newspaper prints.
const FOREIGN = /[^\p{ASCII}àáâãäåçèéêëìíîïñòóôõöøùúûüýÀÁÂÃÄÅÇÈÉÊËÍÎÏÑÓÔÕÖØÚÛÜÝ'-]/u;

/** The share of letters that differ between two folded names (Levenshtein over the longer). */
export function difference(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] / Math.max(a.length, b.length, 1);
}

/**
 * Alternates in Latin script with four letters or more, the nearest spellings first, each different from
 * the others and from the name after folding. Names that are far from the main name are those of other languages.
 *
 * @param most so many at most
 * @param barred tells a folded form that must not become an alias
 */
export function chooseAliases(name, alternates, barred, most) {
  const main = fold(name);
  const taken = new Set([main]);
  const scored = [];
  for (const raw of alternates) {
    const alternate = raw.replace(/[ʻʼ‘’`]/g, "'").trim();
    if (!LATIN.test(alternate) || FOREIGN.test(alternate) || /['-]$/.test(alternate) || alternate.length > 40) continue;
    const folded = fold(alternate);
    if (folded.replace(/[^a-z]/g, '').length < 4 || folded === main) continue;
    const far = difference(bare(alternate), bare(name));
    if (far <= 0.4) scored.push({ alternate, folded, far });
  }
  // The name without its article, which a reporter writes more often than the one with it.
  const short = name.replace(/^(?:Al|El|An|En|Ad|Ed|Ar|Er|As|Es|Ash|Esh|Ath|Adh|At|Et|Az|Ez|Ech)[ -](?=\p{L}{4})/u, '');
  if (short !== name) scored.push({ alternate: short[0].toUpperCase() + short.slice(1), folded: fold(short), far: -1 });
  scored.sort(
    (a, b) => a.far - b.far || a.alternate.length - b.alternate.length || (a.alternate < b.alternate ? -1 : 1),
  );
  const chosen = [];
  for (const { alternate, folded } of scored) {
    if (chosen.length === most) break;
    if (taken.has(folded) || barred(folded)) continue;
    taken.add(folded);
    chosen.push(alternate.replaceAll('|', ' '));
  }
  return chosen;
}
