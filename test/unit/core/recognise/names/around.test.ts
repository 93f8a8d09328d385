import assert from 'node:assert/strict';
import { namesIn, shippedRecogniser } from '../shipped-names.ts';

describe('names by what stands around them', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // A town in a row of results stands for its team, a state plays under its own name.
    ['BOSTON 7 California 4', ['BOSTON|ORG', 'California|ORG']],
    ['Sheffield Wednesday 1 Liverpool 4', ['Sheffield Wednesday|ORG', 'Liverpool|ORG']],
    ['BALTIMORE 70 63 .526 5', ['BALTIMORE|ORG']],
    ['DENVER AT CHICAGO', ['DENVER|ORG', 'CHICAGO|place']],
    ['Brazil 2 Croatia 1', ['Brazil|place', 'Croatia|place']],
    ['2. Qorlan Vetsky (Namibia) 19.68', ['Qorlan Vetsky|PER', 'Namibia|place']],
    ['Essex 330 and 150-3 (G. Qorlan 66), Sussex 301.', ['Essex|ORG', 'G. Qorlan|PER', 'Sussex|ORG']],
    // The place and the day of a report.
    ['LONDON 2014-08-30', ['LONDON|place']],
    ['QORLAVILLE 2014-08-30', ['QORLAVILLE|place']],
    // A headline in capitals about somebody who is named below it.
    [
      'SOCCER - BRAZILIAN QORLINHA SIGNS FOR BENFICA.\n\nLuis Qorlinha joined it.',
      ['BRAZILIAN|NORP', 'QORLINHA|PER', 'BENFICA|ORG', 'Luis Qorlinha|PER'],
    ],
    // What is a sentence is none of it.
    ['In Boston 7 men met, and in Chicago 4 did.', ['Boston|place', 'Chicago|place']],
    // Lists of places.
    ['Cases rose in Beni, Butembo and Mabalako.', ['Beni|place', 'Butembo|place', 'Mabalako|place']],
    ['Beni, Butembo and Goma lie there.', ['Beni|place', 'Butembo|place', 'Goma|place']],
    // Illnesses bear the names of lands.
    ['West Nile virus was found in Arizona.', ['Arizona|place']],
    ['German measles spread among German troops.', ['German|NORP']],
    // What keeps its full stop.
    [
      'He works for Marlow Tool Corp. in Wichita, Kan., on Tuesdays.',
      ['Marlow Tool Corp.|ORG', 'Wichita|place', 'Kan.|place'],
    ],
    ['SPRINGFIELD, Ill. (AP) - It rained.', ['SPRINGFIELD|place', 'Ill.|place', 'AP|ORG']],
    ['She is Ill. The rest left.', []],
    // Bodies whose own words say what they are.
    ['He studied at the University of East Anglia.', ['University of East Anglia|ORG']],
    // Companies, seats of government, what goes on behind a name.
    ['Tony Lama Co. said so.', ['Tony Lama Co.|ORG']],
    ['The Itar-Tass news agency reports a quake of 6.7 on the Richter scale.', ['Itar-Tass|ORG']],
    ['Lima says that Tokyo interferes.', ['Lima|place', 'Tokyo|place']],
    ['He sued for Korean laborers.', ['Korean|NORP']],
    // By his rank somebody is known as well as by a full name.
    ['General Washington crossed the river. Washington then attacked.', ['Washington|PER', 'Washington|PER']],
    // Towns and counties that play in a sentence, and those that fight.
    ['Leicestershire beat Somerset by an innings and 39 runs.', ['Leicestershire|ORG', 'Somerset|ORG']],
    ['Leeds lost to Arsenal 3-0.', ['Leeds|ORG', 'Arsenal|ORG']],
    ['Brazil beat Croatia 2-1.', ['Brazil|place', 'Croatia|place']],
    ['Damascus defeated Aleppo in the war.', ['Damascus|place', 'Aleppo|place']],
    // Roads by their numbers.
    ['A crash shut Highway 50 near Pueblo.', ['Highway 50|place', 'Pueblo|place']],
    ['He died on the M65 near Accrington.', ['M65|place', 'Accrington|place']],
    ['Snow fell on I-95 today.', ['I-95|place']],
    ['They fired M16 rifles and I left.', []],
    // Firms by their last word, banks, and names that end like an owner.
    ['It cut its rating of Qorlan Traffic Co. to B.', ['Qorlan Traffic Co.|ORG']],
    ['Dealers at Sumitomo Bank said so.', ['Sumitomo Bank|ORG']],
    ['He lives in the West Bank.', ['West Bank|place']],
    ["Moody's said that Standard & Poor's was wrong.", ["Moody's|ORG", "Standard & Poor's|ORG"]],
    ['Mr. Moody was wrong.', ['Moody|PER']],
    ['He sang at Qorlan Baptist Church.', ['Qorlan Baptist Church|place']],
    // Venues, and firms where all is written large.
    ['She sang at the Qorlan Theatre in Marlow.', ['Qorlan Theatre|place', 'Marlow|place']],
    ['SHARES OF VELMORA CORP ROSE SHARPLY', ['VELMORA CORP|ORG']],
    // A land and what it has.
    ['Brussels has warned Budapest.', ['Brussels|place', 'Budapest|place']],
    // Clubs.
    ['Manchester United beat Arsenal in Manchester.', ['Manchester United|ORG', 'Arsenal|ORG', 'Manchester|place']],
  ];
  it('takes a town for one of its own where the state after it says so', () => {
    const ids = (text: string) =>
      shippedRecogniser
        .recognise(text)
        .map(mention => `${mention.quote}:${(mention.kind !== 'date' && mention.id) || ''}`);
    assert.deepEqual(ids('They went to Lebanon, Tennessee.'), ['Lebanon:lebanon-us', 'Tennessee:tennessee']);
    assert.deepEqual(ids('He left Springfield, Ohio.'), ['Springfield:springfield-us-4525353', 'Ohio:ohio']);
    assert.deepEqual(ids('He left Springfield, Missouri.'), ['Springfield:springfield', 'Missouri:missouri']);
    assert.deepEqual(ids('He left Springfield, Nevada.'), ['Springfield:', 'Nevada:nevada']);
    assert.deepEqual(ids('Lebanon, Utah, is small.'), ['Lebanon:', 'Utah:utah']);
    assert.deepEqual(ids('Tripoli in Lebanon is calm.'), ['Tripoli:tripoli-lebanon', 'Lebanon:lebanon']);
    assert.deepEqual(ids('They went to Chicago, Illinois.'), ['Chicago:chicago', 'Illinois:illinois']);
  });

  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});
