import type { Problem } from '../problems.ts';
import { SentenceFinder } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { SpansInOrder } from '../text/spans-in-order.ts';
import type { GazetteerIndex } from './gazetteer/index.ts';
import type { ActorRole } from './gazetteer/model.ts';
import type { DateMention, Mention, NameMention } from './mention.ts';
import { inOffice, termOf } from './names/listed/office.ts';

/** A title beside a name that its bearer held at another time, with what the gazetteer says of it. */
export interface RoleError extends Span {
  /** As the article has it: "President". */
  readonly title: string;
  /** Where the name stands, without the title. */
  readonly at: Span;
  /** Gazetteer id and preferred name of the person. */
  readonly actor: string;
  readonly name: string;
  /** The offices that the title can mean, none of them held on the day. */
  readonly roles: readonly ActorRole[];
  /** EDTF at day, month or year precision. */
  readonly published: string;
}

const HEADS =
  'secretary[- ]general|secretary of state|secretary|chief of staff|president|premier|minister|chancellor|speaker|governor|mayor|ambassador|commander|chief|leader|head|chairman|chairwoman|director';
const QUALIFIERS =
  'vice|deputy|prime|foreign|defence|defense|interior|finance|justice|health|information|energy|army|military|supreme|general';
const TITLE = `(?:(?:${QUALIFIERS})[- ])*(?:${HEADS})`;
const ADDRESS = 'mr|mrs|ms|dr|sheikh|sheik|shaykh|sayyed|sayyid|general|gen|colonel|col|ayatollah|mullah|sir|dame';
const BEFORE = new RegExp(`(?<![\\p{L}-])(${TITLE})\\s*,?\\s+(?:(?:${ADDRESS})\\.?\\s+)*$`, 'iu');
// Behind the title no other name may follow: "Aoun, President Macron and …" speaks of two.
const AFTER = new RegExp(
  `^,\\s+((?:(?:the|\\p{Lu}[\\p{L}-]*(?:[’']s)?|former|ex|then|late)[\\s-]+){0,4}?)(${TITLE})(?![\\p{L}-]|\\s+(?:\\p{Lu}|elect))`,
  'u',
);
/** Said of who is not, no longer or not yet what the title says. */
const OTHER_TIME =
  /(?<![\p{L}])(?:former|ex|late|then|past|one-?time|ousted|deposed|toppled|outgoing|incoming|previous|elected|slain|assassinated|exiled|would-be)(?![\p{L}])/iu;
/** Words that must stand in the office where they stand in the title, and the other way round. */
const RANKS = ['vice', 'deputy'];
/** Words in which offices of one kind are called: a secretary-general is a leader. */
const LEADERS = ['leader', 'head', 'chief', 'chairman', 'chairwoman', 'secretary', 'director'];

/**
 * Titles beside names that are of the wrong years: the gazetteer knows the person in that office, and at no time that the
 * publication date or a date of the sentence names. What it does not know of a person is no error.
 * @param text the article (LF, no BOM)
 * @param mentions of the article, sorted
 * @param published EDTF; nothing can be told without it
 */
export function roleErrors(
  text: string,
  mentions: readonly Mention[],
  gazetteer: Pick<GazetteerIndex, 'actor'>,
  published: string | undefined,
): RoleError[] {
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published ?? '')?.[0];
  if (day === undefined) {
    return [];
  }
  const sentences = new SentenceFinder(text);
  const dates = new SpansInOrder(mentions.filter(mention => mention.kind === 'date'));
  return mentions.flatMap((mention, index): RoleError[] => {
    if (mention.kind !== 'actor' || mention.id === undefined) {
      return [];
    }
    const actor = gazetteer.actor(mention.id);
    if (actor?.kind !== 'person' || actor.roles.length === 0) {
      return [];
    }
    const sentence = sentences.at(mention.start);
    const title = titleBeside(text, sentence, mention);
    if (title === undefined) {
      return [];
    }
    const of = mentions[index - 1];
    const owner = of && of.kind !== 'date' && isJustBefore(text, of, title) ? of.id : undefined;
    const roles = actor.roles.filter(role => canMean(title.words, role) && isOwner(owner, role, gazetteer));
    const days = [day, ...dates.inside(sentence).flatMap(daysOf)];
    return roles.length === 0 || roles.some(role => days.some(each => inOffice(role, each)))
      ? []
      : [
          {
            start: Math.min(title.start, mention.start),
            end: Math.max(title.end, mention.end),
            title: text.slice(title.start, title.end).replace(/\s+/g, ' '),
            at: { start: mention.start, end: mention.end },
            actor: actor.id,
            name: actor.name,
            roles,
            published: day,
          },
        ];
  });
}

/** A role error as a problem. @param span where it stands in the file: raw offsets */
export function roleProblem({ title, name, roles, published }: RoleError, { start, end }: Span): Problem {
  const held = roles.map(role => `${role.role} ${termOf(role)}`).join(', ');
  return {
    code: 'role-error',
    severity: 'information',
    message: `“${title}” stands beside ${name}, whom the gazetteer has as ${held}: not on ${published}.`,
    start,
    end,
  };
}

interface Title extends Span {
  /** Lower case, one spelling. */
  readonly words: readonly string[];
}

function titleBeside(text: string, sentence: Span, mention: NameMention): Title | undefined {
  const before = text.slice(sentence.start, mention.start);
  const front = BEFORE.exec(before);
  if (front) {
    const phrase = before
      .slice(0, front.index)
      .split(/[,;:“”()]/)
      .at(-1)!
      .split(/\s+/)
      .slice(-5)
      .join(' ');
    return OTHER_TIME.test(phrase) ? undefined : titleAt(sentence.start + front.index, front[1]!);
  }
  const back = AFTER.exec(text.slice(mention.end, sentence.end));
  if (!back || OTHER_TIME.test(back[1]!)) {
    return undefined;
  }
  return titleAt(mention.end + back[0].length - back[2]!.length, back[2]!);
}

function titleAt(start: number, title: string): Title {
  return { start, end: start + title.length, words: wordsOf(title) };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/defense/g, 'defence')
    .replace(/premier/g, 'prime minister')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Whether an office can be meant by a title: the same rank, and the title's words or another word for it. */
function canMean(title: readonly string[], { role }: ActorRole): boolean {
  const office = wordsOf(role);
  if (RANKS.some(rank => title.includes(rank) !== office.includes(rank))) {
    return false;
  }
  const plain = title.filter(word => !RANKS.includes(word) && word !== 'army' && word !== 'military');
  return (
    plain.every(word => office.includes(word)) ||
    (plain.every(word => LEADERS.includes(word)) && office.some(word => LEADERS.includes(word)))
  );
}

function isJustBefore(text: string, { end }: Mention, title: Span): boolean {
  return end <= title.start && /^(?:[’']s)?\s+$/.test(text.slice(end, title.start));
}

/** Whether an office can be that of the state or body that is named before the title. */
function isOwner(owner: string | undefined, { of }: ActorRole, gazetteer: Pick<GazetteerIndex, 'actor'>): boolean {
  return owner === undefined || of === undefined || of === owner || gazetteer.actor(of)?.country === owner;
}

/** The days, months and years of a date: "in 2019, President …" speaks of that year. */
const daysOf = ({ edtf }: DateMention): readonly string[] => edtf?.match(/\d{4}(?:-\d\d(?:-\d\d)?)?/g) ?? [];
