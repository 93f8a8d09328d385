import { words } from './words.ts';

/** Forms of address and offices (folded) after which a capitalised name, even a single one, is a person. */
export const HONORIFICS = words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister pastor pope patriarch archbishop bishop
  cardinal rabbi imam mufti sheikh shaykh sheik cheikh ayatollah hojatoleslam mullah maulana mawlawi hajj haji sayyed sayyid
  king queen prince princess emir amir sultan shah president premier chancellor general gen lieutenant lt colonel col major maj
  brigadier brig captain capt sergeant sgt corporal cpl private admiral adm commodore commander cmdr marshal senator sen rep
  congressman congresswoman governor gov mayor ambassador amb judge justice comrade field-marshal minister secretary
  detective inspector chairman chairwoman speaker warlord taoiseach tanaiste emperor empress tsar czar kaiser caliph archduke`);

/** Words for people (folded, lower case in running text) that stand right before a full name: "director Emily Tripp". */
export const ROLE_NOUNS = words(`
  president vice-president premier minister chancellor secretary ambassador envoy emissary representative delegate diplomat
  official spokesman spokeswoman spokesperson director deputy chief head leader commander general colonel captain officer
  chairman chairwoman chair chairperson mayor governor senator lawmaker congressman congresswoman parliamentarian mp legislator
  speaker judge prosecutor lawyer attorney analyst expert researcher professor historian economist scientist academic author writer
  poet singer actor actress filmmaker journalist reporter correspondent editor photographer cameraman columnist blogger activist
  campaigner dissident negotiator mediator adviser advisor aide counsel strategist candidate rival ally opponent successor
  predecessor founder co-founder owner executive manager coordinator negotiators king queen prince princess emir sheikh cleric imam
  preacher bishop priest rabbi pastor militant insurgent rebel warlord jihadist terrorist gunman suspect smuggler fugitive
  guerrilla fighter soldier sergeant lieutenant major brigadier admiral marshal policeman resident villager farmer teacher student
  nurse doctor surgeon medic paramedic driver shopkeeper engineer businessman businesswoman tycoon banker billionaire
  father mother brother sister son daughter wife husband uncle aunt cousin nephew niece widow survivor witness victim refugee
  interpreter translator veteran player coach striker goalkeeper captain defender boxer champion
  commissioner inspector superintendent detective sheriff constable rapporteur undersecretary under-secretary high-representative
  strongman autocrat dictator ruler opposition-leader`);

/** Before a title: "former president", "Deputy Prime Minister", and parts of compound offices. */
export const OFFICE_WORDS = words(`
  prime foreign defence defense interior finance information health justice education oil energy vice deputy first second former
  acting interim late ex-president chief secretary-general general under-secretary-general special assistant state attorney
  supreme senior opposition rebel party`);
