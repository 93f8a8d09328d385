import { commonVerb, principalParts } from '../recognise/lexicon/common-verbs.ts';

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
  [/(?<=agr|guarant|fr)eed$/, 'ee'],
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
  return rootOf(Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word]! : (manOf(word) ?? lemmaOf(word)));
}

/** "Gunmen", "policewomen": the one for the many. */
function manOf(word: string): string | undefined {
  return word.length > 5 && /(?:[^i]|wo)men$/.test(word) ? `${word.slice(0, -2)}an` : undefined;
}

/** The verb that a past form belongs to by the dictionary: "brought", "rose", "agreed". */
function lemmaOf(word: string): string {
  const verb = NO_VERB.has(word) || principalParts(word).includes('/') ? undefined : commonVerb(word);
  if (verb === undefined || verb.form === 'base' || (verb.form === 's' && !WHOLE.has(verb.lemma))) {
    return word;
  }
  return verb.lemma;
}

/** Past forms that are mostly other words. */
const NO_VERB: ReadonlySet<string> = new Set(['ground', 'bound', 'bore', 'bit']);
/** Verbs whose ending belongs to the root. */
const WHOLE: ReadonlySet<string> = new Set(
  (
    'arrive derive revive survive thrive receive perceive conceive deceive bleed breed speed proceed succeed exceed ' +
    'reveal appeal steal signal'
  ).split(' '),
);

function rootOf(word: string): string {
  if (word.length < 4 || !/^[a-z-]+$/.test(word)) {
    return word;
  }
  let stem = word;
  for (const [ending, put] of WHOLE.has(word) ? [] : ENDINGS) {
    const cut = stem.replace(ending, put);
    if (cut !== stem && cut.length >= 3 && /[aeiouy]/.test(cut)) {
      stem = cut;
      break;
    }
  }
  stem = stem.replace(/ly$/, '').replace(/([bdfglmnprtv])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}
