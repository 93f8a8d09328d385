import { words } from '../../recognise/names/lexicon/words.ts';

export type Gender = 'female' | 'male';

const FEMALE = words(`
  mrs ms miss madam madame lady queen princess sister mother wife daughter aunt grandmother widow woman girl spokeswoman chairwoman
  congresswoman businesswoman policewoman actress duchess baroness her she niece mum mom businesswoman councilwoman hostess
  hillary angela theresa condoleezza maria mary sarah fatima aisha amina nadia leila layla salma rima maren nancy susan elizabeth
  margaret anna anne julia laura karen linda lisa michelle jennifer jessica emily emma olga natalia svetlana tatiana yulia aung
  benazir indira sonia ursula kamala nikki ivanka melania marine carla cristina dilma tzipi golda federica mogherini nada lily
  valeska ellen joyce christine janet diane barbara patricia deborah amy rachel rebecca hannah victoria catherine kate caroline samantha`);
const MALE = words(`
  mr sir lord king prince brother father husband son uncle grandfather widower man boy spokesman chairman congressman businessman
  policeman actor duke baron his he nephew councilman sheikh mullah imam ayatollah rabbi pope
  john james robert michael william david richard joseph thomas charles george donald barack vladimir dmitry sergei mohammed
  muhammad mohammad ahmed ahmad ali hassan hussein omar osama ibrahim abdullah khaled mahmoud yasser ariel benjamin ehud shimon
  bashar hamid pervez nuri tony gordon nicolas jacques jean francois hugo fidel raul luis carlos jose juan kofi ban paul peter mark
  daniel steven stephen kevin brian edward anthony andrew joshua kenneth eric simon uri sami riad naim nawaf joseph gideon wassim
  idris munir abu colin dick condi saddam moqtada muqtada robert jack mike tom bill jim bob steve alex scott henry frank gary
  ronald timothy jason jeffrey ryan jacob nicholas jonathan larry justin patrick alexander dennis jerry`);

/** Whether a description or name is of a woman or a man, by its words; nothing where they do not tell. */
export function genderOf(name: string): Gender | undefined {
  for (const word of name.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (FEMALE.has(word)) {
      return 'female';
    }
    if (MALE.has(word)) {
      return 'male';
    }
  }
  return undefined;
}

/** Heads of descriptions of unnamed sources, persons and papers: what makes a phrase one who can say something. */
export const SPEAKING_HEAD =
  /\b(?:officials?|sources?|(?:eye)?witness(?:es)?|residents?|relatives?|analysts?|diplomats?|authorities|spokes(?:man|woman|person|people)|medics?|rescuers|activists?|representatives?|delegations?|candidates?|senators?|presidents?|premiers?|envoys?|governors?|mayors?|ambassadors?|mediators?|negotiators?|charit(?:y|ies)|watchdogs?|campaigns?|voters?|supporters?|opponents?|protesters?|lawmakers?|republicans|democrats|parents?|rebels|monitors?|observers?|experts?|ministry|office|statement|government|police|army|military|doctors?|villagers?|commanders?|leaders?|ministers?|reports?|documents?|media|newspapers?|agency|agencies|network|station|lawyers?|family|mother|father|cousin|brother|sister|wife|husband|friends?|critics|aides?|advis[eo]rs?|insiders?|survivors?|prosecutors?|investigators?|hospitals?|employees?|executives?|company|group|organi[sz]ation|council|committee|department|embassy)\b/iu;

/** Is a source plural: "officials", "residents", "X and Y"? */
export function isPlural(source: string): boolean {
  const head = source.split(/,| who | of | in | from | for | with | close /)[0]!;
  return /\band\b/.test(head) || /(?:[^s]s|people|men|women|police|children)$/i.test(head.trim());
}
