/**
 * What a full stop after a word says in news English (AP and Reuters usage), told by the word.
 *   never    the stop always belongs to the word: a title before a name, "vs."
 *   number   it belongs to the word before a figure: "No. 5", "Oct. 19"
 *   perhaps  the word may also end a sentence: "Acme Corp.", "Fla.": then what follows decides
 */
type StopKind = 'never' | 'number' | 'perhaps';

const NEVER =
  'Mr Mrs Ms Mx Dr Prof Rev Hon Pres Amb Gen Brig Brig.-Gen Lt Lt.-Gen Lt.-Col Maj Maj.-Gen Col Capt Cpl Sgt Spc Pvt Pfc Cmdr Cdr ' +
  'Adm Vice-Adm Supt Insp Det Sen Rep Reps Sens Gov Atty Asst Msgr Fr St Ste Mt Ft vs e.g i.e cf viz approx ca';
const NUMBER =
  'No Nos no nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Art art Sec sec Fig fig Vol vol Ch ch p pp c para Res res Rs';
const PERHAPS =
  'Jr Sr Co Corp Inc Ltd Bros Univ Dept Assn Ave Blvd Rd etc al Mon Tue Tues Wed Thu Thurs Fri ' +
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo';

const KINDS: ReadonlyMap<string, StopKind> = new Map<string, StopKind>([
  ...NEVER.split(' ').map(word => [word, 'never'] as const),
  ...NUMBER.split(' ').map(word => [word, 'number'] as const),
  ...PERHAPS.split(' ').map(word => [word, 'perhaps'] as const),
]);

/** One letter ("J. Smith") or letters with stops between them ("U.S.", "a.m.", "Ph.D."). */
const LETTERS = /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;

/** Kind of a word that stands before a full stop, without that stop; nothing for an ordinary word. */
export function stopKind(word: string): StopKind | undefined {
  return KINDS.get(word) ?? (LETTERS.test(word) && word !== 'I' ? 'perhaps' : undefined);
}

const STARTERS: ReadonlySet<string> = new Set(
  (
    'A An The This That These Those There Here He She It They We You I His Her Its Their Our Your My One Some Many Most Several ' +
    'Both Each Every All No None Nobody Nothing In On At By For From With Without Within Under Over After Before During Since ' +
    'Until Amid Among Against About Despite According As Also But And Or Yet So Because Although Though While When Where Who ' +
    'What Why How Which Whether If Unless However Meanwhile Still Then Now Later Earlier Last Next Today Yesterday Tomorrow ' +
    'Not Only Even Just Such Other Another More Less Nearly Almost Once To Of Is Are Was Were Will Has Have Had Officials'
  ).split(' '),
);

/** Is this capitalised word one that opens sentences rather than going on a name ("U.S. The" but "U.S. Army")? */
export function opensSentence(word: string): boolean {
  return STARTERS.has(word);
}

const AFTER_CLOCK =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:Eastern|Central|Pacific|Mountain|Greenwich|Moscow|Beirut|Jerusalem|Kyiv)\b|^(?:[A-Z]{2,4}T|[A-Z]ST|UTC|IST|EEST|EET)\b|^(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/;

/** Does what follows "a.m." or "p.m." belong to the time of day ("p.m. Tuesday", "a.m. GMT")? */
export function goesOnClock(rest: string): boolean {
  return AFTER_CLOCK.test(rest);
}
