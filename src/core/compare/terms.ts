import { splitWords } from '../text/split-words.ts';
import { conceptOf } from './concepts.ts';
import { joinPhrases } from './phrases.ts';
import { stemOf } from './stem.ts';

/** Words that carry no content of their own. Negation is read elsewhere, from the text itself. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its itself he his him she her hers they their them theirs we our us you your i my me ' +
    'and or but nor so if then than as at by for from in into of off on onto out over to up with within without about above ' +
    'after again against all also although among any are be been being because before below between both can could did do ' +
    'does doing done down during each either else even ever every few had has have having here how however just least less ' +
    'like many may might more most much must neither no none not now once one only other others our own per rather same shall ' +
    'should since some such still too under until upon very was were what when where whether which while who whom whose why ' +
    'will would yet is am s t re ve ll d there first last next new two three according say says said tell told add added ' +
    'state stated statement report reported claim claimed mr mrs ms dr several around across along toward towards amid ' +
    'another through throughout though almost always themselves anyone anything nothing something everything everyone unless ' +
    'including include made make makes making get got put set way al el abu ibn bin bint'
  ).split(' '),
);

/** Words of any news text: in common they say little, however rare they are in one corpus. Weighed less. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'able accord account act action active activity address affect age agency appear approach area arrange arrangement ask aspect ' +
    'associate attempt available avoid away back base become begin behalf believe big body bring broad build busy buy carry case ' +
    'category cause central century certain challenge chance change character choice choose city clear clearly close come common ' +
    'company complete concern confirm connect consider contain continue control cost country couple course create current currently ' +
    'day decade decide decision deep describe despite detail develop development different difficult director door draw drive due ' +
    'early earlier easy edge effect effort eight emerge employ enough enter entire especially establish event exist expect experience ' +
    'explain explore express extend extra eye face fact factor far fast feature feel field figure fill final find five focus follow ' +
    'force form formal formally former forward found four friend full fully function further future general give global go goal good ' +
    'great group grow half hand happen hard help high himself hold home hope hour house hundred idea identify immediate immediately ' +
    'impact important improve increase indicate individual inform inside issue job join keep key kind know large last late later ' +
    'lay leave level life light likely limit line link list live local long longer look lose lot low main maintain major man manage ' +
    'many mark matter mean meaningful measure member mention middle minute model moment month morning move much name nation national ' +
    'natural near nearby nearly need never night nine normal note number obtain occur offer office official often old open operate ' +
    'operation opportunity order organisation organization part particular particularly party pass past path pay people percent ' +
    'performance period person persistent place plan play point political politics position possible post potential power prepare ' +
    'present president previous previously probably problem process produce program progress propose proposal prove provide public ' +
    'publicly purpose put question quick quite raise range rate reach read ready real really reason receive recent recently record ' +
    'reduce refer reflect regard region regional regular relate relation remain remnant repeat repeatedly replace represent result return ' +
    'right rise role rule run sector see seek seem seen send senior series serious serve service set seven several share short show ' +
    'side sign significant similar simply since single situation six small social solve sort source south southern special specific ' +
    'spend spokesman spokeswoman stage stand start statement stay step stop story strategic strategy strong structural structure ' +
    'subject success such suddenly suggest support sure system table take talk target team ten tend term test thing think thousand ' +
    'three time today together told top total town track train trained travel treat true try turn two type understand unit upon use ' +
    'used usually value various view visit wait walk want wave way week weekend western whole wide widely window within word work ' +
    'world worry write year years north northern east eastern west framework initiative mechanism site deputy alongside announce carry category ' +
    'come concerned constitute efforts ensure exact exist extent focus further interest judge mere need neighbor neighbour often ' +
    'ongoing presence prevent prior provide push recall rely require role scene shore speak stress such task tie try undergo ' +
    'various whose willing yet'
  )
    .split(' ')
    .map(stemOf)
    .filter(stem => conceptOf(stem) === stem),
);

const VAGUE_CONCEPTS: ReadonlySet<string> = new Set(['~motive', '~beginning', '~ending', '~direct', '~leadership']);

/** Whether a term is a word of any news text, to be weighed less than one that is about something. */
export function isCommon(term: string): boolean {
  return COMMON.has(term) || VAGUE_CONCEPTS.has(term);
}

/** A number in digits or a year says something only with what it counts; quantities.ts reads those. */
const MERE_NUMBER = /^\d+$/;

/** Stemming takes a dozen patterns a word, and a corpus has few different words. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** The term of one folded word: its stem, or the concept that it belongs to. */
export function termOf(word: string): string {
  let term = remembered.get(word);
  if (term === undefined) {
    term = conceptOf(stemOf(word));
    if (remembered.size === MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.set(word, term);
  }
  return term;
}

/**
 * What a text is about, as terms to be counted: stems, or concepts (`~ceasefire`) where the words of conflict reporting
 * have several for one thing. In text order, with repetitions.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of splitWords(joinPhrases(text.toLowerCase().replace(/[’‘]/g, "'")))) {
    if (FUNCTION_WORDS.has(word) || MERE_NUMBER.test(word) || word.length < 2) {
      continue;
    }
    terms.push(termOf(word));
  }
  return terms;
}
