import { readGazetteerText } from '../../../../src/core/gazetteer-files/read.ts';
import { GazetteerIndex } from '../../../../src/core/recognise/gazetteer/index.ts';

/** A small gazetteer in which each rule of linking has something to bite on. */
const TEXT = `format: dateline-gazetteer/1
actors:
  lebanon: {name: Lebanon, kind: state, aliases: [Lebanese Republic], demonyms: [Lebanese], metonyms: [beirut]}
  israel: {name: Israel, kind: state, demonyms: [Israeli, Israelis], metonyms: [jerusalem]}
  syria: {name: Syria, kind: state, demonyms: [Syrian, Syrians], metonyms: [damascus]}
  iran: {name: Iran, kind: state, demonyms: [Iranian]}
  turkey: {name: Turkey, kind: state, aliases: [Türkiye], demonyms: [Turkish]}
  united-states: {name: United States, kind: state, aliases: [{text: US, case: exact}, {text: U.S., case: exact}], demonyms: [American], metonyms: [washington]}
  hezbollah: {name: Hezbollah, kind: armed-group, aliases: [Hizbullah], country: lebanon}
  islamic-state: {name: Islamic State, kind: armed-group, aliases: [{text: IS, case: exact}, Daesh]}
  al-qaeda: {name: al-Qaeda, kind: armed-group}
  laf: {name: Lebanese Armed Forces, kind: armed-forces, aliases: [Lebanese Army], country: lebanon}
  syrian-interior-ministry: {name: Syrian Interior Ministry, kind: state-body, country: syria}
  afp: {name: Agence France-Presse, kind: media, aliases: [{text: AFP, case: exact}]}
  post: {name: The Harbour Post, kind: media}
  who: {name: World Health Organization, kind: organisation, aliases: [{text: WHO, case: exact}]}
  nawaf-salam: {name: Nawaf Salam, kind: person, aliases: [{text: Salam, weak: true}], roles: [{role: Prime Minister, of: lebanon, from: "2025-02-08"}], country: lebanon}
  joseph-aoun: {name: Joseph Aoun, kind: person, aliases: [{text: Aoun, weak: true}], roles: [{role: President, of: lebanon, from: "2025-01-09"}], country: lebanon}
  michel-aoun: {name: Michel Aoun, kind: person, aliases: [{text: Aoun, weak: true}], roles: [{role: President, of: lebanon, from: "2016-10-31", to: "2022-10-30"}], country: lebanon}
  steppe-guard: {name: Steppe Guard, kind: armed-group, aliases: [{text: Guard, weak: true, case: exact}]}
places:
  lebanon: {name: Lebanon, kind: country}
  israel: {name: Israel, kind: country}
  syria: {name: Syria, kind: country}
  libya: {name: Libya, kind: country}
  iran: {name: Iran, kind: country}
  turkey: {name: Turkey, kind: country, aliases: [Türkiye]}
  beirut: {name: Beirut, kind: city, country: lebanon, population: 1916100, lat: 33.893, lon: 35.502, precision: 1}
  damascus: {name: Damascus, kind: city, country: syria, population: 1569394}
  jerusalem: {name: Jerusalem, kind: city, country: israel, population: 971800}
  washington: {name: Washington, kind: city, aliases: [{text: Washington, not-before: [Post]}], population: 689545}
  tripoli-lebanon: {name: Tripoli, kind: city, country: lebanon, population: 229398}
  tripoli-libya: {name: Tripoli, kind: city, country: libya, population: 1150989}
  naqoura: {name: Naqoura, kind: town, country: lebanon}
  salam-town: {name: Salam, kind: town, aliases: [{text: Salam, weak: true}], country: syria}
  ain-al-hilweh: {name: Ain al-Hilweh, kind: camp, country: lebanon}
  sidon: {name: Sidon, kind: city, country: lebanon, population: 163554}
  litani: {name: Litani River, kind: river, country: lebanon}
  asia: {name: Asia, kind: region}
  asia-town: {name: Asia, kind: town, aliases: [{text: Asia, weak: true}], country: syria, population: 23000}
  karim-haddad: {name: Karim Haddad, kind: town, country: syria, population: 9000}
  hit: {name: Hit, kind: town, aliases: [{text: Hit, weak: true}]}
`;

export const FIXTURE = readGazetteerText(TEXT);
export const gazetteer = GazetteerIndex.of(FIXTURE.data);
