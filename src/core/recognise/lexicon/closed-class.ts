import { words } from '../names/lexicon/words.ts';

/** Words that open a noun phrase. */
export const DETERMINERS = words(`
  the a an this these those some any no every each all both several many most few other another such certain various
  its his her their our my your whose half neither either numerous more fewer`);

export const PRONOUNS = words(`
  i you he she it we they me him us them himself herself itself themselves myself ourselves someone somebody everyone everybody
  anyone anybody nobody none others something everything nothing anything mine theirs`);

export const PREPOSITIONS = words(`
  of in on at by for from with to into onto over under against between among amid about around across through during within
  without near inside outside beyond behind above below toward towards upon via per despite including along off throughout
  following regarding concerning like unlike alongside aboard amongst besides beside versus`);

/** Prepositions after which a phrase describes the noun before it ("spokesman for", "sources in"). */
export const ATTACHING = words('of for from in at with on near inside to within on about between against by under');

export const COORDINATORS = words('and or but nor yet');

/** Open a clause under another. */
export const SUBORDINATORS = words(`
  that if whether because although though while when whenever after before since until unless as whereas where once so lest than
  even`);

export const WH_WORDS = words('who whom which what how why where when whose whether whatever');

export const MODALS =
  words(`will would can could may might must shall should ought cannot 'll 'd won't wouldn't can't couldn't
  mustn't shouldn't mightn't`);

export const BE = words(`be is are was were been being am 's 're 'm isn't aren't wasn't weren't`);
export const HAVE = words(`have has had having 've haven't hasn't hadn't`);
export const DO = words(`do does did doing done don't doesn't didn't`);

export const NEGATIONS = words(`not never no neither nor hardly scarcely`);

/** Adverbs that do not end in -ly and stand between a subject and its verb, or round a verb. */
export const ADVERBS = words(`
  also again already always even ever finally first further furthermore however indeed instead just later long meanwhile moreover
  never not nevertheless nonetheless now often once only otherwise perhaps quite rather seldom since sometimes soon still then
  therefore though thus today together tomorrow tonight too twice very well yesterday yet earlier elsewhere here there far so
  back else almost maybe next afterwards afterward abroad away overnight all both each himself herself itself themselves likewise
  besides alike out down up aside aloud`);

/** Adjectives and nouns in -ly, which are no adverbs. */
export const NOT_ADVERBS = words(`
  family early daily weekly monthly yearly friendly elderly deadly likely unlikely only assembly ally rally reply supply italy july
  lovely lonely orderly costly bully belly jelly fly apply multiply imply rely anomaly monopoly homily hourly quarterly`);

/** Words for numbers; what they are worth is told in the reader of quantities. */
export const NUMBER_WORDS = words(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands
  scores millions billions`);

export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december today yesterday tomorrow tonight morning afternoon evening night week month year day weekend hour hours days
  weeks months years minutes earlier later ago last past recent spring summer autumn winter noon midnight dawn mondays tuesdays
  early late mid moment time date jan feb aug sept oct nov dec decade decades`);

/** Nouns of occasions and channels: "in a statement", "at a news conference", "by phone", "on Twitter". */
export const OCCASION_WORDS = words(`
  statement statements interview interviews conference briefing briefings speech speeches report reports letter letters tweet
  tweets post posts posting email e-mail message messages telephone phone call note television tv radio address remarks testimony
  release release's press news broadcast video audio tape audiotape videotape recording website site blog webcast memo document
  documents court filing hearing ceremony meeting summit visit trip tour rally debate event forum article editorial column
  facebook twitter telegram x channel condition anonymity behalf response reply answer reference comments twitter appearance
  newspaper paper lawsuit affidavit complaint book`);
