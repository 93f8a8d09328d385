import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import { compatible } from './figures.ts';
import type { Evidence } from './model.ts';
import type { PairSigns } from './pair-signs.ts';
import type { ClaimProfile, Days } from './profile.ts';
import { termsOf } from './terms.ts';

/** How many words in common are named. */
const WORDS = 4;

/** The signs that speak for a relation, in words, the strongest kinds first. */
export function evidenceOf(
  one: ClaimProfile,
  other: ClaimProfile,
  signs: PairSigns,
  gazetteer: GazetteerIndex | undefined,
): Evidence[] {
  const found: Evidence[] = [];
  const nameOf = (id: string) => gazetteer?.actor(id)?.name ?? gazetteer?.place(id)?.name ?? id;
  if (signs.sameEvent) {
    found.push({ kind: 'event', text: `both on the event ${one.claim.stored.event?.id}` });
  }
  const [pair] = signs.figures.filter(([a, b]) => !compatible(a, b)).concat(signs.figures);
  if (pair) {
    const [a, b] = pair;
    const counted = a.of.find(term => b.of.includes(term)) ?? '';
    const same = compatible(a, b) ? 'and' : 'against';
    found.push({ kind: 'number', text: `${a.words} ${same} ${b.words} ${readable(counted, one)}`.trim() });
  }
  if (one.date && other.date && signs.daysApart !== undefined) {
    const text =
      signs.daysApart === 0
        ? `both ${written(narrower(one.date, other.date))}`
        : `${written(one.date)} against ${written(other.date)}`;
    found.push({ kind: 'date', text });
  }
  const bothAt = one.places.filter(place => other.places.includes(place));
  if (bothAt[0] !== undefined) {
    found.push({ kind: 'place', text: `both at ${nameOf(bothAt[0])}` });
  } else if (one.places.length > 0 && other.places.length > 0) {
    found.push({ kind: 'place', text: `${nameOf(one.places[0]!)} against ${nameOf(other.places[0]!)}` });
  }
  const mixedUp = [...one.persons].find(([name, id]) => (other.persons.get(name) ?? id) !== id);
  if (mixedUp) {
    found.push({ kind: 'entities', text: `${nameOf(mixedUp[1])} against ${nameOf(other.persons.get(mixedUp[0])!)}` });
  }
  const entities = signs.shared
    .filter(term => term.startsWith('@') && !bothAt.includes(term.slice(1)))
    .map(term => nameOf(term.slice(1)));
  if (entities.length > 0) {
    found.push({ kind: 'entities', text: `both name ${[...new Set(entities)].slice(0, WORDS).join(', ')}` });
  }
  const [number] = signs.shared.filter(term => term.startsWith('='));
  if (number !== undefined && pair === undefined) {
    found.push({ kind: 'number', text: `both say ${number.slice(1)}` });
  }
  const words = signs.shared.filter(term => !/^[@#=]/.test(term)).map(term => readable(term, one));
  if (words.length > 0) {
    found.push({ kind: 'words', text: `in common: ${[...new Set(words)].slice(0, WORDS).join(', ')}` });
  }
  if (signs.opposed) {
    found.push({ kind: 'polarity', text: 'one affirms, the other denies' });
  }
  const [turned] = signs.kin;
  if (turned && words.length + entities.length < WORDS) {
    found.push({ kind: 'words', text: `${readable(turned[0], one)} beside ${readable(turned[1], other)}` });
  }
  if (signs.sameSource) {
    found.push({ kind: 'origin', text: 'the same claimant' });
  }
  if (found.length === 0) {
    const types = signs.sameType ? `both of the type ${one.claim.stored.type}` : 'types that often go together';
    found.push({
      kind: 'words',
      text: signs.setting > 0 ? `${types}, in passages on the same actors and places` : types,
    });
  }
  return found;
}

/** The word of the quote that a term stands for. */
function readable(term: string, { claim }: ClaimProfile): string {
  const words = claim.stored.quote.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.find(word => termsOf(word).includes(term))?.toLowerCase() ?? term.replace(/^~/, '');
}

function written({ earliest, latest }: Days): string {
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

function narrower(a: Days, b: Days): Days {
  return {
    earliest: a.earliest > b.earliest ? a.earliest : b.earliest,
    latest: a.latest < b.latest ? a.latest : b.latest,
  };
}
