import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { Candidate } from './candidate.ts';
import type { Cover } from './rule-candidate.ts';

/** What the gazetteer already says about each token. */
export function coverOf(listed: readonly Candidate[], index: GazetteerIndex, count: number): Cover {
  const cover = {
    taken: new Uint8Array(count + 1),
    notPersonal: new Uint8Array(count + 1),
    demonym: new Uint8Array(count + 1),
    listed: new Uint8Array(count + 1),
  };
  for (const { first, last, refs, weak } of listed) {
    let person = false;
    let state = false;
    let people = false;
    for (const ref of refs) {
      person ||= ref.kind === 'actor' && index.noted(ref).kind === 'person';
      state ||= ref.demonym || ref.kind === 'actor';
      people ||= ref.demonym;
    }
    const notPersonal = !weak && !person && (state || last > first);
    for (let at = first; at <= last; at++) {
      if (people) cover.demonym[at] = 1;
      if (weak) continue;
      cover.taken[at] = 1;
      if (notPersonal) cover.notPersonal[at] = 1;
      if (last > first) cover.listed[at] = 1;
    }
  }
  return cover;
}
