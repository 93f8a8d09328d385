import { builtInGazetteer } from '../../support/built-in-gazetteer.ts';
import { Random } from '../../unit/core/anchor/random.ts';

/** Names nobody, no place and no time. */
const PLAIN = [
  'they had been there for longer than planned and did not expect to be let through',
  'several of the houses along the road were damaged and one of the wells could not be used',
  'it was not clear who had given the order or why it had been carried out so far from the road',
  'people who had stayed behind said that the shooting went on long after they had left',
  'the talks were to be taken up again as soon as both sides had sent a list of names',
];

/**
 * An article of `length` UTF-16 units that names an actor or a place of the gazetteer, or a date, `mentions` times, evenly spread
 * over lines of some hundred units; the same at every call.
 */
export function largeArticle(length: number, mentions: number): string {
  const random = new Random(3);
  const gazetteer = builtInGazetteer();
  const isPlain = (name: string) => /^[A-Z][a-z]{5,}$/.test(name);
  const names = [...gazetteer.placeIds(), ...gazetteer.actorIds()]
    .flatMap(id => gazetteer.namesOf(id)[0]?.text ?? [])
    .filter(isPlain)
    .slice(0, 400);
  let text = 'A long account\n\n';
  for (let made = 0; made < mentions; made++) {
    const named = random.chance(0.2) ? `On ${random.whole(1, 28)} March 2025` : `Near ${random.pick(names)}`;
    text += `${named} ${random.pick(PLAIN)}`;
    const share = ((made + 1) * length) / mentions;
    while (text.length < share - 90) {
      text += `, and ${random.pick(PLAIN)}`;
    }
    text += random.chance(0.5) ? '. ' : '.\n';
  }
  return text;
}
