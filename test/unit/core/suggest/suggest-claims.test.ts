import assert from 'node:assert/strict';
import type { Codebook } from '../../../../src/core/claims/codebook.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { suggestClaims } from '../../../../src/core/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../../../../src/core/suggest/suggestion.ts';
import { readMarked } from './marked-text.ts';

function suggest(
  marked: string,
  options?: { narrator?: boolean },
  codebook: Codebook = defaultCodebook,
): ClaimSuggestion[] {
  const { text, mentions } = readMarked(marked);
  const all = suggestClaims(text, mentions, codebook, options);
  for (const one of all) {
    assert.equal(one.quote, text.slice(one.start, one.end));
    assert.equal(one.claim.quote, text.slice(one.claim.start, one.claim.end));
  }
  return all;
}

const who = (one: ClaimSuggestion | undefined) => one?.claimant.id ?? one?.claimant.label;

describe('suggested claims', () => {
  it('say who, by which word, to whom, how, and give the words to tag', () => {
    const [one, ...more] = suggest(
      '[actor:omar-haddad|Omar Haddad], a rescuer, told [actor:lda|LDA] that “three boats” were lost.',
    );
    assert.equal(more.length, 0);
    assert.equal(who(one), 'omar-haddad');
    assert.equal(one?.cue?.quote, 'told');
    assert.equal(one?.lemma, 'tell');
    assert.equal(one?.quote, 'that “three boats” were lost');
    assert.equal(one?.claim.quote, '“three boats” were lost');
    assert.deepEqual(one?.addressee, ['lda']);
    assert.equal(one?.mode, 'mixed');
    assert.equal(one?.claimant.span?.quote, 'Omar Haddad, a rescuer');
  });

  it('take the marks off a direct quotation and keep the verb with a mere object', () => {
    assert.equal(suggest('“We will stay,” the envoy said.')[0]?.claim.quote, 'We will stay');
    assert.equal(suggest('The bishop condemned the raid.')[0]?.claim.quote, 'condemned the raid');
    assert.equal(suggest('Both armies plan to leave the ridge.')[0]?.claim.quote, 'plan to leave the ridge');
    assert.equal(
      suggest('Fewer than 90 troops are believed to hold the ridge.')[0]?.claim.quote,
      'Fewer than 90 troops are believed to hold the ridge',
    );
  });

  it('know who calls for something from who calls it something', () => {
    const typeOf = (text: string) => suggest(text)[0]?.types[0]?.id;
    assert.equal(typeOf('The bishop called the ruling unlawful.'), 'assessment');
    assert.equal(typeOf('The bishop called for an investigation.'), 'demand');
    assert.equal(typeOf('The bishop called on both sides to stop.'), 'demand');
  });

  const claimants: readonly (readonly [string, string])[] = [
    ['[actor:idf|The IDF] said it had hit a depot.', 'idf'],
    ['An [actor:idf|IDF] spokesman said it had hit a depot.', 'An IDF spokesman'],
    ['A spokesman for [actor:idf|the IDF] said it had hit a depot.', 'A spokesman for the IDF'],
    ['Its commander, [actor:abu-layth|Abu Layth], said it was over.', 'abu-layth'],
    ['[actor:abu-layth|Abu Layth]’s cousin said it was over.', 'Abu Layth’s cousin'],
    ['[actor:idf|The IDF]’s claim that it hit a depot was false.', 'idf'],
    ['The ministry’s claim that it hit a depot was false.', 'The ministry'],
    ['The harbour burned, reports said.', 'reports'],
    ['It was reported that the harbour burned.', 'unattributed'],
  ];
  for (const [text, expected] of claimants) {
    it(`name the claimant: ${text.replace(/\[[^|]*\||\]/g, '')}`, () => assert.equal(who(suggest(text)[0]), expected));
  }

  it('resolve a pronoun to the last who fits in number and gender', () => {
    const all = suggest(
      '[actor:rima-aziz|Rima Aziz], a spokeswoman, met [actor:omar-haddad|Mr. Omar Haddad] there. He said the road was shut. She said it was open. [actor:idf|The IDF] came. It said nothing was shut. Residents left. They said the road was mined.',
    );
    assert.deepEqual(all.map(who), ['omar-haddad', 'rima-aziz', 'idf', 'idf']);
    assert.ok(all.every(one => one.claimant.resolved));
  });

  it('let a source that has spoken be the one a pronoun means', () => {
    const all = suggest('Two residents said the road was mined. They said it had been shut for days.');
    assert.deepEqual(all.map(who), ['Two residents', 'Two residents']);
    const after = suggest('[actor:idf|The IDF] came by. Two residents said the road was mined. It said it was not.');
    assert.deepEqual(after.map(who), ['Two residents', 'idf']);
  });

  it('keep the relay chain', () => {
    const [cited] = suggest('[actor:lbci|LBCI], citing a source close to the talks, said the list was ready.');
    assert.equal(who(cited), 'a source close to the talks');
    assert.deepEqual(cited?.via, ['lbci']);
    const nested = suggest(
      'According to [actor:lbci|LBCI TV], a source close to the talks revealed that the list was ready.',
    );
    const inner = nested.find(one => one.inside !== undefined);
    assert.equal(who(inner), 'a source close to the talks');
    assert.deepEqual(inner?.via, ['lbci']);
    const [quoted] = suggest('The premier was quoted by [actor:lbci|LBCI] as saying that the list was ready.');
    assert.equal(who(quoted), 'The premier');
    assert.deepEqual(quoted?.via, ['lbci']);
  });

  it('show what is reported inside another claim, and who goes on speaking', () => {
    const all = suggest(
      'The cousin said soldiers told him that the house was mined. “We left. We ran,” he said. “Nobody came.”',
    );
    assert.equal(all[1]?.inside, 0);
    assert.equal(all[3]?.continues, 2);
  });

  const sure: readonly (readonly [string, string])[] = [
    ['The army said it hit a depot.', 'CT+'],
    ['The army said it did not hit a depot.', 'CT-'],
    ['The army denied that it hit a depot.', 'CT-'],
    ['The army said it may have hit a depot.', 'PS+'],
    ['The army said it probably hit a depot.', 'PR+'],
    ['Analysts believe that the depot was hit.', 'PR+'],
    ['Analysts doubt that the depot was hit.', 'PR-'],
    ['The army did not confirm that it hit a depot.', 'Uu'],
    ['He asked whether the army hit a depot.', 'Uu'],
    ['The army wants to hit the depot.', 'Uu'],
    ['The army denied that it had not warned the village.', 'CT-'],
  ];
  for (const [text, expected] of sure) {
    it(`tell how sure the source is: ${text}`, () => assert.equal(suggest(text)[0]?.factuality, expected));
  }

  it('list the hedges', () => {
    assert.deepEqual(suggest('Officials said at least nine men were allegedly held.')[0]?.hedges, [
      'at least',
      'allegedly',
    ]);
  });

  it('say when, where, who and whom, and how many', () => {
    const [one] = suggest(
      'Officials said [actor:idf|the IDF] struck [actor:hezbollah|Hezbollah] near [place:nabk:town|Nabk] on [date:2026-03-03|Tuesday], killing 12 fighters.',
    );
    assert.deepEqual(one?.event, {
      date: { value: '2026-03-03', guessed: true },
      'date-precision': 1,
      place: { value: 'nabk', guessed: true },
      'place-precision': 2,
      actors: { value: ['idf'], guessed: true },
      targets: { value: ['hezbollah'], guessed: true },
    });
    assert.deepEqual(one?.numbers, [{ what: 'killed', of: 'fighters', best: 12, guessed: true }]);
    const [passive] = suggest('Officials said [actor:hezbollah|Hezbollah] was struck by [actor:idf|the IDF].');
    assert.deepEqual(passive?.event?.actors?.value, ['idf']);
    assert.deepEqual(passive?.event?.targets?.value, ['hezbollah']);
  });

  it('take a claimant’s pronoun for who acts, and the accused for who did it', () => {
    const [fired] = suggest('[actor:hezbollah|Hezbollah] said it fired 35 rockets at [place:haifa:city|Haifa].');
    assert.deepEqual(fired?.event?.actors?.value, ['hezbollah']);
    const [hit] = suggest('[actor:hezbollah|Hezbollah] said it was hit by [actor:idf|the IDF].');
    assert.deepEqual([hit?.event?.actors?.value, hit?.event?.targets?.value], [['idf'], ['hezbollah']]);
    const [needed] = suggest('[actor:israel|Israel] said it was essential to disarm.');
    assert.equal(needed?.event?.actors, undefined);
    const [accused] = suggest(
      '[actor:ethiopia|Ethiopia] accused [actor:eritrea|Eritrea] of sending 4,000 troops across the border.',
    );
    assert.deepEqual(accused?.event?.actors?.value, ['eritrea']);
  });

  it('date what has gone on since a day from that day on', () => {
    const [homes] = suggest('The mayor said that 40 homes had been demolished since [date:2026-01-21|January 21].');
    assert.equal(homes?.event?.date?.value, '2026-01-21/..');
  });

  it('are of the type that says what happened to people or what is wanted, before that of what it is about', () => {
    const type = (sentence: string) => suggest(sentence)[0]?.types[0]?.id;
    assert.equal(type('The governor said that shelling had killed at least 14 people.'), 'harm');
    assert.equal(type('The envoy said the talks sought an end to the strikes.'), 'aim');
    assert.equal(type('The army said that none of its drones had flown.'), 'denial');
    assert.equal(type('Officials said that the man had worked with the army.'), 'identity');
  });

  it('do not take the date of another event, nor the United States for a pronoun', () => {
    const [one] = suggest('The envoy said the [date:2024-11|November 2024] ceasefire bound US forces.');
    assert.equal(one?.event?.date, undefined);
    assert.equal(one?.event?.actors, undefined);
    const [we] = suggest('[actor:omar-haddad|Omar Haddad] said: “We left on [date:2026-03-03|Tuesday].”');
    assert.deepEqual(we?.event?.actors?.value, ['omar-haddad']);
    assert.equal(we?.event?.date?.value, '2026-03-03');
  });

  it('suggest a headline that stands twice only once', () => {
    assert.equal(suggest('Mayor says bridge is open\n\nMayor says bridge is open\n\nIt rained.').length, 1);
  });

  const types: readonly (readonly [string, string])[] = [
    ['The army said a drone struck a depot.', 'strike'],
    ['Medics said nine people were killed.', 'harm'],
    ['The envoy said the delegations met in Tyre for talks.', 'meeting'],
    ['Both sides agreed to a truce.', 'agreement'],
    ['The council urged the garrison to open the gate.', 'demand'],
    ['The group offered to free the men in return for fuel.', 'offer'],
    ['The council refused to attend the round.', 'refusal'],
    ['The army threatened to retaliate.', 'threat'],
    ['Residents blamed the militia for the fire.', 'accusation'],
    ['A spokesman denied any part in it.', 'denial'],
    ['They plan to reopen the crossing.', 'aim'],
    ['The ministry said the crossing remains shut.', 'status'],
    ['Police said the man was a member of the port guard.', 'identity'],
    ['The general said the group has several hundred ballistic missiles.', 'capability'],
    ['Analysts believe the visit is an important signal.', 'assessment'],
    ['Forecasters predict that the dam will fail.', 'forecast'],
  ];
  for (const [text, expected] of types) {
    it(`suggest the type ${expected}`, () => assert.equal(suggest(text)[0]?.types[0]?.id, expected));
  }

  it('suggest a type of the project’s own by its indicators, or by its examples', () => {
    const own = (fields: object): Codebook => ({
      ...defaultCodebook,
      types: [...defaultCodebook.types, { id: 'list', label: 'Lists', ...fields }],
    });
    const text = 'The envoy said a roster of names would come.';
    assert.equal(suggest(text, {}, own({ indicators: ['roster*'] }))[0]?.types[0]?.id, 'list');
    assert.equal(suggest(text, {}, own({ examples: ['the roster named forty'] }))[0]?.types[0]?.id, 'list');
  });

  it('tell the outlet’s own account only when asked', () => {
    const text = 'A drone struck the depot at noon and killed two guards. Nobody was seen.';
    assert.deepEqual(suggest(text), []);
    const [one, ...more] = suggest(text, { narrator: true });
    assert.equal(more.length, 0);
    assert.equal(one?.mode, 'narrator');
    assert.equal(who(one), 'outlet');
    assert.equal(one?.cue, undefined);
  });
});
