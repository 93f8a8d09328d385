/** Towns by the state or province that is written after them: "Springfield, Ohio" is the Springfield that lies there. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { PlaceEntry } from '../../gazetteer/model.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { Candidate } from '../candidates/candidate.ts';

/** The states of these are written after their towns, many of which are called after places elsewhere. */
const WITH_STATES: ReadonlySet<string> = new Set(['united-states', 'canada', 'australia']);

/** From the middle of a state to its furthest town, in kilometres; a state's borders are not known. */
const REACH = 450;
const BROAD_REACH = 950;
const BROAD: ReadonlySet<string> = new Set(
  (
    'alaska texas california florida ontario quebec british-columbia alberta manitoba saskatchewan queensland ' +
    'western-australia northern-territory south-australia new-south-wales'
  ).split(' '),
);

const RADIANS = Math.PI / 180;
const KILOMETRES_A_DEGREE = 111.2;

/** Kilometres, near enough for choosing between towns; undefined where a position is not known. */
function kilometres(one: PlaceEntry, other: PlaceEntry): number | undefined {
  if (one.lat === undefined || one.lon === undefined || other.lat === undefined || other.lon === undefined)
    return undefined;
  const across = (one.lon - other.lon) * Math.cos(((one.lat + other.lat) / 2) * RADIANS);
  return Math.hypot(one.lat - other.lat, across) * KILOMETRES_A_DEGREE;
}

/** The state that an address names, if it is one of a land whose towns are written with their states. */
export function stateOfAddress(within: string | undefined, index: GazetteerIndex): PlaceEntry | undefined {
  const state = within === undefined ? undefined : index.place(within);
  const country = state?.kind === 'governorate' ? state.country : undefined;
  return country !== undefined && WITH_STATES.has(country) ? state : undefined;
}

/** The province that closes the address of this town, where its name means a land as well: "Atlanta, Georgia". */
export function provinceAfter(town: Candidate, state: Candidate, index: GazetteerIndex): string | undefined {
  for (const ref of state.refs) {
    const province = ref.kind === 'place' ? index.placeOf(ref) : undefined;
    if (province?.kind !== 'governorate' || province.country === undefined || !WITH_STATES.has(province.country))
      continue;
    if (town.refs.some(one => one.kind === 'place' && index.placeOf(one)?.country === province.country))
      return province.id;
  }
  return undefined;
}

/** The one place that the name can mean in this state: it names the state it lies in, or it is the nearest within reach. */
export function townIn(state: PlaceEntry, { refs }: Candidate, index: GazetteerIndex): NameRef | undefined {
  const reach = BROAD.has(state.id) ? BROAD_REACH : REACH;
  let best: NameRef | undefined;
  let least = reach;
  for (const ref of refs) {
    const place = ref.kind === 'place' ? index.placeOf(ref) : undefined;
    if (place === undefined || place.country !== state.country || place.kind === 'governorate') continue;
    if (place.within === state.id) return ref;
    const far = place.within === undefined ? kilometres(place, state) : undefined;
    if (far === undefined || far >= least) continue;
    best = ref;
    least = far;
  }
  return best;
}
