import assert from 'node:assert/strict';
import { ClaimComparison } from '../../../../src/core/compare/candidates.ts';
import type { ComparedClaim } from '../../../../src/core/compare/model.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { GazetteerIndex } from '../../../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../../../src/core/recognise/gazetteer/load.ts';
import type { Mention } from '../../../../src/core/recognise/mention.ts';
import { compared, others } from './compared.ts';

/** The likeliest relation between the first of these claims and the rest of a corpus. */
function first(...claims: readonly ComparedClaim[]) {
  const comparison = ClaimComparison.of([...claims, ...others(30)]);
  const [best] = comparison.candidatesFor(claims[0]!.key, 3);
  assert.ok(best, 'there is a candidate');
  return best;
}

const by = (id: string) => ({ claimant: { id } });

describe('candidate relations', () => {
  it('find the same content in other words', () => {
    const one = compared('a', 'c-1', 'agreement', 'the rivals accepted a truce at Chtaura', by('outlet'));
    const two = compared('b', 'c-2', 'agreement', 'a ceasefire was agreed in Chtaura', by('munir'));
    const found = first(one, two);
    assert.deepEqual([found.type, new Set([found.from, found.to])], ['corroborates', new Set(['a#c-1', 'b#c-2'])]);
    assert.ok(
      found.evidence.some(({ text }) => /truce|chtaura/.test(text)),
      JSON.stringify(found.evidence),
    );
  });

  it('are sooner drawn to what another says than to what the same voice goes on to say in the same article', () => {
    const one = compared('a', 'c-1', 'agreement', 'the rivals accepted a truce at Chtaura', by('munir'));
    const words = 'the truce of Chtaura was agreed by the rivals';
    const scores = [
      compared('a', 'c-2', 'agreement', words, by('munir')),
      compared('a', 'c-2', 'agreement', words, by('council')),
    ].map(other => first(one, other).score);
    assert.ok(scores[0]! < scores[1]!, scores.join(' '));
  });

  it('find figures that contradict each other, in words and digits', () => {
    const one = compared('a', 'c-1', 'harm', 'seven people were killed at the depot', by('council'));
    const two = compared('b', 'c-2', 'harm', 'the depot fire killed 4 men', by('guard'));
    const found = first(one, two);
    assert.deepEqual([found.type, found.on], ['contradicts', ['number']]);
    assert.ok(found.evidence.some(({ kind, text }) => kind === 'number' && /seven against 4/.test(text)));
    const within = first(one, compared('b', 'c-2', 'harm', 'the depot fire killed at least 4 men', by('guard')));
    assert.notEqual(within.type, 'contradicts', 'at least four is no contradiction of seven');
  });

  it('find no contradiction in figures of which the same words hold both', () => {
    const words = 'we have five bodies at the depot and 11 wounded, two of them in danger';
    const found = first(
      compared('a', 'c-1', 'harm', words, by('doctor')),
      compared('b', 'c-2', 'harm', words, by('doctor')),
    );
    assert.notEqual(found.type, 'contradicts');
  });

  it('find no contradiction in two accusations that blame one party, or nobody for the same', () => {
    const naming = (claim: ComparedClaim): ComparedClaim => {
      const { at, quote } = claim.stored;
      const start = at.start + quote.indexOf('guards');
      const mention = { start, end: start + 6, quote: 'guards', kind: 'actor', label: 'ORG', id: 'guard' } as Mention;
      return { ...claim, span: at, mentions: [mention] };
    };
    const same = first(
      naming(compared('a', 'c-1', 'accusation', 'blamed the guards for the depot fire', by('munir'))),
      naming(compared('b', 'c-2', 'accusation', 'accused the guards of the depot fire', by('council'))),
    );
    assert.notEqual(same.type, 'contradicts');
    const twice = first(
      compared('a', 'c-1', 'accusation', 'condemned the raid', by('munir')),
      compared('b', 'c-2', 'accusation', 'condemned the talks', by('council')),
    );
    assert.notEqual(twice.type, 'contradicts');
    const others = first(
      compared('a', 'c-1', 'accusation', 'the guards set the depot on fire', by('munir')),
      compared('b', 'c-2', 'accusation', 'smugglers set the depot on fire', by('council')),
    );
    assert.deepEqual([others.type, others.on], ['contradicts', ['cause', 'actor']]);
  });

  it('see that two accounts place a hit apart, that one lives whom the other has killed, and that two tell of other moods', () => {
    for (const [type, one, another, on] of [
      ['strike', 'a drone struck the fish market', 'a crater some 150 metres from the fish market', 'place'],
      ['status', 'Colonel Rukunda was killed', 'Colonel Rukunda appeared alive in a video', 'outcome'],
      ['assessment', 'the atmosphere at the talks was cordial', 'the talks were three days of shouting', 'assessment'],
    ] as const) {
      const found = first(
        compared('a', 'c-1', type, one, by('munir')),
        compared('b', 'c-2', type, another, by('council')),
      );
      assert.deepEqual([found.type, found.on], ['contradicts', [on]], another);
    }
  });

  it('find the reply, and know which answers which', () => {
    const demand = compared('a', 'c-1', 'demand', 'Hezbollah must disarm at once', by('israel'));
    const refusal = compared('b', 'c-2', 'refusal', 'publicly rejected disarmament', by('hezbollah'));
    const found = first(demand, refusal);
    assert.deepEqual([found.type, found.from, found.to], ['responds-to', 'b#c-2', 'a#c-1']);
  });

  it('find the reply that stands right behind without a word in common', () => {
    const offer = compared('a', 'c-1', 'offer', 'the militia would escort the convoys', by('munir'));
    const answer = compared('a', 'c-2', 'refusal', 'ruled out any such step', by('council'));
    const after = { start: offer.stored.at.end + 40, end: offer.stored.at.end + 63 };
    const near = { ...answer, stored: { ...answer.stored, at: after } };
    assert.equal(first(offer, near).from, 'a#c-2');
    const comparison = ClaimComparison.of([offer, answer, ...others(30)]);
    assert.deepEqual(comparison.candidatesFor('a#c-2', 3), [], 'pages away it is no reply');
  });

  it('do not take the word that makes both of them demands for a subject in common', () => {
    const demand = compared('a', 'c-1', 'demand', 'demanded the withdrawal from the five hills', by('munir'));
    const same = compared('b', 'c-2', 'demand', 'soldiers have to leave the hills', by('munir'));
    const another = compared('c', 'c-3', 'demand', 'demanded an amnesty', by('council'));
    assert.equal(first(demand, same, another).from.startsWith('c'), false);
    assert.deepEqual(new Set(Object.values(first(demand, same, another)).slice(1, 3)), new Set(['a#c-1', 'b#c-2']));
  });

  it('keep look-alikes of another time apart', () => {
    const now = compared('a', 'c-1', 'strike', 'a drone struck a fuel depot outside An-Nabk', {
      event: { date: { value: '2026-03-03', guessed: false } },
    });
    const then = compared('b', 'c-2', 'strike', 'a drone struck a fuel depot near An-Nabk', {
      event: { date: { value: '2024-03-12', guessed: false } },
    });
    const found = first(now, then);
    assert.equal(found.type, 'distinct-from');
    assert.ok(found.on.includes('date'));
    assert.ok(found.evidence.some(({ text }) => text === '2026-03-03 against 2024-03-12'));
  });

  it('keep an event of years ago apart from what today’s article tells without a date', () => {
    const then = compared('a', 'c-1', 'strike', 'a drone struck a fuel depot near An-Nabk', {
      event: { date: { value: '2024-03-12', guessed: false } },
    });
    const now = compared('b', 'c-2', 'strike', 'a drone struck the fuel depot near An-Nabk', by('guard'));
    assert.equal(first(then, now).type, 'distinct-from');
    const lately = compared('a', 'c-3', 'strike', 'a drone struck a fuel depot near An-Nabk', {
      event: { date: { value: '2026-03-02', guessed: false } },
    });
    assert.notEqual(first(lately, now).type, 'distinct-from');
  });

  it('take a demand that stands for months for the same demand', () => {
    const early = compared(
      'a',
      'c-1',
      'demand',
      'insists on the full disarmament of Hezbollah',
      by('israel'),
      '2025-12-03',
    );
    const late = compared('b', 'c-2', 'demand', 'the total disarmament of Hezbollah', by('us'), '2026-05-15');
    assert.equal(first(early, late).type, 'corroborates');
  });

  it('find a date that differs on one event of the user’s', () => {
    const on = (date: string) => ({ event: { id: 'truce', date: { value: date, guessed: false } } });
    const one = compared('a', 'c-1', 'agreement', 'the truce of January 21', { ...by('outlet'), ...on('2026-01-21') });
    const two = compared('b', 'c-2', 'agreement', 'it signed on 20 January', { ...by('idris'), ...on('2026-01-20') });
    const found = first(one, two);
    assert.deepEqual([found.type, found.on], ['contradicts', ['date']]);
  });

  it('let a later correction supersede', () => {
    const one = compared('a', 'c-1', 'strike', 'it had killed an Al-Qaeda leader in a drone strike', by('us'));
    const two = compared('b', 'c-2', 'strike', 'the leader killed in the drone strike turned out to be a farmer');
    const found = first(one, two);
    assert.deepEqual([found.type, found.from], ['supersedes', 'b#c-2']);
  });

  it('let a correction supersede the claim right before it, though another is as like it', () => {
    const claim = (id: string, start: number, quote: string) => {
      const made = compared('a', id, 'strike', quote, by('army'));
      return { ...made, stored: { ...made.stored, at: { start, end: start + quote.length } } };
    };
    const said = claim('c-1', 900, 'it had killed a rebel leader in a raid');
    const earlier = claim('c-3', 100, 'the raid went on for hours');
    const corrected = claim('c-2', 950, 'The target of the raid later turned out to be a shepherd');
    const found = first(corrected, said, earlier);
    assert.deepEqual([found.type, found.from, found.to], ['supersedes', 'a#c-2', 'a#c-1']);
  });

  it('let a later count supersede the earlier one, and contradict that of another claimant', () => {
    const early = compared('a', 'c-1', 'harm', 'four miners died at the Mahin depot', by('ministry'), '2026-03-04');
    const late = compared('b', 'c-2', 'harm', 'nine miners died at the Mahin depot', by('ministry'), '2026-03-06');
    assert.deepEqual([first(early, late).type, first(early, late).from], ['supersedes', 'b#c-2']);
    const sameDay = compared('b', 'c-2', 'harm', 'nine miners died at the Mahin depot', by('ministry'), '2026-03-04');
    assert.equal(first(early, sameDay).type, 'contradicts');
    const unionised = compared('b', 'c-2', 'harm', 'nine miners died at the Mahin depot', by('union'), '2026-03-06');
    assert.equal(first(early, unionised).type, 'contradicts');
    const risen = compared(
      'b',
      'c-2',
      'harm',
      'the Mahin toll has risen to nine miners dead',
      by('union'),
      '2026-03-06',
    );
    assert.deepEqual([first(early, risen).type, first(early, risen).on], ['supersedes', ['number']]);
  });

  it('hold accounts of the same week together before those of other months', () => {
    const score = (published: string) =>
      first(
        compared('a', 'c-1', 'assessment', 'the depot blast was a warning to the council', by('munir')),
        compared('b', 'c-2', 'assessment', 'the council was meant to hear of the depot', by('layth'), published),
      ).score;
    assert.ok(score('2026-03-07') > score('2026-06-07'));
  });

  it('keep apart what two parties each want for themselves, but not what a state and its army want', () => {
    const text = `format: dateline-gazetteer/1
actors:
  northland:
    name: Northland
    kind: state
  northern-army:
    name: Northern Army
    kind: armed_forces
    part-of: northland
  southland:
    name: Southland
    kind: state
`;
    const { columns } = compileFiles([{ name: 'actors.yaml', text }]);
    const gazetteer = GazetteerIndex.of(loadCompiledGazetteer(columns));
    const relation = (a: string, b: string) => {
      const one = compared('a', 'c-1', 'demand', 'nine new gunboats for the Mahin estuary', by(a));
      const two = compared('b', 'c-2', 'demand', 'four new gunboats for the Mahin estuary', by(b));
      const found = ClaimComparison.of([one, two, ...others(30)], gazetteer).between('a#c-1', 'b#c-2');
      return `${found?.type} ${found?.on}`;
    };
    assert.equal(relation('northland', 'southland'), 'distinct-from actor');
    assert.equal(relation('northland', 'northern-army'), 'contradicts number');
    assert.equal(relation('northland', 'someone'), 'contradicts number', 'nobody knows whom that one stands for');
  });

  it('let what happened in place of the alleged contradict it', () => {
    const alleged = compared('a', 'c-1', 'strike', 'the patrol had captured a smuggler at the ford', by('radio'));
    const told = compared(
      'b',
      'c-2',
      'strike',
      'a patrol out to capture a smuggler at the ford instead killed a shepherd',
      by('villagers'),
    );
    const found = first(alleged, told);
    assert.deepEqual([found.type, found.on], ['contradicts', ['outcome', 'identity']]);
    const dead = compared('b', 'c-2', 'strike', 'a patrol killed the smuggler at the ford', by('villagers'));
    assert.deepEqual([first(alleged, dead).type, first(alleged, dead).on], ['contradicts', ['outcome']]);
  });

  it('find delegations of officers in one account and of civilians in the other', () => {
    const one = compared(
      'a',
      'c-1',
      'identity',
      'Colonel Haddar leads the military delegation to Chtaura',
      by('outlet'),
    );
    const two = compared('b', 'c-2', 'meeting', 'civilian representatives met at Chtaura, Haddar among them', by('un'));
    assert.deepEqual([first(one, two).type, first(one, two).on], ['contradicts', ['role']]);
  });

  it('find one person in a military delegation and among civilians, though a sentence and no quote says so', () => {
    const naming = (claim: ComparedClaim, sentence: string): ComparedClaim => {
      const { at, quote } = claim.stored;
      const start = at.start + quote.indexOf('Idris Haddar');
      const words = { start, end: start + 12, quote: 'Idris Haddar' };
      const mention = { ...words, kind: 'actor', label: 'PER', id: 'idris-haddar' } as Mention;
      return { ...claim, span: at, sentence, sentenceAt: at.start, mentions: [mention] };
    };
    const officer = 'Idris Haddar leads the military delegation';
    const civilian = 'Idris Haddar of the port office';
    const found = first(
      naming(compared('a', 'c-1', 'identity', officer, by('outlet')), officer),
      naming(compared('b', 'c-2', 'identity', civilian, by('un')), `${civilian} and other civilian representatives`),
    );
    assert.deepEqual([found.type, found.on], ['contradicts', ['role']]);
  });

  it('find a dead man who is a civilian to one and a fighter to the other', () => {
    const one = compared('a', 'c-1', 'identity', 'Nasri had been an undercover agent at the mill', by('ministry'));
    const two = compared('b', 'c-2', 'identity', 'it counts Nasri of the mill as a civilian', by('monitor'));
    assert.deepEqual([first(one, two).type, first(one, two).on], ['contradicts', ['identity']]);
  });

  it('find a market in the one account and a command post in the other', () => {
    const one = compared('a', 'c-1', 'strike', 'the drone struck the market at Chtaura', by('council'));
    const two = compared('b', 'c-2', 'strike', 'the drone struck a command post at Chtaura', by('guard'));
    assert.deepEqual([first(one, two).type, first(one, two).on], ['contradicts', ['identity']]);
  });

  it('take a demand without conditions, and a man who is not one but the other, for what they affirm', () => {
    const one = compared('a', 'c-1', 'demand', 'urged the rebels to leave Chtaura without conditions', by('council'));
    const two = compared('b', 'c-2', 'demand', 'wants the rebels to leave Chtaura', by('guard'));
    assert.equal(first(one, two).type, 'corroborates');
    const spy = compared('a', 'c-3', 'identity', 'was not a commander but an informer of the army', by('council'));
    const agent = compared('b', 'c-4', 'identity', 'an informer who had served the army', by('guard'));
    assert.equal(first(spy, agent).type, 'corroborates');
  });

  it('read a denial against what it denies', () => {
    const one = compared('a', 'c-1', 'strike', 'it hit a rebel headquarters. There was no wedding', by('guard'));
    const two = compared('b', 'c-2', 'strike', 'it had hit a rebel headquarters', by('council'));
    assert.equal(first(one, two).type, 'corroborates');
    const dead = compared('a', 'c-5', 'harm', 'seven guards of Chtaura were found dead', by('guard'));
    const unknown = compared('b', 'c-6', 'harm', 'a dead guard of Chtaura has not been identified', by('council'));
    assert.notEqual(first(dead, unknown).type, 'contradicts');
    const denied = compared('b', 'c-3', 'denial', 'denied that it had ever used the compound', by('council'));
    const used = compared('a', 'c-4', 'status', 'the group had used the compound since August', by('guard'));
    assert.equal(first(denied, used).type, 'contradicts');
  });

  it('let two words that deny cancel out in one clause only', () => {
    const drawn = compared('a', 'c-1', 'status', 'the salt border that was drawn in 2000', by('munir'));
    const never = 'the salt border was never drawn because the two have no treaty';
    assert.equal(first(drawn, compared('b', 'c-2', 'status', never, by('layth'))).type, 'contradicts');
    const both = 'nobody denies that the salt border was drawn';
    assert.equal(first(drawn, compared('b', 'c-2', 'status', both, by('layth'))).type, 'corroborates');
  });

  it('find one thing by a number that two accounts give', () => {
    const one = compared('a', 'c-1', 'status', 'the release of about 713 detainees', by('council'));
    const two = compared('b', 'c-2', 'status', 'the capital still holds 713 of its members', by('guard'));
    const found = first(one, two);
    assert.deepEqual(new Set([found.from, found.to]), new Set(['a#c-1', 'b#c-2']));
    assert.ok(found.evidence.some(({ text }) => text.includes('713')));
  });

  it('find judgements of one thing that praise and deplore it', () => {
    const one = compared('a', 'c-1', 'assessment', 'a surgical operation against the depot at Mahin', by('guard'));
    const two = compared('b', 'c-2', 'accusation', 'the operation at Mahin a reckless violation', by('council'));
    assert.deepEqual([first(one, two).type, first(one, two).on], ['contradicts', ['assessment']]);
  });

  it('find an agenda that leaves out what another has on it', () => {
    const narrow = compared('a', 'c-1', 'aim', 'the Chtaura talks dealt strictly with the ceasefire', by('premier'));
    const wide = compared(
      'b',
      'c-2',
      'aim',
      'the Chtaura talks are to bring trade, pipelines and tourism',
      by('outlet'),
    );
    assert.deepEqual([first(narrow, wide).type, first(narrow, wide).on], ['contradicts', ['agenda']]);
    const same = compared('b', 'c-2', 'aim', 'the Chtaura talks deal with the ceasefire', by('outlet'));
    assert.notEqual(first(narrow, same).type, 'contradicts', 'both have the same on the agenda');
  });

  it('find what one side puts off and the other puts first', () => {
    const early = compared('a', 'c-1', 'demand', 'the immediate surrender of the Mahin tunnels', by('guard'));
    const later = compared('b', 'c-2', 'aim', 'to postpone the question of the Mahin tunnels', by('council'));
    assert.deepEqual([first(early, later).type, first(early, later).on], ['contradicts', ['agenda']]);
  });

  it('let the later report of an event in one article refine the earlier', () => {
    const strike = { event: { date: { value: '2026-03-03', guessed: false } } };
    const one = compared('a', 'c-1', 'strike', 'another raid on the town', { ...by('guard'), ...strike });
    const two = compared('a', 'c-2', 'strike', 'The raid hit a bakery beside the town hall', by('residents'));
    const found = first(one, two);
    assert.deepEqual([found.type, found.from], ['refines', 'a#c-2']);
    const other = compared('a', 'c-2', 'strike', 'A raid hit a bakery in the other town', by('residents'));
    assert.notEqual(first(one, other).type, 'refines', 'nothing says that it was the same raid');
  });

  it('let a claimant’s longer words refine the shorter, not the other way round', () => {
    const short = compared('a', 'c-1', 'aim', 'talks on the truce alone', by('premier'));
    const long = compared(
      'a',
      'c-2',
      'aim',
      'the talks on the truce alone are about prisoners, positions and the release of bodies',
      by('premier'),
    );
    assert.deepEqual([first(short, long).type, first(short, long).from], ['refines', 'a#c-2']);
    const repeated = compared('a', 'c-2', 'aim', 'talks on a truce', by('premier'));
    assert.equal(first(short, repeated).type, 'corroborates');
  });

  it('do not take the day of an earlier event that a demand names for the day of the demand', () => {
    const quote = 'the withdrawal to the line drawn in 2000';
    const dayOf = (type: string) => {
      const claim = compared('a', 'c-1', type, quote, by('council'));
      const start = claim.stored.at.start + quote.indexOf('2000');
      const mention = { kind: 'date', subkind: 'date', start, end: start + 4, quote: '2000', edtf: '2000' } as const;
      const read = { ...claim, span: claim.stored.at, mentions: [mention] as unknown as readonly Mention[] };
      return ClaimComparison.of([read]).profiles[0]!.date?.earliest;
    };
    assert.deepEqual([dayOf('meeting'), dayOf('demand')], ['2000-01-01', undefined]);
  });

  it('do not relate two annotators’ claims on one passage', () => {
    const quote = 'a drone struck a fuel depot';
    const one = compared('a', 'c-1', 'strike', quote);
    const two = { ...compared('a', 'c-1', 'strike', quote), key: 'a-bob#c-1' };
    const all = ClaimComparison.of([one, two, ...others(30)]).candidatesFor(one.key, 3);
    assert.ok(all.every(({ from, to }) => from !== two.key && to !== two.key));
  });

  it('are the same in whatever order the claims come, and each pair is told once', () => {
    const claims = [
      compared('a', 'c-1', 'harm', 'seven people were killed at the depot', by('council')),
      compared('b', 'c-2', 'harm', 'the depot fire killed 4 men', by('guard')),
      compared('c', 'c-3', 'strike', 'a drone hit the depot', by('outlet')),
      ...others(30),
    ];
    const pairs = (of: readonly ComparedClaim[]) =>
      ClaimComparison.of(of)
        .all(3)
        .map(({ type, from, to, score }) => `${type} ${from} ${to} ${score}`);
    const forward = pairs(claims);
    assert.deepEqual([...pairs([...claims].reverse())].sort(), [...forward].sort());
    assert.equal(new Set(forward.map(line => line.split(' ').slice(1, 3).sort().join(' '))).size, forward.length);
  });

  it('know nothing of a claim that is not there', () => {
    assert.deepEqual(ClaimComparison.of(others(3)).candidatesFor('nowhere#c-1', 3), []);
    assert.deepEqual(ClaimComparison.of([]).all(3), []);
  });
});
