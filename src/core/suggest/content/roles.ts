import type { Mention, NameMention } from '../../recognise/mention.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../attribution/tokens.ts';
import { isFiniteVerb, verbGroup } from '../attribution/verb-group.ts';

interface Roles {
  /** Gazetteer ids, in order of mention. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
}

interface RoleContext {
  readonly claimant?: string;
  readonly type?: string;
}

/** Types of claim in which all who are named take part on the same footing. */
const TOGETHER: ReadonlySet<string> = new Set(['meeting', 'agreement']);
const SELF = /^(?:i|we|us|our|ours|my|me)$/;

/** A claim that begins with its claimant's pronoun: "Hezbollah said it fired 35 rockets". */
const HE = /^(?:that\s+)?(?:it|he|she)\s/i;
/** "it was essential that", "it is up to them": nobody. */
const EXPLETIVE =
  /^(?:that\s+)?it\s+(?:(?:is|was|would be|will be|may be|might be|could be|had been|has been)\s+(?!\p{L}+(?:ing|ed)\b)|(?:seem|appear|remain|take|depend)(?:s|ed)?\b|took\b)/iu;
const ACTED_ON = /^(?:that\s+)?\p{L}+\s+(?:is|was|has been|had been)\s+\p{L}+\s+by\b/iu;
/** "accused Eritrea of sending troops", "blamed the Guard for the fire". */
const DOES = /^\s+(?:of|for)\s/i;

/**
 * Who acts and who is acted on, by their places round the main verb: before it acts, after it suffers; the passive turns it
 * round, and "by" always names who acts. Only linked actors and states count.
 */
export function rolesIn(text: string, claim: Span, mentions: readonly Mention[], context: RoleContext): Roles {
  const names = mentions.filter((one): one is NameMention => one.kind !== 'date' && one.id !== undefined && acts(one));
  const tokens = tokenise(text, claim, () => -1);
  const actors: string[] = [];
  const targets: string[] = [];
  const add = (list: string[], id: string) => {
    if (!actors.includes(id) && !targets.includes(id)) {
      list.push(id);
    }
  };
  const known = context.claimant !== undefined && context.claimant !== 'unattributed' && context.claimant !== 'outlet';
  if (known && tokens.some(token => SELF.test(token.lower) && text.slice(token.start, token.end) !== 'US')) {
    add(actors, context.claimant!);
  }
  if (TOGETHER.has(context.type ?? '')) {
    for (const name of names) {
      add(actors, name.id!);
    }
    return { actors, targets };
  }
  const opening = text.slice(claim.start, claim.end);
  if (context.type === 'accusation') {
    const blamed = names.find(name => DOES.test(text.slice(name.end, claim.end)));
    if (blamed !== undefined && !/[,;:.]/.test(text.slice(claim.start, blamed.start))) {
      add(actors, blamed.id!);
    }
  }
  const head = tokens.findIndex(
    (token, at) =>
      token.tag === 'verb' &&
      (isFiniteVerb(tokens, at) || token.form === 'participle' || token.form === 'past' || at === 0),
  );
  const group = head < 0 ? undefined : verbGroup(tokens, head);
  const at = head < 0 ? claim.start : tokens[head]!.start;
  const isActedOn = group?.passive === true || ACTED_ON.test(opening);
  if (known && HE.test(opening) && (isActedOn || !EXPLETIVE.test(opening))) {
    add(isActedOn ? targets : actors, context.claimant!);
  }
  for (const name of names) {
    const by = /\bby\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/u.test(
      text.slice(Math.max(claim.start, name.start - 40), name.start),
    );
    const before = name.end <= at;
    if (by || before !== (group?.passive ?? false)) {
      if (by || before) {
        add(actors, name.id!);
      } else {
        add(targets, name.id!);
      }
    } else {
      add(targets, name.id!);
    }
  }
  return { actors, targets };
}

/** A place is nobody; a word for a nationality stands for the state where it is linked to one. */
function acts(mention: NameMention): boolean {
  return mention.kind === 'actor';
}
