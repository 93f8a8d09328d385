import type { Mention, NameMention } from '../../recognise/mention.ts';
import type { Span } from '../../text/span.ts';
import { lowerBound } from '../../text/spans-in-order.ts';
import type { SuggestedClaimant } from '../suggestion.ts';
import { type Gender, genderOf, isPlural } from './person-words.ts';

const LINKING = /\b(?:of|for|in|from|at|with|near|to|by|on|inside|within|against|who|that|whose)\b/iu;
/** A longer description is cut at the first comma: the rest is in the text. */
const LONGEST_LABEL = 140;

/** Somebody who has spoken or been named, as a pronoun can mean them. */
interface Known {
  readonly at: number;
  readonly claimant: SuggestedClaimant;
  readonly person: boolean;
  readonly plural: boolean;
  readonly gender: Gender | undefined;
}

/** Links sources to mentions of actors, in text order, and pronouns to the last fitting one. */
export class ClaimantResolver {
  readonly #text: string;
  readonly #actors: readonly NameMention[];
  readonly #spoken: Known[] = [];

  /** @param mentions of the article, sorted by position */
  constructor(text: string, mentions: readonly Mention[]) {
    this.#text = text;
    this.#actors = mentions.filter((one): one is NameMention => one.kind === 'actor');
  }

  /** The claimant whose words stand at `source`; sources are to be asked for in text order. */
  resolve(source: Span): SuggestedClaimant {
    const span = { ...source, quote: this.#text.slice(source.start, source.end) };
    // "the ministry’s claim": whose it is, without the ending that says so.
    const quote = span.quote.replace(/['’]s$/u, '');
    const pronoun = /^(?:he|she|it|they|his|her|its|their|both|we|i|who)$/i.exec(quote)?.[0].toLowerCase();
    if (pronoun !== undefined) {
      const known = this.#antecedent(pronoun, source.start);
      return known === undefined
        ? { label: quote, span }
        : {
            ...(known.claimant.id === undefined ? {} : { id: known.claimant.id }),
            ...(known.claimant.label === undefined ? {} : { label: known.claimant.label }),
            span,
            resolved: true,
          };
    }
    const head = this.#head({ start: source.start, end: source.start + quote.length });
    const label = head?.label === 'PER' || (head !== undefined && head.id === undefined) ? head.quote : shorten(quote);
    const claimant: SuggestedClaimant =
      head?.id === undefined ? { label, span } : { id: head.id, label: head.quote, span };
    this.#spoken.push({
      at: source.start,
      claimant,
      person: head === undefined ? !isPlural(quote) && PERSON.test(quote) : head.label === 'PER',
      plural: isPlural(quote),
      gender: genderOf(quote),
    });
    return claimant;
  }

  /** The mention that is the source itself, not a part of its description. */
  #head(source: Span): NameMention | undefined {
    const inside = this.#actors.filter(
      one => one.start >= source.start && one.end <= source.end && one.label !== 'NORP',
    );
    const comma = this.#text.slice(source.start, source.end).search(/[,(–—]| who /);
    const core = comma < 0 ? source.end : source.start + comma;
    const owner = (one: NameMention) =>
      one.end < source.end && /^['’]s?\b|^['’](?=\s)/.test(this.#text.slice(one.end, one.end + 2));
    const bare = (one: NameMention) =>
      !LINKING.test(this.#text.slice(source.start, one.start).replace(/^.*,/, '')) && !owner(one);
    const persons = inside.filter(one => one.label === 'PER' && bare(one));
    const person = persons.find(one => one.end <= core) ?? (persons.length === 1 ? persons[0] : undefined);
    if (person !== undefined) {
      return person;
    }
    return inside.find(one => one.label !== 'PER' && one.end <= core && bare(one) && !this.#describes(one, core));
  }

  /** "Council spokesman", "IDF press office": the name only says whose. */
  #describes(one: NameMention, core: number): boolean {
    const rest = this.#text.slice(one.end, core).trim();
    return rest !== '' && !/^(?:of|in|for|from|at|on|itself|himself|also)\b/i.test(rest);
  }

  #antecedent(pronoun: string, at: number): Known | undefined {
    const candidates = [...this.#spoken, ...this.#mentioned(at)].filter(one => one.at < at).sort((a, b) => a.at - b.at);
    const fits = (one: Known): boolean => {
      switch (pronoun) {
        case 'he':
        case 'his':
          return one.person && one.gender !== 'female' && !one.plural;
        case 'she':
        case 'her':
          return one.person && one.gender !== 'male' && !one.plural;
        case 'it':
        case 'its':
          return !one.person && !one.plural;
        case 'they':
        case 'their':
        case 'both':
          return one.plural || !one.person;
        default:
          return false;
      }
    };
    // Who spoke last goes on speaking, unless somebody fitting was named since then in the place of a subject.
    const spoken = this.#spoken.findLast(one => one.at < at && fits(one));
    const last = candidates.findLast(fits);
    if (spoken === undefined || last === undefined) {
      return spoken ?? last;
    }
    return last.at > spoken.at && this.#opens(last.at) ? last : spoken;
  }

  /** Does a sentence begin at this offset, but for an article or title? */
  #opens(at: number): boolean {
    return /(?:^|[.!?]["”’]?\s+|\n\s*)(?:(?:The|A|An|But|President|Prime|Minister|General|Mr\.|Mrs\.|Ms\.)\s+){0,3}$/.test(
      this.#text.slice(Math.max(0, at - 40), at),
    );
  }

  #mentioned(before: number): Known[] {
    const found: Known[] = [];
    for (
      let index = lowerBound(this.#actors, before) - 1;
      index >= 0 && before - this.#actors[index]!.start < 1500;
      index--
    ) {
      const one = this.#actors[index]!;
      if (one.label !== 'NORP') {
        found.push({
          at: one.start,
          claimant: one.id === undefined ? { label: one.quote } : { id: one.id, label: one.quote },
          person: one.label === 'PER',
          plural: false,
          gender: genderOf(this.#text.slice(Math.max(0, one.start - 12), one.end).replace(/^\S*\s/, '')),
        });
      }
    }
    return found;
  }
}

const PERSON =
  /\b(?:man|woman|official|spokes(?:man|woman|person)|source|diplomat|officer|commander|minister|president|premier|leader|witness|resident|analyst|expert|mother|father|cousin|brother|sister|wife|husband|son|daughter|envoy|ambassador|general|lawyer|doctor|activist|director|chief|head|secretary|chairman|coach|king|pope|senator|governor|mayor|judge|prosecutor)\b/iu;

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LABEL ? line : line.replace(/,.*$/, '').slice(0, LONGEST_LABEL).trim();
}
