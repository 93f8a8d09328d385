/** Plurals and past forms that no rule reaches. */
const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  said: 'say',
  held: 'hold',
  fought: 'fight',
  shot: 'shoot',
  fell: 'fall',
  fallen: 'fall',
  broke: 'break',
  broken: 'break',
  struck: 'strike',
  stricken: 'strike',
  left: 'leave',
  began: 'begin',
  begun: 'begin',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  sent: 'send',
  came: 'come',
  went: 'go',
  gone: 'go',
  died: 'die',
  dying: 'die',
  dead: 'die',
  death: 'die',
  deaths: 'die',
  fled: 'flee',
  lost: 'lose',
  led: 'lead',
  kept: 'keep',
  men: 'man',
  women: 'woman',
  children: 'child',
  lives: 'life',
  sought: 'seek',
  told: 'tell',
  found: 'find',
  bought: 'buy',
  sold: 'sell',
  positive: 'positiv',
  positively: 'positiv',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:isation|ization|ising|izing|ised|ized|ises|izes|ise|ize)$/, 'iz'],
  [/(?:ational|ation|ations|ating|ated|ates|ative|ator|ators)$/, 'at'],
  [/ies$|ied$/, 'y'],
  [/(?:ingly|edly)$/, ''],
  [/(?:ments|ment|ness|nesses)$/, ''],
  [/(?:ions|ion)$/, ''],
  [/(?:ively|ives|ive)$/, ''],
  [/(?:ally|als|al)$/, ''],
  [/(?:ings|ing|ed)$/, ''],
  [/(?:sses)$/, 'ss'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/(?<![su])s$/, ''],
];

/**
 * A crude root of an English word for comparing: "talks", "talking" and "talked" meet. Not a word to show.
 * @param word folded to lower case, without diacritics
 */
export function stemOf(word: string): string {
  return rootOf(Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word]! : word);
}

function rootOf(word: string): string {
  if (word.length < 4 || !/^[a-z-]+$/.test(word)) {
    return word;
  }
  let stem = word;
  for (const [ending, put] of ENDINGS) {
    const cut = stem.replace(ending, put);
    if (cut !== stem && cut.length >= 3 && /[aeiouy]/.test(cut)) {
      stem = cut;
      break;
    }
  }
  stem = stem.replace(/ly$/, '').replace(/([bdfgmnprtv])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}
