import type { Candidate } from './candidate.ts';
import { closesAtComma, trimEnd } from './clause-end.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';

/** A candidate with its content settled, and the index of the one it stands in. */
export interface Arranged {
  readonly candidate: Candidate;
  readonly contents: readonly Range[];
  readonly source: Range | undefined;
  readonly inside: number | undefined;
}

interface Slot {
  readonly candidate: Candidate;
  contents: Range[];
  source: Range | undefined;
  inside: Slot | undefined;
}

/**
 * Settles which cue of a unit governs which: what stands in the content of a parenthetical cue is inside it; a cue after
 * another is inside its content, or begins a statement beside it ("…, but residents said …", "…, adding that …"), which
 * cuts the first one short.
 */
export function arrange(tokens: readonly Token[], candidates: readonly Candidate[]): Arranged[] {
  const slots: Slot[] = candidates
    .map(candidate => ({
      candidate,
      contents: [...candidate.contents],
      source: candidate.source,
      inside: undefined as Slot | undefined,
    }))
    .sort((a, b) => a.candidate.cue.from - b.candidate.cue.from);
  const open: Slot[] = [];
  for (const slot of slots) {
    if (slot.candidate.kind !== 'noun' || !open.some(other => frames(other.candidate, slot.candidate))) {
      place(tokens, slot, open);
      open.push(slot);
    }
  }
  const kept = open.filter(
    slot =>
      slot.contents.some(one => one.to > one.from) &&
      (slot.candidate.kind !== 'adverb' || !open.some(other => other !== slot && meets(slot, other))),
  );
  return kept.map(slot => ({
    candidate: slot.candidate,
    contents: slot.contents.filter(one => one.to > one.from),
    source: slot.source,
    inside: slot.inside === undefined ? undefined : indexOf(kept, slot.inside),
  }));
}

/** Does an adverb of distance only colour what another cue attributes? */
function meets(adverb: Slot, other: Slot): boolean {
  return (
    other.candidate.kind !== 'adverb' &&
    [...other.contents, other.candidate.cue].some(one =>
      adverb.contents.some(own => own.from < one.to && one.from < own.to),
    )
  );
}

/** "said in a statement that …", "reiterated its stance that …": the verb before the noun has the same content. */
function frames(verb: Candidate, noun: Candidate): boolean {
  return verb.contents.some(
    one =>
      one.from === noun.contents[0]!.from ||
      (one.from > noun.cue.from && one.from < noun.contents[0]!.to && verb.cue.to <= noun.cue.from),
  );
}

function indexOf(kept: readonly Slot[], slot: Slot): number | undefined {
  const at = kept.indexOf(slot);
  return at < 0 ? undefined : at;
}

function place(tokens: readonly Token[], slot: Slot, earlier: readonly Slot[]): void {
  const { candidate } = slot;
  if (candidate.left) {
    takeLeft(tokens, slot, earlier);
    return;
  }
  const holder = earlier.findLast(other =>
    other.contents.some(one => one.from <= candidate.cue.from && candidate.cue.to <= one.to),
  );
  if (holder === undefined) {
    return;
  }
  if (holder.candidate.left || !isBeside(tokens, candidate, holder)) {
    slot.inside = holder;
    return;
  }
  for (const other of chain(holder)) {
    other.contents = other.contents.map(one =>
      one.to > candidate.lead ? { from: one.from, to: trimEnd(tokens, one.from, candidate.lead) } : one,
    );
  }
  // "Hale said he believed it, telling reporters …": who thinks is not who tells.
  const speaker = holder.candidate.speech
    ? undefined
    : [...chain(holder)].find(other => other.candidate.speech && other.source?.from === candidate.source?.from);
  if (candidate.dependent && holder.source !== undefined && speaker === undefined) {
    slot.source = holder.source;
  }
}

/** A slot and those that it stands in, from the inside out. */
function* chain(slot: Slot): Generator<Slot> {
  for (let other: Slot | undefined = slot; other !== undefined; other = other.inside) {
    yield other;
  }
}

/** A parenthetical cue governs all that stands before it, down to the last one that stands beside it. */
function takeLeft(tokens: readonly Token[], slot: Slot, earlier: readonly Slot[]): void {
  const { candidate } = slot;
  const begin = earlier.reduce((most, other) => {
    const ends = Math.max(...other.contents.map(one => one.to), other.candidate.cue.to, other.source?.to ?? 0);
    return other.candidate.left && ends <= candidate.lead ? Math.max(most, ends) : most;
  }, 0);
  slot.contents = slot.contents.map((one, index) =>
    index === 0 && one.from < begin ? { from: afterJoint(tokens, begin, one.to), to: one.to } : one,
  );
  for (const other of earlier) {
    const within = slot.contents.some(one => one.from <= other.candidate.cue.from && other.candidate.cue.to <= one.to);
    if (within && other.inside === undefined) {
      other.inside = slot;
      // What the inner source says ends before the outer source begins.
      other.contents = other.contents.map(one => ({
        from: one.from,
        to: trimEnd(tokens, one.from, Math.min(one.to, boundOf(slot, one.from))),
      }));
    }
  }
}

function boundOf(slot: Slot, from: number): number {
  return slot.contents.find(one => one.from <= from && from < one.to)?.to ?? slot.candidate.lead;
}

function afterJoint(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]!.quote < 0 && ['comma', 'cc', 'stop', 'dash', 'colon'].includes(tokens[at]!.tag)) {
    at++;
  }
  return at;
}

const JOINING = new Set(['but', 'while', 'although', 'though', 'whereas', 'and', 'yet', 'as', 'after', 'before']);

/** Does a cue in the content of another begin a statement of its own beside it? */
function isBeside(tokens: readonly Token[], candidate: Candidate, holder: Slot): boolean {
  if (candidate.kind === 'adverb' || candidate.kind === 'noun') {
    return false;
  }
  const { lead } = candidate;
  const before = tokens[lead];
  const begins = candidate.source !== undefined && !candidate.dependent ? candidate.source.from : candidate.cue.from;
  const joint = tokens.slice(lead, begins);
  const comma =
    joint.some(token => token.tag === 'comma' || token.tag === 'colon' || token.tag === 'dash') ||
    (lead > 0 && closesAtComma(tokens, lead - 1));
  if (candidate.dependent) {
    const participle = tokens[candidate.cue.from]!.form === 'ing';
    if (participle) {
      return comma && candidate.speech;
    }
    const head = tokens[candidate.cue.to - 1]!;
    const other = tokens[holder.candidate.cue.to - 1]!;
    return candidate.speech === holder.candidate.speech && head.form === other.form && before !== undefined;
  }
  if (!comma) {
    return false;
  }
  return joint.some(token => JOINING.has(token.lower) || token.tag === 'colon');
}
