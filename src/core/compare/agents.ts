import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import { foldWords } from '../text/fold-words.ts';
import type { ComparedClaim } from './model.ts';

/** Claimants that are nobody in particular. */
export const NOBODY: ReadonlySet<string> = new Set(['outlet', 'unattributed']);

/** Whom an actor stands for, and where a place lies: ids one step up. */
export function parentsOf(id: string, gazetteer: GazetteerIndex | undefined): string[] {
  const actor = gazetteer?.actor(id);
  const place = gazetteer?.place(id);
  return [
    ...(actor?.country === undefined ? [] : [actor.country]),
    ...(actor?.['part-of'] === undefined ? [] : [actor['part-of']]),
    ...(actor?.roles ?? []).flatMap(role => (role.of === undefined ? [] : [role.of])),
    ...(place?.within === undefined ? [] : [place.within]),
  ];
}

/** Whose deed or wish a claim is: actors of its event, else the claimant; each with whom it stands for. */
export function agentsOf({ stored }: ComparedClaim, gazetteer: GazetteerIndex | undefined): Set<string> {
  const { event, claimant } = stored;
  const speaker = claimant?.id === undefined || NOBODY.has(claimant.id) ? [] : [claimant.id];
  const agents = event?.actors?.value ?? speaker;
  // Whom one that no gazetteer knows stands for, nobody can tell.
  const known = agents.every(id => gazetteer?.actor(id) !== undefined);
  return new Set(known ? agents.flatMap(id => [id, ...parentsOf(id, gazetteer)]) : []);
}

/** Who says it, in a form that compares: an id, or the folded words. */
export function sourceOf({ key, stored, article, outlet }: ComparedClaim): string {
  if (stored.claimant === undefined) {
    return `unknown ${key}`;
  }
  const { id, label } = stored.claimant;
  if (id === 'outlet') {
    return `outlet ${outlet ?? article}`;
  }
  return id === undefined || id === 'unattributed' ? foldWords(label ?? `unattributed ${article}`) : id;
}
