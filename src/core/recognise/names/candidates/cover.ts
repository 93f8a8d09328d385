import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from './candidate.ts';
import type { Cover } from './rule-candidate.ts';

/** Arrays that are used again for each unit: to make such small ones takes longer than to fill them. */
class Room implements Cover {
  taken = new Uint8Array(256);
  notPersonal = new Uint8Array(256);
  demonym = new Uint8Array(256);
  listed = new Uint8Array(256);
  explained = new Uint8Array(256);
  used = new Uint8Array(256);

  clear(places: number): void {
    if (this.taken.length < places) {
      this.taken = new Uint8Array(2 * places);
      this.notPersonal = new Uint8Array(2 * places);
      this.demonym = new Uint8Array(2 * places);
      this.listed = new Uint8Array(2 * places);
      this.explained = new Uint8Array(2 * places);
      this.used = new Uint8Array(2 * places);
    }
    for (let place = 0; place < places; place++) {
      this.taken[place] = 0;
      this.notPersonal[place] = 0;
      this.demonym[place] = 0;
      this.listed[place] = 0;
      this.explained[place] = 1;
      this.used[place] = 0;
    }
  }
}
const room = new Room();

/**
 * What the gazetteer already says about each token, and room for what is found out later: which tokens are `explained` (all,
 * to begin with) and `used` (none). It lies where the next one will.
 */
export function coverOf(listed: readonly Candidate[], index: GazetteerIndex, count: number): Room {
  const cover = room;
  cover.clear(count + 1);
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
