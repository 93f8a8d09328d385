import assert from 'node:assert/strict';
import { NO_DATES } from '../../../../../../src/core/recognise/date-seam.ts';
import type { NameLabel } from '../../../../../../src/core/recognise/mention.ts';
import type { NameTagger } from '../../../../../../src/core/recognise/names/candidates/name-tagger.ts';
import { createArticleRecogniser } from '../../../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from '../../fixture-gazetteer.ts';

/** Reads what stands between brackets as a name with this label, and nothing else. */
function reads(marked: string, label: NameLabel): string[] {
  const text = marked.replace(/[[\]]/g, '');
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const tagger: NameTagger = {
    tag(tokens) {
      const first = tokens.start.indexOf(from);
      const last = tokens.end.indexOf(to);
      return [{ first, last, label, score: 0.9 }];
    },
  };
  return createArticleRecogniser({ gazetteer, dates: NO_DATES, tagger })
    .recognise(text)
    .flatMap(one => (one.kind === 'date' ? [] : [`${one.quote} ${one.label}`]));
}

describe('names of the trained recogniser', () => {
  const table: readonly (readonly [string, NameLabel, readonly string[]])[] = [
    ['the former ambassador to [Lebanon Nabil Haddad] spoke', 'PER', ['Lebanon GPE', 'Nabil Haddad PER']],
    ['an envoy to the [United States Nabil Haddad] spoke', 'PER', ['United States GPE', 'Nabil Haddad PER']],
    ['according to [Jordan Peters]', 'PER', ['Jordan Peters PER']],
    ['so wrote [Jordan Nabil Haddad]', 'PER', ['Jordan Nabil Haddad PER']],
    ['on the [Beirut-Damascus] road', 'LOC', ['Beirut GPE', 'Damascus GPE']],
    ['as [General Haddad] said', 'PER', ['Haddad PER']],
    ['as [Mullah Haddad] said', 'PER', ['Mullah Haddad PER']],
    ['sent by [Ambassador] and others', 'PER', []],
    ['it joined the [Kestrel Accords] then', 'ORG', []],
    ['by the [Qorlan Unified School District] then', 'GPE', ['Qorlan Unified School District ORG']],
    ['in the [Qorlan Valley District] then', 'ORG', ['Qorlan Valley District GPE']],
    ['by the [Qorlan Transit Administration] then', 'FAC', ['Qorlan Transit Administration ORG']],
    ['in [Qorlan Administration] then', 'PER', ['Qorlan Administration PER']],
    [
      'the [Qorlan Health Organization and Friends of Marl] said',
      'ORG',
      ['Qorlan Health Organization ORG', 'Friends of Marl ORG'],
    ],
    ['the [Qorlan Friends and Friends of Marl] said', 'ORG', ['Qorlan Friends and Friends of Marl ORG']],
    ['by the [Qorlan Oil] and Gas Corporation', 'ORG', ['Qorlan Oil and Gas Corporation ORG']],
    ['at [Qorlan Health] & Science University', 'PER', ['Qorlan Health & Science University ORG']],
    ['between [Qorlan Oil] and Marl Corporation', 'ORG', ['Qorlan Oil ORG']],
    ['according to [Qorlan Marl], a researcher at home', 'GPE', ['Qorlan Marl PER']],
    ['according to [Qorlan Marl], 29, of the coast', 'GPE', ['Qorlan Marl PER']],
    ['they left [Qorlan Marl], a village on the coast', 'GPE', ['Qorlan Marl GPE']],
    ['as [ASP Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['as [Undersheriff Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['as [Meteorologist Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['by [Councillor Anna Marl (Labour]) today', 'ORG', ['Anna Marl PER', 'Labour ORG']],
    ['she died at the [Qorlan Hospital] today', 'ORG', ['Qorlan Hospital FAC']],
    ['they met at the [Qorlan Marl Hotel] today', 'ORG', ['Qorlan Marl Hotel FAC']],
    ['a unit on [Qorlan Trading Estate] today', 'ORG', ['Qorlan Trading Estate FAC']],
    ['money of the [Qorlan Estate] today', 'ORG', ['Qorlan Estate ORG']],
    ['men of [Qorlan Police] today', 'PER', ['Qorlan Police ORG']],
    ['voters in [Qorlan North] today', 'ORG', ['Qorlan North GPE']],
    ['fans of [Qorlan North] today', 'ORG', ['Qorlan North ORG']],
    ['so [Qorlaby MP Anna Marl] said', 'PER', ['Qorlaby GPE', 'Anna Marl PER']],
    ['so [MLA Anna Marl] said', 'PER', ['Anna Marl PER']],
    ['a pupil of [Ysgol y Qorla] today', 'GPE', ['Ysgol y Qorla ORG']],
    ['men in [Qorla West LGA] today', 'GPE', ['Qorla West GPE']],
    ['bathers on [Qorla Beach] today', 'ORG', ['Qorla Beach LOC']],
    ['then [Qorla Military Hospital] shut', 'PER', ['Qorla Military Hospital ORG']],
    ['it is all the way to [Qorlan] from here', 'PER', ['Qorlan GPE']],
    ['then [Qorlan], about 40 miles south of it, shut', 'PER', ['Qorlan GPE']],
    ['then [Qorlan], 40, of it, sang', 'PER', ['Qorlan PER']],
    ['a school in [Qorlan] Junction shut', 'GPE', ['Qorlan Junction GPE']],
    ['a school in [Qorlan] Junction Ahead shut', 'GPE', ['Qorlan GPE']],
    ['so QTRI station commander [Anna Marl] said', 'PER', ['QTRI ORG', 'Anna Marl PER']],
    ['so she studied at [QTRI] then', 'GPE', ['QTRI ORG']],
    ['a father of three from [Qorlan], was found', 'PER', ['Qorlan GPE']],
    ['a pass from [Qorlan], was found', 'PER', ['Qorlan PER']],
    ['diversions go through [Qorlan] on Monday', 'PER', ['Qorlan GPE']],
    ['a quarry outside [Co Qorlan], then', 'PER', ['Co Qorlan GPE']],
    ['he was taken to [Qorlan Health Center], then', 'ORG', ['Qorlan Health Center FAC']],
    ['then the [Anna Qorlan Causeway] shut', 'PER', ['Anna Qorlan Causeway FAC']],
    ['then [Qorlan] LGA was shut', 'PER', ['Qorlan GPE']],
    ['then [Qorlan]-i-Ra was shut', 'GPE', ['Qorlan-i-Ra GPE']],
    ['shut at [Qorlan; Marl Road] today', 'FAC', ['Qorlan FAC', 'Marl Road FAC']],
    ['jobs at the [Qorlan Mine] today', 'ORG', ['Qorlan Mine FAC']],
    ['then [Qorlan Elementary] shut', 'PER', ['Qorlan Elementary ORG']],
    ['so [Trustee Anna Marl] said', 'PER', ['Anna Marl PER']],
    ['so a HIV officer, [Anna Marl], said', 'PER', ['Anna Marl PER']],
    ['so [Forest Officer Anna Marl] said', 'PER', ['Anna Marl PER']],
    ['managers of the [Qorlan Hospital] today', 'ORG', ['Qorlan Hospital ORG']],
    ['money of [Qorlan Global Foods] today', 'PER', ['Qorlan Global Foods ORG']],
    ['by [Nabil Haddad Beirut Newsroom] today', 'PER', ['Nabil Haddad PER', 'Beirut Newsroom ORG']],
    ['the king of [Lebanon Nabil Haddad] spoke', 'PER', ['Lebanon GPE', 'Nabil Haddad PER']],
    ['the [Lebanon Ambassador Nabil Haddad] spoke', 'PER', ['Lebanon GPE', 'Nabil Haddad PER']],
    ['as [Cr Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['he armed [ethnic Qorlans] there', 'NORP', ['Qorlans NORP']],
    ['owned by [Qorlan Ha Steel] now', 'PER', ['Qorlan Ha Steel ORG']],
    ['so wrote [Danielle Steel] now', 'PER', ['Danielle Steel PER']],
    ["they won the [Champions' League] then", 'ORG', []],
    ['as [Coxswain Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['so flat lay [Qorlan Bay] then', 'PER', ['Qorlan Bay LOC']],
    ['so flew [Qorlan Bay] then', 'ORG', ['Qorlan Bay ORG']],
    ['from [Qorlan Rocks to Marl Park] then', 'LOC', ['Qorlan Rocks LOC', 'Marl Park LOC']],
    ['shares of [PT Qorlan] rose', 'PER', ['PT Qorlan ORG']],
    ['so heard [Qorlan FM] today', 'PER', ['Qorlan FM ORG']],
    ['as [Barrister Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['as [Chief Nabil Haddad] said', 'PER', ['Nabil Haddad PER']],
    ['so [Analyst Nabil Haddad at Qorlan Partners] wrote', 'ORG', ['Nabil Haddad PER', 'Qorlan Partners ORG']],
    ['at the [Institute of Qorlan at Marl] then', 'ORG', ['Institute of Qorlan at Marl ORG']],
    ['they shelled [Qorlan] again', 'PER', ['Qorlan GPE']],
    ['they shelled [Nabil Qorlan] again', 'PER', ['Nabil Qorlan PER']],
    ['they fled to [Camp Qorlan] then', 'ORG', ['Camp Qorlan FAC']],
    ['the head of [Mount Qorlan Hospital] then', 'ORG', ['Mount Qorlan Hospital ORG']],
    ['Nabil Haddad of the [Qorlan Front] spoke', 'LOC', ['Qorlan Front ORG']],
    ['fighters of the [Qorlan Front] fell', 'LOC', ['Qorlan Front ORG']],
    ['fighters on the [Qorlan Front] fell', 'LOC', ['Qorlan Front LOC']],
    ['commanders of the [Eastern Front] met', 'LOC', ['Eastern Front LOC']],
    ['in [Karam’s Lebanon] then', 'PER', ['Karam PER', 'Lebanon GPE']],
    ['held in [Qorlan prison, Sarvad] then', 'PER', ['Sarvad PER']],
    ['over [Qorlan crossing, Sarvad crossing] then', 'FAC', ['Qorlan crossing FAC', 'Sarvad crossing FAC']],
    ['shares of [Qorlan Corp] rose', 'PER', ['Qorlan Corp ORG']],
    ['the [Qorlan Industrial Average] fell', 'ORG', []],
    ['the [Qorlan] Composite Index fell', 'ORG', []],
    ['it joined the [Kestrel Council] then', 'ORG', ['Kestrel Council ORG']],
  ];
  for (const [text, label, names] of table)
    it(`${text} → ${names.join(', ')}`, () => {
      assert.deepEqual(reads(text, label), names);
    });
});
