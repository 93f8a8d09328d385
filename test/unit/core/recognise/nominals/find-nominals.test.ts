import assert from 'node:assert/strict';
import { marked, nominalsOf } from './nominals-of.ts';

/** Sentences with the nominal actors in square brackets: what is looked for, and where it begins and ends. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'plain descriptions': [
    '[The rebels] shelled the road at dawn.',
    'On Monday [protesters] blocked the bridge.',
    '[Witnesses] heard two blasts, and [aid workers] came later.',
    '[The group] denied it; [the army] did not.',
    '[Sources] said nothing more.',
    'He spoke to [a security source].',
    '[Police] say they hold [a suspect].',
    '[The media] report that it rained.',
    'The ambush in which [14 Malian soldiers] died was denied.',
    '[The army] accused [Rwandan soldiers] of looting shops.',
    '[People] familiar with the matter said so.',
    'So says [a person] briefed on the plan.',
  ],
  'what stands before them': [
    '[Government forces] pulled back.',
    '[Three Western officials] doubted it.',
    '[Senior Lebanese officials] met [their Syrian counterparts].',
    'They met [an Israeli official].',
    '[Hezbollah fighters] withdrew.',
    '[The Iran-backed militia] stayed.',
    '[Heavily armed men] came at night.',
    '[Local, independent monitors] counted the dead.',
    '[Shiite and Sunni militias] clashed.',
    '[The camp’s residents] fled.',
    '[Lebanon’s premier] was silent.',
    '[All the parties] agreed.',
    '[40,000 civilians] are cut off.',
    'About [300 soldiers] arrived.',
    'They held [seven suspected insurgents].',
    'He reported on Saturday that [parliament] will meet.',
    '[Hundreds of people] fled.',
    '[A group of gunmen] fired.',
    '[One of the officials] left.',
    '[US forces] raided the house.',
    'A raid by [US forces] killed him.',
    '[US and Israeli forces] met, and [Israeli and US officials] as well.',
    'They help in training [Israeli forces].',
    '[A local Lebanese group] aiming to win left, and [the militia] holding the town stayed.',
    'The drone allegedly killed [Lebanese soldiers].',
    '[The two sides] met again.',
    '[Non-combatants] were hit.',
    '[The former prime minister] came.',
    'A deal with [the prime minister-designate] failed.',
  ],
  'what follows with “of”': [
    '[Residents of the camp] fled.',
    '[The people of Beirut] waited.',
    '[The head of the council] resigned.',
    '[The leaders of Lebanon and Syria] met.',
    '[Members of the Islamic State] hid there.',
    '[A group of Syrian doctors] came.',
    '[The chief of staff of Hezbollah] was killed.',
  ],
  'but nothing that follows otherwise': [
    '[Residents] in the south fled.',
    '[A source] close to the talks said so.',
    '[The soldiers] who fired were tried.',
    '[A spokesman] for [the ministry] said so.',
    '[The militants], masked and silent, left.',
    '[Forces] loyal to [the president] held the hill.',
  ],
};

const NOT_FOUND: Readonly<Record<string, readonly string[]>> = {
  verbs: [
    'The siege forces him to leave.',
    'It sources its food abroad.',
    'He heads the list.',
    'This guards the gate.',
    'Lebanon suspects they crossed.',
  ],
  'nouns that only stand before others': [
    'The army base burned.',
    'A police station was hit.',
    'The government plan failed.',
    'Military operations went on.',
    'Media reports differ.',
  ],
  'parts of names, and titles of persons': [
    'The Lebanese Army moved.',
    'President Aoun spoke.',
    'Prime Minister Nawaf Salam spoke.',
    'He met chief of staff Joseph Aoun.',
    'The World Health Organization warned.',
    'It praised the Sons of Dawn for their patience and care.',
  ],
  'things and nobody': [
    'Water sources dried up.',
    'A group of buildings burned.',
    'No soldiers were seen.',
    'It happened on both sides of the road.',
    'The movement of goods stopped.',
    'There was opposition to the plan.',
    'He has the authority to decide.',
    'She worked as a doctor.',
    'It is a party.',
    'The number grew.',
    'Government services collapsed.',
  ],
};

describe('nominal actors', () => {
  for (const [what, sentences] of Object.entries(FOUND)) {
    it(`are found: ${what}`, () => {
      for (const sentence of sentences) assert.equal(marked(sentence.replace(/[[\]]/g, '')), sentence);
    });
  }

  for (const [what, sentences] of Object.entries(NOT_FOUND)) {
    it(`are not ${what}`, () => {
      for (const sentence of sentences) assert.equal(marked(sentence), sentence);
    });
  }

  it('are said to be of their kind', () => {
    const kinds = (text: string) => nominalsOf(text).map(({ subkind, label }) => `${subkind} ${label}`);
    assert.deepEqual(kinds('The officials met the residents.'), ['person PER', 'population PER']);
    assert.deepEqual(kinds('Security forces fought the militants.'), ['armed-forces ORG', 'armed-group ORG']);
    assert.deepEqual(kinds('Rebel forces joined a militant group.'), ['armed-group ORG', 'armed-group ORG']);
    assert.deepEqual(kinds('The government blamed the opposition.'), ['state-body ORG', 'organisation ORG']);
    assert.deepEqual(kinds('Western powers warned the newspapers.'), ['state GPE', 'media ORG']);
    assert.deepEqual(kinds('The Druze community waited.'), ['population NORP']);
  });

  it('lie beside the names inside them, and tell why they are marked', () => {
    const [mention] = nominalsOf('Three Lebanese officials spoke.');
    assert.deepEqual(
      { ...mention, score: undefined },
      {
        kind: 'actor',
        subkind: 'person',
        label: 'PER',
        start: 0,
        end: 24,
        quote: 'Three Lebanese officials',
        status: 'linked',
        id: 'lebanon',
        name: 'Lebanon',
        score: undefined,
        reason: '“officials” describes persons without a name; “Lebanese” says whose: Lebanon.',
        nominal: true,
      },
    );
  });

  it('belong to the actor that their words name, where it acts through them', () => {
    const ids = (text: string) => nominalsOf(text).map(({ id }) => id);
    assert.deepEqual(ids('Syrian diplomats met Israeli troops.'), ['syria', 'israel']);
    assert.deepEqual(ids('Lebanese soldiers met Hezbollah fighters.'), ['laf', 'hezbollah']);
    assert.deepEqual(ids('The government of Syria fell.'), ['syria']);
    assert.deepEqual(ids('The militant group Hezbollah agreed.'), ['hezbollah']);
    assert.deepEqual(ids('Lebanese residents and Hezbollah supporters fled.'), [undefined, undefined]);
    assert.deepEqual(ids('The Lebanese and Syrian delegations met.'), [undefined]);
    assert.deepEqual(ids('Iran-backed fighters met anti-Hezbollah militants.'), [undefined, undefined]);
    assert.deepEqual(ids('Officials of Hezbollah met delegates of Syria and residents of Beirut.'), [
      'hezbollah',
      'syria',
      undefined,
    ]);
  });
});
