import { words } from './words.ts';

/** Before a place and hardly ever before an actor. */
export const PLACE_BEFORE = words(
  'in near across into inside within throughout around outside beyond toward towards via above at through off',
);
/** Before an actor: what is done with or to somebody. */
export const ACTOR_BEFORE = words('with by against for between among without versus vs as like on than');

/** Points of the compass and the like before a country: always the land. */
export const REGION_WORDS = words(
  'northern southern eastern western central northeastern northwestern southeastern southwestern north south east west northeast northwest southeast southwest upper lower mainland rural coastal occupied war-torn inner outer downtown greater neighbouring neighboring',
);
/** "north of X", "outskirts of X". */
export const BEFORE_OF_PLACE = words(
  'north south east west northeast northwest southeast southwest outskirts outside city town village capital port region regions province district parts part areas area suburbs suburb coast border borders centre center heart streets territory borderlands south-east north-east most much rest all soil sky skies map east-southeast deserts desert mountains hills plain airspace waters islands island region invasion occupation bombardment bombing siege shelling withdrawal governorate state camp size surface population shape climate geography half',
);
/** "government of X": the state acts. */
export const BEFORE_OF_ACTOR = words(
  'government president army military minister ambassador part ally allies enemy enemies behalf envoy forces leader leaders foes friend friends aid people citizens support backing security sovereignty interests permission demands demand king prime stance position view patience guarantor involvement participation delegation representatives representative objectives agreement',
);
/** After a possessive: belongs to the land. */
export const LAND_NOUNS = words(
  'capital south north east west southeast southwest northeast northwest border borders coast coastline territory territories soil airspace waters region regions province provinces mountains valley valleys desert cities city towns town villages village coastal northern southern eastern western central interior hinterland second-largest largest biggest main mainland bekaa landscape population economy lake river capital countryside suburbs suburb streets port ports airport airports transport subway metro underground bus buses skyline suburban old outskirts centre center mayor mayors mayoralty',
);
/** Words after a name that make it a place: "Gaza border", "Lebanon border". */
export const AFTER_PLACE = words(
  'border frontier airport province governorate city district region area camp river valley coast countryside suburb suburbs residents outskirts crossing strip',
);
