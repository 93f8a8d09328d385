import type { ActorEntry, ActorRole } from '../../gazetteer/model.ts';

/** True where an office was held on a day; bounds and day are EDTF at day, month or year precision. */
export function inOffice(role: ActorRole, day: string): boolean {
  const precision = (bound: string) => day.slice(0, bound.length);
  if (role.from !== undefined && precision(role.from) < role.from.slice(0, day.length)) return false;
  return role.to === undefined || precision(role.to) <= role.to;
}

/** True where the actor holds (on `published`, or at any time where that is unknown) an office that the title names. */
export function holdsRole(actor: ActorEntry | undefined, title: string, published: string | undefined): boolean {
  if (actor === undefined || title === '') return false;
  const wanted = title.split(' ').at(-1)!;
  return actor.roles.some(
    role =>
      role.role
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(wanted) &&
      (published === undefined || inOffice(role, published)),
  );
}

/** From when to when an office was held: "2016-10-31 to 2022-10-30". */
export function termOf({ from, to }: ActorRole): string {
  return from === undefined ? `until ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
}
